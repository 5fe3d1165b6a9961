import { caughtUp } from '#samspil/coordination/projection/catching-up.js';
import { loadProjection } from '#samspil/coordination/projection/loading.js';
import type { Projection } from '#samspil/coordination/projection/projection.js';
import type { Report } from '#samspil/database/index.js';
import type { ClaimRecord } from '#samspil/graph/records/records.js';
import { verbNames } from '#samspil/graph/vocabulary/index.js';
import { writeRecords } from '#samspil/graph/writing/write.js';
import { changesTo } from './changes.js';
import { inMilliseconds, type Figure } from './figures.js';
import { fingerprint } from './fingerprint.js';
import type { OpenGraph } from './graph.js';
import { Taking } from './timing.js';

const READINGS = 3;
const CHANGES = 20;

/**
 * (e) Reading the whole projection from Neo4j as a stream, and following a change: from the moment that it is written
 * until the projection shows it, the questions to Neo4j included. The changed claim is put back as it was.
 * @throws where the projection that followed differs from one that is read anew
 */
export async function measureReading(
  { database }: OpenGraph,
  size: number,
  seed: number,
  report: Report,
): Promise<Figure[]> {
  const write = async (claim: ClaimRecord) =>
    database.write(async (tx) => writeRecords(tx, { entities: [], claims: [claim] }, 'benchmark'));
  const { claim, claimBefore } = changesTo(size, seed);
  const reading = new Taking();
  let projection = await loadProjection(database);
  for (let round = 0; round < READINGS; round += 1) {
    report(`Reading the projection, round ${round + 1} of ${READINGS}`);
    projection = await reading.time(async () => loadProjection(database));
  }
  report('Following changes');
  const following = new Taking();
  for (let at = 0; at < CHANGES; at += 1) {
    await write(at % 2 === 0 ? claim : claimBefore);
    projection = await following.time(async () => followed(database, projection));
    // Once with the change and once without.
    if (at < 2 && fingerprint(projection) !== fingerprint(await loadProjection(database)))
      throw new Error('The projection that followed a change is another one');
  }
  const claims = verbNames.reduce((sum, verb) => sum + projection.claims(verb).rowsInOrder().length, 0);
  const { clock, cpu } = reading.total();
  return [
    {
      what: 'reading the projection from Neo4j',
      size,
      samspil: {
        value: (claims * READINGS * 1_000) / clock,
        cpu: (claims * READINGS * 1_000) / cpu,
        unit: 'claims/s',
      },
    },
    { what: 'following a changed claim in Neo4j', size, samspil: inMilliseconds(following.times()) },
  ];
}

async function followed(database: OpenGraph['database'], projection: Projection): Promise<Projection> {
  const next = await caughtUp(database, projection);
  if (!next) throw new Error('The projection could not follow');
  return next.projection;
}
