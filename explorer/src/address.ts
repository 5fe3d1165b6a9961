import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
// That of the router takes escapes out of the whole of it, and reading a parameter would do so again.
import { useSearch } from 'wouter/use-browser-location';

/** A parameter of an address: how it is read and written. Its default is left out of addresses. */
export interface Parameter<Value> {
  /** Undefined where the text is none of its values. */
  read(text: string): Value | undefined;
  write(value: Value): string;
  readonly usual: Value;
}

/** One of a few words; the first is usual. */
export const oneOf = <Word extends string>(first: Word, ...words: readonly Word[]): Parameter<Word> => ({
  read: (text) => [first, ...words].find((word) => word === text),
  write: (word) => word,
  usual: first,
});

/** Several values of a closed set of the API, written small and with hyphens: `DUPLICATION_RISK` is `duplication-risk`. */
export function someOf<Value extends string>(values: readonly Value[]): Parameter<readonly Value[]> {
  const byWord = new Map(values.map((value) => [wordOf(value), value]));
  return {
    read: (text) => {
      const chosen = text.split(',').map((word) => byWord.get(word));
      return chosen.every((value) => value !== undefined) ? [...new Set(chosen)] : undefined;
    },
    write: (chosen) => chosen.map(wordOf).join(','),
    usual: [],
  };
}

/** One value of a closed set of the API, or none. */
export function maybeOneOf<Value extends string>(values: readonly Value[]): Parameter<Value | null> {
  return {
    read: (text) => values.find((value) => wordOf(value) === text),
    write: (value) => (value === null ? '' : wordOf(value)),
    usual: null,
  };
}

export const wordOf = (value: string): string => value.toLowerCase().replaceAll('_', '-');

/** The id of something on record, such as `theme:klima`. Whether it is on record the API tells. */
export const anId: Parameter<string | null> = {
  read: (text) => (isId(text) ? text : undefined),
  write: (id) => id ?? '',
  usual: null,
};

export const someIds: Parameter<readonly string[]> = {
  read: (text) => {
    const ids = text.split(',');
    return ids.every(isId) ? [...new Set(ids)] : undefined;
  },
  write: (ids) => ids.join(','),
  usual: [],
};

export const isId = (text: string): boolean => /^[a-z]+:[a-z0-9.-]+$/u.test(text);

/** What somebody typed. */
export const typed = (longest: number): Parameter<string> => ({
  read: (text) => (text.length <= longest ? text : undefined),
  write: (text) => text,
  usual: '',
});

/** How many are passed over of what is shown so many at a time. */
export const passedOver = (step: number): Parameter<number> => ({
  read: (text) => (/^\d{1,6}$/u.test(text) && Number(text) % step === 0 ? Number(text) : undefined),
  write: String,
  usual: 0,
});

export const aSwitch: Parameter<boolean> = {
  read: (text) => (text === '1' ? true : undefined),
  write: (on) => (on ? '1' : ''),
  usual: false,
};

/** Which time is looked at: now, all of it, or from one month or year to another. */
export type When = 'now' | 'ever' | { readonly from: string; readonly to: string };

const between = /^(?<from>(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?)\.\.(?<to>\d{4}(?:-(?:0[1-9]|1[0-2]))?)$/u;

export const when: Parameter<When> = {
  read: (text) => {
    if (text === 'now' || text === 'ever') return text;
    const { from, to } = between.exec(text)?.groups ?? {};
    return from !== undefined && to !== undefined && from <= `${to}-12` ? { from, to } : undefined;
  },
  write: (time) => (typeof time === 'string' ? time : `${time.from}..${time.to}`),
  usual: 'now',
};

/** How sure what is shown has to be at least. */
export const sure: Parameter<Confidence> = {
  read: (text) => confidences.find((value) => wordOf(value) === text),
  write: wordOf,
  usual: 'INFERRED',
};

export const confidences = ['CONFIRMED', 'REPORTED', 'INFERRED', 'UNCONFIRMED'] as const;
export type Confidence = (typeof confidences)[number];

/** Parameters that mean the same on every page that has them. */
export const theme = anId;
export const network = anId;
export const after: Parameter<string | null> = {
  read: (text) => (/^[\w-]+={0,2}$/u.test(text) ? text : undefined),
  write: (cursor) => cursor ?? '',
  usual: null,
};

type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type Values<P extends Parameters> = {
  readonly [Key in keyof P]: P[Key] extends Parameter<infer Value> ? Value : never;
};

/**
 * Reads what follows the question mark.
 * @returns a value for each parameter, and the names of what is unknown here or has no value of its parameter
 */
export function readSearch<P extends Parameters>(
  parameters: P,
  search: string,
): { readonly values: Values<P>; readonly dropped: readonly string[] } {
  const dropped: string[] = [];
  const found = new Map<string, unknown>();
  for (const [name, text] of new URLSearchParams(search)) {
    const value = Object.hasOwn(parameters, name) ? parameters[name]?.read(text) : undefined;
    if (value === undefined || found.has(name)) dropped.push(name);
    else found.set(name, value);
  }
  const values = Object.entries(parameters).map(([name, { usual }]) => [
    name,
    found.has(name) ? found.get(name) : usual,
  ]);
  return { values: Object.fromEntries(values) as Values<P>, dropped: [...new Set(dropped)] };
}

/** Writes what follows the path, with its question mark; nothing where all is as usual. */
export function writeSearch<P extends Parameters>(parameters: P, values: Values<P>): string {
  const search = Object.entries(parameters).flatMap(([name, parameter]) => {
    const text = parameter.write(values[name]);
    // Colons, commas and slashes of ids and dates are meant to be read.
    return text === parameter.write(parameter.usual)
      ? []
      : [`${name}=${encodeURIComponent(text).replaceAll(/%(?:3A|2C|2F)/gu, decodeURIComponent)}`];
  });
  return search.length === 0 ? '' : `?${search.join('&')}`;
}

/** What the address of a view says. */
export interface Address<P extends Parameters> {
  readonly values: Values<P>;
  /** Names of parameters that were left out: unknown here, or without a value of theirs. */
  readonly dropped: readonly string[];
  /** The address with some values changed, for a link. */
  readonly to: (changes: Partial<Values<P>>) => string;
  /** Goes there without an entry of its own in the history. */
  readonly change: (changes: Partial<Values<P>>) => void;
}

/** Reads and writes the state of a view where it can be sent to a colleague: in the query of its address. */
export function useAddress<P extends Parameters>(parameters: P): Address<P> {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const { values, dropped } = useMemo(() => readSearch(parameters, search), [parameters, search]);
  const to = useCallback(
    (changes: Partial<Values<P>>) => `${path}${writeSearch(parameters, { ...values, ...changes })}`,
    [parameters, path, values],
  );
  const change = useCallback((changes: Partial<Values<P>>) => navigate(to(changes), { replace: true }), [navigate, to]);
  return { values, dropped, to, change };
}
