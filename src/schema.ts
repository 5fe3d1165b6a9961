import 'reflect-metadata';
import {
  GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  parse,
  print,
  printSchema,
  type GraphQLTypeResolver,
} from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray, type PubSub } from 'type-graphql';
import {
  byIdResolver,
  claimResolvers,
  ClaimSourcesResolver,
  claimTypes,
  facetResolvers,
  FacetValueResolver,
  derivedResolver,
  NodeResolver,
  RecordedClaimResolver,
  relationResolver,
  resolveDirectly,
  SearchFacetsResolver,
  SearchResolver,
  ShownNameResolver,
  SourceListResolver,
  ViewerResolver,
  WhoMay,
} from './graph/schema/index.js';
import { lookupsById, type KeyLookups } from './graph/reading/index.js';
import { prefixOf } from './graph/records/index.js';
import { kindNames, kinds, type Kind } from './graph/vocabulary/index.js';
import { coordination, coordinationTypes } from './coordination/index.js';
import { byKeys, subgraph, subgraphSdl } from './federation/index.js';
import { printedLabels, printedLabelsForRecording } from './labels.js';
import { initiativeByIatiIdentifier, initiatives } from './initiatives/index.js';
import { takeNullAsLeftOut } from './left-out.js';
import { learning } from './learning/index.js';
import { needs } from './needs/index.js';
import { declareChanges, recording } from './recording/index.js';
import { organisationByOrgId, organisations } from './organisations/index.js';
import { topics } from './topics/index.js';
import { workbooks } from './workbooks/index.js';
// Types are listed in the order in which they are loaded, and an export reaches into several rooms.
import { exports } from './exports/index.js';
// Last: types are printed in the order in which their rooms are loaded.
import { printedForms, printedRecordedQuestions } from './forms.js';

/** Whose directives the schema uses, as Apollo Federation wants to be told. */
const links = '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** Letter for letter as federation defines them: gateways compare. */
const definitions = `"""Where the directives of this schema come from. For gateways."""
directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

"""By which fields other systems may name an entity of this type. For gateways."""
directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE

"""Other systems may define this too. For gateways."""
directive @shareable repeatable on OBJECT | FIELD_DEFINITION

"""What a link is good for. For gateways."""
enum link__Purpose {
  """What keeps data safe."""
  SECURITY
  """What is needed to answer."""
  EXECUTION
}

"""What is taken from a specification. For gateways."""
scalar link__Import

"""Fields of a type, as a selection. For gateways."""
scalar federation__FieldSet`;

/** By which keys other systems may name entities of a type, beside its id. */
const otherKeys: ReadonlyMap<string, KeyLookups> = new Map([
  ['Organisation', { orgId: organisationByOrgId }],
  ['Initiative', { iatiIdentifier: initiativeByIatiIdentifier }],
]);

const references = new Map(
  [...lookupsById].map(([type, lookups]) => [type, byKeys(type, { ...lookups, ...otherKeys.get(type) })]),
);

/** Made when it is first asked for, and then kept: each takes half a second. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const roomsTogether = once(putTogether);

/** Puts the rooms together to the schema that clients and gateways see. */
export function createSchema(): GraphQLSchema {
  const schema = subgraph({ schema: roomsTogether(), sdl: printedSchema(), references });
  takeNullAsLeftOut(schema);
  return schema;
}

/** The schema as partners see it, with its directives: a gateway composes it as it stands. */
export const printedSchema = once(() => subgraphSdl({ schema: roomsTogether(), links, definitions }));

/** The same as clients read it: nothing of federation. Printed like the other, so that the two can be laid side by side. */
export const printedApi = (): string => `${print(parse(printSchema(roomsTogether())))}\n`;

/** The words for what the enums of the schema can be, for a page that shows it. */
export const labels = (): string => printedLabels(roomsTogether());

/** What a page makes its forms of. The rooms are put together first: their types know the words. */
export const forms = { labels: printedLabelsForRecording, fields: printedForms, questions: printedRecordedQuestions };

/** The types that a client's cache cannot tell apart by an id, in the order of the alphabet. */
export const typesWithoutKey = (): readonly string[] => {
  const schema = roomsTogether();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.getFields()['id'] && !isIntrospectionType(type))
    .filter((type) => !roots.some((root) => root === type) && !/(?:Connection|Edge)$/u.test(type.name))
    .map(({ name }) => name)
    .sort();
};

/** TypeGraphQL wants one where there is a subscription, though that has a source of its own. */
const notUsed: PubSub = {
  publish: () => {},
  subscribe: () => {
    throw new Error('Nothing is published');
  },
};

function putTogether(): GraphQLSchema {
  const ofKinds = kindNames.flatMap((kind) => [byIdResolver(kind), derivedResolver(kind), relationResolver(kind)]);
  const resolvers: NonEmptyArray<Function> = [
    NodeResolver,
    ShownNameResolver,
    SearchFacetsResolver,
    SearchResolver,
    SourceListResolver,
    ViewerResolver,
    ClaimSourcesResolver,
    RecordedClaimResolver,
    ...ofKinds,
    ...claimResolvers(),
    FacetValueResolver,
    ...facetResolvers(),
    ...organisations,
    ...topics,
    ...initiatives,
    ...needs,
    ...learning,
    ...coordination,
    ...recording,
    ...workbooks,
    ...exports,
  ];
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes: [...claimTypes(), ...coordinationTypes],
    validate: false,
    authChecker: WhoMay,
    pubSub: notUsed,
  });
  resolveDirectly(schema);
  declareChanges(schema);
  takeOneField(schema);
  tellTypesAtOnce(schema);
  return inReadingOrder(schema);
}

/** Inputs of which exactly one field is given (`@oneOf`), for which TypeGraphQL has no word. */
function takeOneField(schema: GraphQLSchema): void {
  const type = schema.getType('ChangeInput');
  if (isInputObjectType(type)) type.isOneOf = true;
}

/** Has interfaces tell at once of which type an object is, where that is known: TypeGraphQL makes a promise of it. */
function tellTypesAtOnce(schema: GraphQLSchema): void {
  for (const { name, resolveType: tell } of getMetadataStorage().interfaceTypes) {
    const type = schema.getType(name);
    const tellLater = isInterfaceType(type) && type.resolveType;
    if (!tell || !tellLater) continue;
    type.resolveType = (...found): ReturnType<GraphQLTypeResolver<unknown, unknown>> => {
      const told: unknown = tell(...found);
      return typeof told === 'string' ? told : tellLater(...found);
    };
  }
}

/** The fields of the query that a reader meets first: how something is found, and what there is. */
const whatThereIs: readonly string[] = [
  'search',
  'node',
  'nodes',
  ...kindNames.flatMap((kind) => [prefixOf(kind), kinds[kind].plural, ...besideList(kind)]),
];

/** The questions that a coordinator asks first: where do efforts meet, what is missing, who should meet. Then come the others. */
const askedFirst: readonly string[] = [
  'overlaps',
  'overlap',
  'needGaps',
  'synergies',
  'networkOverlap',
  'structuralGaps',
  'brokers',
  'gapCandidates',
  'consortium',
  'needTrail',
  'screenApplication',
  'briefing',
];

function besideList(kind: Kind): readonly string[] {
  if (kind === 'Organisation') return ['networks'];
  return kind === 'Identifier' ? ['publicIdentifier'] : [];
}

/** Puts what can be asked in front, and in an order that leads a reader. */
function inReadingOrder(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (root) => root ?? [],
  );
  const fields = roots[0]?.getFields() ?? {};
  const first = [...whatThereIs, ...askedFirst];
  const others = Object.keys(fields).filter((name) => !first.includes(name));
  for (const name of [...first, ...others.sort()]) {
    const field = fields[name];
    if (!field) throw new Error(`Query has no field ${name}`);
    // What is put in anew stands last.
    delete fields[name];
    fields[name] = field;
  }
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...new Set([...roots, ...config.types])] });
}
