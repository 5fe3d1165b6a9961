import Fastify from 'fastify';
import { Database } from '#samspil/database/index.js';
import { inCypher, type ListsAsked } from './lists-query.js';

const { NEO4J_URI = '', NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
const database = new Database({
  uri: NEO4J_URI,
  user: NEO4J_USER,
  password: NEO4J_PASSWORD,
  database: NEO4J_DATABASE,
});
// What somebody would write who wants just this answer: a query in Cypher behind an address.
const http = Fastify();
http.post<{ Body: ListsAsked }>('/', async ({ body: { lists } }) => {
  const data: unknown[] = [];
  for (const list of lists) data.push(...(await database.read(inCypher, list)));
  return { data };
});
await http.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`API       ${http.listeningOrigin}/\n`);
