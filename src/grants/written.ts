import { type EntityId, type Values } from '../graph/records/index.js';
import { grantIds, OWN } from './records.js';

/** An organisation, a pool or whatever else as it is recorded. */
export interface Recorded {
  readonly id: EntityId;
  readonly values: Values;
}

/** An organisation with the public identifier by which other systems know it; null where it has none. */
export interface RecordedOrganisation extends Recorded {
  readonly orgId: string | null;
}

/** A grant as it is on record. */
export interface RecordedGrant {
  readonly initiative: Recorded;
  readonly pool: Recorded;
  readonly application: Recorded | null;
  /** What the claim on the money says. */
  readonly funding: Values;
  readonly recipients: readonly RecordedOrganisation[];
  readonly funders: readonly RecordedOrganisation[];
  readonly places: readonly Recorded[];
}

/** A grant in the form of 360Giving, or what it lacks for that, by the name of the standard. */
export type WrittenGrant = { readonly grant: object } | { readonly lacks: string };

/**
 * Writes a grant as 360Giving does. What the standard asks for and is not on record is never made up: then it is left out.
 * It is read back as the same grant, by an id of Samspil where it came with none of its own.
 */
export function writtenGrant(recorded: RecordedGrant): WrittenGrant {
  const { initiative, application, pool, funding, recipients, funders, places } = recorded;
  const { amount, currency } = { ...money(application, 'granted'), ...money({ values: funding }, 'amount') };
  const awardDate = [application?.values['decided'], funding['from']].find(isDay);
  if (amount === undefined || currency === undefined) return { lacks: 'amountAwarded' };
  if (awardDate === undefined) return { lacks: 'awardDate' };
  if (recipients.length === 0) return { lacks: 'recipientOrganization' };
  if (funders.length === 0) return { lacks: 'fundingOrganization' };
  const title = nameOf(initiative);
  const applied = money(application, 'amount');
  const period = eventOf(initiative.values['period']);
  const countries = places.flatMap((place) => countryOf(place));
  return {
    grant: {
      id: idOfGrant(recorded),
      title,
      description: textIn(initiative.values, 'description') ?? title,
      currency,
      amountAwarded: amount,
      ...(applied.currency === currency && { amountAppliedFor: applied.amount }),
      awardDate,
      ...(typeof initiative.values['website'] === 'string' && { url: initiative.values['website'] }),
      ...(period && { plannedDates: [period] }),
      recipientOrganization: recipients.map(organisationOf),
      fundingOrganization: funders.map(organisationOf),
      grantProgramme: [{ code: pool.id, title: nameOf(pool) }],
      ...(countries.length > 0 && { beneficiaryLocation: countries }),
    },
  };
}

function money(of: Pick<Recorded, 'values'> | null, name: string) {
  const [amount, currency] = [of?.values[name], of?.values['currency']];
  return typeof amount === 'number' && typeof currency === 'string' ? { amount, currency } : {};
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);

const textIn = (values: Values, name: string): string | undefined =>
  [values[`${name}En`], values[`${name}Da`]].find((text): text is string => typeof text === 'string');

const nameOf = ({ id, values }: Recorded): string => textIn(values, 'name') ?? id;

/** The id that the grant came with, where that leads to these very records; else one of Samspil. */
function idOfGrant({ initiative, application, pool }: RecordedGrant): string {
  const own = application?.values['journalNumber'];
  const meant = typeof own === 'string' ? grantIds({ id: own }) : null;
  if (typeof own === 'string' && meant?.application === application?.id && meant?.initiative === initiative.id)
    return own;
  return `${OWN}${[...(application ? [application.id] : []), initiative.id, pool.id].join('+')}`;
}

const organisationOf = (organisation: RecordedOrganisation): object => ({
  id: organisation.orgId ?? `${OWN}${organisation.id}`,
  name: nameOf(organisation),
});

/** A period whose ends are sure, as the standard has them: a year, a month or a day each. */
function eventOf(period: unknown): object | null {
  if (typeof period !== 'string') return null;
  const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
  const { start, end, only } =
    new RegExp(`^(?:(?<only>${date})|(?<start>${date})/(?:(?<end>${date})|\\.\\.)?)$`, 'u').exec(period)?.groups ?? {};
  if (only !== undefined) return { startDate: only, endDate: only };
  return start === undefined ? null : { startDate: start, ...(end !== undefined && { endDate: end }) };
}

function countryOf(place: Recorded): object[] {
  const { code } = place.values;
  return typeof code === 'string' && /^[A-Z]{2}$/u.test(code) ? [{ name: nameOf(place), countryCode: code }] : [];
}
