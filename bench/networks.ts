import type { Page } from '#samspil/coordination/answer/answer.js';
import { networkOverlap } from '#samspil/coordination/networks/network-overlap.question.js';
import type { Projection } from '#samspil/coordination/projection/projection.js';
import type { Report } from '#samspil/database/index.js';
import { built, inClaimsASecond } from './building.js';
import { inMilliseconds, type Figure } from './figures.js';
import { withManyNetworks } from './generate.js';
import { memoryHeld } from './memory.js';
import { someInitiatives, tenInFull } from './overlaps.js';
import { times } from './timing.js';

const BEST: Page = { offset: 0, limit: 100 };
const NEXT: Page = { offset: 100, limit: 100 };
const FIRST: Page = { offset: 0, limit: 20 };
/** Neither among the largest nor the smallest of a thousand. */
const ONE = 'organisation:500';
const COMPARED = 10;

/**
 * Questions over a thousand networks of 50,000 organisations, without Neo4j: what the process takes to hold them, and how
 * long the best of all pairs take.
 * @throws where a pair is answered differently among all and alone, and where memory can't be told
 */
export async function measureNetworks(size: number, seed: number, report: Report): Promise<Figure[]> {
  const before = memoryHeld();
  const { projection, claims, building } = await built(withManyNetworks(size), seed, report);
  const held = memoryHeld() - before;
  report('Asking');
  const ask = async (what: string, count: number, work: (at: number) => unknown): Promise<Figure> => ({
    what,
    size,
    samspil: inMilliseconds(await times(count, work)),
  });
  const initiatives = someInitiatives(size, seed);
  const tenOf = (at: number) => tenInFull(projection, initiatives[at % initiatives.length] ?? '');
  const asked = [
    await ask('networkOverlap, the best hundred of all pairs', 1, () => networkOverlap.work(projection, {}, BEST)),
    await ask('networkOverlap, the next hundred', 1, () => networkOverlap.work(projection, {}, NEXT)),
    await ask('networkOverlap of one with all, the first twenty', 1, () =>
      networkOverlap.work(projection, { network: ONE }, FIRST),
    ),
    await ask('overlaps of one initiative, the first question: it makes the index', 1, tenOf),
    await ask('overlaps of one initiative, any later question', initiatives.length, tenOf),
  ];
  comparePairs(projection);
  return [
    {
      what: `building the projection of ${claims.toLocaleString('en')} claims`,
      size,
      samspil: inClaimsASecond(claims, building),
    },
    { what: 'memory of the projection', size, samspil: inMB(held) },
    ...asked,
    { what: 'memory of the process after these questions', size, samspil: inMB(process.memoryUsage().rss) },
    { what: 'memory of the process at most', size, samspil: inMB(process.resourceUsage().maxRSS * 1_024) },
  ];
}

const inMB = (bytes: number) => ({ value: bytes / 1_000_000, unit: 'MB' }) as const;

/** @throws where one of the best of all pairs is answered differently when it is asked for by itself */
function comparePairs(projection: Projection): void {
  for (const pair of networkOverlap.work(projection, {}, { ...BEST, limit: COMPARED }).items) {
    const [alone] = networkOverlap.work(projection, { networks: [pair.a, pair.b] }).items;
    const told = ({ score, sharedMembers, missingLinks, reasons }: typeof pair) =>
      JSON.stringify([score, sharedMembers, missingLinks, reasons]);
    if (!alone || told(alone) !== told(pair))
      throw new Error(`${pair.a} and ${pair.b} are answered differently among all and alone`);
  }
}
