import { daysIn, parseDate, type EntityId, type EntityRecord } from '../../graph/records/index.js';
import { dayNumber } from './days.js';

/**
 * When it was last seen that what is on record as going on (`2009/..`) does, where nobody says that it is RUNNING: by the
 * newest of its sources. A source is of the day on which it was published, else read.
 */
export interface Sightings {
  /** The sources of such initiatives. */
  readonly cited: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** The day of each of these sources that has one. */
  readonly days: ReadonlyMap<EntityId, number>;
}

/** What is read of an initiative for that, beside its status and period. */
export const readOfInitiative = ['sources'];

/** The day of the newest source of an initiative; null where none has one, and where it isn't on record as going on. */
export function lastSeen({ cited, days }: Sightings, initiative: EntityId): number | null {
  const seen = (cited.get(initiative) ?? []).flatMap((source) => days.get(source) ?? []);
  return seen.length === 0 ? null : Math.max(...seen);
}

/** Whether it hangs on its sources whether something goes on. */
const hangsOnSources = ({ kind, values: { status, period } }: EntityRecord): boolean =>
  kind === 'Initiative' && status === 'UNKNOWN' && typeof period === 'string' && parseDate(period).end === 'open';

/** The sources that a record cites whose day matters. */
export const citedBy = (record: EntityRecord): readonly EntityId[] => {
  const { sources } = record.values;
  return hangsOnSources(record) && typeof sources === 'object' ? (sources as readonly EntityId[]) : [];
};

/** The last day on which a source is of its date; null where it has none. */
export function dayOfSource({ values: { published, retrieved } }: Pick<EntityRecord, 'values'>): number | null {
  const date = published ?? retrieved;
  const days = typeof date === 'string' ? daysIn(parseDate(date)) : null;
  return days && dayNumber(days.last);
}

/** The sightings after some initiatives and sources were added, changed or removed. */
export function sightingsAfter(
  { cited, days }: Sightings,
  records: readonly EntityRecord[],
  removed: Iterable<EntityId>,
): Sightings {
  const [citedThen, daysThen] = [new Map(cited), new Map(days)];
  for (const id of removed) {
    citedThen.delete(id);
    daysThen.delete(id);
  }
  for (const record of records) {
    const sources = citedBy(record);
    if (sources.length > 0) citedThen.set(record.id, sources);
    else citedThen.delete(record.id);
    const day = record.kind === 'Source' ? dayOfSource(record) : null;
    if (day !== null) daysThen.set(record.id, day);
    else daysThen.delete(record.id);
  }
  return { cited: citedThen, days: daysThen };
}

export const noSightings: Sightings = { cited: new Map(), days: new Map() };
