import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for every operation in `queries/`, and their texts by hash for whoever lets only known operations through. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['queries/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'queries/generated/': {
      preset: 'client',
      presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' }, fragmentMasking: false },
      config: {
        // Days are ISO strings; an amount in fen is a whole number.
        scalars: { Date: 'string', Fen: 'number', Yuan: 'string' },
        strictScalars: true,
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
      },
    },
  },
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
};

export default config;
