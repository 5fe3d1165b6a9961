import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // All files share one Neo4j, and most of them empty it first.
    fileParallelism: false,
    isolate: false,
    hookTimeout: 120_000,
    testTimeout: 60_000,
  },
  // vitest would load graphql as ESM where packages load it as CommonJS, and graphql refuses schemas of another copy.
  resolve: { alias: [{ find: /^graphql$/u, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
});
