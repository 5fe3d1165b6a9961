import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Analyst, employ } from './coordination/index.js';
import { cypherQuery, openDatabase, type Database, type Report } from './database/index.js';
import { importDataset, unfinished } from './dataset/index.js';
import { SamspilError } from './errors.js';
import { openExport } from './exports/index.js';
import { editor, graphState, Loaders, reader, today, type Context, type Role } from './graph/index.js';
import { showProgress } from './progress.js';
import { createSchema } from './schema.js';
import { createServer, type AnswerCacheOptions, type Files } from './server/index.js';
import type { Settings } from './settings.js';

const countEntities = cypherQuery<object, { kind: string; count: number }>('graph/count-entities');

const exampleQuery = `{ needGaps(first: 3) { nodes { need { name { da } } type reasons { da } } } }`;

/**
 * Brings up the database, loads the dataset of that name from `seed/` where the graph is empty, and serves the API
 * until the process is told to end.
 */
export async function start(settings: Settings, dataset: string): Promise<void> {
  const progress = showProgress();
  const ending = endSignal();
  try {
    const opened = await openDatabase(settings, { dataset, join: false }, progress.report);
    try {
      const loaded = await loadIfEmpty(opened.database, dataset, progress.report);
      const reading = 'Reading the graph for analysis';
      progress.report(reading);
      const analyst = new Analyst(opened.database.connection, (read) => {
        progress.report(`${reading}: ${read.toLocaleString('en')} entities and claims`);
      });
      employ(opened.database, analyst);
      await analyst.prepare();
      const server = await createServer({
        schema: createSchema(),
        context: contextMaker(opened.database, settings.EDITING ? editor : reader),
        cache: cacheOptions(opened.database, settings.ANSWER_CACHE),
        files: exportedFiles,
      });
      try {
        const address = await server.listen({ host: settings.HOST, port: settings.PORT });
        progress.done();
        print([
          ...loaded,
          `Data      ${opened.where}`,
          `API       ${address}`,
          '',
          'Open the address in a browser, or try:',
          `  ${exampleQuery}`,
          '',
          'Ctrl-C ends it.',
        ]);
        await ending;
        progress.report('Ending');
      } finally {
        await server.close();
        await analyst.close();
      }
    } finally {
      await opened.close();
    }
  } finally {
    progress.done();
  }
}

/** Makes what the resolvers of one request use. @param roles what whoever asks may do: nobody is told apart yet */
export const contextMaker =
  (database: Database, roles: ReadonlySet<Role> = reader) =>
  ({ signal }: { readonly signal: AbortSignal }): Context => ({
    database,
    signal,
    roles,
    loaders: new Loaders(database, signal),
  });

/**
 * Answers hold as long as the graph is at the same version and, since some count to today, until midnight. They are the
 * same for all: nobody has a role yet.
 */
export const cacheOptions = (database: Database, bytes: number): AnswerCacheOptions<Context> => ({
  state: async () => {
    const { key, version } = await graphState(database);
    return `${key} ${version} ${today()}`;
  },
  audience: () => 'everybody',
  bytes,
});

/** What can be had as a file. */
export const exportedFiles: Files<Context> = { at: '/export', open: openExport };

async function loadIfEmpty(database: Database, dataset: string, report: Report): Promise<string[]> {
  const [cutOff] = await unfinished(database);
  if (cutOff !== undefined)
    report(`The import of “${cutOff}” was cut off: run it again with \`npm run samspil -- import <folder>\``);
  const counts = await database.read(countEntities, {});
  if (counts.length > 0) return [`Graph     ${counts.map(({ kind, count }) => `${count} ${kind}`).join(', ')}`];
  const folder = fileURLToPath(new URL(`../seed/${dataset}`, import.meta.url));
  if (!existsSync(folder)) {
    if (dataset.includes('/')) throw new SamspilError('DATASET_MISSING', `There is no dataset seed/${dataset}.`);
    return [`Graph     empty: load your data with \`npm run samspil -- import <folder> --dataset ${dataset}\``];
  }
  const { created } = await importDataset(database, folder, report);
  return [`Loaded    seed/${dataset}: ${created} entities and claims`];
}

function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
