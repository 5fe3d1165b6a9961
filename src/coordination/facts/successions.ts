import { terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { touches, type Bounds } from '../projection/days.js';
import { codeOf, type ClaimAt, type ClaimTable } from '../projection/projection.js';
import { timeOfClaim, type Time } from './time.js';

const SPLIT = codeOf(terms.SuccessionKind, 'SPLIT');
const DISSOLVED = codeOf(terms.OrganisationKind, 'DISSOLVED_NETWORK');

/**
 * Whether a network no longer exists at the date asked for, else today: it was followed by another, other than by a
 * split, or is on record as dissolved. It is gone from the date of the succession; where that has none, it is gone where
 * no date is asked for, and else wherever nothing said of it touches that date. A date known to the year or month is read
 * generously: all of it is before.
 */
export function isGone(view: View, network: number): boolean {
  const { found, last } = succession(view, network);
  if (!found && view.projection.entities.codeOf('Organisation', 'kind', network) !== DISSOLVED) return false;
  if (last !== null) return view.reference.first >= last;
  return view.span === null || !isSaidThen(view, network);
}

/** The claims that another followed an organisation, other than by a split. */
export function successionsOf(view: View, organisation: number): number[] {
  const table = view.projection.claims('SUCCEEDS');
  return [...table.to(organisation)].filter(
    (row) => table.codeOf('kind', row) !== SPLIT && view.judge(table, row, false) === 'COUNTS',
  );
}

/**
 * Those that came after an organisation and still exist, at whatever remove, with the claims that say so: whom to ask in
 * its place.
 */
export function followersOf(view: View, organisation: number): Map<number, readonly ClaimAt[]> {
  const table = view.projection.claims('SUCCEEDS');
  const met = new Map<number, readonly ClaimAt[]>([[organisation, []]]);
  for (const [gone, claims] of met) {
    if (gone !== organisation && !isGone(view, gone)) continue;
    for (const row of successionsOf(view, gone)) {
      const follower = table.subjectOf(row);
      if (!met.has(follower)) met.set(follower, [...claims, { table, row }]);
    }
  }
  return new Map([...met].filter(([each]) => each !== organisation && !isGone(view, each)));
}

/** Whether another followed a network, and the day from which, where it is known. */
function succession(view: View, network: number): { readonly found: boolean; readonly last: number | null } {
  const table = view.projection.claims('SUCCEEDS');
  const rows = successionsOf(view, network);
  const days = rows.flatMap((row) => (table.boundsOf('date', row) ?? table.validityOf(row))?.last ?? []);
  return { found: rows.length > 0, last: days.length === 0 ? null : Math.min(...days) };
}

/** Whether a membership of it or in it touches the days of the question. */
function isSaidThen(view: View, network: number): boolean {
  const table = view.projection.claims('MEMBER_OF');
  return [...table.to(network), ...table.from(network)].some((row) => {
    const validity = view.validity(table, row);
    return validity !== null && view.judge(table, row, false) === 'COUNTS' && touches(validity, view.reference);
  });
}

/**
 * The time of a membership: over where its end is past or its network is gone. One that begins and ends on the same date
 * was seen then, and its end is not known.
 */
export function timeOfMembership(view: View, table: ClaimTable, row: number): Time {
  if (isGone(view, table.objectOf(row))) return 'OVER';
  const validity = view.validity(table, row);
  return timeOfClaim(validity && isOneDate(validity) ? { ...validity, end: 'UNKNOWN' } : validity, view.reference);
}

/** Whether a period is a single date: a day, or a month or year that is known no nearer. */
const isOneDate = ({ first, last, firstSlack, lastSlack }: Bounds): boolean =>
  last - first === firstSlack && firstSlack === lastSlack;
