/** One value of a closed set: its Danish and English word, and what it means to somebody who has only the schema. */
export interface Term {
  readonly da: string;
  readonly en: string;
  readonly about: string;
}

/** A closed set of terms. In GraphQL it is an enum of the same name, in a dataset a column with one of its values. */
export interface Terms<Value extends string = string> {
  readonly name: string;
  readonly about: string;
  readonly values: Readonly<Record<Value, Term>>;
}

export const term = (da: string, en: string, about: string): Term => ({ da, en, about });

export const termSet = <Value extends string>(
  name: string,
  about: string,
  values: Record<Value, Term>,
): Terms<Value> => ({ name, about, values });

/** The values of a closed set, in the order in which they are declared. */
export const valuesOf = <Value extends string>(set: Terms<Value>): Value[] => Object.keys(set.values) as Value[];
