import { runnerImport } from 'vite';

// Node can't run TypeScript, and tests don't wait for a build.
await runnerImport(new URL('../../../src/coordination/analysis/thread.ts', import.meta.url).pathname, {
  configFile: false,
});
