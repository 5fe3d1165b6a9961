import { cypherQuery } from '../../database/index.js';
import type { EntityId, Stored } from '../records/index.js';

/** An entity as it is written. */
export interface EntityRow {
  readonly id: EntityId;
  readonly labels: readonly string[];
  readonly network: boolean;
  readonly properties: Stored;
}

export const createEntities = cypherQuery<{ rows: readonly EntityRow[] }, never>('graph/create-entities');
export const updateEntities = cypherQuery<{ rows: readonly EntityRow[] }, object>('graph/update-entities');
