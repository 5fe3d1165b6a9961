import { type Value, type Values, folded, isAcronym } from '../../graph/records/index.js';

/** What a record is called. */
export interface Called {
  /** Names that may tell what is meant: in both languages, aliases and former names in full. */
  readonly names: readonly string[];
  /** Short names and acronyms, folded: two may share one, so they never tell what is meant. */
  readonly short: ReadonlySet<string>;
}

/** What is recorded of how a record is called, each once. */
export function calledBy(values: Values): Called {
  const formerNames = textsIn(values['formerNames']).map((name) => name.replace(/\s*\[[^\]]*\]$/u, ''));
  const all = [
    ...textsIn(values['nameDa']),
    ...textsIn(values['nameEn']),
    ...textsIn(values['aliases']),
    ...formerNames,
  ];
  const names = new Map(all.filter((name) => !isAcronym(name)).map((name) => [folded(name), name]));
  const short = [...textsIn(values['shortName']), ...all.filter(isAcronym)].map(folded);
  names.delete('');
  return { names: [...names.values()], short: new Set(short.filter((name) => name !== '')) };
}

/** The recorded texts of a value: none, one or several. */
export const textsIn = (value: Value | undefined): readonly string[] =>
  typeof value === 'object' ? value : typeof value === 'string' ? [value] : [];

/** The numbers that stand in a name, such as its years. */
export const numbersIn = (name: string): readonly string[] => [...new Set(name.match(/\d+/gu) ?? [])].sort();
