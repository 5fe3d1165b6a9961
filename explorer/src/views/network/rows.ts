import type { Column } from '../../parts/DataTable.js';
import { capital, type Written } from '../../words/bilingual.js';
import type { Drawable, Entry } from './drawn.js';
import { labelOf } from './marks.js';
import type { words } from './words.js';

type Words = (typeof words)['da'];

/** What is drawn as the row of a table: with whom it is joined. */
export interface Row {
  readonly entry: Entry;
  readonly joined: readonly Entry[];
}

/** The entries with these numbers, each with all that it is joined with, drawn or not. */
export function rowsOf({ entries, whole }: Drawable, numbers: readonly number[]): readonly Row[] {
  const joined = new Map<number, number[]>(numbers.map((at) => [at, []]));
  for (const { from, to } of whole.lines) {
    joined.get(from)?.push(to);
    joined.get(to)?.push(from);
  }
  return numbers.flatMap((at) => {
    const entry = entries[at];
    return entry ? [{ entry, joined: (joined.get(at) ?? []).flatMap((other) => entries[other] ?? []) }] : [];
  });
}

/** Names that one can take in; a file has them all. */
const MOST_NAMES = 5;

function namesOf(entries: readonly Entry[]): string {
  const names = entries.slice(0, MOST_NAMES).map((entry) => labelOf(entry));
  return entries.length > MOST_NAMES ? `${names.join(', ')} …` : names.join(', ');
}

/** A row in a sentence, as its mark is read out. */
export function sentenceOf({ entry, joined }: Row, t: Words, write: Written): string {
  const name = entry.name.text;
  if (entry.kind === 'initiative') {
    const few = joined.slice(0, 3).map((each) => labelOf(each));
    const names = write.list(few);
    return t.initiativeSays(name, write.number(joined.length), joined.length > 3 ? t.among(names) : names);
  }
  const { degree, cuts } = entry.organisation;
  const initiatives = joined.filter(({ kind }) => kind === 'initiative').length;
  return [
    t.organisationSays(name, write.number(degree)),
    ...(initiatives > 0 ? [t.inInitiatives(write.number(initiatives))] : []),
    ...(cuts ? [t.cutsSays] : []),
  ].join(' ');
}

/** The columns of the table that says what the picture shows. */
export function columnsIn(hasInitiatives: boolean, t: Words): readonly Column<Row>[] {
  const kind: Column<Row> = { title: t.kind, value: ({ entry }) => capital(t[entry.kind]) };
  const organisation = ({ entry }: Row) => (entry.kind === 'organisation' ? entry.organisation : null);
  return [
    { title: t.name, value: ({ entry }) => entry.name.text },
    ...(hasInitiatives ? [kind] : []),
    {
      title: t.with,
      value: (row) => (row.entry.kind === 'initiative' ? row.joined.length : row.entry.organisation.degree),
    },
    {
      title: t.binds,
      value: (row) => (row.entry.kind === 'initiative' ? '' : percentOf(row.entry.organisation.between)),
    },
    { title: t.cuts, value: (row) => (organisation(row) ? (organisation(row)?.cuts ? t.yes : t.no) : '') },
    {
      title: t.together,
      value: ({ joined }) => joined.map((each) => labelOf(each)).join('; '),
      shown: ({ joined }) => namesOf(joined),
    },
  ];
}

/** A share in per cent with one decimal, as a number that can be sorted. */
const percentOf = (share: number | null): number | null => (share === null ? null : Math.round(share * 1_000) / 10);
