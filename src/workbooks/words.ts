/** In which language a person is talked to. */
export type Language = 'da' | 'en';

/** A text in both languages. */
export interface Words {
  readonly da: string;
  readonly en: string;
}

export const words = (da: string, en: string): Words => ({ da, en });

const most = 10;

/** “rows 2, 5 and 9” as people list them. */
export function rowsIn(rows: readonly number[]): Words {
  const shown = [...new Set(rows)].sort((one, other) => one - other);
  const list = shown.slice(0, most).join(', ');
  const more = shown.length - most;
  if (more > 0) return words(`række ${list} og ${more} andre`, `rows ${list} and ${more} others`);
  return shown.length === 1 ? words(`række ${list}`, `row ${list}`) : words(`række ${list}`, `rows ${list}`);
}

/** A count with its noun. */
export const counted = (count: number, da: readonly [string, string], en: readonly [string, string]): Words =>
  words(`${count} ${count === 1 ? da[0] : da[1]}`, `${count} ${count === 1 ? en[0] : en[1]}`);

/** Names in a row, in the quotation marks of each language. */
export const inQuotes = (names: readonly string[]): Words =>
  words(names.map((name) => `»${name}«`).join(', '), names.map((name) => `“${name}”`).join(', '));

/** How many records would be new, and how many changed. */
export const wouldBe = (created: number, updated: number): Words =>
  words(
    `${created} ${created === 1 ? 'oplysning ville være ny' : 'oplysninger ville være nye'} og ${updated} rettet.`,
    `${created} ${created === 1 ? 'record' : 'records'} would be new and ${updated} changed.`,
  );
