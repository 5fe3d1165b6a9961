import type { Terms } from './term.js';

/** The kinds that a record or a claim may refer to beside its ends. Spelt out here, since `kinds.ts` stands on this file. */
export type ReferredKind = 'Assessment' | 'Organisation';

interface Common {
  /** What the value means, for the schema, the dataset documentation and the error that rejects a wrong one. */
  readonly about: string;
  /** A row without it is refused. */
  readonly required?: true;
  /** Two claims that record different ones do not disagree: both may hold. */
  readonly several?: true;
  /** No field of its type and no part of the topology: what it says shows in other ways. */
  readonly unshown?: true;
  /** It belongs to this value of another property: it is given with it, and never without. */
  readonly belongsTo?: { readonly property: string; readonly value: string };
}

/**
 * What a value may be. The type decides the GraphQL type, the check of a dataset column and what is stored:
 * - `text`, `url`, `country` (ISO 3166-1 alpha-2), `language` (BCP 47), `currency` (ISO 4217): a string;
 * - `texts`, `codes`, `sources` (ids): a list, in a dataset divided by `|`;
 * - `bilingual`: two strings, `<name>Da` and `<name>En`, in a dataset `<name>_da` and `<name>_en`;
 * - `date`, `period`: EDTF text, a period being a date or an interval;
 * - `formerNames`: names with the period in which they were used, `DMRU [../2021]`;
 * - `integer`, `number` with their bounds; `term` of a closed set; `reference` to an entity of one kind;
 * - `yesNo`: where nothing is recorded it is not known, or no where the declaration says so.
 */
export type Property = Common &
  (
    | { readonly type: 'text' | 'url' | 'country' | 'language' | 'currency' }
    | { readonly type: 'texts' | 'codes' | 'sources' | 'formerNames' }
    | { readonly type: 'bilingual' | 'date' | 'period' }
    | { readonly type: 'yesNo'; readonly absent?: 'no' }
    | { readonly type: 'integer' | 'number'; readonly min?: number; readonly max?: number }
    | { readonly type: 'term'; readonly terms: Terms }
    | { readonly type: 'reference'; readonly kind: ReferredKind }
  );

export type Properties = Readonly<Record<string, Property>>;

const plain =
  <Type extends Exclude<Property['type'], 'integer' | 'number' | 'term' | 'reference'>>(type: Type) =>
  (about: string) =>
    ({ type, about }) as const;

export const text = plain('text');
export const url = plain('url');
export const country = plain('country');
export const language = plain('language');
export const currency = plain('currency');
export const texts = plain('texts');
export const codes = plain('codes');
export const sources = plain('sources');
export const formerNames = plain('formerNames');
export const bilingual = plain('bilingual');
export const date = plain('date');
export const period = plain('period');
export const yesNo = plain('yesNo');
/** What is yes where somebody says so, else no. */
export const marked = (about: string) => ({ ...yesNo(about), absent: 'no' }) as const;
export const integer = (about: string, bounds: { min?: number; max?: number } = {}) =>
  ({ type: 'integer', about, ...bounds }) as const;
export const number = (about: string, bounds: { min?: number; max?: number } = {}) =>
  ({ type: 'number', about, ...bounds }) as const;
export const oneOf = <Value extends string>(terms: Terms<Value>, about: string = terms.about) =>
  ({ type: 'term', terms, about }) as const;
export const reference = (kind: ReferredKind, about: string) => ({ type: 'reference', kind, about }) as const;
export const unshown = <P extends Property>(property: P) => ({ ...property, unshown: true }) as const;
export const belongingTo = <P extends Property>(property: string, value: string, belonging: P) =>
  ({ ...belonging, belongsTo: { property, value } }) as const;
export const required = <P extends Property>(property: P) => ({ ...property, required: true }) as const;
export const several = <P extends Property>(property: P) => ({ ...property, several: true }) as const;
