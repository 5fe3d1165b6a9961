import { fileUnreadable, type ImportingDraft } from '../drafts/index.js';
import { words } from '../workbooks/index.js';
import type { GraphFile, GraphReader } from './graph.js';
import { plannedGraph } from './plan.js';
import { GraphXmlReader } from './xml.js';

export { GraphReader } from './graph.js';
export { isGraphXml } from './xml.js';

/** How a graph is worked out: what it changes, in words and as records. */
export const graphDraft =
  (name: string, file: GraphFile): ImportingDraft['read'] =>
  async (record) =>
  async (answers) =>
    plannedGraph(file, name, answers, record);

/** The graph in the parts of a JSON file; null where it is none. @throws FILE_UNREADABLE */
export function graphIn(reader: GraphReader): GraphFile | null {
  const read = reader.file();
  if (!read) return null;
  if ('wrong' in read)
    throw fileUnreadable(
      words(
        `Grafen kan ikke læses: ${read.wrong} har en anden form, end formatet siger.`,
        `The graph can’t be read: ${read.wrong} has another form than the format says.`,
      ),
    );
  return requireNodes(read);
}

/** The graph in the pieces of a file of GraphML or GEXF. @throws FILE_UNREADABLE */
export async function graphInXml(pieces: AsyncIterable<string> | Iterable<string>): Promise<GraphFile> {
  const reader = new GraphXmlReader();
  try {
    for await (const piece of pieces) reader.write(piece);
    return requireNodes(reader.end());
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error;
    throw fileUnreadable(
      words(
        `Grafen kan ikke læses som hel XML: ${error.message}`,
        `The graph can’t be read as whole XML: ${error.message}`,
      ),
      error,
    );
  }
}

function requireNodes(file: GraphFile): GraphFile {
  if (file.nodes.length > 0) return file;
  throw fileUnreadable(words('Grafen har ingen knuder.', 'The graph has no nodes.'));
}
