/** Prints the supergraph of Samspil and this partner, or each reason why they do not fit together. */
import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const subgraph = (name, url, file) => ({
  name,
  url,
  typeDefs: parse(readFileSync(new URL(file, import.meta.url), 'utf8')),
});

const { supergraphSdl, errors, hints } = composeServices([
  subgraph('samspil', process.env.SAMSPIL_URL ?? 'http://localhost:4000/graphql', '../../schema/schema.graphql'),
  subgraph('partner', process.env.PARTNER_URL ?? 'http://localhost:4001/', 'schema.graphql'),
]);
for (const { message } of [...(errors ?? []), ...hints]) process.stderr.write(`${message}\n`);
if (errors) process.exitCode = 1;
else process.stdout.write(supergraphSdl);
