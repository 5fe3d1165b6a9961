import { isEntityId } from '../records/index.js';
import type { Kind } from '../vocabulary/index.js';
import type { AnyOf, Literal } from './conditions.js';
import type { ClaimAt, EntityAt, GraphInMemory } from './graph-in-memory.js';

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

/** Entities that have something in common: themselves, or that claims of certain lists lead from one end to them. */
interface Common {
  readonly size: number;
  readonly entities: () => Iterable<EntityAt | undefined>;
}

/** Of all entities such a share may be looked for by what they have in common: to look at all takes no longer otherwise. */
const SHARE = 1 / 4;

/**
 * The entities of a kind that alone can be meant by a filter, since it names some or what they lead to; null where that is
 * many, or may be all.
 */
export function candidatesIn(graph: GraphInMemory, kind: Kind, anyOf: AnyOf): ReadonlySet<EntityAt> | null {
  const each = anyOf.map((group) => smallest(group.flatMap((literal) => commonTo(graph, literal) ?? [])));
  const most = (graph.listed.get(kind)?.length ?? 0) * SHARE;
  if (each.some((common) => common === null) || each.reduce((sum, common) => sum + (common?.size ?? 0), 0) > most)
    return null;
  const found = new Set<EntityAt>();
  for (const common of each)
    for (const entity of common?.entities() ?? []) if (entity?.node.type === kind) found.add(entity);
  return found;
}

const smallest = (commons: readonly Common[]): Common | null =>
  commons.reduce<Common | null>((least, each) => (least && least.size <= each.size ? least : each), null);

function commonTo(graph: GraphInMemory, literal: Literal): Common | null {
  if (!literal.holds) return null;
  switch (literal.on) {
    case 'ids': {
      const entities = calledOneOf(graph, literal.values);
      return { size: entities.length, entities: () => entities };
    }
    case 'relation':
      return leadingTo(graph, calledOneOf(graph, literal.values), literal);
    case 'edges': {
      const { relation, node } = literal.edges;
      const ends = (literal.count.min ?? 0) > 0 ? namedIn(graph, node) : null;
      return ends && leadingTo(graph, [...ends], { verb: relation.verb, outgoing: relation.direction === 'outgoing' });
    }
    default:
      return null;
  }
}

/** Those from which claims of a verb lead to one of these ends. */
function leadingTo(
  graph: GraphInMemory,
  ends: readonly EntityAt[],
  { verb, outgoing }: { readonly verb: keyof EntityAt['from']; readonly outgoing: boolean },
): Common {
  const lists: (readonly ClaimAt[])[] = ends.map((end) => (outgoing ? end.to : end.from)[verb] ?? []);
  return {
    size: lists.reduce((sum, { length }) => sum + length, 0),
    *entities() {
      for (const claims of lists) for (const { subject, object } of claims) yield graph.at(outgoing ? subject : object);
    },
  };
}
