import {
  codeOfDate,
  codeOfRole,
  codeOfStatus,
  languageOfEnglish,
  OTHER_TYPE,
  PUBLISHER,
  typeOfKind,
  UN_REGIONS,
} from '../iati/index.js';
import type { ActivityFacts, Participant } from './activity-facts.js';
import type { Attributes, XmlWriter } from './xml.js';

/** Why an initiative is no activity of IATI: what every activity must have and it lacks. */
export const lacks = {
  identifier: 'no IATI identifier',
  publisher: 'nobody known by a public identifier who publishes it',
  status: 'its status is unknown',
  day: 'no day on which it begins or ends',
  participant: 'nobody on record as taking part or paying',
} as const;
export type Lack = keyof typeof lacks;

/** Who publishes an activity. */
export interface Reporter {
  readonly ref: string;
  readonly name: string;
  readonly kind: string | null;
}

/** An activity with what every one must have. */
export interface Activity {
  readonly identifier: string;
  readonly reporter: Reporter;
  readonly status: keyof typeof codeOfStatus;
  readonly dates: readonly { readonly type: keyof typeof codeOfDate; readonly day: string }[];
  readonly participants: readonly Participant[];
  readonly facts: ActivityFacts;
}

const isStatus = (status: unknown): status is Activity['status'] =>
  status === 'PLANNED' || status === 'RUNNING' || status === 'COMPLETED' || status === 'CANCELLED';

/**
 * An initiative as an activity, or what it lacks.
 * @param reporter who publishes it
 * @param isSure whether its period is sure enough
 */
export function activityOf(
  facts: ActivityFacts,
  reporter: Reporter | null,
  isSure: boolean,
): Activity | { lack: Lack } {
  const { iatiIdentifier: identifier, status, period } = facts.initiative;
  if (typeof identifier !== 'string') return { lack: 'identifier' };
  if (!reporter) return { lack: 'publisher' };
  if (!isStatus(status)) return { lack: 'status' };
  const dates = typeof period === 'string' && isSure ? datesOf(period, status) : [];
  if (dates.length === 0) return { lack: 'day' };
  const participants = facts.participants.filter(({ role }) => codeIn(role) !== null);
  if (participants.length === 0) return { lack: 'participant' };
  return { identifier, reporter, status, dates, participants, facts };
}

/** Who publishes an activity by its source: the number, and the name. */
export function publisherOf({ sources }: ActivityFacts): Omit<Reporter, 'kind'> | null {
  for (const { address, publisher } of sources)
    if (address?.startsWith(PUBLISHER) === true) return { ref: address.slice(PUBLISHER.length), name: publisher ?? '' };
  return null;
}

/** The days of a period, as far as they are known to the day. */
function datesOf(period: string, status: Activity['status']): Activity['dates'] {
  const [from = '', to = from] = period.split('/');
  const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);
  const starts = status === 'PLANNED' ? 'PLANNED_START' : 'START';
  const ends = status === 'COMPLETED' ? 'END' : 'PLANNED_END';
  return [
    ...(isDay(from) ? [{ type: starts, day: from } as const] : []),
    ...(isDay(to) ? [{ type: ends, day: to } as const] : []),
  ];
}

/** A role that is not recorded is that of a partner; a host has none here. */
const codeIn = (role: string | null): string | null => {
  const known = role ?? 'PARTNER';
  return known === 'LEAD' || known === 'PARTNER' || known === 'FUNDER' ? codeOfRole[known] : null;
};

/** @param orgIds the public identifiers of those who take part */
export function writeActivity(
  xml: XmlWriter,
  { identifier, reporter, status, dates, participants, facts }: Activity,
  orgIds: ReadonlyMap<string, string | null>,
): void {
  const { initiative, places, whole } = facts;
  const told = toldOn(facts);
  xml.open('iati-activity', told === null ? {} : { 'last-updated-datetime': `${told}T00:00:00Z` });
  xml.element('iati-identifier', {}, identifier);
  const type = typeIn(reporter.kind) ?? OTHER_TYPE;
  narrated(xml, 'reporting-org', { ref: reporter.ref, type }, [['en', reporter.name]]);
  const { nameDa, nameEn, descriptionDa, descriptionEn, note } = initiative;
  const names = inLanguages(nameDa, nameEn, languageOfEnglish('title', note));
  const described = inLanguages(descriptionDa, descriptionEn, languageOfEnglish('description', note));
  narrated(xml, 'title', {}, names);
  narrated(xml, 'description', { type: '1' }, described.length > 0 ? described : names);
  for (const each of participants.toSorted(inOrder)) writeParticipant(xml, each, orgIds.get(each.id) ?? null);
  xml.element('activity-status', { code: codeOfStatus[status] });
  for (const { type: when, day } of dates) xml.element('activity-date', { type: codeOfDate[when], 'iso-date': day });
  for (const code of codesOf(places, 'COUNTRY')) xml.element('recipient-country', { code });
  for (const code of codesOf(places, 'REGION')) xml.element('recipient-region', { code, vocabulary: UN_REGIONS });
  for (const code of onlyCodes(facts, 'dac')) xml.element('sector', { vocabulary: '1', code });
  for (const code of onlyCodes(facts, 'sdg')) xml.element('tag', { vocabulary: '2', code });
  writeBudget(xml, initiative, dates);
  for (const ref of whole) xml.element('related-activity', { type: '1', ref });
  xml.close();
}

type Texts = readonly (readonly [language: string, text: string])[];

function inLanguages(da: unknown, en: unknown, language = 'en'): Texts {
  const texts = [['da', da] as const, [language, en] as const];
  return texts.flatMap(([language, text]) => (typeof text === 'string' ? [[language, text] as const] : []));
}

function narrated(xml: XmlWriter, name: string, attributes: Attributes, texts: Texts): void {
  xml.open(name, attributes);
  for (const [language, text] of texts) xml.element('narrative', { 'xml:lang': language }, text);
  xml.close();
}

const typeIn = (kind: string | null): string | undefined => Object.entries(typeOfKind).find(([of]) => of === kind)?.[1];

const inOrder = (one: Participant, other: Participant): number =>
  (codeIn(one.role) ?? '').localeCompare(codeIn(other.role) ?? '') || (one.id < other.id ? -1 : 1);

function writeParticipant(xml: XmlWriter, { role, kind, nameDa, nameEn }: Participant, ref: string | null): void {
  const type = typeIn(kind);
  const attributes = {
    ...(ref !== null && { ref }),
    role: codeIn(role) ?? '',
    ...(type !== undefined && { type }),
  };
  narrated(xml, 'participating-org', attributes, inLanguages(nameDa, nameEn));
}

const codesOf = (places: ActivityFacts['places'], wanted: string): string[] =>
  [...new Set(places.flatMap(({ kind, code }) => (kind === wanted && code !== null ? [code] : [])))].sort();

/** The codes of themes that have one each: of several that a theme has it is not known which is meant. */
function onlyCodes({ themes }: ActivityFacts, list: 'dac' | 'sdg'): string[] {
  const codes = themes.map(({ [list]: all }) => all ?? []).filter((all) => all.length === 1);
  return [...new Set(codes.flat())].sort();
}

const DAY = 86_400_000;

/** A budget of IATI is of a year at most. */
function writeBudget(
  xml: XmlWriter,
  { amount, currency }: ActivityFacts['initiative'],
  dates: Activity['dates'],
): void {
  const [from, to] = [dates[0]?.day, dates[1]?.day];
  if (typeof amount !== 'number' || typeof currency !== 'string' || from === undefined || to === undefined) return;
  if (Date.parse(to) - Date.parse(from) > 366 * DAY) return;
  xml.open('budget', { type: '1', status: '1' });
  xml.element('period-start', { 'iso-date': from });
  xml.element('period-end', { 'iso-date': to });
  xml.element('value', { currency, 'value-date': from }, String(amount));
  xml.close();
}

/** As of when all that is told of who takes part holds: the earliest day. */
function toldOn({ participants }: ActivityFacts): string | null {
  const days = participants.flatMap(({ asOf }) => (asOf !== null && /^\d{4}-\d{2}-\d{2}$/u.test(asOf) ? [asOf] : []));
  return days.sort()[0] ?? null;
}
