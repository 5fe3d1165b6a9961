import { beforeAll, describe, expect, test } from 'vitest';
import { limitGraph } from '../../src/graph/reading/index.js';
import { editor, reader, type Caller } from '../../src/graph/records/index.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { claim, entity, initiative } from '../coordination/records.js';
import { ask, database, emptyGraph, loadOnly } from '../world.js';

interface Sum {
  readonly pool: { readonly id: string };
  readonly year: number | null;
  readonly decision: string | null;
  readonly currency: string | null;
  readonly amount: number | null;
  readonly count: number;
}

interface Grant {
  readonly amount: number | null;
  readonly currency: string | null;
  readonly node: { readonly id: string };
}

const SUMS = 'sums { pool { id } year decision currency amount count }';

async function read<Data>(source: string, caller: Caller = reader): Promise<Data> {
  const { data, errors } = await ask(source, {}, caller);
  if (errors) throw errors[0];
  return data as Data;
}

/** Sums, each in a line of text. */
const told = (sums: readonly Sum[]): string[] =>
  sums.map((sum) => [sum.pool.id, sum.year, sum.decision, sum.currency, sum.amount, sum.count].map(String).join(' '));

describe('Sums of amounts', () => {
  test('add up to what each pool has granted, in each currency and with what has none on record', async () => {
    await loadOnly('seed/globalt-fokus');
    const { pools } = await read<{ pools: { nodes: { id: string; initiatives: { totalCount: number } }[] } }>(
      '{ pools(first: 100) { nodes { id initiatives(first: 0) { totalCount } } } }',
    );
    const few = pools.nodes.filter(({ initiatives: { totalCount } }) => totalCount > 0 && totalCount <= 100);
    expect(few.length).toBeGreaterThan(1);
    for (const { id } of few) {
      const { pool, initiatives } = await read<{
        pool: { initiatives: { edges: Grant[]; sums: Sum[] } };
        initiatives: { sums: Sum[] };
      }>(
        `{ pool(id: "${id}") { initiatives(first: 100) { edges { amount currency node { id } } ${SUMS} } }
          initiatives(first: 0, filter: { pools: ["${id}"] }) { ${SUMS} } }`,
      );
      expect(told(pool.initiatives.sums)).toEqual(told(initiatives.sums));
      const own = initiatives.sums.filter((sum) => sum.pool.id === id);
      const granted = new Map<string, Grant>();
      for (const edge of pool.initiatives.edges)
        if ((granted.get(edge.node.id)?.amount ?? null) === null) granted.set(edge.node.id, edge);
      const totalOf = (grants: readonly { currency: string | null; amount: number | null }[]): number =>
        grants.reduce((sum, { currency, amount }) => (currency === 'DKK' ? sum + (amount ?? 0) : sum), 0);
      expect(totalOf(own)).toBeCloseTo(totalOf([...granted.values()]));
      expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(granted.size);
    }
  });

  describe('of a small world', () => {
    const application = (slug: string, amount: number, decision: string, more: object = {}) =>
      entity('Application', slug, { amount, currency: 'DKK', decision, decided: '2024-05', ...more });
    const grant = (slug: string, pool: string, more: Parameters<typeof claim>[3] = {}) =>
      claim('FUNDED_BY', `initiative:${slug}`, `pool:${pool}`, { amount: 100, currency: 'DKK', ...more });
    const entities = [
      ...['a', 'b'].map((slug) => entity('Pool', slug)),
      entity('Round', 'a-2024'),
      ...['x', 'y', 'z'].map((slug) => initiative(slug, { period: '2023/2024' })),
      application('won', 40, 'ELIGIBLE'),
      application('lost', 50, 'REJECTED'),
      application('won-too', 2, 'ELIGIBLE'),
    ];
    const claims = [
      grant('x', 'a'),
      grant('x', 'b'),
      grant('y', 'a', { from: '2024' }),
      grant('z', 'a', { amount: 5, currency: 'EUR' }),
      grant('z', 'b', { visibility: 'RESTRICTED' }),
      claim('FUNDED_BY', 'initiative:y', 'pool:b'),
      claim('PART_OF', 'round:a-2024', 'pool:a'),
      claim('SUBMITTED_TO', 'application:won', 'round:a-2024'),
      claim('SUBMITTED_TO', 'application:won-too', 'pool:a'),
      claim('SUBMITTED_TO', 'application:lost', 'pool:a'),
    ];

    beforeAll(async () => {
      await emptyGraph();
      await database.write(async (tx) => writeRecords(tx, { entities, claims }, 'redaktion'));
    });

    test('are never added across pools, years, currencies or decisions, nor of what is hidden', async () => {
      const { initiatives, applications } = await read<Record<string, { sums: Sum[] }>>(
        `{ initiatives(first: 0) { ${SUMS} } applications(first: 0) { ${SUMS} } }`,
      );
      expect(told(initiatives?.sums ?? [])).toEqual([
        'pool:a 2023 null DKK 100 1',
        'pool:a 2023 null EUR 5 1',
        'pool:a 2024 null DKK 100 1',
        'pool:b 2023 null null null 1',
        'pool:b 2023 null DKK 100 1',
      ]);
      expect(told(applications?.sums ?? [])).toEqual([
        'pool:a 2024 ELIGIBLE DKK 42 2',
        'pool:a 2024 REJECTED DKK 50 1',
      ]);
      const all = await read<{ initiatives: { sums: Sum[] } }>(
        `{ initiatives(filter: { ids: ["initiative:z"] }) { ${SUMS} } }`,
        editor,
      );
      expect(told(all.initiatives.sums)).toContain('pool:b 2023 null DKK 100 1');
    });

    test('are refused where Neo4j answers, and the rest of the answer stands', async () => {
      limitGraph(database, 0);
      try {
        const { data, errors } = await ask('{ initiatives { totalCount sums { count } } }');
        expect(data).toEqual({ initiatives: { totalCount: 3, sums: null } });
        expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code: 'NOT_IN_MEMORY' }]);
      } finally {
        limitGraph(database, 536_870_912);
      }
    });
  });
});
