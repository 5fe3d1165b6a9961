import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { structuralGaps } from '../../../src/coordination/structural-gaps/structural-gaps.question.js';
import { answer, ask, loadOnly } from '../../world.js';
import { confidences, cypherRows, projectionOfStored } from '../oracle.js';
import { toyRecords } from '../toy.js';
import { networkWorlds } from '../networks/network-worlds.js';

/** In plain Cypher: whether `who` works on a topic, by a claim of its own or through an initiative. */
const worksOn = (who: string, topic: string, own: string, ofInitiative: string): string => `(
  EXISTS { MATCH (${who})-[c:${own}]->(${topic}) WHERE c.confidence IN $levels } OR
  EXISTS {
    MATCH (${who})-[joins:PARTICIPATES_IN]->(i:Initiative)-[c:${ofInitiative}]->(${topic})
    WHERE all(part IN [joins, i, c] WHERE part.confidence IN $levels)
      AND coalesce(joins.role, 'PARTNER') <> 'FUNDER' AND i.status <> 'CANCELLED'
  })`;

/** The topics that two different organisations, one of each network, work on. */
const shared = (label: string, own: string, ofInitiative: string): string => `COLLECT {
  MATCH (topic:${label}) WHERE topic.confidence IN $levels
    AND any(x IN ofA WHERE any(y IN ofB WHERE x <> y
      AND ${worksOn('x', 'topic', own, ofInitiative)} AND ${worksOn('y', 'topic', own, ofInitiative)}))
  RETURN topic.id ORDER BY topic.id }`;

const gapsInCypher = `
  MATCH (a:Organisation {network: true}), (b:Organisation {network: true})
  WHERE a.id < b.id AND a.confidence IN $levels AND b.confidence IN $levels
  WITH a, b,
    COLLECT { MATCH (o:Organisation)-[c:MEMBER_OF]->(a) WHERE all(x IN [o, c] WHERE x.confidence IN $levels) RETURN DISTINCT o } AS inA,
    COLLECT { MATCH (o:Organisation)-[c:MEMBER_OF]->(b) WHERE all(x IN [o, c] WHERE x.confidence IN $levels) RETURN DISTINCT o } AS inB
  WHERE size(inA) > 1 AND size(inB) > 1 AND NOT a IN inB AND NOT b IN inA
  WITH a, b, inA + a AS ofA, inB + b AS ofB
  WHERE NOT any(x IN ofA WHERE any(y IN ofB WHERE x <> y AND (
    EXISTS { MATCH (x)-[c:COORDINATES_WITH]-(y) WHERE c.confidence IN $levels } OR
    EXISTS {
      MATCH (x)-[p:PARTICIPATES_IN]->(i:Initiative)<-[q:PARTICIPATES_IN]-(y)
      WHERE all(part IN [p, i, q] WHERE part.confidence IN $levels) AND NOT i.status IN ['PLANNED', 'CANCELLED']
        AND coalesce(p.role, 'PARTNER') <> 'FUNDER' AND coalesce(q.role, 'PARTNER') <> 'FUNDER'
    })))
  WITH a, b, ${shared('Theme', 'HAS_THEME', 'HAS_THEME')} AS themes, ${shared('Need', 'STATES', 'ADDRESSES')} AS needs
  WHERE size(themes) + size(needs) > 0
  RETURN a.id AS a, b.id AS b, themes, needs ORDER BY a, b`;

const worlds = [
  ['the toy graph', toyRecords],
  ...fc
    .sample(networkWorlds, { numRuns: 4, seed: 2026 })
    .map((world, at) => [`random world ${at + 1}`, world] as const),
] as const;

describe.each(worlds)('In %s', (_, world) => {
  test.each(confidences)('plain Cypher finds the same gaps at $minConfidence', async ({ minConfidence, levels }) => {
    const { items } = structuralGaps.work(await projectionOfStored(world), {
      between: 'NETWORKS',
      sharing: ['THEME', 'NEED'],
      minConfidence,
    });
    const found = items.map(({ a, b, sharedThemes, sharedNeeds }) => ({
      a: a.network,
      b: b.network,
      themes: sharedThemes.map(({ topic }) => topic),
      needs: sharedNeeds.map(({ topic }) => topic),
    }));
    const key = ({ a, b }: (typeof found)[number]) => `${a} ${b}`;
    expect(found.sort((one, other) => (key(one) < key(other) ? -1 : 1))).toEqual(
      await cypherRows(gapsInCypher, { levels }),
    );
  });
});

describe('Over GraphQL', () => {
  beforeAll(async () => loadOnly('test/datasets/toy'));

  test('there is no gap to CISU, which has one member, and the answer says what it rests on', async () => {
    const { structuralGaps: found } = await answer<Record<string, unknown>>(`{
      structuralGaps(between: NETWORKS, sharing: [THEME, NEED], minConfidence: REPORTED, orderBy: SCORE, when: EVER) {
        totalCount metric { name version } counts { time count } unknown { id }
        nodes {
          between time score band completeness reasons { da en claims }
          a { network { id } organisations { id } about { id } label { da en } suggested }
          sharedNeeds { topic { id } initiativesOfA { id } initiativesOfB { id } organisationsOfA { id } claims }
          carriers { organisation { id } toA toB }
        }
      } }`);
    expect(found).toEqual({
      totalCount: 0,
      metric: { name: 'structural-gap', version: 2 },
      counts: [],
      unknown: [],
      nodes: [],
    });
  });

  test('themes alone are asked for where nothing is said', async () => {
    const { structuralGaps: found } = await answer<Record<string, unknown>>(
      '{ structuralGaps(between: NETWORKS) { totalCount } }',
    );
    expect(found).toEqual({ totalCount: 0 });
  });

  test.each([
    ['structuralGaps(between: NETWORKS, theme: "theme:nothing") { totalCount }', 'UNKNOWN_ID'],
    ['structuralGaps(between: NETWORKS, network: "organisation:a") { totalCount }', 'WRONG_KIND'],
    ['structuralGaps(between: NETWORKS, after: "x") { totalCount }', 'BAD_CURSOR'],
    ['structuralGaps(between: NETWORKS, first: 101) { totalCount }', 'PAGE_OUT_OF_RANGE'],
    ['structuralGaps(between: NETWORKS, asOf: "2026", window: { from: "2026" }) { totalCount }', 'BAD_PERIOD'],
  ])('%s is refused with %s', async (question, code) => {
    const { errors } = await ask(`{ ${question} }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
