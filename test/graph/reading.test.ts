import { beforeAll, describe, expect, test } from 'vitest';
import { prefixOf } from '../../src/graph/records/ids.js';
import { kindNames } from '../../src/graph/vocabulary/index.js';
import { schema } from '../product-schema.js';
import { answer, ask, loadOnly, sentQueries } from '../world.js';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id);

beforeAll(async () => loadOnly('test/datasets/toy'));

describe('Lists and their pages', () => {
  const list = async (page: string, order = '') =>
    answer<{ organisations: Page }>(
      `{ organisations(${page}${order}) { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    ).then(({ organisations }) => organisations);

  test('pages taken one after another give the whole list in its order', async () => {
    const whole = await list('first: 100');
    const first = await list('first: 4');
    const second = await list(`first: 4, after: "${first.pageInfo.endCursor}"`);
    const third = await list(`first: 4, after: "${second.pageInfo.endCursor}"`);
    expect(idsOf(whole)).toHaveLength(9);
    expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(idsOf(whole));
    expect(first).toMatchObject({ totalCount: 9, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(third).toMatchObject({ totalCount: 9, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  test('pages taken backwards from the end give the same list', async () => {
    const whole = await list('first: 100');
    const last = await list('last: 5');
    const before = await list(`last: 5, before: "${last.pageInfo.startCursor}"`);
    expect([...idsOf(before), ...idsOf(last)]).toEqual(idsOf(whole));
    expect(before.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });

  test('a descending list is the ascending one turned round, page by page too', async () => {
    const order = ', orderBy: { id: DESC }';
    const ascending = await list('first: 100', ', orderBy: { id: ASC }');
    const first = await list('first: 6', order);
    const second = await list(`first: 6, after: "${first.pageInfo.endCursor}"`, order);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(ascending).toReversed());
  });

  test.each([
    ['first: -1', 'PAGE_OUT_OF_RANGE'],
    ['first: 100000', 'PAGE_OUT_OF_RANGE'],
    ['first: 1, last: 1', 'PAGE_OUT_OF_RANGE'],
    ['after: "not a cursor"', 'BAD_CURSOR'],
    ['after: "WzEsMl0"', 'BAD_CURSOR'],
  ])('%s is refused with %s', async (page, code) => {
    const { errors } = await ask(`{ organisations(${page}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });

  test('a cursor of another order is refused', async () => {
    const { pageInfo } = await list('first: 2');
    const { errors } = await ask(
      `{ organisations(after: "${pageInfo.endCursor}", orderBy: { id: ASC }) { totalCount } }`,
    );
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_CURSOR' });
  });
});

describe('Filters', () => {
  const found = async (filter: string) =>
    answer<{ initiatives: Page }>(
      `{ initiatives(filter: ${filter}, orderBy: { id: ASC }) { nodes { id } totalCount pageInfo { endCursor } } }`,
    ).then(({ initiatives }) => idsOf(initiatives).map((id) => id.replace('initiative:', '')));

  test.each([
    ['{ kind: [POOL_INITIATIVE] }', ['p1', 'p2']],
    ['{ status: [COMPLETED] }', []],
    ['{ themes: ["theme:climate"] }', ['p1', 'x1']],
    ['{ themes: ["theme:climate"], kind: [CROSS_CUTTING_EFFORT] }', ['x1']],
    ['{ or: [{ themes: ["theme:gender"] }, { methods: ["method:meal"] }] }', ['p1', 'p2', 'x2']],
    ['{ not: { themes: ["theme:climate"] } }', ['p2', 'x2']],
    ['{ not: { or: [{ themes: ["theme:climate"] }, { themes: ["theme:gender"] }] } }', ['x2']],
    ['{ and: [{ needs: ["need:n1"] }, { needs: ["need:n2"] }] }', ['x1']],
    ['{ participants: ["organisation:e"] }', ['x2']],
    ['{ networks: ["organisation:cisu"] }', ['x2']],
    ['{ period: "2027/.." }', ['x1']],
    ['{ period: "2020/2025" }', []],
    ['{ ids: ["initiative:p2"] }', ['p2']],
  ])('%s finds %j', async (filter, ids) => {
    expect(await found(filter)).toEqual(ids);
  });

  test('an id of another kind is refused and the kinds that fit are named', async () => {
    const { errors } = await ask('{ initiatives(filter: { themes: ["need:n1"] }) { totalCount } }');
    expect(errors?.[0]?.originalError).toMatchObject({
      code: 'UNKNOWN_ID',
      message: expect.stringContaining('theme:'),
    });
  });

  test('a filter that multiplies out beyond bounds is refused', async () => {
    const pair = (a: string, b: string) => `{ or: [{ themes: ["theme:${a}"] }, { themes: ["theme:${b}"] }] }`;
    const filter = `{ and: [${Array.from({ length: 10 }, () => pair('climate', 'gender')).join(', ')}] }`;
    const { errors } = await ask(`{ initiatives(filter: ${filter}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'FILTER_TOO_COMPLEX' });
  });

  test('a filter of many parts is refused though they ask nothing', async () => {
    const variables = (count: number) => ({ filter: { and: Array.from({ length: count }, () => ({})) } });
    const query = 'query ($filter: InitiativeFilter) { initiatives(filter: $filter) { totalCount } }';
    expect((await ask(query, variables(99))).errors).toBeUndefined();
    expect((await ask(query, variables(100))).errors?.[0]?.originalError).toMatchObject({ code: 'FILTER_TOO_COMPLEX' });
  });
});

describe('Relations', () => {
  test('a relation is read from both its ends, with its claim on the edge', async () => {
    const { a, p1 } = await answer<{ a: unknown; p1: unknown }>(`{
      a: node(id: "organisation:a") { ... on Organisation { initiatives { edges { role claim { id role confidence sources { id } } node { id } } } } }
      p1: node(id: "initiative:p1") { ... on Initiative { participants { totalCount edges { role node { id } } } } }
    }`);
    expect(a).toMatchObject({
      initiatives: {
        edges: [
          {
            role: 'LEAD',
            claim: {
              id: 'PARTICIPATES_IN organisation:a initiative:p1',
              role: 'LEAD',
              confidence: 'CONFIRMED',
              sources: [{ id: 'source:toy' }],
            },
            node: { id: 'initiative:p1' },
          },
          { role: 'PARTNER', claim: { role: 'PARTNER' }, node: { id: 'initiative:p2' } },
        ],
      },
    });
    expect(p1).toMatchObject({ participants: { totalCount: 3 } });
  });

  test('a relation to several kinds leads to entities of each', async () => {
    const { node } = await answer<{ node: { offers: { nodes: { id: string; __typename: string }[] } } }>(
      '{ node(id: "organisation:d") { ... on Organisation { offers { nodes { id __typename } } } } }',
    );
    expect(node.offers.nodes.toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual([
      { id: 'method:meal', __typename: 'Method' },
      { id: 'theme:safeguarding', __typename: 'Theme' },
    ]);
  });

  test('the assessment of a statement is reached from its edge', async () => {
    const { node } = await answer<{ node: unknown }>(
      '{ node(id: "need:n3") { ... on Need { ratedBy(first: 1) { totalCount edges { importance assessment { id } claim { ability assessment { id } } } } } } }',
    );
    expect(node).toMatchObject({
      ratedBy: {
        totalCount: 4,
        edges: [
          {
            importance: 3,
            assessment: { id: 'assessment:toy' },
            claim: { ability: 2, assessment: { id: 'assessment:toy' } },
          },
        ],
      },
    });
  });

  test('members of a network are reached through the interface Network too', async () => {
    const { node } = await answer<{ node: unknown }>(
      '{ node(id: "organisation:gf") { __typename ... on Network { members { totalCount } } } }',
    );
    expect(node).toEqual({ __typename: 'Organisation', members: { totalCount: 4 } });
  });

  test('asked for a date, a claim counts only where it is known to hold then', async () => {
    const members = async (asOf: string) =>
      answer<{ node: { members: { totalCount: number } } }>(
        `{ node(id: "organisation:gf") { ... on Organisation { members(asOf: "${asOf}") { totalCount } } } }`,
      ).then(({ node }) => node.members.totalCount);
    expect(await members('2019')).toBe(0);
    expect(await members('2026-05')).toBe(4);
  });

  test('three levels deep cost the same number of queries for one parent and for many', async () => {
    const count = async (filter: string) => {
      sentQueries.length = 0;
      await answer(`{ organisations(first: 100, filter: ${filter}) { nodes { id
        initiatives { edges { claim { sources { id } } node { id
          themes { nodes { id initiatives { nodes { id } } } }
          methods { edges { node { id } } }
          participants { nodes { id } } } } } } } }`);
      return sentQueries.length;
    };
    const one = await count('{ ids: ["organisation:b"] }');
    expect(await count('{}')).toBe(one);
    expect(one).toBe(1);
  });

  test('two aliases of a field with other arguments have their own answers', async () => {
    const { node } = await answer<{ node: unknown }>(`{ node(id: "initiative:p1") { ... on Initiative {
      one: participants(first: 1) { nodes { id } } all: participants { nodes { id } } } } }`);
    expect(node).toMatchObject({ one: { nodes: [{}] }, all: { nodes: [{}, {}, {}] } });
  });
});

describe('Ids', () => {
  test('nodes come in the order of their ids, null where there is none', async () => {
    const { nodes } = await answer<{ nodes: unknown }>(
      '{ nodes(ids: ["theme:gender", "theme:nothing", "need:n1"]) { id } }',
    );
    expect(nodes).toEqual([{ id: 'theme:gender' }, null, { id: 'need:n1' }]);
  });

  test('each kind has a field of its own, named as its ids begin, that needs no fragment', async () => {
    const fields = schema.getQueryType()?.getFields() ?? {};
    expect(kindNames.map((kind) => String(fields[prefixOf(kind)]?.type))).toEqual(kindNames);
    expect(
      await answer(`{ organisation(id: "organisation:a") { id memberships { totalCount } } theme(id: "theme:gender") { id }
        nowhere: need(id: "need:nowhere") { id } }`),
    ).toEqual({
      organisation: { id: 'organisation:a', memberships: { totalCount: expect.any(Number) } },
      theme: { id: 'theme:gender' },
      nowhere: null,
    });
  });

  test.each([
    ['node(id: "gender")', 'UNKNOWN_ID'],
    ['theme(id: "gender")', 'UNKNOWN_ID'],
    ['theme(id: "need:n1")', 'WRONG_KIND'],
    ['themes(after: "x")', 'BAD_CURSOR'],
    ['nodes(ids: ["gender"])', 'UNKNOWN_ID'],
  ])('%s is refused as %s, and what is asked beside it is answered', async (field, code) => {
    const { data, errors } = await ask(`{ refused: ${field} { __typename } other: node(id: "theme:gender") { id } }`);
    expect(errors?.map(({ path, originalError }) => [path, originalError])).toEqual([
      [['refused'], expect.objectContaining({ code })],
    ]);
    expect(data).toEqual({ refused: null, other: { id: 'theme:gender' } });
  });

  test('an unknown confidence is refused by the schema', async () => {
    const { errors } = await ask('{ organisations(minConfidence: SURE) { totalCount } }');
    expect(errors?.[0]?.message).toContain('Confidence');
  });
});
