import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, migrate, startManagedNeo4j, type ManagedNeo4j, type Report } from '#samspil/database/index.js';
import { importDataset } from '#samspil/dataset/index.js';
import { readSettings } from '#samspil/settings.js';
import type { Figure } from './figures.js';
import { writeGeneratedDataset } from './generated-dataset.js';
import { recordedLines } from './recorded.js';

/** With more, batches take hours. */
const PEERED = 100_000;

/** What an import says that it does, and how that is called here. */
const phases: readonly (readonly [says: RegExp, phase: string])[] = [
  [/Check/u, 'checking the dataset, and writing files for Neo4j’s importer'],
  [/importing/u, 'the importer'],
  [/starting Neo4j on it/u, 'starting Neo4j on the new database'],
  [/indexes/u, 'indexes, sets of changes and mergers'],
  [/putting it in place/u, 'putting it in place, and starting Neo4j there'],
];

/**
 * Importing a generated dataset into an empty graph in bulk, phase by phase, and in batches up to a size; each with a Neo4j
 * of its own.
 * @throws where the two have recorded different things
 */
export async function measureBulk(
  { size, seed }: { readonly size: number; readonly seed: number },
  report: Report,
): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-bench-'));
  try {
    const dataset = join(folder, 'dataset');
    report(`Writing a dataset of ${size} initiatives`);
    const rows = await writeGeneratedDataset(dataset, size, seed);
    const bulk = await timed(join(folder, 'bulk'), dataset, { isBulk: true, compares: size <= PEERED }, report);
    const peer =
      size > PEERED ? null : await timed(join(folder, 'batches'), dataset, { isBulk: false, compares: true }, report);
    if (peer && peer.recorded !== bulk.recorded) throw new Error('Batches have recorded something else');
    const inSeconds = (value: number) => ({ value, unit: 's' }) as const;
    return [
      {
        what: `import of ${rows.toLocaleString('en')} rows in bulk, load ${loadavg()[0]?.toFixed(0)}`,
        size,
        samspil: inSeconds(bulk.seconds),
        ...(peer && { peer: { name: 'in batches', amount: inSeconds(peer.seconds) } }),
      },
      ...[...bulk.phases].map(([what, seconds]) => ({ what: `— ${what}`, size, samspil: inSeconds(seconds) })),
      { what: 'memory of the process at most', size, samspil: { value: bulk.memory / 1_000_000, unit: 'MB' } },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Timed {
  readonly seconds: number;
  readonly phases: ReadonlyMap<string, number>;
  /** The most that this process took so far, in bytes. */
  readonly memory: number;
  readonly recorded: string | null;
}

async function timed(
  folder: string,
  dataset: string,
  { isBulk, compares }: { readonly isBulk: boolean; readonly compares: boolean },
  report: Report,
): Promise<Timed> {
  const settings = readSettings(process.env);
  const options = {
    folder,
    cache: settings.SAMSPIL_CACHE,
    heap: settings.NEO4J_HEAP,
    pageCache: settings.NEO4J_PAGECACHE,
  };
  const managed: ManagedNeo4j = await startManagedNeo4j(options, report);
  const database = new Database(managed.connection);
  try {
    await migrate(database);
    const clock = new PhaseClock();
    await importDataset(
      database,
      dataset,
      (step) => {
        report(step);
        clock.hear(step);
      },
      { managed: isBulk ? managed : null },
    );
    const seconds = clock.end();
    const memory = process.resourceUsage().maxRSS * 1_024;
    return { seconds, phases: clock.phases, memory, recorded: compares ? await recordedLines(database) : null };
  } finally {
    await database.close();
    await managed.stop();
  }
}

/** Takes the time of each phase by what is reported of it. */
class PhaseClock {
  readonly phases = new Map<string, number>();
  readonly #began = performance.now();
  #phase: string | undefined;
  #since = this.#began;

  hear(step: string): void {
    const phase = phases.find(([says]) => says.test(step))?.[1];
    if (phase === undefined || phase === this.#phase) return;
    this.#turn(phase);
  }

  /** @returns how many seconds all took */
  end(): number {
    this.#turn(undefined);
    return (performance.now() - this.#began) / 1_000;
  }

  #turn(next: string | undefined): void {
    const now = performance.now();
    if (this.#phase !== undefined)
      this.phases.set(this.#phase, (this.phases.get(this.#phase) ?? 0) + (now - this.#since) / 1_000);
    [this.#phase, this.#since] = [next, now];
  }
}
