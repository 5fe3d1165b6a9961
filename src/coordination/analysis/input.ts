import type { Database } from '../../database/index.js';
import type { Sight } from '../../graph/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { currentProjection } from '../projection/current.js';
import { currentTexts } from '../projection/current-texts.js';
import { seenWith } from '../projection/hiding.js';
import type { OnRead } from '../projection/loading.js';
import type { Projection } from '../projection/projection.js';

/** What an analysis is given of the graph: the projection, and before its question the texts where it needs them. */
export interface Input {
  readonly projection: Projection;
  readonly given: readonly unknown[];
}

/** @param sight what whoever asks may see
 * @param kinds the kinds whose texts it needs; none where it looks at the topology only */
export async function inputOf(
  database: Database,
  sight: Sight,
  kinds: readonly Kind[],
  onRead?: OnRead,
): Promise<Input> {
  if (kinds.length === 0) return { projection: seenWith(await currentProjection(database, onRead), sight), given: [] };
  const { projection, texts } = await currentTexts(database, kinds, onRead);
  const seen = seenWith(projection, sight);
  const { ids } = seen.hidden;
  return { projection: seen, given: [ids.size === 0 ? texts : new Map([...texts].filter(([id]) => !ids.has(id)))] };
}
