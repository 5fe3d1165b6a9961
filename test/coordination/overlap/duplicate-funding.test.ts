import { describe, expect, test } from 'vitest';
import { duplicateFunding } from '../../../src/coordination/overlap/duplicate-funding.question.js';
import { close, codeOf, inWords } from '../expecting.js';
import { claim, entity, initiative, need, organisation, theme, worldOf, worldOn, type Part } from '../records.js';

const funded = (slug: string, pool: string, values = {}) =>
  claim('FUNDED_BY', `initiative:${slug}`, `pool:${pool}`, values);
const takesPart = (slug: string, role = 'PARTNER', who = 'a') =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${slug}`, { role });
const about = (slug: string, what = 'need:n') =>
  claim(what.startsWith('need') ? 'ADDRESSES' : 'HAS_THEME', `initiative:${slug}`, what);
const base = [
  need('n'),
  theme('t'),
  organisation('a'),
  organisation('donor'),
  entity('Pool', 'p'),
  entity('Pool', 'q'),
  initiative('i', { period: '2026-01/2026-06' }),
  initiative('j', { period: '2026-04/2026-12' }),
];
const both = [takesPart('i', 'LEAD'), takesPart('j'), about('i'), about('j')];
const ask = (parts: readonly Part[], question: Parameters<typeof duplicateFunding.work>[1] = {}) =>
  duplicateFunding.work(worldOf(...base, ...parts), question);

describe('Support for the same thing from several pools', () => {
  const parts = [...both, about('j', 'theme:t'), about('i', 'theme:t'), funded('i', 'p'), funded('j', 'q')];

  test('is told with what both are about, when, and from whom', () => {
    const [found, ...others] = ask(parts).items;
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      organisation: 'organisation:a',
      initiatives: ['initiative:i', 'initiative:j'],
      grants: [
        { initiative: 'initiative:i', supporter: 'pool:p' },
        { initiative: 'initiative:j', supporter: 'pool:q' },
      ],
      shared: ['need:n', 'theme:t'],
      score: 1,
      months: { count: 3, first: '2026-04', last: '2026-06' },
      commonFunders: [],
    });
    expect(inWords(found?.reasons ?? [], 'da')).toEqual([
      'A var med i »I«, som fik støtte fra P, og er med i »J«, som får støtte fra Q.',
      'Begge handler om behovet »N« og temaet T: alt, hvad der kan sammenlignes.',
      'De løb samtidig i tre måneder: april til juni 2026.',
    ]);
    expect(inWords(found ? [found.suggestedAction] : [], 'en')).toEqual([
      'Ask A what P and Q each pay or paid for: two grants for the same may be two parts of one effort.',
    ]);
  });

  test('is weighed by how rare it is, as overlap is', () => {
    const [found] = ask([
      ...both,
      about('j', 'theme:t'),
      about('i', 'theme:t2'),
      theme('t2'),
      funded('i', 'p'),
      funded('j', 'q'),
    ]).items;
    // N = 2; the need is on both (ln 2), each theme on one (ln 3).
    expect(found?.score).toEqual(close(Math.log(2) / (Math.log(2) + 2 * Math.log(3))));
  });

  test('names who pays for both pools', () => {
    const paid = [claim('FUNDS', 'organisation:donor', 'pool:p'), claim('FUNDS', 'organisation:donor', 'pool:q')];
    const [found] = ask([...parts, ...paid]).items;
    expect(found?.commonFunders).toEqual(['organisation:donor']);
    expect(inWords(found?.reasons ?? [], 'da')).toContain('DONOR er eller var med til at betale begge dele.');
    expect(inWords(found?.reasons ?? [], 'en')).toContain('DONOR helps or helped to pay for both.');
  });

  test('is told in the tense of both, and in none where one is over and the other is not', () => {
    const paid = [claim('FUNDS', 'organisation:donor', 'pool:p'), claim('FUNDS', 'organisation:donor', 'pool:q')];
    const on = (day: string) => {
      const [found] = duplicateFunding.work(worldOn(day, ...base, ...parts, ...paid), {}).items;
      return inWords(found ? [...found.reasons, found.suggestedAction] : [], 'da');
    };
    expect(on('2026-05-15')).toEqual(
      expect.arrayContaining([
        'Begge handler om behovet »N« og temaet T: alt, hvad der kan sammenlignes.',
        'DONOR er med til at betale begge dele.',
        'Spørg A, hvad P og Q betaler hver især: to bevillinger til det samme kan være to dele af én indsats.',
      ]),
    );
    expect(on('2027-05-15')).toEqual(
      expect.arrayContaining([
        'Begge handlede om behovet »N« og temaet T: alt, hvad der kan sammenlignes.',
        'DONOR var med til at betale begge dele.',
        'Spørg A, hvad P og Q betalte hver især: to bevillinger til det samme kan være to dele af én indsats.',
      ]),
    );
  });

  test('is none where the pool is the same, nothing is shared, or one comes after the other', () => {
    expect(ask([...both, funded('i', 'p'), funded('j', 'p')]).items).toEqual([]);
    expect(
      ask([takesPart('i'), takesPart('j'), about('i'), about('j', 'theme:t'), funded('i', 'p'), funded('j', 'q')]),
    ).toMatchObject({
      items: [],
      unknown: ['organisation:a'],
    });
    const later = [
      initiative('k', { period: '2027' }),
      takesPart('i'),
      takesPart('k'),
      about('i'),
      about('k'),
      funded('i', 'p'),
      funded('k', 'q'),
    ];
    expect(ask(later)).toMatchObject({ items: [], unknown: [] });
  });

  test('may be at the same time where a period is not known, and says so', () => {
    const undated = [
      initiative('k', { period: '../2027' }),
      takesPart('i'),
      takesPart('k'),
      about('i'),
      about('k'),
      funded('i', 'p'),
      funded('k', 'q'),
    ];
    const [found] = ask(undated).items;
    expect(found?.months.count).toBeNull();
    expect(inWords(found?.reasons ?? [], 'da')).toContain(
      'Om støtten falder samtidig, vides ikke: der er ikke registreret nogen periode for »K«.',
    );
  });

  test('is known of one initiative that two pools support, whatever it is about', () => {
    const [found] = ask([takesPart('i'), funded('i', 'p'), funded('i', 'q')]).items;
    expect(found).toMatchObject({ initiatives: ['initiative:i'], score: 1, shared: [] });
    expect(inWords(found?.reasons ?? [], 'da')[0]).toBe('A var med i »I«, som fik støtte fra P og Q.');
    expect(inWords(found?.reasons ?? [], 'da')[1]).toBe('»I« løb fra januar til juni 2026.');
  });

  test('is told as inferred where nobody says it, and in no tense where its time is not known', () => {
    const unsure = { confidence: 'INFERRED' };
    const [found] = ask([
      initiative('k', { status: 'UNKNOWN', period: '../2027' }),
      takesPart('i'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:k', unsure),
      about('i'),
      claim('ADDRESSES', 'initiative:k', 'need:n', unsure),
      funded('i', 'p'),
      claim('FUNDED_BY', 'initiative:k', 'pool:q', unsure),
    ]).items;
    expect(inWords(found?.reasons ?? [], 'da').slice(0, 4)).toEqual([
      'A var med i »I«, som fik støtte fra P, og er eller var med i »K«, som får eller fik støtte fra Q.',
      'Støtten til »K« fra Q er udledt.',
      'At A er eller var med i »K«, er udledt.',
      'Begge handler om behovet »N«: det eneste, der kan sammenlignes; det er udledt.',
    ]);
  });

  test('is not a pool and the donor whose money it gives', () => {
    const named = [claim('FUNDS', 'organisation:donor', 'pool:p'), takesPart('j', 'FUNDER', 'donor')];
    expect(ask([...both, funded('i', 'p'), funded('j', 'p'), ...named]).items).toEqual([]);
    const [found] = ask([...both, funded('i', 'q'), funded('j', 'p'), ...named]).items;
    expect(found?.grants).toMatchObject([
      { supporter: 'pool:q' },
      {
        supporter: 'pool:p',
        claims: [expect.stringContaining('FUNDED_BY'), expect.stringContaining('organisation:donor')],
      },
    ]);
    const earlier = claim('FUNDS', 'organisation:donor', 'pool:p', { from: '2005', to: '2010' });
    expect(
      ask([...both, funded('i', 'p'), funded('j', 'p'), earlier, takesPart('j', 'FUNDER', 'donor')]).items,
    ).toHaveLength(2);
  });

  test('counts an organisation that pays as support, and not as taking part', () => {
    const parts = [...both, funded('i', 'p'), takesPart('j', 'FUNDER', 'donor')];
    expect(ask(parts).items).toMatchObject([
      { organisation: 'organisation:a', grants: [{ supporter: 'pool:p' }, { supporter: 'organisation:donor' }] },
    ]);
  });

  test('is about needs, themes and methods, and about places only where that is asked for', () => {
    const place = entity('Place', 'here', { kind: 'COUNTRY' });
    const there = [
      place,
      takesPart('i'),
      takesPart('j'),
      claim('WORKS_IN', 'initiative:i', 'place:here'),
      claim('WORKS_IN', 'initiative:j', 'place:here'),
      funded('i', 'p'),
      funded('j', 'q'),
    ];
    expect(ask(there)).toMatchObject({ items: [], unknown: ['organisation:a'] });
    expect(ask(there, { dimensions: ['PLACE'] }).items).toHaveLength(1);
  });

  test('leaves out what was cancelled, what is less sure, and what is outside the window', () => {
    expect(
      ask([...parts, initiative('x', { status: 'CANCELLED' }), takesPart('x'), funded('x', 'q')]).initiativesLeftOut
        .cancelled,
    ).toBe(1);
    const unsure = [...both, funded('i', 'p'), funded('j', 'q', { confidence: 'UNCONFIRMED' })];
    expect(ask(unsure)).toMatchObject({ items: [], excludedCount: { confidence: 1 } });
    expect(ask(unsure, { minConfidence: 'UNCONFIRMED' }).items).toHaveLength(1);
    expect(ask(parts, { window: { from: '2030' } }).items).toEqual([]);
  });

  test('can be asked of one organisation', () => {
    expect(ask(parts, { organisation: 'organisation:a' }).items).toHaveLength(1);
    expect(ask(parts, { organisation: 'organisation:donor' }).items).toEqual([]);
    expect(codeOf(() => ask(parts, { organisation: 'organisation:nobody' }))).toBe('UNKNOWN_ID');
    expect(codeOf(() => ask(parts, { organisation: 'pool:p' }))).toBe('WRONG_KIND');
  });
});
