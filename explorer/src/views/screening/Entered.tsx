import { useNames } from '../../parts/names.js';
import { useWords, useWritten } from '../../words/bilingual.js';
import type { Draft } from './draft.js';
import { words } from './words.js';

interface EnteredProps {
  readonly draft: Draft;
  readonly graphVersion: number;
  /** When it was screened. */
  readonly at: Date;
}

/** The application as it was entered, with the day and space for notes: on paper, under the answer. */
export function Entered({ draft, graphVersion, at }: EnteredProps) {
  const t = useWords(words);
  const write = useWritten();
  const ids = [draft.lead, draft.round, ...lists.flatMap(([field]) => draft[field])].filter((id) => id !== null);
  const names = useNames(ids);
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? id));
  const entries: readonly (readonly [string, string])[] = [
    [t.draftTitle, draft.title],
    [t.leads, nameOf(draft.lead)],
    [t.round, nameOf(draft.round)],
    ...lists.map(([field, title]) => [t[title], write.list(draft[field].map(nameOf))] as const),
    [t.from, draft.from],
    [t.to, draft.to],
    [t.submitted, draft.submitted],
    [t.amount, draft.amount === '' ? '' : `${draft.amount} ${draft.currency}`],
  ];
  return (
    <section className="only-print">
      <h2>{t.entered}</h2>
      <p>{t.printed(write.day(at), String(graphVersion))}</p>
      <dl className="entered">
        {entries
          .filter(([, value]) => value !== '')
          .map(([title, value]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <h2>{t.notes}</h2>
      <div className="notes" />
    </section>
  );
}

const lists = [
  ['partners', 'partners'],
  ['needs', 'needs'],
  ['themes', 'themes'],
  ['methods', 'methods'],
  ['audiences', 'audiences'],
  ['places', 'places'],
] as const;
