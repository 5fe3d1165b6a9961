import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { relationsOf } from '../../src/graph/relations.js';
import { kindNames } from '../../src/graph/vocabulary/index.js';
import { schema } from '../product-schema.js';

function fieldOf(type: GraphQLNamedType | undefined, field: string): GraphQLNamedType | undefined {
  return isObjectType(type) ? getNamedType(type.getFields()[field]?.type) : undefined;
}

describe('Who says so stands on the edge of every relation', () => {
  const relations = kindNames.flatMap((kind) => relationsOf(kind).map(({ field }) => [kind, field] as const));

  test.each(relations)('%s.%s', (kind, field) => {
    const type = schema.getType(kind);
    const connection = fieldOf(type, field);
    const edge = fieldOf(connection, 'edges');
    if (!isObjectType(edge)) throw new Error(`${kind}.${field} has no edges`);
    expect(edge.getInterfaces().map(({ name }) => name)).toContain('Claim');
    expect(String(fieldOf(edge, 'sources'))).toBe('Source');
    expect(Object.keys(edge.getFields())).toEqual(
      expect.arrayContaining(['claimId', 'confidence', 'asOf', 'from', 'to', 'current', 'note']),
    );
    expect(String(fieldOf(connection, 'excludedCount'))).toBe('ExcludedCount');
  });
});
