import { execute, Kind, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { setMaxListeners } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chance } from '../../../bench/chance.js';
import { listsOf, Questions } from '../../../bench/fuzz/questions.js';
import { onRecord, type OnRecord } from '../../../bench/fuzz/values.js';
import { editor, reader, type Caller } from '../../../src/graph/records/roles.js';
import { Executor } from '../../../src/server/executor/executor.js';
import { fittingExamples, readWordings } from '../../../src/server/playground/examples.js';
import { contextMaker, publicIdsIn } from '../../../src/start.js';
import { graphVersion } from '../../../src/graph/reading/version.js';
import { schema } from '../../product-schema.js';
import { database, edit, loadOnly } from '../../world.js';
import { closeServers, serveSchema } from '../servers.js';

/** The fuzz of the service asks thousands: `npm run fuzz`. */
const QUESTIONS = 150;
const contextOf = contextMaker(database, async () => reader);
const executor = new Executor(schema);

beforeAll(async () => loadOnly('seed/example'));
afterAll(closeServers);

/** A context of its own for each: what one has read, the other reads again. */
async function context(caller: Caller = reader) {
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  return contextMaker(database, async () => caller)({ signal, authorization: [], address: '' });
}

async function byBoth(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
  caller: Caller = reader,
): Promise<[own: Texts, other: Texts]> {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('Nothing is asked');
  const own = await executor.answer({ document, operation, variables, context: await context(caller) });
  const other = await execute({ schema, document, variableValues: variables, contextValue: await context(caller) });
  return [textsOf(own), textsOf(other)];
}

interface Texts {
  readonly data: string;
  readonly errors: readonly string[];
}

/** Which error comes first hangs on what took longer. */
const textsOf = ({ data, errors = [] }: ExecutionResult): Texts => ({
  data: JSON.stringify(data),
  errors: errors.map((error) => JSON.stringify(error)).sort(),
});

/** Of several errors that would make one place null, the first is told, and that too hangs on what took longer. */
function isSame(own: Texts, other: Texts): boolean {
  const isUnshared = (texts: Texts) => (error: string) => !texts.errors.includes(error);
  const places = ({ data, errors }: Texts, than: Texts) => errors.filter(isUnshared(than)).map(nulledBy(data)).sort();
  return own.data === other.data && isDeepStrictEqual(places(own, other), places(other, own));
}

/** The place that an error has made null. */
const nulledBy =
  (data: string) =>
  (error: string): string => {
    const { path = [] } = JSON.parse(error) as { readonly path?: readonly (string | number)[] };
    let value: unknown = JSON.parse(data);
    const depth = path.findIndex((step) => (value = (value as Record<string, unknown>)[step]) === null);
    return path.slice(0, depth + 1).join('.');
  };

describe('An answer of the product is that of graphql-js, letter for letter,', () => {
  it('to each example of the playground', async () => {
    for (const { file, query } of await fittingExamples(readWordings(), publicIdsIn(database))) {
      const [own, other] = await byBoth(parse(query));
      expect({ file, ...own }).toEqual({ file, ...other });
    }
  });

  it('to each who asks the same as others before, whatever they may see and whatever has changed since', async () => {
    const id = 'organisation:blaa-anemone';
    const document = parse(`query ($sure: Confidence) { organisation(id: "${id}") {
      freshness(minConfidence: $sure) { claimCount sources { id } reasons { da } }
      ${['offers', 'seeks', 'themes'].map((name) => `${name}(minConfidence: $sure) { totalCount }`).join(' ')} } }`);
    const counts: string[] = [];
    for (const change of [null, 'visibility: RESTRICTED', 'visibility: PUBLIC']) {
      if (change !== null)
        await edit(`mutation { record(reason: "x", madeOn: ${await graphVersion(database)}, changes: [{ offers: {
          subject: "${id}", object: "method:fortalerplan", sources: ["source:aarsmoede-2026"], ${change} } }]) { id } }`);
      for (const caller of [editor, reader])
        for (const sure of ['UNCONFIRMED', 'CONFIRMED']) {
          const [own, other] = await byBoth(document, { sure }, caller);
          expect(own).toEqual(other);
          counts.push(own.data);
        }
    }
    // What is hidden is seen by editors alone, and fewer claims are confirmed.
    expect(new Set(counts).size).toBeGreaterThan(2);
    await loadOnly('seed/example');
  });

  it('to questions that nobody would ask, right and wrong', async () => {
    const { url } = await serveSchema(schema, contextOf);
    const record: OnRecord = await onRecord(
      url,
      listsOf(schema).map(({ name }) => name),
    );
    const questions = new Questions(schema, new Chance(18), record);
    let answered = 0;
    const different: object[] = [];
    for (let count = 0; count < QUESTIONS; count += 1) {
      const { query, variables } = questions.next({ given: 0.3, null: 0.2, broken: 0.05 });
      const document = parse(query);
      if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0) continue;
      const [own, other] = await byBoth(document, variables);
      if (!isSame(own, other)) different.push({ query, variables, own, other });
      answered += 1;
    }
    expect(different).toEqual([]);
    expect(answered).toBeGreaterThan(QUESTIONS / 3);
  });
});
