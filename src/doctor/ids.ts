import { cypherQuery, type Database } from '../database/index.js';
import { guardOf, isEntityId, recordedOfEntity, type EntityRecord, type Stored } from '../graph/records/index.js';
import { entitiesById, mergedEntities } from '../graph/reading/index.js';
import { kindNames } from '../graph/vocabulary/index.js';
import { all } from './contents.js';
import type { TellFinding } from './finding.js';
import type { StoredRecord } from './records.js';

const withdrawn = cypherQuery<object, { withdrawn: Stored }>('doctor/withdrawn');
const claimsTwice = cypherQuery<object, { id: string; claims: number }>('doctor/claims-twice');
const idsTwice = cypherQuery<object, { id: string }>('doctor/ids-twice');
const identifiersShared = cypherQuery<object, { id: string; organisations: readonly string[] }>(
  'doctor/identifiers-shared',
);
const iatiIdentifiersShared = cypherQuery<object, { id: string; initiatives: readonly string[] }>(
  'doctor/iati-identifiers-shared',
);

/** Looks whether each id means one thing, and nothing that was withdrawn has more than its id. */
export async function examineIds(database: Database, tell: TellFinding): Promise<void> {
  for await (const { id, claims } of database.stream(claimsTwice, {}))
    tell({ code: 'SHARED_ID', id, what: `${claims} claims have this id` });
  for await (const { id } of database.stream(idsTwice, {}))
    tell({ code: 'SHARED_ID', id, what: 'what was merged or withdrawn has it, and something else' });
  for await (const { id, organisations } of database.stream(identifiersShared, {}))
    tell({ code: 'SHARED_IDENTIFIER', id, what: `${organisations.join(', ')} have it` });
  for await (const { id, initiatives } of database.stream(iatiIdentifiersShared, {}))
    tell({ code: 'SHARED_IDENTIFIER', id, what: `${initiatives.join(', ')} have it` });
  for await (const { withdrawn: stored } of database.stream(withdrawn, {})) {
    const { id, type, ...more } = stored;
    const kind = kindNames.find((each) => each === type);
    const names = Object.keys(more);
    if (!kind || typeof id !== 'string' || !isEntityId(id, kind))
      tell({ code: 'WITHDRAWN_UNFIT', id: String(id), what: `its \`type\` is ${JSON.stringify(type ?? null)}` });
    if (names.length > 0)
      tell({
        code: 'WITHDRAWN_UNFIT',
        id: String(id),
        what: `it has ${names.map((name) => `\`${name}\``).join(', ')}`,
      });
  }
}

/** All that was merged and can be read: each is what a person decided, so there are few. */
export async function mergedRecords(database: Database, tell: TellFinding): Promise<StoredRecord[]> {
  const rows = await all(database.stream(mergedEntities, {}));
  return rows.flatMap(({ id, entity }) => {
    if (entity['type'] === 'Organisation')
      return [{ id, kind: 'Organisation' as const, values: recordedOfEntity('Organisation', entity), stored: entity }];
    tell({ code: 'LABELS_DIFFER', id: String(id), what: 'it is merged and no organisation, which alone are' });
    return [];
  });
}

/** Looks whether what was merged leads to what is on record, and shows to nobody who may not see it. */
export async function examineMergers(
  database: Database,
  merged: readonly EntityRecord[],
  tell: TellFinding,
): Promise<void> {
  const ids = new Map(merged.map((record) => [record.id, record]));
  const bad = (id: string, what: string): void => tell({ code: 'BAD_MERGER', id, what });
  const targets = merged.flatMap(({ id, values: { mergedInto } }) => {
    const into = typeof mergedInto === 'string' && isEntityId(mergedInto, 'Organisation') ? mergedInto : null;
    if (into === null) bad(id, 'it does not say into what it is merged');
    else if (ids.has(into)) bad(id, `it is merged into ${into}, which is merged itself`);
    return into === null || ids.has(into) ? [] : [{ id, into }];
  });
  const rows = await database.read(entitiesById, { ids: [...new Set(targets.map(({ into }) => into))] });
  const kept = new Map(rows.map(({ id, entity }) => [id, guardOf(recordedOfEntity(entity.type, entity as Stored))]));
  for (const { id, into } of targets) {
    const guard = guardOf(ids.get(id)?.values ?? {});
    if (!kept.has(into)) bad(id, `it is merged into ${into}, which is not on record`);
    else if (guard !== undefined && guard !== kept.get(into))
      bad(id, `it shows with ${into}, which others may see: give both the same visibility`);
  }
}
