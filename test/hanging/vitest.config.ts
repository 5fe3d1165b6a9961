import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: fileURLToPath(new URL('.', import.meta.url)),
    include: ['hangs-for-ever.ts', 'fails-at-its-end.ts'],
    setupFiles: [fileURLToPath(new URL('../hangs.ts', import.meta.url))],
    testTimeout: 100,
    hookTimeout: 100,
  },
});
