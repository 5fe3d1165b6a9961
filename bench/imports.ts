import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { managedOptions, migrate, withNeo4j, type Database, type Report } from '#samspil/database/index.js';
import { importDataset } from '#samspil/dataset/index.js';
import { readSettings } from '#samspil/settings.js';
import { withRatio, type Amount, type Figure } from './figures.js';
import { writeGeneratedDataset } from './generated-dataset.js';
import { peerQuery } from './peer-query.js';
import { importPlainly } from './plain-import.js';
import { recordedLines } from './recorded.js';
import { Taking } from './timing.js';

const ROUNDS = 3;
const GOAL = 0.7;

const emptyGraph = peerQuery<object, object>('empty-graph');

/**
 * (f) Importing a dataset as the command does, from reading its files over every check to the change log, against a
 * plain UNWIND of the same rows, which are in memory already. Both write into an empty graph with the same constraints
 * and indexes, in a managed Neo4j of its own. The first round warms up, and what each has written is compared.
 * @throws where the two have written different things
 */
export async function measureImport(
  { size, seed }: { readonly size: number; readonly seed: number },
  report: Report,
): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-bench-'));
  try {
    const dataset = join(folder, 'dataset');
    report(`Writing a dataset of ${size} initiatives`);
    const rows = await writeGeneratedDataset(dataset, size, seed);
    const options = managedOptions(readSettings(process.env), `bench-import-${size}`);
    return await withNeo4j(options, report, async (database) => {
      await migrate(database);
      return [await inTurn(database, dataset, { size, seed, rows }, report)];
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function inTurn(
  database: Database,
  dataset: string,
  { size, seed, rows }: { readonly size: number; readonly seed: number; readonly rows: number },
  report: Report,
): Promise<Figure> {
  const quiet = (): void => {};
  const ways = {
    samspil: async (taking: Taking) => taking.time(async () => importDataset(database, dataset, quiet)),
    peer: async (taking: Taking) => importPlainly(database, size, seed, taking),
  };
  const takings = { samspil: new Taking(), peer: new Taking() };
  const written = new Set<string>();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of round % 2 === 0 ? (['samspil', 'peer'] as const) : (['peer', 'samspil'] as const)) {
      report(`Importing ${rows} rows: ${name}, round ${round} of ${ROUNDS}`);
      await database.runStatement(emptyGraph.text);
      await ways[name](round === 0 ? new Taking() : takings[name]);
      if (round === 0) written.add(await recordedLines(database));
    }
  }
  await database.runStatement(emptyGraph.text);
  if (written.size !== 1) throw new Error('What the import has recorded differs from what plain UNWIND has');
  const rate = (taking: Taking): Amount => ({ value: (rows * ROUNDS * 1_000) / taking.total().clock, unit: 'rows/s' });
  return withRatio(
    {
      what: `import of a dataset of ${rows.toLocaleString('en')} rows, all checks on`,
      size,
      samspil: rate(takings.samspil),
      peer: { name: 'plain UNWIND with the driver', amount: rate(takings.peer) },
    },
    GOAL,
  );
}
