import { cypherQuery } from '../database/index.js';
import type { EntityId } from '../graph/records/index.js';
import { completedRecords, readMerged, type Reader, withdrawnIds } from '../graph/writing/index.js';
import type { KnownOrganisation } from './doubles.js';
import type { KnownEntity, KnownGraph, KnownMerger } from './world.js';

const knownEntities = cypherQuery<{ ids: readonly EntityId[] }, KnownEntity>('dataset/known-entities');
const knownIdentifiers = cypherQuery<{ keys: readonly string[] }, { id: EntityId; key: string }>(
  'dataset/known-identifiers',
);
const knownIatiIdentifiers = cypherQuery<{ keys: readonly string[] }, { id: EntityId; key: string }>(
  'dataset/known-iati-identifiers',
);
const networksWithMembers = cypherQuery<{ ids: readonly EntityId[] }, { id: EntityId }>(
  'dataset/networks-with-members',
);
const knownOrganisations = cypherQuery<object, KnownOrganisation>('dataset/known-organisations');
const knownIdentified = cypherQuery<{ identifiers: readonly EntityId[] }, { id: EntityId; identifier: EntityId }>(
  'dataset/known-identified',
);
const knownMergers = cypherQuery<object, KnownMerger>('dataset/known-mergers');

/** The graph as it is on record, all of it, for checks of what is to be written. */
export const knownGraph = (read: Reader): KnownGraph => ({
  completed: async (records) => completedRecords(read, records, await readMerged(read)),
  entities: async (ids) => read(knownEntities, { ids }),
  identifiers: async (keys) => read(knownIdentifiers, { keys }),
  iatiIdentifiers: async (keys) => read(knownIatiIdentifiers, { keys }),
  networks: async (ids) => read(networksWithMembers, { ids }),
  organisations: async () => read(knownOrganisations, {}),
  identified: async (identifiers) => read(knownIdentified, { identifiers }),
  mergers: async () => read(knownMergers, {}),
});

/** Those of these ids that something has or ever had: none of them is made for anything else. */
export async function takenIds(read: Reader, ids: readonly EntityId[]): Promise<ReadonlySet<EntityId>> {
  const [known, gone] = await Promise.all([read(knownEntities, { ids }), withdrawnIds(read, ids)]);
  return new Set([...known.map(({ id }) => id), ...gone]);
}
