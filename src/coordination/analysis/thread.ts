import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Database } from '../../database/index.js';
import { watched } from '../answer/progress.js';
import { analysisNamed } from './register.js';
import { inputOf } from './input.js';
import { failureOf, type Asked, type Answered } from './messages.js';

/** The thread that analyses: it holds the projection, and answers one question after the other. */
const { connection, readTime } = workerData as Pick<Database, 'connection' | 'readTime'>;
const database = new Database(connection, () => {}, readTime);
let projected = -1;
stepBack();

const post = (answered: Answered): void => parentPort?.postMessage(answered);

parentPort?.on('message', (asked: Asked) => {
  void answer(asked);
});

async function answer({
  id,
  analysis,
  question,
  sight,
  texts: kinds,
  version,
  today,
  after,
  ended,
}: Asked): Promise<void> {
  const endIfAsked = (): void => {
    if (Atomics.load(ended, 0) !== 0) throw new Error('Nobody waits for the answer any more');
  };
  try {
    await database.follow(after);
    const { projection, texts } = await inputOf(database, { sight, kinds, version, today }, (read) => post({ read }));
    if (projection.version !== projected) post({ projected: (projected = projection.version) });
    endIfAsked();
    const [given = {}, page, records] = question;
    const work = (): unknown => analysisNamed(analysis).work(projection, given, page, texts, records);
    post({ id, answer: watched(endIfAsked, work) });
  } catch (error) {
    post({ id, error: failureOf(error) });
  }
}

/** Where processors are scarce the thread that answers everybody goes first. Only Linux tells the number of a thread. */
function stepBack(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It goes on as any other.
  }
}
