import type { ClaimId } from '../graph/records/index.js';
import { aboutAnswer } from './answer.js';
import { measureColumns, recordColumns, tieColumns, type Column } from './columns.js';
import { list } from './json-list.js';
import type { NamedNode, NetworkDocument, ProvenTie, TyingInitiative } from './network-document.js';

/**
 * The network as JSON-LD 1.1, with its context inside, so that nothing has to be fetched to read it.
 *
 * - An id such as `organisation:92-gruppen` stands for `urn:samspil:organisation:92-gruppen`, that of a claim, with
 *   percent signs, for `urn:samspil:claim:…`.
 * - An organisation is an org:Organization, an initiative an org:OrganizationalCollaboration and schema:Project whose
 *   members are those that it ties. So the network is there in standard terms too.
 * - A measure is said of an observation and not of the organisation: the same organisation has other measures in
 *   another part of the network, and whoever merges two files must be able to tell them apart.
 * - What has no term in these vocabularies is a term of Samspil, `urn:samspil:term:…`, named as in GraphQL.
 */
export async function* jsonLd(document: NetworkDocument): AsyncGenerator<string> {
  const { metric, reasons: _reasons, ...about } = aboutAnswer(document);
  const head = {
    '@context': context,
    type: ['schema:Dataset', 'prov:Entity'],
    name: { da: 'Hvem arbejder sammen med hvem', en: 'Who works with whom' },
    reasons: { da: document.reasons.map(({ da }) => da), en: document.reasons.map(({ en }) => en) },
    metric: {
      type: 'prov:Activity',
      metricName: metric.name,
      metricVersion: metric.version,
      parameters: metric.parameters,
    },
    ...about,
  };
  yield JSON.stringify(head).slice(0, -1);
  yield* list('nodes', document.nodes(), observation);
  yield* list('ties', document.ties(), tieRecord);
  yield* list('initiatives', document.initiatives(), project);
  yield '\n}\n';
}

const doubles = [...measureColumns, ...tieColumns].filter(({ type }) => type === 'double');

/** A double that happens to be a whole number would be read as an integer. */
const asDouble = { '@type': 'xsd:double' } as const;

const context = {
  '@version': 1.1,
  '@vocab': 'urn:samspil:term:',
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  organisation: 'urn:samspil:organisation:',
  initiative: 'urn:samspil:initiative:',
  claim: 'urn:samspil:claim:',
  id: '@id',
  type: '@type',
  name: { '@id': 'schema:name', '@container': '@language' },
  shortName: 'schema:alternateName',
  reasons: { '@id': 'schema:description', '@container': '@language' },
  metric: 'prov:wasGeneratedBy',
  parameters: { '@type': '@json' },
  asOf: 'schema:temporalCoverage',
  about: { '@id': 'schema:observationAbout', '@type': '@id' },
  organisationKind: { '@id': 'org:classification', '@type': '@vocab' },
  organisationSize: { '@type': '@vocab' },
  initiativeKind: { '@id': 'org:classification', '@type': '@vocab' },
  status: { '@type': '@vocab' },
  participants: { '@id': 'org:hasMember', '@type': '@id' },
  between: { '@type': '@id' },
  initiatives: { '@type': '@id' },
  claims: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  ...Object.fromEntries(['completeness', 'density', 'modularity', 'index'].map((name) => [name, asDouble])),
  ...Object.fromEntries(doubles.map(({ name }) => [name, asDouble])),
} as const;

/** Names stand by language, so that the columns that have one each are not needed. */
const organisationColumns = recordColumns.filter(({ name }) => !['label', 'nameDa', 'nameEn'].includes(name));

const observation = (node: NamedNode): object => ({
  type: 'schema:Observation',
  about: {
    id: node.organisation,
    type: ['org:Organization', 'schema:Organization'],
    ...(node.entity && { name: node.entity.name }),
    ...values(organisationColumns, node),
  },
  ...values(measureColumns, node),
});

const tieRecord = (tie: ProvenTie): object => ({
  type: 'Tie',
  between: [tie.a, tie.b],
  ...values(tieColumns, tie),
  initiatives: tie.initiatives,
  claims: tie.claims.map(iriOf),
});

const project = ({ entity: { id, name, kind, status }, participants }: TyingInitiative): object => ({
  id,
  type: ['schema:Project', 'org:OrganizationalCollaboration'],
  name,
  initiativeKind: kind,
  status,
  participants,
});

const iriOf = (claim: ClaimId): string => `claim:${encodeURIComponent(claim)}`;

/** The values by name, those left out that nothing is known of. */
const values = <Row>(columns: readonly Column<Row>[], row: Row): object =>
  Object.fromEntries(columns.flatMap(({ name, of }) => (of(row) === null ? [] : [[name, of(row)]])));
