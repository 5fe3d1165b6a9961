import 'reflect-metadata';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { developmentKeys, developmentToken } from '../src/access/index.js';
import { refuseWithoutRoom, refuseWithoutRoomToVerify } from '../src/database/backup.js';
import { startManagedNeo4j } from '../src/database/index.js';
import { findJars } from '../src/database/jars.js';
import { roomLacking } from '../src/dataset/bulk-import.js';
import { fileError } from '../src/file-errors.js';
import { readSettings } from '../src/settings.js';
import { newFolder } from './dataset/folders.js';

const quiet = () => {};
const { SAMSPIL_CACHE: cache } = readSettings(process.env);
const start = async (folder: string) => startManagedNeo4j({ folder, cache, heap: '512m', pageCache: '64m' }, quiet);
const claims = { audience: 'samspil', rolesClaim: 'roles', networksClaim: 'networks' };
const token = async (folder: string) => developmentToken(folder, { role: 'READER', networks: [] }, claims, {});

/** Where nobody can make a folder, not even root: below a file, and where the system shows what is no disk. */
const impossible = ['/dev/null/data', '/proc/data'];

describe('A folder that cannot be used is named with what sets it, and not with a stack', () => {
  test.each(impossible)('%s for the data', async (folder) => {
    const refused = { code: 'FILE_UNUSABLE', message: expect.stringMatching(`^${folder}.*SAMSPIL_DATA`) };
    await expect(start(folder)).rejects.toMatchObject(refused);
    await expect(token(folder)).rejects.toMatchObject({ ...refused, message: expect.stringContaining(folder) });
  });

  test.each(impossible)('%s for the jars', async (folder) => {
    const refused = { code: 'FILE_UNUSABLE', message: expect.stringMatching(`^${folder}.*SAMSPIL_CACHE`) };
    await expect(findJars(folder, quiet)).rejects.toMatchObject(refused);
  });

  test('a file in the place of the data folder', async () => {
    const file = join(await newFolder(), 'data');
    await writeFile(file, '');
    await expect(start(file)).rejects.toMatchObject({
      code: 'FILE_UNUSABLE',
      message: expect.stringContaining(`${file} is a file, where a folder should be`),
    });
  });
});

describe('A disk without space', () => {
  test('is named with the file, which is as it was', async () => {
    const folder = await newFolder();
    // The draft of the lock is the first thing that is written: to where no space is ever left.
    await symlink('/dev/full', join(folder, `samspil.lock-${process.pid}.${process.pid}.draft`));
    await expect(start(folder)).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: expect.stringMatching(`^There is no space left on the disk of ${folder}/.* Make room`),
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

test('a backup that has no room is refused before what is there goes', () => {
  const said = 'Database: neo4j\nFormat: Neo4j ZSTD Dump.\nFiles: 61\nBytes: 3229560\n';
  const place = { path: '/data', setBy: 'SAMSPIL_DATA' };
  expect(() => refuseWithoutRoom(said, 3_229_559, place)).toThrow('takes 4 MB and the disk of /data has 3 MB left');
  expect(() => refuseWithoutRoom(said, 3_229_560, place)).not.toThrow();
});

test('A backup that cannot be restored beside is refused before anything is written', () => {
  const megabytes = (count: number) => count * 1_048_576;
  const roomFor = (forFile: number, forCopy: number, isSameDisk: boolean) => () =>
    refuseWithoutRoomToVerify(
      megabytes(100),
      { path: '/backups', setBy: 'the file to save to', free: megabytes(forFile) },
      { path: '/data', setBy: 'SAMSPIL_DATA', free: megabytes(forCopy), isSameDisk },
    );
  expect(roomFor(50, 400, false)).not.toThrow();
  expect(roomFor(49, 400, false)).toThrow(
    'A backup takes up to 50 MB, and the disk of /backups has 49 MB left. Nothing',
  );
  expect(roomFor(50, 399, false)).toThrow('takes up to 400 MB, and the disk of /data has 399 MB left');
  expect(roomFor(450, 450, true)).not.toThrow();
  expect(roomFor(449, 449, true)).toThrow('takes up to 450 MB');
});

test('a dataset for which there is no room in bulk goes in batches, and that is said', () => {
  const [bytes, megabyte] = [100_000_000, 1_048_576];
  const needed = 14 * bytes + 600 * megabyte;
  expect(roomLacking(bytes, needed)).toBeNull();
  expect(roomLacking(bytes, needed - 1)).toBe(
    'it goes in batches, since in bulk it would take up to 1935 MB and the disk has 1935 MB left',
  );
  expect(roomLacking(bytes, 100 * megabyte)).toContain('the disk has 100 MB left');
});

describe('What was cut off when it was written is made anew', () => {
  test.each(['', '{"kty":"EC"', '{}'])('the key of the development issuer: %j', async (text) => {
    const folder = await newFolder();
    const keys = developmentKeys(folder);
    await mkdir(dirname(keys), { recursive: true });
    await writeFile(join(dirname(keys), 'key.json'), text);
    expect(await token(folder)).toMatch(/^ey/u);
  });
});

test.each([
  ['EMFILE', /limit \(ulimit -n\)/u],
  ['EROFS', /^\/some\/file is on a file system that cannot be written to/u],
  ['EACCES', /^\/some\/file may not be read or written by this user/u],
  ['EIO', /^\/some\/file cannot be read or written: the disk reports an error/u],
])('%s has words of its own', (code, message) => {
  const error = Object.assign(new Error(code), { code, syscall: 'open', path: '/some/file' });
  expect(fileError(error)).toMatchObject({ code: 'FILE_UNUSABLE', message: expect.stringMatching(message) });
});

test.each(['ECONNREFUSED', 'EADDRINUSE'])('%s is nothing of the disk', (code) => {
  const error = Object.assign(new Error(code), { code, syscall: 'connect' });
  expect(fileError(error)).toBe(error);
});
