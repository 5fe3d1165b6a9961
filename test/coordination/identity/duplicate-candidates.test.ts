import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateCandidates } from '../../../src/coordination/identity/duplicate-candidates.question.js';
import { AlikeNames } from '../../../src/coordination/identity/alike-names.js';
import { NameLikeness } from '../../../src/coordination/identity/name-likeness.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import type { Values } from '../../../src/graph/records/records.js';
import { close, codeOf, inWords } from '../expecting.js';
import { claim, entity, initiative, network, organisation, together, type Part } from '../records.js';

type Question = Parameters<typeof duplicateCandidates.work>[1];

function asked(parts: readonly Part[], question: Partial<Question> = {}) {
  const records = together(parts);
  const texts = new Map(records.entities.map(({ id, values }) => [id, values]));
  return duplicateCandidates.work(projectionOf(records, 1), { kind: 'ORGANISATION', ...question }, undefined, texts);
}

const called = (slug: string, nameDa: string, values: Values = {}) =>
  organisation(slug, { nameDa, nameEn: '', ...values });
const identifier = (slug: string, scheme: string, value: string) => entity('Identifier', slug, { scheme, value });
const others = ['Havnens Venner', 'Kystnet', 'Skovens Folk', 'Møllelauget', 'Børnenes Kontor'].map((name, at) =>
  called(`o${at}`, name),
);
const everything = { minScore: 0 };
const evidenceOf = (answer: ReturnType<typeof asked>) =>
  answer.items.map(({ one, other, evidence }) => [one, other, evidence.map(({ kind }) => kind)]);
const pair = ['organisation:x', 'organisation:y'];

describe('Names', () => {
  const names = [
    'Dansk Røde Kors',
    'DANSK ROEDE KORS',
    'Dansk Flygtningehjælp',
    'Ungdoms Netværket',
    'Ungdomsnetværket',
  ];
  const likeness = new NameLikeness(names);
  const of = (one: number, other: number) => likeness.of(names[one] ?? '', names[other] ?? '');

  test('are the same whatever their case, and however æ, ø and å are written', () => expect(of(0, 1)).toBe(1));

  test('that share only what many have are hardly alike', () => expect(of(0, 2)).toBeLessThan(0.25));

  test('are alike where one writes a compound in one word', () => expect(of(3, 4)).toBeGreaterThan(0.5));

  test('have the likeness that the definition gives', () => {
    const two = new NameLikeness(['ab', 'ac']);
    // “  a” is in both, “ ab”, “ab ”, “ ac” and “ac ” are in one each.
    expect(two.of('ab', 'ac')).toEqual(close(Math.log(2) / (Math.log(2) + 4 * Math.log(3))));
  });

  const words = fc.constantFrom(
    'dansk',
    'danske',
    'kirke',
    'kirkers',
    'net',
    'netværk',
    'ung',
    'ungdom',
    'røde',
    'kors',
  );
  const anyNames = fc.array(
    fc.array(words, { minLength: 1, maxLength: 4 }).map((each) => each.join(' ')),
    {
      minLength: 2,
      maxLength: 12,
    },
  );

  test('are as alike one way as the other, by any chance and never above 1', () => {
    fc.assert(
      fc.property(anyNames, (drawn) => {
        const drawnLikeness = new NameLikeness(drawn);
        for (const one of drawn) {
          for (const other of drawn) {
            expect(drawnLikeness.of(one, other)).toBe(drawnLikeness.of(other, one));
            expect(drawnLikeness.of(one, other)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('that are alike are found by their rarest trigrams, and none is missed', () => {
    fc.assert(
      fc.property(anyNames, fc.constantFrom(0.3, 0.5, 0.8), (drawn, least) => {
        const drawnLikeness = new NameLikeness(drawn);
        const alike = new AlikeNames(drawnLikeness, least);
        for (const [at, name] of drawn.entries()) {
          const before = new Set(drawn.slice(0, at).filter((other) => drawnLikeness.of(name, other) >= least));
          expect(new Set(alike.meet(name))).toEqual(before);
        }
      }),
    );
  });
});

describe('Organisations that may be the same', () => {
  test('share a former name', () => {
    const { items } = asked([
      ...others,
      called('x', 'Center for Kirkeligt Udviklingssamarbejde', {
        formerNames: ['Dansk Missionsråds Udviklingsafdeling [../2021]'],
      }),
      called('y', 'Dansk Missionsråds Udviklingsafdeling'),
    ]);
    expect(items).toMatchObject([{ one: pair[0], other: pair[1], band: 'HIGH', score: close(0.8) }]);
    expect(inWords(items[0]?.reasons ?? [], 'da')).toEqual([
      'X og Y har navnet »Dansk Missionsråds Udviklingsafdeling« til fælles.',
    ]);
  });

  test('have a name in Danish here and in English there', () => {
    const answer = asked([
      ...others,
      called('x', 'Folkekirkens Nødhjælp', { nameEn: 'DanChurchAid' }),
      called('y', 'DanChurchAid Denmark'),
    ]);
    expect(evidenceOf(answer)).toEqual([[...pair, ['NAME']]]);
  });

  test('have the same website, if few others have it', () => {
    const site = (slug: string, name: string, website: string) => called(slug, name, { website });
    const two = [site('x', 'Alfa', 'https://www.care.dk'), site('y', 'Beta', 'http://care.dk/om')];
    expect(evidenceOf(asked([...others, ...two]))).toEqual([[...pair, ['WEBSITE']]]);
    const platform = [site('z', 'Gamma', 'https://care.dk'), site('q', 'Delta', 'https://care.dk')];
    expect(asked([...others, ...two, ...platform]).totalCount).toBe(0);
  });

  test('have a website in common that is as sure as was asked for', () => {
    const unsure = { website: 'https://care.dk', websiteConfidence: 'UNCONFIRMED' };
    const parts = [...others, called('x', 'Alfa', unsure), called('y', 'Beta', { website: 'https://care.dk' })];
    expect(asked(parts).totalCount).toBe(0);
    expect(asked(parts, { minConfidence: 'UNCONFIRMED' }).totalCount).toBe(1);
  });

  test('share a public identifier, whatever its case', () => {
    const answer = asked([
      ...others,
      called('x', 'Alfa'),
      called('y', 'Beta'),
      identifier('one', 'DK-CVR', '12921047'),
      claim('IDENTIFIED_BY', 'organisation:x', 'identifier:one'),
      claim('IDENTIFIED_BY', 'organisation:y', 'identifier:one'),
    ]);
    expect(answer.items).toMatchObject([{ band: 'HIGH', evidence: [{ kind: 'IDENTIFIER', points: 6 }] }]);
  });

  test('are never listed for an acronym alone', () => {
    const answer = asked(
      [
        ...others,
        called('x', 'Center for Kultur og Udvikling', { aliases: ['CKU'] }),
        called('y', 'Kirkeligt Samvirke', { shortName: 'CKU' }),
        called('z', 'CKU'),
      ],
      everything,
    );
    expect(answer.totalCount).toBe(0);
  });

  test('are no less likely where one number lacks the zeros in front of the other', () => {
    const parts = [
      ...others,
      called('x', 'Havets Venner'),
      called('y', 'Havets venner'),
      identifier('one', 'GB-COH', '0583112'),
      identifier('two', 'GB-COH', '583112'),
      claim('IDENTIFIED_BY', 'organisation:x', 'identifier:one'),
      claim('IDENTIFIED_BY', 'organisation:y', 'identifier:two'),
    ];
    expect(evidenceOf(asked(parts, everything))).toEqual([[...pair, ['NAME']]]);
  });

  test('are less likely with different numbers in one register', () => {
    const parts = [
      ...others,
      called('x', 'Havets Venner'),
      called('y', 'Havets venner'),
      identifier('one', 'DK-CVR', '12921047'),
      identifier('two', 'dk-cvr', '13078513'),
      claim('IDENTIFIED_BY', 'organisation:x', 'identifier:one'),
      claim('IDENTIFIED_BY', 'organisation:y', 'identifier:two'),
    ];
    const answer = asked(parts, everything);
    expect(evidenceOf(answer)).toEqual([[...pair, ['NAME', 'DIFFERENT_IDENTIFIERS']]]);
    expect(answer.items[0]?.band).toBe('LOW');
    expect(inWords(answer.items[0]?.reasons ?? [], 'en').at(-1)).toBe(
      'They stand in the same register under different numbers: ONE and TWO.',
    );
  });

  test.each([
    ['SUCCESSION', claim('SUCCEEDS', 'organisation:x', 'organisation:y')],
    ['RELATED', claim('PARTNER_OF', 'organisation:y', 'organisation:x')],
  ])('are less likely for %s between them', (kind, between) => {
    const answer = asked([...others, called('x', 'Havets Venner'), called('y', 'Havets venner'), between], everything);
    expect(evidenceOf(answer)).toEqual([[...pair, ['NAME', kind]]]);
    expect(answer.items[0]?.band).not.toBe('HIGH');
  });

  test('are less likely side by side in a network, a source, an initiative, or in two countries', () => {
    const answer = asked(
      [
        ...others,
        network('n'),
        initiative('i'),
        called('x', 'Havets Venner', { sources: ['source:list'], country: 'DK' }),
        called('y', 'Havets venner', { sources: ['source:list'], country: 'NO' }),
        ...['x', 'y'].flatMap((slug) => [
          claim('MEMBER_OF', `organisation:${slug}`, 'organisation:n'),
          claim('PARTICIPATES_IN', `organisation:${slug}`, 'initiative:i'),
        ]),
      ],
      everything,
    );
    expect(evidenceOf(answer)).toEqual([[...pair, ['NAME', 'SAME_NETWORK', 'SAME_INITIATIVE', 'DIFFERENT_COUNTRIES']]]);
  });

  test('are found where one member list has both, and told apart by it where their names only resemble', () => {
    const listed = (one: string, other: string) => [
      ...others,
      network('n'),
      called('x', one, { sources: ['source:list'] }),
      called('y', other, { sources: ['source:list'] }),
      claim('MEMBER_OF', 'organisation:x', 'organisation:n'),
      claim('MEMBER_OF', 'organisation:y', 'organisation:n'),
    ];
    const twice = asked(listed('Havets Venner', 'HAVETS VENNER'));
    expect(evidenceOf(twice)).toEqual([[...pair, ['NAME', 'SAME_NETWORK']]]);
    expect(twice.items[0]?.band).not.toBe('LOW');
    expect(evidenceOf(asked(listed('DanChurchAid', 'DanChurchAid Denmark'), everything))).toEqual([
      [...pair, ['NAME', 'SAME_NETWORK', 'SAME_SOURCE']],
    ]);
  });

  test('may have been members of one network one after the other', () => {
    const member = (slug: string, from: string, to: string) =>
      claim('MEMBER_OF', `organisation:${slug}`, 'organisation:n', { from, to });
    const world = [...others, network('n'), called('x', 'Havets Venner'), called('y', 'Havets venner')];
    const answer = asked([...world, member('x', '2010', '2014'), member('y', '2015', '2018')]);
    expect(evidenceOf(answer)).toEqual([[...pair, ['NAME']]]);
  });

  test('as networks have half of their members in common', () => {
    const member = (slug: string, of: string) => claim('MEMBER_OF', `organisation:${slug}`, `organisation:${of}`);
    const answer = asked([
      ...others,
      network('x', { nameDa: 'Fiskernes Netværk', nameEn: '' }),
      network('y', { nameDa: 'Fiskernes netværk', nameEn: '' }),
      member('o1', 'x'),
      member('o2', 'x'),
      member('o1', 'y'),
      member('o3', 'y'),
    ]);
    expect(evidenceOf(answer)).toEqual([[...pair, ['NAME', 'COMMON_MEMBERS']]]);
  });

  test('have one score whichever of the two has the smaller id', () => {
    const names = fc.constantFrom('Dansk Røde Kors', 'Røde Kors', 'Røde Kors Ungdom', 'Havets Venner', 'CKU');
    const record = fc.record(
      {
        nameDa: names,
        aliases: fc.array(names, { maxLength: 2 }),
        shortName: fc.constantFrom('CKU', 'DRK'),
        country: fc.constantFrom('DK', 'NO'),
        website: fc.constantFrom('https://a.dk', 'https://b.dk'),
        sources: fc.constantFrom(['source:a'], ['source:b']),
      },
      { requiredKeys: ['nameDa'] },
    );
    fc.assert(
      fc.property(record, record, (first, second) => {
        const scores = [
          [first, second],
          [second, first],
        ].map(([x, y]) =>
          asked([...others, called('x', '', { ...x }), called('y', '', { ...y })], everything).items.map((each) => [
            each.score,
            each.evidence,
          ]),
        );
        expect(scores[0]).toEqual(scores[1]);
      }),
    );
  });

  test('are asked for by score, by record and by page', () => {
    const parts = [
      ...others,
      called('x', 'Dansk Røde Kors'),
      called('y', 'dansk røde kors'),
      called('z', 'Dansk Røde Kors Ungdom'),
    ];
    expect(asked(parts, { minScore: 0.66 }).totalCount).toBe(1);
    expect(asked(parts, { of: 'organisation:z' }).items.map(({ other }) => other)).toEqual([
      'organisation:z',
      'organisation:z',
    ]);
  });

  test.each([
    [{ minScore: 1.5 }, 'BAD_USER_INPUT'],
    [{ minScore: Number.NaN }, 'BAD_USER_INPUT'],
    [{ of: 'organisation:nobody' }, 'UNKNOWN_ID'],
    [{ of: 'theme:t' }, 'WRONG_KIND'],
  ])('cannot be asked with %o: %s', (question, code) => {
    expect(codeOf(() => asked([...others, entity('Theme', 't')], question))).toBe(code);
  });

  test('leave out, and count, what is less sure than asked for', () => {
    const parts = [
      ...others,
      called('x', 'Alfa'),
      called('y', 'Beta'),
      identifier('one', 'DK-CVR', '12921047'),
      claim('IDENTIFIED_BY', 'organisation:x', 'identifier:one', { confidence: 'UNCONFIRMED' }),
      claim('IDENTIFIED_BY', 'organisation:y', 'identifier:one'),
    ];
    expect(asked(parts)).toMatchObject({ totalCount: 0, excludedCount: { confidence: 1 } });
    const { items } = asked(parts, { minConfidence: 'UNCONFIRMED' });
    expect(inWords(items[0]?.reasons ?? [], 'da').at(-1)).toMatch(/ubekræftede oplysninger/u);
  });
});

describe('Initiatives that may be the same', () => {
  const effort = (slug: string, nameDa: string, values: Values = {}) =>
    initiative(slug, { nameDa, nameEn: '', ...values });
  const more = ['Klima i Syd', 'Unge ved roret', 'Fælles læring', 'Vand til alle'].map((name, at) =>
    effort(`i${at}`, name, { sources: ['source:pool'] }),
  );
  const kind = { kind: 'INITIATIVE' } as const;

  test('stand in two registers with the same title and a common participant', () => {
    const answer = asked(
      [
        ...more,
        organisation('a'),
        effort('x', 'Stemmer fra Syrien', { sources: ['source:pool'] }),
        effort('y', 'Stemmer fra Syrien', { sources: ['source:cisu'] }),
        claim('PARTICIPATES_IN', 'organisation:a', 'initiative:x'),
        claim('PARTICIPATES_IN', 'organisation:a', 'initiative:y'),
      ],
      kind,
    );
    expect(answer.items).toMatchObject([{ one: 'initiative:x', other: 'initiative:y', band: 'HIGH' }]);
    expect(inWords(answer.items[0]?.reasons ?? [], 'en')).toEqual([
      'They share the title “Stemmer fra Syrien”.',
      'They come from different sources: POOL and CISU.',
      'A is on record as taking part in both.',
      'They have months in common.',
    ]);
  });

  test('are two where one is on record as a part of the other, and nobody is asked again', () => {
    const answer = asked(
      [
        ...more,
        organisation('a'),
        effort('x', 'Netværk for Religion og Udvikling, fase 3', { period: '2015/2016', sources: ['source:pool'] }),
        effort('y', 'Netværk for Religion og Udvikling', {
          period: '2014/2016',
          sources: ['source:cisu', 'source:gf'],
        }),
        claim('PARTICIPATES_IN', 'organisation:a', 'initiative:x'),
        claim('PARTICIPATES_IN', 'organisation:a', 'initiative:y'),
        claim('PART_OF', 'initiative:x', 'initiative:y'),
      ],
      { ...kind, minScore: 0 },
    );
    expect(answer.items[0]?.band).not.toBe('HIGH');
    const reasons = inWords(answer.items[0]?.reasons ?? [], 'da');
    expect(reasons).toContain('De stammer fra forskellige kilder: POOL, CISU og én anden.');
    expect(reasons).toContain('A er registreret som deltager i begge.');
    expect(reasons).toContain('De løb samtidig en tid.');
    expect(reasons).toContain('Kun det ene navn har tallet 3.');
    expect(
      inWords(
        answer.items.map(({ suggestedAction }) => suggestedAction),
        'en',
      ),
    ).toEqual(['“X” and “Y” are on record as two that belong together: look at them again only if that is wrong.']);
  });

  test('are told by the numbers that only one of them has', () => {
    const answer = asked(
      [...more, effort('x', '3F konsortiet 2018-2021', {}), effort('y', '3F konsortiet 2022-2025', {})],
      { ...kind, minScore: 0 },
    );
    expect(inWords(answer.items[0]?.reasons ?? [], 'da')).toContain(
      'Tallene i navnene er ikke de samme: 2018 og 2021 over for 2022 og 2025.',
    );
  });

  test('are less likely in different years, with other participants, in one register', () => {
    const answer = asked(
      [
        ...more,
        organisation('a'),
        organisation('b'),
        effort('x', 'Monitorering 2009', { sources: ['source:pool'], period: '2009' }),
        effort('y', 'Monitorering 2010', { sources: ['source:pool'], period: '2010' }),
        claim('PARTICIPATES_IN', 'organisation:a', 'initiative:x'),
        claim('PARTICIPATES_IN', 'organisation:b', 'initiative:y'),
      ],
      { ...kind, ...everything },
    );
    expect(answer.items[0]?.evidence.map((each) => each.kind)).toEqual([
      'NAME',
      'DIFFERENT_NUMBERS',
      'SAME_SOURCE',
      'NO_COMMON_PARTICIPANT',
      'NO_COMMON_MONTH',
    ]);
    expect(answer.items[0]?.band).toBe('LOW');
    const [none, apart] = inWords(answer.items[0]?.reasons ?? [], 'da').slice(-2);
    expect([none, apart]).toEqual([
      'Ingen af dem, der er registreret som deltagere i den ene, er registreret i den anden.',
      'De ligger på hver sin tid: den ene kan være en fortsættelse af den anden.',
    ]);
  });

  test('are told apart or joined by their number in IATI', () => {
    const two = (one: string, other: string) => [
      ...more,
      effort('x', 'Stemmer fra Syrien', { iatiIdentifier: one }),
      effort('y', 'Stemmer fra Syrien', { iatiIdentifier: other }),
    ];
    const kinds = (parts: readonly Part[]) =>
      asked(parts, { ...kind, ...everything }).items[0]?.evidence.map((each) => each.kind);
    expect(kinds(two('DK-1-A', 'dk-1-a'))).toContain('IDENTIFIER');
    expect(kinds(two('DK-1-A', 'DK-1-B'))).toContain('DIFFERENT_IDENTIFIERS');
  });
});
