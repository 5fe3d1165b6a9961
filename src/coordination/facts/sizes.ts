import { terms, valuesOf } from '../../graph/vocabulary/index.js';
import { inWords, joined, type Language, type Phrase, type InBoth } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { termOf } from '../projection/projection.js';

export type Size = keyof typeof terms.OrganisationSize.values;

/** The size of an organisation; null where it is not recorded. */
export const sizeOf = ({ projection: { entities } }: View, organisation: number): Size | null =>
  termOf(terms.OrganisationSize, entities.codeOf('Organisation', 'size', organisation)) ?? null;

/** Organisations by size, the largest first, and those whose size is not on record. */
export interface BySize {
  readonly known: ReadonlyMap<Size, readonly number[]>;
  readonly unknown: readonly number[];
}

const largestFirst: readonly Size[] = valuesOf(terms.OrganisationSize).toReversed();

export function bySize(view: View, organisations: Iterable<number>): BySize {
  const all = [...new Set(organisations)].sort((one, other) => one - other);
  const sized = largestFirst.map((size) => [size, all.filter((each) => sizeOf(view, each) === size)] as const);
  return {
    known: new Map(sized.filter(([, own]) => own.length > 0)),
    unknown: all.filter((each) => sizeOf(view, each) === null),
  };
}

const sizeWords: Readonly<Record<Size, InBoth<readonly [string, string]>>> = {
  LARGE: { da: ['stor', 'store'], en: ['large', 'large'] },
  MEDIUM: { da: ['mellemstor', 'mellemstore'], en: ['medium-sized', 'medium-sized'] },
  SMALL: { da: ['lille', 'små'], en: ['small', 'small'] },
};

/** “to store og én lille organisation; for tre er størrelsen ikke registreret”. Not for those of whom no size is on record. */
export function sizesInWords({ known, unknown }: BySize, language: Language): Phrase {
  const sizes = [...known];
  const isOne = sizes.at(-1)?.[1].length === 1;
  const counted = sizes.map(([size, { length }]) => [
    `${inWords(length, language)} ${sizeWords[size][language][length === 1 ? 0 : 1]}`,
  ]);
  const noun = { da: isOne ? 'organisation' : 'organisationer', en: isOne ? 'organisation' : 'organisations' };
  const lack = {
    da: `; for ${inWords(unknown.length, 'da')} er størrelsen ikke registreret`,
    en: `; of ${inWords(unknown.length, 'en')} the size is not on record`,
  };
  return [...joined(counted, language), ` ${noun[language]}`, ...(unknown.length > 0 ? [lack[language]] : [])];
}
