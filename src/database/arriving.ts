import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kill, runningOn } from './neo4j-process.js';
import type { Report } from './report.js';

/** Where in a data folder another database is made, which is to take the place of its own. It is a data folder too. */
export const arrivingIn = (folder: string): string => join(folder, 'arriving');

const dataIn = (folder: string): string => join(folder, 'data');
/** One that is whole: as soon as it has this name it is the database of the folder. */
const wholeIn = (folder: string): string => join(folder, 'data.whole');
const formerIn = (folder: string): string => join(folder, 'data.former');

/** Puts the database that was made in the place of the one that is there. Neither runs. Cut off, `settle` goes on. */
export async function putInPlace(folder: string): Promise<void> {
  await rename(dataIn(arrivingIn(folder)), wholeIn(folder));
  await exchange(folder);
  await clearArriving(folder);
}

/** Clears away a database that is being made, with what runs there. */
export async function clearArriving(folder: string): Promise<void> {
  const arriving = arrivingIn(folder);
  const running = runningOn(arriving);
  if (running) await kill(arriving, running);
  await rm(arriving, { recursive: true, force: true });
}

/** Brings a folder in order whose database was being replaced when that was cut off: it has the old one or the new one. */
export async function settle(folder: string, report: Report): Promise<void> {
  if (existsSync(wholeIn(folder))) report('An import was cut off when it was whole: it is put in place');
  else if (existsSync(arrivingIn(folder))) report('An import was cut off. Nothing of it is in: it is cleared away');
  await exchange(folder);
  await clearArriving(folder);
}

async function exchange(folder: string): Promise<void> {
  const [data, whole, former] = [dataIn(folder), wholeIn(folder), formerIn(folder)];
  if (existsSync(whole)) {
    if (existsSync(data)) {
      await rm(former, { recursive: true, force: true });
      await rename(data, former);
    }
    await rename(whole, data);
  }
  await rm(former, { recursive: true, force: true });
}
