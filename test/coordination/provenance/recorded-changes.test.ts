import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedValues, recordReason } from '../../../src/coordination/provenance/change-reasons.js';
import { LogFilter } from '../../../src/coordination/provenance/change-scope.js';
import { pagePlan } from '../../../src/coordination/provenance/changes-page.js';
import {
  sizeOf,
  TOLD_ONE_BY_ONE,
  WriteSummary,
  type WriteGroup,
} from '../../../src/coordination/provenance/recorded-changes.js';
import { dayNumber } from '../../../src/coordination/projection/days.js';
import type { LoggedEntry } from '../../../src/graph/history/change-history.js';
import type { Day } from '../../../src/graph/records/dates.js';
import { inWords } from '../expecting.js';
import { claim, organisation, theme } from '../records.js';

const day = '2026-03-03' as Day;
const a = organisation('a').id;
const membership = claim('MEMBER_OF', 'organisation:a', 'organisation:n').id;

const entry = (version: number, part: number, ids: LoggedEntry['ids'], actions: readonly string[]): LoggedEntry => ({
  version,
  part,
  day,
  role: 'import',
  networks: [],
  pseudonym: null,
  ids,
  actions,
  sure: ids.map(() => true),
  opened: ids.map(() => false),
  closed: ids.map(() => false),
});
const open = new LogFilter({ concerned: [], unsure: [], hidden: [] }, {});

function summed(entries: readonly LoggedEntry[], filter = open, version: number | null = null) {
  const summary = new WriteSummary(filter, version);
  for (const each of entries) summary.add(each);
  return { groups: summary.end(), begins: summary.begins };
}

describe('The log, write by write', () => {
  test('removals before corrections before what is new, each the last one first', () => {
    const { groups, begins } = summed([
      entry(3, 0, [a, membership, theme('t').id], ['CREATED', 'UPDATED', 'CREATED']),
      entry(2, 0, [membership, a], ['REMOVED', 'WHATEVER']),
    ]);
    expect(groups.map(({ version, what, numbers }) => [version, what, numbers])).toEqual([
      [3, 'CORRECTED', [1]],
      [3, 'RECORDED', [2, 0]],
      [2, 'REMOVED', [0]],
      [2, 'CORRECTED', [1]],
    ]);
    expect(begins).toBeNull();
  });

  test('very many of one write are one entry, unless that write is asked for', () => {
    const ids = Array.from({ length: TOLD_ONE_BY_ONE }, (_, at) => organisation(`o${at}`).id);
    const created = ids.map(() => 'CREATED');
    const entries = [entry(1, 1, [a], ['CREATED']), entry(1, 0, ids, created)];
    const { groups, begins } = summed(entries);
    expect(groups).toMatchObject([{ what: 'RECORDED', count: TOLD_ONE_BY_ONE + 1, numbers: null }]);
    expect([groups.map(sizeOf), begins]).toEqual([[1], day]);
    expect(summed(entries, open, 1).groups.map(sizeOf)).toEqual([TOLD_ONE_BY_ONE + 1]);
    expect(summed(entries, open, 2).groups).toEqual([]);
    expect(summed([entry(1, 0, ids, created)]).groups.map(sizeOf)).toEqual([TOLD_ONE_BY_ONE]);
  });

  test('a filter looks at an entity itself and at both ends of a claim', () => {
    const filter = (more: object, concerned: string[][] = [], unsure: string[] = []) =>
      new LogFilter(
        {
          concerned: concerned.map((ids) => ids.map((id) => organisation(id).id)),
          unsure: unsure.map((id) => organisation(id).id),
          hidden: [],
        },
        more,
      );
    expect(filter({}, [['n']]).admits(membership)).toBe(true);
    expect(filter({}, [['n']]).admits(a)).toBe(false);
    expect(filter({}, [['n'], ['a']]).admits(membership)).toBe(true);
    expect(filter({}, [['n'], ['b']]).admits(membership)).toBe(false);
    expect(filter({}, [], ['n']).admits(membership)).toBe(false);
    expect(filter({ verbs: ['MEMBER_OF'] }).admits(a)).toBe(false);
    expect(filter({ kinds: ['Theme'] }).admits(membership)).toBe(false);
    expect(filter({ kinds: ['Organisation'], verbs: ['MEMBER_OF'] }).admits(membership)).toBe(true);
  });
});

describe('A sentence says what was', () => {
  const change = { version: 2, number: 0, action: 'UPDATED' } as const;

  test('corrected: each value from what to what', () => {
    const corrected = {
      ...change,
      id: a,
      before: { nameDa: 'A', size: 'SMALL', country: 'DK', confidence: 'REPORTED' },
      after: { nameDa: 'Å', size: 'LARGE', website: 'https://a.example', confidence: 'REPORTED' },
    };
    expect(changedValues(corrected).map(({ property }) => property)).toEqual(['country', 'nameDa', 'size', 'website']);
    const reason = recordReason('CORRECTED', day, corrected);
    expect(inWords([reason], 'da')).toEqual([
      'Rettet den 3. marts 2026: A (organisation): land slettet (var DK), navn på dansk fra »A« til »Å«, størrelse fra lille til stor og hjemmeside tilføjet: https://a.example.',
    ]);
    expect(inWords([reason], 'en')).toEqual([
      'Corrected on 3 March 2026: A (organisation): country deleted (was DK), name in Danish from “A” to “Å”, size from small to large and website added: https://a.example.',
    ]);
  });

  test('recorded or removed: a claim as a clause, an entity that is gone by the name it had', () => {
    const values = { nameDa: 'Klub', confidence: 'REPORTED' };
    expect(
      inWords([recordReason('RECORDED', day, { ...change, id: membership, before: null, after: {} })], 'da'),
    ).toEqual(['Registreret den 3. marts 2026: A er medlem af N.']);
    const funding = claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i').id;
    const pays = recordReason('RECORDED', day, { ...change, id: funding, before: null, after: { role: 'FUNDER' } });
    expect(inWords([pays], 'da')).toEqual(['Registreret den 3. marts 2026: A er bevillingsgiver for »I«.']);
    const gone = recordReason('REMOVED', day, { ...change, id: a, before: values, after: null });
    expect([inWords([gone], 'en'), gone.entities]).toEqual([['Removed on 3 March 2026: “Klub” (organisation).'], []]);
  });
});

test('Pages of the list of all changes, put together, are the list', () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'] as Day[];
  const written = fc
    .array(fc.record({ day: fc.constantFrom(...days), count: fc.integer({ min: 1, max: 4 }), many: fc.boolean() }), {
      maxLength: 6,
    })
    .map((groups) =>
      groups
        .sort((one, other) => (one.day < other.day ? 1 : -1))
        .map(({ day: when, count, many }, at): WriteGroup => ({
          version: 100 - at,
          day: when,
          role: 'import',
          networks: [],
          pseudonym: null,
          what: 'RECORDED',
          count,
          numbers: many ? null : Array.from({ length: count }, (_, number) => number),
        })),
    );
  const world = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...days), fc.integer({ min: 1, max: 3 })), { selector: ([when]) => when })
    .map((each) =>
      each.map(([when, count]) => [dayNumber(when), count] as const).sort(([one], [other]) => other - one),
    );
  fc.assert(
    fc.property(written, world, fc.integer({ min: 1, max: 5 }), (groups, counts, size) => {
      const flat = (offset: number, limit: number): string[] => {
        const plan = pagePlan(groups, counts, { offset, limit });
        let place = plan.world.offset;
        return plan.stretches.flatMap((stretch) =>
          stretch.group
            ? Array.from(
                { length: stretch.to - stretch.from },
                (_, at) => `${stretch.group.version} ${stretch.from + at}`,
              )
            : Array.from({ length: stretch.count }, () => `world ${place++}`),
        );
      };
      const { totalCount } = pagePlan(groups, counts, { offset: 0, limit: 0 });
      const all = flat(0, 1_000);
      expect(all.length).toBe(totalCount);
      expect(all.filter((each) => each.startsWith('world')).length).toBe(
        counts.reduce((sum, [, count]) => sum + count, 0),
      );
      const pages = Array.from({ length: Math.ceil(totalCount / size) }, (_, at) => flat(at * size, size));
      expect(pages.flat()).toEqual(all);
    }),
  );
});
