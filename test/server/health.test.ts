import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.js';
import { openService } from '../../src/start.js';
import { Door } from '../database/door.js';
import { closeServers, health, serve } from './servers.js';
import { thread } from '../coordination/analysis/thread.js';

afterAll(closeServers);

describe('A server that lacks nothing', () => {
  it('is live and ready, which is never cached, and tells other methods which are right', async () => {
    const { url } = await serve();
    expect(await health(url, 'live')).toEqual({ status: 200, retryAfter: null, body: { live: true } });
    expect(await health(url, 'ready')).toEqual({
      status: 200,
      retryAfter: null,
      body: { ready: true, missing: [], warnings: [] },
    });
    const head = await fetch(new URL('/health/ready', url), { method: 'HEAD' });
    expect([head.status, head.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const post = await fetch(new URL('/health/live', url), { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

it('A server that is told to end while it waits for its Neo4j ends', async () => {
  const door = await Door.atFreePort();
  const settings = readSettings({
    PORT: '0',
    NEO4J_URI: door.uri,
    NEO4J_PASSWORD: 'none',
  });
  const service = await openService(settings, 'example', () => {}, thread);
  await service.close();
  await expect(service.ready).rejects.toThrow('aborted');
  await expect(fetch(service.address)).rejects.toThrow('fetch failed');
});
