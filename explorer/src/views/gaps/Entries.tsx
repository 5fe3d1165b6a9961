import type { ComponentType } from 'react';
import { Pager } from '../../parts/Pager.js';
import { bilingual, useWords, useWritten } from '../../words/bilingual.js';

const words = bilingual(
  { count: (shown: string, all: string) => `Viser ${shown} af ${all}.` },
  { count: (shown: string, all: string) => `Showing ${shown} of ${all}.` },
);

interface EntriesProps<Gap> {
  readonly title: string;
  readonly entries: readonly Gap[];
  readonly all: number;
  readonly keyOf: (gap: Gap) => string;
  readonly Entry: ComponentType<{ readonly gap: Gap }>;
  readonly after: string | null;
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly to: (after: string | null) => string;
}

/** Gaps of a kind, each a card, the weightiest first. */
export function Entries<Gap>({ title, entries, all, keyOf, Entry, after, page, to }: EntriesProps<Gap>) {
  const t = useWords(words);
  const write = useWritten();
  return (
    <section className="stack">
      <h2>{title}</h2>
      <p className="soft">{t.count(write.number(entries.length), write.number(all))}</p>
      <ol className="bare stack">
        {entries.map((gap) => (
          <li key={keyOf(gap)} className="card stack close">
            <Entry gap={gap} />
          </li>
        ))}
      </ol>
      <Pager after={after} page={page} to={to} />
    </section>
  );
}
