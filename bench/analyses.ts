import type { Page } from '#samspil/coordination/answer/answer.js';
import { needGaps } from '#samspil/coordination/gaps/need-gaps.question.js';
import { networkOverlap } from '#samspil/coordination/networks/network-overlap.question.js';
import { removalImpacts } from '#samspil/coordination/networks/removal-impact.question.js';
import { loadProjection } from '#samspil/coordination/projection/loading.js';
import { moved } from '#samspil/coordination/projection/moving.js';
import type { Projection } from '#samspil/coordination/projection/projection.js';
import { synergies } from '#samspil/coordination/synergy/synergies.question.js';
import type { Database, Report } from '#samspil/database/index.js';
import type { ClaimRecord } from '#samspil/graph/records/records.js';
import { performance } from 'node:perf_hooks';
import { changedParticipations } from './changes.js';
import { inMilliseconds, ofPeer, under, type Figure } from './figures.js';
import { sizesFor } from './generate.js';
import { generatedProjection } from './generated-projection.js';
import type { OpenGraph } from './graph.js';
import { peerQuery } from './peer-query.js';
import { UNSURE } from './stored-weights.js';
import { alternating, Taking, type Times } from './timing.js';

/** What a dashboard shows first. */
const FIRST: Page = { offset: 0, limit: 20 };
const SYNERGIES = `synergies, the first ${FIRST.limit}`;
const FIRST_ASKED = 'first after a change';
const CHANGES = 50;
const LEAST = 3;
const COMPARED = 15;
const GOAL = { size: 10_000, milliseconds: 50, synergiesFirst: 200 } as const;

type Ask = (projection: Projection) => unknown;

const gapsInCypher = peerQuery<
  { unsure: string },
  { need: string; askers: number; served: number; initiatives: number }
>('need-gaps');
const networksInCypher = peerQuery<
  { networks: readonly string[]; unsure: string },
  { a: string; b: string; membersOfA: number; membersOfB: number; shared: number }
>('network-overlap');

/**
 * (d) The analyses of the whole graph, in the process. Each is asked first after a change, which was applied to the
 * projection while the clock stood, so that nothing is remembered; and again, with nothing changed.
 * @throws where what is asked after a change differs from the answer on a projection built anew, or from Cypher
 */
export async function measureAnalyses(
  { database }: OpenGraph,
  { size, seed, seconds }: { readonly size: number; readonly seed: number; readonly seconds: number },
  report: Report,
): Promise<Figure[]> {
  const networks = Array.from({ length: sizesFor(size).networks }, (_, at) => `organisation:${at + 1}`);
  const questions: Readonly<Record<string, Ask>> = {
    [`needGaps, the first ${FIRST.limit}`]: (projection) => needGaps.work(projection, {}, FIRST),
    'needGaps, all of them': (projection) => needGaps.work(projection, {}),
    [SYNERGIES]: (projection) => synergies.work(projection, {}, FIRST),
    [`networkOverlap of ${networks.length} networks`]: (projection) => networkOverlap.work(projection, { networks }),
    'networkOverlap of 3 networks': (projection) => networkOverlap.work(projection, { networks: networks.slice(0, 3) }),
    [`removalImpacts of all, the first ${FIRST.limit} in full`]: (projection) =>
      removalImpacts.work(projection, {}, FIRST),
  };
  report('Reading the projection');
  const projection = await loadProjection(database);
  const changes = taken(changedParticipations(size, seed), CHANGES + 1);
  compareAfterChange(projection, changes.slice(0, COMPARED), questions, size, seed, report);
  const figures: Figure[] = [];
  for (const [what, ask] of Object.entries(questions)) {
    report(`Asking ${what}`);
    const { first, again } = await firstAndAgain(projection, changes, ask, seconds);
    for (const [when, times] of [
      [FIRST_ASKED, first],
      ['again', again],
    ] as const) {
      const samspil = inMilliseconds(times);
      const limit = when === FIRST_ASKED && what === SYNERGIES ? GOAL.synergiesFirst : GOAL.milliseconds;
      const goal = size === GOAL.size ? { goal: under(samspil, limit) } : {};
      figures.push({ what: `${what}, asked ${when}`, size, samspil, ...goal });
    }
  }
  return [...figures, ...(await besideCypher(database, projection, networks, { size, seconds }, report))];
}

/** Asks after one change after the other, as long as there is time, and each time once more. */
async function firstAndAgain(projection: Projection, changes: readonly ClaimRecord[], ask: Ask, seconds: number) {
  const first = new Taking();
  const again = new Taking();
  let end = Number.POSITIVE_INFINITY;
  for (const [at, change] of changes.entries()) {
    if (at > LEAST && performance.now() > end) break;
    const changed = after(projection, [change]);
    if (at === 0) {
      // The first one warms up.
      ask(changed);
      end = performance.now() + seconds * 1_000;
    } else {
      await first.time(() => ask(changed));
      await again.time(() => ask(changed));
    }
  }
  return { first: first.times(), again: again.times() };
}

/** The projection after some claims were changed. */
const after = (projection: Projection, claims: readonly ClaimRecord[]): Projection =>
  moved(projection, {
    version: projection.version + 1,
    entities: [],
    removed: [],
    beside: new Map(),
    sources: [],
    merged: projection.merged,
    between: claims.map((claim) => ({ ...claim, claims: [claim] })),
  });

function compareAfterChange(
  projection: Projection,
  changes: readonly ClaimRecord[],
  questions: Readonly<Record<string, Ask>>,
  size: number,
  seed: number,
  report: Report,
): void {
  report('Comparing answers after a change with those on a projection built anew');
  const changed = after(projection, changes);
  const anew = generatedProjection(size, seed, report, {
    version: changed.version,
    changes: { entities: [], claims: changes },
  });
  for (const [what, ask] of Object.entries(questions)) {
    if (JSON.stringify(ask(changed)) !== JSON.stringify(ask(anew)))
      throw new Error(`${what} is answered differently after a change and on a projection built anew`);
  }
}

/** Beside Cypher, for as much of the answers as it gives: who is served, and who is shared. */
async function besideCypher(
  database: Database,
  projection: Projection,
  networks: readonly string[],
  { size, seconds }: { readonly size: number; readonly seconds: number },
  report: Report,
): Promise<Figure[]> {
  const gaps = {
    own: () => needGaps.work(projection, {}),
    peer: async () => database.read(gapsInCypher, { unsure: UNSURE }),
  };
  const shared = {
    own: () => networkOverlap.work(projection, { networks }),
    peer: async () => database.read(networksInCypher, { networks, unsure: UNSURE }),
  };
  report('Comparing with Cypher');
  compareGaps(gaps.own(), await gaps.peer());
  compareNetworks(shared.own(), await shared.peer());
  report('Asking Samspil and Cypher');
  const ofGaps = await alternating({ sides: gaps, questions: [null], seconds, inARow: 1 });
  const ofNetworks = await alternating({ sides: shared, questions: [null], seconds, inARow: 1 });
  const row = (what: string, name: string, { own, peer }: Record<'own' | 'peer', Times>): Figure => ({
    what,
    size,
    samspil: inMilliseconds(own),
    peer: { name, amount: ofPeer(peer) },
  });
  return [
    row('needGaps, all of them, asked again', 'Cypher for the coverage alone', ofGaps),
    row(
      `networkOverlap of ${networks.length} networks, asked again`,
      'Cypher for the shared members alone',
      ofNetworks,
    ),
  ];
}

type Rows<Query> = Query extends { readonly types?: { readonly row: infer Row } } ? readonly Row[] : never;

function compareGaps(
  { items: gaps, unknown, covered }: ReturnType<typeof needGaps.work>,
  rows: Rows<typeof gapsInCypher>,
): void {
  const own = new Map(
    [...gaps, ...unknown].map(({ need, askers, served, initiatives }): [string, string] => [
      need,
      [askers.length, served.length, initiatives.length].join(' '),
    ]),
  );
  const whole = new Set<string>(covered);
  const wrong = rows.find(({ need, askers, served, initiatives }) =>
    whole.has(need) ? askers === 0 || served < askers : own.get(need) !== [askers, served, initiatives].join(' '),
  );
  if (wrong || rows.length !== own.size + whole.size)
    throw new Error(`needGaps and Cypher differ: ${JSON.stringify(wrong)}, Samspil ${own.get(wrong?.need ?? '')}`);
}

function compareNetworks(
  { items: pairs }: ReturnType<typeof networkOverlap.work>,
  rows: Rows<typeof networksInCypher>,
): void {
  const own = new Map(
    pairs.map(({ a, b, membersOfA, membersOfB, sharedMembers }) => [
      `${a} ${b}`,
      [membersOfA, membersOfB, sharedMembers.length].join(' '),
    ]),
  );
  const wrong = rows.find(
    ({ a, b, membersOfA, membersOfB, shared }) => own.get(`${a} ${b}`) !== [membersOfA, membersOfB, shared].join(' '),
  );
  if (wrong || rows.length !== own.size) throw new Error(`networkOverlap and Cypher differ: ${JSON.stringify(wrong)}`);
}

function taken<Item>(items: Iterable<Item>, count: number): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === count) break;
    found.push(item);
  }
  return found;
}
