import type { ClaimId, EntityId } from '../../graph/records/index.js';
import type { Kind, Terms } from '../../graph/vocabulary/index.js';
import type { Answer, Basis } from '../answer/answer.js';
import type { Sentence } from '../answer/sentence.js';

/**
 * What a field of an answer or an argument of a question holds: a scalar of GraphQL; a `Label` or a `Reason`, which are
 * written in both languages with the names of entities filled in; an entity of one kind, of any where `kind` is null; a
 * term of a closed set; an object that is declared itself.
 */
export type Held =
  | { readonly is: 'Boolean' | 'Currency' | 'EDTF' | 'Float' | 'ID' | 'Int' | 'Label' | 'Reason' | 'String' }
  | { readonly is: 'Entity'; readonly kind: Kind | null }
  | { readonly is: 'Term'; readonly terms: Terms }
  | { readonly is: 'Object'; readonly object: DeclaredObject };

/** A field of an answer, or an argument of a question: what it holds, and what that means to whoever has only the schema. */
export interface Field<Value> {
  readonly held: Held;
  readonly about: string;
  readonly isList: boolean;
  readonly isNullable: boolean;
  /** Whether entries of a list may be null. */
  readonly holdsNulls?: boolean;
  /** Of an argument: what it is where it is left out or null. */
  readonly byDefault?: Value;
  /** Carries the type of the value for the compiler; never there at run time. */
  readonly value?: Value;
}
export type Fields = Readonly<Record<string, Field<unknown>>>;

/**
 * What an object has beside its own fields: all that an answer carries (`Answer`: reasons, band, score and its basis), what
 * an answer rests on (`Basis`: metric, date, version of the graph, what was left out), or nothing.
 */
export type Carries = 'ANSWER' | 'BASIS' | 'NOTHING';

/** Fields that belong together: an object in an answer, or one that is given as an argument. It is a type of GraphQL. */
export interface DeclaredObject<F extends Fields = Fields, C extends Carries = Carries> {
  readonly name: string;
  readonly about: string;
  readonly fields: F;
  readonly carries: C;
}

/** The kinds that an answer comes in, by the value of its field `kind`: a matter of the answer, not a kind of entity. */
export type Kinds = Readonly<Record<string, DeclaredObject<Fields, 'ANSWER'>>>;

/** An answer that comes in several kinds, each with its fields and more of its own: an interface in GraphQL. */
export interface DeclaredKinds<F extends Fields = Fields, K extends Kinds = Kinds> extends DeclaredObject<F, 'ANSWER'> {
  readonly kinds: K;
}

/** The type of the value of a field. */
export type ValueOf<F> = F extends Field<infer Value> ? Value : never;

/** The values of declared fields; those that may be undefined may be left out. */
export type ValuesOf<F extends Fields> = {
  readonly [Name in keyof F as undefined extends ValueOf<F[Name]> ? never : Name]: ValueOf<F[Name]>;
} & {
  readonly [Name in keyof F as undefined extends ValueOf<F[Name]> ? Name : never]?: ValueOf<F[Name]>;
};

type Carried<Declared extends DeclaredObject> = Declared['carries'] extends 'ANSWER'
  ? Answer
  : Declared['carries'] extends 'BASIS'
    ? Basis
    : unknown;

/** The type of what a declared object holds, with all that it carries: what the work of a question returns. */
export type Holding<Declared extends DeclaredObject> =
  Declared extends DeclaredKinds<infer F, infer K>
    ? { readonly [Name in keyof K]: Omit<ValuesOf<F>, 'kind'> & { readonly kind: Name } & Holding<K[Name]> }[keyof K]
    : Carried<Declared> & ValuesOf<Declared['fields']>;

/** A name as it is written in Danish and in English, with the names of entities still to be filled in. */
export type Label = Pick<Sentence, 'da' | 'en'>;

const scalar =
  <Value>(is: 'Boolean' | 'Currency' | 'EDTF' | 'Float' | 'ID' | 'Int' | 'Label' | 'Reason' | 'String') =>
  (about: string): Field<Value> => ({ held: { is }, about, isList: false, isNullable: false });

export const boolean = scalar<boolean>('Boolean');
/** The code of a currency, by ISO 4217. */
export const currency = scalar<string>('Currency');
/** A date or period in the Extended Date/Time Format. */
export const edtf = scalar<string>('EDTF');
export const float = scalar<number>('Float');
export const id = scalar<string>('ID');
export const int = scalar<number>('Int');
/** A name in both languages with the names of entities in it, such as a heading. */
export const label = scalar<Label>('Label');
/** A sentence in both languages, with the claims and entities that it rests on. */
export const reason = scalar<Sentence>('Reason');
export const text = scalar<string>('String');

/**
 * An entity, by its id. What else is shown of it is loaded afterwards.
 * @param kind the only kind that it can be of; `Entity` where it may be of several
 */
export const entity = (kind: Kind | 'Entity', about: string): Field<EntityId> => ({
  held: { is: 'Entity', kind: kind === 'Entity' ? null : kind },
  about,
  isList: false,
  isNullable: false,
});

/** A term of a closed set, which is an enum in GraphQL. */
export const oneOf = <Value extends string>(terms: Terms<Value>, about: string): Field<Value> => ({
  held: { is: 'Term', terms },
  about,
  isList: false,
  isNullable: false,
});

/** A declared object as the value of a field: `the(Contribution, '…')`, and `listOf(the(Contribution, '…'))` for several. */
export const the = <D extends DeclaredObject>(object: D, about: string): Field<Holding<D>> => ({
  held: { is: 'Object', object },
  about,
  isList: false,
  isNullable: false,
});

/** Several of what a field holds; of one that is `orNull` the entries may be null. */
export const listOf = <Value>({ held, about, isNullable }: Field<Value>): Field<readonly Value[]> => ({
  held,
  about,
  isList: true,
  isNullable: false,
  holdsNulls: isNullable,
});

/** A field of an answer that is null where there is none; `about` says when that is. */
export const orNull = <Value>({ held, about, isList, holdsNulls = false }: Field<Value>): Field<Value | null> => ({
  held,
  about,
  isList,
  isNullable: true,
  holdsNulls,
});

/** An argument that may be left out, or be null, and then says nothing. */
export const optional = <Value>({
  held,
  about,
  isList,
  holdsNulls = false,
}: Field<Value>): Field<Value | null | undefined> => ({
  held,
  about,
  isList,
  isNullable: true,
  holdsNulls,
});

/** A field that `withDefault` made. */
export interface Defaulted<Value> extends Field<Value> {
  readonly byDefault: Value;
}

/** An argument that has a value where it is left out or null: whoever works the question out always gets one. */
export const withDefault = <Value>(field: Field<Value>, byDefault: NoInfer<Value>): Defaulted<Value> => ({
  ...field,
  byDefault,
});

/** Several entities, by their ids. */
export const entities = (kind: Kind | 'Entity', about: string): Field<readonly EntityId[]> =>
  listOf(entity(kind, about));

/** Claims by their ids, which `claims(ids:)` shows in full. */
export const claims = (about: string): Field<readonly ClaimId[]> => ({
  held: { is: 'ID' },
  about,
  isList: true,
  isNullable: false,
});

const declared =
  <C extends Carries>(carries: C) =>
  <F extends Fields>(name: string, about: string, fields: F): DeclaredObject<F, C> => ({
    name,
    about,
    fields,
    carries,
  });

/** Declares an object in an answer, or one that is given as an argument. */
export const object = declared('NOTHING');
/** Declares an answer: reasons, band, score and what they rest on, and these fields. */
export const answer = declared('ANSWER');
/** Declares an answer that has no reasons and no score of its own: what it rests on, and these fields. */
export const basis = declared('BASIS');

/** Declares an answer of several kinds: the fields that all of them have, `kind` among them, and the answer of each. */
export const answerOfKinds = <F extends Fields & { readonly kind: Field<keyof K> }, K extends Kinds>(
  name: string,
  about: string,
  fields: F,
  kinds: K,
): DeclaredKinds<F, K> => ({ ...answer(name, about, fields), kinds });
