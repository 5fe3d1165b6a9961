import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import type { MadeFile } from '../../src/server/index.js';
import { closeServers, gate, littleSchema, serveSchema, type Answer, type Running } from './servers.js';

afterAll(closeServers);

/** A server with one file. */
const serveFile = async (
  open: (parameters: URLSearchParams, signal: AbortSignal) => Promise<MadeFile>,
): Promise<Running> =>
  serveSchema(littleSchema(), (told) => told, undefined, {
    at: '/files',
    open: async (file, parameters, { signal }) => {
      if (file !== 'one.txt') throw new SamspilError('UNKNOWN_EXPORT', `There is no “${file}”.`);
      return open(parameters, signal);
    },
  });
const text = (content: AsyncIterable<string>): MadeFile => ({
  mediaType: 'text/plain; charset=utf-8',
  name: 'one-v1.txt',
  content,
});
const addressOf = ({ url }: Running, path = 'one.txt') => new URL(`/files/${path}`, url);

/** An answer of which nothing is read that isn't asked for. */
async function open(address: URL): Promise<IncomingMessage> {
  const request = get(address);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

const PIECE = 'æ'.repeat(65_536);
const PIECE_BYTES = 2 * 65_536;

describe('A file', () => {
  it('comes with its type, the name to keep it under and its parameters as they were written', async () => {
    const asked: string[] = [];
    const running = await serveFile(async (parameters) => {
      asked.push(...[...parameters].map(([name, value]) => `${name}=${value}`));
      return text(
        (async function* () {
          yield 'blåbær';
        })(),
      );
    });
    const response = await fetch(addressOf(running, 'one.txt?b=2&a=1&b=%C3%A6'));
    expect(await response.text()).toBe('blåbær');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="one-v1.txt"',
      'x-content-type-options': 'nosniff',
    });
    expect(asked).toEqual(['b=2', 'a=1', 'b=æ']);
  });

  it('may be empty', async () => {
    const response = await fetch(addressOf(await serveFile(async () => text((async function* () {})()))));
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('begins to arrive before its end is made', async () => {
    const arrived = gate<void>();
    const running = await serveFile(async () =>
      text(
        (async function* () {
          yield PIECE;
          await arrived.opened;
          yield 'the end';
        })(),
      ),
    );
    const response = await open(addressOf(running));
    const chunks: Buffer[] = [];
    for await (const chunk of response) {
      chunks.push(chunk as Buffer);
      // Only now is the end made; a server that waits for the whole would wait for ever.
      arrived.open();
    }
    expect(Buffer.concat(chunks).toString()).toBe(`${PIECE}the end`);
  });

  it('is made no faster than it is read', async () => {
    const pieces = 800;
    let made = 0;
    const running = await serveFile(async () =>
      text(
        (async function* () {
          for (let count = 0; count < pieces; count += 1) {
            made += PIECE_BYTES;
            yield PIECE;
          }
        })(),
      ),
    );
    let read = 0;
    let furthestAhead = 0;
    for await (const chunk of await open(addressOf(running))) {
      furthestAhead = Math.max(furthestAhead, made - read);
      read += (chunk as Buffer).length;
      await new Promise(setImmediate);
    }
    expect(read).toBe(pieces * PIECE_BYTES);
    // What the buffers of both sides and of the system between them hold, of 100 MB.
    expect(furthestAhead).toBeLessThan(24_000_000);
  });

  it('is no longer made once its reader hangs up', async () => {
    const ended = gate<boolean>();
    const running = await serveFile(async (_parameters, signal) =>
      text(
        (async function* () {
          try {
            for (;;) yield PIECE;
          } finally {
            ended.open(signal.aborted);
          }
        })(),
      ),
    );
    const response = await open(addressOf(running));
    await once(response, 'readable');
    response.destroy();
    expect(await ended.opened).toBe(true);
    await running.server.close();
    expect(running.log.join()).toContain('Client hung up');
    expect(running.log.join()).not.toContain('A fault of ours');
  });
});

describe('A file that fails', () => {
  const errorOf = async (address: URL, init?: RequestInit) => {
    const response = await fetch(address, init);
    const { errors } = (await response.json()) as Answer;
    return { response, status: response.status, code: errors?.[0]?.extensions['code'], message: errors?.[0]?.message };
  };

  it('before its first piece is answered as the error that it is, and not as a file', async () => {
    const failing = await serveFile(async () =>
      text(
        // oxlint-disable-next-line require-yield
        (async function* () {
          throw new SamspilError('DATABASE_UNAVAILABLE', 'Neo4j does not answer.', { details: { at: 'first' } });
        })(),
      ),
    );
    const { response, ...told } = await errorOf(addressOf(failing));
    expect(told).toEqual({ status: 503, code: 'DATABASE_UNAVAILABLE', message: 'Neo4j does not answer.' });
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(response.headers.get('content-type')).toMatch('application/json');
  });

  it('in an unknown way is a fault of ours, with an id that leads to the log', async () => {
    const failing = await serveFile(async () => Promise.reject(new TypeError('hemmeligt')));
    const { status, code, message } = await errorOf(addressOf(failing));
    expect([status, code]).toEqual([500, 'INTERNAL']);
    const [id = 'none'] = /[0-9a-f-]{36}/u.exec(message ?? '') ?? [];
    expect(failing.log.filter((line) => line.includes(id) && line.includes('hemmeligt'))).toHaveLength(1);
    expect(message).not.toContain('hemmeligt');
  });

  it('later is cut off, so that nobody takes a part for the whole', async () => {
    const failing = await serveFile(async () =>
      text(
        (async function* () {
          yield PIECE;
          throw new Error('gone');
        })(),
      ),
    );
    const response = await fetch(addressOf(failing), { headers: { 'accept-encoding': 'identity' } });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(failing.log.join()).toContain('gone');
    // Packed, not a byte of it may have been sent by then.
    const packed = await fetch(addressOf(failing), { headers: { 'accept-encoding': 'gzip' } });
    expect(await packed.text().catch(() => 'cut off')).not.toContain(PIECE);
  });

  it('to be there is answered with 404, another method than GET with 405', async () => {
    const running = await serveFile(async () => text((async function* () {})()));
    expect(await errorOf(addressOf(running, 'other.txt'))).toMatchObject({
      status: 404,
      code: 'UNKNOWN_EXPORT',
      message: 'There is no “other.txt”.',
    });
    const posted = await errorOf(addressOf(running), { method: 'POST' });
    expect(posted).toMatchObject({ status: 405, code: 'BAD_REQUEST', message: 'POST is not a way to ask; use GET.' });
    expect(posted.response.headers.get('allow')).toBe('GET, HEAD');
  });
});
