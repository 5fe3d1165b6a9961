import { withoutSources, type Sight, type EntityId, type Values } from '../../graph/records/index.js';
import type { Texts } from './current-texts.js';
import { without } from './leaving-out.js';
import type { Projection } from './projection.js';
import { workedOutOnce } from './worked-out.js';

/** By projection and sight: those who may see the same share it. */
const seen = new WeakMap<Projection, Map<string, Projection>>();

/**
 * The projection as somebody sees it: without the entities and claims that are guarded from them, and without the
 * claims on such entities. So no analysis can count, rank or name what its caller may not see.
 */
export function seenWith(projection: Projection, sight: Sight): Projection {
  if (sight === null || projection.guards.size === 0) return projection;
  const known = workedOutOnce(seen, projection, () => new Map<string, Projection>());
  const key = sight.join(' ');
  return workedOutOnce(known, key, () => withoutHidden(projection, sight));
}

function withoutHidden(projection: Projection, sight: readonly string[]): Projection {
  const hidden = [...projection.guards].filter(([, guard]) => !sight.includes(guard)).map(([id]) => id);
  return hidden.length === 0 ? projection : without(projection, new Set(hidden));
}

/**
 * What is recorded in words as somebody sees it: without the entities that are hidden, and of the others without the
 * sources that are. So nothing rests on them, is alike for them or counts as sourced.
 */
export function textsSeen(texts: Texts, { hidden: { ids } }: Projection): Texts {
  if (ids.size === 0) return texts;
  const seen = new Map<EntityId, Values>();
  for (const [id, values] of texts) if (!ids.has(id)) seen.set(id, withoutSources(values, ids));
  return seen;
}
