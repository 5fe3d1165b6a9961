import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportDataset } from '../../src/dataset/index.js';
import type { SamspilError } from '../../src/errors.js';
import { editor } from '../../src/graph/records/roles.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { importAsSet, proposeDataset, undoAsOperator } from '../../src/recording/index.js';
import { edited, filesIn, folderOf, manifest, newFolder, smallWorld, type Files } from '../dataset/folders.js';
import { ask, database, emptyGraph } from '../world.js';

const quiet = () => {};
const load = async (files: Files = smallWorld) => importAsSet(database, await folderOf(files), quiet);
const propose = async (files: Files, reason?: string) =>
  proposeDataset(database, await folderOf(files), quiet, reason === undefined ? {} : { reason });
const undo = async (id: string) => undoAsOperator(database, { id, reason: 'Loaded too early' });

/** What is on record, as an export has it. */
async function onRecord(): Promise<Files> {
  const folder = await newFolder();
  await exportDataset(database, folder, JSON.parse(manifest('small-world')), quiet);
  return filesIn(folder);
}

async function done<Data>(source: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ask(source, variables, editor);
  if (errors) throw errors[0]?.originalError ?? new Error(errors[0]?.message);
  return data as Data;
}

const setOf = async (id: string) =>
  (
    await done<{ changeSet: { state: string } & Record<string, unknown> }>(
      `query ($id: ID!) { changeSet(id: $id) { state role reason count graphVersion changes { what id }
        preview { count changes { what id values { property before after } } faults { code path } conflicts { property now proposed } } } }`,
      { id },
    )
  ).changeSet;
const accept = async (id: string, only?: readonly number[]) =>
  done('mutation ($id: ID!, $only: [Int!]) { accept(id: $id, only: $only, reason: "Looked through") { state } }', {
    id,
    only,
  });

/** The port is called otherwise in Danish, and has its note no more. */
const someChanges: Files = {
  ...smallWorld,
  ...edited('organisations.csv', 'Havnen,NATIONAL_NGO,no,DK,Founded by fishers', 'Ærø Havn,NATIONAL_NGO,no,DK,'),
};

beforeEach(emptyGraph);

describe('A dataset that is imported', () => {
  test('is a set of changes, which says what it was and is undone as a whole', async () => {
    const { sets, created } = await load();
    expect(sets).toHaveLength(1);
    const [set = ''] = sets;
    expect(await setOf(set)).toMatchObject({
      state: 'ACCEPTED',
      role: 'ADMIN',
      reason: 'Import of “small-world”',
      count: created,
      graphVersion: 1,
      preview: null,
    });
    expect(((await setOf(set))['changes'] as object[]).length).toBe(created);
    const own = await undo(set);
    expect(own).toMatchObject({ undoes: set, version: 2 });
    expect(await setOf(set)).toMatchObject({ state: 'UNDONE' });
    expect(Object.keys(await onRecord()).filter((name) => name.endsWith('.csv'))).toEqual([]);
  });

  test('comes back as it was by undoing that, and by importing it again', async () => {
    const { sets } = await load();
    const before = await onRecord();
    const own = await undo(sets[0] ?? '');
    await undo(own.id);
    expect(await onRecord()).toEqual(before);
    await undo(sets[0] ?? '');
    expect(await load()).toMatchObject({ created: 7, updated: 0 });
    expect(await onRecord()).toEqual(before);
    const twice = await database.runStatement(
      'MATCH (n) WHERE n:Entity OR n:Withdrawn WITH n.id AS id, count(*) AS nodes WHERE nodes > 1 RETURN id',
    );
    expect(twice).toEqual([]);
  });

  test('is no set where nothing changed', async () => {
    await load();
    expect(await load()).toMatchObject({ sets: [], version: 1 });
  });

  test('is undone as far as nobody has recorded the same since, or something on it', async () => {
    const { sets } = await load();
    await done(
      `mutation { record(madeOn: ${await graphVersion(database)}, reason: "Heard at a meeting", changes: [
        { organisation: { id: "organisation:havnen", note: "Moved" } }
        { theme: { key: "quays", name: { da: "Kajer" } } }
        { hasTheme: { subject: "organisation:fyret", object: "quays", sources: ["source:plan"] } }]) { id } }`,
    );
    const refusal = await undo(sets[0] ?? '').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'CONFLICT' });
    const { conflicts } = (refusal as SamspilError).details as { conflicts: readonly { id: string }[] };
    expect(new Set(conflicts.map(({ id }) => id))).toEqual(
      new Set(['organisation:havnen', 'HAS_THEME organisation:fyret theme:kajer']),
    );
    expect(await graphVersion(database)).toBe(2);
  });
});

describe('A dataset that is proposed', () => {
  test('is on record once an editor accepts it, with the ids that it gives', async () => {
    const { set, count } = await propose(smallWorld);
    expect(await setOf(set ?? '')).toMatchObject({
      state: 'PROPOSED',
      count,
      changes: [],
      preview: { count, faults: [], conflicts: [] },
    });
    expect(await graphVersion(database)).toBe(0);
    await accept(set ?? '');
    const accepted = await onRecord();
    await emptyGraph();
    await load();
    expect(accepted).toEqual(await onRecord());
  });

  test('says all that it said, whatever kinds and verbs it has', async () => {
    const example = fileURLToPath(new URL('../../seed/example', import.meta.url));
    const { set } = await proposeDataset(database, example, quiet);
    await accept(set ?? '');
    const accepted = await onRecord();
    await undo(set ?? '');
    const { sets } = await importAsSet(database, example, quiet);
    expect(accepted).toEqual(await onRecord());
    await undo(sets[0] ?? '');
    expect(Object.keys(await onRecord()).filter((name) => name.endsWith('.csv'))).toEqual([]);
  });

  test('asks for what differs alone, clears what it has no more, and is nothing where all is on record', async () => {
    await load();
    expect(await propose(smallWorld)).toMatchObject({ set: null, count: 0 });
    const { set, count } = await propose(someChanges, 'Looked through with the port');
    expect(count).toBe(1);
    expect(await setOf(set ?? '')).toMatchObject({
      reason: 'Looked through with the port',
      preview: { changes: [{ what: 'CORRECTED', id: 'organisation:havnen' }] },
    });
    await accept(set ?? '');
    expect(await propose(someChanges)).toMatchObject({ set: null });
  });

  test('meets what others have recorded meanwhile', async () => {
    const { set } = await propose(smallWorld);
    await load();
    await expect(accept(set ?? '')).rejects.toMatchObject({ code: 'CHANGES_INVALID' });
  });
});
