import { cypherQuery } from '../../database/index.js';
import {
  claimId,
  claimNamed,
  type ClaimId,
  type EntityId,
  type ClaimRecord,
  type EntityRecord,
  recordedOfClaim,
  recordedOfEntity,
  type Stored,
} from '../records/index.js';
import { mergedEntities } from '../reading/index.js';
import type { Reader } from './one-write.js';
import type { Kind, Verb } from '../vocabulary/index.js';

/** A claim as it is stored. */
export interface StoredClaimRow {
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly claim: Stored;
}

const claimsAside = cypherQuery<object, StoredClaimRow>('graph/claims-aside');

/**
 * What was merged into what, and where claims stand because of that. Where a claim stands follows from two things alone:
 * how its source states it, and what is merged. So the order in which things were merged makes no difference, and undoing
 * one puts back exactly what was.
 */
export class Merged {
  constructor(private readonly records: ReadonlyMap<EntityId, EntityRecord> = new Map()) {}

  get isEmpty(): boolean {
    return this.records.size === 0;
  }

  /** The record of what was merged; undefined where it was not. */
  recordOf(id: EntityId): EntityRecord | undefined {
    return this.records.get(id);
  }

  /** What was merged into an entity, by id, in whichever order that was done. */
  into(id: EntityId): EntityRecord[] {
    return [...this.records.values()]
      .filter((record) => record.values['mergedInto'] === id)
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** What an id leads to: itself, unless it was merged. */
  lead(id: EntityId): EntityId {
    const into = this.records.get(id)?.values['mergedInto'];
    return typeof into === 'string' ? (into as EntityId) : id;
  }

  with(record: EntityRecord): Merged {
    return new Merged(new Map([...this.records, [record.id, record]]));
  }

  without(id: EntityId): Merged {
    return new Merged(new Map([...this.records].filter(([merged]) => merged !== id)));
  }

  /** A claim, given as its source states it, where it stands. One that would lead to itself stays where it is, aside. */
  placed(claim: ClaimRecord): ClaimRecord {
    const [subject, object] = [this.lead(claim.subject), this.lead(claim.object)];
    if ((subject === claim.subject && object === claim.object) || subject === object) return claim;
    const { id: recordedAs } = claim;
    return { ...claim, ...placedAt(claim, subject, object), recordedAs };
  }

  /** Whether nobody sees a claim that stands there. */
  isAside({ subject, object }: Pick<ClaimRecord, 'subject' | 'object'>): boolean {
    return this.records.has(subject) || this.records.has(object);
  }
}

/** Where a claim, given as its source states it, stands between other ends; between its own it is as stated. */
export function placedAt(
  claim: Pick<ClaimRecord, 'id' | 'verb' | 'subject' | 'object' | 'key'>,
  subject: EntityId,
  object: EntityId,
): Pick<ClaimRecord, 'id' | 'subject' | 'object' | 'key'> {
  const { id, key: own } = claim;
  if (subject === claim.subject && object === claim.object)
    return { id, subject, object, ...(own !== undefined && { key: own }) };
  const key = `${MOVED} ${claim.subject} ${claim.object}${own === undefined ? '' : ` ${own}`}`;
  return { id: claimId(claim.verb, subject, object, key), subject, object, key };
}

/** How the key of a claim begins that stands elsewhere than its source states it: no key of a dataset begins so. */
const MOVED = 'as';
export const isKeyOfMoved = (key: string): boolean => key.startsWith(`${MOVED} organisation:`);

/** What is merged in the graph, and the claims that are aside for that, by id. */
export interface MergedGraph {
  readonly merged: Merged;
  readonly aside: ReadonlyMap<ClaimId, ClaimRecord>;
}

export async function readMerged(read: Reader): Promise<MergedGraph> {
  const rows = await read(mergedEntities, {});
  const records = rows.map(({ id, entity }): EntityRecord => {
    const kind = entity['type'] as Kind;
    return { id, kind, values: recordedOfEntity(kind, entity) };
  });
  const aside = rows.length === 0 ? [] : (await read(claimsAside, {})).map(recordedClaim);
  return {
    merged: new Merged(new Map(records.map((record) => [record.id, record]))),
    aside: new Map(aside.map((claim) => [claim.id, claim])),
  };
}

/** A stored claim as its source states it. */
export function recordedClaim({ verb, subject, object, claim }: StoredClaimRow): ClaimRecord {
  const values = recordedOfClaim(verb, claim);
  const key = typeof claim['key'] === 'string' ? { key: claim['key'] } : {};
  const { recordedAs } = claim;
  if (typeof recordedAs !== 'string') return { id: claim['id'] as ClaimId, verb, subject, object, ...key, values };
  return { ...recordedEnds(recordedAs as ClaimId), verb, values };
}

/** What the id says under which a claim is stated. */
export function recordedEnds(id: ClaimId): Pick<ClaimRecord, 'id' | 'subject' | 'object' | 'key'> {
  const named = claimNamed(id);
  if (!named) throw new Error(`${id} is no id of a claim`);
  const key = id.split(' ').slice(3).join(' ');
  return { id, subject: named.subject, object: named.object, ...(key !== '' && { key }) };
}
