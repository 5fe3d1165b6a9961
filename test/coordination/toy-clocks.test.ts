import { describe, expect, test } from 'vitest';
import { overlap } from '../../src/coordination/overlap/overlap.question.js';
import { overlaps } from '../../src/coordination/overlap/overlaps.question.js';
import { synergies, type Synergy } from '../../src/coordination/synergy/synergies.question.js';
import { close, inWords, upper } from './expecting.js';
import { stated, toyOn } from './toy.js';

const days = ['2026-08-15', '2026-10-15', '2028-01-01'] as const;
type ToyDay = (typeof days)[number];

const called = ({ a, b }: { readonly a: string; readonly b: string }): string => `${upper(a)}-${upper(b)}`;

describe.each([
  ['2026-08-15', ['NOW', 'NOW', 'NOW']],
  ['2026-10-15', ['NOW', 'OVER', 'OVER']],
  ['2028-01-01', ['OVER', 'OVER', 'OVER']],
] as const)('The toy graph on %s', (day, [first, second, third]) => {
  test('overlaps come by relevance', () => {
    const list = overlaps.work(toyOn(day), stated);
    const shown = list.items.map((each) => [called(each), each.class, each.time, each.relevance]);
    expect(shown).toEqual([
      ['P2-X1', 'DUPLICATION_RISK', first, close(0.126792)],
      ['P1-X1', 'JOINT_EFFORT', second, close(0.210282)],
      ['P1-P2', 'JOINT_EFFORT', third, close(0.064815)],
    ]);
    expect(list.items.map(({ jaccard }) => jaccard)).toEqual([close(2 / 7), close(3 / 7), close(1 / 6)]);
    expect(list.metric.parameters).toMatchObject({ today: day, orderBy: 'RELEVANCE', when: 'EVER' });
  });

  test('and by score alone where that is asked for', () => {
    const list = overlaps.work(toyOn(day), { ...stated, orderBy: 'SCORE' });
    expect(list.items.map(called)).toEqual(['P1-X1', 'P2-X1', 'P1-P2']);
  });

  test('what could be given comes first to those who have not worked together', () => {
    const found = synergies
      .work(toyOn(day), { ...stated, kinds: ['COMPLEMENTARITY'] })
      .items.filter((each): each is Extract<Synergy, { kind: 'COMPLEMENTARITY' }> => each.kind === 'COMPLEMENTARITY');
    const shown = found.map((each) => [
      called(each),
      each.mutual ?? 0,
      Math.max(each.giveAToB ?? 0, each.giveBToA ?? 0),
    ]);
    expect(shown).toEqual([
      ['A-D', close(0.363636), close(0.4)],
      ['B-E', 0, close(0.666667)],
      ['B-F', 0, close(0.6)],
      ['A-F', 0, close(0.4)],
      ['C-F', 0, close(0.4)],
      ['C-D', 0, close(0.333333)],
      ['A-B', close(1), close(1)],
      ['B-C', close(1), close(1)],
      ['D-E', close(0.8), expect.anything()],
    ]);
    expect(found.map(({ tied }) => tied)).toEqual([...Array<boolean>(6).fill(false), true, true, true]);
  });

  test('nobody is weakly tied', () => {
    expect(overlaps.work(toyOn(day), stated).items.flatMap(({ weakTies }) => weakTies)).toEqual([]);
  });

  test('a score means the same whatever is compared', () => {
    const list = overlaps.work(toyOn(day), { ...stated, filter: { dimensions: ['THEME'] } });
    const scores = new Map(list.items.map((each) => [called(each), each.score]));
    expect(scores).toEqual(
      new Map([
        ['P1-P2', close(0.5)],
        ['P1-X1', close(0.288602)],
      ]),
    );
    expect(list.metric.parameters['initiatives']).toBe(4);
  });
});

test.each([
  ['2026-08-15', 3, ['DUPLICATION_RISK NOW 1', 'JOINT_EFFORT NOW 2', 'CO_PRESENCE NOW 1']],
  ['2026-10-15', 1, ['DUPLICATION_RISK NOW 1', 'JOINT_EFFORT OVER 2', 'CO_PRESENCE NOW 1']],
  ['2028-01-01', 0, ['DUPLICATION_RISK OVER 1', 'JOINT_EFFORT OVER 2', 'CO_PRESENCE OVER 1']],
] as const)('On %s %i pairs of the toy graph are not over, and all are counted', (day, count, counts) => {
  for (const classes of [undefined, ['UNDATED'] as const]) {
    const list = overlaps.work(toyOn(day), { ...stated, when: 'NOW', filter: { classes } });
    expect(list.totalCount).toBe(classes ? 0 : count);
    expect(list.counts.map((each) => `${each.class} ${each.time} ${each.count}`)).toEqual(counts);
  }
});

describe('What to do about X1 and P2', () => {
  const action = (day: ToyDay, language: 'da' | 'en'): string[] => {
    const { suggestedAction } = overlap.work(toyOn(day), { a: 'initiative:p2', b: 'initiative:x1', ...stated });
    return inWords(suggestedAction ? [suggestedAction] : [], language);
  };

  test.each([
    [
      '2026-08-15',
      'Inviter C og B til en fælles session om metoden OH.',
      'Invite C and B to one session on the method OH.',
    ],
    [
      '2026-10-15',
      'Inviter C og B til en fælles session om metoden OH.',
      'Invite C and B to one session on the method OH.',
    ],
    ['2028-01-01', 'Det er slut: spørg C og B, hvad de lærte.', 'It is over: ask C and B what they learned.'],
  ] as const)('on %s: %s', (day, da, en) => {
    expect(action(day, 'da')).toEqual([da]);
    expect(action(day, 'en')).toEqual([en]);
  });
});
