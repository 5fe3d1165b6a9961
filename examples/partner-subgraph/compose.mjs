/**
 * Prints the supergraph of Samspil and this partner, or each reason why they do not fit together: `node compose.mjs
 * samspil.graphql`, with Samspil's schema. In Samspil's repository that need not be named.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const beside = (file) => fileURLToPath(new URL(file, import.meta.url));
const subgraph = (name, url, file) => ({ name, url, typeDefs: parse(readFileSync(file, 'utf8')) });

const [, , schema = beside('../../schema/schema.graphql')] = process.argv;

const { supergraphSdl, errors, hints } = composeServices([
  subgraph('samspil', process.env.SAMSPIL_URL ?? 'http://localhost:4000/graphql', schema),
  subgraph('partner', process.env.PARTNER_URL ?? 'http://localhost:4001/', beside('schema.graphql')),
]);
for (const { message } of [...(errors ?? []), ...hints]) process.stderr.write(`${message}\n`);
if (errors) process.exitCode = 1;
else process.stdout.write(supergraphSdl);
