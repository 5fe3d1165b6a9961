import 'reflect-metadata';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { importDraft } from '../../src/drafts/index.js';
import { openExport } from '../../src/exports/index.js';
import { grantsDraft, type GrantsFile } from '../../src/grants/index.js';
import { graphVersion, Loaders } from '../../src/graph/reading/index.js';
import { type Caller, editor, reader, sightOf } from '../../src/graph/records/index.js';
import { answer, database, edit, loadOnly } from '../world.js';
import { fileWith, grant } from './grants.js';
import { grantsIn } from './parts.js';

const answers = {
  confidence: 'REPORTED',
  near: 'ALL_NEW',
  'new:funder.kind': 'FOUNDATION_NGO',
  'new:recipient.kind': 'ASSOCIATION',
  do: 'RECORD',
};

async function load(file: GrantsFile, more: Readonly<Record<string, string>> = {}) {
  const told: string[] = [];
  const person = { ask: async () => null, tell: ({ en }: { readonly en: string }) => void told.push(en) };
  const read = grantsDraft('bevillinger', file);
  const importing = { read, name: 'bevillinger', answers: { ...answers, ...more }, dryRun: false };
  return { ...(await importDraft(database, importing, person, () => {})), told };
}

interface Package {
  readonly description: string;
  readonly grants: readonly Readonly<Record<string, unknown>>[];
}

/** The file of grants as somebody gets it. */
async function exported(query = '', caller: Caller = reader): Promise<Package> {
  const { signal } = new AbortController();
  const sight = sightOf(caller);
  const context = { database, caller, sight, payer: '', signal, loaders: new Loaders(database, sight, signal) };
  const { content } = await openExport('grants.json', new URLSearchParams(query), context, 'http://localhost');
  let text = '';
  for await (const piece of content) text += String(piece);
  return JSON.parse(text) as Package;
}

/** Judges by the schema that the standard publishes. */
async function faultsIn(json: unknown): Promise<unknown> {
  const read = async (name: string): Promise<Record<string, unknown>> => {
    const text = await readFile(new URL(`360giving/${name}`, import.meta.url), 'utf8');
    // It names the dialect by an address of http, by which nobody else knows it.
    return { ...(JSON.parse(text) as object), $schema: 'https://json-schema.org/draft/2020-12/schema' };
  };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const whole = await read('360-giving-package-schema.json');
  const { items } = (whole['properties'] as { grants: { items: { $ref: string } } }).grants;
  ajv.addSchema({ ...(await read('360-giving-schema.json')), $id: items.$ref });
  const isValid = ajv.compile(whole);
  return isValid(json) ? null : isValid.errors;
}

beforeEach(async () => loadOnly('seed/example'));

describe('Grants of 360Giving', () => {
  const file = fileWith(
    {},
    {
      id: '360G-kysten-2',
      title: 'Flere både',
      description: null,
      plannedDates: [{ startDate: '2025' }],
      recipientOrganization: [
        { id: 'XX-EXAMPLE-1001', name: 'Another name' },
        { id: '17', name: 'Bådklubben' },
      ],
      beneficiaryLocation: [{ countryCode: 'BO' }, { countryCode: 'GL' }],
    },
  );

  test('go in as one set, come out valid and the same, change nothing when they come back, and can be undone', async () => {
    const loaded = await load(file);
    expect(loaded).toMatchObject({ done: 'RECORDED', sets: [expect.any(String)] });
    const out = await exported('pools=pool:kystfonden-sikker-kyst');
    expect(await faultsIn(out)).toBeNull();
    expect(out.description).toBe('No grant is left out.');
    expect(out.grants[0]).toEqual({
      ...grant,
      grantProgramme: [{ code: 'pool:kystfonden-sikker-kyst', title: 'Sikker kyst' }],
      beneficiaryLocation: [{ name: 'Denmark', countryCode: 'DK' }],
    });
    const version = await graphVersion(database);
    for (const each of [file, grantsIn(out)]) {
      const again = await load(each);
      expect(again.told.at(-1)).toBe('All that the file says is on record already: nothing would change.');
      expect(again.done).toBe('NOTHING');
    }
    expect(await graphVersion(database)).toBe(version);
    const [set = ''] = 'sets' in loaded ? loaded.sets : [];
    await edit(`mutation { undo(id: "${set}", reason: "Forkert fil") { id } }`);
    await expect(exported()).rejects.toMatchObject({ code: 'NOTHING_TO_EXPORT' });
    expect((await load(file)).done).toBe('RECORDED');
  });

  test('can be looked at and left, or proposed, which changes nothing', async () => {
    const version = await graphVersion(database);
    expect((await load(file, { do: 'STOP' })).done).toBe('STOPPED');
    expect((await load(file, { do: 'PROPOSE' })).done).toBe('PROPOSED');
    expect(await graphVersion(database)).toBe(version);
    await expect(load(file, { confidence: '' })).rejects.toMatchObject({ code: 'ANSWERS_MISSING' });
  });

  test('that were recorded here come out too, those with what the standard asks for; edited, they come back so', async () => {
    await edit(`mutation { record(madeOn: ${await graphVersion(database)}, reason: "Til offentlig brug", changes: [
      { application: { id: "application:faelles-om-magten", decided: "2025-12-01" } }
    ]) { id } }`);
    const out = await exported();
    expect(await faultsIn(out)).toBeNull();
    expect(out.grants.map(({ id }) => id)).toEqual([
      'urn:samspil:application:faelles-om-magten+initiative:faelles-om-magten+pool:eksempelpuljen',
    ]);
    expect(out.description).toContain('initiative:hoert-og-hjulpet (awardDate)');
    expect((await load(grantsIn(out))).done).toBe('NOTHING');
    const edited = { ...out, grants: out.grants.map((each) => ({ ...each, amountAwarded: 1 })) };
    expect((await load(grantsIn(edited))).done).toBe('RECORDED');
    expect(await answer('{ initiative(id: "initiative:faelles-om-magten") { pools { edges { amount } } } }')).toEqual({
      initiative: { pools: { edges: [{ amount: 1 }] } },
    });
  });

  test('of a pool that does not exist are refused, as are other parameters', async () => {
    await expect(exported('pools=pool:none')).rejects.toMatchObject({ code: 'UNKNOWN_ID' });
    await expect(exported('pools=organisation:eksempelnettet')).rejects.toMatchObject({ code: 'WRONG_KIND' });
    await expect(exported('themes=theme:klima')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(exported('minConfidence=SURE')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(exported('pools=')).rejects.toMatchObject({
      code: 'NOTHING_TO_EXPORT',
      message: 'There is no grant to export: none is on record.',
    });
  });

  test('are shown to those only who may see them, whatever part of them is hidden', async () => {
    await load(file);
    const hide = async (change: string) =>
      edit(
        `mutation { record(madeOn: ${await graphVersion(database)}, reason: "Skjul", changes: [${change}]) { id } }`,
      );
    await hide('{ initiative: { id: "initiative:360g-kysten-1", visibility: RESTRICTED } }');
    await hide('{ organisation: { id: "organisation:baadklubben-17", visibility: RESTRICTED } }');
    const own = async (caller: Caller) =>
      (await exported('pools=pool:kystfonden-sikker-kyst', caller)).grants.map(({ id, recipientOrganization }) => [
        id,
        (recipientOrganization as unknown[]).length,
      ]);
    expect(await own(reader)).toEqual([['360G-kysten-2', 1]]);
    expect(await own(editor)).toEqual([
      ['360G-kysten-1', 1],
      ['360G-kysten-2', 2],
    ]);
    await hide('{ pool: { id: "pool:kystfonden-sikker-kyst", visibility: RESTRICTED } }');
    await expect(own(reader)).rejects.toMatchObject({ code: 'UNKNOWN_ID' });
    await expect(exported()).rejects.toMatchObject({ code: 'NOTHING_TO_EXPORT' });
  });
});
