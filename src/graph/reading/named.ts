import { isEntityId } from '../records/index.js';
import type { AnyOf } from './conditions.js';
import type { EntityAt } from './entity-at.js';
import type { GraphInMemory } from './graph-in-memory.js';

/** The entities that ids lead to, those of what was merged too. */
export const calledOneOf = (graph: GraphInMemory, ids: readonly string[]): EntityAt[] =>
  ids.flatMap((id) => {
    if (!isEntityId(id)) return [];
    return graph.entity(graph.merged.get(id)?.into ?? id) ?? [];
  });

/** The entities by whose ids a filter asks, whatever else it asks; null where it may mean others too. */
export function namedIn(graph: GraphInMemory, anyOf: AnyOf): ReadonlySet<EntityAt> | null {
  const named = anyOf.map((group) => group.find((literal) => literal.on === 'ids' && literal.holds));
  return named.every((literal) => literal?.on === 'ids')
    ? new Set(named.flatMap((literal) => (literal?.on === 'ids' ? calledOneOf(graph, literal.values) : [])))
    : null;
}
