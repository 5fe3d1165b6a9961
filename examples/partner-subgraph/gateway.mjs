/** Serves the supergraph on standard input: `node compose.mjs | node gateway.mjs`. Prints its address. */
import { text } from 'node:stream/consumers';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const gateway = new ApolloGateway({
  supergraphSdl: await text(process.stdin),
  // Node’s own fetch minds how long a subgraph keeps a connection that nobody uses. The gateway’s does not, and fails
  // (“socket hang up”) where it takes one that is just being closed.
  buildService: ({ url }) => new RemoteGraphQLDataSource({ url, fetcher: fetch }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4002) },
});
process.stdout.write(`${url}\n`);
