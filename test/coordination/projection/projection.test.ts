import { describe, expect, test } from 'vitest';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { View } from '../../../src/coordination/answer/view.js';
import type { Values } from '../../../src/graph/records/records.js';
import { claim, entity, initiative, need, organisation, theme, together, worldOf } from '../records.js';
import { toyProjection, toyRecords } from '../toy.js';

describe('A projection', () => {
  test('finds every entity by its id, and no other', () => {
    const { entities } = toyProjection;
    for (const { id, kind } of toyRecords.entities) {
      const index = entities.indexOf(id);
      expect(entities.idOf(index)).toBe(id);
      expect(entities.kindAt(index)).toBe(kind);
    }
    for (const id of ['', 'organisation:', 'organisation:a0', 'organisation:zz', 'aaa', 'zzz'])
      expect(entities.indexOf(id)).toBe(-1);
  });

  test('orders entities by id, so that the smaller index is the smaller id', () => {
    const { entities } = toyProjection;
    const ids = Array.from({ length: entities.count }, (_, index) => entities.idOf(index));
    expect(ids).toEqual([...ids].sort());
  });

  test('names every claim as it was named, whether its key is usual, odd or missing', () => {
    const records = together([
      organisation('a'),
      need('n'),
      entity('Assessment', '2025', { period: '2025' }),
      claim('STATES', 'organisation:a', 'need:n', { assessment: 'assessment:2025' }),
      claim('STATES', 'organisation:a', 'need:n', { assessment: 'assessment:2025' }, 'letter'),
      claim('STATES', 'organisation:a', 'need:n'),
    ]);
    const projection = projectionOf(records, 1);
    const table = projection.claims('STATES');
    const ids = [...table.from(projection.entities.indexOf('organisation:a'))].map((row) =>
      table.idOf(row, projection.entities),
    );
    expect(ids.sort()).toEqual(records.claims.map(({ id }) => id).sort());
  });

  test('reaches every claim from both its ends', () => {
    for (const { verb, subject, object, id } of toyRecords.claims) {
      const table = toyProjection.claims(verb);
      const { entities } = toyProjection;
      const named = (rows: Iterable<number>) => [...rows].map((row) => table.idOf(row, entities));
      expect(named(table.from(entities.indexOf(subject)))).toContain(id);
      expect(named(table.to(entities.indexOf(object)))).toContain(id);
    }
  });

  test('puts the claim that ranks first in front: the surer, then the newer', () => {
    const states = (key: string, values: Values) => claim('MEMBER_OF', 'organisation:a', 'organisation:b', values, key);
    const projection = worldOf(
      organisation('a'),
      organisation('b'),
      states('old', { asOf: '2020' }),
      states('doubted', { confidence: 'INFERRED', asOf: '2026' }),
      states('new', { asOf: '2024-05' }),
      states('undated', {}),
    );
    const table = projection.claims('MEMBER_OF');
    const keys = [...table.from(projection.entities.indexOf('organisation:a'))].map(
      (row) => table.idOf(row, projection.entities).split(' ')[3],
    );
    expect(keys).toEqual(['new', 'old', 'undated', 'doubted']);
  });

  test('holds no entity twice and no claim on an entity that is not there', () => {
    expect(() => worldOf(theme('t'), theme('t'))).toThrow('Two entities have the id theme:t');
    expect(() => worldOf(theme('t'), claim('BROADER', 'theme:t', 'theme:missing'))).toThrow(
      'No entity has the id theme:missing',
    );
  });
});

describe('When a claim counts', () => {
  const dated = (values: Values, asOf: string, verb: 'MEMBER_OF' | 'HAS_THEME' = 'MEMBER_OF') => {
    const about = verb === 'MEMBER_OF' ? 'organisation:n' : 'theme:t';
    const projection = worldOf(
      organisation('a'),
      organisation('n', { network: true }),
      theme('t'),
      claim(verb, 'organisation:a', about, values),
    );
    return new View(projection, { asOf }).judge(projection.claims(verb), 0);
  };

  test.each([
    ['within its bounds', { from: '2014', to: '2016' }, '2015-06-01', 'COUNTS'],
    ['on each day of a date known only to the year', { from: '2014', to: '2014' }, '2014-12-31', 'COUNTS'],
    ['after its end', { from: '2014', to: '2016-03' }, '2016-04-01', 'PERIOD'],
    ['today, where it is known to be current', { from: '2014', current: true }, '2026-11-23', 'COUNTS'],
    ['today, where nobody says that it is current', { from: '2014' }, '2026-11-23', 'PERIOD'],
    ['until the date of what it rests on', { from: '2014', asOf: '2016-05' }, '2016-05-31', 'COUNTS'],
    ['after the date of what it rests on', { from: '2014', asOf: '2016-05' }, '2016-06-01', 'PERIOD'],
    ['on its end, where only that is known', { to: '2016' }, '2016-03-01', 'COUNTS'],
    ['before its end, where only that is known', { to: '2016' }, '2015-03-01', 'PERIOD'],
    ['where neither bound is known', { asOf: '2016' }, '2016', 'VALIDITY_UNKNOWN'],
    ['where it is touched by a partial date', { from: '2014-11', to: '2014-12' }, '2014', 'COUNTS'],
  ])('%s', (_, values, asOf, verdict) => {
    expect(dated(values, asOf)).toBe(verdict);
  });

  test('a theme of anything but an initiative is bound by no date', () => {
    expect(dated({ from: '1990', to: '1991' }, '2026', 'HAS_THEME')).toBe('COUNTS');
  });

  test('an undated claim between two initiatives has the period of the one that it is about', () => {
    const projection = worldOf(
      initiative('part', { period: '2020' }),
      initiative('whole', { period: '2019/2024' }),
      claim('PART_OF', 'initiative:part', 'initiative:whole'),
    );
    const at = (asOf: string) => new View(projection, { asOf }).judge(projection.claims('PART_OF'), 0);
    expect([at('2020'), at('2023')]).toEqual(['COUNTS', 'PERIOD']);
  });

  test('each claim left out is counted once, however often it is met, by the first reason', () => {
    const projection = worldOf(
      organisation('a'),
      organisation('n', { network: true }),
      claim('MEMBER_OF', 'organisation:a', 'organisation:n', { confidence: 'UNCONFIRMED', from: '1990', to: '1991' }),
    );
    const view = new View(projection, { asOf: '2026' });
    const a = projection.entities.indexOf('organisation:a');
    expect([...view.from('MEMBER_OF', a), ...view.from('MEMBER_OF', a)]).toEqual([]);
    expect(view.basis({ name: 'any', version: 1 }, {}, null).excludedCount).toEqual({
      visibility: 0,
      confidence: 1,
      period: 0,
      validityUnknown: 0,
    });
  });
});
