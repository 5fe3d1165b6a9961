/**
 * Makes the types of the client’s query from Samspil’s schema: `node generate.mjs`. With `--check` it changes nothing and
 * fails where the committed file differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typedDocument from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const file = (name) => new URL(name, import.meta.url);
const read = async (name) => readFile(file(name), 'utf8');
const [query, generated] = ['needs-nobody-addresses.graphql', 'needs-nobody-addresses.generated.ts'];

const wanted = await codegen({
  schema: parse(await read('../../schema/api.graphql')),
  documents: [{ location: query, document: parse(await read(query)) }],
  filename: generated,
  config: {
    // The query as a text, with its types: the client then needs no library to ask.
    documentMode: 'string',
    enumsAsTypes: true,
    mergeFragmentTypes: true,
    useTypeImports: true,
    // Samspil’s own scalars, such as EDTF and URL, are texts in an answer; this one is not.
    defaultScalarType: 'string',
    scalars: { JSONObject: 'Record<string, unknown>' },
  },
  plugins: [{ operations: {} }, { typedDocument: {} }],
  pluginMap: { operations, typedDocument },
});
if (!process.argv.includes('--check')) await writeFile(file(generated), wanted);
else if ((await read(generated).catch(() => '')) !== wanted) {
  process.stderr.write(`${generated} differs from the schema. Run \`npm run schema\` and review the change.\n`);
  process.exitCode = 1;
}
