import { afterAll, beforeEach, onTestFailed, type RunnerTask } from 'vitest';
import { ownConnection } from './connection.js';

/*
 * Has a test or hook that was ended because it hung say so, and what was under way. Of its own vitest gives the error a
 * stack that begins with STACK_TRACE_ERROR, which is all that some reporters print of it; of a hook they print nothing.
 */
beforeEach(() =>
  onTestFailed(async ({ task }) => {
    for (const error of hangsOf(task)) {
      const message = `${titleOf(error)} What was under way: ${await underWay()}`;
      if (error.stack !== undefined) error.stack = error.stack.replace(/^.*STACK_TRACE_ERROR/u, `Error: ${message}`);
      error.message = message;
    }
  }),
);
// oxlint-disable-next-line no-empty-pattern -- vitest wants to see which fixtures a hook takes: none.
afterAll(async ({}, file) => {
  for (const suite of suitesIn(file))
    for (const error of hangsOf(suite))
      process.stderr.write(`${suite.name}: ${titleOf(error)} What is under way: ${await underWay()}\n`);
});

const hangsOf = ({ result }: RunnerTask) =>
  (result?.errors ?? []).filter(({ message }) => /^(?:Test|Hook) timed out in/u.test(message));

const titleOf = ({ message }: { readonly message: string }) => message.split('\n', 1)[0];

function* suitesIn(task: RunnerTask): Generator<RunnerTask> {
  if (task.type !== 'suite') return;
  yield task;
  for (const inner of task.tasks) yield* suitesIn(inner);
}

/** What this process and Neo4j are doing. */
async function underWay(): Promise<string> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const resources = [...counts].map(([kind, count]) => `${count} ${kind}`);
  return [...resources, ...(await queries())].join(', ');
}

/** For how many milliseconds Neo4j is asked: it may be what hangs. */
const PATIENCE = 5_000;

async function queries(): Promise<string[]> {
  const connection = ownConnection();
  if (connection === undefined) return [];
  // Most runs need no driver here.
  const { Database } = await import('../src/database/index.js');
  const database = new Database(connection);
  try {
    const asked = database.runStatement('SHOW TRANSACTIONS YIELD currentQuery, elapsedTime, metaData');
    const rows = await database.within(PATIENCE, asked);
    return rows.map((row) => `in Neo4j ${JSON.stringify(row)}`).filter((row) => !row.includes('SHOW TRANSACTIONS'));
  } catch (error) {
    return [`Neo4j, which does not say: ${String(error)}`];
  } finally {
    void database.close();
  }
}
