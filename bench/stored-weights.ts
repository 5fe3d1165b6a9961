import type { Database, Report } from '#samspil/database/index.js';
import { peerQuery } from './peer-query.js';

/** What does not count unless somebody asks for it. */
export const UNSURE = 'UNCONFIRMED';

const storeRarity = peerQuery<{ unsure: string }, object>('store-rarity');
const storeWeights = peerQuery<{ ids: readonly string[]; unsure: string }, object>('store-weights');

const BATCH = 5_000;

/** Stores all that the Cypher peers of overlap read, as whoever uses them would have to after every change. */
export async function storeWeightsForPeer(database: Database, size: number, report: Report): Promise<void> {
  report('Storing weights for the peer');
  await database.write(async (tx) => tx.run(storeRarity, { unsure: UNSURE }));
  for (let start = 0; start < size; start += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, size - start) }, (_, at) => `initiative:${start + at + 1}`);
    await database.write(async (tx) => tx.run(storeWeights, { ids, unsure: UNSURE }));
  }
}
