import type { Write } from '../coordination/index.js';
import type { GraphState } from '../graph/reading/index.js';

/** What receivers are told, as the Standard Webhooks have it: `type`, `timestamp` and `data`. */
export interface Message {
  /** The same however often it is sent: by it a receiver knows what it has. */
  readonly id: string;
  readonly body: string;
}

const message = (id: string, type: string, data: object): Message => ({
  id,
  body: JSON.stringify({ type, timestamp: new Date().toISOString(), data }),
});

/** What one write changed: ids, kinds or verbs, and actions; what was recorded is for whoever asks. */
export const changed = (graph: string, write: Write): Message =>
  message(`${graph}.${write.version}`, 'graph.changed', { graph, ...write });

/** Another graph took the place of the one that the receiver knows, as where a backup was restored: it has to read anew. */
export const replaced = ({ key, version }: GraphState): Message =>
  message(`${key}.replaced`, 'graph.replaced', { graph: key, version });
