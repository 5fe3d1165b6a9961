import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { consortium } from '../../../src/coordination/synergy/consortium.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { claim, initiative, method, need, organisation, theme, worldOf } from '../records.js';
import { randomWorlds } from '../random-worlds.js';
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

  test('neither meets a rule nor fails it where that hangs on a size that is not recorded', () => {
    const world = worldOf(
      ...base,
      ...requires('x', 'y'),
      organisation('a', { size: 'SMALL' }),
      organisation('b'),
      ...offers('a', 'x'),
      ...offers('b', 'y'),
    );
    const found = consortium.work(world, { need: 'need:n', ...stated, minOrganisations: 2 });
    expect(found.rules).toContainEqual({ rule: 'MIXED_SIZES', met: null });
    expect(inWords(found.reasons, 'da').at(-1)).toBe(
      'Om puljens krav om både en stor og en lille organisation er opfyldt, vides ikke: størrelsen på B kendes ikke.',
    );
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

describe('A consortium whose members are chosen', () => {
  const world = worldOf(
    ...base,
    ...requires('x', 'y', 'z'),
    organisation('a', { size: 'SMALL' }),
    organisation('b', { size: 'LARGE' }),
    organisation('c', { size: 'LARGE' }),
    organisation('d', { size: 'SMALL' }),
    organisation('quiet', { size: 'LARGE' }),
    organisation('unsure', { size: 'LARGE', confidence: 'UNCONFIRMED' }),
    ...offers('a', 'x'),
    ...offers('b', 'x', 'y'),
    ...offers('c', 'y'),
    ...offers('d', 'x'),
  );
  const of = (members: readonly string[], rules: { minOrganisations?: number; mixedSizes?: boolean } = {}) =>
    consortium.work(world, {
      need: 'need:n',
      ...stated,
      minOrganisations: 2,
      ...rules,
      members: members.map((slug) => `organisation:${slug}`),
    });

  test('is just these, in their order, each once, with what each brings and who could take its place', () => {
    const found = of(['c', 'a', 'c']);
    expect(found.members).toMatchObject([
      { organisation: 'organisation:c', size: 'LARGE', coverage: close(1 / 3), alternatives: ['organisation:b'] },
      { organisation: 'organisation:a', size: 'SMALL', coverage: close(2 / 3), alternatives: ['organisation:d'] },
    ]);
    expect(found).toMatchObject({
      score: close(2 / 3),
      missing: ['method:z'],
      rules: [
        { rule: 'MIN_ORGANISATIONS', met: true },
        { rule: 'MIXED_SIZES', met: true },
      ],
      metric: { parameters: { members: ['organisation:c', 'organisation:a'] } },
    });
    expect(inWords(found.reasons, 'da')).toEqual([
      '»N« kræver X, Y og Z.',
      'C bidrager med Y.',
      'A bidrager med X.',
      'Ingen, der er registreret, tilbyder Z.',
    ]);
  });

  test('says whom to ask for what it lacks, who brings nothing, and which rules it does not meet', () => {
    const found = of(['quiet']);
    expect(found).toMatchObject({ score: 0, band: null, missing: ['method:x', 'method:y', 'method:z'] });
    expect(found.members).toMatchObject([{ brings: [], doubles: [], coverage: 0 }]);
    expect(inWords(found.reasons, 'da').slice(1)).toEqual([
      'Det er ikke registreret, at QUIET kan bidrage med noget af det.',
      'Ingen i gruppen er registreret som en, der kan bidrage med X: spørg B, A og D.',
      'Ingen i gruppen er registreret som en, der kan bidrage med Y: spørg B og C.',
      'Ingen, der er registreret, tilbyder Z.',
      'Puljens krav om mindst to organisationer er ikke opfyldt: gruppen har én.',
      'Puljens krav om både en stor og en lille organisation er ikke opfyldt.',
    ]);
    expect(inWords(found.reasons, 'en').slice(1, 3)).toEqual([
      'It is not on record that QUIET can contribute any of it.',
      'Nobody in the group is on record as able to contribute X: ask B, A and D.',
    ]);
  });

  test('of nobody covers nothing', () => {
    const found = of([]);
    expect(found).toMatchObject({
      members: [],
      gains: [],
      score: 0,
      band: null,
      rules: [{ met: false }, { met: false }],
    });
    expect(inWords(found.reasons, 'en').at(-2)).toBe(
      'The pool’s rule of at least two organisations is not met: the group has none.',
    );
  });

  test('leaves open what hangs on one that is less sure than was asked for', () => {
    const found = of(['a', 'unsure']);
    expect(found.members[1]).toMatchObject({ organisation: 'organisation:unsure', size: null, brings: [] });
    expect(found.rules).toEqual([
      { rule: 'MIN_ORGANISATIONS', met: null },
      { rule: 'MIXED_SIZES', met: null },
    ]);
    expect(inWords(found.reasons, 'da').filter((each) => each.includes('UNSURE'))).toEqual([
      'UNSURE er mindre sikkert registreret, end der er spurgt efter, så det vides ikke, hvad UNSURE kan bidrage med.',
      'Om puljens krav om mindst to organisationer er opfyldt, afhænger af UNSURE, der er mindre sikkert registreret, end der er spurgt efter.',
      'Om puljens krav om både en stor og en lille organisation er opfyldt, vides ikke: størrelsen på UNSURE kendes ikke.',
    ]);
  });

  test('is shown, with its coverage unknown, where nobody has recorded what the need requires', () => {
    const members = ['organisation:a', 'organisation:b'];
    const found = consortium.work(toyProjection, { need: 'need:n1', ...stated, members });
    expect(found).toMatchObject({ score: null, coverage: null, missing: [], gains: [] });
    expect(found.members.map(({ organisation, coverage }) => [organisation, coverage])).toEqual([
      ['organisation:a', null],
      ['organisation:b', null],
    ]);
    expect(inWords(found.reasons, 'da')).toEqual([
      'Det er ikke registreret, hvad »N1« kræver, så det vides ikke, hvad gruppen kan dække.',
      'Puljens krav om mindst tre organisationer er ikke opfyldt: gruppen har to.',
    ]);
  });

  test('is the one that was put together, where the same members are chosen', () => {
    fc.assert(
      fc.property(randomWorlds, fc.constantFrom('need:n0', 'need:n1', 'need:n2'), (records, need) => {
        const projection = projectionOf(records, 1);
        const { reasons: _, metric: __, ...found } = consortium.work(projection, { need });
        const members = found.members.map(({ organisation }) => organisation);
        const { reasons: ___, metric: ____, ...chosen } = consortium.work(projection, { need, members });
        expect(chosen).toEqual(found);
      }),
      { numRuns: 40, seed: 2026 },
    );
  });

  test.each([
    [['nowhere'], 'UNKNOWN_ID'],
    [[''], 'UNKNOWN_ID'],
    [['a', 'x'.repeat(300)], 'UNKNOWN_ID'],
  ])('%o are refused with %s', (members, code) => {
    expect(codeOf(() => of(members))).toBe(code);
  });

  test('are organisations, and no more than 50', () => {
    const many = Array.from({ length: 51 }, (_, at) => organisation(`o${at}`));
    const ask = (members: readonly string[]) =>
      codeOf(() => consortium.work(worldOf(...base, ...many), { need: 'need:n', members }));
    expect(ask(['need:n'])).toBe('WRONG_KIND');
    expect(ask(many.map(({ id }) => id))).toBe('BAD_USER_INPUT');
    expect(ask([...many.slice(1), ...many.slice(1)].map(({ id }) => id))).toBe('no error');
  });
});
