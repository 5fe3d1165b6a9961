import type { Language, Metric, NetworkQuestion } from '../coordination/index.js';
import { SamspilError } from '../errors.js';
import { Confidence, terms, valuesOf, type Terms } from '../graph/vocabulary/index.js';

/** Which parameters may be given several times, once for each value. */
const lists = ['themes', 'networks'] as const;
const singles = ['minConfidence', 'asOf', 'windowFrom', 'windowTo'] as const;

/**
 * What an export may be asked for: the arguments of the field `network`, those within another one by both names. An
 * answer names them alike in the parameters that it was computed with.
 */
export const parameterNames: readonly string[] = [...lists, ...singles];

/**
 * Reads a question from the query of an address. What its values mean is for the analysis to say.
 * @param beside the parameters that are there for something else
 * @throws BAD_USER_INPUT for an unknown parameter, one given too often, and a confidence that there isn't
 */
export function questionIn(parameters: URLSearchParams, beside: readonly string[] = []): NetworkQuestion {
  requireKnown(parameters, [...parameterNames, ...beside]);
  const windowFrom = single(parameters, 'windowFrom');
  const windowTo = single(parameters, 'windowTo');
  return {
    filter: { themes: list(parameters, 'themes'), networks: list(parameters, 'networks') },
    minConfidence: confidence(single(parameters, 'minConfidence')),
    asOf: single(parameters, 'asOf'),
    window: windowFrom === null && windowTo === null ? null : { from: windowFrom, to: windowTo },
  };
}

/** The parameters with which an export asks what an answer was asked. */
export function parametersOf(asked: Metric['parameters']): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of lists) {
    const values = asked[name];
    if (!Array.isArray(values)) continue;
    // A list without values is something else than no list.
    for (const value of values.length === 0 ? [''] : values) parameters.append(name, value);
  }
  for (const name of singles) {
    const value = asked[name];
    if (typeof value === 'string') parameters.append(name, value);
  }
  return parameters;
}

/** @throws BAD_USER_INPUT for a parameter that there isn't */
export function requireKnown(parameters: URLSearchParams, known: readonly string[]): void {
  for (const name of new Set(parameters.keys())) {
    if (known.includes(name)) continue;
    throw new SamspilError(
      'BAD_USER_INPUT',
      `This export has no parameter “${name}”. It has ${known.map((each) => `\`${each}\``).join(', ')}.`,
      { details: { parameter: name } },
    );
  }
}

export function list(parameters: URLSearchParams, name: string): string[] | null {
  return parameters.has(name) ? parameters.getAll(name).filter((value) => value !== '') : null;
}

/** @throws BAD_USER_INPUT where it is there several times */
export function single(parameters: URLSearchParams, name: string): string | null {
  const [value = null, ...more] = parameters.getAll(name);
  if (more.length === 0) return value;
  throw new SamspilError(
    'BAD_USER_INPUT',
    `The parameter \`${name}\` is there ${more.length + 1} times. Give it once.`,
    {
      details: { parameter: name },
    },
  );
}

/** @throws BAD_USER_INPUT for a confidence that there isn't */
export function confidence(text: string | null): Confidence | undefined {
  return text === null ? undefined : valueOf(Confidence, text, 'minConfidence', 'confidence');
}

/**
 * The language that is asked for, in small or capital letters; null where none is.
 * @throws BAD_USER_INPUT for one that there isn't
 */
export function language(parameters: URLSearchParams): Language | null {
  const text = single(parameters, 'language');
  if (text === null) return null;
  return valueOf(terms.Language, text.toUpperCase(), 'language', 'language') === 'DA' ? 'da' : 'en';
}

/** @throws BAD_USER_INPUT for what is no value of the set */
export function valueOf<Value extends string>(set: Terms<Value>, text: string, parameter: string, what: string): Value {
  const known = valuesOf(set);
  const found = known.find((value) => value === text);
  if (found) return found;
  throw new SamspilError('BAD_USER_INPUT', `“${text}” is no ${what}. Write one of ${known.join(', ')}.`, {
    details: { parameter },
  });
}
