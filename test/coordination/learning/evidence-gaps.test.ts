import { describe, expect, test } from 'vitest';
import { evidenceGaps } from '../../../src/coordination/learning/evidence-gaps.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import {
  claim,
  entity,
  initiative,
  method,
  need,
  organisation,
  theme,
  worldOf,
  worldOn,
  type Part,
} from '../records.js';
import { stated, toyProjection } from '../toy.js';

const base = [theme('t'), theme('u'), method('m'), method('k'), ...['a', 'b', 'c'].map((slug) => organisation(slug))];
const about = (what: string, values = {}) => claim('HAS_THEME', what, 'theme:t', values);
const uses = (what: string, values = {}) => claim('USES', what, 'method:m', values);
const learning = (slug: string, kind = 'LESSON') => entity('Learning', slug, { kind });
const from = (which: string, slug: string) => claim('PRODUCED', `initiative:${which}`, `learning:${slug}`);
type Question = Parameters<typeof evidenceGaps.work>[1];
const of = (parts: readonly Part[], question: Question = {}) => evidenceGaps.work(worldOf(...base, ...parts), question);
const synthesis = (parts: readonly Part[], question: Question = {}) =>
  of(parts, { ...question, types: ['SYNTHESIS'] }).items;
const untried = (parts: readonly Part[], question: Question = {}): string[] =>
  of(parts, { ...question, types: ['UNTRIED'] }).items.map(({ theme: t, method: m }) => `${upper(t)} ${upper(m)}`);

/** An effort that uses m on t, and what two such efforts found out. */
const effort = (slug: string, values = {}) => [
  initiative(slug, values),
  about(`initiative:${slug}`),
  uses(`initiative:${slug}`),
];
const learned = [
  ...effort('i'),
  ...effort('j'),
  learning('l1'),
  learning('l2'),
  about('learning:l1'),
  about('learning:l2'),
  from('i', 'l1'),
  from('j', 'l2'),
];

describe('Two learnings where a theme and a method meet', () => {
  test('wait for a synthesis, and who stood for them could make it', () => {
    const leads = [
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i', { role: 'LEAD' }),
      claim('PARTICIPATES_IN', 'organisation:b', 'initiative:j'),
    ];
    const [gap] = synthesis([...learned, ...leads]);
    expect(gap).toMatchObject({
      type: 'SYNTHESIS',
      theme: 'theme:t',
      method: 'method:m',
      learnings: ['learning:l1', 'learning:l2'],
      initiatives: ['initiative:i', 'initiative:j'],
      score: 1,
      band: 'MEDIUM',
      completeness: 1,
    });
    expect(inWords(gap?.reasons ?? [], 'da')).toEqual([
      '»L1« og »L2« handler om temaet T og kommer fra »I« og »J«, der bruger metoden M.',
      'Det er ikke registreret, at nogen har samlet op på dem.',
      'A og B stod for dem og kan samle op på dem sammen.',
    ]);
  });

  test('are told as inferred where nobody says that the work used the method', () => {
    const used = learned.map((each) =>
      'verb' in each && each.verb === 'USES' ? { ...each, values: { ...each.values, confidence: 'INFERRED' } } : each,
    );
    expect(inWords(synthesis(used)[0]?.reasons ?? [], 'da')[0]).toBe(
      '»L1« og »L2« handler om temaet T og kommer fra »I« og »J«, der bruger metoden M; det er udledt.',
    );
  });

  test('are told in the tense of the work that they come from, and by whom that is still there', () => {
    const told = (day: string) =>
      inWords(evidenceGaps.work(worldOn(day, ...base, ...learned, ...leads), {}).items[0]?.reasons ?? [], 'da');
    const leads = [
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:i', { role: 'LEAD' }),
      claim('PARTICIPATES_IN', 'organisation:b', 'initiative:j', { role: 'LEAD' }),
      claim('SUCCEEDS', 'organisation:c', 'organisation:b', { date: '2026-12' }),
    ];
    expect(told('2026-08-15')).toEqual([
      '»L1« og »L2« handler om temaet T og kommer fra »I« og »J«, der bruger metoden M.',
      'Det er ikke registreret, at nogen har samlet op på dem.',
      'A og B stod for dem og kan samle op på dem sammen.',
    ]);
    expect(told('2027-08-15')).toEqual([
      '»L1« og »L2« handler om temaet T og kommer fra »I« og »J«, der brugte metoden M.',
      'Det er ikke registreret, at nogen har samlet op på dem.',
      'A stod for dem og kan samle op på dem.',
    ]);
  });

  test('are drawn together by a synthesis that lies there', () => {
    const there = [learning('s', 'SYNTHESIS'), about('learning:s'), from('i', 's')];
    expect(synthesis([...learned, ...there])).toEqual([]);
  });

  test('are drawn together by a learning that cites both, wherever it lies; citing one is not enough', () => {
    const cites = (slug: string) => claim('SYNTHESISES', 'learning:s', `learning:${slug}`);
    expect(synthesis([...learned, learning('s'), cites('l1'), cites('l2')])).toEqual([]);
    expect(synthesis([...learned, learning('s'), cites('l1')])).toMatchObject([{ score: close(0.5) }]);
  });

  test('wait for none where only one of them comes from an initiative that counts', () => {
    const planned = learned.map((part) =>
      'kind' in part && part.id === 'initiative:j' ? initiative('j', { status: 'CANCELLED' }) : part,
    );
    expect(synthesis(planned)).toEqual([]);
  });

  test('wait for none where it is on record of one of them only what it is about', () => {
    expect(synthesis(learned.filter((part) => !('id' in part) || part.id !== 'HAS_THEME learning:l2 theme:t'))).toEqual(
      [],
    );
  });
});

describe('A method that nobody has tried on a theme', () => {
  const demand = [
    need('n'),
    about('need:n'),
    claim('STATES', 'organisation:a', 'need:n'),
    claim('STATES', 'organisation:b', 'need:n'),
  ];
  const requires = claim('REQUIRES', 'need:n', 'method:m');

  test('is a gap where somebody asks for the theme; on the others it is not known', () => {
    const answer = of([...demand, requires]);
    expect(answer).toMatchObject({
      items: [
        {
          type: 'UNTRIED',
          theme: 'theme:t',
          method: 'method:m',
          score: 1,
          askers: ['organisation:a', 'organisation:b'],
          askersOfBoth: ['organisation:a', 'organisation:b'],
          completeness: null,
        },
      ],
      demandUnknown: ['theme:u'],
    });
    expect(inWords(answer.items[0]?.reasons ?? [], 'da')).toEqual([
      'A og B har meldt et behov ind om temaet T.',
      'For A og B hører metoden M med til det, de beder om.',
      'Det er ikke registreret, at nogen har brugt metoden M på temaet T.',
    ]);
  });

  test('is told as inferred where nobody says that the method belongs to the need', () => {
    const inferred = claim('REQUIRES', 'need:n', 'method:m', { confidence: 'INFERRED' });
    expect(inWords(of([...demand, inferred]).items[0]?.reasons ?? [], 'da')).toContain(
      'For A og B hører metoden M med til det, de beder om; det er udledt.',
    );
  });

  test('is one the more, the more of those who ask for the theme ask for the method on it', () => {
    const wishes = [
      claim('SEEKS', 'organisation:c', 'theme:t'),
      claim('SEEKS', 'organisation:c', 'method:k'),
      claim('SEEKS', 'organisation:a', 'method:k'),
    ];
    const { items } = of([...demand, requires, ...wishes]);
    expect(items.map(({ method: of, score }) => [upper(of), score])).toEqual([
      ['M', close(2 / 3)],
      ['K', close(1 / 3)],
    ]);
  });

  test('is no gap where nobody uses or asks for the method anywhere', () => {
    expect(untried(demand)).toEqual([]);
  });

  test.each([
    ['an initiative', effort('i')],
    ['a practice', [entity('Practice', 'p', { kind: 'TOOL' }), about('practice:p'), uses('practice:p')]],
    ['a learning', [initiative('i'), uses('initiative:i'), learning('l'), about('learning:l'), from('i', 'l')]],
  ])('is tried where %s has both', (_, parts) => {
    expect(untried([...demand, requires, ...parts])).toEqual([]);
  });

  test.each([
    [{ status: 'PLANNED' }, {}, '»I« er kun planlagt og tæller ikke med.'],
    [{ status: 'CANCELLED' }, {}, '»I« er aflyst og tæller ikke med.'],
    [
      { period: '2020' },
      { window: { from: '2025' } },
      '»I« ligger uden for den dato, der er spurgt om, og tæller ikke med.',
    ],
  ])('is not tried by an initiative that is %j, and it is named', (values, question, reason) => {
    const [gap] = of([...demand, requires, ...effort('i', values)], question).items;
    expect(gap).toMatchObject({ type: 'UNTRIED', initiatives: [], outside: ['initiative:i'] });
    expect(inWords(gap?.reasons ?? [], 'da').slice(-2)).toEqual([
      'Ingen indsats, der tæller med, har brugt metoden M på temaet T.',
      reason,
    ]);
  });

  test('is not tried by a retired practice, nor by what is less sure than asked for', () => {
    const retired = [
      entity('Practice', 'p', { kind: 'TOOL', evidence: 'RETIRED' }),
      about('practice:p'),
      uses('practice:p'),
    ];
    expect(untried([...demand, requires, ...retired])).toEqual(['T M']);
    const unsure = [initiative('i'), about('initiative:i', { confidence: 'UNCONFIRMED' }), uses('initiative:i')];
    expect(untried([...demand, requires, ...unsure])).toEqual(['T M']);
    expect(untried([...demand, requires, ...unsure], { minConfidence: 'UNCONFIRMED' })).toEqual([]);
  });
});

test('On the toy graph nobody asks for a theme by a need, only by wishes', () => {
  const answer = evidenceGaps.work(toyProjection, stated);
  const cells = answer.items.map(({ type, theme: t, method: m, score }) => [type, upper(t), upper(m), score]);
  // D seeks digital and toc, E safeguarding and meal; X2 uses meal on safeguarding.
  expect(cells).toEqual([['UNTRIED', 'DIGITAL', 'TOC', 1]]);
  // DIGITAL with MEAL and OH, SAFEGUARDING with OH and TOC: nobody asked for these.
  expect(answer.unaskedCount).toBe(4);
  expect(answer.demandUnknown.map(upper)).toEqual(['CIVIC', 'CLIMATE', 'GENDER']);
});

test('Only the theme and the method asked for are looked at', () => {
  const wishes = ['t', 'u'].flatMap((slug) => [claim('SEEKS', 'organisation:a', `theme:${slug}`)]);
  const world = [...wishes, claim('SEEKS', 'organisation:a', 'method:m'), claim('SEEKS', 'organisation:a', 'method:k')];
  expect(untried(world)).toEqual(['T K', 'T M', 'U K', 'U M']);
  expect(untried(world, { theme: 'theme:u' })).toEqual(['U K', 'U M']);
  expect(untried(world, { theme: 'theme:u', method: 'method:k' })).toEqual(['U K']);
});

test.each([
  [{ theme: 'method:m' }, 'WRONG_KIND'],
  [{ method: 'method:none' }, 'UNKNOWN_ID'],
  [{ window: { from: '2026', to: '2020' } }, 'BAD_PERIOD'],
])('%j is refused with %s', (question, code) => {
  expect(codeOf(() => of([], question))).toBe(code);
});
