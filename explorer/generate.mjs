/**
 * Makes of the `.graphql` files under `explorer/src` the types of their answers (`src/api.generated.ts`) and the
 * documents by their SHA-256 (`public/documents.generated.json`): the page sends the hash, the server knows the document. With
 * `--check` it changes nothing and fails where a committed file differs.
 *
 * The hashes are fetched with the first view. Those of some folders are not: they are beside what asks them, in
 * `documents.generated.ts`.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse, print, Source, specifiedRules, validate, visit } from 'graphql';

const here = (name) => new URL(name, import.meta.url);
const schemaText = await readFile(here('../schema/api.graphql'), 'utf8');
const schema = buildSchema(schemaText);

const paths = (await readdir(here('src/'), { recursive: true })).filter((path) => path.endsWith('.graphql')).sort();
const files = await Promise.all(
  paths.map(async (path) => {
    const text = await readFile(here(`src/${path}`), 'utf8');
    return { location: path, document: parse(new Source(text, `explorer/src/${path}`)) };
  }),
);

const definitions = files.flatMap(({ document }) => document.definitions);
const faults = validate(
  schema,
  { kind: Kind.DOCUMENT, definitions },
  specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule'),
);
if (faults.length > 0) {
  process.stderr.write(`${faults.map(String).join('\n\n')}\n`);
  process.exit(1);
}

const fragments = new Map(
  definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
);

/** The fragments that a definition uses, and those that they use. */
function usedBy(definition, used = new Set()) {
  visit(definition, {
    FragmentSpread({ name }) {
      if (used.has(name.value)) return;
      used.add(name.value);
      usedBy(fragments.get(name.value), used);
    },
  });
  return used;
}

/** The folders whose hashes the first view does not fetch: each has many, and comes later. */
const later = ['recording', 'views/digest', 'views/list', 'views/search'];

const folderOf = new Map(
  files.flatMap(({ location, document }) =>
    document.definitions.map(({ name }) => [name.value, later.find((folder) => location.startsWith(`${folder}/`))]),
  ),
);

const documents = definitions
  .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  .map((operation) => {
    const used = [...usedBy(operation)]
      .sort((one, other) => one.localeCompare(other))
      .map((name) => fragments.get(name));
    const text = print({ kind: Kind.DOCUMENT, definitions: [operation, ...used] });
    return {
      name: operation.name.value,
      kind: operation.operation,
      text,
      hash: createHash('sha256').update(text).digest('hex'),
    };
  })
  .sort((one, other) => one.name.localeCompare(other.name));

const types = await codegen({
  schema: parse(schemaText),
  documents: files,
  filename: 'api.generated.ts',
  config: {
    enumsAsTypes: true,
    mergeFragmentTypes: true,
    inlineFragmentTypes: 'inline',
    defaultScalarType: 'string',
    scalars: { JSONObject: 'Record<string, unknown>' },
    immutableTypes: true,
  },
  plugins: [{ operations: {} }],
  pluginMap: { operations },
});

const typeOf = ({ name, kind }) => `${name}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
const constant = (document) => {
  const [type, { name, hash }] = [typeOf(document), document];
  return `export const ${name}: Document<${type}, ${type}Variables> = { name: '${name}', hash: '${hash}' };`;
};
const constantsIn = (folder) => documents.filter(({ name }) => folderOf.get(name) === folder).map(constant);

function laterDocuments(folder) {
  const up = '../'.repeat(folder.split('/').length);
  const used = documents
    .filter(({ name }) => folderOf.get(name) === folder)
    .flatMap((document) => [typeOf(document), `${typeOf(document)}Variables`]);
  return [
    `import type {\n${used.map((name) => `  ${name},`).join('\n')}\n} from '${up}api.generated.js';`,
    `import type { Document } from '${up}ask.js';\n`,
    ...constantsIn(folder),
    '',
  ].join('\n');
}

const wanted = new Map([
  [
    'src/api.generated.ts',
    `import type { Document } from './ask.js';\n\n${types}\n${constantsIn(undefined).join('\n')}\n`,
  ],
  ...later.map((folder) => [`src/${folder}/documents.generated.ts`, laterDocuments(folder)]),
  [
    'public/documents.generated.json',
    `${JSON.stringify(Object.fromEntries(documents.map(({ hash, text }) => [hash, text])), null, 2)}\n`,
  ],
]);

for (const [name, content] of wanted) {
  const present = await readFile(here(name), 'utf8').catch(() => '');
  if (present === content) continue;
  if (!process.argv.includes('--check')) await writeFile(here(name), content);
  else {
    process.stderr.write(`explorer/${name} differs from the schema. Run \`npm run schema\` and review the change.\n`);
    process.exitCode = 1;
  }
}
