/** The same with another gateway: `node compose.mjs | node hive-gateway.mjs`. Prints its address. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

const gateway = createGatewayRuntime({ supergraph: await text(process.stdin), graphqlEndpoint: '/', logging: 'warn' });
const server = createServer((request, response) => void gateway(request, response)).listen(
  Number(process.env.PORT ?? 4002),
  '127.0.0.1',
);
await once(server, 'listening');
process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
// Hive takes these signals to clean up, and leaves it to the server to end.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
