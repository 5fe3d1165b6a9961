import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const definitions = [
  'test/{coordination,bench,cluster,doctor,federation,grants,graphs,hanging,iati,workbooks}/**/*.test.ts',
  'test/{licences,security,contributing}.test.ts',
];
const onNeo4j = ['**/*.neo4j.test.ts'];
/**
 * What takes minutes: gateways that plan, Neo4j started, killed, dumped and loaded, and all that could be asked. And what
 * measures how long drawing takes, which threads of a busy machine take many times. And what wants LibreOffice.
 */
const production = [
  'test/federation/gateways.neo4j.test.ts',
  'test/database/{managed-neo4j,starting,disk}.test.ts',
  'test/dataset/{backup,in-bulk,killed}.test.ts',
  'test/explorer/panning.test.ts',
  'test/server/{faults,kills,recovery,several-processes}.test.ts',
  'test/rights/wide.test.ts',
  'test/workbooks/libreoffice.neo4j.test.ts',
];
/**
 * Milliseconds after which a test or hook is held to hang. It is no measure of speed: on a machine that does ten other
 * things each waits for what it waits for.
 */
const HANGS = 900_000;
/** The same for a state that is waited for: less, so that the test says which it was. */
const NEVER_COMES = 300_000;

/** In megabytes. A test makes much that is soon forgotten, and Node would take a fifth of its time to clear that away. */
const YOUNG = 64;

/** Each process has a Neo4j of its own, which its files empty one after the other. */
const onOwnNeo4j = {
  globalSetup: ['test/global-setup.ts'],
  isolate: false,
  maxWorkers: process.env['NEO4J_TEST_URI'] === undefined ? 2 : 1,
  // Projects of one group have to have as many workers, which on more than two cores the definitions don't.
  sequence: { groupOrder: 1 },
};

/** The longest of all, which would run on alone at the end. */
const LONGEST = 'test/rights/example.test.ts';

/** Runs the longest first, then those together that load the same dataset: for the second it is there already. */
class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turns = new Map(sorted.map((file) => [file, turnOf(file)]));
    return sorted.toSorted((one, other) => (turns.get(one) ?? '').localeCompare(turns.get(other) ?? ''));
  }
}

function turnOf({ moduleId }: TestSpecification): string {
  if (moduleId.endsWith(LONGEST)) return '';
  const loaded = /(?:loadOnly|explorerOn)\('(?<folder>[^']+)'\)/u.exec(readFileSync(moduleId, 'utf8'));
  return loaded?.groups?.['folder'] ?? '~';
}

export default defineConfig({
  test: {
    testTimeout: HANGS,
    hookTimeout: HANGS,
    expect: { poll: { timeout: NEVER_COMES } },
    execArgv: [`--max-semi-space-size=${YOUNG}`],
    setupFiles: ['test/hangs.ts'],
    sequence: { sequencer: InTurn },
    projects: [
      {
        // Pure functions, which need no database: `npm run test:definitions` takes seconds.
        extends: true,
        test: { name: 'definitions', include: definitions, exclude: onNeo4j, isolate: false },
      },
      {
        extends: true,
        test: {
          ...onOwnNeo4j,
          // The schema lists types in the order in which they were declared: as the product loads them, whatever a test takes first.
          setupFiles: ['test/hangs.ts', 'test/types-in-order.ts'],
          name: 'product',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/{coordination,bench,cluster,doctor,federation,grants,graphs,hanging,iati,workbooks}/**/!(*.neo4j).test.ts',
            'test/{licences,security,contributing}.test.ts',
            ...production,
          ],
        },
      },
      {
        // `npm run test:production`
        extends: true,
        test: { ...onOwnNeo4j, name: 'production', include: production, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
  // vitest would load graphql as ESM where packages load it as CommonJS, and graphql refuses schemas of another copy.
  resolve: {
    alias: [
      { find: /^graphql$/u, replacement: fileURLToPath(import.meta.resolve('graphql')) },
      // What bench/ imports is the compiled product; a test takes the sources, as it does elsewhere.
      { find: /^#samspil\/(.*)\.js$/u, replacement: `${fileURLToPath(new URL('src', import.meta.url))}/$1.ts` },
    ],
  },
});
