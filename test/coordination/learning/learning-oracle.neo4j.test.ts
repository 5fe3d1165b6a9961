import { beforeAll, describe, expect, test } from 'vitest';
import { audienceFor } from '../../../src/coordination/audiences/audience-for.question.js';
import { methodDiffusion } from '../../../src/coordination/methods/method-diffusion.question.js';
import { processReadiness } from '../../../src/coordination/processes/process-readiness.question.js';
import { trendGaps } from '../../../src/coordination/trends/trend-gaps.question.js';
import { uptakeGaps } from '../../../src/coordination/learning/uptake-gaps.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { onDay, type Projection } from '../../../src/coordination/projection/projection.js';
import { confidences, cypherRows, idsIn, projectionOfStored } from '../oracle.js';
import { oracleWorlds } from '../oracle-worlds.js';
import { oracleDay } from '../questions.js';
import { sampleWorld } from '../random-worlds.js';
import { claim, entity, together, type Records } from '../records.js';
import { expectSameExperiences } from './experience-oracle.js';
import { expectSameNewMethods } from './new-methods-oracle.js';
import { prioritisedWorlds, spottingWorlds, spreadingWorlds } from './spreading-worlds.js';
import { expectSameRelevance } from './trend-relevance-oracle.js';
import { expectSameSpotted } from './trends-spotted-oracle.js';
import { expectSameUptake } from './uptake-oracle.js';

type Question = (typeof confidences)[number];

/** Uptake in plain Cypher: of each learning and practice, who applied it of those who received or applied it. */
const uptakeInCypher = `
  MATCH (product:Learning|Practice)
  WHERE product.confidence IN $levels AND coalesce(product.evidence, '') <> 'RETIRED'
  OPTIONAL MATCH (who:Organisation)-[claim:RECEIVED|APPLIED]->(product)
  WHERE claim.confidence IN $levels AND who.confidence IN $levels
  WITH product, count(DISTINCT who) AS reached, count(DISTINCT CASE type(claim) WHEN 'APPLIED' THEN who END) AS applied
  RETURN product.id AS product, CASE WHEN reached > 0 THEN toFloat(applied) / reached END AS uptake, applied, reached
  ORDER BY product`;

/** Awareness in plain Cypher: whom a trend concerns, one way after the other, and who of them knows it. */
const awarenessInCypher = `
  MATCH (trend:Trend) WHERE trend.confidence IN $levels
  MATCH (who:Organisation) WHERE who.confidence IN $levels
  WITH trend, who,
    EXISTS {
      MATCH (trend)-[about:HAS_THEME]->(:Theme)<-[own:HAS_THEME]-(who)
      WHERE about.confidence IN $levels AND own.confidence IN $levels
    } OR EXISTS {
      MATCH (trend)-[about:HAS_THEME]->(:Theme)<-[theirs:HAS_THEME]-(effort:Initiative)<-[joins:PARTICIPATES_IN]-(who)
      WHERE all(claim IN [about, theirs, joins, effort] WHERE claim.confidence IN $levels)
        AND coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND effort.status <> 'CANCELLED'
    } OR EXISTS {
      MATCH (trend)-[about:HAS_THEME]->(:Theme)<-[asks:HAS_THEME]-(:Need)<-[states:STATES]-(who)
      WHERE all(claim IN [about, asks, states] WHERE claim.confidence IN $levels)
    } AS concerned,
    EXISTS {
      MATCH (who)-[claim:AWARE_OF|SPOTTED]->(trend) WHERE claim.confidence IN $levels
    } AS aware
  WITH trend, sum(toInteger(aware)) AS known, sum(toInteger(concerned)) AS relevant,
    sum(toInteger(concerned AND aware)) AS both
  RETURN trend.id AS trend, CASE WHEN known > 0 AND relevant > 0 THEN toFloat(both) / relevant END AS awareness, relevant,
    EXISTS {
      MATCH (trend)-[about:HAS_THEME]->(:Theme)<-[theirs:HAS_THEME]-(effort:Initiative)
      WHERE all(claim IN [about, theirs, effort] WHERE claim.confidence IN $levels)
        AND NOT effort.status IN ['PLANNED', 'CANCELLED']
    } AS takenUp
  ORDER BY trend`;

/**
 * Who uses each method since when, and whom it may have it from, in plain Cypher. Dates are compared as they are written:
 * “2015” is before “2016-03”, and neither before nor after “2015-03”, which begins with it.
 */
const diffusionInCypher = `
  MATCH (method:Method)<-[uses:USES]-(effort:Initiative)<-[joins:PARTICIPATES_IN]-(who:Organisation)
  WHERE all(each IN [method, uses, effort, joins, who] WHERE each.confidence IN $levels)
    AND coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND NOT effort.status IN ['PLANNED', 'CANCELLED']
  WITH method, who, effort,
    CASE WHEN coalesce(effort.periodConfidence, effort.confidence) IN $levels
      THEN nullif(split(effort.period, '/')[0], '') END AS start
  WHERE effort.status = 'COMPLETED' OR coalesce(start <= $today, true)
  WITH method, who, min(start) AS since, collect(DISTINCT {effort: effort, start: start}) AS all
  WITH method, collect({who: who, since: since,
    first: [each IN all WHERE since IS NULL OR each.start STARTS WITH since | each.effort]}) AS adopters
  UNWIND adopters AS adopter
  WITH method, adopter.who AS who, adopter.since AS since, adopter.first AS first,
    [other IN adopters WHERE other.since < adopter.since AND NOT adopter.since STARTS WITH other.since | other.who] AS before
  WITH method, who, since, first, before,
    COLLECT {
      UNWIND before AS other
      MATCH (other)-[joins:PARTICIPATES_IN]->(effort)
      WHERE effort IN first AND joins.confidence IN $levels AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
      RETURN DISTINCT other.id
    } AS together,
    COLLECT {
      UNWIND before AS other
      MATCH (other)-[theirs:PARTICIPATES_IN]->(effort:Initiative)<-[own:PARTICIPATES_IN]-(who)
      WHERE all(each IN [theirs, own, effort] WHERE each.confidence IN $levels)
        AND none(each IN [theirs, own] WHERE coalesce(each.role, 'PARTNER') = 'FUNDER')
        AND NOT effort.status IN ['PLANNED', 'CANCELLED']
        AND coalesce(effort.periodConfidence, effort.confidence) IN $levels
      WITH other, nullif(split(effort.period, '/')[0], '') AS start
      WHERE start < since AND NOT since STARTS WITH start
      RETURN DISTINCT other.id
    } + COLLECT {
      UNWIND before AS other
      MATCH (other)-[ties:COORDINATES_WITH]-(who) WHERE ties.confidence IN $levels
      WITH other, coalesce(ties.from, ties.to) AS start
      WHERE start < since AND NOT since STARTS WITH start
      RETURN DISTINCT other.id
    } AS known
  WITH method, who, since, first, before, together, known,
    CASE WHEN since IS NULL THEN 'UNDATED' WHEN before = [] THEN 'FIRST' WHEN together <> [] THEN 'TOGETHER'
      WHEN known <> [] THEN 'KNOWN_BEFORE' ELSE 'NO_TIE' END AS channel
  RETURN method.id AS method, who.id AS who, since, channel, [each IN first | each.id] AS initiatives,
    CASE channel WHEN 'TOGETHER' THEN together WHEN 'KNOWN_BEFORE' THEN known ELSE [] END AS earlier
  ORDER BY who`;

async function expectSameDiffusion(projection: Projection, { minConfidence, levels }: Question): Promise<void> {
  const rows = await cypherRows(diffusionInCypher, { levels, today: oracleDay });
  const methods = await cypherRows('MATCH (method:Method) RETURN method.id AS id');
  for (const { id } of methods) {
    const own = rows.filter(({ method }) => method === id);
    const { adopters, score } = methodDiffusion.work(projection, { method: String(id), minConfidence });
    const answered = adopters.map(({ organisation, since, channel, initiatives, earlierUsers }) => ({
      method: id,
      who: organisation,
      since,
      channel,
      initiatives,
      earlier: earlierUsers,
    }));
    expect(answered.toSorted((one, other) => (one.who < other.who ? -1 : 1))).toEqual(
      own.map((row) => ({
        ...row,
        initiatives: idsIn(row['initiatives']),
        earlier: [...new Set(idsIn(row['earlier']))],
      })),
    );
    const counted = (...channels: string[]): number =>
      own.filter(({ channel }) => channels.includes(String(channel))).length;
    const later = counted('TOGETHER', 'KNOWN_BEFORE', 'NO_TIE');
    expect(score).toBe(later === 0 ? null : counted('TOGETHER', 'KNOWN_BEFORE') / later);
  }
}

/** By which ground, 1 to 4, some topics concern an organisation. */
const rankInCypher = `CASE
    WHEN EXISTS {
      MATCH (who)-[states:STATES]->(need)-[about:HAS_THEME|REQUIRES]->(topic)
      WHERE topic IN topics AND all(each IN [states, need, about] WHERE each.confidence IN $levels)
    } THEN 1
    WHEN EXISTS {
      MATCH (who)-[seeks:SEEKS]->(topic) WHERE topic IN topics AND seeks.confidence IN $levels
    } THEN 2
    WHEN EXISTS {
      MATCH (who)-[joins:PARTICIPATES_IN]->(effort:Initiative)-[about:HAS_THEME|USES]->(topic)
      WHERE topic IN topics AND all(each IN [joins, effort, about] WHERE each.confidence IN $levels)
        AND coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND NOT effort.status IN ['COMPLETED', 'CANCELLED']
        AND (effort.period STARTS WITH '/' OR split(effort.period, '/')[-1] >= left($today, 7))
    } THEN 3
    WHEN EXISTS {
      MATCH (who)-[has:HAS_THEME]->(topic) WHERE topic IN topics AND has.confidence IN $levels
    } THEN 4
  END`;

/** Who ought to get each learning and practice, by the nearest ground (1 to 4), and whether it has it, in plain Cypher. */
const recipientsInCypher = `
  MATCH (product:Learning|Practice) WHERE product.confidence IN $levels AND coalesce(product.evidence, '') <> 'RETIRED'
  MATCH (who:Organisation) WHERE who.confidence IN $levels AND NOT who:Network
  WITH product, who, COLLECT {
    MATCH (product)-[has:HAS_THEME|USES]->(topic) WHERE has.confidence IN $levels RETURN DISTINCT topic
  } AS topics
  WITH product, who, ${rankInCypher} AS rank,
  EXISTS {
    MATCH (who)-[has:RECEIVED|APPLIED|PUBLISHED]->(product) WHERE has.confidence IN $levels
  } OR EXISTS {
    MATCH (who)-[joins:PARTICIPATES_IN]->(effort)-[left:PRODUCED]->(product)
    WHERE all(each IN [joins, effort, left] WHERE each.confidence IN $levels)
      AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
  } AS has
  WHERE rank IS NOT NULL
  RETURN product.id AS product, who.id AS who, rank, has`;

/** Who prepares for each process, who has experience, and by which ground it concerns whom, in plain Cypher. */
const readinessInCypher = `
  MATCH (process:Process)
  WITH process, COLLECT {
    MATCH (effort:Initiative)-[prepares:PREPARES_FOR]->(process)
    WHERE prepares.confidence IN $levels AND effort.confidence IN $levels AND effort.status <> 'CANCELLED'
    RETURN DISTINCT effort
  } AS preparing
  WITH process, preparing, COLLECT {
    MATCH (effort)-[about:HAS_THEME]->(theme) WHERE effort IN preparing AND about.confidence IN $levels
    RETURN DISTINCT theme
  } AS topics
  MATCH (who:Organisation) WHERE who.confidence IN $levels AND NOT who:Network
  RETURN process.id AS process, who.id AS who, ${rankInCypher} AS rank,
    EXISTS {
      MATCH (who)-[joins:PARTICIPATES_IN]->(effort)
      WHERE effort IN preparing AND joins.confidence IN $levels AND coalesce(joins.role, 'PARTNER') <> 'FUNDER'
    } AS prepares,
    EXISTS {
      MATCH (who)-[joins:PARTICIPATES_IN]->(effort:Initiative)-[prepared:PREPARES_FOR]->(other)
      WHERE other <> process AND NOT effort IN preparing
        AND all(each IN [joins, effort, prepared] WHERE each.confidence IN $levels)
        AND coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND effort.status <> 'CANCELLED'
        AND (effort.status = 'COMPLETED'
          OR NOT effort.period STARTS WITH '/' AND split(effort.period, '/')[-1] < left($today, 7))
    } AS experienced`;

async function expectSameReadiness(projection: Projection, { minConfidence, levels }: Question): Promise<void> {
  const rows = await cypherRows(readinessInCypher, { levels, today: oracleDay });
  for (const process of ['process:next', 'process:earlier']) {
    const own = rows.filter((row) => row['process'] === process);
    const who = (isMeant: (row: Record<string, unknown>) => boolean) =>
      idsIn(own.filter(isMeant).map((row) => row['who']));
    const { preparing, experienced, toPrepare, score } = processReadiness.work(projection, { process, minConfidence });
    expect([preparing, experienced]).toEqual([
      who(({ prepares }) => prepares === true),
      who((row) => row['experienced'] === true),
    ]);
    const missing = own.filter(({ rank, prepares }) => rank !== null && prepares === false);
    expect(new Map(toPrepare.map(({ organisation, ground }) => [organisation, rankOf[ground]]))).toEqual(
      new Map(process === 'process:earlier' ? [] : missing.map((row) => [row['who'], row['rank']])),
    );
    const concerned = own.filter(({ rank }) => rank !== null).length;
    expect(score).toBe(concerned === 0 ? null : (concerned - missing.length) / concerned);
  }
}

/** A world in which some initiatives prepare for a process that is to come, and some for one that is over. */
function withProcesses(world: Records): Records {
  const [one, two, three, four] = world.entities.filter(({ kind }) => kind === 'Initiative').map(({ id }) => id);
  const prepares = (what: string | undefined, process: string) =>
    what === undefined ? [] : [claim('PREPARES_FOR', what, `process:${process}`)];
  return together([
    world,
    entity('Process', 'next', { period: '2027' }),
    entity('Process', 'earlier', { period: '2020' }),
    ...[one, two].flatMap((what) => prepares(what, 'next')),
    ...[three, four].flatMap((what) => prepares(what, 'earlier')),
  ]);
}

const rankOf = { NEED: 1, SEEKS: 2, WORK: 3, THEME: 4 } as const;

async function expectSameRecipients(projection: Projection, { minConfidence, levels }: Question): Promise<void> {
  const rows = await cypherRows(recipientsInCypher, { levels, today: oracleDay });
  for (const { id } of await cypherRows('MATCH (product:Learning|Practice) RETURN product.id AS id')) {
    const { recipients, score } = audienceFor.work(projection, { product: String(id), minConfidence });
    const own = rows.filter(({ product }) => product === id);
    const answered = recipients.map(({ organisation, ground, has }) => [organisation, [rankOf[ground], has]] as const);
    expect(new Map(answered)).toEqual(new Map(own.map(({ who, rank, has }) => [who, [rank, has]])));
    expect(score).toBe(own.length === 0 ? null : own.filter(({ has }) => has === true).length / own.length);
  }
}

function uptakeAnswered(projection: Projection, { minConfidence }: Question) {
  const { items, unknown, putIntoPractice } = uptakeGaps.work(projection, { minConfidence });
  return new Map<string, number | null>([
    ...[...items, ...unknown].map(({ product, uptake }) => [product, uptake] as const),
    ...putIntoPractice.map((product) => [product, 1] as const),
  ]);
}

describe.each(oracleWorlds)('In %s', (_, world) => {
  let projection: Projection;
  beforeAll(async () => {
    projection = await projectionOfStored(withProcesses(world));
  });

  test.each(confidences)('uptake is what plain Cypher says, from $minConfidence on', async (question) => {
    const rows = await cypherRows(uptakeInCypher, { levels: question.levels });
    const answered = uptakeAnswered(projection, question);
    expect(answered.size).toBe(rows.length);
    for (const { product, uptake } of rows) expect(answered.get(String(product))).toEqual(uptake);
    const total = (column: string): number => rows.reduce((sum, row) => sum + Number(row[column]), 0);
    expect(uptakeGaps.work(projection, question)).toMatchObject({
      pairsApplied: total('applied'),
      pairsReached: total('reached'),
    });
  });

  test.each(confidences)('awareness is what plain Cypher says, from $minConfidence on', async (question) => {
    const rows = await cypherRows(awarenessInCypher, { levels: question.levels });
    const { items, unknown, known, takenUpByNobody } = trendGaps.work(projection, {
      minConfidence: question.minConfidence,
    });
    const answered = new Map<string, number | null>([
      ...[...items, ...unknown].map(({ trend, awareness }) => [trend, awareness] as const),
      ...known.map((trend) => [trend, 1] as const),
    ]);
    expect(answered.size).toBe(rows.length);
    for (const { trend, awareness } of rows) expect(answered.get(String(trend))).toEqual(awareness);
    const untaken = rows.filter(({ takenUp, relevant }) => takenUp === false && Number(relevant) > 0);
    expect(takenUpByNobody).toEqual(untaken.map(({ trend }) => trend));
  });

  test.each(confidences)('who ought to get what is as plain Cypher says, from $minConfidence on', async (question) =>
    expectSameRecipients(projection, question),
  );

  test.each(confidences)(
    'who is ready for a process is as plain Cypher says, from $minConfidence on',
    async (question) => expectSameReadiness(projection, question),
  );

  test.each(confidences)('methods have spread as plain Cypher says, from $minConfidence on', async (question) =>
    expectSameDiffusion(projection, question),
  );

  test.each(confidences)('methods left what plain Cypher says, from $minConfidence on', async (question) =>
    expectSameExperiences(projection, question),
  );

  test.each(confidences)('practice has changed as plain Cypher says, from $minConfidence on', async (question) =>
    expectSameUptake(projection, question),
  );

  test.each(confidences)('trends concern whom plain Cypher says, from $minConfidence on', async (question) =>
    expectSameRelevance(projection, question),
  );
});

/** The seeds of a few worlds that together hold every way by which a method may have spread. */
const seeds = [145, 307, 395];

test.each(seeds.flatMap((seed) => sampleWorld(seed, spreadingWorlds).map((world) => [seed, world] as const)))(
  'Methods have spread as plain Cypher says in spreading world %i',
  async (_, world) => {
    const projection = await projectionOfStored(world);
    for (const question of confidences) await expectSameDiffusion(projection, question);
  },
);

test.each([4, 6, 31].flatMap((seed) => sampleWorld(seed, prioritisedWorlds).map((world) => [seed, world] as const)))(
  'Methods are new, and for needs of a priority, as plain Cypher says in world %i',
  async (_, world) => {
    const projection = await projectionOfStored(world);
    for (const question of confidences) await expectSameNewMethods(projection, question);
  },
);

test.each([1, 2, 5].flatMap((seed) => sampleWorld(seed, spottingWorlds).map((world) => [seed, world] as const)))(
  'Trends were spotted as plain Cypher says in world %i',
  async (_, world) => {
    const projection = await projectionOfStored(world);
    for (const question of confidences) await expectSameSpotted(projection, question);
  },
);

test('The spreading worlds hold every way by which a method may have spread', () => {
  const channels = seeds.flatMap((seed) =>
    sampleWorld(seed, spreadingWorlds).flatMap((world) =>
      confidences.flatMap(({ minConfidence }) => {
        const projection = onDay(projectionOf(world, 1), oracleDay);
        return methodDiffusion.work(projection, { method: 'method:m', minConfidence }).adopters;
      }),
    ),
  );
  expect(new Set(channels.map(({ channel }) => channel))).toEqual(
    new Set(['FIRST', 'TOGETHER', 'KNOWN_BEFORE', 'NO_TIE', 'UNDATED']),
  );
});
