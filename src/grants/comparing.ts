import type { WrittenRecords } from '../dataset/index.js';
import {
  claimId,
  type ClaimId,
  type ClaimRecord,
  type EntityId,
  type EntityRecord,
  type Values,
} from '../graph/records/index.js';
import type { DraftOnRecord } from '../drafts/index.js';
import { changed } from './changes.js';
import type { Grant } from './grant.js';
import { type GrantIds, grantIds, OWN, recordsOfGrant, type Said } from './records.js';

/** A grant whose pool, recipients and places are known by their ids. */
export interface ResolvedGrant {
  readonly grant: Grant;
  readonly pool: EntityId;
  readonly recipients: readonly EntityId[];
  readonly places: readonly EntityId[];
}

/** What grants change, how many of them are new, and which are on record as another pool's. */
export interface Compared extends WrittenRecords {
  readonly fresh: number;
  readonly known: number;
  readonly changed: number;
  /** The places in the file of those that are left out. */
  readonly apart: readonly number[];
}

/** So many grants are looked up at a time. */
const BATCH = 1_000;

/** Compares grants with what is on record: what is there as they say it is left as it is. */
export async function compared(grants: readonly ResolvedGrant[], record: DraftOnRecord, said: Said): Promise<Compared> {
  const entities: EntityRecord[] = [];
  const claims: ClaimRecord[] = [];
  const apart: number[] = [];
  const counts = { fresh: 0, known: 0, changed: 0 };
  for (let start = 0; start < grants.length; start += BATCH) {
    const batch = grants.slice(start, start + BATCH).map((each) => ({ ...each, ...toldBy(each) }));
    const before = await record.entities(batch.flatMap(({ ids }) => idsIn(ids)));
    const known = batch.filter(({ ids }) => before.has(ids.initiative));
    const claimsBefore = await record.claims(known.flatMap(({ records }) => records.claims));
    for (const { grant, ids, records } of batch) {
      const isKnown = before.has(ids.initiative);
      const isOfAnother = records.claims.some(({ verb, id }) => verb === 'FUNDED_BY' && !claimsBefore.has(id));
      if (isKnown && isOfAnother) {
        apart.push(grant.row);
        continue;
      }
      const isOwn = grant.id.startsWith(OWN);
      const told = isKnown ? records.claims.filter((each) => isNews(each, ids, claimsBefore)) : records.claims;
      const differing = records.entities.flatMap((each) => changed(each, before.get(each.id), said, isOwn) ?? []);
      const differingClaims = told.flatMap((each) => changed(each, claimsBefore.get(each.id), said, isOwn) ?? []);
      entities.push(...differing);
      claims.push(...differingClaims);
      const isChanged = differing.length + differingClaims.length > 0;
      counts[isKnown ? (isChanged ? 'changed' : 'known') : 'fresh'] += 1;
    }
  }
  return { entities, claims, apart, ...counts };
}

/**
 * Whether a claim of a grant on record is one that its file is asked for: the money and the places, and who gets it where
 * that one is not known to have applied. How it was applied for is on record, maybe in a round.
 */
function isNews(
  { verb, subject }: ClaimRecord,
  { application }: GrantIds,
  before: ReadonlyMap<ClaimId, Values>,
): boolean {
  if (verb === 'FUNDED_BY' || verb === 'WORKS_IN') return true;
  if (verb !== 'PARTICIPATES_IN') return false;
  return application === null || !before.has(claimId('APPLIES', subject, application, undefined));
}

const idsIn = ({ application, initiative }: GrantIds): EntityId[] =>
  application ? [application, initiative] : [initiative];

function toldBy({ grant, pool, recipients, places }: ResolvedGrant) {
  const ids = grantIds(grant);
  const records = recordsOfGrant(grant, ids, pool, recipients, places);
  return { ids, records: { ...records, claims: records.claims.map((each) => asOf(each, grant.decided)) } };
}

/** A claim with the date of what it rests on. */
export const asOf = (claim: ClaimRecord, date: string): ClaimRecord => ({
  ...claim,
  values: { ...claim.values, asOf: date },
});
