import type { Context } from './context.js';
import type { EntityNode } from './entity-node.js';
import { isEntityId } from '../records/index.js';
import { kindNames, type Kind } from '../vocabulary/index.js';

/** Finds an entity by the value of one of its keys; null where none has it, or none of that kind. */
export type KeyLookup = (value: string, context: Context) => Promise<EntityNode | null>;

/** By which fields another system may name entities of a type, each with how that leads to one. */
export type KeyLookups = Readonly<Record<string, KeyLookup>>;

/** Every entity is found by its id, as what it is and as an `Entity`. */
export const lookupsById: ReadonlyMap<string, KeyLookups> = new Map([
  ...kindNames.map((kind) => [kind, { id: byId(kind) }] as const),
  ['Entity', { id: byId() }],
]);

function byId(kind?: Kind): KeyLookup {
  return async (id, { loaders }) => (isEntityId(id, kind) ? loaders.entities.load(id) : null);
}
