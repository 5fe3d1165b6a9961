import { beforeAll, describe, expect, test } from 'vitest';
import { answer, loadOnly, sentQueries } from '../../world.js';

interface Part {
  readonly text: string;
  readonly entity: { readonly id: string } | null;
  readonly others: readonly { readonly id: string }[];
}
interface Reason {
  readonly da: string;
  readonly en: string;
  readonly claims: readonly string[];
  readonly entities: readonly { readonly id: string }[];
  readonly inDanish: readonly Part[];
  readonly inEnglish: readonly Part[];
  readonly recordedClaims: readonly { readonly id: string; readonly sources: readonly unknown[] }[];
}

const reasonsOf = async (question: string): Promise<Reason[]> => {
  const part = '{ text entity { id } others { id } }';
  const shown = `reasons { da en claims entities { id } inDanish: parts ${part} inEnglish: parts(language: EN) ${part}
    recordedClaims { id sources { id } } }`;
  const found = await answer<Record<string, { nodes: { reasons: Reason[] }[] }>>(
    `{ ${question} { nodes { ${shown} } } }`,
  );
  return Object.values(found).flatMap(({ nodes }) => nodes.flatMap(({ reasons }) => reasons));
};

beforeAll(async () => loadOnly('seed/example'));

describe('A reason', () => {
  test('is the sum of its parts, which name all that it names, in both languages', async () => {
    const reasons = await reasonsOf('needGaps(first: 20)');
    expect(reasons.length).toBeGreaterThan(20);
    for (const { da, en, entities, inDanish, inEnglish } of reasons) {
      expect(inDanish.map(({ text }) => text).join('')).toBe(da);
      expect(inEnglish.map(({ text }) => text).join('')).toBe(en);
      const named = inDanish.flatMap(({ entity, others }) => [
        ...(entity ? [entity.id] : []),
        ...others.map(({ id }) => id),
      ]);
      expect(new Set(named)).toEqual(new Set(entities.map(({ id }) => id)));
    }
  });

  test('counts whom it does not name, and says who they are', async () => {
    const reasons = await reasonsOf('coherence(by: KIND, first: 20)');
    const counting = reasons.flatMap(({ inDanish }) => inDanish).filter(({ others }) => others.length > 0);
    for (const { text, entity, others } of counting) {
      expect(entity).toBeNull();
      expect(text).toMatch(others.length === 1 ? /én anden/u : new RegExp(`^${others.length} andre`, 'u'));
    }
    expect(counting).not.toEqual([]);
  });

  test('has the claims that it rests on to hand, all of a request in one query', async () => {
    sentQueries.length = 0;
    const reasons = await reasonsOf('synergies(first: 20)');
    for (const { claims, recordedClaims } of reasons)
      expect(new Set(recordedClaims.map(({ id }) => id))).toEqual(new Set(claims));
    expect(reasons.some(({ recordedClaims }) => recordedClaims.length > 0)).toBe(true);
    expect(sentQueries.filter((name) => name === 'graph/recorded-claims')).toHaveLength(1);
  });
});
