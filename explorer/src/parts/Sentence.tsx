import { useState } from 'react';
import type { SentenceFragment } from '../api.generated.js';
import { bilingual, useWords } from '../words/bilingual.js';
import { EntityLink, EntityList } from './entity.js';
import { Sources } from './Sources.js';

const words = bilingual(
  { showOthers: (text: string) => `Vis ${text}` },
  { showOthers: (text: string) => `Show ${text}` },
);

/** A sentence of the API: its names lead to what they name, »5 andre« opens where it stands, its sources are at its end. */
export function Sentence({ reason }: { readonly reason: SentenceFragment }) {
  return (
    <>
      {reason.parts.map(({ text, entity, others }, at) =>
        entity ? (
          <EntityLink key={at} entity={entity} text={text} />
        ) : others.length > 0 ? (
          <Others key={at} text={text} others={others} />
        ) : (
          text
        ),
      )}
      {reason.claims.length > 0 && <Sources claims={reason.claims} />}
    </>
  );
}

type Part = SentenceFragment['parts'][number];

function Others({ text, others }: Pick<Part, 'text' | 'others'>) {
  const [open, setOpen] = useState(false);
  const t = useWords(words);
  if (open) return <EntityList entities={others} />;
  return (
    <button type="button" className="plain" aria-label={t.showOthers(text.trim())} onClick={() => setOpen(true)}>
      {text}
    </button>
  );
}

/** Sentences one below the other: the first few, and the rest where somebody wants them. */
export function Sentences({
  reasons,
  first = reasons.length,
}: {
  readonly reasons: readonly SentenceFragment[];
  readonly first?: number;
}) {
  return (
    <ul className="bare stack close">
      {reasons.slice(0, first).map((reason, at) => (
        <li key={at}>
          <Sentence reason={reason} />
        </li>
      ))}
    </ul>
  );
}
