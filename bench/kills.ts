import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Database, type CypherQuery, type Report } from '#samspil/database/index.js';
import { findManagedNeo4j } from '#samspil/database/managed-neo4j.js';
import { runningOn } from '#samspil/database/neo4j-process.js';
import { importDataset } from '#samspil/dataset/index.js';
import { postBody } from './asking.js';
import { table } from './table.js';

/** A Samspil with an empty managed Neo4j of its own, and the folder of that Neo4j. */
export interface Victim {
  readonly address: string;
  readonly folder: string;
}

export interface Killing {
  readonly kills: number;
  /** How many changes are acknowledged before each kill. */
  readonly changesEach: number;
  /** How many change something at a time, each two organisations of its own. */
  readonly editors: number;
}

/** What became of the changes. All but the first two are to be zero. */
export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  /** Answers that were no answer, by their code: each was asked again. */
  readonly cut: Readonly<Record<string, number>>;
  /** Acknowledged, and not there. */
  readonly lost: number;
  /** There more than once, or without anybody having been told. */
  readonly doubled: number;
  /** Told as not made and made, or the other way round. */
  readonly untrue: number;
  /** Answered otherwise when asked again at the end. */
  readonly otherwise: number;
  readonly stood: boolean;
}

interface Change {
  readonly body: string;
  readonly reason: string;
}

interface Sent {
  readonly answer: string;
  readonly code: string | undefined;
  readonly version: number;
  readonly answered: string;
}

interface Acknowledged extends Change {
  readonly answer: string;
  readonly version: number;
}

const query = <Parameters, Row>(name: string, text: string): CypherQuery<Parameters, Row> => ({ name, text });
const timesMade = query<{ reason: string }, { times: number }>(
  'times-made',
  'MATCH (change:Change) WHERE change.reason = $reason RETURN count(change) AS times',
);
const madeByReason = query<object, { reason: string; times: number }>(
  'made-by-reason',
  'MATCH (change:Change) WHERE change.reason IS NOT NULL RETURN change.reason AS reason, count(change) AS times',
);
const graphVersion = query<object, { version: number }>(
  'version',
  "MATCH (graph:Graph {id: 'graph'}) RETURN graph.version AS version",
);
const mergedNow = query<object, { merged: number }>('merged', 'MATCH (n:Merged) RETURN count(n) AS merged');

/** The most milliseconds between the last change that is waited for and the kill: it is to meet them in any state. */
const LATEST_KILL = 400;
/** How long a Neo4j that was killed may take to be there again. */
const PATIENCE = 300_000;

/** Has editors merge and unmerge organisations with keys, kills Neo4j under them, and looks what became of each change. */
export async function measureKills(victim: Victim, killing: Killing, report: Report): Promise<Killed> {
  const connection = await findManagedNeo4j(victim.folder);
  if (!connection) throw new Error(`No Neo4j runs on ${victim.folder}`);
  const database = new Database(connection);
  try {
    await importPairs(database, killing.editors);
    return await new Kills(victim, database, killing, report).run();
  } finally {
    await database.close();
  }
}

class Kills {
  readonly #acknowledged: Acknowledged[] = [];
  readonly #cut = new Map<string, number>();
  readonly #ended = new AbortController();
  #untrue = 0;
  #merged = 0;

  constructor(
    private readonly victim: Victim,
    private readonly database: Database,
    private readonly killing: Killing,
    private readonly report: Report,
  ) {}

  async run(): Promise<Killed> {
    const { kills, editors } = this.killing;
    const before = await this.#version();
    const editing = Promise.all(Array.from({ length: editors }, async (_, pair) => this.#edit(pair)));
    try {
      await Promise.race([this.#kill(), editing]);
    } finally {
      this.#ended.abort();
    }
    await editing;
    const made = new Map((await this.#read(madeByReason)).map(({ reason, times }) => [reason, times]));
    const lost = this.#acknowledged.filter(({ reason }) => !made.has(reason)).length;
    const more = [...made.values()].reduce((sum, times) => sum + times, 0) + lost - this.#acknowledged.length;
    const moved = (await this.#version()) - before - new Set(this.#acknowledged.map(({ version }) => version)).size;
    const [row] = await this.#read(mergedNow);
    const doubled = Math.abs(more) + Math.abs(moved) + Math.abs((row?.merged ?? 0) - this.#merged);
    const [untrue, otherwise] = [this.#untrue, await this.#askAgain()];
    return {
      kills,
      acknowledged: this.#acknowledged.length,
      cut: Object.fromEntries(this.#cut),
      lost,
      doubled,
      untrue,
      otherwise,
      stood: lost + doubled + untrue + otherwise === 0,
    };
  }

  /** Kills Neo4j again and again, each time after so many more changes. */
  async #kill(): Promise<void> {
    const { kills, changesEach } = this.killing;
    for (let kill = 1; kill <= kills + 1; kill += 1) {
      await this.#until(() => this.#acknowledged.length >= kill * changesEach);
      if (kill > kills) return;
      await delay(Math.random() * LATEST_KILL);
      this.report(`Kill ${kill} of ${kills}: ${this.#acknowledged.length} acknowledged`);
      const running = runningOn(this.victim.folder);
      if (running) process.kill(running.pid, 'SIGKILL');
    }
  }

  /** Merges and unmerges two organisations in turn, and asks for each until it has its answer. */
  async #edit(pair: number): Promise<void> {
    let isMerged = false;
    for (let number = 1; !this.#ended.signal.aborted; number += 1) {
      const change = changeOf(pair, number, isMerged);
      const { answer, version } = await this.#insist(change);
      this.#acknowledged.push({ ...change, answer, version });
      isMerged = !isMerged;
      this.#merged += isMerged ? 1 : -1;
    }
  }

  async #insist(change: Change): Promise<Pick<Acknowledged, 'answer' | 'version'>> {
    const end = Date.now() + PATIENCE;
    /** Whether it was told already that it was made, or may be: of what comes then, only the newest request is told. */
    let isOpen = false;
    for (;;) {
      const { answer, code, version, answered } = await this.#send(change);
      if (code === undefined) return { answer, version };
      this.#cut.set(code, (this.#cut.get(code) ?? 0) + 1);
      if (Date.now() > end) throw new Error(`No answer but ${answer}`);
      const isMade = (await this.#timesMade(change)) > 0;
      isOpen ||= code === 'OUTCOME_UNKNOWN' || code === 'ANSWER_LOST';
      if (isMade ? isOpen : code !== 'ANSWER_LOST') continue;
      this.#untrue += 1;
      this.report(`Told wrongly: ${change.reason}, which was ${isMade ? '' : 'not '}made: ${answered}`);
    }
  }

  /** @returns what tells one answer from another, and the whole as it came */
  async #send({ body }: Change): Promise<Sent> {
    const answered = await (await postBody(this.victim.address, body)).text();
    const { data, errors } = JSON.parse(answered) as {
      data?: Record<string, { claims: number; graphVersion: number }> | null;
      errors?: { extensions: { code: string } }[];
    };
    const code = errors?.[0]?.extensions.code;
    const [done] = Object.values(data ?? {});
    // What an id leads to is told as it is now, not as it was.
    return {
      answer: JSON.stringify([done?.claims, done?.graphVersion]),
      code,
      version: done?.graphVersion ?? 0,
      answered,
    };
  }

  /** Asks for each change once more. */
  async #askAgain(): Promise<number> {
    let otherwise = 0;
    for (const change of this.#acknowledged) if ((await this.#send(change)).answer !== change.answer) otherwise += 1;
    return otherwise;
  }

  async #timesMade({ reason }: Change): Promise<number> {
    let times = 0;
    await this.#until(async () => {
      const rows = await this.database.read(timesMade, { reason }).catch(() => null);
      times = rows?.[0]?.times ?? 0;
      return rows !== null;
    });
    return times;
  }

  async #read<Row>(of: CypherQuery<object, Row>): Promise<Row[]> {
    return this.database.read(of, {});
  }

  async #version(): Promise<number> {
    return (await this.#read(graphVersion))[0]?.version ?? 0;
  }

  async #until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + PATIENCE; !(await isSo()); await delay(20))
      if (Date.now() > end) throw new Error('Neo4j was not there again in time');
  }
}

const [kept, duplicate] = [
  (pair: number) => `organisation:kept-${pair}`,
  (pair: number) => `organisation:twin-${pair}`,
];

function changeOf(pair: number, number: number, isMerged: boolean): Change {
  const reason = `Change ${number} of pair ${pair}`;
  const [field, ids] = isMerged
    ? ['unmergeOrganisations', { duplicate: duplicate(pair) }]
    : ['mergeOrganisations', { kept: kept(pair), duplicate: duplicate(pair) }];
  const values = Object.entries({ ...ids, reason, idempotencyKey: randomUUID() });
  const written = values.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ');
  const asked = `mutation { ${field}(${written}) { claims graphVersion kept { id } duplicate { id } } }`;
  return { body: JSON.stringify({ query: asked }), reason };
}

/** Two organisations for each editor, the second a member of three networks. */
async function importPairs(database: Database, pairs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-kills-'));
  const numbers = Array.from({ length: pairs }, (_, pair) => pair);
  const networks = ['a', 'b', 'c'].map((name) => `organisation:network-${name}`);
  const organisation = (id: string, network: string) =>
    `${id},${id.slice(13)},NATIONAL_NGO,${network},source:s,CONFIRMED`;
  const files = {
    'dataset.json': JSON.stringify({
      format: 1,
      name: 'kills',
      title: { en: 'Pairs to merge' },
      licence: 'CC0-1.0',
      version: '1',
      language: 'en',
    }),
    'sources.csv': 'id,name_en,kind,confidence\nsource:s,S,DOCUMENT,CONFIRMED',
    'organisations.csv': [
      'id,name_en,kind,network,sources,confidence',
      ...networks.map((id) => organisation(id, 'yes')),
      ...numbers.flatMap((pair) => [organisation(kept(pair), ''), organisation(duplicate(pair), '')]),
    ].join('\n'),
    'member-of.csv': [
      'subject,object,sources,confidence',
      ...numbers.flatMap((pair) => networks.map((network) => `${duplicate(pair)},${network},source:s,CONFIRMED`)),
    ].join('\n'),
  };
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await importDataset(database, folder, () => {});
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const killsTable = ({ kills, acknowledged, cut, lost, doubled, untrue, otherwise, stood }: Killed): string[] => [
  ...table([
    ['kills', 'acknowledged', 'cut', 'lost', 'doubled', 'told wrongly', 'answered otherwise'],
    [
      kills,
      acknowledged,
      Object.values(cut).reduce((sum, count) => sum + count, 0),
      lost,
      doubled,
      untrue,
      otherwise,
    ].map(String),
  ]),
  `Cut answers: ${Object.entries(cut)
    .map(([code, count]) => `${count} ${code}`)
    .join(', ')}.`,
  stood ? 'Each change was made once and told so.' : 'Changes were lost, doubled or told wrongly.',
];
