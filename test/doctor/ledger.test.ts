import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketOf, Ledger } from '../../src/doctor/ledger.js';
import type { Values } from '../../src/graph/records/index.js';

const ids = ['theme:a', 'theme:b', 'theme:c'];
/** One write after the other: of which record, and what is recorded then; null takes it off the record. */
const writes = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    values: fc.option(fc.dictionary(fc.constantFrom('nameDa', 'note'), fc.string()), { nil: null }),
  }),
);

function countedFrom(log: Iterable<{ id: string; values: Values | null }>) {
  const ledger = new Ledger();
  const now = new Map<string, Values>();
  for (const { id, values } of log) {
    const before = now.get(id);
    if (before) ledger.add(id, before);
    if (values) ledger.take(id, values);
    if (values) now.set(id, values);
    else now.delete(id);
  }
  return { ledger, now };
}

test('A log comes to what is on record, whatever was written in between', () => {
  fc.assert(
    fc.property(writes, (log) => {
      const { ledger, now } = countedFrom(log);
      for (const [id, values] of now) ledger.add(id, Object.fromEntries(Object.entries(values).toReversed()));
      expect(ledger.unequal).toEqual([]);
    }),
  );
});

test('A record that is not as the log has it last shows in its bucket', () => {
  fc.assert(
    fc.property(writes, fc.constantFrom(...ids), (log, changed) => {
      const { ledger, now } = countedFrom(log);
      now.set(changed, { nameDa: 'written past the log' });
      for (const [id, values] of now) ledger.add(id, values);
      expect(ledger.unequal).toEqual([bucketOf(changed)]);
    }),
  );
});
