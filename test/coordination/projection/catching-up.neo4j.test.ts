import * as fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { currentProjection } from '../../../src/coordination/projection/current.js';
import { loadProjection } from '../../../src/coordination/projection/loading.js';
import { writeRecords } from '../../../src/graph/writing/write.js';
import { database, edit, emptyGraph, sentQueries } from '../../world.js';
import { claim, entity, organisation } from '../records.js';
import { said, writes, type Write } from './worlds.js';

const write = async ({ entities, claims }: Write) => {
  const there = new Set<unknown>(entities.map(({ id }) => id));
  // What an import lets in: a claim whose ends are on record, and the assessment that it belongs to.
  const possible = claims.filter(({ subject, object, values: { assessment } }) =>
    [subject, object, ...(assessment === undefined ? [] : [assessment])].every((id) => there.has(id)),
  );
  const last = new Map([...entities, ...possible].map((record) => [record.id, record]));
  const records = [...last.values()];
  return database.write(async (tx) =>
    writeRecords(
      tx,
      {
        entities: records.filter((record) => 'kind' in record),
        claims: records.filter((record) => 'verb' in record),
      },
      'test',
    ),
  );
};

beforeEach(async () => emptyGraph());
afterAll(async () => emptyGraph());

test('The projection follows the graph through any writes, and equals one that is read anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(writes, { minLength: 2, maxLength: 5 }), async (sequence) => {
      for (const each of sequence) {
        await write(each);
        expect(said(await currentProjection(database))).toEqual(said(await loadProjection(database)));
      }
    }),
    { numRuns: 5 },
  );
});

const merging = async (kept: string, duplicate: string) =>
  edit(`mutation { mergeOrganisations(
    kept: "organisation:${kept}", duplicate: "organisation:${duplicate}", reason: "test") { claims } }`);
const unmerging = async (duplicate: string) =>
  edit(`mutation { unmergeOrganisations(duplicate: "organisation:${duplicate}", reason: "test") { claims } }`);

test('The projection follows mergers and their undoing between writes, and equals one that is read anew', async () => {
  const slugs = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(slugs, writes, writes, writes, async ([kept = '', one = '', other = ''], first, second, third) => {
      await emptyGraph();
      const all = ['a', 'b', 'c', 'd'].map((slug) => organisation(slug));
      // Those that are not for the same readers are not merged.
      const opened = (each: Write): Write => ({
        ...each,
        entities: each.entities.map(
          ({ values: { visibility: _visibility, visibleTo: _to, ...values }, ...record }) => ({
            ...record,
            values,
          }),
        ),
      });
      const steps = [
        async () => write({ ...first, entities: [...opened(first).entities, ...all] }),
        async () => merging(kept, one),
        async () => write(opened(second)),
        async () => merging(kept, other),
        async () => unmerging(one),
        async () => write(opened(third)),
        async () => unmerging(other),
      ];
      for (const step of steps) {
        await step();
        expect(said(await currentProjection(database))).toEqual(said(await loadProjection(database)));
      }
    }),
    { numRuns: 2 },
  );
});

test('A small write is followed without reading the whole graph again', async () => {
  await write({ entities: [organisation('a'), entity('Need', 'n')], claims: [], removed: [] });
  await currentProjection(database);
  sentQueries.length = 0;
  await write({
    entities: [organisation('a'), entity('Need', 'n')],
    claims: [claim('STATES', 'organisation:a', 'need:n')],
    removed: [],
  });
  const { version } = await currentProjection(database);
  expect(version).toBe(2);
  expect(sentQueries).toContain('coordination/claims-between');
  expect(sentQueries).not.toContain('coordination/claims');
});

test('Those who ask at the same time share one reading of what changed', async () => {
  await write({ entities: [organisation('a')], claims: [], removed: [] });
  await currentProjection(database);
  await write({ entities: [organisation('b')], claims: [], removed: [] });
  sentQueries.length = 0;
  const projections = await Promise.all(Array.from({ length: 20 }, async () => currentProjection(database)));
  expect(new Set(projections).size).toBe(1);
  expect(sentQueries.filter((name) => name === 'graph/changed-since')).toHaveLength(1);
});
