/**
 * Tries eleven clients on a running Samspil: `node try.mjs http://localhost:4000/graphql`. Prints a line for each, and
 * what it met where that was not an answer. Names behind the address try these alone.
 */
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = new URL('./', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, here));
const [address = 'http://localhost:4000/graphql', ...only] = process.argv.slice(2);

const bundle = 'esbuild --bundle --platform=node --format=esm --packages=external --outfile=dist/main.mjs';

/** What is run for each, in which folder. */
const clients = {
  '@apollo/client': ['.', 'node apollo.mjs'],
  '@urql/exchange-graphcache': ['.', 'node urql.mjs'],
  'relay-runtime': ['relay', `relay-compiler relay.config.json && ${bundle} main.mjs && node dist/main.mjs`],
  houdini: ['houdini', `houdini generate && ${bundle} '--alias:$houdini=./.houdini' main.ts && node dist/main.mjs`],
  villus: ['.', 'node villus.mjs'],
  'graphql-request': ['.', 'node graphql-request.mjs'],
  '@graphql-codegen/cli': ['codegen', 'graphql-codegen && tsc -p . && node dist/main.js'],
  'gql.tada': ['gql-tada', 'gql.tada generate-output && tsc -p . && node dist/main.js'],
  gql: ['python', 'python with_gql.py'],
  sgqlc: [
    'python',
    'python -m sgqlc.introspection $SAMSPIL_URL schema.json && sgqlc-codegen schema schema.json samspil_schema.py && python with_sgqlc.py',
  ],
  'ariadne-codegen': ['python', 'ariadne-codegen && python with_ariadne_codegen.py'],
};

const env = {
  ...process.env,
  SAMSPIL_URL: address,
  PATH: [dirname(process.execPath), path('node_modules/.bin'), path('.venv/bin'), process.env.PATH].join(delimiter),
};

/** What a client met, in the words of whoever met it; nothing where all went well. */
async function metBy([folder, command]) {
  try {
    await promisify(exec)(command, { cwd: path(folder), env });
  } catch ({ stderr, stdout }) {
    return `${stderr}\n${stdout}`.trim();
  }
  return undefined;
}

const { dependencies } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
const requirements = readFileSync(path('requirements.txt'), 'utf8');
const pythonVersions = Object.fromEntries(
  [...requirements.matchAll(/^([\w-]+).*==(.+)$/gmu)].map(([, name, version]) => [name, version]),
);

const question = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ __typename }' }),
};
const answers = await fetch(address, question).then(
  ({ ok }) => ok,
  () => false,
);
if (!answers) {
  process.stderr.write(`No Samspil answers at ${address}.\n`);
  process.exit(1);
}

for (const [name, client] of Object.entries(clients)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const met = await metBy(client);
  process.stdout.write(`${met === undefined ? 'ok ' : 'NOT'} ${name} ${dependencies[name] ?? pythonVersions[name]}\n`);
  if (met === undefined) continue;
  process.stdout.write(`${met.replaceAll(/^/gmu, '    ')}\n`);
  process.exitCode = 1;
}
