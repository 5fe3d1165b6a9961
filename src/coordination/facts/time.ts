import { term, termSet, terms, valuesOf } from '../../graph/vocabulary/index.js';
import type { ReferenceDate } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { lastSeen } from '../projection/sightings.js';
import { monthOf, surelyTouches, touches, type Bounds, type Span } from '../projection/days.js';

/** Whether something goes on at a date, in the order of lists to act on. */
export const Time = termSet('TimeOfThings', 'Whether something goes on, at the date that is asked for, else today.', {
  NOW: term('i gang', 'going on', 'It goes on.'),
  TO_COME: term('på vej', 'to come', 'It is to come.'),
  UNKNOWN: term('ukendt', 'unknown', 'What is on record does not tell.'),
  OVER: term('slut', 'over', 'It is over.'),
});
export type Time = keyof typeof Time.values;
export const times: readonly Time[] = valuesOf(Time);

/** What is on record of when something takes place. */
export interface Lifetime {
  readonly status: keyof typeof terms.InitiativeStatus.values;
  /** Null where it is not known. */
  readonly period: Bounds | null;
  /** The day of the newest source that speaks of it; null where none has a date. */
  readonly lastSeen: number | null;
}

/** For how many months a source that says that something goes on is taken at its word. */
const TAKEN_AT_ITS_WORD = 24;

/**
 * The time of an initiative.
 *
 * - At a past date its period decides, its status only where it has none.
 * - Otherwise COMPLETED or ended is OVER; without a period RUNNING is NOW and PLANNED is TO_COME; PLANNED whose start is
 *   past is UNKNOWN.
 * - What is on record as going on (`2009/..`) is NOW where it is RUNNING, else while its newest source is under 24 months
 *   old, else UNKNOWN; so is what has no end on record (`2009/`) once its last day on record is past.
 * - CANCELLED is OVER at any date.
 */
export function timeOf({ status, period, lastSeen }: Lifetime, at: ReferenceDate): Time {
  if (status === 'CANCELLED' || (status === 'COMPLETED' && (!at.past || !period))) return 'OVER';
  if (!period) return timeWithoutPeriod[status];
  if (period.first > at.last) return 'TO_COME';
  if (period.end === 'KNOWN' && period.last < at.first) return 'OVER';
  if (status === 'PLANNED' && !at.past) return 'UNKNOWN';
  if (touches(period, at)) return 'NOW';
  return period.end === 'OPEN' && lastSeen !== null && isFresh(lastSeen, at) ? 'NOW' : 'UNKNOWN';
}

/** One more than the place in `times` of each initiative that was asked about: lists ask about each many times. */
interface Places {
  /** The first initiative, by index. */
  readonly start: number;
  readonly places: Uint8Array;
}

const known = new WeakMap<View, Places>();

/** The time of an initiative at the date that a question is asked for, else today. */
export const timeOfInitiative = (view: View, initiative: number): Time => timesOf(view)(initiative);

/** The same for loops that meet many initiatives. */
export function timesOf(view: View): (initiative: number) => Time {
  const placeOf = placesOf(view);
  return (initiative) => times[placeOf(initiative)] ?? 'UNKNOWN';
}

/** The same as places in `times`. */
export function placesOf(view: View): (initiative: number) => number {
  const { start, places } = known.get(view) ?? nothingKnown(view);
  return (initiative) => {
    const place = places[initiative - start] || times.indexOf(timeOf(lifetimeOf(view, initiative), view.reference)) + 1;
    places[initiative - start] = place;
    return place - 1;
  };
}

function nothingKnown(view: View): Places {
  const { start, end } = view.projection.entities.ofKind('Initiative');
  const places = { start, places: new Uint8Array(end - start) };
  known.set(view, places);
  return places;
}

/** Of codes in their column, from 1. */
const statuses = valuesOf(terms.InitiativeStatus);

function lifetimeOf(view: View, initiative: number): Lifetime {
  const period = view.period(initiative);
  const { sightings } = view.projection;
  // Only of what is on record as going on, and not as far as the date, does it matter who has seen it last.
  const isDoubtful = period?.end === 'OPEN' && !touches(period, view.reference);
  return {
    status: statuses[view.status(initiative) - 1] ?? 'UNKNOWN',
    period,
    lastSeen: isDoubtful ? lastSeen(sightings, view.idOf(initiative)) : null,
  };
}

const timeWithoutPeriod = {
  RUNNING: 'NOW',
  PLANNED: 'TO_COME',
  UNKNOWN: 'UNKNOWN',
  COMPLETED: 'OVER',
} as const satisfies Partial<Record<Lifetime['status'], Time>>;

/** Whether a source of this day is under 24 months old. */
function isFresh(day: number, { first }: ReferenceDate): boolean {
  const months = monthOf(first) - monthOf(day);
  return months < TAKEN_AT_ITS_WORD || (months === TAKEN_AT_ITS_WORD && dayOfMonth(first) < dayOfMonth(day));
}

const dayOfMonth = (day: number): number => new Date(day * 86_400_000).getUTCDate();

/** The time of two that go together: OVER if either is, else UNKNOWN if either is, else TO_COME if either is, else NOW. */
export const timeOfBoth = (one: Time, other: Time): Time => (times.indexOf(one) < times.indexOf(other) ? other : one);

/** The time of several of which each alone would do: the first in the order of `times`; UNKNOWN where there is none. */
export const latestTime = (all: Iterable<Time>): Time => {
  const found = new Set(all);
  return times.find((time) => found.has(time)) ?? 'UNKNOWN';
};

/** The time of a claim by its own dates: it is NOW only where it is known to hold. */
export function timeOfClaim(validity: Bounds | null, at: Span): Time {
  if (!validity) return 'UNKNOWN';
  if (validity.first > at.last) return 'TO_COME';
  if (touches(validity, at)) return 'NOW';
  return validity.end === 'KNOWN' ? 'OVER' : 'UNKNOWN';
}

/** The time of what one offers and another seeks: OVER if either is over, NOW if both are known to hold, else UNKNOWN. */
export function timeOfExchange(offer: Time, wish: Time): Time {
  if (offer === 'OVER' || wish === 'OVER') return 'OVER';
  return offer === 'NOW' && wish === 'NOW' ? 'NOW' : 'UNKNOWN';
}

/** How a sentence speaks of something: NONE where the date lies within what its dates leave open. */
export type Tense = 'PAST' | 'PRESENT' | 'FUTURE' | 'NONE';

const tenses = { OVER: 'PAST', TO_COME: 'FUTURE', UNKNOWN: 'NONE', NOW: 'PRESENT' } as const satisfies Record<
  Time,
  Tense
>;

/** The tense of something of this time: “2026” in August 2026 has none, it may be over or to come. */
export function tenseOf(time: Time, period: Bounds | null, at: Span): Tense {
  const open = period === null || surelyTouches(period, at) || (period.end !== 'KNOWN' && hasBegun(period, at));
  return time === 'NOW' && !open ? 'NONE' : tenses[time];
}

const hasBegun = ({ first, firstSlack }: Bounds, at: Span): boolean => first + firstSlack <= at.last;

/** The tense of an event of which the first and the last day are known that it may be on. */
export function tenseOfEvent(event: Span, at: Span): Tense {
  if (event.last < at.first) return 'PAST';
  return event.first > at.last ? 'FUTURE' : 'NONE';
}
