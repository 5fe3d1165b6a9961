import { describe, expect, test } from 'vitest';
import { View } from '../../../src/coordination/answer/view.js';
import { fragileCoverage } from '../../../src/coordination/networks/fragile-coverage.question.js';
import { removalImpact, removalImpacts } from '../../../src/coordination/networks/removal-impact.question.js';
import { removalsOf } from '../../../src/coordination/networks/removals.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import {
  claim,
  entity,
  initiative,
  method,
  need,
  network,
  organisation,
  theme,
  worldOf,
  type Part,
} from '../records.js';
import { organisationId, stated, toyOn, toyProjection } from '../toy.js';
import { drawn, joins, letters } from './drawn.js';

const named = (ids: readonly string[]): string => ids.map(upper).join(' ');

describe('Removal impact on the toy graph', () => {
  test.each([
    ['A', '', '', 0],
    ['B', '', 'D E', 0.5],
    ['C', '', '', 0],
    ['D', 'N3', 'E', 1 / 3],
    ['E', '', '', 0],
  ])('%s: the needs that lose their last provider, who is cut off', (letter, needs, cutOff, score) => {
    const found = removalImpact.work(toyProjection, { organisation: organisationId(letter), ...stated });
    expect([named(found.needsLost), named(found.cutOff), found.score]).toEqual([needs, cutOff, close(score)]);
    expect([found.themesLost, found.methodsLost]).toEqual([[], []]);
    expect(found.articulationPoint).toBe(cutOff !== '');
  });

  test('F is in nothing on record, so what rests on it is not known', () => {
    const found = removalImpact.work(toyProjection, { organisation: organisationId('F'), ...stated });
    expect([found.score, found.band]).toEqual([null, null]);
    expect(inWords(found.reasons, 'en')).toEqual([
      'F is not on record in any initiative, so what rests on it is not known.',
    ]);
  });

  test('D as a coordinator reads it', () => {
    const { reasons } = removalImpact.work(toyProjection, { organisation: organisationId('D'), ...stated });
    expect(inWords(reasons, 'da')).toEqual([
      'Trækker D sig, er der ingen tilbage, der leder arbejdet med behovet »N3«; E er også med.',
      'E er kun forbundet med de andre gennem D.',
    ]);
    expect(reasons[0]?.claims).toEqual([
      'ADDRESSES initiative:x2 need:n3',
      'PARTICIPATES_IN organisation:d initiative:x2',
    ]);
    expect(reasons[1]?.claims).toEqual([
      'PARTICIPATES_IN organisation:d initiative:x2',
      'PARTICIPATES_IN organisation:e initiative:x2',
    ]);
  });

  test('those whose loss costs something, the most first', () => {
    const { items, totalCount } = removalImpacts.work(toyProjection, stated);
    expect([totalCount, named(items.map(({ organisation }) => organisation))]).toEqual([2, 'D B']);
    expect(
      removalImpacts.work(toyProjection, stated, { offset: 1, limit: 1 }).items.map(({ cutOff }) => cutOff),
    ).toEqual([['organisation:d', 'organisation:e']]);
    const byScore = removalImpacts.work(toyProjection, { ...stated, orderBy: 'SCORE' }).items;
    expect(named(byScore.map(({ organisation }) => organisation))).toBe('B D');
  });

  test.each([
    ['2026-08-15', ['D: N3; E', 'B: ; D E']],
    ['2026-10-15', ['D: N3; E', 'B: N1; ']],
    ['2028-01-01', []],
  ] as const)('on %s what goes on can be lost', (day, expected) => {
    const { items } = removalImpacts.work(toyOn(day), stated);
    expect(
      items.map(
        ({ organisation, needsLost, cutOff }) => `${upper(organisation)}: ${named(needsLost)}; ${named(cutOff)}`,
      ),
    ).toEqual(expected);
    expect(items.flatMap(({ selfServed }) => selfServed)).toEqual([]);
  });

  test('of who is in nothing that goes on it is said that there is nothing to lose', () => {
    expect(
      inWords(removalImpact.work(toyOn('2028-01-01'), { organisation: organisationId('D'), ...stated }).reasons, 'en'),
    ).toEqual(['All that D is on record in is over, so there is nothing to lose.']);
  });

  test('the facts for all are those for each', () => {
    const view = new View(toyProjection, stated);
    expect(removalsOf(view).map(({ organisation, score }) => [view.idOf(organisation), score])).toEqual(
      ['a', 'b', 'c', 'cisu', 'd', 'e', 'f', 'gf', 'n92'].map((slug) => [
        `organisation:${slug}`,
        removalImpact.work(toyProjection, { organisation: `organisation:${slug}`, ...stated }).score,
      ]),
    );
  });
});

const about = (which: string) => [
  claim('ADDRESSES', `initiative:${which}`, 'need:n'),
  claim('HAS_THEME', `initiative:${which}`, 'theme:t'),
  claim('USES', `initiative:${which}`, 'method:m'),
];
const base = [...letters('abc').map((slug) => organisation(slug)), need('n'), theme('t'), method('m')];
const lost = (parts: readonly Part[], question = {}, who = 'a') => {
  const { needsLost, themesLost, methodsLost } = removalImpact.work(worldOf(...base, ...parts), {
    organisation: `organisation:${who}`,
    ...question,
  });
  return [...needsLost, ...themesLost, ...methodsLost].map(upper).join('');
};

describe('What loses its last provider', () => {
  const i = [initiative('i'), ...about('i')];
  const lead = (who: string, which: string) => joins(who, which, { role: 'LEAD' });

  test('a need goes with its only lead, a theme and a method only with the last participant', () => {
    expect(lost([...i, lead('a', 'i')])).toBe('NTM');
    expect(lost([...i, lead('a', 'i'), joins('b', 'i')])).toBe('N');
    const asks = (who: string) => claim('STATES', `organisation:${who}`, 'need:n');
    expect(lost([...i, lead('a', 'i'), joins('b', 'i'), asks('a'), asks('b')])).toBe('N');
    const alone = worldOf(...base, ...i, lead('a', 'i'), joins('b', 'i'), asks('a'));
    expect(removalImpact.work(alone, { organisation: 'organisation:a' })).toMatchObject({
      needsLost: [],
      selfServed: ['need:n'],
    });
    expect(lost([...i, joins('a', 'i'), joins('b', 'i')])).toBe('');
  });

  test('an initiative without a lead is answered for by everybody in it', () => {
    const j = [initiative('j'), ...about('j')];
    expect(lost([...i, ...j, lead('a', 'i'), joins('b', 'j')])).toBe('');
    expect(lost([...i, ...j, lead('a', 'i'), joins('a', 'j')])).toBe('NTM');
  });

  test('an initiative in which nobody is on record changes nothing', () => {
    expect(lost([...i, lead('a', 'i'), initiative('j'), ...about('j')])).toBe('NTM');
  });

  test('a funder answers for nothing', () => {
    expect(lost([...i, lead('a', 'i'), joins('b', 'i', { role: 'FUNDER' })])).toBe('NTM');
    expect(lost([...i, joins('a', 'i', { role: 'FUNDER' })])).toBe('');
  });

  test('what is only planned or was cancelled neither loses nor saves anything', () => {
    for (const status of ['PLANNED', 'CANCELLED']) {
      const other = [initiative('j', { status }), ...about('j'), lead('b', 'j')];
      expect(lost([...i, lead('a', 'i'), ...other])).toBe('NTM');
      expect(lost(other, {}, 'b')).toBe('');
    }
  });

  test('only what touches the window counts', () => {
    const past = [initiative('j', { period: '2020', status: 'COMPLETED' }), ...about('j'), lead('b', 'j')];
    const world = [...i, lead('a', 'i'), ...past];
    expect(lost(world)).toBe('NTM');
    expect(lost(world, {}, 'b')).toBe('');
    expect(lost(world, { window: { from: '2026' } })).toBe('NTM');
    expect(lost(world, { asOf: '2020-05' }, 'b')).toBe('NTM');
  });

  test('an unconfirmed participant saves something only for whoever asks for it, and the answer says so', () => {
    const world = [...i, lead('a', 'i'), joins('b', 'i', { role: 'LEAD', confidence: 'UNCONFIRMED' })];
    expect(lost(world)).toBe('NTM');
    expect(lost(world, { minConfidence: 'UNCONFIRMED' })).toBe('');
    const unsure = [...i, joins('a', 'i', { confidence: 'UNCONFIRMED' })];
    const { reasons, excludedCount } = removalImpact.work(worldOf(...base, ...unsure), {
      organisation: 'organisation:a',
      minConfidence: 'UNCONFIRMED',
    });
    expect(inWords(reasons, 'en').at(-1)).toContain('unconfirmed statements');
    expect(excludedCount.confidence).toBe(0);
    expect(
      removalImpact.work(worldOf(...base, ...unsure), { organisation: 'organisation:a' }).excludedCount.confidence,
    ).toBe(1);
  });
});

test('What is inferred to be lost is told as inferred, and no network that is gone is cut off', () => {
  const world = worldOf(
    ...['a', 'b', 'c', 'd'].map((slug) => organisation(slug)),
    network('n'),
    organisation('z'),
    need('m'),
    initiative('i'),
    initiative('j', { status: 'UNKNOWN', period: '../2027' }),
    ...['a', 'b', 'c'].map((slug) => joins(slug, 'i')),
    joins('a', 'j'),
    joins('n', 'j'),
    joins('d', 'j'),
    claim('ADDRESSES', 'initiative:j', 'need:m', { confidence: 'INFERRED' }),
    claim('PARTICIPATES_IN', 'organisation:a', 'initiative:j', { role: 'LEAD' }, 'LEAD'),
    claim('SUCCEEDS', 'organisation:z', 'organisation:n', { kind: 'MERGED', date: '2014' }),
  );
  const { reasons, cutOff } = removalImpact.work(world, { organisation: 'organisation:a' });
  expect(cutOff).toEqual(['organisation:d']);
  expect(removalImpact.work(world, { organisation: 'organisation:n' })).toMatchObject({
    cutOff: [],
    articulationPoint: false,
  });
  expect(inWords(reasons, 'da')).toEqual([
    'Trækker A sig, er der ingen tilbage, der leder arbejdet med behovet »M«; D er også med.',
    'At arbejdet gælder behovet »M«, er udledt.',
    'D er kun forbundet med de andre gennem A.',
    'Det er ikke registreret, om »J« er i gang eller slut; indsatsen er regnet med.',
  ]);
});

test('What themes and methods the work has is told as inferred where nobody says it', () => {
  const inferred = { confidence: 'INFERRED' };
  const world = worldOf(
    organisation('a'),
    ...['t', 'u'].map(theme),
    method('m'),
    initiative('i'),
    joins('a', 'i'),
    claim('HAS_THEME', 'initiative:i', 'theme:t', inferred),
    claim('HAS_THEME', 'initiative:i', 'theme:u'),
    claim('USES', 'initiative:i', 'method:m', inferred),
  );
  const { reasons } = removalImpact.work(world, { organisation: 'organisation:a' });
  expect(inWords(reasons, 'da').at(-1)).toBe('At arbejdet gælder temaet T og metoden M, er udledt.');
  expect(inWords(reasons, 'en').at(-1)).toBe('That the work is on the theme T and the method M is inferred.');
  expect(reasons.at(-1)?.claims).toEqual(['HAS_THEME initiative:i theme:t', 'USES initiative:i method:m']);
  const told = fragileCoverage.work(world, {}).items.map((each) => inWords(each.reasons, 'da').slice(2));
  expect(told).toEqual([['At arbejdet gælder metoden M, er udledt.'], ['At arbejdet gælder temaet T, er udledt.'], []]);
});

test('Who is the last on a theme or method is so in what is not over', () => {
  const world = worldOf(
    ...['a', 'b'].map((slug) => organisation(slug)),
    theme('t'),
    method('m'),
    initiative('i'),
    initiative('past', { status: 'COMPLETED', period: '2015' }),
    joins('a', 'i'),
    joins('b', 'past'),
    ...['i', 'past'].flatMap((slug) => [
      claim('HAS_THEME', `initiative:${slug}`, 'theme:t'),
      claim('USES', `initiative:${slug}`, 'method:m'),
    ]),
  );
  expect(inWords(removalImpact.work(world, { organisation: 'organisation:a' }).reasons, 'da')).toEqual([
    'Af det, der ikke er slut, er A den eneste, der er med i indsatser om temaet T.',
    'Af det, der ikke er slut, er A den eneste, der er med i indsatser, som bruger metoden M.',
  ]);
});

test('What may be over by now is told with what is lost', () => {
  const world = worldOf(
    organisation('a'),
    need('n'),
    entity('Initiative', 'undated', { kind: 'POOL_INITIATIVE', status: 'UNKNOWN' }),
    joins('a', 'undated'),
    claim('ADDRESSES', 'initiative:undated', 'need:n'),
  );
  const mayBeOver = 'Det er ikke registreret, om »UNDATED« er i gang eller slut; indsatsen er regnet med.';
  expect(inWords(removalImpact.work(world, { organisation: 'organisation:a' }).reasons, 'da')).toEqual([
    'Trækker A sig, er der ingen tilbage til at føre arbejdet med behovet »N« videre.',
    mayBeOver,
  ]);
  const [fragile] = fragileCoverage.work(world, { topics: ['NEED'] }).items;
  expect(inWords(fragile?.reasons ?? [], 'da').at(-1)).toBe(mayBeOver);
});

test('A withdrawal that costs nothing scores 0 and says so', () => {
  const found = removalImpact.work(worldOf(...drawn('ab', 'ab')), { organisation: 'organisation:a' });
  expect([found.score, found.band, inWords(found.reasons, 'da')]).toEqual([
    0,
    null,
    ['Der er ikke registreret noget, som hviler på A alene.'],
  ]);
});

test('Questions on removal that cannot be answered', () => {
  expect(codeOf(() => removalImpact.work(toyProjection, { organisation: 'organisation:nobody' }))).toBe('UNKNOWN_ID');
  expect(codeOf(() => removalImpact.work(toyProjection, { organisation: 'need:n1' }))).toBe('WRONG_KIND');
  expect(codeOf(() => removalImpact.work(toyProjection, { organisation: organisationId('A'), asOf: 'soon' }))).toBe(
    'BAD_DATE',
  );
  expect(
    codeOf(() =>
      removalImpact.work(toyProjection, { organisation: organisationId('A'), window: { from: '2027', to: '2026' } }),
    ),
  ).toBe('BAD_PERIOD');
});

describe('Fragile coverage', () => {
  test('in the toy graph what B or D leads alone', () => {
    const { items: fragile } = fragileCoverage.work(toyProjection, { ...stated, topics: ['NEED', 'THEME', 'METHOD'] });
    expect(
      fragile.map(({ kind, topic, provider, others, score }) => [
        kind,
        upper(topic),
        upper(provider),
        named(others),
        score,
      ]),
    ).toEqual([
      ['METHOD', 'MEAL', 'D', 'E', close(1 / 2)],
      ['NEED', 'N3', 'D', 'E', close(1 / 2)],
      ['THEME', 'CIVIC', 'B', 'D', close(1 / 2)],
      ['THEME', 'SAFEGUARDING', 'D', 'E', close(1 / 2)],
    ]);
    expect(inWords(fragile[0]?.reasons ?? [], 'da')).toEqual([
      'Alt registreret arbejde med metoden MEAL, der ikke er slut, hviler på D.',
      'E er med og kunne dele ansvaret.',
    ]);
  });

  test('themes and methods where nothing else is asked', () => {
    expect(new Set(fragileCoverage.work(toyProjection, stated).items.map(({ kind }) => kind))).toEqual(
      new Set(['METHOD', 'THEME']),
    );
  });

  test('one provider of all initiatives that go on: who leads, or is in what nobody leads', () => {
    const parts = [initiative('i'), ...about('i'), initiative('j'), ...about('j')];
    const found = (...more: Part[]) => fragileCoverage.work(worldOf(...base, ...parts, ...more), {}).items.length;
    expect(found(joins('a', 'i', { role: 'LEAD' }), joins('a', 'j'))).toBe(2);
    expect(found(joins('a', 'i', { role: 'LEAD' }), joins('b', 'j'))).toBe(0);
    expect(found(joins('a', 'i', { role: 'LEAD' }), joins('b', 'j', { role: 'LEAD' }))).toBe(0);
    expect(found(joins('a', 'i'), joins('a', 'j'))).toBe(2);
    expect(found(joins('a', 'i'), joins('b', 'j'))).toBe(0);
    expect(found()).toBe(0);
  });
});
