import { GraphQLInt, GraphQLString } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import type { EntityId } from '../../src/graph/records/ids.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { schema } from '../product-schema.js';
import { graphState } from '../../src/graph/reading/version.js';
import { newest } from '../../src/graph/reading/newest.js';
import { cacheOptions, contextMaker } from '../../src/start.js';
import { database, loadOnly, sentQueries } from '../world.js';
import { ask, closeServers, gate, littleSchema, serveSchema } from './servers.js';
import { onDayOf } from '../clock.js';

onDayOf('2026-08-15');
afterAll(closeServers);

const MEGABYTE = 1_048_576;
const WRITES = 8;
/** However slow a machine is, so many show whether those who ask at once share what they read. */
const ENOUGH = 150;

describe('Kept answers', () => {
  // The data of these tests: a number in a state, and how often it was read.
  let data = { state: 'first', number: 1 };
  let state = async () => data.state;
  let last: string | undefined;
  const cacheOf = (bytes = MEGABYTE) => ({
    state: async () => (last = await state()),
    lastState: () => last,
    audience: () => audience,
    bytes,
  });
  let reads = 0;
  let beforeAnswering: () => Promise<void> | void;
  let audience: string;
  let url: string;
  beforeEach(async () => {
    data = { state: 'first', number: 1 };
    last = undefined;
    reads = 0;
    beforeAnswering = () => {};
    audience = 'everybody';
    const schema = littleSchema({
      number: {
        type: GraphQLInt,
        args: { plus: { type: GraphQLInt, defaultValue: 0 } },
        resolve: async (_root, { plus }: { plus: number }) => {
          reads += 1;
          const { number } = data;
          await beforeAnswering();
          return number + plus;
        },
      },
      fault: { type: GraphQLString, resolve: async () => Promise.reject(new Error('a fault')) },
    });
    state = async () => data.state;
    ({ url } = await serveSchema(schema, (told) => told, cacheOf()));
  });

  const number = async (query = '{ number }', variables = {}) => (await ask(url, query, { variables })).answer.data;

  it('are given again as they are while the data stands', async () => {
    const first = await ask(url, '{ number name }');
    expect((await ask(url, '{ number name }')).answer).toEqual(first.answer);
    expect(first.answer.data).toEqual({ number: 1, name: 'Samspil' });
    expect(reads).toBe(1);
  });

  it('are never given after a write', async () => {
    await number();
    data = { state: 'second', number: 2 };
    expect(await number()).toEqual({ number: 2 });
    expect(await number()).toEqual({ number: 2 });
    expect(reads).toBe(2);
  });

  it('are not kept where somebody wrote while they were made', async () => {
    await number('{ number(plus: 1) }');
    beforeAnswering = () => {
      data = { state: 'second', number: 2 };
    };
    await number();
    expect(await number()).toEqual({ number: 2 });
  });

  it('differ by document, variables and operation', async () => {
    const query = 'query One($plus: Int) { number(plus: $plus) } query Two { number(plus: 40) }';
    const of = async (operationName: string, plus: number) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName, variables: { plus } }),
      });
      return ((await response.json()) as { data: object }).data;
    };
    for (const round of [1, 2]) {
      expect([round, await of('One', 1), await of('One', 2), await of('Two', 2)]).toEqual([
        round,
        { number: 2 },
        { number: 3 },
        { number: 41 },
      ]);
    }
    expect(reads).toBe(3);
  });

  it('are shared only among those who may see the same', async () => {
    await number();
    audience = 'partners';
    await number();
    expect(reads).toBe(2);
  });

  it('never hold an error', async () => {
    for (const round of [1, 2]) {
      const { answer } = await ask(url, '{ number fault }');
      expect([round, answer.data, answer.errors?.length]).toEqual([round, { number: 1, fault: null }, 1]);
    }
    expect(reads).toBe(2);
  });

  it('are done without where the state of the data cannot be read', async () => {
    state = async () => Promise.reject(new Error('gone'));
    const running = await serveSchema(littleSchema(), (told) => told, cacheOf());
    expect((await ask(running.url, '{ name }')).answer.data).toEqual({ name: 'Samspil' });
  });

  it('are refused at once, and nothing is made, where the database that tells the state is away', async () => {
    await number();
    const away = new SamspilError('DATABASE_UNAVAILABLE', 'Neo4j does not answer.');
    state = async () => Promise.reject(away);
    const { status, headers, answer } = await ask(url, '{ number }', { variables: {} });
    expect([status, headers.get('retry-after'), answer.errors?.[0]?.extensions['code']]).toEqual([
      503,
      '5',
      'DATABASE_UNAVAILABLE',
    ]);
    state = async () => data.state;
    expect(await number()).toEqual({ number: 1 });
    expect(reads).toBe(1);
  });

  it('make room for others where there is no more', async () => {
    let made = 0;
    const schema = littleSchema({
      text: {
        type: GraphQLString,
        args: { of: { type: GraphQLString } },
        resolve: () => {
          made += 1;
          return 'x'.repeat(500);
        },
      },
    });
    const running = await serveSchema(schema, (told) => told, cacheOf(2_000));
    for (const of of ['a', 'b', 'b', 'a']) await ask(running.url, `{ text(of: "${of}") }`);
    expect(made).toBe(3);
  });
});

describe('The newest reading', () => {
  it('is shared by those who wait, and began after each of them asked', async () => {
    const gates = [gate<string>(), gate<string>()];
    let readings = 0;
    const read = newest(async () => {
      readings += 1;
      return gates[readings - 1]?.opened ?? 'too many';
    });
    const first = read();
    await Promise.resolve();
    const others = [read(), read(), read()];
    gates[1]?.open('second');
    gates[0]?.open('first');
    expect(await first).toBe('first');
    expect(await Promise.all(others)).toEqual(['second', 'second', 'second']);
    expect(readings).toBe(2);
  });

  it('that fails is no hindrance to the next', async () => {
    let readings = 0;
    const read = newest(async () => {
      readings += 1;
      if (readings === 1) throw new Error('gone');
      return readings;
    });
    await expect(read()).rejects.toThrow('gone');
    expect(await read()).toBe(2);
  });
});

describe('Answers on a graph that is written to', () => {
  const id = 'organisation:a' as EntityId;
  const name = (number: number) => `Alfa ${number}`;
  const rename = async (number: number) =>
    database.write(async (tx) =>
      writeRecords(
        tx,
        {
          entities: [
            {
              id,
              kind: 'Organisation',
              values: { nameDa: name(number), kind: 'NATIONAL_NGO', confidence: 'CONFIRMED' },
            },
          ],
          claims: [],
        },
        'test',
      ),
    );
  const query = `{ organisations(filter: { ids: ["${id}"] }) { nodes { name { da } } } }`;
  let url: string;
  beforeAll(async () => {
    await loadOnly('test/datasets/toy');
    const cache = cacheOptions(database, MEGABYTE);
    ({ url } = await serveSchema(schema, async (told) => contextMaker(database)(told), cache));
  });

  const numberAsked = async (): Promise<number> => {
    const { data } = (await ask(url, query)).answer;
    const { organisations } = data as { organisations: { nodes: [{ name: { da: string } }] } };
    return Number(organisations.nodes[0].name.da.replace('Alfa ', ''));
  };

  it('cost one small query, whether they were asked for before or not', async () => {
    await rename(0);
    expect(await numberAsked()).toBe(0);
    for (const minConfidence of ['UNCONFIRMED', 'CONFIRMED', 'UNCONFIRMED']) {
      sentQueries.length = 0;
      const again = `{ organisations(filter: { ids: ["${id}"] }, minConfidence: ${minConfidence}) { nodes { id } } }`;
      expect((await ask(url, again)).answer.errors).toBeUndefined();
      // Whoever asks for the state now has it after all that was asked before.
      await graphState(database);
      expect([minConfidence, ...sentQueries]).toEqual([minConfidence, 'graph/read-version', 'graph/read-version']);
    }
  });

  it('are new after each write that was confirmed, for fifty who ask while somebody writes', async () => {
    const written = { confirmed: 0 };
    let answers = 0;
    const stale: string[] = [];
    const asker = async () => {
      while (written.confirmed < WRITES || answers < ENOUGH) {
        const atLeast = written.confirmed;
        const number = await numberAsked();
        answers += 1;
        if (!(number >= atLeast)) stale.push(`${number} after ${atLeast}`);
      }
    };
    const writer = async () => {
      for (let number = 1; number <= WRITES; number += 1) {
        await rename(number);
        written.confirmed = number;
      }
    };
    sentQueries.length = 0;
    await Promise.all([...Array.from({ length: 50 }, asker), writer()]);
    expect(stale).toEqual([]);
    expect(await numberAsked()).toBe(WRITES);
    expect(sentQueries.filter((sent) => sent === 'graph/read-version').length).toBeLessThan(answers);
  });
});
