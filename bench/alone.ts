import { execaNode } from 'execa';
import { fileURLToPath } from 'node:url';
import { measureBuilding } from './building.js';
import type { Figure } from './figures.js';
import { measureGrowth } from './growth.js';
import { measureNetworks } from './networks.js';
import { measurePairs } from './pairs.js';

/** What is measured in a process of its own, whose memory nothing else has touched. */
const cases = {
  growth: measureGrowth,
  building: measureBuilding,
  pairs: measurePairs,
  networks: measureNetworks,
} as const;

export type Alone = keyof typeof cases;

/** Room for the graph of 1,000,000 initiatives as it is being built. */
const HEAP = '--max-old-space-size=6144';

/** Measures one case in a process of its own; its progress goes to standard error. */
export async function measureAlone(name: Alone, size: number, seed: number): Promise<Figure[]> {
  const { stdout } = await execaNode(fileURLToPath(import.meta.url), [name, String(size), String(seed)], {
    nodeOptions: ['--expose-gc', '--enable-source-maps', HEAP],
    stderr: 'inherit',
  });
  return JSON.parse(stdout) as Figure[];
}

const isCase = (name: string | undefined): name is Alone => name !== undefined && name in cases;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, size, seed] = process.argv;
  if (!isCase(name)) throw new Error(`There is no case ${name}`);
  const figures = await cases[name](Number(size), Number(seed), (line) => void process.stderr.write(`${line}\n`));
  process.stdout.write(JSON.stringify(figures));
}
