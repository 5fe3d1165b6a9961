import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rejectedNeeds } from '../../../src/coordination/funding/rejected-needs.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import { codeOf, inWords, upper } from '../expecting.js';
import {
  claim,
  entity,
  initiative,
  need,
  organisation,
  theme,
  together,
  worldOf,
  type Part,
  type Records,
} from '../records.js';
import { fundedWorlds } from './funded-worlds.js';

const base = together([
  entity('Pool', 'p'),
  entity('Pool', 'q'),
  entity('Round', 'r'),
  ...['a', 'b'].map((slug) => organisation(slug)),
  ...['n', 'm'].map((slug) => need(slug)),
  ...['t', 'u'].map(theme),
  claim('PART_OF', 'round:r', 'pool:p'),
]);
const of = (...parts: Part[]) => rejectedNeeds.work(worldOf(base, ...parts), { pool: 'pool:p' });

/** An application that was handed in to the pool. */
const application = (slug: string, decision: string, decided?: string, to = 'round:r'): Records =>
  together([
    entity('Application', slug, { decision, ...(decided !== undefined && { decided }) }),
    claim('SUBMITTED_TO', `application:${slug}`, to),
  ]);
const on = (what: string, topic: string, values = {}) =>
  claim(topic.startsWith('need:') ? 'ADDRESSES' : 'HAS_THEME', what, topic, values);
const applies = (who: string, slug: string) => claim('APPLIES', `organisation:${who}`, `application:${slug}`);
/** An initiative on a topic. */
const work = (slug: string, period: string, topic: string, values = {}): Records =>
  together([initiative(slug, { period, status: 'UNKNOWN', ...values }), on(`initiative:${slug}`, topic)]);

/** Turned down in December 2014, on the need. */
const turnedDown = together([
  application('x', 'REJECTED', '2014-12'),
  on('application:x', 'need:n'),
  on('application:x', 'theme:t'),
  applies('a', 'x'),
]);

/** `N OPEN since 2014-12` */
const shown = ({ topics }: ReturnType<typeof of>): string[] =>
  topics.map(({ topic, outcome, since }) => [upper(topic), outcome, 'since', since ?? '?'].join(' '));

describe('What was turned down', () => {
  test('is open where nothing that came later is on record', () => {
    const found = of(turnedDown);
    expect(shown(found)).toEqual(['N OPEN since 2014-12']);
    expect(found).toMatchObject({
      rejected: ['application:x'],
      score: 1,
      band: 'MEDIUM',
      completeness: 1,
      topics: [{ applications: ['application:x'], applicants: ['organisation:a'] }],
    });
  });

  test.each<readonly [string, readonly Part[], string]>([
    ['work that began later', [work('i', '2015', 'need:n')], 'TAKEN_UP'],
    ['work that is planned', [work('i', '2027', 'need:n', { status: 'PLANNED' })], 'TAKEN_UP'],
    ['work that was cancelled', [work('i', '2015', 'need:n', { status: 'CANCELLED' })], 'OPEN'],
    ['work that may have begun before', [work('i', '2014', 'need:n')], 'OPEN'],
    ['work of which nobody knows when', [work('i', '/2016', 'need:n')], 'OPEN'],
    ['work on its theme alone', [work('i', '2015', 'theme:t')], 'OPEN'],
    [
      'work that the pool supports',
      [work('i', '2015', 'need:n'), claim('FUNDED_BY', 'initiative:i', 'pool:p')],
      'GRANTED',
    ],
    [
      'work that another pool supports',
      [work('i', '2015', 'need:n'), claim('FUNDED_BY', 'initiative:i', 'pool:q')],
      'TAKEN_UP',
    ],
    [
      'an application that was granted',
      [application('y', 'ELIGIBLE', '2016'), on('application:y', 'need:n')],
      'GRANTED',
    ],
    [
      'one that was granted in part',
      [application('y', 'PARTLY_GRANTED', '2016'), on('application:y', 'need:n')],
      'GRANTED',
    ],
    [
      'one that another pool granted',
      [application('y', 'ELIGIBLE', '2016', 'pool:q'), on('application:y', 'need:n')],
      'APPLIED_AGAIN',
    ],
    ['one that is not decided', [application('y', 'PENDING', '2016'), on('application:y', 'need:n')], 'APPLIED_AGAIN'],
    [
      'one that was turned down again',
      [application('y', 'REJECTED', '2016'), on('application:y', 'need:n')],
      'APPLIED_AGAIN',
    ],
    ['one that came before', [application('y', 'ELIGIBLE', '2013'), on('application:y', 'need:n')], 'OPEN'],
  ])('what became of it: %s', (_, parts, outcome) => {
    expect(shown(of(turnedDown, ...parts))).toEqual([`N ${outcome} since 2014-12`]);
  });

  test('is dated by when it was handed in, where no decision is', () => {
    const handedIn = together([
      entity('Application', 'x', { decision: 'REJECTED' }),
      claim('SUBMITTED_TO', 'application:x', 'pool:p', { from: '2015-02', to: '2015-04' }),
      on('application:x', 'theme:t'),
    ]);
    expect(shown(of(handedIn))).toEqual(['T OPEN since 2015-02']);
  });

  test('without a date nobody can tell what came later, and it is in no share', () => {
    const undated = together([application('x', 'REJECTED'), on('application:x', 'theme:t')]);
    const found = of(undated, work('i', '2020', 'theme:t'));
    expect(shown(found)).toEqual(['T UNDATED since ?']);
    expect(found).toMatchObject({ score: null, completeness: 1 / 3, topics: [{ otherInitiatives: ['initiative:i'] }] });
  });

  test('what is open comes first, then what most applied for; a topic of several stands once, since the first', () => {
    const found = of(
      turnedDown,
      application('y', 'REJECTED_REAPPLY_INVITED', '2013'),
      on('application:y', 'need:n'),
      on('application:y', 'need:m'),
      ...['a', 'b'].map((who) => applies(who, 'y')),
      application('z', 'REJECTED', '2013'),
      on('application:z', 'theme:u'),
      work('i', '2020', 'need:m'),
    );
    expect(shown(found)).toEqual(['U OPEN since 2013', 'N APPLIED_AGAIN since 2013', 'M TAKEN_UP since 2013']);
    expect(found.topics[1]).toMatchObject({
      applications: ['application:x', 'application:y'],
      laterApplications: ['application:x'],
      applicants: ['organisation:a', 'organisation:b'],
    });
  });

  test('what was granted, is for another pool, or is not sure enough does not count', () => {
    const found = of(
      application('y', 'ELIGIBLE', '2014'),
      application('z', 'REJECTED', '2014', 'pool:q'),
      entity('Application', 'w', { decision: 'REJECTED', confidence: 'UNCONFIRMED' }),
      claim('SUBMITTED_TO', 'application:w', 'pool:p'),
    );
    expect(found).toMatchObject({
      rejected: [],
      topics: [],
      score: null,
      completeness: null,
      excludedCount: { confidence: 1 },
    });
  });
});

describe('In words', () => {
  test('what was turned down, what is open, and what became of the rest', () => {
    const { reasons } = of(
      turnedDown,
      application('y', 'REJECTED', '2013-05'),
      on('application:y', 'theme:u'),
      application('z', 'REJECTED', '2014'),
      work('i', '2015', 'need:n'),
      work('j', '2012', 'theme:u', { status: 'COMPLETED' }),
    );
    expect(inWords(reasons, 'da')).toEqual([
      'P har givet afslag på tre ansøgninger, der er registreret: »X«, »Y« og »Z«.',
      'Siden afslaget i maj 2013 er der ikke registreret nogen ny indsats eller ansøgning om temaet U.',
      'Andre indsatser om det vides ikke at være begyndt siden: »J«.',
      'Andre har siden taget det op: »I« arbejdede med behovet »N«.',
      'Hvad »Z« handlede om, er ikke registreret.',
    ]);
    expect(inWords(reasons, 'en')).toEqual([
      'P is on record as having turned down three applications: “X”, “Y” and “Z”.',
      'Since the rejection in May 2013 no new initiative and no application on the theme U is on record.',
      'Other initiatives on it are not known to have begun since: “J”.',
      'Others have taken it up since: “I” worked on the need “N”.',
      'What “Z” was about is not on record.',
    ]);
  });

  test('what the pool supported or granted since, what was applied for again, and what has no date', () => {
    const again = (...parts: Part[]) => inWords(of(turnedDown, ...parts).reasons, 'da')[1];
    expect(
      again(
        work('i', '2026-01/2026-12', 'need:n', { status: 'RUNNING' }),
        claim('FUNDED_BY', 'initiative:i', 'pool:p'),
      ),
    ).toBe('P har siden støttet det: »I« arbejder med behovet »N«.');
    expect(again(application('y', 'ELIGIBLE', '2016'), on('application:y', 'need:n'))).toBe(
      'P har siden sagt ja til en ansøgning om behovet »N«: »Y«.',
    );
    expect(again(application('y', 'PENDING', '2016'), on('application:y', 'need:n'))).toBe(
      'Der er siden søgt igen om behovet »N«: »Y«.',
    );
    expect(inWords(of(application('x', 'REJECTED'), on('application:x', 'need:n')).reasons, 'en')[1]).toBe(
      'When the need “N” was turned down is not on record, so what has come since cannot be told.',
    );
  });

  test('several are told together, and what is inferred as that', () => {
    const inferred = { confidence: 'INFERRED' };
    const { reasons } = of(
      application('x', 'REJECTED', '2014'),
      on('application:x', 'need:n', inferred),
      application('y', 'REJECTED', '2015'),
      on('application:y', 'theme:t'),
    );
    expect(inWords(reasons, 'da').slice(1)).toEqual([
      'Siden afslagene er der ikke registreret nogen ny indsats eller ansøgning om behovet »N« og temaet T.',
      'For »X« er det udledt, hvad der blev søgt om.',
    ]);
    const taken = of(turnedDown, initiative('i', { period: '2026' }), on('initiative:i', 'need:n', inferred));
    expect(inWords(taken.reasons, 'da')[1]).toBe(
      'Andre har siden taget det op: »I« arbejder med behovet »N«; det er udledt.',
    );
    const one = of(application('x', 'REJECTED', '2014'), on('application:x', 'need:n', inferred));
    expect(inWords(one.reasons, 'en').at(-1)).toBe('What was applied for is inferred from the applications.');
  });

  test('beyond three, what was taken up is told as the same', () => {
    const needs = ['k1', 'k2', 'k3', 'k4'];
    const { reasons } = of(
      application('x', 'REJECTED', '2014'),
      ...needs.flatMap((slug) => [
        need(slug),
        on('application:x', `need:${slug}`),
        work(`on-${slug}`, '2020', `need:${slug}`),
      ]),
    );
    expect(inWords(reasons, 'en').at(-1)).toBe('The same holds for the need “K4”.');
  });

  test('where nothing was turned down, that is said', () => {
    expect(inWords(of().reasons, 'da')).toEqual(['Det er ikke registreret, at P har givet afslag på nogen ansøgning.']);
    expect(inWords(of().reasons, 'en')).toEqual(['P is not on record as having turned down any application.']);
  });
});

describe('The laws of what was turned down', () => {
  const few = { numRuns: 60, seed: 2026 };
  const answerOf = (world: Records) => rejectedNeeds.work(projectionOf(world, 1), { pool: 'pool:p0' });

  test('each topic has an outcome that its lists bear out, and the share is one', () => {
    fc.assert(
      fc.property(fundedWorlds, (world) => {
        const { topics, score, completeness } = answerOf(world);
        for (const { outcome, since, laterApplications, laterInitiatives, applications } of topics) {
          expect(applications.length).toBeGreaterThan(0);
          expect(since === null).toBe(outcome === 'UNDATED');
          const [cameLater, wasTakenUp] = [
            laterApplications.length + laterInitiatives.length > 0,
            laterInitiatives.length > 0,
          ];
          expect(outcome === 'OPEN' && cameLater).toBe(false);
          expect(outcome === 'TAKEN_UP' && !wasTakenUp).toBe(false);
          expect(outcome === 'APPLIED_AGAIN' && wasTakenUp).toBe(false);
        }
        for (const share of [score ?? 0, completeness ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
      }),
      few,
    );
  });

  test('one more initiative opens nothing', () => {
    fc.assert(
      fc.property(fundedWorlds, (world) => {
        const added = work('added', '2024', 'need:n0');
        const open = (records: Records) =>
          answerOf(records)
            .topics.filter(({ outcome }) => outcome === 'OPEN')
            .map(({ topic }) => topic);
        expect(open(world)).toEqual(expect.arrayContaining(open(together([world, added]))));
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(fundedWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answerOf(turned)).toEqual(answerOf(world));
      }),
      few,
    );
  });
});

test.each([
  ['pool:none', 'UNKNOWN_ID'],
  ['', 'UNKNOWN_ID'],
  ['theme:t', 'WRONG_KIND'],
])('“%s” is refused with %s', (wrong, code) => {
  expect(codeOf(() => rejectedNeeds.work(worldOf(base), { pool: wrong }))).toBe(code);
});
