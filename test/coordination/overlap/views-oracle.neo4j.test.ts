import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { duplicateFunding } from '../../../src/coordination/overlap/duplicate-funding.question.js';
import { overlapMatrix } from '../../../src/coordination/overlap/overlap-matrix.question.js';
import { overlapTrend } from '../../../src/coordination/overlap/overlap-trend.question.js';
import { currentProjection } from '../../../src/coordination/projection/current.js';
import { draftOverlaps } from '../../../src/coordination/screening/draft-overlaps.question.js';
import { writeRecords } from '../../../src/graph/writing/write.js';
import { database, emptyGraph, loadOnly } from '../../world.js';
import { close } from '../expecting.js';
import { claim, entity, initiative, method, need, organisation, theme, together, type Part } from '../records.js';

afterAll(async () => emptyGraph());

/** How much an item tells: ln(1 + N / df), where what no initiative has counts as if one had it. */
const rarity = `log(1.0 + toFloat(n) / CASE COUNT { (:Initiative)-[:ADDRESSES|HAS_THEME|USES]->(item) }
  WHEN 0 THEN 1 ELSE COUNT { (:Initiative)-[:ADDRESSES|HAS_THEME|USES]->(item) } END)`;
const counted = 'CALL () { MATCH (i:Initiative)-[:ADDRESSES|HAS_THEME|USES]->() RETURN count(DISTINCT i) AS n }';
/** Weighs the lists of items x and y, each an item with its dimension. */
const weighed = `
  WITH n, x, y, [d IN ['ADDRESSES', 'HAS_THEME', 'USES'] WHERE any(e IN x WHERE e[0] = d) AND any(e IN y WHERE e[0] = d)] AS dimensions
  UNWIND [e IN x + y WHERE e[0] IN dimensions] AS entry
  WITH DISTINCT n, x, y, entry, entry[1] AS item
  WITH entry IN x AND entry IN y AS both, ${rarity} AS weight
  RETURN sum(CASE WHEN both THEN weight ELSE 0.0 END) AS shared, sum(weight) AS either`;
const itemsOf = (of: string): string =>
  `COLLECT { MATCH (${of})-[r:ADDRESSES|HAS_THEME|USES]->(f) RETURN [type(r), f] }`;

const pairsInYear = `${counted}
  MATCH (a:Initiative), (b:Initiative) WHERE a.id < b.id
    AND a.firstDay <= $year + '-12-31' AND a.lastDay >= $year + '-01-01'
    AND b.firstDay <= $year + '-12-31' AND b.lastDay >= $year + '-01-01'
  WITH n, ${itemsOf('a')} AS x, ${itemsOf('b')} AS y
  CALL (n, x, y) { ${weighed} }
  WITH shared, either WHERE shared > 0
  RETURN count(*) AS pairs, avg(shared / either) AS mean`;

const kindsAgainstKinds = `${counted}
  MATCH (i:Initiative)-[r:ADDRESSES|HAS_THEME|USES]->(f)
  WITH n, i.kind AS kind, collect(DISTINCT [type(r), f]) AS items
  WITH n, collect({kind: kind, items: items}) AS groups
  UNWIND groups AS one UNWIND groups AS other
  WITH n, one, other, one.items AS x, other.items AS y WHERE one.kind < other.kind
  CALL (n, x, y) { ${weighed} }
  RETURN one.kind AS one, other.kind AS other, shared / either AS score`;

const supportTwice = `${counted}
  MATCH (o:Organisation)-[p:PARTICIPATES_IN]->(a:Initiative)-[:FUNDED_BY]->(one:Pool)
  MATCH (o)-[q:PARTICIPATES_IN]->(b:Initiative)-[:FUNDED_BY]->(other:Pool)
  WHERE a.id < b.id AND one <> other AND p.role <> 'FUNDER' AND q.role <> 'FUNDER'
    AND left(a.firstDay, 7) <= left(b.lastDay, 7) AND left(b.firstDay, 7) <= left(a.lastDay, 7)
  WITH DISTINCT n, o, a, b
  WITH n, o, a, b, ${itemsOf('a')} AS x, ${itemsOf('b')} AS y
  CALL (n, x, y) { ${weighed} }
  WITH o, a, b, shared, either WHERE shared > 0
  RETURN o.id AS organisation, a.id AS a, b.id AS b, shared / either AS score ORDER BY organisation, a, b`;

const draftAgainstAll = `${counted}
  MATCH (i:Initiative)
  WITH n, i, COLLECT { MATCH (f:Entity) WHERE f.id IN $themes RETURN ['HAS_THEME', f] AS entry UNION MATCH (f:Entity) WHERE f.id IN $needs RETURN ['ADDRESSES', f] AS entry } AS x,
    ${itemsOf('i')} AS y
  CALL (n, x, y) { ${weighed} }
  WITH i, shared, either WHERE shared > 0
  RETURN i.id AS initiative, shared / either AS score ORDER BY initiative`;

const asNumber = (value: unknown): unknown => (value === null ? null : close(Number(value)));

/** What the definitions find, and what plain Cypher does. */
async function bothFind(years: readonly [from: string, to: string], draft: { themes: string[]; needs: string[] }) {
  const projection = await currentProjection(database);
  const trend = overlapTrend.work(projection, { from: years[0], to: years[1] }).years;
  const ofYears = await Promise.all(
    trend.map(async ({ year }) => {
      const [row] = await database.runStatement(pairsInYear, { year });
      return [year, Number(row?.['pairs']), asNumber(row?.['mean'])];
    }),
  );
  const { items: rows, columns } = overlapMatrix.work(projection, { by: 'KIND' });
  const cells = rows.flatMap(({ group, cells: own }) =>
    own.flatMap((cell, at) => {
      const [kind, other] = [group.kind ?? '', columns[at]?.kind ?? ''];
      return cell?.score != null && kind < other ? [[`${kind} ${other}`, cell.score] as const] : [];
    }),
  );
  const kinds = await database.runStatement(kindsAgainstKinds);
  const funding = duplicateFunding.work(projection, {}).items.filter(({ initiatives }) => initiatives.length === 2);
  const twice = await database.runStatement(supportTwice);
  const ofDraft = draftOverlaps.work(projection, { draft: { title: { da: 'Udkast' }, ...draft } }).items;
  const against = await database.runStatement(draftAgainstAll, draft);
  return {
    byDefinition: {
      years: trend.map(({ year, pairs, meanScore }) => [year, pairs, meanScore]),
      kinds: Object.fromEntries(cells),
      funding: Object.fromEntries(
        funding.map((each) => [[each.organisation, ...each.initiatives].join(' '), each.score]),
      ),
      draft: Object.fromEntries(ofDraft.map((each) => [each.initiative, each.score])),
    },
    byCypher: {
      years: ofYears,
      kinds: Object.fromEntries(
        kinds.map(({ one, other, score }) => [`${String(one)} ${String(other)}`, asNumber(score)]),
      ),
      funding: Object.fromEntries(
        twice.map(({ organisation: who, a, b, score }) => [[who, a, b].join(' '), asNumber(score)]),
      ),
      draft: Object.fromEntries(against.map(({ initiative: id, score }) => [id, asNumber(score)])),
    },
  };
}

const slugs = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const described = fc.record({
  themes: fc.subarray(slugs('t', 4)),
  methods: fc.subarray(slugs('m', 3)),
  needs: fc.subarray(slugs('n', 3)),
  organisations: fc.subarray(slugs('o', 4)),
  pools: fc.subarray(slugs('p', 3)),
  role: fc.constantFrom('LEAD', 'PARTNER', 'HOST'),
  kind: fc.constantFrom('PROJECT', 'COURSE', 'STUDY'),
  period: fc.constantFrom('2023', '2024-02/2024-05', '2024-05/2025-03', '2025'),
});

/** A random graph, the same in each run: every claim sure, every period known. */
function randomGraph(seed: number) {
  const all = fc.sample(described, { numRuns: 25, seed });
  return together([
    ...slugs('t', 5).map(theme),
    ...slugs('m', 3).map(method),
    ...slugs('n', 3).map((slug) => need(slug)),
    ...slugs('o', 4).map((slug) => organisation(slug)),
    ...slugs('p', 3).map((slug) => entity('Pool', slug)),
    ...all.flatMap(({ kind, period, ...each }, at): Part[] => {
      const id = `initiative:i${at}`;
      return [
        initiative(`i${at}`, { kind, period }),
        ...each.themes.map((slug) => claim('HAS_THEME', id, `theme:${slug}`)),
        ...each.methods.map((slug) => claim('USES', id, `method:${slug}`)),
        ...each.needs.map((slug) => claim('ADDRESSES', id, `need:${slug}`)),
        ...each.organisations.map((slug, nth) =>
          claim('PARTICIPATES_IN', `organisation:${slug}`, id, { role: nth === 0 ? 'LEAD' : each.role }),
        ),
        ...each.pools.slice(0, 1).map((slug) => claim('FUNDED_BY', id, `pool:${slug}`)),
      ];
    }),
  ]);
}

describe('Plain Cypher finds the same', () => {
  test('on the toy graph', async () => {
    await loadOnly('test/datasets/toy');
    const { byDefinition, byCypher } = await bothFind(['2025', '2027'], {
      themes: ['theme:gender', 'theme:digital'],
      needs: ['need:n2'],
    });
    expect(byDefinition).toEqual(byCypher);
  });

  test.each([1, 2])('on random graph %i', async (seed) => {
    await emptyGraph();
    await database.write(async (tx) => writeRecords(tx, randomGraph(seed), 'test'));
    const { byDefinition, byCypher } = await bothFind(['2022', '2026'], {
      themes: ['theme:t0', 'theme:t4'],
      needs: ['need:n1'],
    });
    expect(byDefinition).toEqual(byCypher);
    expect(Object.keys(byCypher.funding)).not.toEqual([]);
  });
});
