import { describe, expect, test } from 'vitest';
import { worldReasons } from '../../../src/coordination/provenance/change-reasons.js';
import {
  isDateOfSource,
  logScope,
  worldChanges,
  type WorldQuestion,
} from '../../../src/coordination/provenance/world-changes.analysis.js';
import type { Day } from '../../../src/graph/records/dates.js';
import type { Values } from '../../../src/graph/records/records.js';
import { close, codeOf, inWords } from '../expecting.js';
import { claim, entity, initiative, network, organisation, theme, worldOf, type Part } from '../records.js';

const now = '2026-11-05' as Day;
const ask = (parts: readonly Part[], question: Partial<WorldQuestion> = {}) =>
  worldChanges.work(worldOf(...parts), { since: '2020', until: now, ...question });
const told = (parts: readonly Part[], question: Partial<WorldQuestion> = {}) =>
  ask(parts, question).items.map(({ what, date, entity: about, claim: id }) => `${what} ${date} ${about ?? id ?? ''}`);

const two = [organisation('a'), network('n')];
const membership = 'MEMBER_OF organisation:a organisation:n';
const member = (values: Values, key?: string) => claim('MEMBER_OF', 'organisation:a', 'organisation:n', values, key);

describe('What began and ended', () => {
  test('by the dates of claims, the newest first', () => {
    expect(told([...two, member({ from: '2021-03', to: '2024' })])).toEqual([
      `ENDED 2024 ${membership}`,
      `BEGAN 2021-03 ${membership}`,
    ]);
  });

  test('only since then and until today', () => {
    expect(told([...two, member({ from: '2019-12-31', to: '2027' })])).toEqual([]);
    expect(told([...two, member({ from: '2021', current: true })], { since: '2022' })).toEqual([]);
    const future = ask([...two, member({ from: '2021', current: true })], { since: '2030' });
    expect([future.items, future.totals]).toEqual([[], { BEGAN: 0, ENDED: 0, HAPPENED: 0 }]);
  });

  test('an end that nobody recorded is none', () => {
    expect(told([...two, member({ from: '2021', asOf: '2023' })])).toEqual([`BEGAN 2021 ${membership}`]);
    expect(told([initiative('i', { period: '2021/', status: 'UNKNOWN' })])).toEqual(['BEGAN 2021 initiative:i']);
  });

  test('a start that nobody recorded is none', () => {
    expect(told([...two, member({ to: '2023-05' })])).toEqual([`HAPPENED 2023-05 ${membership}`]);
  });

  test('what one claim ends and the next takes up went on', () => {
    const parts = [...two, member({ from: '2018', to: '2021' }, 'x'), member({ from: '2022', to: '2025' }, 'y')];
    expect(told(parts)).toEqual([`ENDED 2025 ${membership} y`]);
  });

  test('of claims on the same time the better one gives the dates', () => {
    const parts = [
      ...two,
      member({ from: '2021', current: true, confidence: 'REPORTED' }, 'website'),
      member({ from: '2021', to: '2024-12' }, 'secretariat'),
    ];
    expect(told(parts)).toEqual([`ENDED 2024-12 ${membership} secretariat`, `BEGAN 2021 ${membership} secretariat`]);
  });

  test('a partial date may lie in the period, and says so', () => {
    const { items } = ask([...two, member({ from: '2026', current: true })], { since: '2026-03-01' });
    expect(items).toMatchObject([{ what: 'BEGAN', date: '2026', partial: true }]);
    expect(
      inWords(
        items.flatMap((each) => worldReasons(each, true)),
        'da',
      ),
    ).toEqual([
      'Begyndt i 2026: A er medlem af N.',
      'Om det er i den periode, der er spurgt om, er ikke sikkert: datoen kendes kun som 2026.',
      'Datoen er kildens egen: det kan være begyndt før.',
    ]);
  });

  test('what a claim says is told in the past where it has ended, and in the present where it goes on', () => {
    const words = (values: Values, language: 'da' | 'en') =>
      inWords(
        ask([...two, member(values)]).items.flatMap((each) => worldReasons(each, false)),
        language,
      );
    expect(words({ from: '2021', to: '2024-12' }, 'da')).toEqual([
      'Ophørt i december 2024: A var medlem af N.',
      'Begyndt i 2021: A var medlem af N.',
    ]);
    expect(words({ from: '2022', to: '2022' }, 'en')).toEqual(['Held in 2022: A was a member of N.']);
    expect(words({ from: '2021', current: true }, 'en')).toEqual(['Began in 2021: A is a member of N.']);
    expect(words({ from: '2021', to: '2026' }, 'en')[0]).toBe('Ends or has ended in 2026: A is a member of N.');
    expect(words({ from: '2026', to: '2027' }, 'da')[0]).toBe('Begynder eller er begyndt i 2026: A er medlem af N.');
    expect(words({ from: '2026', to: '2026' }, 'da')[0]).toBe('Gælder eller gjaldt i 2026: A er medlem af N.');
  });

  test('what is done at once has happened, and not begun', () => {
    const practice = entity('Practice', 'p', { kind: 'GUIDE' });
    const published = claim('PUBLISHED', 'organisation:a', 'practice:p', { from: '2023-04', current: true });
    expect(
      inWords(
        ask([...two, practice, published]).items.flatMap((each) => worldReasons(each, false)),
        'da',
      ),
    ).toEqual(['Sket i april 2023: A udgav »P«.']);
  });

  test('of a funder that it pays, and not that it takes part', () => {
    const part = (slug: string, role: string) =>
      claim('PARTICIPATES_IN', `organisation:${slug}`, 'initiative:i', { role, from: '2023-04', current: true });
    const ended = claim('PARTICIPATES_IN', 'organisation:b', 'initiative:i', {
      role: 'FUNDER',
      from: '2021',
      to: '2022',
    });
    const parts = [organisation('b'), organisation('c'), initiative('i', { period: '2019/..' })];
    const words = (claims: readonly Part[], language: 'da' | 'en') =>
      inWords(
        ask([...two, ...parts, ...claims]).items.flatMap((each) => worldReasons(each, false)),
        language,
      );
    const claims = [part('a', 'FUNDER'), part('c', 'PARTNER'), ended];
    expect(words(claims, 'da')).toEqual([
      'Begyndt i april 2023: A er bevillingsgiver for »I«.',
      'Begyndt i april 2023: C deltager i »I«.',
      'Ophørt i 2022: B var bevillingsgiver for »I«.',
      'Begyndt i 2021: B var bevillingsgiver for »I«.',
    ]);
    expect(words(claims, 'en').slice(0, 3)).toEqual([
      'Began in April 2023: A funds “I”.',
      'Began in April 2023: C takes part in “I”.',
      'Ended in 2022: B funded “I”.',
    ]);
  });

  test('initiatives by their period, those with one date and other single dates as what happened', () => {
    const parts = [
      initiative('p', { period: '2025-01/2025-12', status: 'COMPLETED' }),
      initiative('c', { period: '2023-05-02', status: 'COMPLETED', kind: 'CONFERENCE' }),
      entity('Practice', 'g', { kind: 'GUIDE', published: '2024' }),
      organisation('b'),
      organisation('a'),
      claim('SUCCEEDS', 'organisation:a', 'organisation:b', { kind: 'MERGED', date: '2022-06' }),
    ];
    const { items, totals } = ask(parts);
    expect(totals).toEqual({ BEGAN: 1, ENDED: 1, HAPPENED: 3 });
    expect(
      inWords(
        items.flatMap((each) => worldReasons(each, false)),
        'en',
      ),
    ).toEqual([
      'Ended in December 2025: “P” (initiative).',
      'Began in January 2025: “P” (initiative).',
      'Happened in 2024: “G” (date of publication).',
      'Happened on 2 May 2023: “C” (initiative).',
      'Happened in June 2022: A succeeded B.',
    ]);
  });

  test('what is cancelled, only planned or less sure than asked for does not count, and is counted', () => {
    const parts = [
      initiative('x', { status: 'CANCELLED' }),
      initiative('y', { status: 'PLANNED' }),
      initiative('z', { confidence: 'UNCONFIRMED' }),
      initiative('u', { period: '/2024' }),
      initiative('v', { periodConfidence: 'UNCONFIRMED' }),
      ...two,
      member({ from: '2021', confidence: 'UNCONFIRMED' }, 'k'),
      member({}, 'l'),
    ];
    const answer = ask(parts);
    expect(answer.items).toEqual([]);
    expect(answer.initiativesLeftOut).toMatchObject({ cancelled: 1, planned: 1, confidence: 1 });
    expect(answer.excludedCount).toMatchObject({ confidence: 1, validityUnknown: 1 });
    expect(answer.completeness).toEqual(close(0));
    expect(ask(parts, { minConfidence: 'UNCONFIRMED' }).totals.BEGAN).toBe(3);
  });
});

describe('A filter', () => {
  const parts = [
    ...two,
    organisation('b'),
    theme('t'),
    theme('other'),
    initiative('i', { period: '2024-01/..' }),
    initiative('j', { period: '2024-02/..' }),
    claim('HAS_THEME', 'initiative:i', 'theme:t'),
    claim('PARTICIPATES_IN', 'organisation:b', 'initiative:i', { from: '2025' }),
    claim('PARTICIPATES_IN', 'organisation:a', 'initiative:j', { from: '2025' }),
    member({ from: '2023', current: true }),
  ];
  const slugs = (filter: WorldQuestion['filter']) =>
    told(parts, { filter }).map((line) => line.split(' ').slice(2).join(' '));

  test.each<[string, WorldQuestion['filter'], string[]]>([
    ['themes', { themes: ['theme:t'] }, ['PARTICIPATES_IN organisation:b initiative:i', 'initiative:i']],
    ['networks', { networks: ['organisation:n'] }, ['PARTICIPATES_IN organisation:a initiative:j', membership]],
    ['organisations', { organisations: ['organisation:b'] }, ['PARTICIPATES_IN organisation:b initiative:i']],
    [
      'kinds',
      { kinds: ['Initiative'], organisations: ['organisation:a'] },
      ['PARTICIPATES_IN organisation:a initiative:j'],
    ],
    ['verbs', { verbs: ['MEMBER_OF'] }, [membership]],
    ['all that is given', { themes: ['theme:t'], networks: ['organisation:n'] }, []],
    ['a theme that nothing has', { themes: ['theme:other'] }, []],
  ])('by %s', (_, filter, expected) => {
    expect(slugs(filter)).toEqual(expected);
  });

  test.each(['themes', 'networks', 'organisations', 'kinds', 'verbs'])('by %s, of which none is', (list) => {
    expect(slugs({ [list]: [] })).toEqual([]);
  });

  test('by what leaves the totals alone', () => {
    const answer = ask(parts, { what: ['ENDED'] });
    expect([answer.items, answer.totals.BEGAN]).toEqual([[], 5]);
  });

  test.each<[Partial<WorldQuestion>, string]>([
    [{ filter: { themes: ['theme:nothing'] } }, 'UNKNOWN_ID'],
    [{ filter: { themes: ['organisation:a'] } }, 'WRONG_KIND'],
    [{ filter: { networks: ['organisation:a'] } }, 'WRONG_KIND'],
    [{ filter: { organisations: ['theme:t'] } }, 'WRONG_KIND'],
    [{ since: '2020/2021' }, 'BAD_DATE'],
    [{ since: 'May' }, 'BAD_DATE'],
  ])('%j is refused with %s', (question, code) => {
    expect(codeOf(() => ask(parts, question))).toBe(code);
  });

  test('tells the log whom it means, and what is less sure than asked for', () => {
    const world = worldOf(...parts, organisation('hearsay', { confidence: 'UNCONFIRMED' }));
    expect(logScope.work(world, { filter: { themes: ['theme:t'] } })).toEqual({
      concerned: [['initiative:i', 'theme:t']],
      unsure: ['organisation:hearsay'],
      hidden: [],
    });
  });
});

test('Pages put together are the whole list', () => {
  const parts = Array.from({ length: 12 }, (_, at) =>
    initiative(`i${at}`, { period: `202${at % 4}-0${(at % 3) + 1}/2025-0${(at % 5) + 1}` }),
  );
  const world = worldOf(...parts);
  const all = worldChanges.work(world, { since: '2020', until: now }).items;
  for (const size of [1, 5, 7]) {
    const pages = Array.from(
      { length: Math.ceil(all.length / size) },
      (_, at) => worldChanges.work(world, { since: '2020', until: now }, { offset: at * size, limit: size }).items,
    );
    expect(pages.flat()).toEqual(all);
  }
});

test('A date is just that of the source where both start, or end, on the same day', () => {
  const began = {
    what: 'BEGAN',
    entity: null,
    claim: null,
    date: '2018',
    property: 'from',
    partial: false,
    settled: true,
    over: false,
    funds: false,
  } as const;
  expect(isDateOfSource(began, '2018/2021')).toBe(true);
  expect(isDateOfSource({ ...began, what: 'ENDED', property: 'to' }, '2018/2021')).toBe(false);
  expect(isDateOfSource(began, '2020')).toBe(false);
  expect(isDateOfSource(began, undefined)).toBe(false);
  expect(isDateOfSource({ ...began, property: 'period' }, '2018')).toBe(false);
});
