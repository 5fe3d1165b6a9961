import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/database/index.js';
import { oneWrite } from '../../src/graph/writing/one-write.js';
import { editor, type Caller } from '../../src/graph/records/roles.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { contextMaker } from '../../src/start.js';
import { Door } from '../database/door.js';
import { schema } from '../product-schema.js';
import { ask as askOverHttp, closeServers, serveSchema } from '../server/servers.js';
import { importingOneMember } from '../workbooks/given.js';
import { ask, askOn, database, edit, loadOnly, sentQueries } from '../world.js';
import { neo4jConnection } from '../connection.js';

const [kept, duplicate] = ['organisation:broendgraverne', 'organisation:broendgraverne-danmark'] as const;
const merging = (reason = 'Samme CVR-nummer') =>
  `mutation ($key: String) { mergeOrganisations(kept: "${kept}", duplicate: "${duplicate}", reason: "${reason}", idempotencyKey: $key) { claims graphVersion kept { id } } }`;
const unmerging = `mutation ($key: String) { unmergeOrganisations(duplicate: "${duplicate}", reason: "Det var en fejl", idempotencyKey: $key) { claims graphVersion } }`;
const codeOf = ({ errors }: ExecutionResult) => errors?.[0]?.originalError ?? errors?.[0];
const asked = async (source: string, key: string | null, caller: Caller = editor) => ask(source, { key }, caller);

/** How often the two were merged, as the change log has it. */
const timesMerged = async () => {
  const [row] = await database.runStatement(
    "MATCH (change:Change) WHERE change.reason STARTS WITH 'Samme' RETURN count(change) AS times",
  );
  return row?.['times'];
};

/** How many wait in Neo4j for what another holds. */
const timesBlocked = async () => {
  const [row] = await database.runStatement(
    'SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH "Blocked" RETURN count(*) AS times',
  );
  return row?.['times'];
};

beforeEach(async () => loadOnly('seed/example'));

test('who writes waits for whoever writes already, and is not sent away by Neo4j', async () => {
  let waiting: Promise<ExecutionResult> | undefined;
  sentQueries.length = 0;
  await database.write(async (tx) =>
    oneWrite(tx, { role: 'editor' }, async () => {
      waiting ??= asked(merging(), null);
      await expect.poll(timesBlocked).toBe(1);
      return { changed: true };
    }),
  );
  expect((await waiting)?.errors).toBeUndefined();
  expect(sentQueries.filter((name) => name === 'graph/lock-graph')).toHaveLength(2);
});

describe('A mutation that is asked for again with the same key', () => {
  test('is done once and has the answer of the first time, whatever was changed since', async () => {
    const key = randomUUID();
    const first = await asked(merging(), key);
    expect(first.data).toEqual({ mergeOrganisations: { claims: 2, graphVersion: 2, kept: { id: kept } } });
    await asked(unmerging, null);
    expect(await asked(merging(), key)).toEqual(first);
    expect(await graphVersion(database)).toBe(3);
    expect(await timesMerged()).toBe(1);
  });

  test('is known to another Samspil on the same Neo4j, and when all of it comes at once', async () => {
    const key = randomUUID();
    const other = new Database(neo4jConnection());
    const answers = await Promise.all(
      [database, other, database, other].map(async (graph) =>
        askOn(graph, merging(), { variables: { key }, caller: editor }),
      ),
    );
    await other.close();
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.errors).toBeUndefined();
    expect(await timesMerged()).toBe(1);
  });

  test('is the same however it is written, and another with other content, which is refused and changes nothing', async () => {
    const key = randomUUID();
    const first = await asked(merging(), key);
    const otherwise = `mutation Again($id: ID!, $key: String) { again: mergeOrganisations(idempotencyKey: $key,
      reason: "Samme CVR-nummer", despiteIdentifiers: false, duplicate: "${duplicate}", kept: $id) { claims graphVersion kept { id } } }`;
    expect((await ask(otherwise, { key, id: kept }, editor)).data).toEqual({
      again: first.data?.['mergeOrganisations'],
    });
    for (const other of [merging('Samme adresse'), unmerging])
      expect(codeOf(await asked(other, key))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await graphVersion(database)).toBe(2);
  });

  test('by another caller is another request', async () => {
    const key = randomUUID();
    const [one, other] = ['one', 'other'].map((subject): Caller => ({ ...editor, subject }));
    expect((await asked(merging(), key, one)).errors).toBeUndefined();
    for (const stranger of [other, editor])
      expect(codeOf(await asked(merging(), key, stranger))).toMatchObject({ code: 'ALREADY_MERGED' });
    expect((await asked(merging(), key, one)).errors).toBeUndefined();
  });

  test('is tried anew where it was refused', async () => {
    const key = randomUUID();
    expect(codeOf(await asked(unmerging, key))).toMatchObject({ code: 'NOT_MERGED' });
    await asked(merging(), null);
    expect((await asked(unmerging, key)).errors).toBeUndefined();
  });

  test('is known for seven days, and then forgotten with the next write', async () => {
    const [key, old] = [randomUUID(), randomUUID()];
    await asked(merging(), key);
    const age = async (days: number) =>
      database.runStatement(
        'MATCH (request:AnsweredRequest) SET request.version = -1000, request.at = datetime() - duration({days: $days, minutes: -1})',
        { days },
      );
    await age(7);
    expect((await asked(merging(), key)).errors).toBeUndefined();
    await age(8);
    expect(codeOf(await asked(merging(), key))).toMatchObject({ code: 'ALREADY_MERGED' });
    await asked(unmerging, old);
    expect(await database.runStatement('MATCH (request:AnsweredRequest) RETURN count(request) AS count')).toEqual([
      { count: 1 },
    ]);
  });

  test.each([-400, 400])('is known to the writes after it where the clock has jumped by %i days', async (days) => {
    const key = randomUUID();
    const first = await asked(merging(), key);
    await database.runStatement(
      'MATCH (request:AnsweredRequest) SET request.at = request.at - duration({days: $days})',
      {
        days,
      },
    );
    await asked(unmerging, randomUUID());
    expect(await asked(merging(), key)).toEqual(first);
  });

  test('leaves in the graph neither its key nor who sent it', async () => {
    await asked(merging(), 'nobody@example.org', { ...editor, subject: 'somebody' });
    const rows = await database.runStatement('MATCH (n) RETURN properties(n) AS stored');
    const [stored] = [JSON.stringify(rows)];
    for (const secret of ['nobody@example.org', 'somebody']) expect(stored).not.toContain(secret);
  });
});

/** A mutation as it is asked for, what its answer is looked at by, and what is done before it comes again. */
interface Sample {
  readonly given: string;
  readonly selection: string;
  readonly meanwhile: string;
}

const named = (da: string) => `changes: [{ theme: { name: { da: "${da}" } } }], reason: "x"`;
const set = 'id graphVersion count';
/** A set to do something with, and what is done with it. */
const ofSet = async (making: string, given: string, meanwhile: (id: string) => string): Promise<Sample> => {
  const data = await edit<Record<string, { id: string }>>(`mutation { made: ${making} { id } }`);
  const id = data['made']?.id ?? '';
  return { given: `id: "${id}", ${given}`, selection: set, meanwhile: meanwhile(id) };
};
const proposed = `propose(${named('Et forslag')})`;
const other = `record(${named('Et andet')}) { id }`;

const samples: Readonly<Record<string, () => Promise<Sample>>> = {
  mergeOrganisations: async () => ({
    given: `kept: "${kept}", duplicate: "${duplicate}", reason: "x"`,
    selection: 'claims graphVersion',
    meanwhile: `unmergeOrganisations(duplicate: "${duplicate}", reason: "x") { claims }`,
  }),
  unmergeOrganisations: async () => ({
    given: `duplicate: "organisation:hundredben", reason: "x"`,
    selection: 'claims graphVersion',
    meanwhile: `mergeOrganisations(kept: "organisation:tusindben", duplicate: "organisation:hundredben", reason: "x") { claims }`,
  }),
  record: async () => ({ given: named('Et nyt tema'), selection: set, meanwhile: other }),
  importSheet: async () => ({ given: importingOneMember(), selection: set, meanwhile: other }),
  propose: async () => ({ given: named('Et nyt tema'), selection: set, meanwhile: other }),
  amend: async () => ofSet(proposed, named('Et bedre'), (id) => `decline(id: "${id}", reason: "x") { id }`),
  accept: async () => ofSet(proposed, 'reason: "x"', (id) => `undo(id: "${id}", reason: "x") { id }`),
  decline: async () => ofSet(proposed, 'reason: "x"', () => other),
  withdraw: async () => ofSet(proposed, 'reason: "x"', () => other),
  undo: async () => ofSet(`record(${named('Et nyt tema')})`, 'reason: "x"', () => other),
};

test.each(Object.keys(schema.getMutationType()?.getFields() ?? {}))(
  '%s answers a key the second time as the first, to the figure',
  async (name) => {
    await edit(
      `mutation { mergeOrganisations(kept: "organisation:tusindben", duplicate: "organisation:hundredben", reason: "x") { claims } }`,
    );
    const sample = await samples[name]?.();
    if (!sample) throw new Error(`Say what is asked of ${name}`);
    const source = `mutation { ${name}(${sample.given}, idempotencyKey: "${randomUUID()}") { ${sample.selection} } }`;
    const first = await edit(source);
    await edit(`mutation { ${sample.meanwhile} }`);
    expect(await edit(source)).toEqual(first);
  },
);

test.each([
  ['is empty', ''],
  ['is empty', ' \u{A0}'],
  ['has 256 characters', 'x'.repeat(256)],
  ['cannot be seen', 'one\ntwo'],
  ['cannot be seen', 'one\u{200B}'],
  ['cannot be seen', 'one\u{2028}'],
  ['cannot be seen', 'one\u{D800}'],
])('A key that %s is refused', async (wrong, key) => {
  const { errors } = await asked(merging(), key);
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(errors?.[0]?.message).toContain('`idempotencyKey`');
  expect(errors?.[0]?.message).toContain(wrong);
  expect(await graphVersion(database)).toBe(1);
});

describe('Where the answer of Neo4j is lost on the way', () => {
  let door: Door;
  let behind: Database;

  beforeAll(async () => {
    door = await Door.to(neo4jConnection());
    behind = new Database({ ...neo4jConnection(), uri: door.uri });
  });
  afterAll(async () => {
    await closeServers();
    await behind.close();
    await door.close();
  });

  const send = async (source: string, key: string | null) =>
    askOn(behind, source, { variables: { key }, caller: editor });

  test('a change that was made is told as made, with or without a key', async () => {
    door.onNextCommit('lose it');
    expect(await send(merging(), null)).toMatchObject({ data: { mergeOrganisations: { claims: 2, graphVersion: 2 } } });
    door.onNextCommit('lose it');
    expect(await send(unmerging, randomUUID())).toMatchObject({ data: { unmergeOrganisations: { graphVersion: 3 } } });
  });

  test('and Neo4j with it, it is told that nobody knows, and how to find out', async () => {
    const key = randomUUID();
    door.onNextCommit('lose it and close');
    const [lost] = (await send(merging(), key)).errors ?? [];
    expect(lost?.originalError).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(lost?.message).toMatch(/not known whether it was made\. Ask again with this `idempotencyKey`/u);
    await door.open(neo4jConnection());
    expect((await send(merging(), key)).data).toMatchObject({ mergeOrganisations: { claims: 2, graphVersion: 2 } });
    door.onNextCommit('lose it and close');
    expect((await send(unmerging, null)).errors?.[0]?.message).toMatch(/newest entry of `changesSince`/u);
    await door.open(neo4jConnection());
    expect(await graphVersion(database)).toBe(3);
  });

  test('a change whose answer could not be read is told as made', async () => {
    const { url } = await serveSchema(
      schema,
      contextMaker(behind, async () => editor),
    );
    const variables = { key: randomUUID() };
    door.onNextCommit('pass it and close');
    const { answer } = await askOverHttp(url, merging(), { variables });
    expect(answer.errors?.[0]?.extensions['code']).toBe('ANSWER_LOST');
    await door.open(neo4jConnection());
    expect((await askOverHttp(url, merging(), { variables })).answer.data).toMatchObject({
      mergeOrganisations: { claims: 2, graphVersion: 2, kept: { id: kept } },
    });
  });
});
