import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execa, type ResultPromise } from 'execa';
import { parse, type DocumentNode } from 'graphql';

/** A subgraph that is served. */
export interface Partner {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

interface Reference {
  readonly id: string;
}

type Resolvers = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers'];

const servers: ApolloServer[] = [];
const programs: ResultPromise[] = [];

/** Ends all partners and programs of a test file. */
export async function closePartners(): Promise<void> {
  for (const program of programs) program.kill();
  await Promise.allSettled(programs.splice(0));
  await Promise.all(servers.splice(0).map(async (server) => server.stop()));
}

const example = new URL('../../examples/partner-subgraph/', import.meta.url);

/** A file of the worked example. */
export const exampleFile = (name: string): string => readFileSync(new URL(name, example), 'utf8');

/** Runs a program of the worked example to its end. */
export const runExample = (program: string, env: Readonly<Record<string, string>>): ResultPromise =>
  execa('node', [fileURLToPath(new URL(program, example))], { env });

/** Starts a program of the worked example. @returns the address that it prints once it listens */
export async function startExample(program: string, input = ''): Promise<string> {
  const started = execa('node', [fileURLToPath(new URL(program, example))], { env: { PORT: '0' }, input });
  programs.push(started);
  const [address] = await Promise.race([
    once(createInterface({ input: started.stdout }), 'line'),
    // A program that ends before it listens says why.
    started.then(({ stderr }) => [stderr]),
  ]);
  return String(address);
}

/** The worked example as a partner runs it. */
export async function workedExample(): Promise<Partner> {
  return {
    name: 'partner',
    url: await startExample('subgraph.mjs'),
    typeDefs: parse(exampleFile('schema.graphql')),
  };
}

async function serve(name: string, sdl: string, resolvers: Resolvers): Promise<Partner> {
  const typeDefs = parse(sdl);
  const server = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs, ...(resolvers && { resolvers }) }),
    plugins: [ApolloServerPluginInlineTrace()],
  });
  servers.push(server);
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return { name, url, typeDefs };
}

interface Grant {
  readonly id: string;
  readonly amount: number;
  readonly holder: string;
  readonly initiative?: string;
}

const grants: readonly Grant[] = [
  { id: 'g1', amount: 400, holder: 'organisation:care-danmark', initiative: 'initiative:cisu-4276d2be' },
  { id: 'g2', amount: 250, holder: 'organisation:verdens-skove', initiative: 'initiative:cisu-b0fa03d4' },
  { id: 'g3', amount: 100, holder: 'organisation:care-danmark' },
  { id: 'g4', amount: 50, holder: 'organisation:nobody' },
];

const grantsOf = ({ id }: Reference) => grants.filter(({ holder, initiative }) => holder === id || initiative === id);
const reference = (id: string | undefined) => (id === undefined ? null : { id });

/** A partner with fictional grants, which knows organisations and initiatives by their ids in Samspil. */
export const grantMaker = async (): Promise<Partner> =>
  serve(
    'grants',
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { grants(minAmount: Int! = 0): [CisuGrant!]! }
    type CisuGrant @key(fields: "id") { id: ID! amount: Int! holder: Organisation initiative: Initiative }
    type Organisation @key(fields: "id") { id: ID! grants: [CisuGrant!] granted: Int }
    type Initiative @key(fields: "id") { id: ID! grants: [CisuGrant!] }`,
    {
      Query: {
        grants: (_root: unknown, { minAmount }: { minAmount: number }) =>
          grants.filter(({ amount }) => amount >= minAmount),
      },
      CisuGrant: {
        __resolveReference: ({ id }: Reference) => grants.find((grant) => grant.id === id),
        holder: ({ holder }: Grant) => reference(holder),
        initiative: ({ initiative }: Grant) => reference(initiative),
      },
      Organisation: {
        grants: grantsOf,
        granted: (organisation: Reference) => grantsOf(organisation).reduce((sum, { amount }) => sum + amount, 0),
      },
      Initiative: { grants: grantsOf },
    },
  );

const readings = [
  { title: 'Skov og ret', about: { id: 'organisation:verdens-skove' } },
  { title: 'Klima for begyndere', about: { id: 'theme:klima' } },
];

/** A partner that has something to read on whatever Samspil has, of whichever kind. */
export const library = async (): Promise<Partner> =>
  serve(
    'library',
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])
    type Query { readings: [Reading!]! }
    type Reading { title: String! about: Entity }
    type Entity @key(fields: "id") @interfaceObject { id: ID! readings: [Reading!] }`,
    {
      Query: { readings: () => readings },
      Entity: {
        __resolveReference: ({ id }: Reference) => ({ id }),
        readings: ({ id }: Reference) => readings.filter(({ about }) => about.id === id),
      },
    },
  );
