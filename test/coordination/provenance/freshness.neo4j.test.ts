import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, database, loadOnly, sentQueries } from '../../world.js';

beforeAll(async () => loadOnly('seed/example'));

/** The same in plain Cypher: the dates of what is claimed of an organisation, and its sources. */
const inCypher = `
  MATCH (entity:Organisation)
  WHERE entity.confidence <> 'UNCONFIRMED'
  OPTIONAL MATCH (entity)-[claim]-(other)
  WHERE claim.confidence <> 'UNCONFIRMED' AND other.confidence <> 'UNCONFIRMED'
  WITH entity, collect(claim) AS claims
  RETURN entity.id AS id, size(claims) AS claimCount,
    size([claim IN claims WHERE claim.asOf IS NULL]) AS undated,
    COLLECT { UNWIND claims AS claim UNWIND claim.sources AS source RETURN DISTINCT source
      UNION UNWIND entity.sources AS source RETURN DISTINCT source } AS sources
  ORDER BY id`;

/** The same of everything on record. */
const ofAllInCypher = `
  MATCH (one:Entity)-[claim]->(other:Entity)
  WHERE NOT 'UNCONFIRMED' IN [one.confidence, claim.confidence, other.confidence]
  WITH collect(claim) AS claims
  RETURN size(claims) AS claimCount, size([claim IN claims WHERE claim.asOf IS NULL]) AS undated,
    size(COLLECT { UNWIND claims AS claim UNWIND claim.sources AS source RETURN DISTINCT source }) AS sourceCount,
    COUNT { MATCH (initiative:Initiative) WHERE initiative.confidence <> 'UNCONFIRMED' } AS initiativeCount,
    COUNT { MATCH (initiative:Initiative) WHERE initiative.confidence <> 'UNCONFIRMED'
      AND (initiative.firstDay IS NULL OR initiative.periodConfidence = 'UNCONFIRMED') } AS periodUnknown,
    COUNT { MATCH (who:Organisation) WHERE who.confidence <> 'UNCONFIRMED' } AS organisationCount,
    COUNT { MATCH (who:Organisation) WHERE who.confidence <> 'UNCONFIRMED' AND NOT EXISTS {
      (who)-[joins:PARTICIPATES_IN]->(effort) WHERE joins.confidence <> 'UNCONFIRMED' AND effort.confidence <> 'UNCONFIRMED' } }
      AS withoutInitiative`;

interface Fresh {
  readonly id: string;
  readonly freshness: {
    readonly claimCount: number;
    readonly ages: { readonly undated: number };
    readonly sources: readonly { readonly id: string }[];
  };
}

describe('How current and complete is what we know of each', () => {
  test('is what plain Cypher counts, in one query for all of them', async () => {
    const rows = await database.runStatement(inCypher);
    sentQueries.length = 0;
    const { organisations } = await answer<{ organisations: { nodes: readonly Fresh[] } }>(
      '{ organisations(first: 100, orderBy: { id: ASC }) { nodes { id freshness { claimCount ages { undated } sources { id } } } } }',
    );
    expect(
      organisations.nodes.map(({ id, freshness: { claimCount, ages, sources } }) => ({
        id,
        claimCount,
        undated: ages.undated,
        sources: sources.map((source) => source.id),
      })),
    ).toEqual(rows.map((row) => ({ ...row, sources: [...(row['sources'] as string[])].sort() })));
    expect(sentQueries.filter((name) => name === 'coordination/provenance-of-entities').length).toBe(1);
  });

  test('two dates asked for in one request do not get in each other’s way', async () => {
    const { node } = await answer<{
      node: Record<string, Record<string, unknown>>;
    }>(`{ node(id: "organisation:blaa-anemone") {
      ... on Organisation { then: freshness(asOf: "2010") { asOf claimCount } now: freshness(asOf: "2026-09") {
        asOf claimCount score band metric { name version parameters } graphVersion completeness missing reasons { da } } } } }`);
    expect(node['then']).toMatchObject({ asOf: '2010' });
    expect(Number(node['now']?.['claimCount'])).toBeGreaterThan(Number(node['then']?.['claimCount']));
    expect(node['now']).toMatchObject({ metric: { name: 'freshness', version: 2 } });
  });

  test.each([
    ['freshness(asOf: "2010/2012") { score }', 'BAD_DATE'],
    ['freshness(asOf: "soon") { score }', 'BAD_DATE'],
  ])('%s is refused with %s', async (field, code) => {
    const { errors } = await ask(`{ node(id: "organisation:blaa-anemone") { ... on Organisation { ${field} } } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});

describe('How current and complete everything on record is', () => {
  const counts =
    'claimCount ages { undated } sourceCount initiativeCount periodUnknown organisationCount withoutInitiative';

  test('is what plain Cypher counts', async () => {
    const [row] = await database.runStatement(ofAllInCypher);
    const { freshness } = await answer<{ freshness: { ages: { undated: number } } }>(
      `{ freshness { ${counts} score newest median confidences { confirmed } publishers unsourced reasons { da en claims } } }`,
    );
    const { ages, ...rest } = freshness;
    expect({ ...rest, undated: ages.undated }).toMatchObject(row ?? {});
    expect(rest).toMatchObject({ periodUnknown: expect.any(Number) });
  });

  test('leaves out on a date what was not known then, organisations’ initiatives with it', async () => {
    const { then, now } = await answer<Record<'then' | 'now', { claimCount: number; withoutInitiative: number }>>(
      `{ then: freshness(asOf: "2010") { ${counts} } now: freshness { ${counts} } }`,
    );
    expect(then.claimCount).toBeLessThan(now.claimCount);
    expect(then.withoutInitiative).toBeGreaterThan(now.withoutInitiative);
  });

  test.each(['freshness(asOf: "2010/2012") { score }', 'freshness(asOf: "soon") { score }'])(
    '%s is refused',
    async (field) => {
      expect((await ask(`{ ${field} }`)).errors?.[0]?.originalError).toMatchObject({ code: 'BAD_DATE' });
    },
  );
});
