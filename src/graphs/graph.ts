import { z } from 'zod';
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
    const text = typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? String(value) : '';
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
const nodeLink = z.looseObject({
  graph: z.looseObject({ metric: z.unknown() }).partial().nullish(),
  nodes: z.array(z.looseObject({ id })),
  edges: z.array(z.looseObject({ source: end, target: end })).nullish(),
  links: z.array(z.looseObject({ source: end, target: end })).nullish(),
});
const kumu = z.looseObject({
  elements: z.array(z.looseObject({ id: id.nullish(), label: z.string().nullish() })),
  connections: z.array(z.looseObject({ from: id, to: id })).nullish(),
});

/** Whether JSON is a graph: node-link as networkx and D3 have it, or a map of Kumu. */
export const isGraph = (json: unknown): json is object =>
  typeof json === 'object' && json !== null && (('nodes' in json && !('grants' in json)) || 'elements' in json);

/** The graph in JSON, or where it has another form than it should. */
export const graphIn = (json: object): GraphFile | { readonly wrong: string } =>
  'elements' in json ? kumuIn(json) : nodeLinkIn(json);

const placeOf = ({ issues: [issue] }: z.ZodError): { readonly wrong: string } => ({
  wrong: issue?.path.join('/') ?? '',
});

function kumuIn(json: object): GraphFile | { readonly wrong: string } {
  const { data, error } = kumu.safeParse(json);
  if (error) return placeOf(error);
  const nodes = data.elements.map((each, at) => nodeFrom(each.id ?? each.label ?? `element ${at + 1}`, each));
  const known = new Set(nodes.map((node) => node.id));
  const byLabel = new Map(nodes.map((node) => [node.label, node.id]));
  // A map that was drawn names the ends by id, one that was written by hand by label.
  const idIn = (text: string): string => (known.has(text) ? text : (byLabel.get(text) ?? text));
  const ties = (data.connections ?? []).map((each) => tieFrom(idIn(each.from), idIn(each.to), each));
  return { nodes, ties, isOwn: false };
}

function nodeLinkIn(json: object): GraphFile | { readonly wrong: string } {
  const { data, error } = nodeLink.safeParse(json);
  if (error) return placeOf(error);
  return {
    nodes: data.nodes.map((node) => nodeFrom(node.id, node)),
    ties: [...(data.edges ?? []), ...(data.links ?? [])].map((tie) => tieFrom(tie.source, tie.target, tie)),
    isOwn: data.graph?.metric !== undefined,
  };
}
