import { answer } from '../world.js';

export type Row = Readonly<Record<string, unknown>>;

/** Nodes by id and ties by the ids of their ends, in the names that the exports have. */
export interface Told {
  readonly nodes: Readonly<Record<string, Row>>;
  readonly ties: Readonly<Record<string, Row>>;
}

/** An answer of `network`: whatever is said of the whole, the nodes and the ties, and where the files are. */
export interface ToldByGraphql extends Told {
  readonly about: Row;
  readonly exports: readonly { readonly address: string; readonly mediaType: string; readonly about: string }[];
}

interface Network {
  readonly nodes: { readonly nodes: readonly (Row & { readonly organisation: Organisation })[] };
  readonly ties: { readonly nodes: readonly (Row & Tie)[] };
  readonly exports: ToldByGraphql['exports'];
}

interface Organisation {
  readonly id: string;
  readonly name: { readonly da: string; readonly en: string };
  readonly shortName: string | null;
  readonly kind: string;
  readonly size: string | null;
  readonly network: boolean | null;
}

interface Tie {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly initiatives: readonly { readonly id: string }[];
}

/** Asks `network` with arguments as they are written in GraphQL. */
export async function askGraphql(question: string): Promise<ToldByGraphql> {
  const { network } = await answer<{ network: Network & Row }>(`{ network${question} {
    reasons { da en }
    metric { name version parameters } asOf graphVersion completeness
    excludedCount { visibility confidence period validityUnknown }
    initiativesLeftOut { confidence cancelled planned period periodUnknown }
    density componentCount communityCount modularity externalInternal { index external internal unplaced }
    nodes(first: 100) { nodes {
      organisation { id name { da en } ... on Organisation { shortName kind size network } }
      degree betweenness normalisedBetweenness constraint effectiveSize component community articulationPoint } }
    ties(first: 100) { nodes { a { id } b { id } weight collaboration bridge initiatives { id } } }
    exports { address mediaType about }
  } }`);
  const { nodes, ties, exports, ...about } = network;
  return {
    about,
    exports,
    nodes: Object.fromEntries(
      nodes.nodes.map(({ organisation: { id, name, shortName, kind, size, network: isNetwork }, ...measures }) => [
        id,
        {
          label: shortName ?? name.da,
          nameDa: name.da,
          nameEn: name.en,
          shortName,
          organisationKind: kind,
          organisationSize: size,
          isNetwork,
          ...measures,
        },
      ]),
    ),
    ties: Object.fromEntries(
      ties.nodes.map(({ a, b, initiatives, ...rest }) => [
        `${a.id} ${b.id}`,
        { ...rest, initiatives: initiatives.map(({ id }) => id) },
      ]),
    ),
  };
}

/** The same, each node and tie as a format shows it. */
export const shownAs = ({ nodes, ties }: Told, show: (row: Row) => Row): Told => ({
  nodes: Object.fromEntries(Object.entries(nodes).map(([id, row]) => [id, show(row)])),
  ties: Object.fromEntries(Object.entries(ties).map(([ends, row]) => [ends, show(row)])),
});

/** Without what nothing is known of, as in formats that have no null. */
export const onlyKnown = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));

/** As cells: nothing is an empty one, and what a spreadsheet would run has an apostrophe in front. */
export const asCells = (row: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const cell = Array.isArray(value) ? value.join('|') : typeof value === 'string' ? value : asText(value);
      return [name, cell.startsWith('=') ? `'${cell}` : cell];
    }),
  );

/** As cells of a workbook: numbers and booleans are what they are, and a text is no formula. */
export const asTypedCells = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.join('|') : (value ?? null)]),
  );

const asText = (value: unknown): string => (value === null || value === undefined ? '' : JSON.stringify(value));
