import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountabilityReport } from '../../../src/coordination/briefing/accountability-report.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords } from '../expecting.js';
import { readingOf } from '../funding/stated.js';
import { datedWorlds } from '../random-worlds.js';
import {
  claim,
  entity,
  initiative,
  need,
  organisation,
  together,
  worldOf,
  type Part,
  type Records,
} from '../records.js';

const base = together([
  entity('Assessment', 'then', { period: '2024-09/2024-11' }),
  entity('Assessment', 'before', { period: '2023' }),
  entity('Source', 's', { kind: 'PAGE' }),
  entity('Source', 'r', { kind: 'PAGE' }),
  ...['a', 'b', 'c'].map((slug) => organisation(slug)),
  ...['x', 'y'].map((slug) => need(slug)),
]);

async function of(year: string, ...parts: Part[]) {
  const asked = { year, minConfidence: 'INFERRED' } as const;
  const found = accountabilityReport.work(worldOf(base, ...parts), asked);
  return accountabilityReport.written(found, asked, readingOf(together([base, ...parts])));
}

const states = (who: string, what: string, assessment = 'then', values = {}) =>
  claim('STATES', `organisation:${who}`, `need:${what}`, { assessment: `assessment:${assessment}`, ...values });
const work = (slug: string, period: string, values = {}) => initiative(slug, { status: 'UNKNOWN', period, ...values });
const joins = (who: string, what: string, values = {}) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${what}`, values);
const addresses = (what: string, which: string, values = {}) =>
  claim('ADDRESSES', `initiative:${what}`, `need:${which}`, values);
const applied = (who: string, values = {}) =>
  claim('APPLIED', `organisation:${who}`, 'learning:l', {
    from: '2024-03',
    current: true,
    level: 'ADOPTED',
    ...values,
  });

/** A year in which two needs were stated, one of which an initiative of the year addresses. */
const year: readonly Part[] = [
  states('a', 'x', 'then', { sources: ['source:s'] }),
  states('b', 'x', 'then', { sources: ['source:s'] }),
  states('b', 'y', 'then', { sources: ['source:r'] }),
  work('i', '2023/2024'),
  addresses('i', 'x'),
  joins('a', 'i'),
  joins('c', 'i', { role: 'FUNDER' }),
  entity('Learning', 'l', { kind: 'LESSON', published: '2024-05' }),
  claim('PRODUCED', 'initiative:i', 'learning:l'),
  applied('a', { proof: 'It stands in the plan.' }),
  applied('b', { level: 'TRIED' }),
];

/** `NEEDS_ADDRESSED 1 of 2` */
const shown = ({ figures }: Awaited<ReturnType<typeof of>>): string[] =>
  figures.map(({ key, value, of: whole }) => [key, value, ...(whole === null ? [] : ['of', whole])].join(' '));

describe('Of a year is told', () => {
  test('what was asked for, done, published and taken into use, with definitions and sources', async () => {
    const found = await of('2024', ...year);
    expect(shown(found)).toEqual([
      'NEEDS 2',
      'NEEDS_ADDRESSED 1 of 2',
      'INITIATIVES 1',
      'ORGANISATIONS 1',
      'PRODUCTS 1',
      'USES 2',
      'USES_PROVED 1 of 2',
    ]);
    expect(found).toMatchObject({
      score: 1 / 2,
      band: 'MEDIUM',
      completeness: 1,
      notAddressed: ['need:y'],
      initiatives: ['initiative:i'],
      organisations: ['organisation:a'],
      products: ['learning:l'],
      uses: [
        { organisation: 'organisation:a', level: 'ADOPTED', proof: 'It stands in the plan.' },
        { organisation: 'organisation:b', level: 'TRIED', proof: null },
      ],
      sources: ['source:s', 'source:r'],
    });
    for (const { definition } of found.figures) expect([definition.da.length, definition.en.length]).toEqual([1, 1]);
  });

  test.each<readonly [string, readonly Part[], readonly string[]]>([
    ['a need of another assessment', [states('a', 'y', 'before')], ['need:x', 'need:y']],
    ['a need that is not confirmed', [states('a', 'y', 'then', { confidence: 'UNCONFIRMED' })], ['need:x', 'need:y']],
  ])('no more for %s', async (_, parts, needs) => {
    expect((await of('2024', ...year, ...parts)).needs).toEqual(needs);
  });

  test('what was carried out in it: not planned, cancelled, of another year, a work area, or of a time nobody knows', async () => {
    const found = await of(
      '2024',
      work('in', '2024-12/2025'),
      work('plan', '2024', { status: 'PLANNED' }),
      work('stopped', '2024', { status: 'CANCELLED' }),
      work('earlier', '2023'),
      work('area', '2024', { kind: 'WORK_AREA' }),
      work('some', '/2024'),
    );
    expect(found).toMatchObject({ initiatives: ['initiative:in'], completeness: 2 / 3 });
    expect(inWords(found.reasons, 'en').at(-1)).toBe('“SOME” has no known period and does not count.');
  });

  test('what was begun to be used in it: not received, not before, not after', async () => {
    const uses = async (values: object) =>
      (await of('2024', entity('Learning', 'l', { kind: 'LESSON' }), applied('a', values))).uses.length;
    expect(await uses({})).toBe(1);
    expect(await uses({ level: 'RECEIVED' })).toBe(0);
    expect(await uses({ from: '2023' })).toBe(0);
    expect(await uses({ from: '2025' })).toBe(0);
  });

  test('of the year that goes on, its days up to today', async () => {
    const found = await of('2026', work('now', '2026-03/2026-12'), work('later', '2026-12/2027'));
    expect(found.initiatives).toEqual(['initiative:now']);
    expect(inWords(found.reasons, 'da').slice(0, 2)).toEqual([
      'Det er ikke registreret, at nogen behov er meldt ind i en behovsafklaring indtil nu i 2026.',
      'Én indsats fandt sted indtil nu i 2026; hvem der var med, er ikke registreret: »NOW«.',
    ]);
  });
});

describe('In words', () => {
  test('what was asked for, done, published and taken into use', async () => {
    const { reasons } = await of('2024', ...year);
    expect(inWords(reasons, 'da')).toEqual([
      'To organisationer meldte to behov ind i 2024: »THEN«.',
      'Indsatser arbejdede med ét af dem; det er ikke registreret, at nogen arbejdede med »Y«.',
      'Én indsats fandt sted i 2024 med én organisation: »I«.',
      'Der blev udgivet én læring eller praksis: »L«.',
      'Der er registreret to tilfælde, hvor en organisation begyndte at bruge en læring eller praksis; ét af dem er dokumenteret.',
    ]);
    expect(inWords(reasons, 'en')).toEqual([
      'Two organisations stated two needs in 2024: “THEN”.',
      'Initiatives worked on one of them; none is on record as having worked on “Y”.',
      'One initiative took place in 2024 with one organisation: “I”.',
      'One learning or practice was published: “L”.',
      'Two cases are on record in which an organisation began to use a learning or practice; of one there is proof.',
    ]);
  });

  test('that all, or none, was addressed and proved; and what is inferred as that', async () => {
    const both = await of(
      '2024',
      ...year,
      addresses('i', 'y', { confidence: 'INFERRED' }),
      work('j', '2024'),
      joins('b', 'j'),
    );
    expect(inWords(both.reasons, 'en').slice(1, 3)).toEqual([
      'Initiatives worked on all of them; some of it is inferred.',
      'Two initiatives took place in 2024 with two organisations: “J” and “I”.',
    ]);
    const none = await of('2024', states('a', 'x'), entity('Learning', 'l', { kind: 'LESSON' }), applied('a'));
    expect(inWords(none.reasons, 'da')).toEqual([
      'Én organisation meldte ét behov ind i 2024: »THEN«.',
      'Det er ikke registreret, at nogen indsats arbejdede med det.',
      'Det er ikke registreret, at nogen indsats blev gennemført i 2024.',
      'Det er ikke registreret, at nogen læring eller praksis blev udgivet.',
      'Der er registreret ét tilfælde, hvor en organisation begyndte at bruge en læring eller praksis; dokumentation er ikke registreret.',
    ]);
  });

  test('where nothing is on record, that is said', async () => {
    const found = await of('2020');
    expect(found).toMatchObject({ score: null, band: null, completeness: null, sources: [] });
    expect(inWords(found.reasons, 'en')).toEqual([
      'No needs are on record as stated in an assessment in 2020.',
      'No initiative is on record as carried out in 2020.',
      'No learning or practice is on record as published.',
      'Nobody is on record as having begun to use a learning or practice.',
    ]);
  });
});

describe('The laws of a year', () => {
  const few = { numRuns: 60, seed: 2026 };
  const answerOf = (world: Records) => accountabilityReport.work(projectionOf(world, 1), { year: '2024' });

  test('a part is no more than its whole', () => {
    fc.assert(
      fc.property(datedWorlds, (world) => {
        const { counts, needs, notAddressed, score, completeness } = answerOf(world);
        expect(counts.NEEDS_ADDRESSED + notAddressed.length).toBe(counts.NEEDS);
        expect(needs).toEqual(expect.arrayContaining([...notAddressed]));
        for (const share of [score ?? 0, completeness ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(datedWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answerOf(turned)).toEqual(answerOf(world));
      }),
      few,
    );
  });
});

test.each([
  ['2024-05', 'BAD_DATE'],
  ['2024/2025', 'BAD_DATE'],
  ['', 'BAD_DATE'],
  ['2027', 'BAD_PERIOD'],
  ['1999', 'no error'],
])('“%s” ends with %s', (wrong, code) => {
  expect(codeOf(() => accountabilityReport.work(worldOf(base), { year: wrong }))).toBe(code);
});
