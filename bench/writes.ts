import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { managedOptions, migrate, withNeo4j, type Database, type Report } from '#samspil/database/index.js';
import { storedEntity, type EntityId } from '#samspil/graph/records/index.js';
import { readSettings } from '#samspil/settings.js';
import { postBody } from './asking.js';
import { startServer } from './dashboard.js';
import { withRatio, type Figure } from './figures.js';
import { fill, settingsOn } from './graph.js';
import { peerQuery } from './peer-query.js';
import { createEntities } from './plain-import.js';
import { Taking } from './timing.js';

const GOAL = 0.5;
const ROUNDS = 3;
/** How many requests a round has, how many new entities each, and how many are sent at once. */
const cases = [
  { what: 'single changes', requests: 100, changes: 1, atOnce: 4 },
  { what: 'sets of 1,000', requests: 8, changes: 1_000, atOnce: 1 },
] as const;
const READERS = 2;

const emptyGraph = peerQuery<object, object>('empty-graph');

/** A write in the form of each side, made ready before it is timed. */
interface Write {
  readonly samspil: string;
  readonly peer: {
    readonly entities: readonly object[];
    readonly labels: string[];
  };
}

/**
 * (g) Changes that are recorded with all checks, over HTTP and with keys, against plain Cypher that creates the same
 * entities, with the keys that Samspil stores for its indexes, in as many transactions, and writes no log and checks
 * nothing. Readers ask Samspil all the time.
 */
export async function measureWrites(
  { size, seed }: { readonly size: number; readonly seed: number },
  report: Report,
): Promise<Figure[]> {
  const settings = readSettings(process.env);
  return withNeo4j(managedOptions(settings, `bench-writes-${size}`), report, async (database) => {
    await migrate(database);
    await database.runStatement(emptyGraph.text);
    await fill(database, size, seed, report);
    const samspil = await startServer('../main.js', {
      ...settingsOn(database.connection),
      COST_BUDGET: '0',
      EDITING: 'on',
      SAMSPIL_DATA: join(settings.SAMSPIL_DATA, `bench-writes-${size}-served`),
    });
    const reading = new AbortController();
    const readers = Array.from({ length: READERS }, async () => readOn(samspil.url, reading.signal));
    try {
      const figures: Figure[] = [];
      for (const one of cases) figures.push(await inTurn(one, size, { url: samspil.url, database }, report));
      return figures;
    } finally {
      reading.abort();
      await Promise.all(readers);
      await samspil.stop();
    }
  });
}

interface Sides {
  readonly url: string;
  readonly database: Database;
}

async function inTurn(
  { what, requests, changes: each, atOnce }: (typeof cases)[number],
  size: number,
  { url, database }: Sides,
  report: Report,
): Promise<Figure> {
  const ways = {
    samspil: async ({ samspil }: Write) => record(url, samspil),
    peer: async ({ peer }: Write) => writePlainly(database, peer),
  };
  const takings = { samspil: new Taking(), peer: new Taking() };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of round % 2 === 0 ? (['samspil', 'peer'] as const) : (['peer', 'samspil'] as const)) {
      report(`Writing ${what}: ${name}, round ${round} of ${ROUNDS}`);
      const writes = Array.from({ length: requests }, () => newSources(each));
      // The first round warms up.
      await (round === 0 ? new Taking() : takings[name]).time(async () =>
        Promise.all(
          Array.from({ length: atOnce }, async () => {
            for (let write = writes.pop(); write; write = writes.pop()) await ways[name](write);
          }),
        ),
      );
    }
  }
  const rate = (taking: Taking) => ({
    value: (requests * each * ROUNDS * 1_000) / taking.total().clock,
    unit: 'changes/s' as const,
  });
  return withRatio(
    {
      what: `${what}, all checks on, beside ${READERS} readers`,
      size,
      samspil: rate(takings.samspil),
      peer: { name: 'plain Cypher with the driver', amount: rate(takings.peer) },
    },
    GOAL,
  );
}

function newSources(count: number): Write {
  const names = Array.from({ length: count }, () => `Written ${randomUUID()}`);
  return {
    samspil: bodyOf(names.map((name) => ({ source: { kind: 'STATEMENT', name: { en: name } } }))),
    peer: {
      labels: ['Entity', 'Source'],
      entities: names.map((nameEn) =>
        storedEntity({
          id: `source:plain-${randomUUID()}` as EntityId,
          kind: 'Source',
          values: { nameEn, kind: 'STATEMENT', confidence: 'REPORTED' },
        }),
      ),
    },
  };
}

const bodyOf = (changes: readonly object[]): string =>
  JSON.stringify({
    query: `mutation ($changes: [ChangeInput!]!, $key: String) {
      record(changes: $changes, reason: "Measured", idempotencyKey: $key) { id } }`,
    variables: { changes, key: randomUUID() },
  });

async function record(url: string, body: string): Promise<void> {
  const answer = await (await postBody(url, body)).text();
  if (!answer.startsWith('{"data":{"record":{')) throw new Error(`It was not recorded: ${answer.slice(0, 500)}`);
}

const writePlainly = async (database: Database, { labels, entities }: Write['peer']): Promise<void> =>
  database.write(async (tx) => {
    await tx.run(createEntities, { labels, rows: entities });
  });

/** Asks for a page of initiatives again and again, each time for another. */
async function readOn(url: string, ended: AbortSignal): Promise<void> {
  for (let at = 1; !ended.aborted; at += 1) {
    const query = `{ initiatives(first: ${1 + (at % 50)}) { nodes { id name { en } themes(first: 5) { nodes { id } } } } } # ${at}`;
    await (await postBody(url, JSON.stringify({ query }))).text();
  }
}
