import { SaxesParser, type SaxesTagPlain } from 'saxes';
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

/** Deeper than graphs within graphs are, and more characters than stand between two elements. */
const [DEEPEST, LONGEST] = [64, 4_000_000];

/**
 * Reads GraphML or GEXF, piece by piece: nodes and ties with their attributes by name. Entities of its own are refused
 * before they are read, and nothing is ever fetched.
 */
export class GraphXmlReader {
  readonly #parser = new SaxesParser();
  readonly #nodes: GraphNode[] = [];
  readonly #ties: GraphTie[] = [];
  readonly #names = new Map<string, string>();
  readonly #open: Open[] = [];
  #isOwn = false;
  #written = '';
  #since = 0;

  constructor() {
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('doctype', () => {
      throw new Error('It has a document type of its own.');
    });
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('text', (piece) => {
      this.#written += piece;
    });
    parser.on('closetag', () => this.#closed());
  }

  /** @throws Error where it is no XML, or holds more in one place than a graph does */
  write(piece: string): void {
    this.#since += piece.length;
    this.#parser.write(piece);
    if (this.#since > LONGEST) throw tooMuch();
  }

  /** @throws Error where more was to come */
  end(): GraphFile {
    this.#parser.close();
    return { nodes: this.#nodes.filter(({ id }) => id !== ''), ties: this.#ties, isOwn: this.#isOwn };
  }

  #opened({ name, attributes }: SaxesTagPlain): void {
    this.#since = 0;
    this.#written = '';
    const own = name.replace(/^\w+:/u, '');
    this.#open.push({ name: own, given: attributes, values: {} });
    if (this.#open.length > DEEPEST) throw tooMuch();
    const { id = '', title = '', value = '' } = attributes;
    const of = this.#open.findLast((each) => each.name === 'attributes')?.given['class'] ?? attributes['for'] ?? '';
    if (own === 'key') this.#names.set(id, attributes['attr.name'] ?? id);
    if (own === 'attribute') this.#names.set(`${of} ${id}`, title);
    if (own === 'attvalue') this.#put(value, attributes['for'] ?? attributes['attribute'] ?? '');
  }

  #closed(): void {
    this.#since = 0;
    const closed = this.#open.pop();
    if (!closed) return;
    const { name, given, values } = closed;
    const all: Attributes = { ...values, ...(given['label'] !== undefined && { label: given['label'] }) };
    if (name === 'data') {
      if (this.#names.get(given['key'] ?? '') === 'basis') this.#isOwn = true;
      this.#put(this.#written, given['key'] ?? '');
    }
    if (name === 'creator' && this.#written.trim() === 'Samspil') this.#isOwn = true;
    if (name === 'node') this.#nodes.push(nodeFrom(given['id'] ?? '', all));
    if (name === 'edge') this.#ties.push(tieFrom(given['source'] ?? '', given['target'] ?? '', all));
    this.#written = '';
  }

  /** Gives a value to the node or the tie that it stands in. */
  #put(value: string, key: string): void {
    const of = this.#open.findLast(({ name }) => name === 'node' || name === 'edge');
    if (of) of.values[this.#names.get(key) ?? this.#names.get(`${of.name} ${key}`) ?? key] = value;
  }
}

const tooMuch = (): Error => new Error('It holds more in one place than a graph does.');
