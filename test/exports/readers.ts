import { parse } from 'csv-parse/sync';
import { UndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { readXlsx } from 'hucre/xlsx';
import type { Row, Told } from './told-by-graphql.js';

/** What a file tells, read by somebody who knows the format and not Samspil. */
export interface Read extends Told {
  /** What it says of the answer as a whole. */
  readonly about: Row;
  /** The claims of each tie, in the order of the ties. */
  readonly claims: readonly (readonly string[])[];
}

export const readGraphml = (text: string): Read => readGraph(parseGraphml(UndirectedGraph, text), 'basis');

export const readGexf = (text: string): Read => readGraph(parseGexf(UndirectedGraph, text), 'description');

/** @param basis the attribute of the graph that holds what is said of the whole */
function readGraph(graph: UndirectedGraph, basis: string): Read {
  return {
    about: JSON.parse(String(graph.getAttribute(basis))) as Row,
    nodes: Object.fromEntries(graph.mapNodes((id, row) => [id, row])),
    ties: Object.fromEntries(
      graph.mapEdges((_, { claims: _claims, initiatives, ...row }, a, b) => [
        `${a} ${b}`,
        { ...row, initiatives: ids(initiatives) },
      ]),
    ),
    claims: graph.mapEdges((_, { claims }) => ids(claims)),
  };
}

const ids = (cell: unknown): string[] => String(cell).split('|');

export function readCsv(nodes: string, edges: string, basis: string): Read {
  const ties = rows(edges);
  return {
    about: Object.fromEntries(rows(basis).map(({ name, value }) => [name, value])),
    nodes: Object.fromEntries(rows(nodes).map(({ Id, Label, ...row }) => [Id, { label: Label, ...row }])),
    ties: Object.fromEntries(
      ties.map(({ Source, Target, Weight, Type, claims: _claims, ...row }) => {
        if (Type !== 'Undirected') throw new Error(`${Source}–${Target} is ${Type}`);
        return [`${Source} ${Target}`, { weight: Weight, ...row }];
      }),
    ),
    claims: ties.map(({ claims }) => ids(claims)),
  };
}

const rows = (text: string): Record<string, string>[] => parse(text, { columns: true });

/** A sheet of a workbook: its heads and its rows, days as texts. */
export interface ReadSheet {
  readonly name: string;
  readonly head: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
}

export async function sheetsIn(workbook: Uint8Array): Promise<readonly ReadSheet[]> {
  const { sheets } = await readXlsx(workbook);
  return sheets.map(({ name, rows: [head = [], ...below] }) => ({
    name,
    head,
    rows: below.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell))),
  }));
}

/** A workbook without a language, whose heads are the names of the API. */
export async function readWorkbook(workbook: Uint8Array): Promise<Read> {
  const [nodes, ties, about] = await sheetsIn(workbook);
  return {
    about: Object.fromEntries(about?.rows.map(([name, value]) => [String(name), value]) ?? []),
    nodes: Object.fromEntries(named(nodes).map(({ Id, ...row }) => [String(Id), row])),
    ties: Object.fromEntries(
      named(ties).map(({ Source, Target, sourceLabel: _a, targetLabel: _b, claims: _claims, ...row }) => [
        `${String(Source)} ${String(Target)}`,
        row,
      ]),
    ),
    claims: named(ties).map(({ claims }) => ids(claims)),
  };
}

const named = (sheet: ReadSheet | undefined): Row[] =>
  (sheet?.rows ?? []).map((row) =>
    Object.fromEntries(sheet?.head.map((name, at) => [String(name), row[at] ?? null]) ?? []),
  );

interface NodeLink {
  readonly directed: boolean;
  readonly multigraph: boolean;
  readonly graph: Row;
  readonly nodes: readonly (Row & { readonly id: string })[];
  readonly edges: readonly (Row & Record<'source' | 'target', string> & { readonly claims: string[] })[];
  readonly initiatives: readonly Row[];
}

export function readJson(text: string): Read & Pick<NodeLink, 'initiatives'> {
  const { directed, multigraph, graph, nodes, edges, initiatives } = JSON.parse(text) as NodeLink;
  if (directed || multigraph) throw new Error('Ties have no direction, and there is one between two');
  return {
    about: graph,
    nodes: Object.fromEntries(nodes.map(({ id, ...row }) => [id, row])),
    ties: Object.fromEntries(edges.map(({ source, target, claims: _claims, ...row }) => [`${source} ${target}`, row])),
    claims: edges.map(({ claims }) => claims),
    initiatives,
  };
}

type Indexes = readonly number[];

/** The network in columns. */
export interface Columns {
  readonly about: Row;
  readonly organisations: Names & Readonly<Record<'degree' | 'betweenness' | 'component', readonly number[]>>;
  readonly initiatives: Names & Readonly<Record<'kind' | 'from' | 'to', readonly string[]>>;
  readonly ties: Readonly<Record<'a' | 'b' | 'weight' | 'collaboration', Indexes>>;
  readonly participations: {
    readonly organisation: Indexes;
    readonly initiative: Indexes;
    readonly role: readonly string[];
  };
}

interface Names {
  readonly ids: readonly string[];
  readonly names: Readonly<Record<'da' | 'en', readonly string[]>>;
  readonly inOtherLanguage: Readonly<Record<'da' | 'en', Indexes>>;
}

export const readColumns = (text: string): Columns => JSON.parse(text) as Columns;
