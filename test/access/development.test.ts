import { decodeJwt } from 'jose';
import { mkdtemp, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEVELOPMENT_ISSUER, developmentKeys, developmentToken } from '../../src/access/index.js';
import type { Caller } from '../../src/graph/records/roles.js';
import { schema } from '../product-schema.js';
import { readSettings } from '../../src/settings.js';
import { contextMaker, whoMayAsk } from '../../src/start.js';
import { closeServers, serveSchema, type Running } from '../server/servers.js';
import { database } from '../world.js';

const claims = { audience: 'samspil', rolesClaim: 'realm_access.roles', networksClaim: 'networks' };
const editorOfA: Caller = { role: 'EDITOR', networks: ['organisation:a'] };
const newFolder = async () => mkdtemp(join(tmpdir(), 'samspil-token-'));

describe('A token for development', () => {
  let folder: string;
  let running: Running;
  beforeAll(async () => {
    folder = await newFolder();
    const settings = readSettings({
      AUTH_ISSUER: DEVELOPMENT_ISSUER,
      AUTH_JWKS: developmentKeys(folder),
      AUTH_ROLES_CLAIM: claims.rolesClaim,
    });
    running = await serveSchema(schema, contextMaker(database, whoMayAsk(settings)));
  });
  afterAll(closeServers);

  const answerTo = async (token: string) => {
    const response = await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ viewer { role networks } }"}',
    });
    return { status: response.status, text: await response.text() };
  };

  it('is trusted where its keys are, holds for an hour, and its key is for nobody else', async () => {
    const token = await developmentToken(folder, editorOfA, claims, {});
    expect(await answerTo(token)).toMatchObject({
      status: 200,
      text: expect.stringContaining('"role":"EDITOR","networks":["organisation:a"]'),
    });
    const { exp = 0, iat = 0 } = decodeJwt(token);
    expect(exp - iat).toBe(3_600);
    expect((await stat(join(dirname(developmentKeys(folder)), 'key.json'))).mode & 0o077).toBe(0);
  });

  it('of a key that was replaced is trusted once its file has it, without a restart', async () => {
    const other = await newFolder();
    const token = await developmentToken(other, editorOfA, claims, {});
    expect((await answerTo(token)).status).toBe(401);
    await rename(developmentKeys(other), developmentKeys(folder));
    expect((await answerTo(token)).status).toBe(200);
  });

  it('cannot be checked where the file is broken: then it is not trusted', async () => {
    const token = await developmentToken(folder, editorOfA, claims, {});
    await writeFile(developmentKeys(folder), '{');
    expect(await answerTo(token)).toMatchObject({ status: 503, text: expect.stringContaining('IDENTITY_UNAVAILABLE') });
  });

  it('is neither made nor trusted in production', async () => {
    const production = { NODE_ENV: 'production' };
    await expect(developmentToken(await newFolder(), editorOfA, claims, production)).rejects.toMatchObject({
      code: 'NOT_IN_PRODUCTION',
    });
    expect(() => readSettings({ ...production, AUTH_ISSUER: DEVELOPMENT_ISSUER })).toThrow(/NODE_ENV=production/u);
  });
});
