import { execa } from 'execa';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastOwner, takeLock } from '../../src/database/lock.js';
import { recordOf } from '../../src/database/process-record.js';
import { otherProcess, sourceOf } from './other-process.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspil-lock-'));
});

afterEach(async () => rm(folder, { recursive: true, force: true }));

const leaveBehind = async (owner: object) => writeFile(join(folder, 'samspil.lock.7'), JSON.stringify(owner));

async function endedProcess(): Promise<number> {
  const ended = execa('true');
  await ended;
  return Number(ended.pid);
}

test('a folder has one owner, and whoever comes second learns which process it is', () => {
  const lock = takeLock(folder);
  expect(lock).toHaveProperty('release');
  expect(takeLock(folder)).toMatchObject({ pid: process.pid });
});

test('a folder that was let go is free', () => {
  const lock = takeLock(folder);
  if ('release' in lock) lock.release();
  expect(lastOwner(folder)).toBeNull();
  expect(takeLock(folder)).toHaveProperty('release');
});

test('the lock of a process that has ended holds nobody up', async () => {
  await leaveBehind({ pid: await endedProcess(), started: 'before' });
  expect(takeLock(folder)).toHaveProperty('release');
});

test('nor does one whose process number was given to another process since', async () => {
  await leaveBehind({ pid: process.pid, started: 'before' });
  expect(takeLock(folder)).toHaveProperty('release');
});

test.each([{ pid: 'one' }, { pid: process.pid }, { pid: process.pid, started: '' }])(
  'a lock that makes no sense holds nobody up: %j',
  async (owner) => {
    await leaveBehind(owner);
    expect(takeLock(folder)).toHaveProperty('release');
  },
);

test('a process is known again in another time zone', () => {
  const before = process.env['TZ'];
  try {
    process.env['TZ'] = 'Europe/Copenhagen';
    const record = recordOf(process.pid);
    process.env['TZ'] = 'America/New_York';
    expect(recordOf(process.pid)).toEqual(record);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('of several processes that start at once after a crash, one gets the folder', async () => {
  await leaveBehind({ pid: await endedProcess(), started: 'before' });
  const others = Array.from({ length: 4 }, () =>
    otherProcess(`
      const { takeLock } = await use(${JSON.stringify(sourceOf('lock'))});
      say('ready');
      await heard();
      const lock = takeLock(${JSON.stringify(folder)});
      say('release' in lock ? 'mine' : lock.pid);
      await heard();
    `),
  );
  for (const other of others) await other.nextLine();
  for (const other of others) other.tell();
  const replies = await Promise.all(others.map(async (other) => ({ pid: other.pid, reply: await other.nextLine() })));
  const owner = replies.find(({ reply }) => reply === '"mine"');
  expect(replies.filter((one) => one !== owner).map(({ reply }) => reply)).toEqual(Array(3).fill(String(owner?.pid)));
  await Promise.all(others.map(async (other) => other.end('SIGKILL')));
  expect(await readdir(folder)).toEqual(['samspil.lock.8']);
});
