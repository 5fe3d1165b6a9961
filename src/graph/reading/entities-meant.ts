import type { Kind } from '../vocabulary/index.js';
import type { AnyOf } from './conditions.js';
import { CodeTest, Column } from './chunk.js';
import type { Counting } from './counting.js';
import { holdsOf, testsOf, type Named, type Tested } from './filter-tests.js';
import { sortNameOf, type EntityAt } from './entity-at.js';
import type { GraphInMemory } from './graph-in-memory.js';
import { compare } from './page.js';
import { Places } from './places.js';
import { sortedInSteps, Turns, type Steps } from './turns.js';

/** So many entities are looked at between two looks at the clock. */
const AT_A_TIME = 8;

/** The entities of a kind that a filter means, by name as Danish sorts, then by id. Others go on while they are looked for. */
export async function entitiesMeant(
  graph: GraphInMemory,
  kind: Kind,
  anyOf: AnyOf,
  counting: Counting,
): Promise<readonly EntityAt[]> {
  const turns = new Turns();
  const groups = testsOf(graph, anyOf, { ...counting, turns });
  const begun = groups.map(begunFromNamed);
  const listed = graph.listed.get(kind) ?? [];
  const meant = new Places(graph.places.size);
  const standings = new Column(graph.chunks, (chunk) => chunk.standings);
  const kinds = new Column(graph.chunks, (chunk) => chunk.codes('type'));
  const isOfKind = new CodeTest([kind]);
  let looked = 0;
  const look = async (places: Iterable<number>, isMeant: (place: number) => boolean): Promise<void> => {
    for (const place of places) {
      const standing = standings.at(place);
      if (standing >= 0 && counting.verdicts.of(standing) === 0 && isOfKind.holds(kinds.at(place)) && isMeant(place))
        meant.add(place);
      if ((looked += 1) % AT_A_TIME === 0 && turns.isOver) await turns.next();
    }
  };
  if (begun.every((each) => each !== null))
    for (const { named, others } of begun) await look(await turns.take(named.all()), (place) => holdsOf(place, others));
  else await look(listed, (place) => groups.some((group) => holdsOf(place, group)));
  return turns.take(byName(graph, listed, meant));
}

/** The condition of a group that names the fewest, and the others, which are asked of those alone; null where none does. */
function begunFromNamed(group: readonly Tested[]): { named: Named; others: readonly Tested[] } | null {
  let fewest: (Tested & { readonly named: Named }) | null = null;
  for (const { test, holds, named } of group)
    if (holds && named && !(fewest && fewest.named.size <= named.size)) fewest = { test, holds, named };
  const first = fewest;
  return first && { named: first.named, others: group.filter(({ test }) => test !== first.test) };
}

/** To sort one takes as long as to come by so many that are in order. */
const SORTED = 64;
/** So many are come by in one step. */
const STEP = 2_000;

function* byName(graph: GraphInMemory, listed: readonly number[], meant: Places): Steps<readonly EntityAt[]> {
  const isFew = meant.size * SORTED < listed.length;
  const found: EntityAt[] = [];
  let looked = 0;
  for (const place of isFew ? meant : listed) {
    const entity = isFew || meant.has(place) ? graph.at(place) : undefined;
    if (entity) found.push(entity);
    if ((looked += 1) % STEP === 0) yield;
  }
  return isFew ? yield* sortedInSteps(found, comparedByName) : found;
}

const comparedByName = ({ node: one }: EntityAt, { node: other }: EntityAt): number =>
  compare(sortNameOf(one), sortNameOf(other)) || compare(one.id, other.id);
