import type { Context, EntityNode } from '../../graph/reading/index.js';
import type { EntityId } from '../../graph/records/index.js';

/** The entities with these ids, in their order. */
export async function entitiesOf({ loaders }: Context, ids: readonly EntityId[]): Promise<EntityNode[]> {
  const known = ids.map((id) => loaders.known(id)).filter((entity) => entity !== undefined);
  const isKnown = known.length === ids.length;
  const found = isKnown ? known : await Promise.all(ids.map(async (id) => loaders.entities.load(id)));
  return found.filter((entity) => entity !== null);
}
