import { setTimeout as delay } from 'node:timers/promises';
import { Database, type Connection, type CypherQuery, type Report } from '#samspil/database/index.js';
import { findManagedNeo4j } from '#samspil/database/managed-neo4j.js';
import { runningOn } from '#samspil/database/neo4j-process.js';
import { postBody } from './asking.js';
import { importBeginnings, merges, query, recordsSets, type Change, type Deed } from './deeds.js';
import { table } from './table.js';

/** A Samspil with an empty managed Neo4j of its own, and the folder of that Neo4j. */
export interface Victim {
  readonly address: string;
  readonly folder: string;
  /** Kills Samspil itself and starts it again; null where it is not to be killed. */
  readonly killSamspil: (() => Promise<void>) | null;
}

export interface Killing {
  /** How often Neo4j is killed, and how often Samspil, where it is. */
  readonly kills: number;
  /** How many sets of changes are acknowledged before each kill. */
  readonly changesEach: number;
  /** How many record sets of changes at a time; a quarter as many merge and unmerge beside them. */
  readonly editors: number;
}

/** What became of the changes of one sort. All but the first two numbers are to be zero. */
export interface Tally {
  readonly what: string;
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
}

export interface Killed {
  /** How often each was killed, which is less than was asked for where it was ended before. */
  readonly neo4j: number;
  readonly samspil: number;
  readonly asked: { readonly neo4j: number; readonly samspil: number };
  readonly tallies: readonly Tally[];
  /** Versions of the graph that no change was told to have led to. */
  readonly versionsUntold: number;
  readonly stood: boolean;
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

const madeByReason = query<{ reason: string; times: number }>(
  'made-by-reason',
  `MATCH (change:Change) WHERE change.reason IS NOT NULL
  RETURN change.reason AS reason, count(DISTINCT change.version) AS times`,
);
const graphVersion = query<{ version: number }>(
  'version',
  "MATCH (graph:Graph {id: 'graph'}) RETURN graph.version AS version",
);
const timesMade: CypherQuery<{ reason: string }, { times: number }> = {
  name: 'times-made',
  text: 'MATCH (change:Change) WHERE change.reason = $reason RETURN count(change) AS times',
};

/** The most milliseconds between the last change that is waited for and the kill: it is to meet them in any state. */
const LATEST_KILL = 400;
/** How long what was killed may take to be there again. */
const PATIENCE = 300_000;
/** Nobody was there to answer, or the connection broke. */
const NO_ANSWER = 'NO_ANSWER';
/** After these nobody knows whether it was made, or it was: of what comes then, only the newest request is told. */
const OPEN = new Set(['OUTCOME_UNKNOWN', 'ANSWER_LOST', NO_ANSWER]);
const MERGING = 4;

/**
 * Has editors change things with keys, kills Neo4j and Samspil under them, and looks what became of each change.
 * @param signal ends the killing before its time: what became of the changes until then is looked at all the same
 */
export async function measureKills(
  victim: Victim,
  killing: Killing,
  report: Report,
  signal?: AbortSignal,
): Promise<Killed> {
  const neo4j = new Neo4j(victim.folder);
  try {
    await importBeginnings(await neo4j.open(), killing.editors);
    const [row] = await neo4j.look(graphVersion);
    const version = row?.version ?? 0;
    const sorts = [
      new Editors(recordsSets, killing.editors, version, victim, neo4j, report),
      new Editors(merges, Math.ceil(killing.editors / MERGING), version, victim, neo4j, report),
    ];
    const kills = await killUnder(sorts, victim, killing, report, signal);
    return { ...kills, ...(await whatBecame(sorts, version, neo4j)) };
  } finally {
    await neo4j.close();
  }
}

async function killUnder(
  sorts: readonly Editors[],
  victim: Victim,
  { kills, changesEach }: Killing,
  report: Report,
  signal: AbortSignal | undefined,
): Promise<Pick<Killed, 'neo4j' | 'samspil' | 'asked'>> {
  const ended = new AbortController();
  const editing = Promise.all(sorts.map(async (sort) => sort.edit(ended.signal)));
  const { killSamspil } = victim;
  const killNeo4j = async (): Promise<void> => {
    const running = runningOn(victim.folder);
    if (running) process.kill(running.pid, 'SIGKILL');
  };
  const ways = shuffled(
    Array.from({ length: kills }, () => (killSamspil ? [killNeo4j, killSamspil] : [killNeo4j])).flat(),
  );
  const killed = { neo4j: 0, samspil: 0 };
  const killing = async (): Promise<void> => {
    const acknowledged = () => sorts[0]?.acknowledged.length ?? 0;
    for (const [at, way] of [...ways, null].entries()) {
      await until(() => signal?.aborted === true || acknowledged() >= (at + 1) * changesEach);
      if (way === null || signal?.aborted === true) return;
      await delay(Math.random() * LATEST_KILL);
      const whom = way === killNeo4j ? 'Neo4j' : 'Samspil';
      report(`Kill ${at + 1} of ${ways.length}, ${whom}: ${acknowledged()} sets acknowledged`);
      await way();
      killed[way === killNeo4j ? 'neo4j' : 'samspil'] += 1;
    }
  };
  try {
    await Promise.race([killing(), editing]);
  } finally {
    ended.abort();
  }
  await editing;
  return { ...killed, asked: { neo4j: kills, samspil: killSamspil ? kills : 0 } };
}

async function whatBecame(
  sorts: readonly Editors[],
  version: number,
  neo4j: Neo4j,
): Promise<Pick<Killed, 'tallies' | 'versionsUntold' | 'stood'>> {
  const made = new Map((await neo4j.look(madeByReason)).map(({ reason, times }) => [reason, times]));
  const told = new Set(sorts.flatMap(({ acknowledged }) => acknowledged.map((each) => each.version)));
  const [row] = await neo4j.look(graphVersion);
  const versionsUntold = Math.abs((row?.version ?? 0) - version - told.size);
  const known = new Set(sorts.flatMap(({ acknowledged }) => acknowledged.map(({ reason }) => reason)));
  const untold = [...made.keys()].filter((reason) => !known.has(reason)).length;
  const tallies: Tally[] = [];
  for (const sort of sorts) tallies.push(await sort.tally(made));
  const wrong = tallies.reduce((sum, each) => sum + each.lost + each.doubled + each.untrue + each.otherwise, 0);
  return { tallies, versionsUntold, stood: wrong + versionsUntold + untold === 0 };
}

/** Those who do one sort of thing, each again and again until it has its answer. */
class Editors {
  readonly acknowledged: Acknowledged[] = [];
  readonly #done: number[];
  readonly #cut = new Map<string, number>();
  #untrue = 0;

  constructor(
    private readonly deed: Deed,
    editors: number,
    private readonly begun: number,
    private readonly victim: Victim,
    private readonly neo4j: Neo4j,
    private readonly report: Report,
  ) {
    this.#done = Array.from({ length: editors }, () => 0);
  }

  async edit(ended: AbortSignal): Promise<void> {
    await Promise.all(this.#done.map(async (_none, editor) => this.#edit(editor, ended)));
  }

  async tally(made: ReadonlyMap<string, number>): Promise<Tally> {
    const reasons = this.acknowledged.map(({ reason }) => reason);
    const more = reasons.reduce((sum, reason) => sum + Math.max((made.get(reason) ?? 0) - 1, 0), 0);
    return {
      what: this.deed.what,
      acknowledged: reasons.length,
      cut: Object.fromEntries(this.#cut),
      lost: reasons.filter((reason) => !made.has(reason)).length,
      doubled: more + (await this.deed.astray(async (of) => this.neo4j.look(of), this.#done)),
      untrue: this.#untrue,
      otherwise: await this.#askAgain(),
    };
  }

  async #edit(editor: number, ended: AbortSignal): Promise<void> {
    let version = this.begun;
    for (let number = 1; !ended.aborted; number += 1) {
      const change = this.deed.change(editor, number, version);
      const told = await this.#insist(change);
      ({ version } = told);
      this.acknowledged.push({ ...change, ...told });
      this.#done[editor] = number;
    }
  }

  async #insist(change: Change): Promise<Pick<Acknowledged, 'answer' | 'version'>> {
    const end = Date.now() + PATIENCE;
    let isOpen = false;
    for (;;) {
      const { answer, code, version, answered } = await this.#send(change);
      if (code === undefined) return { answer, version };
      this.#cut.set(code, (this.#cut.get(code) ?? 0) + 1);
      if (Date.now() > end) throw new Error(`No answer but ${answered}`);
      if (code === NO_ANSWER) await delay(20 + Math.random() * 200);
      const isMade = (await this.#timesMade(change)) > 0;
      isOpen ||= OPEN.has(code);
      if (isMade ? isOpen : code !== 'ANSWER_LOST') continue;
      this.#untrue += 1;
      this.report(`Told wrongly: ${change.reason}, which was ${isMade ? '' : 'not '}made: ${answered}`);
    }
  }

  /** @returns what tells one answer from another, and the whole as it came */
  async #send({ body }: Change): Promise<Sent> {
    try {
      return readAnswer(await (await postBody(this.victim.address, body)).text());
    } catch (error) {
      return { answer: '', code: NO_ANSWER, version: 0, answered: String(error) };
    }
  }

  /** Asks for each change once more. */
  async #askAgain(): Promise<number> {
    let otherwise = 0;
    for (const change of this.acknowledged) if ((await this.#send(change)).answer !== change.answer) otherwise += 1;
    return otherwise;
  }

  async #timesMade({ reason }: Change): Promise<number> {
    const [row] = await this.neo4j.use(async (database) => database.read(timesMade, { reason }));
    return row?.times ?? 0;
  }
}

function readAnswer(answered: string): Sent {
  const { data, errors } = JSON.parse(answered) as {
    data?: { done: Record<string, unknown> } | null;
    errors?: { extensions: { code: string } }[];
  };
  const done = data?.done ?? {};
  // What an id leads to is told as it is now, not as it was.
  const answer = JSON.stringify(Object.values(done).filter((value) => typeof value !== 'object'));
  return { answer, code: errors?.[0]?.extensions.code, version: Number(done['graphVersion'] ?? 0), answered };
}

/** The Neo4j that is killed: whoever started it anew may have given it another port. */
class Neo4j {
  #open: { readonly uri: string; readonly database: Database } | null = null;

  constructor(private readonly folder: string) {}

  async look<Row>(of: CypherQuery<object, Row>): Promise<Row[]> {
    return this.use(async (database) => database.read(of, {}));
  }

  /** Does something in it, as soon as it answers; it may be done twice. */
  async use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    for (const end = Date.now() + PATIENCE; ; await delay(100)) {
      try {
        return await work(await this.open());
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.#find().catch(() => {});
      }
    }
  }

  async open(): Promise<Database> {
    return this.#open?.database ?? this.#find();
  }

  async close(): Promise<void> {
    await this.#open?.database.close();
  }

  async #find(): Promise<Database> {
    const connection: Connection | null = await findManagedNeo4j(this.folder);
    if (!connection) throw new Error(`No Neo4j runs on ${this.folder}`);
    const open = this.#open;
    if (open?.uri === connection.uri) return open.database;
    this.#open = { uri: connection.uri, database: new Database(connection) };
    await open?.database.close();
    return this.#open.database;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE; !isSo(); await delay(20))
    if (Date.now() > end) throw new Error('What was killed was not there again in time');
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** Whether it was ended before all was killed as often as was asked for. */
export const isCut = ({ neo4j, samspil, asked }: Pick<Killed, 'neo4j' | 'samspil' | 'asked'>): boolean =>
  neo4j < asked.neo4j || samspil < asked.samspil;

export const killsTable = ({ tallies, versionsUntold, stood, ...killed }: Killed): string[] => [
  isCut(killed)
    ? `Ended early: Neo4j was killed ${killed.neo4j} of ${killed.asked.neo4j} times, Samspil ${killed.samspil} of ${killed.asked.samspil}.`
    : `Neo4j was killed ${killed.neo4j} times, Samspil ${killed.samspil} times.`,
  ...table([
    ['', 'acknowledged', 'cut', 'lost', 'doubled', 'told wrongly', 'answered otherwise'],
    ...tallies.map(({ what, acknowledged, cut, lost, doubled, untrue, otherwise }) => [
      what,
      ...[
        acknowledged,
        Object.values(cut).reduce((sum, count) => sum + count, 0),
        lost,
        doubled,
        untrue,
        otherwise,
      ].map(String),
    ]),
  ]),
  ...tallies.map(({ what, cut }) => {
    const codes = Object.entries(cut).map(([code, count]) => `${count} ${code}`);
    return `Cut answers, ${what}: ${codes.join(', ') || 'none'}.`;
  }),
  `Versions of the graph that nobody was told of: ${versionsUntold}.`,
  stood ? 'Each change was made once and told so.' : 'Changes were lost, doubled or told wrongly.',
];
