import type { Metric, NetworkQuestion } from '../coordination/index.js';
import { SamspilError } from '../errors.js';
import { Confidence, valuesOf } from '../graph/vocabulary/index.js';

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
 * @throws BAD_USER_INPUT for an unknown parameter, one given too often, and a confidence that there isn't
 */
export function questionIn(parameters: URLSearchParams): NetworkQuestion {
  for (const name of new Set(parameters.keys())) requireKnown(name);
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

function requireKnown(name: string): void {
  if (parameterNames.includes(name)) return;
  throw new SamspilError(
    'BAD_USER_INPUT',
    `An export has no parameter “${name}”. It has ${parameterNames.map((each) => `\`${each}\``).join(', ')}.`,
    { details: { parameter: name } },
  );
}

function list(parameters: URLSearchParams, name: (typeof lists)[number]): string[] | null {
  return parameters.has(name) ? parameters.getAll(name).filter((value) => value !== '') : null;
}

function single(parameters: URLSearchParams, name: (typeof singles)[number]): string | null {
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

function confidence(text: string | null): NetworkQuestion['minConfidence'] {
  const known = valuesOf(Confidence);
  const found = known.find((value) => value === text);
  if (text === null || found) return found;
  throw new SamspilError('BAD_USER_INPUT', `“${text}” is no confidence. Write one of ${known.join(', ')}.`, {
    details: { parameter: 'minConfidence' },
  });
}
