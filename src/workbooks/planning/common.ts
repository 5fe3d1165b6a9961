import { parseDate, type Day } from '../../graph/records/index.js';
import { terms, valuesOf } from '../../graph/vocabulary/index.js';
import type { Table } from '../reading/table.js';
import { words } from '../words.js';
import type { Common } from './changes.js';
import type { Asking, Question } from './questions.js';

/** What the source of all that the sheet says is called; null where that waits for an answer. */
export function sourceMeant({ name }: { readonly name: string }, table: Table, asking: Asking): string | null {
  const title = table.titles.find((text) => text.length > 3 && text.length < 120);
  return asking.ask({
    id: 'source',
    text: words(
      'Hvad hedder kilden, sådan som andre vil kende den?',
      'What is the source called, as others will know it?',
    ),
    options: [],
    suggested: title ?? name,
  });
}

/** How sure all that a file says is. */
export const howSure: Question = {
  id: 'confidence',
  text: words('Hvor sikkert er det?', 'How sure is it?'),
  options: valuesOf(terms.Confidence)
    .toReversed()
    .map((value) => {
      const { da, en, about } = terms.Confidence.values[value];
      return { value, text: words(da, `${en}: ${about}`) };
    }),
  suggested: 'REPORTED',
};

/** What holds for all that the sheet says: its source, its date, how sure it is. */
export function commonOf(
  { name, saved }: { readonly name: string; readonly saved: Day },
  table: Table,
  asking: Asking,
): Common | null {
  const source = sourceMeant({ name }, table, asking);
  const said = [...table.titles, table.sheet, name].join(' ');
  const day = dayIn(said) ?? saved;
  const asOf = asking.ask({
    id: 'asOf',
    text: words(
      'Hvilken dato gælder oplysningerne i arket for? (2026, 2026-03 eller 2026-03-31)',
      'Of when is what it says? (2026, 2026-03 or 2026-03-31)',
    ),
    options: [],
    suggested: day,
  });
  const confidence = asking.ask(howSure);
  if (source === null || asOf === null || confidence === null) return null;
  if (!isDate(asOf)) {
    asking.askAgain(
      'asOf',
      words(
        `»${asOf}« er ikke en dato. Skriv 2026, 2026-03 eller 2026-03-31.`,
        `“${asOf}” is no date. Write 2026, 2026-03 or 2026-03-31.`,
      ),
    );
    return null;
  }
  return { source: { name: source, published: asOf }, asOf, confidence, emptyIsNone: asking.said('empty') === 'NONE' };
}

function isDate(text: string): boolean {
  try {
    return !parseDate(text).isInterval;
  } catch {
    return false;
  }
}

/** The date that a title names: a day, a month or a year. */
function dayIn(text: string): string | null {
  const { day, month, year } = /(?<day>\d{1,2})[-./](?<month>\d{1,2})[-./](?<year>20\d{2})/u.exec(text)?.groups ?? {};
  const whole = year === undefined ? '' : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (isDate(whole)) return whole;
  return /(?<!\d)20\d{2}-\d{2}(?:-\d{2})?(?!\d)/u.exec(text)?.[0] ?? /(?<!\d)20\d{2}(?!\d)/u.exec(text)?.[0] ?? null;
}
