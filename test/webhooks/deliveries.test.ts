import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renewGraph } from '../../src/graph/reading/index.js';
import { editor, reader } from '../../src/graph/records/index.js';
import { Deliveries, type WebhookOptions } from '../../src/webhooks/index.js';
import { database, edit, loadOnly } from '../world.js';

const secret = `whsec_${Buffer.from('a secret that only the receiver has').toString('base64')}`;

interface Taken {
  readonly id: string;
  readonly type: string;
  readonly data: {
    readonly graph: string;
    readonly version: number;
    readonly count: number;
    readonly changes: readonly { readonly id: string; readonly action: string }[];
  };
}

/** A receiver that answers as it is told to, and keeps what it has taken once its signature was found good. */
class Receiver {
  readonly taken: Taken[] = [];
  /** What it answers next; 200 once there is none left. Null answers nothing. */
  answers: (number | null)[] = [];
  asked = 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.asked += 1;
        const answer = this.answers.length > 0 ? this.answers.shift() : 200;
        if (answer === null || answer === undefined) return;
        const headers = request.headers as Record<string, string>;
        const told = new Webhook(secret).verify(Buffer.concat(chunks).toString(), headers) as Omit<Taken, 'id'>;
        if (answer === 200) this.taken.push({ id: headers['webhook-id'] ?? '', ...told });
        response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end();
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

describe('A webhook', () => {
  let receiver: Receiver;
  let url: string;
  const open: Deliveries[] = [];
  const said: string[] = [];
  const log = {
    info: (_: object, text: string) => void said.push(text),
    warn: (fields: object, text: string) => void said.push(`${text} ${JSON.stringify(fields)}`),
  };

  const start = async (more: Partial<WebhookOptions> = {}): Promise<Deliveries> => {
    const options = { urls: [url], secret, as: reader, log, firstWait: 10, patience: 200, ...more };
    const deliveries = new Deliveries(database, options);
    open.push(deliveries);
    await expect.poll(() => deliveries.toldUpTo).toBeDefined();
    return deliveries;
  };
  const write = async (name: string, more = ''): Promise<number> => {
    const { record } = await edit<{ record: { graphVersion: number } }>(
      `mutation { record(reason: "Test" changes: [{ trend: { name: { en: "${name}" } ${more} } }]) { graphVersion } }`,
    );
    return record.graphVersion;
  };
  const versions = (): number[] => receiver.taken.map(({ data }) => data.version);
  const untilTaken = async (...wanted: readonly number[]): Promise<void> => {
    await expect.poll(versions, { timeout: 10_000 }).toEqual(wanted);
  };

  beforeEach(async () => {
    await loadOnly('test/datasets/toy');
    receiver = new Receiver();
    url = await receiver.listen();
    said.length = 0;
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(async (each) => each.close()));
    receiver.close();
  });

  test('tells what is written from then on, each write as a signed message, with ids and no names', async () => {
    await start();
    const first = await write('Secret plans');
    const second = await write('More');
    await untilTaken(first, second);
    const [told] = receiver.taken;
    expect(told).toMatchObject({
      type: 'graph.changed',
      data: { version: first, count: 1, changes: [{ id: 'trend:secret-plans', kind: 'Trend', action: 'RECORDED' }] },
    });
    expect(told?.id).toBe(`${String(told?.data.graph)}.${first}`);
    expect(JSON.stringify(told)).not.toContain('Secret');
  });

  test('is sent again, with the same id, until it is taken, whether the receiver fails, redirects or hangs', async () => {
    await start();
    receiver.answers = [500, 302, null];
    const version = await write('Again');
    await untilTaken(version);
    expect(receiver.asked).toBe(4);
    expect(said.map((text) => /"why":"(?<why>[^"]+)"/u.exec(text)?.groups?.['why'])).toEqual([
      'status 500',
      'status 302',
      'no answer in time',
      undefined,
    ]);
  });

  test('goes on where it was when Samspil or the receiver comes back, in the order of the writes', async () => {
    const before = await start();
    receiver.answers = [null];
    const first = await write('One');
    await expect.poll(() => receiver.asked).toBe(1);
    await before.close();
    const second = await write('Two');
    expect(versions()).toEqual([]);
    const after = await start();
    await untilTaken(first, second);
    await expect.poll(() => after.toldUpTo).toBe(second);
  });

  test('tells at the rights that the operator chose, and readers of nothing that is hidden from them', async () => {
    const other = new Receiver();
    const all = await other.listen();
    try {
      await start();
      await start({ urls: [all], as: editor });
      const hidden = await write('Hidden', 'visibility: RESTRICTED');
      const seen = await write('Seen');
      await untilTaken(seen);
      await expect.poll(() => other.taken.map(({ data }) => data.version)).toEqual([hidden, seen]);
    } finally {
      other.close();
    }
  });

  test('says that another graph took the place of the one that was told of, and goes on with that', async () => {
    await start();
    await renewGraph(database);
    await expect.poll(() => receiver.taken.map(({ type }) => type), { timeout: 10_000 }).toEqual(['graph.replaced']);
    const version = await write('After');
    await expect.poll(() => receiver.taken.at(-1)?.data.version, { timeout: 10_000 }).toBe(version);
    expect(receiver.taken.at(-1)?.data.graph).toBe(receiver.taken[0]?.data.graph);
  });

  test('that hangs holds neither another receiver nor the end of Samspil, and one that is gone is left alone', async () => {
    const away = new Receiver();
    const gone = new Receiver();
    away.answers = [null];
    gone.answers = [410];
    const deliveries = await start({ urls: [await away.listen(), await gone.listen(), url], patience: 60_000 });
    try {
      const version = await write('Hanging');
      await untilTaken(version);
      await expect.poll(() => gone.asked).toBe(1);
      const later = await write('Later');
      await untilTaken(version, later);
      await deliveries.close();
      expect([away.asked, gone.asked]).toEqual([1, 1]);
      expect(said.join()).toContain('is gone (410)');
    } finally {
      away.close();
      gone.close();
    }
  });
});
