import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consortium } from '../../../src/coordination/synergy/consortium.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { claim, initiative, method, need, organisation, theme, worldOf } from '../records.js';
import { stated, toyProjection } from '../toy.js';

const requires = (...slugs: string[]) => slugs.map((slug) => claim('REQUIRES', 'need:n', `method:${slug}`));
const offers = (letter: string, ...slugs: string[]) =>
  slugs.map((slug) => claim('OFFERS', `organisation:${letter}`, `method:${slug}`));
const base = [need('n'), method('x'), method('y'), method('z')];
const anySize = { ...stated, mixedSizes: false } as const;

describe('A consortium', () => {
  test('says of each what is stated and what is only inferred', () => {
    const world = worldOf(
      ...base,
      organisation('a'),
      initiative('i'),
      ...requires('x', 'y'),
      ...offers('a', 'x'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i'),
      claim('USES', 'initiative:i', 'method:y'),
    );
    const { reasons } = consortium.work(world, { need: 'need:n', mixedSizes: false, minOrganisations: 1 });
    expect(inWords(reasons, 'en').slice(1)).toEqual([
      'A contributes X.',
      'A has worked with Y; that A can contribute it is inferred.',
    ]);
  });

  test('for n4 is B, D and E, which together cover all that it requires', () => {
    const found = consortium.work(toyProjection, { need: 'need:n4', ...stated });
    expect(
      found.members.map(({ organisation, brings, coverage, size }) => [
        upper(organisation),
        brings.map(({ item }) => upper(item)),
        coverage,
        size,
      ]),
    ).toEqual([
      ['B', ['OH'], close(1 / 3), 'SMALL'],
      ['D', ['SAFEGUARDING'], close(2 / 3), 'LARGE'],
      ['E', ['DIGITAL'], 1, 'SMALL'],
    ]);
    expect(found).toMatchObject({ coverage: 1, score: 1, band: 'HIGH', missing: [] });
    expect(found.rules).toEqual([
      { rule: 'MIN_ORGANISATIONS', met: true },
      { rule: 'MIXED_SIZES', met: true },
    ]);
    expect(found.gains.map(({ a, b, gain }) => [upper(a), upper(b), gain])).toEqual([
      ['B', 'D', close(1 / 3)],
      ['B', 'E', close(1 / 3)],
      ['D', 'E', close(1 / 3)],
    ]);
  });

  test('says in both languages who brings what', () => {
    const { reasons } = consortium.work(toyProjection, { need: 'need:n4', ...stated });
    expect(inWords(reasons, 'da')).toEqual([
      '»N4« kræver OH, DIGITAL og SAFEGUARDING.',
      'B bidrager med OH.',
      'D bidrager med SAFEGUARDING.',
      'E bidrager med DIGITAL.',
    ]);
    expect(inWords(reasons, 'en')[1]).toBe('B contributes OH.');
  });

  test('is unknown for a need of which nobody has recorded what it requires', () => {
    const found = consortium.work(toyProjection, { need: 'need:n1', ...stated });
    expect(found).toMatchObject({ coverage: null, score: null, band: null, members: [], missing: [] });
    expect(inWords(found.reasons, 'en')[0]).toContain('is not recorded');
  });

  test('takes the one that brings the most first, and of equal ones the first by id', () => {
    const world = worldOf(
      ...base,
      ...requires('x', 'y', 'z'),
      ...['a', 'b', 'c'].map((letter) => organisation(letter)),
      ...offers('a', 'x'),
      ...offers('b', 'y', 'z'),
      ...offers('c', 'x'),
    );
    const found = consortium.work(world, { need: 'need:n', ...anySize, minOrganisations: 1 });
    expect(found.members.map(({ organisation }) => upper(organisation))).toEqual(['B', 'A']);
    expect(found.members[1]?.alternatives).toEqual(['organisation:c']);
    expect(found.members[0]?.alternatives).toEqual([]);
  });

  test('looks for a missing size only among those of that size, and reports what it could not meet', () => {
    const world = worldOf(
      ...base,
      ...requires('x', 'y'),
      organisation('a', { size: 'SMALL' }),
      organisation('b', { size: 'SMALL' }),
      organisation('c', { size: 'LARGE' }),
      organisation('d', { size: 'LARGE' }),
      ...offers('a', 'x', 'y'),
      ...offers('b', 'x', 'y'),
      ...offers('c', 'x'),
      ...offers('d', 'z'),
    );
    const found = consortium.work(world, { need: 'need:n', ...stated, minOrganisations: 2 });
    expect(found.members.map(({ organisation }) => upper(organisation))).toEqual(['A', 'C']);
    expect(found.members[1]).toMatchObject({ brings: [], doubles: [{ item: 'method:x', stated: true }] });
    const large = consortium.work(world, { need: 'need:n', ...stated, minOrganisations: 5 });
    expect(large.members).toHaveLength(3);
    expect(large.rules[0]).toEqual({ rule: 'MIN_ORGANISATIONS', met: false });
    expect(inWords(large.reasons, 'da').at(-1)).toBe(
      'Puljens krav om mindst fem organisationer er ikke opfyldt: der er tre, der kan bidrage.',
    );
  });

  test('reports a size that nobody has, and still gathers as many as are asked for', () => {
    const world = worldOf(
      ...base,
      ...requires('x'),
      ...['a', 'b', 'c'].map((letter) => organisation(letter, { size: 'SMALL' })),
      ...['a', 'b', 'c'].flatMap((letter) => offers(letter, 'x')),
    );
    const found = consortium.work(world, { need: 'need:n', ...stated });
    expect(found.members).toHaveLength(3);
    expect(found.rules).toEqual([
      { rule: 'MIN_ORGANISATIONS', met: true },
      { rule: 'MIXED_SIZES', met: false },
    ]);
  });

  test('names what nobody offers', () => {
    const world = worldOf(...base, ...requires('x', 'z'), organisation('a'), ...offers('a', 'x'));
    const found = consortium.work(world, { need: 'need:n', ...anySize, minOrganisations: 1 });
    expect(found).toMatchObject({ coverage: 0.5, missing: ['method:z'] });
  });

  test.each([0, -1, 51, 1.5])('refuses %d organisations', (minOrganisations) => {
    expect(codeOf(() => consortium.work(toyProjection, { need: 'need:n4', minOrganisations }))).toBe('BAD_USER_INPUT');
  });

  test('refuses what is no need', () => {
    expect(codeOf(() => consortium.work(toyProjection, { need: 'need:nowhere' }))).toBe('UNKNOWN_ID');
    expect(codeOf(() => consortium.work(toyProjection, { need: 'theme:climate' }))).toBe('WRONG_KIND');
  });

  test('covers what can be covered, never more than is required, and never less for another offer', () => {
    const slugs = ['x', 'y', 'z'];
    const offering = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...slugs)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(offering, fc.subarray(slugs, { minLength: 1 }), (given, required) => {
        const world = (pairs: typeof given) =>
          worldOf(
            ...base,
            theme('t'),
            ...requires(...required),
            ...['a', 'b', 'c', 'd'].map((letter) => organisation(letter)),
            ...new Map(pairs.flatMap(([letter, slug]) => offers(letter, slug)).map((each) => [each.id, each])).values(),
          );
        const found = consortium.work(world(given), { need: 'need:n', ...anySize });
        const offered = new Set(given.map(([, slug]) => slug).filter((slug) => required.includes(slug)));
        expect(found.coverage).toBeCloseTo(offered.size / required.length);
        const fewer = consortium.work(world(given.slice(1)), { need: 'need:n', ...anySize });
        expect(found.coverage ?? 0).toBeGreaterThanOrEqual(fewer.coverage ?? 0);
      }),
    );
  });
});
