import { claimId, prefixOf, type EntityId } from '../../src/graph/records/ids.js';
import type { ClaimRecord, EntityRecord, Values } from '../../src/graph/records/records.js';
import type { Kind, Verb } from '../../src/graph/vocabulary/index.js';
import { projectionOf } from '../../src/coordination/projection/building.js';
import { onDay, type Projection } from '../../src/coordination/projection/projection.js';
import type { Day } from '../../src/graph/records/dates.js';

export interface Records {
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
}

/** An entity as a test states it: CONFIRMED unless it says otherwise. */
export function entity(kind: Kind, slug: string, values: Values = {}): EntityRecord {
  const id = `${prefixOf(kind)}:${slug}` as EntityId;
  return { id, kind, values: { nameDa: slug, nameEn: slug, confidence: 'CONFIRMED', ...values } };
}

/** A claim as a test states it: CONFIRMED and undated unless it says otherwise. */
export function claim(verb: Verb, from: string, to: string, values: Values = {}, key?: string): ClaimRecord {
  const [subject, object] = [from as EntityId, to as EntityId];
  const assessment = values['assessment'];
  const told = key ?? (typeof assessment === 'string' ? assessment : undefined);
  const id = claimId(verb, subject, object, told);
  return {
    id,
    verb,
    subject,
    object,
    ...(told !== undefined && { key: told }),
    values: { confidence: 'CONFIRMED', ...values },
  };
}

export const initiative = (slug: string, values: Values = {}): EntityRecord =>
  entity('Initiative', slug, { kind: 'POOL_INITIATIVE', status: 'RUNNING', period: '2026-01/2026-12', ...values });

export const organisation = (slug: string, values: Values = {}): EntityRecord =>
  entity('Organisation', slug, { kind: 'NATIONAL_NGO', ...values });

export const network = (slug: string, values: Values = {}): EntityRecord =>
  organisation(slug, { kind: 'NATIONAL_NETWORK', network: true, ...values });

export const theme = (slug: string): EntityRecord => entity('Theme', slug);
export const method = (slug: string): EntityRecord => entity('Method', slug, { category: 'LEARNING' });
export const need = (slug: string, values: Values = {}): EntityRecord => entity('Need', slug, values);

/** What a world is made of. */
export type Part = EntityRecord | ClaimRecord | Records;

/** The projection of entities and claims together with those of other records. */
export const worldOf = (...parts: Part[]): Projection => worldOn('2026-08-15', ...parts);

/** The same on another day: in August 2026 what an initiative of a test says goes on. */
export const worldOn = (day: string, ...parts: Part[]): Projection =>
  onDay(projectionOf(together(parts), 1), day as Day);

export const together = (parts: readonly Part[]): Records => ({
  entities: parts.flatMap((part) => ('entities' in part ? part.entities : 'verb' in part ? [] : [part])),
  claims: parts.flatMap((part) => ('entities' in part ? part.claims : 'verb' in part ? [part] : [])),
});
