import { cypherQuery } from '../../database/index.js';
import {
  type ClaimId,
  type EntityId,
  folded,
  namesIn,
  recordedOfEntity,
  type Stored,
  type Values,
} from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { type ClaimSought, recordedClaims, type Reader } from '../../graph/writing/index.js';
import { Names, type Known } from './names.js';
import type { Identified } from './naming.js';

/** What is on record, as far as a sheet is compared with it. */
export interface OnRecord {
  names(kind: Kind): Promise<Names>;
  identified(): Promise<Identified>;
  /** What is recorded on those of these claims that are there. */
  claims(sought: readonly ClaimSought[]): Promise<ReadonlyMap<ClaimId, Values>>;
}

/** All of one kind that is on record. */
export const entitiesOfKind = cypherQuery<{ kind: Kind }, { entity: Stored }>('workbooks/entities-of-kind');
const identifiedOrganisations = cypherQuery<
  object,
  { key: string; identifier: EntityId; organisations: readonly EntityId[] }
>('workbooks/identified-organisations');

/** What is on record, read once for each kind. */
export function onRecord(read: Reader): OnRecord {
  const names = new Map<Kind, Promise<Names>>();
  let identified: Promise<Identified> | undefined;
  return {
    names: async (kind) => {
      const known = names.get(kind) ?? namesOf(read, kind);
      names.set(kind, known);
      return known;
    },
    identified: async () => (identified ??= identifiedIn(read)),
    claims: async (sought) => recordedClaims(read, sought),
  };
}

async function namesOf(read: Reader, kind: Kind): Promise<Names> {
  const rows = await read(entitiesOfKind, { kind });
  return new Names(rows.map(({ entity }) => knownOf(kind, entity)));
}

/** @param entity all that is stored of it: its search text has the names of what was merged into it, too */
export function knownOf(kind: Kind, entity: Stored): Known {
  const values = recordedOfEntity(kind, entity);
  const own = new Set(namesIn(values).map(folded));
  const searched = String(entity['searchText'] ?? '').split('|');
  return {
    id: entity['id'] as EntityId,
    values,
    merged: entity['mergedFrom'] === undefined ? [] : searched.filter((name) => name !== '' && !own.has(name)),
  };
}

async function identifiedIn(read: Reader): Promise<Identified> {
  return identifiedOf(await read(identifiedOrganisations, {}));
}

/** The same from rows of key, identifier and organisations. */
export function identifiedOf(
  rows: readonly { readonly key: string; readonly identifier: EntityId; readonly organisations: readonly EntityId[] }[],
): Identified {
  const of = new Map<EntityId, string[]>();
  for (const { key, organisations } of rows) for (const id of organisations) of.set(id, [...(of.get(id) ?? []), key]);
  return {
    organisations: new Map(rows.map(({ key, organisations }) => [key, organisations])),
    ids: new Map(rows.map(({ key, identifier }) => [key, identifier])),
    of,
  };
}
