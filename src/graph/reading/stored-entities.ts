import { cypherQuery } from '../../database/index.js';
import type { EntityId, Stored } from '../records/index.js';
import type { StoredEntity } from './entity-node.js';

/** The entities with these ids themselves, whoever asks. */
export const entitiesById = cypherQuery<{ ids: readonly EntityId[] }, { id: EntityId; entity: StoredEntity }>(
  'graph/entities-by-id',
);

/** Everything that was merged, with all that is recorded of it. */
export const mergedEntities = cypherQuery<object, { readonly id: EntityId; readonly entity: Stored }>(
  'graph/merged-entities',
);
