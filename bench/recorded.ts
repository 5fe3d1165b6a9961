import { createHash } from 'node:crypto';
import type { Database } from '#samspil/database/index.js';
import { kindOf, type EntityId } from '#samspil/graph/records/ids.js';
import { recordedOfClaim, recordedOfEntity, type Stored } from '#samspil/graph/records/stored.js';
import type { Verb } from '#samspil/graph/vocabulary/index.js';
import { peerQuery } from './peer-query.js';

const allEntities = peerQuery<object, { entity: Stored & { readonly id: EntityId } }>('all-entities');
const allClaims = peerQuery<object, { verb: Verb; subject: string; object: string; claim: Stored }>('all-claims');

/** A text that is the same where the same is on record, whatever is derived from it and in whichever order it lies. */
export async function recordedLines(database: Database): Promise<string> {
  const lines: string[] = [];
  for await (const { entity } of database.stream(allEntities, {}))
    lines.push(`${entity.id} ${JSON.stringify(recordedOfEntity(kindOf(entity.id), entity))}`);
  for await (const { verb, subject, object, claim } of database.stream(allClaims, {}))
    lines.push(`${verb} ${subject} ${object} ${JSON.stringify([claim['id'], recordedOfClaim(verb, claim)])}`);
  const hash = createHash('sha256').update(`${lines.length}`);
  for (const line of lines.sort()) hash.update(`\n${line}`);
  return hash.digest('hex');
}
