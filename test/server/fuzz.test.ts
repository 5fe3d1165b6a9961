import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedCodes, fuzz, type Fuzzed } from '../../bench/fuzz/fuzz.js';
import { createServer, type Server } from '../../src/server/index.js';
import { readSettings } from '../../src/settings.js';
import { cacheOptions, contextMaker, whatMayBeAsked } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { database, loadOnly } from '../world.js';
import { onDayOf } from '../clock.js';

/** `npm run fuzz` asks thousands, for as long as you like and from another seed. */
const QUESTIONS = 60;
const codes = documentedCodes(new URL('../../docs/errors.md', import.meta.url));

onDayOf('2026-08-15');

describe('Whatever is asked, right or wrong', () => {
  let server: Server;
  let fuzzed: Fuzzed;
  beforeAll(async () => {
    await loadOnly('seed/example');
    server = await createServer({
      schema,
      context: contextMaker(database),
      cache: cacheOptions(database, 1_048_576),
      allowed: await whatMayBeAsked(readSettings({ COST_BUDGET: '0', REQUEST_TIMEOUT: '300' })),
      log: { write: () => {} },
      measure: async () => [],
    });
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    fuzzed = await fuzz(address, schema, codes, { seed: 18, goesOn: (asked) => asked < QUESTIONS });
  });
  afterAll(async () => server.close());

  it('there is no fault of ours, no undocumented code, no price too low, no page or filter or kept answer that is wrong', () => {
    expect(fuzzed.violations).toEqual([]);
    expect(fuzzed.unanswered).toBe(0);
    expect(fuzzed.compared).toBeGreaterThan(0);
  });

  it('a good part is answered, and a good part is refused', () => {
    const refusals = [...fuzzed.refused.values()].reduce((sum, count) => sum + count, 0);
    expect(Math.min(fuzzed.whole, refusals)).toBeGreaterThan(QUESTIONS / 10);
    expect([...fuzzed.refused.keys()]).toEqual(expect.arrayContaining(['WRONG_KIND', 'BAD_DATE', 'BAD_USER_INPUT']));
  });
});
