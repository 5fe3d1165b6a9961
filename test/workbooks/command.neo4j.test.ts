import { execa } from 'execa';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { neo4jConnection } from '../connection.js';
import { answer, loadOnly } from '../world.js';
import { fileOf } from './files.js';

const samspil = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Runs a command on the Neo4j of this run, with nobody at its terminal. */
async function command(...given: readonly string[]) {
  const { uri, user, password, database } = neo4jConnection();
  const env = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    LANG: 'da_DK.UTF-8',
  };
  return execa('node', [samspil, ...given], { env, reject: false, stdin: 'ignore' });
}

const list = [
  'Organisation;CVR;Medlem siden;Udmeldt',
  'Stenhuggerlauget;35 42 98 67;2020;',
  'Bævernes Forbund;11016480;2024-12-31;2020',
  'Bævernes Forbund;;31-12-2024;',
].join('\r\n');
const answers = {
  about: 'MEMBERS',
  network: 'Klimakredsen',
  source: 'Klimakredsens medlemmer 2026',
  asOf: '2026-03',
  confidence: 'CONFIRMED',
  'new:organisation.kind': 'ASSOCIATION',
  do: 'RECORD',
};

async function sheetWith(given: Record<string, string>): Promise<readonly string[]> {
  const sheet = await fileOf('medlemmer.csv', list);
  const file = join(dirname(sheet), 'svar.json');
  await writeFile(file, JSON.stringify(given));
  return [sheet, '--answers', file];
}

async function members(): Promise<number> {
  const { organisation } = await answer<{ organisation: { members: { totalCount: number } } }>(
    '{ organisation(id: "organisation:klimakredsen") { members(first: 1) { totalCount } } }',
  );
  return organisation.members.totalCount;
}

beforeEach(async () => loadOnly('seed/example'));

describe('samspil import, given a sheet', () => {
  test('records it by a file of answers, tells so in Danish, and can be undone', async () => {
    const before = await members();
    const { stdout, exitCode } = await command('import', ...(await sheetWith(answers)));
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      '»Stenhuggerlauget« er det korte navn for Stenhuggerlauget for Solidaritet (fiktivt).',
      '»Klimakredsen« er det korte navn for Klimakredsen (fiktiv).',
      'organisation: 1 ny, 1 kendt',
      'Nye: »Bævernes Forbund«.',
      '1 række kan ikke læses og er ikke med:',
    ]);
    expect(exitCode).toBe(0);
    expect(await members()).toBe(before + 2);
    const set = /undo (?<set>\S+)/u.exec(stdout)?.groups?.['set'] ?? '';
    const undone = await command('undo', set, '--reason', 'Forkert fil');
    expect(undone.stdout).toContain('is undone');
    expect(await members()).toBe(before);
  });

  test('changes nothing where an answer is missing, and lists what is open', async () => {
    const { network: _network, ...others } = answers;
    const { stderr, exitCode } = await command('import', ...(await sheetWith(others)));
    expect(stderr).toContain('Intet er ændret. Disse spørgsmål står åbne');
    expect(stderr).toContain('"network": Hvilket netværk er det medlemmer af?');
    expect(stderr).toContain('[ANSWERS_MISSING]');
    expect(exitCode).toBe(1);
  });

  test('finds out what its columns mean, and keeps that beside it, without importing anything', async () => {
    const { about } = answers;
    const { network, source, asOf, confidence } = answers;
    const [sheet = '', ...file] = await sheetWith({
      about,
      network,
      source,
      asOf,
      confidence,
      'new:organisation.kind': 'ASSOCIATION',
    });
    const before = await members();
    expect((await command('map', sheet, ...file)).stdout.split('\n')).toEqual([
      'Organisation: organisation.name',
      'CVR: organisation.DK-CVR',
      'Medlem siden: membership.from',
      'Udmeldt: membership.to',
    ]);
    expect(await readFile(sheet.replace('.csv', '.samspil.json'), 'utf8')).toContain('"about": "MEMBERS"');
    expect(await members()).toBe(before);
  });

  test('tells in one line what is wrong with a file, in the language that is asked for', async () => {
    const half = await fileOf('medlemmer.xlsx', Buffer.from('PK\u{3}\u{4}nothing more', 'latin1'));
    expect((await command('import', half)).stderr).toMatch(/^Filen er beskadiget .* \[WORKBOOK_UNREADABLE\]$/u);
    expect((await command('import', 'no-such.xlsx')).stderr).toMatch(
      /^Der er ingen fil .*no-such.xlsx\. \[WORKBOOK_UNREADABLE\]$/u,
    );
    expect((await command('import', half, '--language', 'en')).stderr).toMatch(
      /^The file is damaged.* \[WORKBOOK_UNREADABLE\]$/u,
    );
  });
});

describe('samspil export, given the name of a workbook', () => {
  test('writes the whole graph, which import reads back: as it was, with one cell edited, and asks about a row deleted', async () => {
    const path = join(dirname(await fileOf('x', '')), 'Alt.xlsx');
    expect((await command('export', path)).stdout).toMatch(/^\d+ rows in .*Alt\.xlsx\.$/u);
    expect((await command('import', path)).stdout).toMatch(/^alt: nothing changed; the graph is at version \d+\.$/mu);
    const workbook = await openXlsx(await readFile(path));
    const [head = [], first = []] = workbook.sheets.find(({ name }) => name === 'organisations')?.rows ?? [];
    first[head.indexOf('name_da')] = 'Et andet navn';
    for (const sheet of workbook.sheets)
      if (sheet.name === 'member-of') sheet.rows = sheet.rows.filter((_row, at) => at !== 1);
    await writeFile(path, await saveXlsx(workbook));
    const before = await memberships();
    const open = await command('import', path);
    expect([open.exitCode, open.stderr]).toEqual([
      1,
      expect.stringMatching(/1 række fra eksporten er slettet \(member-of: MEMBER_OF [^)]+\)\..*LEAVE, WITHDRAW/su),
    ]);
    const answersFile = join(dirname(path), 'svar.json');
    await writeFile(answersFile, '{"deleted":"WITHDRAW"}');
    const { stdout } = await command('import', path, '--answers', answersFile);
    expect(stdout).toMatch(/^alt: 2 changes, 1 of them taken off the record; the graph is at version \d+\.$/mu);
    expect(await memberships()).toBe(before - 1);
    const { organisation } = await answer<{ organisation: { name: { da: string } } }>(
      `{ organisation(id: "${String(first[0])}") { name { da } } }`,
    );
    expect(organisation.name.da).toBe('Et andet navn');
  });
});

async function memberships(): Promise<number> {
  const { networks } = await answer<{ networks: { nodes: { members: { totalCount: number } }[] } }>(
    '{ networks { nodes { members(first: 1) { totalCount } } } }',
  );
  return networks.nodes.reduce((sum, { members: { totalCount } }) => sum + totalCount, 0);
}
