import { z } from 'zod';
import type { JsonPart } from '../drafts/index.js';
import { cleanText } from '../graph/records/index.js';

/** A node of a graph that somebody has drawn. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** What its attributes call it; null where they do not say. */
  readonly kind: string | null;
}

export interface GraphTie {
  readonly from: string;
  readonly to: string;
  readonly kind: string | null;
}

/** A graph of others, or one of Samspil’s own exports. */
export interface GraphFile {
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
  /** Whether Samspil has written it: then its ties are computed, and nobody says them. */
  readonly isOwn: boolean;
}

export type Attributes = Readonly<Record<string, unknown>>;

/** By which attributes people say what a node is, what it is called and what a tie says, the first that is there. */
const kindNames = ['kind', 'type', 'category', 'node_type', 'element type'];
const labelNames = ['label', 'name', 'title'];
const tieNames = ['verb', 'relation', 'relationship', 'type', 'kind', 'connection type', 'label'];

/** A text or a number among the attributes of these names, in any case. */
function valueOf(attributes: Attributes, names: readonly string[]): string | null {
  const byName = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of names) {
    const value = byName.get(name);
    const text =
      typeof value === 'string'
        ? cleanText(value.replaceAll(/\s+/gu, ' '))
        : typeof value === 'number'
          ? String(value)
          : '';
    if (text !== '') return text;
  }
  return null;
}

export const nodeFrom = (id: string, attributes: Attributes): GraphNode => ({
  id,
  label: valueOf(attributes, labelNames) ?? id,
  kind: valueOf(attributes, kindNames),
});

export const tieFrom = (from: string, to: string, attributes: Attributes): GraphTie => ({
  from,
  to,
  kind: valueOf(attributes, tieNames),
});

const id = z.union([z.string().min(1), z.number()]).transform(String);
/** D3 puts the node itself in the place of its id once it has drawn it. */
const end = z.union([id, z.looseObject({ id }).transform((node) => node.id)]);

const tie = z.looseObject({ source: end, target: end });

/** A project that Kumu exports has what people have written in here; one that is made for Kumu has it beside the rest. */
const attributes = z.record(z.string(), z.unknown()).nullish();

/** What the items of the lists are: node-link as networkx and D3 have it, or a map of Kumu. */
const lists = {
  nodes: z.looseObject({ id }),
  edges: tie,
  links: tie,
  elements: z.looseObject({ id: id.nullish(), _id: id.nullish(), label: z.string().nullish(), attributes }),
  connections: z.looseObject({ from: id, to: id, attributes }),
};
type List = keyof typeof lists;
const isList = (name: string): name is List => Object.hasOwn(lists, name);

/** Reads a graph in JSON, part by part. */
export class GraphReader {
  readonly #seen = new Set<string>();
  readonly #nodes: GraphNode[] = [];
  readonly #elements: GraphNode[] = [];
  readonly #ties: GraphTie[] = [];
  readonly #connections: GraphTie[] = [];
  #isOwn = false;
  /** The first part that has another form than it should. */
  #wrong: string | null = null;

  add({ name, within, value }: JsonPart): void {
    this.#seen.add(name);
    if (name === 'graph' && within === 'metric') this.#isOwn = true;
    if (!isList(name) || this.#wrong !== null) return;
    if (within === null) {
      const isThere = Array.isArray(value) || (value === null && name !== 'nodes' && name !== 'elements');
      if (!isThere) this.#wrong = name;
    } else if (typeof within === 'number') this.#wrong = this.#read(name, within, value);
  }

  /** The graph; null where it is none. */
  file(): GraphFile | { readonly wrong: string } | null {
    const isKumu = this.#seen.has('elements');
    if (!isKumu && (!this.#seen.has('nodes') || this.#seen.has('grants'))) return null;
    if (this.#wrong !== null) return { wrong: this.#wrong };
    if (!isKumu) return { nodes: this.#nodes, ties: this.#ties, isOwn: this.#isOwn };
    const nodes = this.#elements;
    const known = new Set(nodes.map((node) => node.id));
    const byLabel = new Map(nodes.map((node) => [node.label, node.id]));
    // A map that was drawn names the ends by id, one that was written by hand by label.
    const idIn = (text: string): string => (known.has(text) ? text : (byLabel.get(text) ?? text));
    const ties = this.#connections.map((each) => ({ ...each, from: idIn(each.from), to: idIn(each.to) }));
    return { nodes, ties, isOwn: false };
  }

  /** @returns where it has another form than it should, or null */
  #read(list: List, at: number, value: unknown): string | null {
    switch (list) {
      case 'nodes':
        return readAs(lists.nodes, list, at, value, (node) => this.#nodes.push(nodeFrom(node.id, node)));
      case 'elements':
        return readAs(lists.elements, list, at, value, (each) => {
          const { id: own, _id: exported, label, attributes: written } = each;
          this.#elements.push(nodeFrom(own ?? exported ?? label ?? `element ${at + 1}`, { ...each, ...written }));
        });
      case 'connections':
        return readAs(lists.connections, list, at, value, (each) =>
          this.#connections.push(tieFrom(each.from, each.to, { ...each, ...each.attributes })),
        );
      case 'edges':
      case 'links':
        return readAs(tie, list, at, value, (each) => this.#ties.push(tieFrom(each.source, each.target, each)));
    }
  }
}

/** Reads an item of a list. @returns where it has another form than it should, or null */
function readAs<Item extends z.ZodType>(
  item: Item,
  list: string,
  at: number,
  value: unknown,
  use: (read: z.infer<Item>) => void,
): string | null {
  const { data, error } = item.safeParse(value);
  if (error) return [list, at, ...(error.issues[0]?.path ?? [])].join('/');
  use(data);
  return null;
}
