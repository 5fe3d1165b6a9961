import type { Field, Recorded } from './field.js';
import { forms } from './forms.generated.js';

export type Kind = keyof typeof forms;

const kinds = Object.keys(forms) as readonly Kind[];

/** Of which kind something is, by its id. */
export const kindOf = (id: string): Kind | undefined =>
  kinds.find((kind) => kind.toLowerCase() === id.slice(0, id.indexOf(':')));

/** The name of a kind or a verb as a field of a change: `organisation`, `memberOf`. */
export const fieldOfKind = (kind: Kind): string => kind.toLowerCase();
export const fieldOfVerb = (verb: string): string =>
  verb.toLowerCase().replaceAll(/_(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** A record as a form holds it: a text for each input, a list one a line. A text in two languages has two inputs. */
export type Draft = Readonly<Record<string, string>>;

/** The inputs of a field, by their names in a draft, which are the paths of their faults too. */
export const inputsOf = ({ name, type }: Field): readonly string[] =>
  type === 'bilingual' ? [`${name}.da`, `${name}.en`] : [name];

/** What is on record, as a form holds it. */
export const draftOf = (fields: readonly Field[], recorded: Recorded): Draft =>
  Object.fromEntries(fields.flatMap((field) => inputsOf(field).map((input) => [input, textIn(recorded, input)])));

function textIn(recorded: Recorded, input: string): string {
  const [name = '', language] = input.split('.');
  const value = recorded[name];
  return textOf(language !== undefined && isObject(value) ? value[language] : value);
}

const isObject = (value: unknown): value is Recorded => typeof value === 'object' && value !== null;

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (isObject(value)) return textOf(value['id']);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Whether a form asks for it as it is filled in: what belongs to a value is asked for with that value only. */
export const isAskedFor = ({ belongsTo }: Field, draft: Draft): boolean =>
  belongsTo === undefined || draft[belongsTo.property] === belongsTo.value;

/** Whether it has to be filled in: what belongs to a value comes with it, and may be on record where that was there. */
const isNeeded = (field: Field, before: Draft): boolean =>
  field.required === true || (field.belongsTo !== undefined && !isAskedFor(field, before));

/** What cannot be sent as it stands in the form, by input. */
export type Problem = 'needed' | 'number' | 'badDate' | 'oneLanguage';

/** What has to be mended before it is asked about. */
export function problemsIn(fields: readonly Field[], before: Draft, draft: Draft): ReadonlyMap<string, Problem> {
  const found = new Map<string, Problem>();
  for (const field of fields.filter((each) => isAskedFor(each, draft))) {
    const inputs = inputsOf(field);
    const given = inputs.filter((input) => draft[input] !== '');
    const [first = ''] = inputs;
    if (isNeeded(field, before) && given.length === 0) found.set(first, 'needed');
    else if (isNumber(field) && given.length > 0 && numberOf(draft[first] ?? '') === null) found.set(first, 'number');
    else if (draft[first] !== before[first] && given.length > 0 && !isAsDated(field, draft[first] ?? ''))
      found.set(first, 'badDate');
    else if (given.length > 0)
      for (const input of inputs) if (draft[input] === '' && before[input] !== '') found.set(input, 'oneLanguage');
  }
  return found;
}

const isNumber = ({ type }: Field): boolean => type === 'integer' || type === 'number';

const DATE = String.raw`[~?%]?[\dX]{4}(?:-[~?%]?[\dX]{2}){0,2}[~?%]?`;
const [date, period] = [
  new RegExp(`^${DATE}$`, 'u'),
  new RegExp(`^(?:${DATE}|\\.\\.)?(?:/(?:${DATE}|\\.\\.)?)?$`, 'u'),
];

/** Whether what stands in a field for a date has the form of one; the API tells whether there is such a day. */
const isAsDated = ({ type }: Field, text: string): boolean =>
  type === 'date' ? date.test(text.trim()) : type !== 'period' || period.test(text.trim());

/** A number as Danes and others write it: 390.000, 390000 or 0,5. Null where it is none. */
export function numberOf(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00A0]/gu, '');
  const number = /^\d{1,3}(?:\.\d{3})+$/u.test(plain) ? plain.replaceAll('.', '') : plain.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(number) ? Number(number) : null;
}

/** What was changed of a record, as a change gives it. */
export type Changed = Readonly<Record<string, unknown>>;

/** What a form changes of what is on record: only what was changed in it. Null where that is nothing. */
export function changedIn(fields: readonly Field[], before: Draft, draft: Draft): Changed | null {
  const given: [string, unknown][] = [];
  const clear: string[] = [];
  for (const field of fields) {
    if (!isAskedFor(field, draft)) {
      if (isAskedFor(field, before)) clear.push(field.name);
      continue;
    }
    const changed = inputsOf(field).filter((input) => draft[input] !== before[input]);
    if (changed.length === 0) continue;
    if (changed.every((input) => draft[input] === '')) clear.push(field.name);
    else given.push([field.name, valueOf(field, changed, draft)]);
  }
  if (given.length === 0 && clear.length === 0) return null;
  return { ...Object.fromEntries(given), ...(clear.length > 0 && { clear }) };
}

function valueOf(field: Field, inputs: readonly string[], draft: Draft): unknown {
  const text = draft[field.name] ?? '';
  switch (field.type) {
    case 'bilingual':
      return Object.fromEntries(inputs.map((input) => [input.slice(field.name.length + 1), draft[input]]));
    case 'texts':
    case 'codes':
    case 'formerNames':
    case 'sources':
      return linesOf(text);
    case 'integer':
    case 'number':
      return numberOf(text);
    case 'yesNo':
      return text === 'yes';
    default:
      return text;
  }
}

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
