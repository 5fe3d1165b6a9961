import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../../schema/api.graphql',
  documents: 'main.ts',
  generates: {
    './gql/': {
      preset: 'client',
      // Hash and document of each question, as TRUSTED_DOCUMENTS of Samspil takes them.
      presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: {
        documentMode: 'string',
        importExtension: '.js',
        useTypeImports: true,
        defaultScalarType: 'string',
        scalars: { JSONObject: 'Record<string, unknown>' },
      },
    },
  },
};

export default config;
