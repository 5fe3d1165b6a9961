import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { View } from '../../../src/coordination/answer/view.js';
import { times } from '../../../src/coordination/facts/time.js';
import { poolingPairs } from '../../../src/coordination/synergy/pooling.js';
import { claim, initiative, network, organisation, theme, worldOf } from '../records.js';

const INITIATIVES = 90;
const THEMES = 4;
const ORGANISATIONS = 6;

const periods = ['2024-01/2024-06', '2024-06/2025-02', '2026-01/2026-12', '2027-03/2027-04', '/2024', '2025-02/..'];

/** Many initiatives that share few themes: more than one word of bits holds, of every time, some with a tie or a weak one. */
const worlds = fc
  .array(
    fc.record({
      period: fc.constantFrom(...periods),
      status: fc.constantFrom('PLANNED', 'RUNNING', 'COMPLETED', 'UNKNOWN'),
      themes: fc.subarray(Array.from({ length: THEMES }, (_, at) => at)),
      organisation: fc.nat(ORGANISATIONS * 3),
    }),
    { minLength: INITIATIVES, maxLength: INITIATIVES },
  )
  .map((made) =>
    worldOf(
      ...Array.from({ length: THEMES }, (_, at) => theme(`t${at}`)),
      ...Array.from({ length: ORGANISATIONS }, (_, at) => (at === 0 ? network : organisation)(`o${at}`)),
      claim('MEMBER_OF', 'organisation:o1', 'organisation:o0'),
      ...made.flatMap(({ period, status, themes, organisation: who }, at) => [
        initiative(`i${at}`, { period, status }),
        ...themes.map((each) => claim('HAS_THEME', `initiative:i${at}`, `theme:t${each}`)),
        ...(who < ORGANISATIONS ? [claim('PARTICIPATES_IN', `organisation:o${who}`, `initiative:i${at}`)] : []),
      ]),
    ),
  );

test('The pairs to pool are the same, and as many, whether each is looked at or only those that could come first', () => {
  fc.assert(
    fc.property(
      worlds,
      fc.record({
        when: fc.constantFrom('EVER' as const, 'NOW' as const),
        page: fc.record({ offset: fc.constantFrom(0, 5), limit: fc.constantFrom(0, 3, 40, 5_000) }),
        behind: fc.constantFrom(undefined, (one: number, other: number) => ((one + other) % 3 === 0 ? 2 : 0)),
      }),
      (world, { when, page, behind }) => {
        const found = (isAsked: ((one: number, other: number) => boolean) | null) => {
          const view = new View(world, {});
          const { pairs, times: counted, completeness } = poolingPairs(view, page, { when }, isAsked, behind);
          const counts = times.map((time) => counted.get(time) ?? 0);
          return { pairs: pairs.map(({ a, b }) => [a, b]), counts, completeness };
        };
        expect(found(null)).toEqual(found(() => true));
      },
    ),
    { numRuns: 60 },
  );
});
