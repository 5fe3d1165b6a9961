import { beforeAll, describe, expect, test } from 'vitest';
import { limitGraph } from '../../src/graph/reading/index.js';
import { editor, prefixOf, reader, type Caller } from '../../src/graph/records/index.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { kindNames, kinds, relationsOf, type Kind } from '../../src/graph/vocabulary/index.js';
import { claim, entity, initiative, method, need, organisation, theme } from '../coordination/records.js';
import { ask, database, emptyGraph, loadOnly } from '../world.js';

interface Edge {
  readonly node: { readonly id: string; readonly confidence: string };
  readonly claim: {
    readonly confidence: string;
    readonly current: boolean | null;
    readonly sources: readonly { readonly id: string }[];
  };
}

type Entity = Readonly<Record<string, { readonly edges: readonly Edge[] }>> & { readonly id: string };

async function read<Data>(source: string, caller: Caller, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ask(source, variables, caller);
  if (errors) throw errors[0];
  return data as Data;
}

const related = kindNames.filter((kind) => relationsOf(kind).length > 0);

/** The ids of the entities of a kind that each of several filters finds. */
async function found(kind: Kind, filters: readonly object[], caller: Caller): Promise<string[][]> {
  const names = filters.map((_, at) => `f${at}`);
  const lists = names.map((f) => `${f}: ${kinds[kind].plural}(first: 100, filter: $${f}) { totalCount nodes { id } }`);
  const answer = await read<Record<string, { totalCount: number; nodes: { id: string }[] }>>(
    `query(${names.map((name) => `$${name}: ${kind}Filter`).join(', ')}) { ${lists.join(' ')} }`,
    caller,
    Object.fromEntries(filters.map((filter, at) => [`f${at}`, filter])),
  );
  return Object.values(answer).map(({ totalCount, nodes }) => {
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }) => id).sort();
  });
}

const EDGES = 'edges { node { id ... on Entity { confidence } } claim { confidence current sources { id } } }';

/** What may be asked of an edge, and what that means of one that was read. */
const asked: readonly (readonly [filter: object, holds: (edge: Edge) => boolean])[] = [
  [{}, () => true],
  [{ claim: { confidence: ['CONFIRMED', 'REPORTED'] } }, ({ claim: { confidence } }) => confidence !== 'INFERRED'],
  [{ claim: { current: true } }, ({ claim: { current } }) => current === true],
  [{ claim: { sources: [] } }, () => false],
];
const ofNode = [{ node: { confidence: ['CONFIRMED'] } }, ({ node }: Edge) => node.confidence === 'CONFIRMED'] as const;

/** What may be asked of what an edge leads to, where that may be of several kinds. */
const ofOneKind = (kind: Kind): (typeof asked)[number][] => {
  const field = prefixOf(kind);
  const isOne = ({ node }: Edge): boolean => node.id.startsWith(`${field}:`);
  return [
    [{ node: { [field]: {} } }, isOne],
    [{ node: { not: { [field]: {} } } }, (edge) => !isOne(edge)],
    [{ node: { [field]: { confidence: ['CONFIRMED'] } } }, (edge) => isOne(edge) && ofNode[1](edge)],
  ];
};

describe('A filter along a relation finds what a reader finds who looks at each edge', () => {
  beforeAll(async () => loadOnly('seed/example'));

  test.each(related)('of %s', async (kind) => {
    const relations = relationsOf(kind).map(({ field, kinds: ends }) => ({
      field,
      ways: [...asked, ofNode, ...(ends.length === 1 ? [] : ends.flatMap(ofOneKind))],
    }));
    const fields = relations.map(({ field }) => `${field}(first: 100) { ${EDGES} }`).join(' ');
    for (const caller of [reader, editor]) {
      const { list } = await read<{ list: { nodes: Entity[] } }>(
        `{ list: ${kinds[kind].plural}(first: 100) { nodes { id ${fields} } } }`,
        caller,
      );
      const cases = relations.flatMap(({ field, ways }) =>
        ways.flatMap(([filter, holds]) => {
          const count = ({ [field]: relation }: Entity): number =>
            new Set(relation?.edges.filter(holds).map(({ node }) => node.id)).size;
          const meant = (isMeant: (count: number) => boolean): string[] =>
            list.nodes.flatMap((each) => (isMeant(count(each)) ? [each.id] : [])).sort();
          const several = { ...filter, count: { min: 2 } };
          return [
            { filter: { some: { [field]: filter } }, ids: meant((some) => some > 0) },
            { filter: { none: { [field]: filter } }, ids: meant((some) => some === 0) },
            { filter: { some: { [field]: several } }, ids: meant((some) => some > 1) },
          ];
        }),
      );
      const answers = await found(
        kind,
        cases.map(({ filter }) => filter),
        caller,
      );
      expect(answers.map((ids, at) => ({ filter: cases[at]?.filter, ids }))).toEqual(cases);
    }
  });
});

describe('A filter along a relation', () => {
  const restricted = { visibility: 'RESTRICTED' } as const;
  const unsure = { confidence: 'UNCONFIRMED' } as const;
  const leads = (who: string, what: string, more: Parameters<typeof claim>[3] = {}) =>
    claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${what}`, { role: 'LEAD', from: '2024', ...more });
  const entities = [
    ...['open', 'whispered', 'guessed', 'paid'].map((slug) => initiative(slug)),
    ...['a', 'b'].map((slug) => organisation(slug)),
    organisation('hidden', restricted),
    organisation('rumoured', unsure),
    ...['water', 'food'].map((slug) => theme(slug)),
    entity('Pool', 'puljen'),
    entity('Source', 'minutes', { kind: 'DOCUMENT', ...restricted }),
  ];
  const claims = [
    leads('a', 'open', { sources: ['source:minutes'] }),
    leads('b', 'open', { role: 'PARTNER' }),
    leads('b', 'whispered', restricted),
    leads('hidden', 'whispered'),
    leads('b', 'guessed', unsure),
    leads('rumoured', 'guessed'),
    claim('HAS_THEME', 'organisation:a', 'theme:water'),
    claim('HAS_THEME', 'organisation:b', 'theme:food', restricted),
    claim('FUNDED_BY', 'initiative:paid', 'pool:puljen', { amount: 300_000, currency: 'DKK' }),
  ];
  const ids = async (filter: object, caller = reader): Promise<string[]> =>
    found('Initiative', [filter], caller).then(([only = []]) => only);

  beforeAll(async () => {
    await emptyGraph();
    await database.write(async (tx) => writeRecords(tx, { entities, claims }, 'redaktion'));
  });

  test('asks the edge and what it leads to of one and the same edge, as deep as one likes', async () => {
    const led = (node: object) => ({ some: { participants: { role: ['LEAD'], node } } });
    expect(await ids(led({ ids: ['organisation:a'] }))).toEqual(['initiative:open']);
    expect(await ids(led({ ids: ['organisation:b'] }))).toEqual([]);
    expect(await ids(led({ some: { themes: { node: { text: 'water' } } } }))).toEqual(['initiative:open']);
    expect(await ids(led({ some: { themes: { node: { text: 'food' } } } }))).toEqual([]);
    expect(await ids({ some: { participants: { claim: { asOf: '2023' } } } })).toEqual([]);
    expect(await ids({ some: { pools: { amount: { min: 300_000 }, currency: ['dkk'] } } })).toEqual([
      'initiative:paid',
    ]);
    expect(await ids({ some: { pools: { amount: { max: 299_999 } } } })).toEqual([]);
  });

  test('takes for none what its reader may not see, and what is less sure than was asked for', async () => {
    const has = { some: { participants: {} } };
    expect(await ids(has)).toEqual(['initiative:open']);
    expect(await ids({ none: { participants: {} } })).toContain('initiative:whispered');
    expect(await ids(has, editor)).toEqual(['initiative:open', 'initiative:whispered']);
    const onFood = { some: { participants: { node: { some: { themes: { node: { text: 'food' } } } } } } };
    expect(await ids(onFood)).toEqual([]);
    expect(await ids(onFood, editor)).toEqual(['initiative:open', 'initiative:whispered']);
    const fromMinutes = { some: { participants: { claim: { sources: ['source:minutes'] } } } };
    expect(await ids(fromMinutes)).toEqual([]);
    expect(await ids(fromMinutes, editor)).toEqual(['initiative:open']);
    const { list } = await read<{ list: { nodes: { id: string }[] } }>(
      '{ list: initiatives(filter: { some: { participants: {} } }, minConfidence: UNCONFIRMED) { nodes { id } } }',
      reader,
    );
    expect(list.nodes.map(({ id }) => id)).toEqual(['initiative:guessed', 'initiative:open']);
  });

  test('of a relation itself and its order tell no more of what is hidden than the relation does', async () => {
    const asked = async (given: string, caller: Caller): Promise<unknown> =>
      read(
        `{ initiative(id: "initiative:whispered") { participants(${given}) { totalCount nodes { id } excludedCount { visibility } } } }`,
        caller,
      );
    const none = { initiative: { participants: { totalCount: 0, nodes: [], excludedCount: { visibility: 2 } } } };
    for (const given of [
      'first: 5',
      'filter: { role: [LEAD] }',
      'filter: { role: [HOST] }',
      'orderBy: [{ themes: DESC }]',
    ])
      expect(await asked(given, reader)).toEqual(none);
    expect(await asked('filter: { node: { some: { themes: {} } } }', editor)).toMatchObject({
      initiative: { participants: { totalCount: 1, nodes: [{ id: 'organisation:b' }] } },
    });
    const byThemes = async (caller: Caller): Promise<string[]> => {
      const { organisations } = await read<{ organisations: { nodes: { id: string }[] } }>(
        '{ organisations(orderBy: [{ themes: DESC }, { name: DESC }]) { nodes { id } } }',
        caller,
      );
      return organisations.nodes.map(({ id }) => id);
    };
    expect(await byThemes(reader)).toEqual(['organisation:a', 'organisation:b']);
    expect(await byThemes(editor)).toEqual(['organisation:b', 'organisation:a', 'organisation:hidden']);
  });

  test('asks of what may be of several kinds which it is, and of each what that kind has', async () => {
    const needs = async (node: object): Promise<string[]> =>
      found('Need', [{ some: { requires: { node } } }], reader).then(([only = []]) => only);
    await database.write(async (tx) =>
      writeRecords(
        tx,
        {
          entities: [need('wells'), need('trust'), method('dialogue')],
          claims: [claim('REQUIRES', 'need:wells', 'theme:water'), claim('REQUIRES', 'need:trust', 'method:dialogue')],
        },
        'redaktion',
      ),
    );
    expect(await needs({ method: { category: ['LEARNING'] } })).toEqual(['need:trust']);
    expect(await needs({ method: { category: ['ORGANISING'] } })).toEqual([]);
    expect(await needs({ or: [{ method: {} }, { theme: { some: { organisations: {} } } }] })).toHaveLength(2);
    expect(await needs({ theme: {}, method: {} })).toEqual([]);
    expect(await needs({ ids: ['theme:water'] })).toEqual(['need:wells']);
    expect(await needs({ text: 'dialogue' })).toEqual(['need:trust']);
    await expect(needs({ ids: ['organisation:a'] })).rejects.toMatchObject({ originalError: { code: 'UNKNOWN_ID' } });
    expect(await needs({ organisation: {} })).toEqual([]);
  });

  test('asks nothing where it says nothing, and refuses what nothing can be', async () => {
    for (const nothing of [{ some: null }, { some: {} }, { none: { participants: null } }])
      expect(await ids(nothing)).toHaveLength(4);
    const refused = async (filter: object): Promise<unknown> =>
      ids(filter).then(
        () => 'answered',
        ({ originalError: { code } }: { originalError: { code: string } }) => code,
      );
    expect(await refused({ some: { participants: { count: { min: 3, max: 2 } } } })).toBe('BAD_USER_INPUT');
    expect(await refused({ some: { participants: { claim: { asOf: '2024/..' } } } })).toBe('BAD_DATE');
    expect(await refused({ some: { participants: { claim: { sources: ['theme:water'] } } } })).toBe('UNKNOWN_ID');
    expect(await refused({ some: { participants: { node: { ids: ['theme:water'] } } } })).toBe('UNKNOWN_ID');
    let nested: object = { text: 'a' };
    for (let depth = 0; depth < 120; depth += 1)
      nested = { some: depth % 2 === 0 ? { participants: { node: nested } } : { initiatives: { node: nested } } };
    expect(await refused({ some: { participants: { node: nested } } })).toBe('FILTER_TOO_COMPLEX');
  });

  test('is refused where Neo4j answers, and the rest of the answer stands', async () => {
    limitGraph(database, 0);
    try {
      const { data, errors } = await ask(
        '{ initiatives(filter: { not: { some: { participants: {} } } }) { totalCount } themes { totalCount } }',
      );
      expect(data).toMatchObject({ initiatives: null, themes: { totalCount: 2 } });
      expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code: 'NOT_IN_MEMORY' }]);
    } finally {
      limitGraph(database, 536_870_912);
    }
  });
});
