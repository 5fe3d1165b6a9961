import { ProjectionBuilder } from '#samspil/coordination/projection/building.js';
import { moved, type Patch } from '#samspil/coordination/projection/moving.js';
import type { Projection } from '#samspil/coordination/projection/projection.js';
import type { Report } from '#samspil/database/index.js';
import type { ClaimRecord, EntityRecord } from '#samspil/graph/records/records.js';
import { atLeast, inMilliseconds, under, type Amount, type Figure } from './figures.js';
import { fingerprint } from './fingerprint.js';
import { generatedClaims, type Size } from './generate.js';
import { generatedProjection, projectedEntities, type Changes } from './generated-projection.js';
import { changesTo } from './changes.js';
import { memoryHeld } from './memory.js';
import { Taking, times } from './timing.js';

/** At 1,000,000 initiatives; the smaller ones are held to the same. */
const GOALS = { megabytes: 200, claimsPerSecond: 200_000, moving: 10 } as const;
const RECORDS_IN_PART = 50_000;
const MOVES = 30;

/**
 * (e) Building a projection from records as they come, its memory, and moving it on, without Neo4j. What is moved on
 * is compared with one that is built anew with the same changes.
 * @throws where the two differ, and where memory can't be told (`node --expose-gc`)
 */
export async function measureBuilding(size: number, seed: number, report: Report): Promise<Figure[]> {
  const before = memoryHeld();
  const { projection, claims, building } = await built(size, seed, report);
  const held = { value: (memoryHeld() - before) / 1_000_000, unit: 'MB' } as const;
  const { version } = projection;
  const changes = changesTo(size, seed);
  report('Comparing a projection that is moved on with one built anew');
  compareMoved(projection, changes, size, seed, report);
  const figures: Figure[] = [];
  for (const [what, patch] of patches(changes, version + 1)) {
    const taken = inMilliseconds(await times(MOVES, () => moved(projection, patch)));
    figures.push({ what: `moving on: ${what}`, size, samspil: taken, goal: under(taken, GOALS.moving) });
  }
  const rate = inClaimsASecond(claims, building);
  return [
    {
      what: 'building the projection of records in memory',
      size,
      samspil: rate,
      goal: atLeast(rate, GOALS.claimsPerSecond),
    },
    {
      what: `memory of the projection (${claims.toLocaleString('en')} claims)`,
      size,
      samspil: held,
      goal: under(held, GOALS.megabytes),
    },
    ...figures,
  ];
}

/** Builds a projection and times that alone: records are made some thousands at a time, while the clock stands. */
export async function built(size: Size, seed: number, report: Report) {
  const building = new Taking();
  const builder = new ProjectionBuilder();
  for (const part of inParts(projectedEntities(size, seed)))
    await building.time(() => part.forEach((entity) => builder.addEntity(entity)));
  let claims = 0;
  for (const part of inParts(generatedClaims(size, seed))) {
    await building.time(() => part.forEach((claim) => builder.addClaim(claim)));
    claims += part.length;
    report(`Building: ${claims} claims`);
  }
  const projection = await building.time(() => builder.build(1));
  return { projection, claims, building };
}

export function inClaimsASecond(count: number, building: Taking): Amount {
  const { clock, cpu } = building.total();
  return { value: (count / clock) * 1_000, cpu: (count / cpu) * 1_000, unit: 'claims/s' };
}

function* inParts<Record>(records: Iterable<Record>): Generator<Record[]> {
  let part: Record[] = [];
  for (const record of records) {
    part.push(record);
    if (part.length < RECORDS_IN_PART) continue;
    yield part;
    part = [];
  }
  yield part;
}

const patchOf = (version: number, entities: readonly EntityRecord[], claims: readonly ClaimRecord[]): Patch => ({
  version,
  entities,
  removed: [],
  sources: [],
  beside: new Map(),
  merged: new Map(),
  between: claims.map((claim) => ({ verb: claim.verb, subject: claim.subject, object: claim.object, claims: [claim] })),
});

type Changed = ReturnType<typeof changesTo>;

const patches = ({ claim, changed, added, claimOfAdded }: Changed, version: number) =>
  [
    ['a changed claim', patchOf(version, [], [claim])],
    ['a changed entity', patchOf(version, [changed], [])],
    ['a new entity with a claim', patchOf(version, [added], [claimOfAdded])],
  ] as const;

/** Moves on by all changes, one after the other, and sets that against building anew. */
function compareMoved(projection: Projection, changes: Changed, size: number, seed: number, report: Report): void {
  const all = patches(changes, 0).map(([, patch], at) => ({ ...patch, version: projection.version + at + 1 }));
  const last = all.reduce((reached, patch) => moved(reached, patch), projection);
  const records: Changes = {
    entities: [changes.changed, changes.added],
    claims: [changes.claim, changes.claimOfAdded],
  };
  const anew = generatedProjection(size, seed, report, { version: last.version, changes: records });
  if (fingerprint(last) !== fingerprint(anew)) throw new Error('The projection that was moved on is another one');
  if (fingerprint(last) === fingerprint(projection)) throw new Error('Moving on changed nothing');
}
