import { getNamedType, isNonNullType, isObjectType, type GraphQLNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { relationsOf } from '../../src/graph/vocabulary/relations.js';
import { claimPropertiesOf, kindNames, kinds, verbNames, verbOf, type Verb } from '../../src/graph/vocabulary/index.js';
import { answer, loadOnly } from '../world.js';
import { schema } from '../product-schema.js';

const fieldOf = (type: GraphQLNamedType | null | undefined, field: string) =>
  isObjectType(type) ? type.getFields()[field] : undefined;
const leadsTo = (type: GraphQLNamedType | null | undefined, field: string) => getNamedType(fieldOf(type, field)?.type);

describe('Who says so stands on the edge of every relation', () => {
  const relations = kindNames.flatMap((kind) =>
    relationsOf(kind).map((relation) => [kind, relation.field, relation] as const),
  );

  test.each(relations)('%s.%s', (kind, field, { verb }) => {
    const connection = leadsTo(schema.getType(kind), field);
    const edge = leadsTo(connection, 'edges');
    const claim = leadsTo(edge, 'claim');
    if (!isObjectType(claim)) throw new Error(`${kind}.${field} has no claim on its edges`);
    expect(claim.getInterfaces().map(({ name }) => name)).toContain('Claim');
    const shown = Object.entries(claimPropertiesOf(verb)).flatMap(([name, { unshown }]) => (unshown ? [] : [name]));
    expect(Object.keys(claim.getFields())).toEqual(expect.arrayContaining(shown));
    expect(isObjectType(edge) ? Object.keys(edge.getFields()) : []).toEqual(
      expect.arrayContaining(['node', 'cursor', 'claim', ...Object.keys(verbOf(verb).properties)]),
    );
    expect(String(leadsTo(connection, 'excludedCount'))).toBe('ExcludedCount');
  });

  test('that of a relation with values of its own is always there; any other shares its types with the list of its kind', () => {
    const hasOwn = (verb: Verb) => Object.keys(verbOf(verb).properties).length > 0;
    for (const [kind, field, { verb, kinds: ends }] of relations) {
      const connection = leadsTo(schema.getType(kind), field);
      const shared = `${ends.length === 1 ? ends[0] : 'Entity'}Connection`;
      expect([field, isNonNullType(fieldOf(leadsTo(connection, 'edges'), 'claim')?.type)]).toEqual([
        field,
        hasOwn(verb),
      ]);
      expect([field, connection?.name === shared]).toEqual([field, !hasOwn(verb)]);
    }
    expect(leadsTo(schema.getQueryType(), kinds.Theme.plural)).toBe(schema.getType('ThemeConnection'));
    expect(verbNames.filter(hasOwn)).toHaveLength(13);
  });
});

test('Claims of one type carry the same, whatever their verb', () => {
  const carried = new Map<string, Set<unknown>>();
  for (const verb of verbNames) {
    const { carries = verb, properties } = verbOf(verb);
    carried.set(carries, (carried.get(carries) ?? new Set()).add(properties));
  }
  expect([...carried].filter(([, properties]) => properties.size !== 1)).toEqual([]);
  expect(String(leadsTo(leadsTo(leadsTo(schema.getType('Organisation'), 'hosts'), 'edges'), 'claim'))).toBe(
    'RelationRoleClaim',
  );
});

describe('The claim on an edge', () => {
  test('is the one that its id leads to, from both its ends, with all that a room tells of it', async () => {
    await loadOnly('seed/example');
    const shown = `id verb label { en } subject { id } object { id } recordedAs confidence asOf from to current note
      sources { id } conflictsWith ranksFirst conflicts { en }`;
    interface Edges {
      readonly edges: readonly { readonly claim: { readonly id: string; readonly conflictsWith: readonly string[] } }[];
    }
    const { network, member } = await answer<{ network: { members: Edges }; member: { memberships: Edges } }>(`{
      network: organisation(id: "organisation:klimakredsen") { members(first: 100) { edges { claim { ${shown} } } } }
      member: organisation(id: "organisation:myretuen") { memberships { edges { claim { ${shown} } } } } }`);
    const claims = [...network.members.edges, ...member.memberships.edges].map(({ claim }) => claim);
    expect(claims.some(({ conflictsWith }) => conflictsWith.length > 0)).toBe(true);
    for (const claim of claims) {
      const found = await answer<{ claim: unknown }>(`query ($id: ID!) { claim(id: $id) { ${shown} } }`, {
        id: claim.id,
      });
      expect(found.claim).toEqual(claim);
    }
  });

  test('is none in a list, where nothing leads', async () => {
    expect(await answer('{ organisations(first: 1) { excludedCount { period } edges { claim { id } } } }')).toEqual({
      organisations: { excludedCount: null, edges: [{ claim: null }] },
    });
  });
});
