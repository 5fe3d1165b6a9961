import type { Database } from '../../database/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { currentProjection } from '../projection/current.js';
import { currentTexts } from '../projection/current-texts.js';
import type { OnRead } from '../projection/loading.js';
import type { Projection } from '../projection/projection.js';

/** What an analysis is given of the graph: the projection, and before its question the texts where it needs them. */
export interface Input {
  readonly projection: Projection;
  readonly given: readonly unknown[];
}

/** @param kinds the kinds whose texts it needs; none where it looks at the topology only */
export async function inputOf(database: Database, kinds: readonly Kind[], onRead?: OnRead): Promise<Input> {
  if (kinds.length === 0) return { projection: await currentProjection(database, onRead), given: [] };
  const { projection, texts } = await currentTexts(database, kinds, onRead);
  return { projection, given: [texts] };
}
