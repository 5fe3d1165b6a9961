import jsonld from 'jsonld';
import { onlyKnown, type Row, type Told } from './told-by-graphql.js';

const TERM = 'urn:samspil:term:';
const SCHEMA = 'https://schema.org/';
const ORG = 'http://www.w3.org/ns/org#';
const PROV = 'http://www.w3.org/ns/prov#';

/** A node as an expanded document has it: lists of values, objects or references by the IRI of the property. */
interface Node {
  readonly [property: string]: readonly Entry[];
}
type Entry = Node & Readonly<Record<'@id' | '@value' | '@language', unknown>>;

const valueOf = (node: Node, property: string): unknown => node[property]?.[0]?.['@value'];
const idsOf = (node: Node, property: string): unknown[] => (node[property] ?? []).map((each) => each['@id']);

/** What a JSON-LD file tells once every name in it has become an IRI. What the context does not know is lost in that. */
export async function readJsonLd(text: string): Promise<Told & { readonly about: Row }> {
  const [dataset = {}] = (await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument)) as unknown as Node[];
  const [activity = {}] = dataset[`${PROV}wasGeneratedBy`] ?? [];
  return {
    about: {
      ...termsOf(dataset),
      asOf: valueOf(dataset, `${SCHEMA}temporalCoverage`),
      reasons: (dataset[`${SCHEMA}description`] ?? []).map((each) => [each['@language'], each['@value']]),
      metric: termsOf(activity),
    },
    nodes: Object.fromEntries(
      (dataset[`${TERM}nodes`] ?? []).map((node) => {
        const about = node[`${SCHEMA}observationAbout`]?.[0];
        const names = (about?.[`${SCHEMA}name`] ?? []).map((each) => [each['@language'], each['@value']]);
        const kind = idsOf(about ?? {}, `${ORG}classification`);
        return [String(about?.['@id']), { names, kind, ...termsOf(node) }];
      }),
    ),
    ties: Object.fromEntries(
      (dataset[`${TERM}ties`] ?? []).map((tie) => [
        idsOf(tie, `${TERM}between`).join(' '),
        { ...termsOf(tie), initiatives: idsOf(tie, `${TERM}initiatives`) },
      ]),
    ),
  };
}

/** What is said in Samspil's own terms. */
const termsOf = (node: Node): Row =>
  Object.fromEntries(
    Object.keys(node)
      .filter((property) => property.startsWith(TERM) && valueOf(node, property) !== undefined)
      .map((property) => [property.slice(TERM.length), valueOf(node, property)]),
  );

/** The triples of a file, a line each. */
export async function triplesOf(text: string): Promise<string> {
  const triples: unknown = await jsonld.toRDF(JSON.parse(text) as jsonld.JsonLdDocument, {
    format: 'application/n-quads',
  });
  if (typeof triples !== 'string') throw new TypeError('N-Quads are text');
  return triples;
}

const urn = (id: string): string => `urn:samspil:${id}`;

/** What linked data says of the organisation, or not at all, and not of the observation. */
const ofOrganisation = new Set([
  'label',
  'nameDa',
  'nameEn',
  'shortName',
  'organisationKind',
  'organisationSize',
  'isNetwork',
]);

/** What is told, as linked data says it. */
export const asLinkedData = ({ nodes, ties }: Told): Told => ({
  nodes: Object.fromEntries(
    Object.entries(nodes).map(([id, row]) => {
      const names = [
        ['da', row['nameDa']],
        ['en', row['nameEn']],
      ];
      const measures = Object.entries(onlyKnown(row)).filter(([name]) => !ofOrganisation.has(name));
      return [urn(id), { names, kind: [`${TERM}${String(row['organisationKind'])}`], ...Object.fromEntries(measures) }];
    }),
  ),
  ties: Object.fromEntries(
    Object.entries(ties).map(([ends, { initiatives, ...row }]) => [
      ends.split(' ').map(urn).join(' '),
      { ...row, initiatives: Array.isArray(initiatives) ? initiatives.map((id) => urn(String(id))) : [] },
    ]),
  ),
});
