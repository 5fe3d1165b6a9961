import { describe, expect, test } from 'vitest';
import { measureBuilding } from '../../bench/building.js';
import { changesTo } from '../../bench/changes.js';
import { fingerprint } from '../../bench/fingerprint.js';
import { generatedProjection } from '../../bench/generated-projection.js';

const quiet = (): void => {};
const plain = generatedProjection(200, 1, quiet);

describe('The fingerprint of a projection', () => {
  test('is the same for the same graph, and another once anything is changed or new', () => {
    const { claim, changed, added, claimOfAdded } = changesTo(200, 1);
    const prints = [
      { entities: [], claims: [] },
      { entities: [], claims: [claim] },
      { entities: [changed], claims: [] },
      { entities: [added], claims: [] },
      { entities: [added], claims: [claimOfAdded] },
    ].map((changes) => fingerprint(generatedProjection(200, 1, quiet, { changes })));
    expect(prints[0]).toBe(fingerprint(plain));
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('tells versions apart', () => {
    expect(fingerprint(generatedProjection(200, 1, quiet, { version: 2 }))).not.toBe(fingerprint(plain));
  });
});

test('Memory is only measured where it can be told', async () => {
  await expect(measureBuilding(200, 1, quiet)).rejects.toThrow('--expose-gc');
});
