import { shortNameOf } from '../coordination/index.js';
import type { NamedNode, NetworkDocument, ProvenTie } from './network-document.js';

export type Value = string | number | boolean | null;

/** One thing that every format says of each node, of each tie, or of the answer as a whole. */
export interface Column<Row> {
  /** The same in every format. For what GraphQL has too it is the name of the field. */
  readonly name: string;
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  /** Null where nothing is recorded or can be said: the formats then leave the value out, and never write 0. */
  readonly of: (row: Row) => Value;
}

/** Between the ids of a list, in formats that have no lists. No id has it. */
const LIST_DIVIDER = '|';

/**
 * What is recorded of an organisation beside its id. `kind`, `size` and `network` have longer names here than in
 * GraphQL: to Gephi `size` is how large it draws a node.
 */
export const recordColumns: readonly Column<NamedNode>[] = [
  { name: 'label', type: 'string', of: labelOf },
  { name: 'nameDa', type: 'string', of: ({ entity }) => entity?.name.da ?? null },
  { name: 'nameEn', type: 'string', of: ({ entity }) => entity?.name.en ?? null },
  { name: 'shortName', type: 'string', of: ({ entity }) => entity?.shortName ?? null },
  { name: 'organisationKind', type: 'string', of: ({ entity }) => entity?.kind ?? null },
  { name: 'organisationSize', type: 'string', of: ({ entity }) => entity?.size ?? null },
  { name: 'isNetwork', type: 'boolean', of: ({ entity }) => (entity ? entity.network === true : null) },
];

/** The measures of an organisation in the part of the network that is asked for. */
export const measureColumns: readonly Column<NamedNode>[] = [
  { name: 'degree', type: 'int', of: ({ degree }) => degree },
  { name: 'betweenness', type: 'double', of: ({ betweenness }) => betweenness },
  { name: 'normalisedBetweenness', type: 'double', of: ({ normalisedBetweenness }) => normalisedBetweenness },
  { name: 'constraint', type: 'double', of: ({ constraint }) => constraint },
  { name: 'effectiveSize', type: 'double', of: ({ effectiveSize }) => effectiveSize },
  { name: 'component', type: 'int', of: ({ component }) => component },
  { name: 'community', type: 'int', of: ({ community }) => community },
  { name: 'articulationPoint', type: 'boolean', of: ({ articulationPoint }) => articulationPoint },
];

/** What is said of each organisation. */
export const nodeColumns: readonly Column<NamedNode>[] = [...recordColumns, ...measureColumns];

/** What an organisation is called in running text, in Danish where it has a name in both languages. */
export function labelOf({ organisation, entity }: NamedNode): string {
  return entity ? shortNameOf(entity, 'da') : organisation;
}

/** What is said of each tie beside its ends. */
export const tieColumns: readonly Column<ProvenTie>[] = [
  { name: 'weight', type: 'int', of: ({ weight }) => weight },
  { name: 'collaboration', type: 'double', of: ({ collaboration }) => collaboration },
  { name: 'bridge', type: 'boolean', of: ({ bridge }) => bridge },
  { name: 'initiatives', type: 'string', of: ({ initiatives }) => initiatives.join(LIST_DIVIDER) },
  { name: 'claims', type: 'string', of: ({ claims }) => claims.join(LIST_DIVIDER) },
];

/** What is said of the answer as a whole, and what it rests on. A dot stands where GraphQL has a field of a field. */
export const answerColumns: readonly Column<NetworkDocument>[] = [
  { name: 'reasons.da', type: 'string', of: ({ reasons }) => reasons.map(({ da }) => da).join(' ') },
  { name: 'reasons.en', type: 'string', of: ({ reasons }) => reasons.map(({ en }) => en).join(' ') },
  { name: 'metric.name', type: 'string', of: ({ answer }) => answer.metric.name },
  { name: 'metric.version', type: 'int', of: ({ answer }) => answer.metric.version },
  { name: 'metric.parameters', type: 'string', of: ({ answer }) => JSON.stringify(answer.metric.parameters) },
  { name: 'asOf', type: 'string', of: ({ answer }) => answer.asOf },
  { name: 'graphVersion', type: 'int', of: ({ answer }) => answer.graphVersion },
  { name: 'completeness', type: 'double', of: ({ answer }) => answer.completeness },
  ...(['visibility', 'confidence', 'period', 'validityUnknown'] as const).map((why) => ({
    name: `excludedCount.${why}`,
    type: 'int' as const,
    of: ({ answer }: NetworkDocument) => answer.excludedCount[why],
  })),
  ...(['confidence', 'cancelled', 'planned', 'period', 'periodUnknown'] as const).map((why) => ({
    name: `initiativesLeftOut.${why}`,
    type: 'int' as const,
    of: ({ answer }: NetworkDocument) => answer.initiativesLeftOut[why],
  })),
  { name: 'density', type: 'double', of: ({ answer }) => answer.density },
  { name: 'componentCount', type: 'int', of: ({ answer }) => answer.componentCount },
  { name: 'communityCount', type: 'int', of: ({ answer }) => answer.communityCount },
  { name: 'modularity', type: 'double', of: ({ answer }) => answer.modularity },
  { name: 'externalInternal.index', type: 'double', of: ({ answer }) => answer.externalInternal.index },
  ...(['external', 'internal', 'unplaced'] as const).map((side) => ({
    name: `externalInternal.${side}`,
    type: 'int' as const,
    of: ({ answer }: NetworkDocument) => answer.externalInternal[side],
  })),
];

/** The values of a row by name, those left out that nothing is known of. */
export function* known<Row>(columns: readonly Column<Row>[], row: Row): Generator<readonly [Column<Row>, string]> {
  for (const column of columns) {
    const value = column.of(row);
    if (value !== null) yield [column, String(value)];
  }
}
