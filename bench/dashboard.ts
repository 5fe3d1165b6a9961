import { execa } from 'execa';
import { Agent } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Report } from '#samspil/database/index.js';
import { Chance, skewed } from './chance.js';
import { sizesFor } from './generate.js';
import { settingsOn, type OpenGraph } from './graph.js';
import { measured, post, summary, type Measured } from './load.js';

/**
 * The dashboard: twenty organisations, their first twenty initiatives with their own role, and of each its themes,
 * methods and participants. Both sides are asked for the same, in the same order, nothing left out for being unsure.
 */
export const dashboard = `query Dashboard($ids: [ID!]!) {
  organisations(first: 20, filter: { ids: $ids }, minConfidence: UNCONFIRMED) {
    nodes { id name { da }
      initiatives(first: 20, minConfidence: UNCONFIRMED) {
        edges { role node { id name { da } status period(minConfidence: UNCONFIRMED)
          themes(minConfidence: UNCONFIRMED) { nodes { id name { da } } }
          methods(minConfidence: UNCONFIRMED) { nodes { id name { da } } }
          participants(minConfidence: UNCONFIRMED) { edges { role node { id name { da } } } }
        } }
      }
    }
  }
}`;

const peerQuery = `query Dashboard($ids: [ID!]!) {
  organisations(limit: 20, where: { id: { in: $ids } }, sort: [{ sortName: ASC }]) {
    id nameDa
    initiativesConnection(first: 20, sort: [{ node: { sortName: ASC } }]) {
      edges { properties { role } node { id nameDa status period
        themes(limit: 20, sort: [{ sortName: ASC }]) { id nameDa }
        methods(limit: 20, sort: [{ sortName: ASC }]) { id nameDa }
        participantsConnection(first: 20, sort: [{ node: { sortName: ASC } }]) { edges { properties { role } node { id nameDa } } }
      } }
    }
  }
}`;

export interface DashboardOptions {
  readonly size: number;
  readonly seed: number;
  /** How long each side is measured in each case. */
  readonly seconds: number;
}

/** One way of asking, measured on both sides in alternating rounds. */
export interface DashboardRow {
  readonly asked: 'again' | 'never before';
  readonly askers: number;
  readonly samspil: Measured;
  readonly peer: Measured;
}

const ORGANISATIONS = 20;
const ROUNDS = 4;
const WARM_UP = 3;
const COMPARED = 10;

interface Side {
  readonly url: string;
  readonly query: string;
}

/**
 * Measures the dashboard query against the same query of @neo4j/graphql on the same database, both over HTTP.
 * @throws where the two answer differently
 */
export async function measureDashboard(
  { connection }: OpenGraph,
  { size, seed, seconds }: DashboardOptions,
  report: Report,
): Promise<DashboardRow[]> {
  const environment = settingsOn(connection);
  const questions = distinctQuestions(size, seed);
  const samspil = await startServer('../main.js', { ...environment, COST_BUDGET: '0' });
  const peer = await startServer('peer.js', environment);
  try {
    const sides = { samspil: { url: samspil.url, query: dashboard }, peer: { url: peer.url, query: peerQuery } };
    report('Comparing the answers');
    for (let count = 0; count < COMPARED; count += 1) await compare(sides.samspil, sides.peer, questions());
    const rows: DashboardRow[] = [];
    for (const asked of ['never before', 'again'] as const) {
      for (const askers of [1, 16]) {
        report(`Asking ${asked}, ${askers} at once`);
        rows.push({ asked, askers, ...(await measureBoth(sides, asked, askers, seconds, questions)) });
      }
    }
    return rows;
  } finally {
    await samspil.stop();
    await peer.stop();
  }
}

async function measureBoth(
  sides: { readonly samspil: Side; readonly peer: Side },
  asked: DashboardRow['asked'],
  askers: number,
  seconds: number,
  questions: () => readonly string[],
): Promise<{ samspil: Measured; peer: Measured }> {
  const always = questions();
  const ids = asked === 'again' ? () => always : questions;
  const round = async ({ url, query: text }: Side, length: number) =>
    measured({ url, askers, seconds: length, next: () => bodyOf(text, ids()) });
  const rounds = { samspil: [], peer: [] } as Record<'samspil' | 'peer', Awaited<ReturnType<typeof measured>>[]>;
  await round(sides.samspil, WARM_UP);
  await round(sides.peer, WARM_UP);
  for (let count = 0; count < ROUNDS; count += 1) {
    rounds.samspil.push(await round(sides.samspil, seconds / ROUNDS));
    rounds.peer.push(await round(sides.peer, seconds / ROUNDS));
  }
  return { samspil: summary(rounds.samspil), peer: summary(rounds.peer) };
}

export const bodyOf = (text: string, ids: readonly string[]): string =>
  JSON.stringify({ query: text, variables: { ids } });

/** Gives other organisations each time. */
export function distinctQuestions(size: number, seed: number): () => string[] {
  const chance = new Chance(seed + 2);
  const drawing = skewed(sizesFor(size).Organisation, 0);
  return () => chance.several(ORGANISATIONS, drawing).map((number) => `organisation:${number + 1}`);
}

/** A server in a process of its own. */
export interface Started {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts a server of this benchmark as a process of its own and waits for the address that it prints. */
export async function startServer(script: string, environment: Readonly<Record<string, string>>): Promise<Started> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const server = execa(process.execPath, [path], { env: environment, buffer: false, reject: false, stderr: 'inherit' });
  const stop = async () => {
    server.kill('SIGTERM');
    await server;
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const [, url] = /^API\s+(\S+)$/u.exec(line) ?? [];
    if (url === undefined) continue;
    // Its log goes nowhere, and must not fill the pipe.
    server.stdout.resume();
    if (server.pid !== undefined) return { url, pid: server.pid, stop };
  }
  throw new Error(`${script} did not start`);
}

/** What both answers come to, in one form. */
interface Entry {
  readonly id: string;
  readonly name: string;
}
interface Shown extends Entry {
  readonly initiatives: readonly (Entry & {
    readonly role: string;
    readonly status: string;
    readonly period: string | null;
    readonly themes: readonly Entry[];
    readonly methods: readonly Entry[];
    readonly participants: readonly (Entry & { readonly role: string })[];
  })[];
}

async function compare(samspil: Side, peer: Side, ids: readonly string[]): Promise<void> {
  const agent = new Agent();
  const ask = async ({ url, query: text }: Side): Promise<unknown> =>
    (JSON.parse(await post(agent, url, bodyOf(text, ids))) as { data: unknown }).data;
  const one = JSON.stringify(shownBySamspil((await ask(samspil)) as SamspilAnswer));
  const other = JSON.stringify(shownByPeer((await ask(peer)) as PeerAnswer));
  agent.destroy();
  if (one !== other) throw new Error(`The two answer differently:\n${firstDifference(one, other).join('\n')}`);
}

/** What stands around the first place where two texts differ. */
function firstDifference(one: string, other: string): [string, string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one.slice(Math.max(0, at - 200), at + 100), other.slice(Math.max(0, at - 200), at + 100)];
}

interface Node {
  readonly id: string;
  readonly name: { readonly da: string };
}
interface SamspilAnswer {
  readonly organisations: {
    readonly nodes: readonly (Node & {
      readonly initiatives: {
        readonly edges: readonly {
          readonly role: string;
          readonly node: Node & {
            readonly status: string;
            readonly period: string | null;
            readonly themes: { readonly nodes: readonly Node[] };
            readonly methods: { readonly nodes: readonly Node[] };
            readonly participants: { readonly edges: readonly { readonly role: string; readonly node: Node }[] };
          };
        }[];
      };
    })[];
  };
}

const entryOf = ({ id, name }: Node): Entry => ({ id, name: name.da });

const shownBySamspil = ({ organisations }: SamspilAnswer): Shown[] =>
  organisations.nodes.map((organisation) => ({
    ...entryOf(organisation),
    initiatives: organisation.initiatives.edges.map(({ role, node }) => ({
      ...entryOf(node),
      role,
      status: node.status,
      period: node.period,
      themes: node.themes.nodes.map(entryOf),
      methods: node.methods.nodes.map(entryOf),
      participants: node.participants.edges.map((edge) => ({ ...entryOf(edge.node), role: edge.role })),
    })),
  }));

interface PeerNode {
  readonly id: string;
  readonly nameDa: string;
}
interface PeerAnswer {
  readonly organisations: readonly (PeerNode & {
    readonly initiativesConnection: {
      readonly edges: readonly {
        readonly properties: { readonly role: string };
        readonly node: PeerNode & {
          readonly status: string;
          readonly period: string | null;
          readonly themes: readonly PeerNode[];
          readonly methods: readonly PeerNode[];
          readonly participantsConnection: {
            readonly edges: readonly { readonly properties: { readonly role: string }; readonly node: PeerNode }[];
          };
        };
      }[];
    };
  })[];
}

const entryOfPeer = ({ id, nameDa }: PeerNode): Entry => ({ id, name: nameDa });

const shownByPeer = ({ organisations }: PeerAnswer): Shown[] =>
  organisations.map((organisation) => ({
    ...entryOfPeer(organisation),
    initiatives: organisation.initiativesConnection.edges.map(({ properties: { role }, node }) => ({
      ...entryOfPeer(node),
      role,
      status: node.status,
      period: node.period,
      themes: node.themes.map(entryOfPeer),
      methods: node.methods.map(entryOfPeer),
      participants: node.participantsConnection.edges.map((edge) => ({
        ...entryOfPeer(edge.node),
        role: edge.properties.role,
      })),
    })),
  }));
