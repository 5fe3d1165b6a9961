import { beforeAll, expect, test } from 'vitest';
import type { Basis } from '../../../src/coordination/answer/answer.js';
import { needGaps } from '../../../src/coordination/gaps/need-gaps.question.js';
import { overlaps } from '../../../src/coordination/overlap/overlaps.question.js';
import { loadProjection } from '../../../src/coordination/projection/loading.js';
import { onDay, type Projection } from '../../../src/coordination/projection/projection.js';
import { synergies } from '../../../src/coordination/synergy/synergies.question.js';
import { verbNames } from '../../../src/graph/vocabulary/index.js';
import { database, loadOnly } from '../../world.js';
import { stated, toyProjection } from '../toy.js';

const claimsIn = (projection: Projection): string[] =>
  verbNames.flatMap((verb) => {
    const table = projection.claims(verb);
    return Array.from({ length: table.rowEnd }, (_, row) => table.idOf(row, projection.entities));
  });

beforeAll(async () => loadOnly('test/datasets/toy'));

test('The dataset of the toy graph and its definition are one and the same graph', async () => {
  const loaded = await loadProjection(database);
  expect(claimsIn(loaded)).toEqual(claimsIn(toyProjection));
  const atAnyVersion = (answer: Basis) => ({ ...answer, graphVersion: 0 });
  const answers = (projection: Projection) =>
    [
      ...overlaps.work(projection, { ...stated, asOf: '2026-08' }).items,
      ...needGaps.work(projection, stated).items,
      ...synergies.work(projection, { ...stated, kinds: ['COMPLEMENTARITY', 'BRIDGING'] }).items,
    ].map(atAnyVersion);
  expect(answers(onDay(loaded, toyProjection.today))).toEqual(answers(toyProjection));
});

test('A projection shows one version of the graph', async () => {
  const before = await loadProjection(database);
  await loadOnly('seed/example');
  const after = await loadProjection(database);
  expect(after.entities.indexOf('organisation:a')).toBe(-1);
  expect(before.entities.indexOf('organisation:a')).not.toBe(-1);
  expect(after.version).toBeGreaterThan(0);
});
