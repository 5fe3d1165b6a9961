import * as fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compareDataset, exportDataset, importDataset } from '../../src/dataset/index.js';
import { editor } from '../../src/graph/records/roles.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { filesIn, folderOf, manifest, newFolder, refused, smallWorld, type Files } from '../dataset/folders.js';
import { answer, ask, database, edit, emptyGraph, loadOnly } from '../world.js';
import { onDayOf } from '../clock.js';

onDayOf('2026-08-15');

const seed = fileURLToPath(new URL('../../seed/example', import.meta.url));
const quiet = () => {};
const [kept, duplicate] = ['organisation:broendgraverne', 'organisation:broendgraverne-danmark'] as const;
const merging = (one: string, other: string, more = '') =>
  `mergeOrganisations(kept: "${one}", duplicate: "${other}", reason: "Samme CVR-nummer"${more})`;
const unmerging = (other: string) => `unmergeOrganisations(duplicate: "${other}", reason: "Det var en fejl")`;
const merge = async (one: string, other: string) =>
  edit<{ mergeOrganisations: { claims: number; graphVersion: number } }>(
    `mutation { ${merging(one, other, ', despiteIdentifiers: true')} { claims graphVersion kept { id } duplicate { id } } }`,
  );
const unmerge = async (other: string) => edit<object>(`mutation { ${unmerging(other)} { claims duplicate { id } } }`);

async function exported(): Promise<Record<string, string>> {
  const folder = await newFolder();
  await exportDataset(database, folder, JSON.parse(manifest('export')), quiet);
  return filesIn(folder);
}

/** Every entity and every claim as it is stored, with what is derived from it. */
async function onRecord(): Promise<unknown[]> {
  const entities = 'MATCH (n:Entity|Merged) RETURN labels(n) AS labels, properties(n) AS stored ORDER BY n.id';
  const claims =
    'MATCH (a)-[c]->(b) RETURN type(c) AS verb, a.id AS subject, b.id AS object, properties(c) AS stored ORDER BY c.id';
  const rows = [...(await database.runStatement(entities)), ...(await database.runStatement(claims))];
  return rows.map(({ labels, ...row }) => ({
    ...row,
    ...(Array.isArray(labels) && { labels: labels.map(String).toSorted((one, other) => one.localeCompare(other)) }),
  }));
}

const load = async (files: Files) => importDataset(database, await folderOf(files), quiet);

describe('Two organisations that somebody decided are one', () => {
  beforeEach(async () => loadOnly('seed/example'));

  test('are one in lists and counts, and every way to the duplicate leads to the one that is kept', async () => {
    const question = `{ organisations { totalCount } node(id: "${duplicate}") { id ... on Organisation { mergedFrom { id mergeReason name { da } }
        applications { edges { claim { id recordedAs } node { id } } } } }
      identifier: publicIdentifier(scheme: "XX-EXAMPLE", value: "1008") { organisations(minConfidence: UNCONFIRMED) { edges { claim { recordedAs } node { id } } } }
      application: node(id: "application:broende-i-nepal") { ... on Application { applicants { nodes { id } } } }
      organisation(id: "${duplicate}") { id }
      search(text: "Brøndgraverne, Danmark") { nodes { id } }
      named: organisations(filter: { text: "Danmark" }) { nodes { id } }
      asked: organisations(filter: { ids: ["${duplicate}"] }) { nodes { id } }
      applied: applications(filter: { applicants: ["${duplicate}"] }) { totalCount } }`;
    const before = await answer<{ organisations: { totalCount: number } }>(question);
    const { mergeOrganisations } = await merge(kept, duplicate);
    expect(mergeOrganisations).toEqual({ claims: 2, graphVersion: 2, kept: { id: kept }, duplicate: { id: kept } });
    const moved = `APPLIES ${duplicate} application:broende-i-nepal`;
    expect(await answer(question)).toMatchObject({
      organisations: { totalCount: before.organisations.totalCount - 1 },
      node: {
        id: kept,
        mergedFrom: [
          { id: duplicate, mergeReason: 'Samme CVR-nummer', name: { da: 'Brøndgraverne, Danmark (fiktiv)' } },
        ],
        applications: {
          edges: expect.arrayContaining([
            {
              claim: {
                id: `APPLIES ${kept} application:broende-i-nepal as ${duplicate} application:broende-i-nepal`,
                recordedAs: moved,
              },
              node: { id: 'application:broende-i-nepal' },
            },
            { claim: { id: expect.any(String), recordedAs: null }, node: { id: 'application:sammen-om-vandet' } },
          ]),
        },
      },
      identifier: { organisations: { edges: [{ node: { id: kept } }, { node: { id: kept } }] } },
      application: { applicants: { nodes: [{ id: kept }] } },
      organisation: { id: kept },
      search: { nodes: [{ id: kept }] },
      named: { nodes: [{ id: kept }] },
      asked: { nodes: [{ id: kept }] },
      applied: { totalCount: 3 },
    });
  });

  test('are one in analyses, which the id of either asks about', async () => {
    const question = `{ needGaps(first: 100) { nodes { need { id } reasons { claims } } }
      duplicateCandidates(kind: ORGANISATION) { nodes { one { id } other { id } band } }
      path(from: "${kept}", to: "organisation:klimakredsen") { from { id } steps { to { id } } }
      isolatedOrganisations { unknown { id } nodes { organisation { id } } } }`;
    interface Answers {
      duplicateCandidates: { nodes: unknown[] };
      isolatedOrganisations: { unknown: { id: string }[] };
      needGaps: { nodes: { need: { id: string } }[] };
    }
    const before = await answer<Answers>(question);
    expect(before.duplicateCandidates.nodes).toContainEqual({
      one: { id: kept },
      other: { id: duplicate },
      band: 'HIGH',
    });
    // The record with all the needs and memberships goes, the one that stands in a register only is kept.
    await merge(duplicate, kept);
    const after = await answer<Answers>(question);
    expect(after.duplicateCandidates.nodes).not.toContainEqual(expect.objectContaining({ one: { id: kept } }));
    expect(after.needGaps.nodes.map(({ need }) => need.id)).toEqual(before.needGaps.nodes.map(({ need }) => need.id));
    expect(JSON.stringify(after.needGaps)).toContain(
      `STATES ${duplicate} need:klimapolitik as ${kept} need:klimapolitik assessment:2025`,
    );
    expect(after).toMatchObject({
      path: { from: { id: duplicate }, steps: [{ to: { id: 'organisation:klimakredsen' } }] },
    });
    expect(JSON.stringify([after.isolatedOrganisations, after.duplicateCandidates])).not.toContain(`"${kept}"`);
  });

  test('keep what joins the two out of sight', async () => {
    const [one, other] = ['organisation:tusindben', 'organisation:hundredben'];
    await merge(one, other);
    const { node } = await answer<{ node: object }>(
      `{ node(id: "${one}") { ... on Organisation { predecessors { totalCount } memberships { edges { claim { recordedAs to } node { id } } } } } }`,
    );
    expect(node).toMatchObject({
      predecessors: { totalCount: 0 },
      memberships: {
        edges: expect.arrayContaining([
          {
            claim: { recordedAs: `MEMBER_OF ${other} organisation:eksempelnettet`, to: '2023-12-31' },
            node: { id: 'organisation:eksempelnettet' },
          },
        ]),
      },
    });
  });

  test('are told in the change log, with who decided and why', async () => {
    await merge(kept, duplicate);
    await unmerge(duplicate);
    const changes = await database.runStatement(
      'MATCH (c:Change) WHERE c.version > 1 RETURN c.role AS role, c.reason AS reason, c.ids AS ids, c.actions AS actions, c.before AS before, c.after AS after ORDER BY c.version',
    );
    const moved = `APPLIES ${kept} application:broende-i-nepal as ${duplicate} application:broende-i-nepal`;
    const recorded = `APPLIES ${duplicate} application:broende-i-nepal`;
    const told = changes.map(({ ids, actions }) => (ids as string[]).map((id, at) => [(actions as string[])[at], id]));
    expect(changes).toMatchObject([
      { role: 'editor', reason: 'Samme CVR-nummer' },
      { role: 'editor', reason: 'Det var en fejl' },
    ]);
    expect(told[0]).toEqual(
      expect.arrayContaining([
        ['REMOVED', recorded],
        ['CREATED', moved],
        ['UPDATED', duplicate],
      ]),
    );
    expect(told[1]).toEqual(
      expect.arrayContaining([
        ['REMOVED', moved],
        ['CREATED', recorded],
        ['UPDATED', duplicate],
      ]),
    );
    const at = (told[0] ?? []).findIndex(([action]) => action === 'REMOVED');
    expect(changes.map(({ after }) => (after as string[])[at])[0]).toBe('');
  });

  test('are two again once that is undone, whoever else was merged meanwhile and in whatever order', async () => {
    const organisations = (await readFile(join(seed, 'organisations.csv'), 'utf8')).match(
      /^organisation:[a-z0-9-]+/gmu,
    );
    const before = await onRecord();
    const some = fc.uniqueArray(fc.constantFrom(...(organisations ?? [])), { minLength: 3, maxLength: 4 });
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async ([target = '', ...duplicates], backwards) => {
        const merged: string[] = [];
        for (const each of duplicates) {
          const { errors } = await ask(
            `mutation { ${merging(target, each, ', despiteIdentifiers: true')} { claims } }`,
            {},
            editor,
          );
          if (!errors) merged.push(each);
        }
        for (const each of backwards ? merged.toReversed() : merged) await unmerge(each);
        undone += merged.length;
        expect(await onRecord()).toEqual(before);
      }),
      { numRuns: 3 },
    );
    expect(undone).toBeGreaterThan(0);
  });

  test('leave no trace in an export once that is undone', async () => {
    const before = await exported();
    await merge('organisation:tusindben', 'organisation:hundredben');
    await merge(duplicate, kept);
    expect(await exported()).not.toEqual(before);
    await unmerge('organisation:hundredben');
    await unmerge(kept);
    expect(await exported()).toEqual(before);
  });

  test('stay one when their dataset is imported again, and the report tells what was led', async () => {
    await merge(kept, duplicate);
    const version = await graphVersion(database);
    const differences = [];
    for await (const part of (await compareDataset(database, seed, quiet)).differences) differences.push(part);
    expect(differences.flatMap(({ entities, claims }) => [...entities, ...claims])).toEqual([]);
    expect(differences.reduce((sum, { led }) => sum + led, 0)).toBe(2);
    expect(await importDataset(database, seed, quiet)).toMatchObject({ created: 0, updated: 0, led: 2, version });
  });

  test('are one in an export too, which makes the same graph elsewhere', async () => {
    await merge(kept, duplicate);
    await merge('organisation:tusindben', 'organisation:hundredben');
    const folder = await newFolder();
    await exportDataset(database, folder, JSON.parse(manifest('export')), quiet);
    const version = await graphVersion(database);
    expect(await importDataset(database, folder, quiet)).toMatchObject({ created: 0, updated: 0, version });
    await emptyGraph();
    await importDataset(database, folder, quiet);
    expect(await exported()).toEqual(await filesIn(folder));
    const { node } = await answer<{ node: unknown }>(`{ node(id: "${duplicate}") { id } }`);
    expect(node).toEqual({ id: kept });
    await unmerge(duplicate);
    await unmerge('organisation:hundredben');
    await importDataset(database, seed, quiet);
    const { organisations } = await answer<{ organisations: { totalCount: number } }>(
      '{ organisations(minConfidence: UNCONFIRMED) { totalCount } }',
    );
    expect(organisations.totalCount).toBe(21);
  });

  test('a new row on the duplicate is led to the one that is kept, and goes back with it', async () => {
    await merge(kept, duplicate);
    const more = {
      'dataset.json': manifest('more'),
      'organisations.csv': `id,name_da,kind,sources,confidence\n${duplicate},Brøndfolket,NATIONAL_NGO,source:arkivliste,CONFIRMED\n`,
      'member-of.csv': `subject,object,sources,confidence\n${duplicate},organisation:klimakredsen,source:arkivliste,CONFIRMED\n`,
      'coordinates-with.csv': `subject,object,sources,confidence\n${duplicate},${kept},source:arkivliste,CONFIRMED\n`,
    };
    expect(await load(more)).toMatchObject({ created: 2, updated: 1, led: 1 });
    expect(await load(more)).toMatchObject({ created: 0, updated: 0, led: 1 });
    const { search, node } = await answer<{ search: { nodes: object[] }; node: object }>(
      `{ search(text: "Brøndfolket") { nodes { id } } node(id: "${kept}") { ... on Organisation { coordinatesWith { totalCount } memberships { totalCount } } } }`,
    );
    expect(search.nodes).toEqual([{ id: kept }]);
    expect(node).toEqual({ coordinatesWith: { totalCount: 0 }, memberships: { totalCount: 3 } });
    await unmerge(duplicate);
    const after = await answer<{ node: object }>(
      `{ node(id: "${duplicate}") { id ... on Organisation { name { da } coordinatesWith { nodes { id } } memberships { totalCount } } } }`,
    );
    expect(after.node).toEqual({
      id: duplicate,
      name: { da: 'Brøndfolket' },
      coordinatesWith: { nodes: [{ id: kept }] },
      memberships: { totalCount: 1 },
    });
  });

  test('keep what a new row on the duplicate has no column for', async () => {
    const row = (columns: string, cells: string): Files => ({
      'dataset.json': manifest('more'),
      'member-of.csv': `subject,object,${columns}\n${duplicate},organisation:klimakredsen,${cells}\n`,
    });
    await load(row('sources,confidence,from,note', 'source:arkivliste,CONFIRMED,2014,Første'));
    await merge(kept, duplicate);
    await load(row('sources,confidence,note', 'source:arkivliste,CONFIRMED,Anden'));
    await unmerge(duplicate);
    const stored = await database.runStatement(
      `MATCH ({id: '${duplicate}'})-[claim:MEMBER_OF]->() RETURN claim.from AS from, claim.note AS note`,
    );
    expect(stored).toEqual([{ from: '2014', note: 'Anden' }]);
  });
});

describe('Merging is refused', () => {
  beforeAll(async () => loadOnly('seed/example'));
  const other = 'organisation:solsortene';

  test.each([
    [`mergeOrganisations(kept: "organisation:nobody", duplicate: "${other}", reason: "x")`, 'UNKNOWN_ID'],
    [`mergeOrganisations(kept: "${other}", duplicate: "organisation:nobody", reason: "x")`, 'UNKNOWN_ID'],
    [`mergeOrganisations(kept: "CKU", duplicate: "${other}", reason: "x")`, 'UNKNOWN_ID'],
    [`mergeOrganisations(kept: "theme:vand", duplicate: "${other}", reason: "x")`, 'WRONG_KIND'],
    [merging(other, other), 'BAD_USER_INPUT'],
    [`mergeOrganisations(kept: "${kept}", duplicate: "${other}", reason: "  ")`, 'BAD_USER_INPUT'],
    [`mergeOrganisations(kept: "${kept}", duplicate: "${other}", reason: "Ring 22 33 44 55")`, 'BAD_USER_INPUT'],
    [`mergeOrganisations(kept: "${kept}", duplicate: "${other}", reason: "${'x'.repeat(1_001)}")`, 'BAD_USER_INPUT'],
    [merging('organisation:havhesten', 'organisation:tusindben'), 'IDENTIFIERS_DIFFER'],
    [merging(other, 'organisation:eksempelnettet'), 'NOT_A_NETWORK'],
    [unmerging(other), 'NOT_MERGED'],
    [unmerging('organisation:nobody'), 'UNKNOWN_ID'],
    [unmerging('theme:vand'), 'WRONG_KIND'],
    [`unmergeOrganisations(duplicate: "${other}", reason: "")`, 'BAD_USER_INPUT'],
  ])('%s: %s', async (mutation, code) => {
    const version = await graphVersion(database);
    const { errors } = await ask(`mutation { ${mutation} { claims } }`, {}, editor);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
    expect(await graphVersion(database)).toBe(version);
  });

  test('to whoever may not edit', async () => {
    for (const mutation of [merging(kept, duplicate), unmerging(duplicate)]) {
      const { errors } = await ask(`mutation { ${mutation} { claims } }`);
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('in a message that names both numbers', async () => {
    const { errors } = await ask(
      `mutation { ${merging('organisation:havhesten', 'organisation:tusindben')} { claims } }`,
      {},
      editor,
    );
    expect(errors?.[0]?.message).toMatch(/1004.*1014/u);
  });

  test('where one of the two is merged already, or has others merged into it', async () => {
    await merge(kept, duplicate);
    for (const mutation of [merging(kept, duplicate), merging(duplicate, other), merging(other, kept)]) {
      const { errors } = await ask(`mutation { ${mutation} { claims } }`, {}, editor);
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'ALREADY_MERGED' });
    }
  });
});

describe('A dataset that says what is merged', () => {
  const rows = (...mergers: (readonly [id: string, into: string])[]): Files => ({
    ...smallWorld,
    'organisations.csv': [
      'id,name_da,kind,network,sources,confidence,merged_into',
      ...['havnen', 'fyret', 'molen'].map((slug) => {
        const into = mergers.find(([id]) => id === slug)?.[1];
        return `organisation:${slug},${slug},NATIONAL_NGO,,source:plan,CONFIRMED,${into ? `organisation:${into}` : ''}`;
      }),
      'organisation:kystnet,Kystnet,NATIONAL_NETWORK,yes,source:plan,CONFIRMED,',
    ].join('\n'),
  });
  const attempt = async (files: Files) => refused(load(files));

  beforeEach(emptyGraph);

  test('is followed, also where one of the two was on record before', async () => {
    await load(rows());
    expect(await load(rows(['havnen', 'fyret']))).toMatchObject({ created: 0, updated: 1 });
    expect(await load(rows(['havnen', 'fyret']))).toMatchObject({ created: 0, updated: 0, led: 1 });
    const { node } = await answer<{ node: object }>(
      '{ node(id: "organisation:havnen") { id ... on Organisation { memberships { edges { claim { recordedAs } } } } } }',
    );
    expect(node).toEqual({
      id: 'organisation:fyret',
      memberships: { edges: [{ claim: { recordedAs: 'MEMBER_OF organisation:havnen organisation:kystnet' } }] },
    });
  });

  test('goes in batches too', async () => {
    const folder = await folderOf(rows(['havnen', 'molen']));
    await importDataset(database, folder, quiet, { rowsAtOnce: 2 });
    const { node } = await answer<{ node: object }>('{ node(id: "organisation:havnen") { id } }');
    expect(node).toEqual({ id: 'organisation:molen' });
  });

  test.each([
    ['into itself', [['havnen', 'havnen']]],
    ['into nobody', [['havnen', 'nobody']]],
    [
      'into one that is merged itself',
      [
        ['havnen', 'fyret'],
        ['fyret', 'molen'],
      ],
    ],
  ] as const)('is refused where it merges %s', async (_, mergers) => {
    expect(await attempt(rows(...mergers))).toMatchObject([{ code: 'BAD_MERGER', column: 'merged_into' }]);
  });

  test('is refused where the graph has it otherwise', async () => {
    await load(rows(['havnen', 'fyret']));
    expect(await attempt(rows(['havnen', 'molen']))).toMatchObject([{ code: 'BAD_MERGER' }]);
    expect(await attempt(rows(['fyret', 'molen']))).toMatchObject([{ code: 'BAD_MERGER' }]);
    expect(await attempt(rows(['molen', 'havnen']))).toMatchObject([{ code: 'BAD_MERGER' }]);
  });

  describe('where some may see them', () => {
    const visible = (havnen: string, fyret: string, into = ''): Files => ({
      ...smallWorld,
      'organisations.csv': [
        'id,name_da,kind,network,sources,confidence,merged_into,visibility,visible_to',
        `organisation:havnen,Havnen,NATIONAL_NGO,,source:plan,CONFIRMED,${into},${havnen}`,
        `organisation:fyret,Fyret,NATIONAL_NGO,,source:plan,CONFIRMED,,${fyret}`,
        'organisation:kystnet,Kystnet,NATIONAL_NETWORK,yes,source:plan,CONFIRMED,,,',
      ].join('\n'),
    });
    const [everybody, editors, members] = [',', 'RESTRICTED,', 'NETWORK,organisation:kystnet'];
    const refusal = [{ code: 'BAD_MERGER', row: 2, column: 'visibility' }];

    test('is refused where one of the two would show what is not for all who see the other', async () => {
      await load(visible(members, members));
      await merge('organisation:fyret', 'organisation:havnen');
      expect(await load(visible(members, members))).toMatchObject({ updated: 0 });
      expect(await attempt(visible(editors, members))).toMatchObject(refusal);
      expect(await attempt(visible(members, everybody))).toMatchObject(refusal);
      expect(await attempt(visible(editors, everybody))).toMatchObject(refusal);
      expect(await load(visible(everybody, members))).toMatchObject({ updated: 1 });
      expect(await load(visible(everybody, everybody))).toMatchObject({ updated: 1 });
    });

    test('is refused where it merges what is not for all who see the other', async () => {
      expect(await attempt(visible(members, everybody, 'organisation:fyret'))).toMatchObject(refusal);
      await load(visible(everybody, everybody));
      expect(await attempt(visible(members, editors, 'organisation:fyret'))).toMatchObject(refusal);
      expect(await load(visible(everybody, members, 'organisation:fyret'))).toMatchObject({ updated: 2 });
    });

    test('is exported and loaded again as it was', async () => {
      await load(visible(members, members));
      await merge('organisation:fyret', 'organisation:havnen');
      const before = await exported();
      await emptyGraph();
      await load(before);
      expect(await exported()).toEqual(before);
      const { node } = await answer<{ node: null }>('{ node(id: "organisation:havnen") { id } }');
      expect(node).toBeNull();
    });
  });
});
