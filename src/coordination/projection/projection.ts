import { today as now, type Day, type ClaimId, type EntityId } from '../../graph/records/index.js';
import type { Verb } from '../../graph/vocabulary/index.js';
import type { ClaimTable } from './claim-table.js';
import type { EntityTable } from './entity-table.js';
import { noSightings, type Sightings } from './sightings.js';
import { workedOutOnce } from './worked-out.js';

export { ClaimTable } from './claim-table.js';
export { EntityTable } from './entity-table.js';
export { codeOf, confidenceCode, termOf } from './terms.js';

/**
 * An immutable snapshot of the graph's topology at one version: ids, numbers and dates, no texts. Everything that is
 * analysed is a function of a projection and a question.
 */
export interface Projection {
  /** The version of the graph that it shows. */
  readonly version: number;
  /** The day that is today for whoever asks (see `onDay`). */
  readonly today: Day;
  readonly entities: EntityTable;
  /** The ids of what was merged, which is no entity, with what each leads to. */
  readonly merged: ReadonlyMap<string, EntityId>;
  claims(verb: Verb): ClaimTable;
  readonly sightings: Sightings;
  /** Of what is not public, by its id: what stands before it (see `guardOf`). */
  readonly guards: Guards;
  /** What was left out, since whoever asks may not see it. */
  readonly hidden: Hidden;
}

export type Guards = ReadonlyMap<EntityId | ClaimId, string>;

export interface Hidden {
  readonly ids: ReadonlySet<string>;
  /** How many claims, those on hidden entities among them. */
  readonly claims: number;
}

const nothing: Hidden = { ids: new Set(), claims: 0 };

/** A projection of these entities and claims. */
export function snapshot(
  version: number,
  entities: EntityTable,
  tables: ReadonlyMap<Verb, ClaimTable>,
  merged: Projection['merged'],
  guards: Guards,
  sightings: Sightings = noSightings,
  hidden: Hidden = nothing,
): Projection {
  const claims = (verb: Verb): ClaimTable => {
    const table = tables.get(verb);
    if (!table) throw new Error(`No table of ${verb}`);
    return table;
  };
  return { version, today: now(), entities, merged, claims, sightings, guards, hidden };
}

/** By projection, the days that it was asked about on, the last two of them: some go on reading a list past midnight. */
const byDay = new WeakMap<Projection, Map<Day, Projection>>();

/** The same projection on a day: what is told of today, and all that is remembered of a projection, is of that day. */
export function onDay(projection: Projection, today: Day): Projection {
  if (projection.today === today) return projection;
  const known = workedOutOnce(byDay, projection, () => new Map<Day, Projection>());
  const found = workedOutOnce(known, today, () => ({ ...projection, today }));
  for (const day of known.keys()) if (known.size > 2 && day !== today) known.delete(day);
  return found;
}

/** A claim of a projection. */
export interface ClaimAt {
  readonly table: ClaimTable;
  readonly row: number;
}

/** The claims of several lists, one list after the other: `flat` takes ten times as long for the many of an answer. */
export function claimsIn(...groups: readonly Iterable<readonly ClaimAt[]>[]): ClaimAt[] {
  const all: ClaimAt[] = [];
  for (const lists of groups) for (const claims of lists) for (const claim of claims) all.push(claim);
  return all;
}
