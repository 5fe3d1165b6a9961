import { beforeAll, describe, expect, test } from 'vitest';
import { contactRole } from '../../../src/coordination/contacts/contact-role.question.js';
import { poolPortfolio } from '../../../src/coordination/funding/pool-portfolio.question.js';
import { poolOutcomes } from '../../../src/coordination/funding/pool-outcomes.question.js';
import { rejectedNeeds } from '../../../src/coordination/funding/rejected-needs.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { onDay, type Projection } from '../../../src/coordination/projection/projection.js';
import { confidences, cypherRows, idsIn, itemsIn, projectionOfStored } from '../oracle.js';
import { oracleDay } from '../questions.js';
import { sampleWorld } from '../random-worlds.js';
import type { Records } from '../records.js';
import { fundedWorlds } from './funded-worlds.js';
import { readingOf } from './stated.js';

/**
 * Of each initiative every role by which somebody can be asked, from the nearest (1) on, in plain Cypher, each with who is
 * asked: whoever has it, or those that came after it. What stands behind the nearer ones is left to the test.
 */
const contactsInCypher = `
  MATCH (initiative:Initiative)
  CALL (initiative) {
    MATCH (initiative)<-[joins:PARTICIPATES_IN]-(who:Organisation)
    WHERE all(each IN [initiative, joins, who] WHERE each.confidence IN $levels)
      AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
    RETURN who, CASE joins.role WHEN 'LEAD' THEN 1 WHEN 'HOST' THEN 2 ELSE 4 END AS rank
    UNION
    MATCH (initiative)<-[joins:PARTICIPATES_IN]-(who:Organisation)
    WHERE all(each IN [initiative, joins, who] WHERE each.confidence IN $levels)
      AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
    RETURN who, 4 AS rank
    UNION
    MATCH (initiative)<-[joins:PARTICIPATES_IN]-(member:Organisation)
    WHERE all(each IN [initiative, joins, member] WHERE each.confidence IN $levels)
      AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
    WITH collect(DISTINCT member) AS members
    UNWIND members AS member
    MATCH (member)-[is:MEMBER_OF]->(who:Network)
    WHERE is.confidence IN $levels AND who.confidence IN $levels AND NOT EXISTS {
      MATCH (who)<-[after:SUCCEEDS]-(other) WHERE after.kind <> 'SPLIT' AND after.confidence IN $levels AND other.confidence IN $levels
    }
    WITH members, who, count(DISTINCT member) AS number
    WHERE number * 2 > size(members)
    RETURN who, 3 AS rank
    UNION
    MATCH path = (initiative)-[:PART_OF*1..6]->(whole:Initiative)<-[joins:PARTICIPATES_IN {role: 'LEAD'}]-(who)
    WHERE whole <> initiative
      AND all(each IN nodes(path) + relationships(path) WHERE each.confidence IN $levels)
    RETURN who, 5 AS rank
    UNION
    MATCH (initiative)-[funded:FUNDED_BY]->(pool:Pool)<-[managed:MANAGES]-(who)
    WHERE all(each IN [initiative, funded, pool, managed, who] WHERE each.confidence IN $levels)
    WITH pool, collect({who: who, isOver: managed.to IS NOT NULL}) AS managers
    UNWIND [each IN managers WHERE NOT each.isOver OR all(other IN managers WHERE other.isOver)] AS manager
    RETURN manager.who AS who, 6 AS rank
    UNION
    MATCH (initiative)-[coordinates:COORDINATES_WITH]-(other:Initiative)<-[joins:PARTICIPATES_IN {role: 'LEAD'}]-(who)
    WHERE all(each IN [initiative, coordinates, other, joins, who] WHERE each.confidence IN $levels)
    RETURN who, 7 AS rank
  }
  RETURN initiative.id AS initiative, rank,
    CASE WHEN EXISTS {
      MATCH (who)<-[after:SUCCEEDS]-(other) WHERE after.kind <> 'SPLIT' AND after.confidence IN $levels AND other.confidence IN $levels
    } THEN COLLECT {
      MATCH path = (follower)-[:SUCCEEDS*1..4]->(who)
      WHERE all(each IN nodes(path) + relationships(path) WHERE each.confidence IN $levels)
        AND none(each IN relationships(path) WHERE each.kind = 'SPLIT') AND follower <> who
        AND NOT EXISTS {
          MATCH (follower)<-[after:SUCCEEDS]-(other)
          WHERE after.kind <> 'SPLIT' AND after.confidence IN $levels AND other.confidence IN $levels
        }
      RETURN DISTINCT follower.id
    } ELSE [who.id] END AS asked`;

const ranks = { LEAD: 1, HOST: 2, NETWORK: 3, PARTNER: 4, WHOLE: 5, POOL: 6, COORDINATED: 7 } as const;

/** Each organisation with the nearest role of those that count. */
function nearestIn(rows: readonly Record<string, unknown>[]): Map<string, number> {
  const all = rows.flatMap(({ rank, asked }) => idsIn(asked).map((who) => ({ rank: Number(rank), who })));
  const has = (...some: number[]): boolean => all.some(({ rank }) => some.includes(rank));
  const without = has(1, 2) ? [3, 4] : has(3) ? [4] : [];
  const nearest = new Map<string, number>();
  for (const { rank, who } of all)
    if (!without.includes(rank)) nearest.set(who, Math.min(rank, nearest.get(who) ?? rank));
  return nearest;
}

/** Of each theme and method what a pool has supported on it, which stated needs want it and who else works on it, in plain Cypher. */
const topicsInCypher = `
  MATCH (pool:Pool {id: $pool})
  WITH COLLECT {
    MATCH (initiative:Initiative)-[funded:FUNDED_BY]->(pool)
    WHERE all(each IN [initiative, funded, pool] WHERE each.confidence IN $levels) AND initiative.status <> 'CANCELLED'
    RETURN DISTINCT initiative
  } AS supported
  MATCH (topic:Theme|Method) WHERE topic.confidence IN $levels
  RETURN topic.id AS topic, labels(topic) AS labels, size(supported) AS all,
    COLLECT {
      MATCH (initiative:Initiative)-[about:HAS_THEME|USES]->(topic)
      WHERE initiative IN supported AND about.confidence IN $levels
      RETURN DISTINCT initiative.id
    } AS initiatives,
    EXISTS {
      MATCH path = (initiative:Initiative)-[:HAS_THEME]->(:Theme)-[:BROADER*1..4]->(topic)
      WHERE initiative IN supported AND all(each IN nodes(path) + relationships(path) WHERE each.confidence IN $levels)
    } AS narrower,
    COLLECT {
      MATCH (who)-[states:STATES]->(need:Need)-[about:HAS_THEME|REQUIRES]->(topic)
      WHERE all(each IN [who, states, need, about] WHERE each.confidence IN $levels)
      RETURN DISTINCT need.id
    } AS needs,
    COLLECT {
      MATCH (initiative:Initiative)-[about:HAS_THEME|USES]->(topic)
      WHERE all(each IN [initiative, about] WHERE each.confidence IN $levels)
        AND NOT initiative.status IN ['PLANNED', 'CANCELLED']
      RETURN DISTINCT initiative.id
    } AS elsewhere`;

/** What plain Cypher tells of the topics of one kind: null of the never supported where most of it is not on record. */
function topicsOfKind(rows: readonly Record<string, unknown>[], kind: string) {
  const own = rows.filter(({ labels }) => itemsIn(labels).includes(kind));
  const supported = own.filter(({ initiatives }) => itemsIn(initiatives).length > 0);
  const told = new Set(own.flatMap(({ initiatives }) => itemsIn(initiatives))).size;
  const isTold = told > 0 && told * 2 >= Number(own[0]?.['all']);
  const wanted = own.filter(({ needs }) => itemsIn(needs).length > 0);
  const isLacking = ({ initiatives, narrower }: Record<string, unknown>): boolean =>
    itemsIn(initiatives).length === 0 && narrower !== true;
  const never = own.filter(
    (row) => isLacking(row) && itemsIn(row['needs']).length + itemsIn(row['elsewhere']).length > 0,
  );
  return {
    supported: new Map(supported.map(({ topic, initiatives }) => [topic, idsIn(initiatives)])),
    never: isTold
      ? new Map(never.map(({ topic, needs, elsewhere }) => [topic, [...idsIn(needs), ...idsIn(elsewhere)]]))
      : null,
    wanted: isTold ? wanted.length : 0,
    lacking: isTold ? wanted.filter(isLacking).length : 0,
  };
}

/** Of each topic that a pool turned down since when, and what came later, in plain Cypher. Dates are compared as they are written. */
const rejectedInCypher = `
  MATCH (pool:Pool {id: $pool}), (application:Application)
  WHERE application.decision IN ['REJECTED', 'REJECTED_REAPPLY_INVITED'] AND (EXISTS {
    MATCH (application)-[handed:SUBMITTED_TO]->(pool)
    WHERE all(each IN [application, handed, pool] WHERE each.confidence IN $levels)
  } OR EXISTS {
    MATCH (application)-[handed:SUBMITTED_TO]->(round:Round)-[part:PART_OF]->(pool)
    WHERE all(each IN [application, handed, round, part, pool] WHERE each.confidence IN $levels)
  })
  WITH pool, application,
    COLLECT { MATCH (application)-[on:ADDRESSES]->(need) WHERE on.confidence IN $levels RETURN DISTINCT need } AS needs,
    COLLECT { MATCH (application)-[on:HAS_THEME]->(theme) WHERE on.confidence IN $levels RETURN DISTINCT theme } AS themes
  UNWIND CASE WHEN needs = [] THEN themes ELSE needs END AS topic
  WITH pool, topic, min(application.decided) AS since, collect(DISTINCT application.id) AS applications
  WITH pool, topic, since, applications,
    COLLECT {
      MATCH (later:Application)-[on:ADDRESSES|HAS_THEME]->(topic)
      WHERE later.confidence IN $levels AND on.confidence IN $levels
        AND later.decided > since AND NOT later.decided STARTS WITH since
      RETURN DISTINCT later
    } AS laterApplications,
    COLLECT {
      MATCH (initiative:Initiative)-[on:ADDRESSES|HAS_THEME]->(topic)
      WHERE initiative.confidence IN $levels AND on.confidence IN $levels AND initiative.status <> 'CANCELLED'
        AND split(initiative.period, '/')[0] > since AND NOT initiative.period STARTS WITH since
      RETURN DISTINCT initiative
    } AS laterInitiatives
  RETURN topic.id AS topic, applications, [each IN laterApplications | each.id] AS laterApplications,
    [each IN laterInitiatives | each.id] AS laterInitiatives,
    CASE
      WHEN since IS NULL THEN 'UNDATED'
      WHEN any(each IN laterApplications WHERE each.decision = 'ELIGIBLE' AND (EXISTS {
        MATCH (each)-[handed:SUBMITTED_TO]->(pool) WHERE handed.confidence IN $levels
      } OR EXISTS {
        MATCH (each)-[handed:SUBMITTED_TO]->(round)-[part:PART_OF]->(pool)
        WHERE handed.confidence IN $levels AND part.confidence IN $levels
      })) OR any(each IN laterInitiatives WHERE EXISTS {
        MATCH (each)-[funded:FUNDED_BY]->(pool) WHERE funded.confidence IN $levels
      }) THEN 'GRANTED'
      WHEN laterInitiatives <> [] THEN 'TAKEN_UP'
      WHEN laterApplications <> [] THEN 'APPLIED_AGAIN'
      ELSE 'OPEN'
    END AS outcome`;

/** Of each grant of a pool how far it has come, in plain Cypher; what has no product and is not over is not due yet. */
const outcomesInCypher = `
  MATCH (initiative:Initiative)-[funded:FUNDED_BY]->(pool:Pool {id: $pool})
  WHERE all(each IN [initiative, funded, pool] WHERE each.confidence IN $levels) AND initiative.status <> 'CANCELLED'
  WITH DISTINCT initiative
  OPTIONAL MATCH (initiative)-[produced:PRODUCED]->(product)
  WHERE all(each IN [produced, product] WHERE each.confidence IN $levels)
  WITH initiative, collect(DISTINCT product) AS products, split(initiative.period, '/')[-1] AS end
  RETURN initiative.id AS initiative, CASE
    WHEN EXISTS {
      MATCH (who)-[applied:APPLIED]->(product)
      WHERE product IN products AND who.confidence IN $levels AND applied.confidence IN $levels
        AND applied.level IN ['ADOPTED', 'INSTITUTIONALISED', 'PASSED_ON'] AND applied.proof IS NOT NULL
    } THEN 'CHANGED'
    WHEN EXISTS {
      MATCH (who)-[applied:APPLIED]->(product)
      WHERE product IN products AND who.confidence IN $levels AND applied.confidence IN $levels
    } THEN 'USED'
    WHEN EXISTS {
      MATCH (who)-[received:RECEIVED]->(product)
      WHERE product IN products AND who.confidence IN $levels AND received.confidence IN $levels
    } THEN 'RECEIVED'
    WHEN products <> [] THEN 'PRODUCED'
    WHEN initiative.status = 'COMPLETED' THEN 'NOTHING_RECORDED'
    WHEN initiative.period STARTS WITH '/' AND initiative.status = 'UNKNOWN' THEN 'NOTHING_RECORDED'
    WHEN NOT initiative.period STARTS WITH '/' AND end < left($today, size(end)) THEN 'NOTHING_RECORDED'
    ELSE 'NOT_YET'
  END AS stage`;

const initiativesOf = ({ entities }: Records) =>
  entities.filter(({ kind }) => kind === 'Initiative').map(({ id }) => id);

/** The seeds of a few worlds that together hold every role. */
const seeds = [39, 107, 214];
const worlds = seeds.flatMap((seed) => sampleWorld(seed, fundedWorlds).map((world) => [seed, world] as const));

describe.each(worlds)('In funded world %i', (_, world) => {
  let projection: Projection;
  beforeAll(async () => {
    projection = await projectionOfStored(world);
  });

  test.each(confidences)('what pools support is what plain Cypher says, from $minConfidence on', async (question) => {
    const { minConfidence, levels } = question;
    for (const pool of ['pool:p0', 'pool:p1']) {
      const rows = await cypherRows(topicsInCypher, { pool, levels });
      const found = poolPortfolio.work(projection, { pool, minConfidence });
      const [themes, methods] = [topicsOfKind(rows, 'Theme'), topicsOfKind(rows, 'Method')];
      const supported = (topics: typeof found.themes) =>
        new Map(topics.map(({ topic, initiatives }) => [topic, initiatives]));
      const never = (topics: typeof found.neverThemes) =>
        topics && new Map(topics.map(({ topic, needs, initiatives }) => [topic, [...needs, ...initiatives]]));
      expect([supported(found.themes), supported(found.methods)]).toEqual([themes.supported, methods.supported]);
      expect([never(found.neverThemes), never(found.neverMethods)]).toEqual([themes.never, methods.never]);
      const wanted = themes.wanted + methods.wanted;
      expect(found.score).toBe(wanted === 0 ? null : (wanted - themes.lacking - methods.lacking) / wanted);
    }
  });

  test.each(confidences)(
    'what became of rejections is what plain Cypher says, from $minConfidence on',
    async (question) => {
      const { minConfidence, levels } = question;
      for (const pool of ['pool:p0', 'pool:p1']) {
        const rows = await cypherRows(rejectedInCypher, { pool, levels });
        const { topics } = rejectedNeeds.work(projection, { pool, minConfidence });
        const answered = topics.map(
          ({ topic, outcome, applications, laterApplications, laterInitiatives }) =>
            [topic, { outcome, applications, laterApplications, laterInitiatives }] as const,
        );
        const expected = rows.map(
          ({ topic, outcome, applications, laterApplications, laterInitiatives }) =>
            [
              topic,
              {
                outcome,
                applications: idsIn(applications),
                laterApplications: idsIn(laterApplications),
                laterInitiatives: idsIn(laterInitiatives),
              },
            ] as const,
        );
        expect(new Map(answered)).toEqual(new Map(expected));
      }
    },
  );

  test.each(confidences)('what came of grants is what plain Cypher says, from $minConfidence on', async (question) => {
    const { minConfidence, levels } = question;
    for (const pool of ['pool:p0', 'pool:p1']) {
      const rows = await cypherRows(outcomesInCypher, { pool, levels, today: oracleDay });
      const { grants, score } = await outcomesOf(projection, world, { pool, minConfidence });
      expect(new Map(grants.map(({ initiative, stage }) => [initiative, stage]))).toEqual(
        new Map(rows.map(({ initiative, stage }) => [initiative, stage])),
      );
      const counted = (...stages: string[]) => rows.filter(({ stage }) => stages.includes(String(stage))).length;
      const known = counted('CHANGED', 'USED', 'RECEIVED');
      expect(score).toBe(known === 0 ? null : counted('CHANGED') / known);
    }
  });

  test.each(confidences)('whom to ask is what plain Cypher says, from $minConfidence on', async (question) => {
    const { minConfidence, levels } = question;
    const rows = await cypherRows(contactsInCypher, { levels });
    for (const id of initiativesOf(world)) {
      const { contacts } = contactRole.work(projection, { initiative: id, minConfidence });
      const answered = new Map(contacts.map(({ organisation, ground }) => [String(organisation), ranks[ground]]));
      expect(answered).toEqual(nearestIn(rows.filter(({ initiative }) => initiative === id)));
    }
  });
});

const outcomesOf = async (projection: Projection, world: Records, asked: Pools) =>
  poolOutcomes.written(poolOutcomes.work(projection, asked), asked, readingOf(world));

/** What answers about a pool hold over all worlds, from every confidence on. */
const overAll = <Found>(ask: (projection: Projection, asked: Pools) => readonly Found[]): Set<Found> =>
  new Set(
    worlds.flatMap(([, world]) =>
      confidences.flatMap(({ minConfidence }) =>
        ['pool:p0', 'pool:p1'].flatMap((pool) =>
          ask(onDay(projectionOf(world, 1), oracleDay), { pool, minConfidence }),
        ),
      ),
    ),
  );
type Pools = { readonly pool: string } & Pick<(typeof confidences)[number], 'minConfidence'>;

test('The funded worlds hold every stage of a grant', async () => {
  const found = await Promise.all(
    worlds.flatMap(([, world]) =>
      ['pool:p0', 'pool:p1'].map(async (pool) => {
        const projection = onDay(projectionOf(world, 1), oracleDay);
        const { grants } = await outcomesOf(projection, world, { pool, minConfidence: 'INFERRED' });
        return grants.map(({ stage }) => stage);
      }),
    ),
  );
  expect(new Set(found.flat())).toEqual(
    new Set(['CHANGED', 'USED', 'RECEIVED', 'PRODUCED', 'NOTHING_RECORDED', 'NOT_YET']),
  );
});

test('The funded worlds hold every outcome of a rejection', () => {
  const found = overAll((projection, asked) =>
    rejectedNeeds.work(projection, asked).topics.map(({ outcome }) => outcome),
  );
  expect(found).toEqual(new Set(['OPEN', 'APPLIED_AGAIN', 'UNDATED', 'TAKEN_UP', 'GRANTED']));
});

test('The funded worlds hold pools of which one can tell what was never supported, and others', () => {
  const found = overAll((projection, asked) => {
    const { neverThemes, neverMethods } = poolPortfolio.work(projection, asked);
    return [neverThemes, neverMethods].map((never) => never && never.length > 0);
  });
  expect(found).toEqual(new Set([null, true, false]));
});

test('The funded worlds hold every role by which somebody can be asked', () => {
  const found = worlds.flatMap(([, world]) =>
    initiativesOf(world).flatMap((initiative) =>
      contactRole
        .work(onDay(projectionOf(world, 1), oracleDay), { initiative })
        .contacts.flatMap(({ ground, inPlaceOf }) => [
          ground,
          ...(inPlaceOf === null ? [] : ['in place of one that is gone']),
        ]),
    ),
  );
  expect(new Set(found)).toEqual(new Set([...Object.keys(ranks), 'in place of one that is gone']));
});
