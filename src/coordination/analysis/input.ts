import type { Day, Sight } from '../../graph/records/index.js';
import type { Database } from '../../database/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { projectionAt } from '../projection/current.js';
import { textsAt, type Texts } from '../projection/current-texts.js';
import { seenWith, textsSeen } from '../projection/hiding.js';
import type { OnRead } from '../projection/loading.js';
import { onDay, type Projection } from '../projection/projection.js';

/** What an analysis is given of the graph: the projection, and the texts that it asks for. */
export interface Input {
  readonly projection: Projection;
  readonly texts: Texts;
}

/** What an analysis needs. */
interface Needed {
  /** What whoever asks may see. */
  readonly sight: Sight;
  /** The kinds whose texts it needs; none where it looks at the topology only. */
  readonly kinds: readonly Kind[];
  /** The version of the graph that it is about; undefined for the graph as it stands. */
  readonly version: number | undefined;
  readonly today: Day;
}

/** @throws GRAPH_CHANGED where that version is not held any more */
export async function inputOf(
  database: Database,
  { sight, kinds, version, today }: Needed,
  onRead?: OnRead,
): Promise<Input> {
  if (kinds.length === 0)
    return {
      projection: onDay(seenWith(await projectionAt(database, version, onRead), sight), today),
      texts: new Map(),
    };
  const { projection, texts } = await textsAt(database, kinds, version, onRead);
  const seen = onDay(seenWith(projection, sight), today);
  return { projection: seen, texts: textsSeen(texts, seen) };
}
