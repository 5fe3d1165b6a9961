import type { Sight } from '../records/index.js';
import type { Confidence, Kind } from '../vocabulary/index.js';
import { isAmong } from './claims-along.js';
import type { AnyOf, Condition } from './conditions.js';
import { isSeen, storedOf, type ClaimAt, type EntityAt, type GraphInMemory } from './graph-in-memory.js';

/** Which entities and claims count for whoever asks. */
export interface Counting {
  readonly confidences: readonly Confidence[];
  readonly sight: Sight;
}

/** The entities of a kind that a filter means, by name as Danish sorts, then by id. */
export function entitiesMeant(graph: GraphInMemory, kind: Kind, anyOf: AnyOf, counting: Counting): EntityAt[] {
  const meant: EntityAt[] = [];
  const tests = anyOf.map((group) =>
    group.map(({ holds, ...condition }) => ({ holds, test: testOf(graph, condition, counting) })),
  );
  for (const entity of graph.ofKind(kind)) {
    if (!counts(entity, counting)) continue;
    if (tests.some((group) => group.every(({ holds, test }) => test(entity) === holds))) meant.push(entity);
  }
  return meant;
}

/** Whether an entity counts. */
export const counts = (entity: EntityAt, { confidences, sight }: Counting): boolean => {
  const { confidence, guard } = storedOf(entity);
  return isAmong(confidence, confidences) && isSeen(guard, sight);
};

/** Whether a claim counts, whatever becomes of its ends. */
export const claimCounts = ({ values }: ClaimAt, { confidences, sight }: Counting): boolean =>
  isAmong(values['confidence'], confidences) && isSeen(values['guard'], sight);

/** Tells whether a condition holds of an entity; where it hangs on what is not recorded it does not. */
function testOf(graph: GraphInMemory, condition: Condition, counting: Counting): (entity: EntityAt) => boolean {
  switch (condition.on) {
    case 'property': {
      const values = new Set<unknown>(condition.values);
      return (entity) => values.has(storedOf(entity)[condition.property]);
    }
    case 'ids': {
      const ids = new Set<unknown>(condition.values);
      return (entity) => isCalled(entity, ids);
    }
    case 'text':
      return (entity) => {
        const { searchText, searchSimilar } = storedOf(entity);
        return condition.words.every(({ word, plain }) => holds(searchText, word) || holds(searchSimilar, plain));
      };
    case 'period': {
      const { firstDay, lastDay, from, to } = condition;
      return (entity) => {
        const { [firstDay]: first, [lastDay]: last } = storedOf(entity);
        return typeof first === 'string' && typeof last === 'string' && first <= to && last >= from;
      };
    }
    case 'relation': {
      const ids = new Set<unknown>(condition.values);
      const { verb } = condition;
      return (entity) =>
        (condition.outgoing ? entity.from : entity.to)[verb]?.some((claim) => {
          const other = graph.at(condition.outgoing ? claim.object : claim.subject);
          return other !== undefined && isCalled(other, ids) && claimCounts(claim, counting) && counts(other, counting);
        }) ?? false;
    }
    case 'behind': {
      const ids = new Set<unknown>(condition.values);
      const { verb } = condition;
      return (entity) =>
        entity.to[verb]?.some((claim) => {
          const organisation = graph.at(claim.subject);
          if (organisation?.node.type !== 'Organisation') return false;
          if (!claimCounts(claim, counting) || !counts(organisation, counting)) return false;
          return organisation.from.MEMBER_OF?.some((membership) => {
            const network = graph.at(membership.object);
            return (
              network !== undefined &&
              storedOf(network)['network'] === true &&
              isCalled(network, ids) &&
              claimCounts(membership, counting) &&
              counts(network, counting)
            );
          });
        }) ?? false;
    }
    case 'identifier': {
      const keys = new Set<unknown>(condition.values);
      return (entity) =>
        entity.from.IDENTIFIED_BY?.some((claim) => {
          const identifier = graph.at(claim.object);
          return (
            identifier !== undefined &&
            keys.has(storedOf(identifier)['identifierKey']) &&
            claimCounts(claim, counting) &&
            counts(identifier, counting)
          );
        }) ?? false;
    }
  }
}

const holds = (text: unknown, word: string | null): boolean =>
  typeof text === 'string' && word !== null && text.includes(word);

/** Whether an entity has one of these ids, or something that was merged into it had. */
function isCalled(entity: EntityAt, ids: ReadonlySet<unknown>): boolean {
  const { mergedFrom } = storedOf(entity);
  return ids.has(entity.node.id) || (Array.isArray(mergedFrom) && mergedFrom.some((id) => ids.has(id)));
}
