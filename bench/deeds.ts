import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CypherQuery, Database } from '#samspil/database/index.js';
import { importDataset } from '#samspil/dataset/index.js';

/** A change that somebody asks for, with a key and a reason that no other has. */
export interface Change {
  readonly body: string;
  readonly reason: string;
}

/** Reads from the Neo4j, as soon as it answers. */
export type Look = <Row>(query: CypherQuery<object, Row>) => Promise<Row[]>;

/** What editors do again and again, so that what is on record at the end tells how often each has done it. */
export interface Deed {
  readonly what: string;
  /** @param number how often the editor does it, from 1; `version` the one that its last change led to, or where it began */
  readonly change: (editor: number, number: number, version: number) => Change;
  /** How much on record is not as it has to be after so many changes of each editor. */
  readonly astray: (look: Look, done: readonly number[]) => Promise<number>;
}

export const query = <Row>(name: string, text: string): CypherQuery<object, Row> => ({ name, text });
const counters = query<{ id: string; amount: number }>(
  'counters',
  "MATCH (counter:Initiative) WHERE counter.id STARTS WITH 'initiative:counter-' RETURN counter.id AS id, counter.amount AS amount",
);
const proofs = query<{ id: string }>(
  'proofs',
  "MATCH (proof:Source) WHERE proof.id STARTS WITH 'source:set-' RETURN proof.id AS id",
);
const acceptedSets = query<{ reason: string; times: number }>(
  'accepted-sets',
  "MATCH (set:ChangeSet) WHERE set.state = 'ACCEPTED' RETURN set.reason AS reason, count(set) AS times",
);
const mergedNow = query<{ id: string }>('merged', 'MATCH (n:Merged) RETURN n.id AS id');

const counter = (editor: number): string => `initiative:counter-${editor}`;
const kept = (editor: number): string => `organisation:kept-${editor}`;
const duplicate = (editor: number): string => `organisation:twin-${editor}`;

/**
 * Records a set of two changes: a new source, which would get another id if it were recorded twice, and a counter that
 * moves on by one from what its editor has seen last.
 */
export const recordsSets: Deed = {
  what: 'sets of changes',
  change: (editor, number, version) => {
    const reason = `Set ${number} of editor ${editor}`;
    const changes = [
      { source: { kind: 'STATEMENT', name: { en: reason }, confidence: 'CONFIRMED' } },
      { initiative: { id: counter(editor), amount: number } },
    ];
    const asked = `mutation ($changes: [ChangeInput!]!, $reason: String!, $madeOn: Int, $key: String) {
      done: record(changes: $changes, reason: $reason, madeOn: $madeOn, idempotencyKey: $key) { id state count graphVersion } }`;
    const variables = { changes, reason, madeOn: version, key: randomUUID() };
    return { body: JSON.stringify({ query: asked, variables }), reason };
  },
  astray: async (look, done) => {
    const amounts = new Map((await look(counters)).map(({ id, amount }) => [id, amount]));
    const wrong = done.reduce((sum, times, editor) => sum + Math.abs((amounts.get(counter(editor)) ?? 0) - times), 0);
    const all = done.reduce((sum, times) => sum + times, 0);
    const sets = (await look(acceptedSets)).reduce((sum, { times }) => sum + times, 0);
    return wrong + Math.abs((await look(proofs)).length - all) + Math.abs(sets - all);
  },
};

/** Merges two organisations of its own, and takes that back, in turn. */
export const merges: Deed = {
  what: 'mergers and their undoing',
  change: (editor, number) => {
    const reason = `Merger ${number} of editor ${editor}`;
    const [field, ids] =
      number % 2 === 0
        ? ['unmergeOrganisations', { duplicate: duplicate(editor) }]
        : ['mergeOrganisations', { kept: kept(editor), duplicate: duplicate(editor) }];
    const values = Object.entries({ ...ids, reason, idempotencyKey: randomUUID() });
    const written = values.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ');
    const asked = `mutation { done: ${field}(${written}) { claims graphVersion kept { id } duplicate { id } } }`;
    return { body: JSON.stringify({ query: asked }), reason };
  },
  astray: async (look, done) => {
    const merged = new Set((await look(mergedNow)).map(({ id }) => id));
    return done.filter((times, editor) => merged.has(duplicate(editor)) !== (times % 2 === 1)).length;
  },
};

/** What editors begin with: a counter at 0 and two organisations each, the second a member of three networks. */
export async function importBeginnings(database: Database, editors: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-kills-'));
  const numbers = Array.from({ length: editors }, (_, editor) => editor);
  const networks = ['a', 'b', 'c'].map((name) => `organisation:network-${name}`);
  const organisation = (id: string, network: string) =>
    `${id},${id.slice(13)},NATIONAL_NGO,${network},source:s,CONFIRMED`;
  const files = {
    'dataset.json': JSON.stringify({
      format: 1,
      name: 'kills',
      title: { en: 'Counters, and pairs to merge' },
      licence: 'CC0-1.0',
      version: '1',
      language: 'en',
    }),
    'sources.csv': 'id,name_en,kind,confidence\nsource:s,S,DOCUMENT,CONFIRMED',
    'initiatives.csv': [
      'id,name_en,kind,status,amount,sources,confidence',
      ...numbers.map((editor) => `${counter(editor)},Counter ${editor},PROJECT,RUNNING,0,source:s,CONFIRMED`),
    ].join('\n'),
    'organisations.csv': [
      'id,name_en,kind,network,sources,confidence',
      ...networks.map((id) => organisation(id, 'yes')),
      ...numbers.flatMap((editor) => [organisation(kept(editor), ''), organisation(duplicate(editor), '')]),
    ].join('\n'),
    'member-of.csv': [
      'subject,object,sources,confidence',
      ...numbers.flatMap((editor) => networks.map((network) => `${duplicate(editor)},${network},source:s,CONFIRMED`)),
    ].join('\n'),
  };
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await importDataset(database, folder, () => {});
  } finally {
    await rm(folder, { recursive: true });
  }
}
