import { execa } from 'execa';
import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, type CypherQuery } from '../../src/database/index.js';
import { runningOn } from '../../src/database/neo4j-process.js';
import { openService } from '../../src/start.js';
import { thread } from '../coordination/analysis/thread.js';
import { newFolder } from '../dataset/folders.js';
import { ask, health, settingsOn } from '../server/servers.js';

const themes = '{ themes { totalCount } }';
const merge = `mutation { mergeOrganisations(
  kept: "organisation:broendgraverne", duplicate: "organisation:broendgraverne-danmark", reason: "The same people"
) { graphVersion } }`;
const addNote: CypherQuery<{ id: number }, object> = {
  name: 'add-note',
  text: "CREATE (:Note {id: $id, text: reduce(text = '', n IN range(1, 500) | text + randomUUID())})",
};

const outcome = async (api: string, query: string) => {
  const { status, answer } = await ask(api, query);
  const code = answer.errors?.[0]?.extensions['code'];
  return `${status} ${code === undefined ? 'answered' : JSON.stringify(code)}`;
};
const missing = async (api: string) => (await health(api, 'ready')).body.missing?.map(({ why }) => why).join(' ');
const metric = async (api: string, name: string) =>
  Number(
    new RegExp(`^${name} (?<value>\\S+)`, 'mu').exec(await (await fetch(new URL('/metrics', api))).text())?.groups?.[
      'value'
    ],
  );

/** A Samspil with a Neo4j of its own, and a way to write into that beside it. */
async function samspilOn(folder: string) {
  const said: string[] = [];
  const settings = settingsOn(folder);
  const service = await openService(settings, 'example', (step) => said.push(step), thread);
  onTestFinished(async () => service.close());
  await service.ready;
  const beside = await openDatabase(settings, { dataset: 'example', join: true }, () => {});
  onTestFinished(async () => beside.close());
  const { database } = beside;
  /** Writes until that fails. @returns how many were confirmed, and why no more were */
  const fill = async () => {
    for (let notes = 0; ; notes += 1) {
      try {
        await database.write(async (tx) => tx.run(addNote, { id: notes }));
      } catch (error) {
        return { notes, error };
      }
    }
  };
  const notes = async () =>
    (await database.runStatement('MATCH (note:Note) RETURN count(note) AS count'))[0]?.['count'];
  return { api: service.address, said, fill, notes, pid: () => runningOn(join(folder, 'example'))?.pid ?? 0 };
}

describe('A managed Neo4j that can write no more', () => {
  it('is started again by itself, with all that was confirmed', async () => {
    const { api, said, fill, notes, pid } = await samspilOn(await newFolder());
    const before = pid();
    // No file of it may be larger than this: the next start has a process without that limit.
    await execa('prlimit', ['--pid', String(before), '--fsize=4000000']);
    const filled = await fill();
    expect(filled.error).toMatchObject({ code: expect.stringMatching(/^(?:OUTCOME_UNKNOWN|DATABASE_UNAVAILABLE)$/u) });
    await expect.poll(() => said.at(-1)).toBe('Neo4j answers again');
    expect(said.join('\n')).toContain('Neo4j has halted after an error that its log names.');
    expect(pid()).not.toBe(before);
    await expect.poll(async () => missing(api)).toBe('');
    expect(await notes()).toBe(filled.notes);
    expect(await outcome(api, merge)).toBe('200 answered');
  });
});

/** A small disk of its own for a test, where this machine lets one be made. */
async function smallDisk(): Promise<string> {
  const folder = await newFolder();
  await execa('mount', ['-t', 'tmpfs', '-o', 'size=600m', 'samspil-test', folder]);
  onTestFinished(async () => void (await execa('umount', ['--lazy', folder])));
  return folder;
}
const mayMount = (await execa('unshare', ['--mount', 'true'], { reject: false })).exitCode === 0;

describe.skipIf(!mayMount)('A full disk (where a file system may be mounted)', () => {
  it('is told before, to clients and in health, and once there is room all goes on by itself', async () => {
    const folder = await smallDisk();
    const { api, said, fill, notes } = await samspilOn(folder);
    const filler = join(folder, 'filler');
    const leave = async (bytes: number) => {
      await rm(filler, { force: true });
      const { bavail, bsize } = await statfs(folder);
      await execa('fallocate', ['-l', String(bavail * bsize - bytes), filler]);
    };

    await leave(300_000_000);
    expect((await health(api, 'ready')).body).toMatchObject({
      ready: true,
      warnings: [{ what: 'DISK', why: expect.stringMatching(/^The disk of Neo4j has 28\d MB left\./u) }],
    });
    await expect.poll(() => said.at(-1)).toMatch(/^The disk of Neo4j has 28\d MB left\..* Make room on the disk of /u);
    expect(await metric(api, 'samspil_disk_free_bytes')).toBeLessThan(310_000_000);

    await leave(4_000_000);
    const filled = await fill();
    expect(filled.error).toMatchObject({ code: 'DISK_FULL', message: expect.stringContaining('not known whether') });
    expect(await outcome(api, merge)).toBe('507 "DISK_FULL"');
    expect(await outcome(api, themes)).toBe('507 "DISK_FULL"');
    expect(await missing(api)).toMatch(/^The disk of Neo4j has no space left\./u);
    expect((await fetch(new URL('/export/network.json', api))).status).toBe(507);

    await rm(filler);
    await expect.poll(() => said.at(-1)).toBe('Neo4j answers again');
    await expect.poll(async () => missing(api)).toBe('');
    expect(await notes()).toBe(filled.notes);
    expect(await outcome(api, merge)).toBe('200 answered');
  });
});

describe('At the command line', () => {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const samspil = `import('vite').then((vite) => vite.runnerImport(${JSON.stringify(main)}, { configFile: false }))`;
  const run = async (line: string, env: Readonly<Record<string, string>> = {}) =>
    execa('sh', ['-c', `exec node --eval "$SAMSPIL" -- ${line}`], { env: { SAMSPIL: samspil, ...env }, reject: false });

  it('a folder that cannot be used is one line, with the code', async () => {
    const { stderr, exitCode } = await run('token', { SAMSPIL_DATA: '/dev/null/data' });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^\/dev\/null\/data.* is below a file, .* \[FILE_UNUSABLE\]$/u);
  });

  it('so is output onto a full disk', async () => {
    const { stderr, exitCode } = await run('token > /dev/full', { SAMSPIL_DATA: await newFolder() });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/\[DISK_FULL\]$/u);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});
