import { describe, expect, test } from 'vitest';
import { gapCandidates } from '../../../src/coordination/gaps/gap-candidates.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { claim, initiative, method, need, organisation, theme, worldOf, worldOn } from '../records.js';
import { stated, toyProjection } from '../toy.js';

describe('Who could fill a gap', () => {
  test('is whoever offers some of what n4 requires on the toy graph: B, D and E a third each', () => {
    const { items: candidates } = gapCandidates.work(toyProjection, { need: 'need:n4', ...stated });
    expect(candidates.map(({ organisation, offered, asks }) => [upper(organisation), offered, asks])).toEqual([
      ['B', close(1 / 3), false],
      ['D', close(1 / 3), true],
      ['E', close(1 / 3), true],
    ]);
  });

  test('says what it offers, what it works on, and whom it knows', () => {
    const world = worldOf(
      need('n'),
      theme('t'),
      method('m'),
      ...['asker', 'helper', 'doer'].map((slug) => organisation(slug)),
      ...['joint', 'done'].map((slug) => initiative(slug)),
      claim('REQUIRES', 'need:n', 'method:m'),
      claim('HAS_THEME', 'need:n', 'theme:t'),
      claim('STATES', 'organisation:asker', 'need:n'),
      claim('OFFERS', 'organisation:helper', 'method:m'),
      claim('HAS_THEME', 'organisation:helper', 'theme:t'),
      claim('PARTICIPATES_IN', 'organisation:asker', 'initiative:joint'),
      claim('PARTICIPATES_IN', 'organisation:helper', 'initiative:joint'),
      claim('OFFERS', 'organisation:doer', 'method:m'),
      claim('PARTICIPATES_IN', 'organisation:doer', 'initiative:done'),
      claim('ADDRESSES', 'initiative:done', 'need:n'),
    );
    const { items: candidates } = gapCandidates.work(world, { need: 'need:n' });
    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toMatchObject({ offered: 1, themeShare: 1, asks: false, tiedAskers: ['organisation:asker'] });
    expect(inWords(candidates[0]?.reasons ?? [], 'da')).toEqual([
      'HELPER tilbyder M, som behovet kræver.',
      'HELPER arbejder med T, som behovet handler om.',
      'HELPER arbejder eller har arbejdet sammen med ASKER, som behovet er registreret hos.',
    ]);
  });

  test('says when it works or worked on a theme, and names nobody who no longer exists', () => {
    const parts = [
      need('n'),
      theme('t'),
      method('m'),
      ...['a', 'b', 'gone'].map((slug) => organisation(slug)),
      initiative('i', { period: '2026-01/2026-12' }),
      claim('HAS_THEME', 'need:n', 'theme:t'),
      claim('REQUIRES', 'need:n', 'method:m'),
      claim('HAS_THEME', 'initiative:i', 'theme:t'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
      claim('OFFERS', 'organisation:a', 'method:m', { from: '2025', to: '2026' }),
      claim('HAS_THEME', 'organisation:gone', 'theme:t'),
      claim('SUCCEEDS', 'organisation:b', 'organisation:gone', { date: '2014' }),
    ];
    const told = (day: string) =>
      gapCandidates.work(worldOn(day, ...parts), { need: 'need:n' }).items.map(({ reasons }) => inWords(reasons, 'da'));
    expect(told('2026-08-15')).toEqual([
      ['A tilbyder M, som behovet kræver.', 'A arbejder med T, som behovet handler om.'],
    ]);
    expect(told('2027-08-15')).toEqual([
      ['A tilbød M, som behovet kræver.', 'A har arbejdet med T, som behovet handler om.'],
    ]);
  });

  test('says where it is only inferred what it works on', () => {
    const world = worldOf(
      need('n'),
      theme('t'),
      organisation('a'),
      claim('HAS_THEME', 'need:n', 'theme:t'),
      claim('HAS_THEME', 'organisation:a', 'theme:t', { confidence: 'INFERRED' }),
    );
    expect(inWords(gapCandidates.work(world, { need: 'need:n' }).items[0]?.reasons ?? [], 'da')).toEqual([
      'A arbejder med T, som behovet handler om.',
      'Forbindelsen til temaet er udledt.',
    ]);
  });

  test('goes by themes where it is not recorded what the need requires', () => {
    const world = worldOf(
      need('n'),
      theme('t'),
      theme('u'),
      organisation('a'),
      claim('HAS_THEME', 'need:n', 'theme:t'),
      claim('HAS_THEME', 'need:n', 'theme:u'),
      claim('HAS_THEME', 'organisation:a', 'theme:t'),
    );
    expect(gapCandidates.work(world, { need: 'need:n' }).items).toMatchObject([
      { offered: null, themeShare: 0.5, score: 0.5 },
    ]);
  });

  test('leaves out the same for each of them, whichever comes first', () => {
    const world = worldOf(
      need('n'),
      theme('t'),
      theme('u'),
      organisation('a'),
      organisation('b'),
      claim('HAS_THEME', 'need:n', 'theme:t'),
      claim('HAS_THEME', 'organisation:a', 'theme:t'),
      claim('HAS_THEME', 'organisation:b', 'theme:t'),
      claim('HAS_THEME', 'organisation:b', 'theme:u', { confidence: 'UNCONFIRMED' }),
    );
    const { items, excludedCount } = gapCandidates.work(world, { need: 'need:n' });
    expect([excludedCount, ...items.map((item) => item.excludedCount)].map(({ confidence }) => confidence)).toEqual([
      1, 1, 1,
    ]);
  });

  test('is nobody where nothing is recorded of the need', () => {
    expect(gapCandidates.work(worldOf(need('n'), organisation('a')), { need: 'need:n' })).toMatchObject({
      items: [],
      completeness: 0,
    });
  });

  test('is refused for what is no need', () => {
    expect(codeOf(() => gapCandidates.work(toyProjection, { need: 'need:nowhere' }))).toBe('UNKNOWN_ID');
    expect(codeOf(() => gapCandidates.work(toyProjection, { need: 'theme:climate' }))).toBe('WRONG_KIND');
  });
});
