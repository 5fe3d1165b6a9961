import { beforeAll, describe, expect, test } from 'vitest';
import { editor, reader, type Caller } from '../../src/graph/records/index.js';
import { kindNames, kinds, relationsOf } from '../../src/graph/vocabulary/index.js';
import { ask, loadOnly } from '../world.js';

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null };
}

async function read<Data>(source: string, caller: Caller, variables: object = {}): Promise<Data> {
  const { data, errors } = await ask(source, { ...variables }, caller);
  if (errors) throw errors[0];
  return data as Data;
}

const PAGE = 'totalCount nodes { id } pageInfo { startCursor endCursor }';
const EACH = 4;

/** All pages one after the other, forwards and backwards. */
async function walked(page: (place: string) => Promise<Page>): Promise<{ there: string[]; back: string[] }> {
  const [there, back]: [string[], string[]] = [[], []];
  for (let after = ''; ;) {
    const { nodes, pageInfo } = await page(`first: ${EACH}${after}`);
    there.push(...nodes.map(({ id }) => id));
    if (nodes.length < EACH) break;
    after = `, after: ${JSON.stringify(pageInfo.endCursor)}`;
  }
  for (let before = ''; ;) {
    const { nodes, pageInfo } = await page(`last: ${EACH}${before}`);
    back.unshift(...nodes.map(({ id }) => id));
    if (nodes.length < EACH) break;
    before = `, before: ${JSON.stringify(pageInfo.startCursor)}`;
  }
  return { there, back };
}

interface Member {
  readonly id: string;
  readonly size: string | null;
  readonly initiatives: { readonly nodes: readonly { readonly id: string }[] };
}

const firstRelations = kindNames.flatMap((kind) => {
  const [relation] = relationsOf(kind);
  return relation ? [{ kind, field: relation.field }] : [];
});

describe('Lists and relations', () => {
  beforeAll(async () => loadOnly('seed/example'));

  test.each(firstRelations)(
    'of $kind are sorted by how many $field they have, then by name',
    async ({ kind, field }) => {
      for (const caller of [reader, editor]) {
        const whole = await read<{ list: { nodes: { id: string; to: { nodes: { id: string }[] } }[] } }>(
          `{ list: ${kinds[kind].plural}(first: 100) { nodes { id to: ${field}(first: 100) { nodes { id } } } } }`,
          caller,
        );
        const count = ({ to }: { to: { nodes: { id: string }[] } }): number =>
          new Set(to.nodes.map(({ id }) => id)).size;
        // The list is by name already, and this sorting leaves alone what is alike.
        const expected = whole.list.nodes.toSorted((one, other) => count(other) - count(one)).map(({ id }) => id);
        const { there, back } = await walked(async (place) => {
          const orderBy = `orderBy: [{ ${field}: DESC }, { name: ASC }]`;
          const { list } = await read<{ list: Page }>(
            `{ list: ${kinds[kind].plural}(${place}, ${orderBy}) { ${PAGE} } }`,
            caller,
          );
          return list;
        });
        expect({ there, back }).toEqual({ there: expected, back: expected });
      }
    },
  );

  const NETWORK = 'organisation:klimakredsen';
  const members = async <Shown = Page>(given: string, shown = PAGE): Promise<Shown> => {
    const { organisation } = await read<{ organisation: { members: Shown } }>(
      `{ organisation(id: "${NETWORK}") { members(${given}) { ${shown} } } }`,
      reader,
    );
    return organisation.members;
  };

  test('agree with their facets under the filter in force', async () => {
    const { facets } = await members<{ facets: { kind: { values: { value: string; count: number }[] } } }>(
      'filter: { node: { size: [SMALL] } }',
      'facets { kind { values { value count } } }',
    );
    expect(facets.kind.values.length).toBeGreaterThan(0);
    for (const { value, count } of facets.kind.values) {
      // Two claims may say of one that it is a member.
      const { nodes } = await members(`first: 100, filter: { node: { size: [SMALL], kind: [${value}] } }`);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(count);
    }
  });

  test('refuse of a relation what only a list can be asked, and a date given twice', async () => {
    const refused = async (given: string): Promise<unknown> => {
      const { errors } = await ask(`{ organisation(id: "${NETWORK}") { members(${given}) { totalCount } } }`);
      return errors?.map(({ originalError }) => (originalError as { code?: string } | undefined)?.code);
    };
    expect(await refused('filter: { count: { min: 2 } }')).toEqual(['BAD_USER_INPUT']);
    expect(await refused('asOf: "2024", filter: { claim: { asOf: "2025" } }')).toEqual(['BAD_USER_INPUT']);
    expect(await refused('orderBy: [{ name: ASC, id: ASC }]')).toEqual(['BAD_USER_INPUT']);
    const { nodes: all } = await members('first: 20');
    for (const nothing of [
      'filter: null, orderBy: null',
      'filter: {}, orderBy: []',
      'filter: { node: {} }, orderBy: [{}]',
    ])
      expect(await members(nothing)).toHaveProperty('nodes', all);
  });

  test('are filtered and sorted within each other, on each page', async () => {
    const { nodes } = await members<{ nodes: readonly Member[] }>(
      'first: 100',
      'nodes { id size initiatives(first: 100) { nodes { id } } }',
    );
    const small = nodes.filter(({ size }) => size === 'SMALL').map(({ id }) => id);
    expect(small.length).toBeGreaterThan(0);
    expect(small.length).toBeLessThan(nodes.length);
    const filtered = await members('first: 100, filter: { node: { size: [SMALL] } }');
    expect(filtered).toMatchObject({ totalCount: small.length, nodes: small.map((id) => ({ id })) });
    const count = ({ initiatives }: Member): number => new Set(initiatives.nodes.map(({ id }) => id)).size;
    const expected = nodes
      .toSorted((one, other) => count(other) - count(one) || (one.id < other.id ? 1 : -1))
      .map(({ id }) => id);
    const asked = 'orderBy: [{ initiatives: DESC }, { id: DESC }]';
    const { there, back } = await walked(async (place) => members(`${place}, ${asked}`));
    expect({ there, back }).toEqual({ there: expected, back: expected });
  });
});
