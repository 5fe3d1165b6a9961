import { beforeAll, describe, expect, test } from 'vitest';
import { gapMatrix } from '../../../src/coordination/gaps/gap-matrix.question.js';
import { answer, ask, loadOnly } from '../../world.js';
import { confidences, cypherRows, projectionOfStored } from '../oracle.js';
import { oracleWorlds } from '../oracle-worlds.js';

/** Needs against methods in plain Cypher: how many initiatives are in each cell, and whether it is a gap. */
const matrixInCypher = `
  MATCH (row:Need) WHERE row.confidence IN $levels
  MATCH (column:Method) WHERE column.confidence IN $levels
  WITH row, column,
    COLLECT {
      MATCH (row)<-[about:ADDRESSES]-(i:Initiative)
      WHERE all(part IN [about, i] WHERE part.confidence IN $levels) AND NOT i.status IN ['PLANNED', 'CANCELLED']
      RETURN DISTINCT i
    } AS about,
    EXISTS {
      MATCH (who:Organisation)-[states:STATES]->(row) WHERE all(part IN [who, states] WHERE part.confidence IN $levels)
    } AS asked
  WITH row, column, asked, about,
    [i IN about WHERE EXISTS { MATCH (i)-[c:USES]->(column) WHERE c.confidence IN $levels }] AS within,
    [i IN about WHERE EXISTS { MATCH (i)-[c:USES]->(m:Method) WHERE c.confidence IN $levels AND m.confidence IN $levels }] AS placed
  RETURN row.id + ' ' + column.id AS cell, size(within) AS count,
    CASE WHEN size(within) > 0 THEN false
      WHEN asked AND (size(about) = 0 OR size(placed) > 0) THEN true END AS gap
  ORDER BY cell`;

describe.each(oracleWorlds)('In %s', (_, world) => {
  test.each(confidences)('plain Cypher finds the same cells at $minConfidence', async ({ minConfidence, levels }) => {
    const { items, columns } = gapMatrix.work(await projectionOfStored(world), {
      rows: 'NEEDS',
      columns: 'METHOD',
      columnLimit: 100,
      minConfidence,
    });
    const cells = items.flatMap((row) =>
      row.cells.map(({ count, gap }, at) => ({ cell: `${row.entity} ${columns[at]?.entity}`, count, gap })),
    );
    expect(cells.sort((one, other) => (one.cell < other.cell ? -1 : 1))).toEqual(
      await cypherRows(matrixInCypher, { levels }),
    );
  });
});

describe('Over GraphQL', () => {
  beforeAll(async () => loadOnly('test/datasets/toy'));

  test('a heat map of needs and kinds, with the ids behind each cell', async () => {
    const { gapMatrix: found } = await answer<Record<string, unknown>>(`{
      gapMatrix(rows: NEEDS, columns: KIND, first: 2, minConfidence: REPORTED) {
        totalCount columnCount pageInfo { hasNextPage } metric { name } completeness
        columns { kind entity { id } initiatives }
        demandUnknown { id }
        nodes { entity { id } askers { id } gaps score band reasons { da en } unplaced { id } outside { id }
          cells { count gap initiatives { id } claims reasons { da en } } }
      } }`);
    expect(found).toMatchObject({
      totalCount: 4,
      columnCount: 2,
      pageInfo: { hasNextPage: true },
      metric: { name: 'gap-matrix' },
      columns: [
        { kind: 'POOL_INITIATIVE', entity: null, initiatives: 2 },
        { kind: 'CROSS_CUTTING_EFFORT', initiatives: 2 },
      ],
      demandUnknown: [],
      nodes: [
        { entity: { id: 'need:n4' }, gaps: 2, score: 1, band: 'HIGH', cells: [{ count: 0, gap: true }, { gap: true }] },
        {
          entity: { id: 'need:n3' },
          gaps: 1,
          score: 0.25,
          cells: [
            { count: 0, gap: true, initiatives: [] },
            {
              count: 1,
              gap: false,
              initiatives: [{ id: 'initiative:x2' }],
              claims: ['ADDRESSES initiative:x2 need:n3'],
            },
          ],
        },
      ],
    });
  });

  test.each([
    ['gapMatrix(rows: NEEDS, columns: PLACE, columnLimit: 101) { totalCount }', 'PAGE_OUT_OF_RANGE'],
    ['gapMatrix(rows: NEEDS, columns: PLACE, columnOffset: -1) { totalCount }', 'PAGE_OUT_OF_RANGE'],
    ['gapMatrix(rows: NEEDS, columns: PLACE, first: 101) { totalCount }', 'PAGE_OUT_OF_RANGE'],
    ['gapMatrix(rows: NEEDS, columns: PLACE, after: "x") { totalCount }', 'BAD_CURSOR'],
    ['gapMatrix(rows: NEEDS, columns: PLACE, asOf: "2026/..") { totalCount }', 'BAD_DATE'],
    ['gapMatrix(rows: NEEDS, columns: PLACE, window: {}) { totalCount }', 'BAD_PERIOD'],
  ])('%s is refused with %s', async (question, code) => {
    const { errors } = await ask(`{ ${question} }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
