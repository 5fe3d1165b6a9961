import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../product-schema.js';
import { contextMaker } from '../../src/start.js';
import { closeServers, serveSchema } from '../server/servers.js';
import { database, loadOnly } from '../world.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(new URL('../../examples/typed-client/README.md', import.meta.url), 'utf8');
const [, printed = ''] = /```text\n(.+?)```/su.exec(page) ?? [];

describe('The typed client', () => {
  let url: string;

  beforeAll(async () => {
    await loadOnly('seed/globalt-fokus');
    ({ url } = await serveSchema(schema, contextMaker(database)));
    await execa('npx', ['tsc', '-p', 'examples/typed-client'], { cwd: root, preferLocal: true });
  });
  afterAll(closeServers);

  const run = async (address: string) =>
    execa('node', ['dist/examples/typed-client/main.js'], { cwd: root, env: { SAMSPIL_URL: address }, reject: false });

  test('compiles by its own settings, asks a server and prints what its page says', async () => {
    expect(await run(url)).toMatchObject({ exitCode: 0, stderr: '', stdout: printed.trimEnd() });
  });

  test('says what is wrong where there is no answer, and fails', async () => {
    const { exitCode, stderr } = await run(new URL('/nowhere', url).href);
    expect(exitCode).toBe(1);
    expect(stderr).not.toBe('');
  });
});
