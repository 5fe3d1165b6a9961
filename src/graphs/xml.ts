import { SaxesParser } from 'saxes';
import { type Attributes, type GraphFile, type GraphNode, type GraphTie, nodeFrom, tieFrom } from './graph.js';

/** An element that is open, with the attributes that elements within it give. */
interface Open {
  readonly name: string;
  readonly given: Readonly<Record<string, string>>;
  readonly values: Record<string, unknown>;
}

/** Whether XML is GraphML or GEXF, by its first element. */
export const isGraphXml = (head: string): boolean =>
  /^\u{FEFF}?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:\w+:)?(?:graphml|gexf)[\s>]/u.test(head);

/**
 * Reads GraphML or GEXF: nodes and ties with their attributes by name. Entities of its own are refused before they are
 * read, and nothing is ever fetched.
 * @throws Error where it is not whole
 */
export function graphInXml(text: string): GraphFile {
  const nodes: GraphNode[] = [];
  const ties: GraphTie[] = [];
  const names = new Map<string, string>();
  const open: Open[] = [];
  let [isOwn, written] = [false, ''];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('It has a document type of its own.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    written = '';
    const own = name.replace(/^\w+:/u, '');
    open.push({ name: own, given: attributes, values: {} });
    const { id = '', title = '', value = '' } = attributes;
    const of = open.findLast((each) => each.name === 'attributes')?.given['class'] ?? attributes['for'] ?? '';
    if (own === 'key') names.set(id, attributes['attr.name'] ?? id);
    if (own === 'attribute') names.set(`${of} ${id}`, title);
    if (own === 'attvalue') put(value, attributes['for'] ?? attributes['attribute'] ?? '');
  });
  parser.on('text', (piece) => {
    written += piece;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    const { name, given, values } = closed;
    const all: Attributes = { ...values, ...(given['label'] !== undefined && { label: given['label'] }) };
    if (name === 'data') {
      if (names.get(given['key'] ?? '') === 'basis') isOwn = true;
      put(written, given['key'] ?? '');
    }
    if (name === 'creator' && written.trim() === 'Samspil') isOwn = true;
    if (name === 'node') nodes.push(nodeFrom(given['id'] ?? '', all));
    if (name === 'edge') ties.push(tieFrom(given['source'] ?? '', given['target'] ?? '', all));
    written = '';
  });
  parser.write(text).close();
  return { nodes: nodes.filter(({ id }) => id !== ''), ties, isOwn };

  /** Gives a value to the node or the tie that it stands in. */
  function put(value: string, key: string): void {
    const of = open.findLast(({ name }) => name === 'node' || name === 'edge');
    if (of) of.values[names.get(key) ?? names.get(`${of.name} ${key}`) ?? key] = value;
  }
}
