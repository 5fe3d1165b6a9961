import { z } from 'zod';
import { readIdentifier } from '../dataset/index.js';
import { cleanText, daysIn, parseDate, personalDataIn, wrongLettersIn } from '../graph/records/index.js';
import { words, type Words } from '../workbooks/index.js';

/** An organisation as a grant names it. */
export interface GrantOrganisation {
  readonly name: string;
  /** The identifier as the file has it. */
  readonly id: string;
  /** The same in parts, where it is one of a register that org-id.guide may know. */
  readonly number: { readonly register: string; readonly value: string } | null;
  readonly website: string | null;
}

export type OneOrMore = readonly [GrantOrganisation, ...GrantOrganisation[]];

/** A grant to organisations, as a file of 360Giving tells it. */
export interface Grant {
  /** Its place in the file: the row of a sheet, else counted from 1. */
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly website: string | null;
  readonly awarded: number;
  readonly applied: number | null;
  /** Null where the file names one that ISO 4217 does not know: then no amount is read. */
  readonly currency: string | null;
  /** The currency as the file writes it. */
  readonly written: string;
  readonly decided: string;
  readonly period: string | null;
  readonly recipients: OneOrMore;
  readonly funders: OneOrMore;
  readonly programme: { readonly code: string | null; readonly title: string } | null;
  /** Codes of ISO 3166-1. */
  readonly countries: readonly string[];
}

/** What becomes of one record of a file. */
export type ReadGrant = Grant | { readonly row: number; readonly why: Words } | 'TO_AN_INDIVIDUAL';

const text = z.string().transform(cleanText).nullish();
const event = z.looseObject({ startDate: text, endDate: text, duration: z.number().min(0).nullish() });
const organisation = z.looseObject({ id: text, name: text, url: text });
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).nullish();

/** What is read of a grant, by the names of the standard; what it has beside that is passed over. */
const schema = z.looseObject({
  id: text,
  title: text,
  description: text,
  url: text,
  currency: text,
  amountAwarded: z.number().nullish(),
  amountAppliedFor: z.number().nullish(),
  awardDate: text,
  plannedDates: listOf(event),
  actualDates: listOf(event),
  recipientOrganization: listOf(organisation),
  fundingOrganization: listOf(organisation),
  grantProgramme: listOf(z.looseObject({ code: text, title: text })),
  beneficiaryLocation: listOf(z.looseObject({ countryCode: text })),
});
type RawGrant = z.infer<typeof schema>;

/** Thrown within this file: a grant that can't be read, and why. */
class Unreadable extends Error {
  constructor(readonly why: Words) {
    super(why.en);
  }
}

/**
 * Understands a record of a file. One to an individual is not looked at any further; one without what the standard asks
 * for, or with a wrong value, is left out as a whole.
 */
export function readGrant(raw: unknown, row: number): ReadGrant {
  if (isOfIndividual(raw)) return 'TO_AN_INDIVIDUAL';
  const read = schema.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('/') ?? '';
    return {
      row,
      why: words(`${where}: har en anden form end standardens`, `${where}: has another form than the standard`),
    };
  }
  try {
    return understood(read.data, row);
  } catch (error) {
    if (error instanceof Unreadable) return { row, why: error.why };
    throw error;
  }
}

const isOfIndividual = (raw: unknown): boolean =>
  typeof raw === 'object' &&
  raw !== null &&
  ['recipientIndividual', 'toIndividualsDetails'].some((name) => name in raw && Reflect.get(raw, name) != null);

function understood(raw: RawGrant, row: number): Grant {
  return {
    row,
    id: needed(raw.id, 'id'),
    title: told(needed(raw.title, 'title')),
    description: present(raw.description) && raw.description !== raw.title ? told(raw.description) : null,
    website: addressOf(raw.url),
    ...amountsOf(raw),
    decided: dayOf(needed(raw.awardDate, 'awardDate'), 'awardDate'),
    period: periodOf(raw),
    recipients: organisationsOf(raw.recipientOrganization, 'recipientOrganization'),
    funders: organisationsOf(raw.fundingOrganization, 'fundingOrganization'),
    programme: programmeOf(raw),
    countries: [...new Set((raw.beneficiaryLocation ?? []).flatMap(({ countryCode }) => countryOf(countryCode)))],
  };
}

const present = (given: string | null | undefined): given is string => given != null && given !== '';

function needed(given: string | null | undefined, name: string): string {
  if (present(given)) return given;
  throw new Unreadable(words(`den mangler ${name}`, `it lacks ${name}`));
}

/** A text for people, in letters that came out right and without data on persons. */
function told(given: string): string {
  if (wrongLettersIn(given) !== null)
    throw new Unreadable(words('bogstaver er gået i stykker', 'letters came out wrong'));
  if (personalDataIn(given) !== null)
    throw new Unreadable(words('der står oplysninger om en person', 'it holds data on a person'));
  return given;
}

function amountsOf({ amountAwarded, amountAppliedFor, currency }: RawGrant) {
  const code = needed(currency, 'currency');
  if (amountAwarded == null) throw new Unreadable(words('den mangler amountAwarded', 'it lacks amountAwarded'));
  for (const amount of [amountAwarded, amountAppliedFor ?? 0])
    if (amount < 0) throw new Unreadable(words(`${amount} er ikke et beløb`, `${amount} is no amount`));
  return {
    awarded: amountAwarded,
    applied: amountAppliedFor ?? null,
    written: code,
    currency: currencies.has(code.toUpperCase()) ? code.toUpperCase() : null,
  };
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A date as the standard writes it: a day, a moment, or where `precision` lets it a month or a year. */
function dayOf(given: string, name: string, precision: 'DAY' | 'ANY' = 'DAY'): string {
  const form = precision === 'DAY' ? /^\d{4}-\d{2}-\d{2}/u : /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u;
  const [date = ''] = form.exec(given) ?? [];
  const rest = given.slice(date.length);
  if (date !== '' && (rest === '' || rest.startsWith('T')) && isDate(date)) return date;
  throw new Unreadable(words(`${name}: »${given}« er ikke en dato`, `${name}: “${given}” is no date`));
}

function isDate(text_: string): boolean {
  try {
    return daysIn(parseDate(text_)) !== null;
  } catch {
    return false;
  }
}

/** When the work takes place: as it was, else as it was planned. */
function periodOf({ actualDates, plannedDates }: RawGrant): string | null {
  for (const [name, events] of [
    ['actualDates', actualDates],
    ['plannedDates', plannedDates],
  ] as const) {
    const [first] = events ?? [];
    if (!first || !present(first.startDate)) continue;
    const start = dayOf(first.startDate, `${name}/startDate`, 'ANY');
    const end = present(first.endDate)
      ? dayOf(first.endDate, `${name}/endDate`, 'ANY')
      : first.duration == null
        ? null
        : after(start, first.duration);
    if (end === null) return `${start}/`;
    if (end === start) return start;
    if (isDate(`${start}/${end}`)) return `${start}/${end}`;
    throw new Unreadable(words(`${name}: den slutter, før den begynder`, `${name}: it ends before it starts`));
  }
  return null;
}

/** The last day of so many months from a day on; null where the start is no day. */
function after(start: string, months: number): string | null {
  if (start.length !== 10 || !Number.isInteger(months) || months === 0) return null;
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months, day - 1));
  return last.toISOString().slice(0, 10);
}

function organisationsOf(given: RawGrant['recipientOrganization'], name: string): OneOrMore {
  const all = (given ?? []).map((each): GrantOrganisation => ({
    name: told(needed(each.name, `${name}/name`)),
    id: needed(each.id, `${name}/id`),
    number: numberIn(each.id ?? ''),
    website: addressOf(each.url),
  }));
  const [first, ...others] = all;
  if (first) return [first, ...others];
  throw new Unreadable(words(`den mangler ${name}`, `it lacks ${name}`));
}

/**
 * An identifier in parts: register and value, such as GB-CHC-1164883. Null for one that a publisher has made itself, by
 * which nobody else knows the organisation.
 */
function numberIn(id: string): GrantOrganisation['number'] {
  const { register, value } = /^(?<register>[A-Z]{2}-[A-Z0-9_]+)-(?<value>.+)$/iu.exec(id)?.groups ?? {};
  if (register === undefined || value === undefined) return null;
  const read = readIdentifier(register, value);
  return 'value' in read ? { register: register.toUpperCase(), value: read.value } : null;
}

const addressOf = (given: string | null | undefined): string | null =>
  present(given) && /^https?:\/\/[^\s.]+\.\S+$/iu.test(given) && URL.canParse(given) ? given : null;

function programmeOf({ grantProgramme }: RawGrant): Grant['programme'] {
  const [first] = grantProgramme ?? [];
  const title = present(first?.title) ? first.title : first?.code;
  if (!present(title)) return null;
  return { title: told(title), code: present(first?.code) ? first.code : null };
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const countryOf = (code: string | null | undefined): string[] =>
  present(code) && /^[A-Z]{2}$/iu.test(code) && regions.of(code.toUpperCase()) !== undefined
    ? [code.toUpperCase()]
    : [];
