import { fileUnreadable, type ImportingDraft } from '../drafts/index.js';
import { words } from '../workbooks/index.js';
import { type GraphFile, graphIn } from './graph.js';
import { plannedGraph } from './plan.js';
import { graphInXml } from './xml.js';

export { isGraph } from './graph.js';
export { isGraphXml } from './xml.js';

/** How a graph is worked out: what it changes, in words and as records. */
export const graphDraft =
  (name: string, read: () => Promise<GraphFile>): ImportingDraft['read'] =>
  async (record) => {
    const file = await read();
    return async (answers) => plannedGraph(file, name, answers, record);
  };

/** The graph in JSON. @throws FILE_UNREADABLE */
export function graphOfJson(json: object): GraphFile {
  const read = graphIn(json);
  if ('wrong' in read)
    throw fileUnreadable(
      words(
        `Grafen kan ikke læses: ${read.wrong} har en anden form, end formatet siger.`,
        `The graph can’t be read: ${read.wrong} has another form than the format says.`,
      ),
    );
  return requireNodes(read);
}

/** The graph in GraphML or GEXF. @throws FILE_UNREADABLE */
export function graphOfXml(text: string): GraphFile {
  try {
    return requireNodes(graphInXml(text));
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
