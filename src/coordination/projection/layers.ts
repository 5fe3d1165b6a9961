import type { ClaimRecord } from '../../graph/records/index.js';
import { claimsOf } from './building.js';
import type { ClaimTable } from './claim-table.js';
import type { EntityTable } from './entity-table.js';
import { LayeredClaims } from './layered-claims.js';
import type { Numbering } from './numbering.js';
import { PackedClaims } from './packed-claims.js';
import { packed } from './packing.js';

/** What a table is made of (see `LayeredClaims`). */
export interface Layers {
  readonly lower: PackedClaims;
  readonly records: readonly ClaimRecord[];
  readonly gone: ReadonlySet<number>;
}

export const onlyLayer = (lower: PackedClaims): Layers => ({ lower, records: [], gone: new Set() });

export const layersOf = (table: ClaimTable): Layers =>
  table instanceof LayeredClaims ? table : onlyLayer(asPacked(table));

export function layered({ lower, records, gone }: Layers, entities: EntityTable): ClaimTable {
  if (records.length === 0 && gone.size === 0) return lower;
  const upper = claimsOf(lower.verb, records, (id) => entities.indexOf(id));
  return new LayeredClaims(lower, upper, records, gone);
}

/** @param entities those of before, to which all claims lead */
export function renumberedLayers(layers: Layers, numbering: Numbering, entities: EntityTable): Layers {
  return layers.lower.carries(numbering)
    ? { ...layers, lower: layers.lower.renumbered(numbering) }
    : onlyLayer(asPacked(layered(layers, entities)).renumbered(numbering));
}

export const asPacked = (table: ClaimTable): PackedClaims =>
  table instanceof PackedClaims ? table : packed(table, table.rowsInOrder());
