// cspell:ignore Agua Pozos
import 'reflect-metadata';
import { execa } from 'execa';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ParseOption, XmlDocument, XsdValidator, XmlXPath } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { openExport } from '../../src/exports/index.js';
import { editor, reader, type Caller } from '../../src/graph/records/index.js';
import { importIati } from '../../src/iati/index.js';
import { undoAsOperator } from '../../src/recording/index.js';
import { contextMaker } from '../../src/start.js';
import { neo4jConnection } from '../connection.js';
import { answer, ask, database, edit, loadOnly } from '../world.js';
import { activity, fileOf, fileText, numbered } from './files.js';

const samspil = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Runs a command on the Neo4j of this run, with nobody at its terminal. */
async function command(...given: readonly string[]) {
  const { uri, user, password, database: name } = neo4jConnection();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name, LANG: 'da_DK.UTF-8' };
  return execa('node', [samspil, ...given], { env, reject: false, stdin: 'ignore' });
}

const contextFor = async (caller: Caller) =>
  contextMaker(database, async () => caller)({ signal: new AbortController().signal, authorization: [], address: '' });

interface Done {
  readonly done: string;
  readonly told: readonly string[];
  readonly sets: readonly string[];
}

/** Imports a file, with nobody at the terminal. */
async function imported(text: string, given: Record<string, string> = {}, doing?: 'PROPOSE'): Promise<Done> {
  const told: string[] = [];
  const person = { ask: async () => null, tell: ({ en }: { en: string }) => void told.push(en) };
  const importing = { path: await fileOf(text), answers: { do: 'RECORD', ...given }, dryRun: false, doing };
  const outcome = await importIati(await contextFor(editor), importing, person, () => {});
  return { done: outcome.done, told, sets: 'sets' in outcome ? outcome.sets : [] };
}

/** The export, as somebody may see it. */
async function exported(parameters = '', caller: Caller = reader): Promise<string> {
  const context = await contextFor(caller);
  const { content } = await openExport('activities.xml', new URLSearchParams(parameters), context, 'http://localhost');
  const pieces: string[] = [];
  for await (const piece of content) pieces.push(String(piece));
  return pieces.join('');
}

xmlRegisterFsInputProviders();
const schemaFile = fileURLToPath(new URL('schemas/iati-activities-schema.xsd', import.meta.url));

/** Holds a file to the schema that is published of it. @throws with what is wrong */
function validate(text: string): void {
  const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), {
    url: schemaFile,
    option: ParseOption.XML_PARSE_NONET,
  });
  const document = XmlDocument.fromString(text);
  const validator = XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
  } finally {
    validator.dispose();
    document.dispose();
    schema.dispose();
  }
}

const file = fileText(
  activity({
    more: `<recipient-country code="KE"/><recipient-region vocabulary="1" code="1027"/><sector code="14030"/>
      <budget><period-start iso-date="2024-03-01"/><period-end iso-date="2025-02-28"/><value value-date="2024-03-01">75000</value></budget>
      <document-link url="https://example.org/report.pdf" format="application/pdf"><title><narrative>Report</narrative></title><category code="A01"/></document-link>
      <related-activity type="1" ref="DK-CVR-31378028-all"/>`,
  }),
  activity({
    identifier: numbered('all'),
    title: '<title><narrative>All wells</narrative></title>',
    status: '<activity-status code="4"/>',
  }),
);

const wells = `{
  initiatives(filter: { text: "Wells for all" }) { nodes {
    name { da en } status period amount currency
    sources { name { en } }
    participants { edges { role node { name { en } orgId } } }
    places { nodes { name { da } code } }
    themes { edges { claim { confidence } node { id } } }
    partOf { nodes { name { en } } }
  } }
}`;

const versionNow = async (): Promise<number> =>
  (await answer<{ freshness: { graphVersion: number } }>('{ freshness { graphVersion } }')).freshness.graphVersion;

beforeEach(async () => loadOnly('seed/example'));

describe('A file of IATI', () => {
  test('is recorded as one set, told in words, and undone', async () => {
    const { done, told, sets } = await imported(file);
    expect(done).toBe('RECORDED');
    expect(told).toContain('initiatives: 2 new, 0 known');
    expect(told).toContain('organisations: 3 new, 0 known');
    expect(sets).toHaveLength(1);
    const { initiatives } = await answer<{ initiatives: { nodes: unknown[] } }>(wells);
    expect(initiatives.nodes).toEqual([
      {
        name: { da: 'Brønde til alle', en: 'Wells for all' },
        status: 'RUNNING',
        period: '2024-03-01/2025-02-28',
        amount: 75000,
        currency: 'DKK',
        sources: [{ name: { en: 'IATI: Fagligt Hus (fiktivt)' } }, { name: { en: 'Report' } }],
        participants: {
          edges: [
            { role: 'PARTNER', node: { name: { en: 'Baobab Wells (fictional)' }, orgId: null } },
            { role: 'LEAD', node: { name: { en: 'Fagligt Hus (fiktivt)' }, orgId: 'DK-CVR-31378028' } },
            { role: 'FUNDER', node: { name: { en: 'Ministry of Examples' }, orgId: null } },
          ],
        },
        places: {
          nodes: [
            { name: { da: 'Kenya' }, code: 'KE' },
            { name: { da: 'Østafrika' }, code: '014' },
          ],
        },
        themes: { edges: [{ claim: { confidence: 'INFERRED' }, node: { id: 'theme:vand' } }] },
        partOf: { nodes: [{ name: { en: 'All wells' } }] },
      },
    ]);
    await undoAsOperator(database, { id: sets[0] ?? '', reason: 'The wrong file' });
    expect(await answer<{ initiatives: { nodes: unknown[] } }>(wells)).toEqual({ initiatives: { nodes: [] } });
  });

  test('changes nothing the second time, nor what is exported of it when that comes back', async () => {
    await imported(file);
    expect(await imported(file)).toMatchObject({ done: 'NOTHING' });
    const out = await exported();
    expect(out).toContain('<iati-identifier>DK-CVR-31378028-broende</iati-identifier>');
    expect(await imported(out)).toMatchObject({ done: 'NOTHING' });
  });

  test('is proposed for an editor to accept', async () => {
    const { sets } = await imported(file, {}, 'PROPOSE');
    expect(await answer(wells)).toEqual({ initiatives: { nodes: [] } });
    await edit(`mutation { accept(id: "${sets[0] ?? ''}", reason: "Right") { id } }`);
    expect(await answer<{ initiatives: { nodes: unknown[] } }>(wells)).toMatchObject({
      initiatives: { nodes: [{ status: 'RUNNING' }] },
    });
  });

  test('changes nothing where somebody has still to say who is meant', async () => {
    const before = await versionNow();
    const text = fileText(
      activity({ participants: '<participating-org role="4"><narrative>KU</narrative></participating-org>' }),
    );
    await expect(imported(text)).rejects.toMatchObject({ code: 'ANSWERS_MISSING' });
    expect(await versionNow()).toBe(before);
    const answered = await imported(text, { 'who:KU': 'organisation:kludetaeppet' });
    expect(answered.told).toContain('organisations: 1 new, 1 known');
  });

  test('that is changed while somebody is asked is refused, and changes nothing', async () => {
    const before = await versionNow();
    const path = await fileOf(
      fileText(activity({ participants: '<participating-org role="4"><narrative>KU</narrative></participating-org>' })),
    );
    const person = {
      ask: async () => {
        await writeFile(path, file);
        return 'NEW';
      },
      tell: () => {},
    };
    const importing = { path, answers: { do: 'RECORD' }, dryRun: false };
    await expect(importIati(await contextFor(editor), importing, person, () => {})).rejects.toMatchObject({
      code: 'IATI_UNREADABLE',
      details: { why: 'CHANGED' },
    });
    expect(await versionNow()).toBe(before);
  });

  test('brings back what was taken off the record, and says so', async () => {
    const id = 'initiative:iati-dk-cvr-31378028-broende';
    await imported(file);
    await edit(
      `mutation { record(reason: "Wrong", madeOn: ${await versionNow()}, idempotencyKey: "3d1b2a6e-58a3-4d0e-8d5e-0a4c7f0f3c15", changes: [{ withdraw: { id: "${id}", withClaims: true } }]) { id } }`,
    );
    const { told } = await imported(file);
    expect(told).toContain(`Taken off the record before, and back with this file: ${id}.`);
    const { initiatives } = await answer<{ initiatives: { nodes: unknown[] } }>(wells);
    expect(initiatives.nodes).toMatchObject([
      { status: 'RUNNING', themes: { edges: [{ node: { id: 'theme:vand' } }] } },
    ]);
    expect(await imported(file)).toMatchObject({ done: 'NOTHING' });
  });

  test('goes in and comes out by commands, known by what is in it', async () => {
    const path = await fileOf(file, 'export.txt');
    const answers = await fileOf('{"do": "RECORD"}', 'answers.json');
    const { stdout } = await command('import', path, '--answers', answers);
    expect(stdout).toContain('indsatser: 2 nye, 0 kendte');
    expect(stdout).toMatch(/Registreret\. Det kan fortrydes: npm run samspil -- undo \S+/u);
    const out = join(dirname(path), 'out.xml');
    expect((await command('export', out)).exitCode).toBe(0);
    validate(await readFile(out, 'utf8'));
    expect((await command('export', out)).stderr).toMatch(/out\.xml is there already\. Export into a new file\./u);
    await writeFile(path, file.slice(0, 500));
    expect((await command('import', path)).stderr).toMatch(
      /^Filen er ikke hel XML .*Hent den igen\. \[IATI_UNREADABLE\]$/mu,
    );
  });

  test('of organisations gives them their numbers and documents', async () => {
    const text = `<iati-organisations version="2.03"><iati-organisation xml:lang="da">
      <organisation-identifier>DK-CVR-31378028</organisation-identifier>
      <name><narrative>Fagligt Hus (fiktivt)</narrative></name>
      <reporting-org ref="DK-CVR-31378028" type="22"><narrative>Fagligt Hus (fiktivt)</narrative></reporting-org>
      <document-link url="https://example.org/strategi.pdf"><title><narrative>Strategi</narrative></title></document-link>
    </iati-organisation></iati-organisations>`;
    expect((await imported(text)).done).toBe('RECORDED');
    expect((await imported(text)).done).toBe('NOTHING');
    const { organisations } = await answer<{ organisations: { nodes: unknown[] } }>(
      '{ organisations(filter: { text: "Fagligt Hus" }) { nodes { orgId sources { name { da } } } } }',
    );
    expect(organisations.nodes).toEqual([
      {
        orgId: 'DK-CVR-31378028',
        sources: [{ name: { da: 'IATI: Fagligt Hus (fiktivt)' } }, { name: { da: 'Strategi' } }],
      },
    ]);
  });
});

describe('activities.xml', () => {
  test('is valid by the published schema, with all that IATI can say', async () => {
    await imported(file);
    const out = await exported();
    validate(out);
    const document = XmlDocument.fromString(out);
    const all = (path: string): number => document.find(XmlXPath.compile(path)).length;
    expect({
      activities: all('//iati-activity'),
      participants: all('//participating-org'),
      countries: all('//recipient-country[@code="KE"]'),
      regions: all('//recipient-region[@vocabulary="2"][@code="014"]'),
      sectors: all('//sector[@vocabulary="1"][@code="14030"]'),
      budgets: all('//budget/value[text()="75000"]'),
      parents: all('//related-activity[@type="1"]'),
    }).toEqual({ activities: 2, participants: 6, countries: 2, regions: 1, sectors: 2, budgets: 1, parents: 1 });
    document.dispose();
  });

  test('says of a text in neither language in which it is, and reading that changes nothing', async () => {
    const inSpanish = (text: string) => `<narrative xml:lang="es">${text}</narrative>`;
    const text = fileText(
      activity({
        title: `<title>${inSpanish('Agua')}</title>`,
        description: `<description>${inSpanish('Pozos para todos')}</description>`,
      }),
    );
    await imported(text);
    const out = await exported();
    validate(out);
    expect(out).toContain('<narrative xml:lang="es">Agua</narrative>');
    expect(out).toContain('<narrative xml:lang="es">Pozos para todos</narrative>');
    expect(await imported(out)).toMatchObject({ done: 'NOTHING' });
  });

  test('is found wanting by that schema where a part is missing', async () => {
    await imported(file);
    const broken = (await exported()).replaceAll(/<activity-status[^>]*>/gu, '');
    expect(() => validate(broken)).toThrow(/activity-status/u);
  });

  test('names what it leaves out, and why', async () => {
    await imported(file);
    const out = await exported();
    validate(out);
    expect(out).toMatch(/<!-- Left out, no IATI identifier: initiative:\S+/u);
  });

  test('has those of an organisation or of a pool alone', async () => {
    await imported(file);
    const { organisations } = await answer<{ organisations: { nodes: { id: string }[] } }>(
      '{ organisations(filter: { text: "Baobab Wells" }) { nodes { id } } }',
    );
    const count = (text: string): number => text.split('<iati-activity ').length - 1;
    expect(count(await exported(`organisation=${organisations.nodes[0]?.id ?? ''}`))).toBe(2);
    await expect(exported('pool=organisation:myretuen')).rejects.toMatchObject({ code: 'WRONG_KIND' });
    await expect(exported('organisation=organisation:nobody')).rejects.toMatchObject({ code: 'UNKNOWN_ID' });
    await expect(exported('themes=theme:klima')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('is refused where it would have none, which is no file of IATI, with what those on record lack', async () => {
    await expect(exported('organisation=organisation:myretuen')).rejects.toMatchObject({
      code: 'NOTHING_TO_EXPORT',
      message: expect.stringMatching(
        /^There is no activity to export: all that is on record lacks something \(no IATI identifier: \d+\)\.$/u,
      ),
    });
  });

  test('says nothing of what whoever asks may not see', async () => {
    await imported(file);
    const changes = `[
      { initiative: { id: "initiative:iati-dk-cvr-31378028-broende", visibility: RESTRICTED } }
      { participatesIn: {
        subject: "organisation:baobab-wells-fictional", object: "initiative:iati-dk-cvr-31378028-all", visibility: RESTRICTED
      } }
    ]`;
    const record = `mutation { record(reason: "Not for all", changes: ${changes}, madeOn: ${await versionNow()}) { id } }`;
    const { errors } = await ask(record, {}, editor);
    expect(errors).toBeUndefined();
    const [shown, whole] = [await exported(), await exported('', editor)];
    expect(whole).toContain('Wells for all');
    for (const hidden of ['31378028-broende', 'Wells for all', 'Baobab Wells', 'report.pdf'])
      expect(shown).not.toContain(hidden);
    expect(shown).toContain('All wells');
  });
});
