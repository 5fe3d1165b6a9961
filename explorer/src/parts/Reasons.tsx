import type { SentenceFragment } from '../api.generated.js';
import { bilingual, useWords } from '../words/bilingual.js';
import { Sentences } from './Sentence.js';

const words = bilingual({ more: 'Mere om det' }, { more: 'More about it' });

/** Why: the first sentences, and the others where somebody opens them. On paper they are all there. */
export function Reasons({
  reasons,
  first = 2,
}: {
  readonly reasons: readonly SentenceFragment[];
  readonly first?: number;
}) {
  const t = useWords(words);
  const others = reasons.slice(first);
  return (
    <>
      {first > 0 && <Sentences reasons={reasons.slice(0, first)} />}
      {others.length > 0 && (
        <details className="open-on-paper">
          <summary className="small no-print">{t.more}</summary>
          <Sentences reasons={others} />
        </details>
      )}
    </>
  );
}

/** Sentences as plain text, for a file. */
export const reasonsAsText = (reasons: readonly SentenceFragment[]): string =>
  reasons.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ');
