import { Link, useLocation } from 'wouter';
import { NoPair as NoPairQuestion } from '../../api.generated.js';
import { useAnswer } from '../../use-answer.js';
import { EntityPicker } from '../../parts/EntityPicker.js';
import { searchPath, Text, wordsOf, type Named } from '../../parts/entity.js';
import { asked, bilingual, quoted, useLanguage, useWords } from '../../words/bilingual.js';

const words = bilingual(
  {
    unknown: (id: string) => `Her er intet med id’et ${id}.`,
    same: 'Vælg to forskellige.',
    kinds: 'To kan sammenlignes, når de er to indsatser, to arbejdsområder eller to netværk.',
    meant: 'Mente du:',
    search: 'Søg efter det',
    first: 'Den ene',
    second: 'Den anden',
    choose: 'Vælg to, der skal sammenlignes',
  },
  {
    unknown: (id: string) => `There is nothing with the id ${id} here.`,
    same: 'Choose two different ones.',
    kinds: 'Two can be compared where they are two initiatives, two work areas or two networks.',
    meant: 'Did you mean:',
    search: 'Search for it',
    first: 'The first',
    second: 'The second',
    choose: 'Choose two to compare',
  },
);

/** An address that names no pair: says which of the two is not on record, and helps to find what was meant. */
export function NoPair({ a, b }: { readonly a: string; readonly b: string }) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const { answer } = useAnswer(NoPairQuestion, {
    language: asked(useLanguage()),
    ids: [a, b],
    // A search wants something to look for.
    one: wordsOf(a) || a,
    other: wordsOf(b) || b,
    first: OFFERED,
    kinds: comparable,
  });
  const alike = { [a]: answer?.data.one?.nodes, [b]: answer?.data.other?.nodes };
  const unknown = [a, b].filter((_, at) => answer?.data.nodes?.[at] === null);
  // Their names are asked for once it is known that they are there.
  const known = answer ? [a, b].filter((id) => !unknown.includes(id)) : [];
  const pick = (first: string, second: string) => navigate(`/overlaps/${first}/${second}`);
  return (
    <div className="stack">
      <div className="card stack close">
        {unknown.map((id) => (
          <NotOnRecord
            key={id}
            id={id}
            alike={alike[id] ?? []}
            to={(found) => (id === a ? pathOf(found, b) : pathOf(a, found))}
          />
        ))}
        {unknown.length === 0 && <p>{a === b ? t.same : t.kinds}</p>}
      </div>
      <section className="stack close">
        <h2>{t.choose}</h2>
        <EntityPicker
          label={t.first}
          kinds={comparable}
          value={known.includes(a) ? a : null}
          onChange={(id) => id !== null && pick(id, b)}
        />
        <EntityPicker
          label={t.second}
          kinds={comparable}
          value={known.includes(b) ? b : null}
          onChange={(id) => id !== null && pick(a, id)}
        />
      </section>
    </div>
  );
}

const comparable = ['Initiative', 'Organisation'] as const;
const pathOf = (a: string, b: string): string => `/overlaps/${a}/${b}`;

/** How many names like it are offered. */
const OFFERED = 5;

interface NotOnRecordProps {
  readonly id: string;
  /** What has a name like it. */
  readonly alike: readonly Named[];
  readonly to: (found: string) => string;
}

function NotOnRecord({ id, alike, to }: NotOnRecordProps) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <>
      <p className="lead">{t.unknown(quoted(id, language))}</p>
      {alike.length > 0 && (
        <>
          <p>{t.meant}</p>
          <ul>
            {alike.map((entity) => (
              <li key={entity.id}>
                <Link href={to(entity.id)}>
                  <Text name={entity.name} most={60} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href={searchPath(wordsOf(id))} className="button">
          {t.search}
        </Link>
      </p>
    </>
  );
}
