import type { ClaimId, EntityId } from '../../graph/ids.js';
import type { Verb } from '../../graph/vocabulary/index.js';
import type { ClaimTable } from './claim-table.js';
import type { EntityTable } from './entity-table.js';

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
  readonly entities: EntityTable;
  /** The ids of what was merged, which is no entity, with what each leads to. */
  readonly merged: ReadonlyMap<string, EntityId>;
  claims(verb: Verb): ClaimTable;
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
  hidden: Hidden = nothing,
): Projection {
  const claims = (verb: Verb): ClaimTable => {
    const table = tables.get(verb);
    if (!table) throw new Error(`No table of ${verb}`);
    return table;
  };
  return { version, entities, merged, claims, guards, hidden };
}

/** A claim of a projection. */
export interface ClaimAt {
  readonly table: ClaimTable;
  readonly row: number;
}
