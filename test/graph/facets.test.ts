import { getNamedType, isInputObjectType, isListType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { listsOf } from '../../bench/fuzz/questions.js';
import { editor, reader, type Caller } from '../../src/graph/records/index.js';
import { limitGraph } from '../../src/graph/reading/index.js';
import { schema } from '../product-schema.js';
import { answer, ask, database, loadOnly } from '../world.js';

interface Value {
  readonly value: string;
  readonly count: number;
  readonly label: { readonly da: string } | null;
  readonly entity: { readonly id: string } | null;
}

interface Facet {
  readonly values: readonly Value[];
  readonly distinct: number;
  readonly without: number;
}

/** The lists of entities of one kind, with the filter and the facets that each has. */
const lists = listsOf(schema).flatMap(({ name, args, type }) => {
  const filter = args.find((argument) => argument.name === 'filter')?.type;
  const connection = getNamedType(type);
  const facets = isObjectType(connection) ? connection.getFields()['facets'] : undefined;
  const ofKind = facets && getNamedType(facets.type);
  if (!isInputObjectType(filter) || !isObjectType(ofKind)) return [];
  return [{ name, filter, facets: Object.keys(ofKind.getFields()) }];
});

const shown = 'values { value count label { da } entity { id } } distinct without';

/** A value as the field of a filter takes it. */
function given(filter: (typeof lists)[number]['filter'], field: string, value: string): unknown {
  const type = filter.getFields()[field]?.type;
  if (isListType(type)) return [value];
  return getNamedType(type)?.name === 'Boolean' ? value === 'true' : value;
}

async function listed(name: string, filter: object, fields: string, caller: Caller): Promise<Record<string, unknown>> {
  const type = lists.find((list) => list.name === name)?.filter.name ?? '';
  const { data, errors } = await ask(
    `query($filter: ${type}) { list: ${name}(first: 0, filter: $filter) { totalCount ${fields} } }`,
    { filter },
    caller,
  );
  if (errors) throw errors[0];
  return (data as { list: Record<string, unknown> }).list;
}

describe.each(['seed/example', 'seed/globalt-fokus'])('In %s', (folder) => {
  beforeAll(async () => loadOnly(folder));

  test.each(lists)('each value of a facet of $name counts what the filter finds with it', async (list) => {
    for (const caller of [reader, editor]) {
      const asked = list.facets.map((field) => `${field}(first: 2) { ${shown} }`).join(' ');
      const { facets, totalCount } = await listed(list.name, {}, `facets { ${asked} }`, caller);
      for (const [field, facet] of Object.entries(facets as Record<string, Facet>)) {
        for (const { value, count } of facet.values) {
          const filter = { [field]: given(list.filter, field, value) };
          expect([field, value, (await listed(list.name, filter, '', caller))['totalCount']]).toEqual([
            field,
            value,
            count,
          ]);
        }
        const none = { not: { or: facet.values.map(({ value }) => ({ [field]: given(list.filter, field, value) })) } };
        if (facet.distinct > facet.values.length) continue;
        const without = (await listed(list.name, none, '', caller))['totalCount'];
        expect([field, facet.without, totalCount]).toEqual([field, without, totalCount]);
      }
    }
  });
});

describe('Facets', () => {
  beforeAll(async () => loadOnly('seed/example'));

  test('are those of the filter in force, the most frequent first, in words or as entities', async () => {
    const { initiatives } = await answer<{ initiatives: { totalCount: number; facets: Record<string, Facet> } }>(
      `{ initiatives(first: 1, filter: { kind: [PROJECT] }) { totalCount facets { kind { ${shown} } themes(first: 100) { ${shown} } } } }`,
    );
    const { kind, themes } = initiatives.facets;
    expect(kind?.values).toEqual([
      { value: 'PROJECT', count: initiatives.totalCount, label: { da: expect.any(String) as string }, entity: null },
    ]);
    const counts = themes?.values.map(({ count }) => count) ?? [];
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(themes?.values.map(({ value, entity }) => value === entity?.id)).not.toContain(false);
  });

  test('of a relation count the entities that it leads to', async () => {
    const { network } = await answer<{
      network: { members: { nodes: { id: string }[]; facets: Record<string, Facet> } };
    }>(
      `{ network: organisation(id: "organisation:klimakredsen") { members { nodes { id } facets { kind(first: 100) { ${shown} } } } } }`,
    );
    const { kind } = network.members.facets;
    const counted = kind?.values.reduce((sum, { count }) => sum + count, kind.without);
    expect(counted).toBe(new Set(network.members.nodes.map(({ id }) => id)).size);
  });

  test('are refused where Neo4j answers, and the rest of the answer stands', async () => {
    limitGraph(database, 0);
    try {
      const { data, errors } = await ask('{ themes { totalCount facets { confidence { distinct } } } }');
      expect(data).toMatchObject({ themes: { facets: null } });
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'NOT_IN_MEMORY' });
    } finally {
      limitGraph(database, 536_870_912);
    }
  });

  test('show no more values than can be read at once', async () => {
    const { errors } = await ask('{ themes { facets { confidence(first: 101) { distinct } } } }');
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'PAGE_OUT_OF_RANGE' });
  });
});
