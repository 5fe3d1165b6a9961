import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeRecords } from '../../src/graph/writing/write.js';
import { initiative } from '../coordination/records.js';
import { answer, ask, database, edit, loadOnly, sentQueries } from '../world.js';

const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename
  ... on Organisation { id orgId name { da } }
  ... on Theme { id }
  ... on Initiative { id } } }`;

interface Found {
  readonly _entities: readonly ({ readonly id: string; readonly orgId?: string } | null)[];
}

async function resolve(...representations: readonly object[]): Promise<Found['_entities']> {
  const { _entities: found } = await answer<Found>(entities, { representations });
  return found;
}

const organisation = (key: object) => ({ __typename: 'Organisation', ...key });

describe('What a gateway asks for', () => {
  beforeAll(async () => loadOnly('seed/globalt-fokus'));

  test('is told by the schema that the service hands out, which is the published one', async () => {
    const { _service } = await answer<{ _service: { sdl: string } }>('{ _service { sdl } }');
    expect(_service.sdl).toBe(readFileSync('schema/schema.graphql', 'utf8'));
  });

  test('is found by its id, as its own kind and as an entity', async () => {
    expect(
      await resolve(
        organisation({ id: 'organisation:globalt-fokus' }),
        { __typename: 'Entity', id: 'theme:klima' },
        { __typename: 'Entity', id: 'organisation:cisu' },
      ),
    ).toMatchObject([
      { __typename: 'Organisation', id: 'organisation:globalt-fokus', orgId: 'DK-CVR-35429867' },
      { __typename: 'Theme', id: 'theme:klima' },
      { __typename: 'Organisation', id: 'organisation:cisu', orgId: 'DK-CVR-19348407' },
    ]);
  });

  test('is found by its public identifier, whatever its case and wherever its register ends', async () => {
    const found = await resolve(
      organisation({ orgId: 'DK-CVR-35429867' }),
      organisation({ orgId: 'dk-cvr-35429867' }),
      organisation({ orgId: 'XM-DAC-3-1' }),
    );
    expect(found.map((entity) => entity?.id)).toEqual([
      'organisation:globalt-fokus',
      'organisation:globalt-fokus',
      'organisation:danida',
    ]);
  });

  test('is found by its activity identifier in IATI, the surer of two that state the same', async () => {
    const iatiIdentifier = 'XM-DAC-3-1-0001';
    const named = (slug: string, confidence: string) => initiative(slug, { iatiIdentifier, confidence });
    const entities = [named('iati-a', 'REPORTED'), named('iati-b', 'CONFIRMED'), named('iati-c', 'UNCONFIRMED')];
    await database.write(async (tx) => writeRecords(tx, { entities, claims: [] }, 'test'));
    const found = await resolve(
      { __typename: 'Initiative', iatiIdentifier },
      { __typename: 'Initiative', iatiIdentifier: 'XM-DAC-3-1-0002' },
    );
    expect(found.map((entity) => entity?.id ?? null)).toEqual(['initiative:iati-b', null]);
  });

  test('is null where nobody has the key, where it is another kind’s, and where it is not known for sure', async () => {
    expect(
      await resolve(
        organisation({ id: 'organisation:nobody' }),
        organisation({ id: 'theme:klima' }),
        organisation({ id: 'no id at all' }),
        organisation({ orgId: 'DK-CVR-00000000' }),
        organisation({ orgId: 'no identifier' }),
        organisation({ orgId: '-'.repeat(100_000) }),
        // Stated by a secondary file only: UNCONFIRMED.
        organisation({ orgId: 'DK-CVR-10021979' }),
      ),
    ).toEqual([null, null, null, null, null, null, null]);
  });

  test.each([
    ['no key', organisation({}), '`id` or `orgId`'],
    ['another field than a key', organisation({ shortName: 'CISU' }), '`shortName`'],
    ['a key that is no text', organisation({ orgId: 35_429_867 }), '`orgId`'],
    ['a type without a key', { __typename: 'BilingualText', da: 'Klima' }, 'BilingualText'],
    ['a type that nobody knows', { __typename: 'Person', id: 'organisation:cisu' }, 'Person'],
    ['no type', { id: 'organisation:cisu' }, '__typename'],
    ['nothing but text', 'organisation:cisu', '__typename'],
  ])('with %s is an error in its place that says so, and the others are answered', async (_what, wrong, named) => {
    const representations = [wrong, organisation({ id: 'organisation:cisu' })];
    const { data, errors } = await ask(entities, { representations });
    expect(data).toMatchObject({ _entities: [null, { id: 'organisation:cisu' }] });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['_entities', 0],
      originalError: { code: 'BAD_REPRESENTATION', message: expect.stringContaining(named) },
    });
  });

  test('costs the same number of queries for one key and for a thousand', async () => {
    const { organisations } = await answer<{ organisations: { nodes: { id: string; orgId: string | null }[] } }>(
      '{ organisations(first: 100) { nodes { id orgId } } }',
    );
    const known = organisations.nodes.flatMap(({ id, orgId }) => (orgId === null ? [] : [{ id, orgId }]));
    const thousand = Array.from({ length: 1000 }, (_one, index) => known[index % known.length]);
    const count = async (keys: readonly object[]) => {
      sentQueries.length = 0;
      const found = await resolve(...keys.map(organisation));
      expect(found).not.toContain(null);
      return [...sentQueries];
    };
    for (const key of ['id', 'orgId'] as const) {
      const keys = thousand.map((one) => ({ [key]: one?.[key] }));
      const one = await count(keys.slice(0, 1));
      expect(await count(keys)).toEqual(one);
      expect(one).toHaveLength(2);
    }
  });

  test('leads back: whoever shows a public identifier is found by it', async () => {
    const { organisations } = await answer<{ organisations: { nodes: { id: string; orgId: string | null }[] } }>(
      '{ organisations(first: 100, filter: { country: ["DK"] }) { nodes { id orgId } } }',
    );
    const shown = organisations.nodes.filter(({ orgId }) => orgId !== null);
    expect(shown.length).toBeGreaterThan(10);
    const found = await resolve(...shown.map(({ orgId }) => organisation({ orgId })));
    expect(found.map((entity) => entity?.id)).toEqual(shown.map(({ id }) => id));
  });
});

describe('Two organisations that state one identifier', () => {
  const [better, lesser] = ['organisation:broendgraverne', 'organisation:broendgraverne-danmark'];
  const both = `{ better: node(id: "${better}") { id ... on Organisation { orgId } }
    lesser: node(id: "${lesser}") { id ... on Organisation { orgId } } }`;

  beforeAll(async () => loadOnly('seed/example'));

  test('have it once: it leads to the one with the better claim, and only that one shows it', async () => {
    expect(await answer(both)).toEqual({
      better: { id: better, orgId: 'XX-EXAMPLE-1008' },
      lesser: { id: lesser, orgId: null },
    });
    expect(await resolve(organisation({ orgId: 'xx-example-1008' }))).toMatchObject([{ id: better }]);
  });

  test('lead to the one that is kept once they are merged, by the old id and by the identifier', async () => {
    await edit(`mutation { mergeOrganisations(kept: "${lesser}", duplicate: "${better}", reason: "Det er den samme")
      { kept { id orgId } } }`);
    expect(
      await resolve(organisation({ id: better }), organisation({ orgId: 'XX-EXAMPLE-1008' }), {
        __typename: 'Entity',
        id: better,
      }),
    ).toMatchObject([
      { id: lesser, orgId: 'XX-EXAMPLE-1008' },
      { id: lesser, orgId: 'XX-EXAMPLE-1008' },
      { id: lesser },
    ]);
  });
});
