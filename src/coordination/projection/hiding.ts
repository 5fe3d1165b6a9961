import type { Sight } from '../../graph/guard.js';
import { without } from './moving.js';
import type { Projection } from './projection.js';

/** By projection and sight: those who may see the same share it. */
const seen = new WeakMap<Projection, Map<string, Projection>>();

/**
 * The projection as somebody sees it: without the entities and claims that are guarded from them, and without the
 * claims on such entities. So no analysis can count, rank or name what its caller may not see.
 */
export function seenWith(projection: Projection, sight: Sight): Projection {
  if (sight === null || projection.guards.size === 0) return projection;
  const known = seen.get(projection) ?? new Map<string, Projection>();
  seen.set(projection, known);
  const key = sight.join(' ');
  const found = known.get(key) ?? withoutHidden(projection, sight);
  known.set(key, found);
  return found;
}

function withoutHidden(projection: Projection, sight: readonly string[]): Projection {
  const hidden = [...projection.guards].filter(([, guard]) => !sight.includes(guard)).map(([id]) => id);
  return hidden.length === 0 ? projection : without(projection, new Set(hidden));
}
