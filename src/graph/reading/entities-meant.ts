import type { Kind } from '../vocabulary/index.js';
import type { AnyOf } from './conditions.js';
import { anyTestOf, counts, type Counting } from './filter-tests.js';
import { sortNameOf, type EntityAt, type GraphInMemory } from './graph-in-memory.js';
import { candidatesIn } from './named.js';
import { compare } from './page.js';
import { sortedInSteps, Turns } from './turns.js';

/** The entities of a kind that a filter means, by name as Danish sorts, then by id. Others go on while they are looked for. */
export async function entitiesMeant(
  graph: GraphInMemory,
  kind: Kind,
  anyOf: AnyOf,
  counting: Counting,
): Promise<readonly EntityAt[]> {
  const meant: EntityAt[] = [];
  const turns = new Turns();
  const isMeant = anyTestOf(graph, anyOf, { ...counting, turns });
  const candidates = candidatesIn(graph, kind, anyOf);
  for (const entity of candidates ?? graph.ofKind(kind)) {
    if (counts(entity, counting) && isMeant(entity)) meant.push(entity);
    if (turns.isOver) await turns.next();
  }
  return candidates ? turns.take(sortedInSteps(meant, byName)) : meant;
}

const byName = ({ node: one }: EntityAt, { node: other }: EntityAt): number =>
  compare(sortNameOf(one), sortNameOf(other)) || compare(one.id, other.id);
