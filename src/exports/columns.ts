import { shortNameOf } from '../coordination/index.js';
import { propertyWords, terms, type Terms } from '../graph/vocabulary/index.js';
import type { NamedNode, NetworkDocument, ProvenTie } from './network-document.js';

export type Value = string | number | boolean | null;

interface Words {
  readonly da: string;
  readonly en: string;
}

const words = (da: string, en: string): Words => ({ da, en });

/** One thing that every format says of each node, of each tie, or of the answer as a whole. */
export interface Column<Row> {
  /** The same in every format. For what GraphQL has too it is the name of the field. */
  readonly name: string;
  /** What a person calls it. */
  readonly title: Words;
  /** Of what its values are terms; absent where they are none. */
  readonly terms?: Terms;
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
  { name: 'label', title: words('visningsnavn', 'label'), type: 'string', of: labelOf },
  {
    name: 'nameDa',
    title: words('navn på dansk', 'name in Danish'),
    type: 'string',
    of: ({ entity }) => entity?.name.da ?? null,
  },
  {
    name: 'nameEn',
    title: words('navn på engelsk', 'name in English'),
    type: 'string',
    of: ({ entity }) => entity?.name.en ?? null,
  },
  { name: 'shortName', title: propertyWords.shortName, type: 'string', of: ({ entity }) => entity?.shortName ?? null },
  {
    name: 'organisationKind',
    title: propertyWords.kind,
    terms: terms.OrganisationKind,
    type: 'string',
    of: ({ entity }) => entity?.kind ?? null,
  },
  {
    name: 'organisationSize',
    title: propertyWords.size,
    terms: terms.OrganisationSize,
    type: 'string',
    of: ({ entity }) => entity?.size ?? null,
  },
  {
    name: 'isNetwork',
    title: propertyWords.network,
    type: 'boolean',
    of: ({ entity }) => (entity ? entity.network === true : null),
  },
];

/** The measures of an organisation in the part of the network that is asked for. */
export const measureColumns: readonly Column<NamedNode>[] = [
  { name: 'degree', title: words('antal samarbejder', 'works with'), type: 'int', of: ({ degree }) => degree },
  {
    name: 'betweenness',
    title: words('binder sammen (betweenness)', 'joins others (betweenness)'),
    type: 'double',
    of: ({ betweenness }) => betweenness,
  },
  {
    name: 'normalisedBetweenness',
    title: words('binder sammen, andel af det mulige', 'joins others, share of what is possible'),
    type: 'double',
    of: ({ normalisedBetweenness }) => normalisedBetweenness,
  },
  {
    name: 'constraint',
    title: words('hvor bundet den er (constraint)', 'how bound it is (constraint)'),
    type: 'double',
    of: ({ constraint }) => constraint,
  },
  {
    name: 'effectiveSize',
    title: words('forskellige kontakter (effective size)', 'contacts that differ (effective size)'),
    type: 'double',
    of: ({ effectiveSize }) => effectiveSize,
  },
  {
    name: 'component',
    title: words('del af netværket', 'part of the network'),
    type: 'int',
    of: ({ component }) => component,
  },
  { name: 'community', title: words('gruppe', 'group'), type: 'int', of: ({ community }) => community },
  {
    name: 'articulationPoint',
    title: words('netværket hænger i den', 'the network hangs on it'),
    type: 'boolean',
    of: ({ articulationPoint }) => articulationPoint,
  },
];

/** What is said of each organisation. */
export const nodeColumns: readonly Column<NamedNode>[] = [...recordColumns, ...measureColumns];

/** What an organisation is called in running text, in Danish where it has a name in both languages. */
export function labelOf({ organisation, entity }: NamedNode): string {
  return entity ? shortNameOf(entity, 'da') : organisation;
}

/** What is said of each tie beside its ends. */
export const tieColumns: readonly Column<ProvenTie>[] = [
  {
    name: 'weight',
    title: words('antal fælles indsatser', 'common initiatives'),
    type: 'int',
    of: ({ weight }) => weight,
  },
  {
    name: 'collaboration',
    title: words('samarbejdets vægt', 'weight of the collaboration'),
    type: 'double',
    of: ({ collaboration }) => collaboration,
  },
  {
    name: 'bridge',
    title: words('eneste forbindelse (bro)', 'only link (bridge)'),
    type: 'boolean',
    of: ({ bridge }) => bridge,
  },
  {
    name: 'initiatives',
    title: words('fælles indsatser, id', 'common initiatives, ids'),
    type: 'string',
    of: ({ initiatives }) => initiatives.join(LIST_DIVIDER),
  },
  {
    name: 'claims',
    title: words('oplysninger, id', 'claims, ids'),
    type: 'string',
    of: ({ claims }) => claims.join(LIST_DIVIDER),
  },
];

const claimsLeftOut = {
  visibility: words('oplysninger ikke med: uden adgang', 'claims left out: no access'),
  confidence: words('oplysninger ikke med: mindre sikre', 'claims left out: less sure'),
  period: words('oplysninger ikke med: fra en anden tid', 'claims left out: of another time'),
  validityUnknown: words('oplysninger uden kendt tid', 'claims whose time is not known'),
} as const;

const initiativesLeftOut = {
  confidence: words('indsatser ikke med: mindre sikre', 'initiatives left out: less sure'),
  cancelled: words('indsatser ikke med: aflyste', 'initiatives left out: cancelled'),
  planned: words('indsatser ikke med: planlagte', 'initiatives left out: planned'),
  period: words('indsatser ikke med: fra en anden tid', 'initiatives left out: of another time'),
  periodUnknown: words('indsatser uden kendt tid', 'initiatives whose time is not known'),
} as const;

const sides = {
  external: words('forbindelser ud af netværk', 'ties out of networks'),
  internal: words('forbindelser inden for netværk', 'ties within networks'),
  unplaced: words('forbindelser uden kendt netværk', 'ties without a known network'),
} as const;

/** What is said of the answer as a whole, and what it rests on. A dot stands where GraphQL has a field of a field. */
export const answerColumns: readonly Column<NetworkDocument>[] = [
  {
    name: 'reasons.da',
    title: words('det ses på dansk', 'what one sees, in Danish'),
    type: 'string',
    of: ({ reasons }) => reasons.map(({ da }) => da).join(' '),
  },
  {
    name: 'reasons.en',
    title: words('det ses på engelsk', 'what one sees, in English'),
    type: 'string',
    of: ({ reasons }) => reasons.map(({ en }) => en).join(' '),
  },
  { name: 'metric.name', title: words('metode', 'metric'), type: 'string', of: ({ answer }) => answer.metric.name },
  {
    name: 'metric.version',
    title: words('metodens udgave', 'version of the metric'),
    type: 'int',
    of: ({ answer }) => answer.metric.version,
  },
  {
    name: 'metric.parameters',
    title: words('spurgt med', 'asked with'),
    type: 'string',
    of: ({ answer }) => JSON.stringify(answer.metric.parameters),
  },
  { name: 'asOf', title: words('pr.', 'as of'), type: 'string', of: ({ answer }) => answer.asOf },
  {
    name: 'graphVersion',
    title: words('grafens version', 'version of the graph'),
    type: 'int',
    of: ({ answer }) => answer.graphVersion,
  },
  {
    name: 'completeness',
    title: words('andel af det nødvendige, der er registreret', 'share of what is needed that is on record'),
    type: 'double',
    of: ({ answer }) => answer.completeness,
  },
  ...(['visibility', 'confidence', 'period', 'validityUnknown'] as const).map((why) => ({
    name: `excludedCount.${why}`,
    title: claimsLeftOut[why],
    type: 'int' as const,
    of: ({ answer }: NetworkDocument) => answer.excludedCount[why],
  })),
  ...(['confidence', 'cancelled', 'planned', 'period', 'periodUnknown'] as const).map((why) => ({
    name: `initiativesLeftOut.${why}`,
    title: initiativesLeftOut[why],
    type: 'int' as const,
    of: ({ answer }: NetworkDocument) => answer.initiativesLeftOut[why],
  })),
  {
    name: 'density',
    title: words('tæthed: andel af mulige samarbejder', 'density: share of all possible ties'),
    type: 'double',
    of: ({ answer }) => answer.density,
  },
  {
    name: 'componentCount',
    title: words('antal dele', 'number of parts'),
    type: 'int',
    of: ({ answer }) => answer.componentCount,
  },
  {
    name: 'communityCount',
    title: words('antal grupper', 'number of groups'),
    type: 'int',
    of: ({ answer }) => answer.communityCount,
  },
  {
    name: 'modularity',
    title: words('gruppernes tydelighed (modularitet)', 'how clear the groups are (modularity)'),
    type: 'double',
    of: ({ answer }) => answer.modularity,
  },
  {
    name: 'externalInternal.index',
    title: words('ud over egne netværk (E-I-indeks)', 'beyond own networks (E-I index)'),
    type: 'double',
    of: ({ answer }) => answer.externalInternal.index,
  },
  ...(['external', 'internal', 'unplaced'] as const).map((side) => ({
    name: `externalInternal.${side}`,
    title: sides[side],
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
