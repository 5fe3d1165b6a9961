import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { Neo4jGraphQL, type Neo4jGraphQLContext } from '@neo4j/graphql';
import Fastify from 'fastify';
import neo4j from 'neo4j-driver';

/** The part of the model that the dashboard shows, as somebody would write it for @neo4j/graphql. */
const typeDefs = `#graphql
  type Organisation @node(labels: ["Organisation", "Entity"]) {
    id: ID!
    nameDa: String!
    sortName: String!
    initiatives: [Initiative!]!
      @relationship(type: "PARTICIPATES_IN", direction: OUT, properties: "Participation")
  }
  type Initiative @node(labels: ["Initiative", "Entity"]) {
    id: ID!
    nameDa: String!
    sortName: String!
    status: String!
    period: String
    participants: [Organisation!]!
      @relationship(type: "PARTICIPATES_IN", direction: IN, properties: "Participation")
    themes: [Theme!]! @relationship(type: "HAS_THEME", direction: OUT)
    methods: [Method!]! @relationship(type: "USES", direction: OUT)
  }
  type Theme @node(labels: ["Theme", "Entity"]) {
    id: ID!
    nameDa: String!
    sortName: String!
  }
  type Method @node(labels: ["Method", "Entity"]) {
    id: ID!
    nameDa: String!
    sortName: String!
  }
  type Participation @relationshipProperties {
    role: String!
  }
`;

const { NEO4J_URI = '', NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
// The same server in front of both: what differs is what stands behind it.
const http = Fastify();
const apollo = new ApolloServer<Neo4jGraphQLContext>({ schema, plugins: [fastifyApolloDrainPlugin(http)] });
await apollo.start();
await http.register(fastifyApollo(apollo), {
  context: async () => ({ sessionConfig: { database: NEO4J_DATABASE } }),
});
await http.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`API       ${http.listeningOrigin}/graphql\n`);
