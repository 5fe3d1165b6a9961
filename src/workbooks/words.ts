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
  const more = andOthers(shown.length - most);
  return words(`række ${list}${more.da}`, `${shown.length === 1 ? 'row' : 'rows'} ${list}${more.en}`);
}

/** A count with its noun. */
export const counted = (count: number, da: readonly [string, string], en: readonly [string, string]): Words =>
  words(`${count} ${count === 1 ? da[0] : da[1]}`, `${count} ${count === 1 ? en[0] : en[1]}`);

/** What is counted: its words, and whether Danish says »et« of it. */
export interface Noun extends Words {
  readonly neuter?: true;
}

/** “3 new, 1 known”: how many of what a file names are new, and how many on record. */
export function newAndKnown({ da, en, neuter }: Noun, fresh: number, known?: number): Words {
  const one = neuter ? 'nyt' : 'ny';
  const isNew = words(`${da}: ${fresh} ${fresh === 1 ? one : 'nye'}`, `${en}: ${fresh} new`);
  return known === undefined
    ? isNew
    : words(`${isNew.da}, ${known} ${known === 1 ? 'kendt' : 'kendte'}`, `${isNew.en}, ${known} known`);
}

/** “ and 3 others”, after those that are named; nothing where there are no more. */
export const andOthers = (more: number): Words =>
  more <= 0
    ? words('', '')
    : more === 1
      ? words(' og 1 mere', ' and 1 other')
      : words(` og ${more} andre`, ` and ${more} others`);

/** The names of what is new, up to so many. */
export function newNames(names: readonly string[], most: number): Words[] {
  if (names.length === 0) return [];
  const { da, en } = someInQuotes(names, most);
  return [words(`Nye: ${da}.`, `New: ${en}.`)];
}

/** Names in a row, in the quotation marks of each language. */
export const inQuotes = (names: readonly string[]): Words =>
  words(names.map((name) => `»${name}«`).join(', '), names.map((name) => `“${name}”`).join(', '));

/** The same of so many at most, and how many others there are. */
export function someInQuotes(names: readonly string[], most: number): Words {
  const [called, more] = [inQuotes(names.slice(0, most)), andOthers(names.length - most)];
  return words(`${called.da}${more.da}`, `${called.en}${more.en}`);
}

/** How many records would be new, and how many changed. */
export const wouldBe = (created: number, updated: number): Words =>
  words(
    `${created} ${created === 1 ? 'oplysning ville være ny' : 'oplysninger ville være nye'} og ${updated} rettet.`,
    `${created} ${created === 1 ? 'record' : 'records'} would be new and ${updated} changed.`,
  );
