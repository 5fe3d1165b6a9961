import { describe, expect, test } from 'vitest';
import { generatedClaims, generatedEntities, sizesFor } from '../../bench/generate.js';
import { kindOf } from '../../src/graph/records/ids.js';
import { verbOf } from '../../src/graph/vocabulary/index.js';

const SIZE = 500;
const entities = [...generatedEntities(SIZE, 1)];
const claims = [...generatedClaims(SIZE, 1)];

describe('A generated graph', () => {
  test('is the same for the same seed, and another for another', () => {
    expect([...generatedEntities(SIZE, 1)]).toEqual(entities);
    expect([...generatedClaims(SIZE, 1)]).toEqual(claims);
    expect([...generatedClaims(SIZE, 2)]).not.toEqual(claims);
  });

  test('has the entities that it says, and as many networks among them', () => {
    for (const sizes of [sizesFor(SIZE), { ...sizesFor(SIZE), Organisation: 300, networks: 40 }]) {
      const { networks, ...kinds } = sizes;
      const made = [...generatedEntities(sizes, 1)];
      for (const [kind, count] of Object.entries(kinds))
        expect([kind, made.filter((entity) => entity.kind === kind).length]).toEqual([kind, count]);
      expect(made.filter(({ values }) => values['network'] === true)).toHaveLength(networks);
      expect([...generatedClaims(sizes, 1)].some(({ object }) => object === `organisation:${networks}`)).toBe(true);
    }
  });

  test('makes each claim once, and only on entities that it has and that its verb joins', () => {
    const ids = new Set<string>(entities.map(({ id }) => id));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const { verb, subject, object } of claims) {
      expect([subject, object].filter((id) => !ids.has(id))).toEqual([]);
      expect(verbOf(verb).ends).toContainEqual(expect.objectContaining({ from: kindOf(subject), to: kindOf(object) }));
    }
  });

  test('gives each initiative one to five participants and about eight things it is about', () => {
    const count = (verbs: readonly string[]) => claims.filter(({ verb }) => verbs.includes(verb)).length / SIZE;
    expect(count(['PARTICIPATES_IN'])).toBeGreaterThan(2);
    expect(count(['PARTICIPATES_IN'])).toBeLessThan(5);
    const ofInitiatives = claims.filter(({ subject }) => subject.startsWith('initiative:'));
    expect(Math.round(ofInitiatives.length / SIZE)).toBe(8);
  });

  test('chooses some themes far more often than others', () => {
    const chosen = (theme: string) => claims.filter(({ object }) => object === theme).length;
    expect(chosen('theme:1')).toBeGreaterThan(5 * chosen('theme:40'));
  });
});
