import { describe, expect, test } from 'vitest';
import { synergies, type Synergy } from '../../../src/coordination/synergy/synergies.question.js';
import type { Values } from '../../../src/graph/records/records.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { claim, entity, initiative, method, network, organisation, theme, worldOf, type Part } from '../records.js';
import { organisationId, stated, toyProjection, toyRecords } from '../toy.js';

type Of<Kind> = Extract<Synergy, { kind: Kind }>;
const isKind =
  <Kind extends Synergy['kind']>(kind: Kind) =>
  (synergy: Synergy): synergy is Of<Kind> =>
    synergy.kind === kind;

const ofToy = <Kind extends Synergy['kind']>(
  kind: Kind,
  question: Parameters<typeof synergies.work>[1] = {},
): Of<Kind>[] => synergies.work(toyProjection, { ...stated, kinds: [kind], ...question }).items.filter(isKind(kind));

describe('Complementarity in the toy graph', () => {
  const all = ofToy('COMPLEMENTARITY');
  const pair = (one: string, other: string) =>
    all.find(({ a, b }) => a === organisationId(one) && b === organisationId(other));

  test('what one gives the other', () => {
    expect(pair('B', 'E')?.giveAToB).toEqual(close(0.666667));
    expect(pair('B', 'F')?.giveAToB).toEqual(close(0.6));
    expect(pair('A', 'D')).toMatchObject({ giveAToB: close(0.333333), giveBToA: close(0.4) });
  });

  test.each([
    ['A', 'B', 1],
    ['B', 'C', 1],
    ['D', 'E', 0.8],
  ])('%s and %s give each other most, and work together already', (one, other, mutual) => {
    expect(pair(one, other)).toMatchObject({ mutual: close(mutual), tied: true });
  });

  test('the best new tie is A and D', () => {
    const [best] = ofToy('COMPLEMENTARITY', { onlyNewTies: true });
    expect(best).toMatchObject({
      a: organisationId('A'),
      b: organisationId('D'),
      mutual: close(0.363636),
      band: 'MEDIUM',
      tied: false,
    });
    expect(best?.commonContacts).toEqual([organisationId('B')]);
    expect(inWords(best?.reasons ?? [], 'da')).toEqual([
      'A tilbyder TOC, som D søger.',
      'D tilbyder MEAL, som A søger.',
      'Om det stadig gælder, er ikke registreret.',
      'A og D har endnu ikke arbejdet sammen om noget, der er registreret.',
      'B arbejder eller har arbejdet sammen med begge og kan bringe dem sammen.',
    ]);
  });

  test('is listed by mutual, then by the larger give, then by ids where that is asked for', () => {
    const order = ofToy('COMPLEMENTARITY', { orderBy: 'SCORE' }).map(({ mutual, giveAToB, giveBToA }) => [
      mutual ?? 0,
      Math.max(giveAToB ?? 0, giveBToA ?? 0),
    ]);
    expect(order).toEqual(order.toSorted(([m1 = 0, g1 = 0], [m2 = 0, g2 = 0]) => m2 - m1 || g2 - g1));
  });

  test('of one organisation, or of one network', () => {
    expect(
      ofToy('COMPLEMENTARITY', { organisation: organisationId('F') }).every(({ a, b }) =>
        [a, b].includes('organisation:f' as typeof a),
      ),
    ).toBe(true);
    const ofCisu = ofToy('COMPLEMENTARITY', { network: organisationId('CISU') });
    expect(ofCisu.map(({ a, b }) => `${upper(a)}${upper(b)}`)).toEqual(expect.arrayContaining(['DE', 'BE']));
    expect(ofCisu.every(({ a, b }) => [upper(a), upper(b)].includes('E'))).toBe(true);
  });
});

describe('Offers', () => {
  const seeks = (who: string, what: string, values = {}, key?: string) =>
    claim('SEEKS', `organisation:${who}`, `method:${what}`, values, key);
  const offers = (who: string, what: string, values = {}) =>
    claim('OFFERS', `organisation:${who}`, `method:${what}`, values);
  const two = [organisation('a'), organisation('b'), method('m'), method('k'), initiative('i')];
  const joins = (who: string) => claim('PARTICIPATES_IN', `organisation:${who}`, 'initiative:i');
  const uses = claim('USES', 'initiative:i', 'method:m');
  const found = (parts: readonly Part[], question: Parameters<typeof synergies.work>[1] = {}) =>
    synergies
      .work(worldOf(...two, ...parts), { kinds: ['COMPLEMENTARITY'], ...question })
      .items.filter(isKind('COMPLEMENTARITY'));

  test('of a theme are told as that, not as the name of something that one offers', () => {
    const about = (verb: 'OFFERS' | 'SEEKS', who: string) => claim(verb, `organisation:${who}`, 'theme:t');
    const told = (...parts: Part[]) => found([theme('t'), about('SEEKS', 'b'), ...parts])[0]?.reasons.slice(0, 1) ?? [];
    expect(inWords(told(about('OFFERS', 'a')), 'da')).toEqual(['A tilbyder temaet T, som B søger.']);
    expect(inWords(told(about('OFFERS', 'a')), 'en')).toEqual(['A offers the theme T, which B seeks.']);
  });

  test('are inferred from taking part, and marked so', () => {
    const [pair] = found([joins('a'), uses, seeks('b', 'm')]);
    expect(pair).toMatchObject({
      giveAToB: 1,
      giveBToA: null,
      mutual: null,
      score: null,
      complementary: [{ stated: false }],
    });
    expect(pair?.complementary[0]?.claims).toEqual([
      'PARTICIPATES_IN organisation:a initiative:i',
      'SEEKS organisation:b method:m',
      'USES initiative:i method:m',
    ]);
  });

  test('are inferred from publishing a practice', () => {
    const practice = entity('Practice', 'p', { kind: 'GUIDE' });
    expect(
      found([
        practice,
        claim('PUBLISHED', 'organisation:a', 'practice:p'),
        claim('USES', 'practice:p', 'method:m'),
        seeks('b', 'm'),
      ]),
    ).toHaveLength(1);
  });

  test('are stated only where more than INFERRED is asked for', () => {
    expect(found([joins('a'), uses, seeks('b', 'm')], { minConfidence: 'REPORTED' })).toEqual([]);
  });

  test.each(['PLANNED', 'CANCELLED'])('are not inferred from an initiative that is %s', (status) => {
    const world = worldOf(
      organisation('a'),
      organisation('b'),
      method('m'),
      initiative('i', { status }),
      joins('a'),
      uses,
      seeks('b', 'm'),
    );
    expect(synergies.work(world, { kinds: ['COMPLEMENTARITY'] }).totalCount).toBe(0);
  });

  test('of its own cancel what an organisation seeks only where they are stated', () => {
    expect(found([offers('a', 'm'), joins('b'), uses, seeks('b', 'm')])).toHaveLength(1);
    expect(found([offers('a', 'm'), offers('b', 'm'), seeks('b', 'm')])).toEqual([]);
  });

  test('weigh as what is sought: of two weights the surer one holds, and 1 where none is recorded', () => {
    const doubted = seeks('b', 'm', { weight: 9, confidence: 'INFERRED' }, 'again');
    expect(found([offers('a', 'm'), seeks('b', 'm', { weight: 3 }), doubted, seeks('b', 'k')])[0]?.giveAToB).toEqual(
      close(0.75),
    );
  });

  test('without dates are left out, and counted, once a date is asked for', () => {
    const world = worldOf(...two, offers('a', 'm'), seeks('b', 'm', { from: '2020', current: true }));
    expect(synergies.work(world, { kinds: ['COMPLEMENTARITY'], asOf: '2026' })).toMatchObject({
      totalCount: 0,
      excludedCount: { validityUnknown: 1 },
    });
  });
});

describe('Pooling', () => {
  test('is the duplication risk of the toy seen as a chance', () => {
    const [pooling, ...others] = ofToy('POOLING');
    expect(others).toEqual([]);
    expect(pooling).toMatchObject({
      a: 'initiative:p2',
      b: 'initiative:x1',
      score: close(0.267918),
      overlap: { class: 'DUPLICATION_RISK' },
      metric: { name: 'pooling' },
    });
  });

  test('leaves out pairs whose leads work together where only new ties are asked for', () => {
    // B and C, who lead X1 and P2, are both in P1.
    expect(ofToy('POOLING', { onlyNewTies: true })).toEqual([]);
  });

  test('of one organisation', () => {
    expect(ofToy('POOLING', { organisation: organisationId('D') })).toHaveLength(1);
    expect(ofToy('POOLING', { organisation: organisationId('E') })).toHaveLength(0);
  });
});

const bridgesOf = (
  world: ReturnType<typeof worldOf>,
  question: Parameters<typeof synergies.work>[1] = {},
): Of<'BRIDGING'>[] => synergies.work(world, { ...question, kinds: ['BRIDGING'] }).items.filter(isKind('BRIDGING'));

describe('Bridging', () => {
  test('joins networks that share a theme or need and have no tie, and parts of the organisation network', () => {
    expect(ofToy('BRIDGING')).toEqual([]);
    const more = [
      ...['g', 'h'].map((slug) => organisation(slug)),
      initiative('x3'),
      claim('MEMBER_OF', 'organisation:g', 'organisation:cisu'),
      claim('PARTICIPATES_IN', organisationId('F'), 'initiative:x3'),
      claim('PARTICIPATES_IN', 'organisation:h', 'initiative:x3'),
    ];
    const found = bridgesOf(worldOf(toyRecords, ...more), stated);
    expect(
      found.map(({ joins, a, b }) => [
        joins,
        a.network ?? a.organisations.map(upper).join(''),
        b.network ?? b.organisations.map(upper).join(''),
      ]),
    ).toEqual([
      ['NETWORKS', 'organisation:cisu', 'organisation:gf'],
      ['COMPONENTS', 'ABCDE', 'FH'],
    ]);
    expect(found[0]?.sharedNeeds).toEqual(['need:n1', 'need:n3', 'need:n4']);
    expect(found[0]?.suggestedTie).toEqual(['organisation:e', 'organisation:b']);
    expect(found[1]?.sharedNeeds).toEqual(['need:n2', 'need:n4']);
  });

  test('needs no bridge where a member of one coordinates with the other network', () => {
    const world = (...more: Part[]) =>
      worldOf(
        network('n'),
        network('m'),
        organisation('a'),
        organisation('b'),
        theme('t'),
        ...['c', 'd'].map((slug) => organisation(slug)),
        claim('MEMBER_OF', 'organisation:a', 'organisation:n'),
        claim('MEMBER_OF', 'organisation:c', 'organisation:n'),
        claim('MEMBER_OF', 'organisation:b', 'organisation:m'),
        claim('MEMBER_OF', 'organisation:d', 'organisation:m'),
        claim('HAS_THEME', 'organisation:a', 'theme:t'),
        claim('HAS_THEME', 'organisation:b', 'theme:t'),
        ...more,
      );
    const bridges = (projection: ReturnType<typeof worldOf>) =>
      synergies.work(projection, { kinds: ['BRIDGING'] }).totalCount;
    expect(bridges(world())).toBe(1);
    expect(bridges(world(claim('COORDINATES_WITH', 'organisation:m', 'organisation:a')))).toBe(0);
  });

  /** Three circles of three who all work with each other; a1 and b1 each work with somebody of c, so that all hang together. */
  const circlesOf = (values: Values, ...more: Part[]) =>
    worldOf(
      theme('t'),
      ...['a', 'b', 'c'].flatMap((circle): Part[] => [
        initiative(circle, values),
        ...[1, 2, 3].flatMap((number): Part[] => [
          organisation(`${circle}${number}`),
          claim('PARTICIPATES_IN', `organisation:${circle}${number}`, `initiative:${circle}`),
        ]),
      ]),
      ...['a', 'b'].flatMap((circle): Part[] => [
        initiative(`${circle}c`),
        claim('PARTICIPATES_IN', `organisation:${circle}1`, `initiative:${circle}c`),
        claim('PARTICIPATES_IN', `organisation:c1`, `initiative:${circle}c`),
        claim('HAS_THEME', `initiative:${circle}`, 'theme:t'),
      ]),
      ...more,
    );
  const circles = (...more: Part[]) => circlesOf({}, ...more);
  const over: Values = { status: 'COMPLETED', period: '2015/2016' };

  test('joins communities of one component that have no tie, as a suggestion', () => {
    const [bridge, ...others] = bridgesOf(circles());
    expect(others).toEqual([]);
    expect(bridge).toMatchObject({
      joins: 'COMMUNITIES',
      a: { network: null, organisations: ['a1', 'a2', 'a3'].map((slug) => `organisation:${slug}`), suggested: true },
      b: { organisations: ['b1', 'b2', 'b3'].map((slug) => `organisation:${slug}`), about: ['theme:t'] },
      sharedThemes: ['theme:t'],
      suggestedTie: ['organisation:a1', 'organisation:b1'],
      commonContacts: ['organisation:c1'],
      score: 1,
    });
    expect(inWords(bridge?.reasons ?? [], 'da')).toEqual([
      'A1, A2 og A3 på den ene side og B1, B2 og B3 på den anden har temaet T til fælles, men intet samarbejde på tværs er registreret.',
      'A1 og B1 har mest til fælles og kunne slå bro.',
      'C1 arbejder eller har arbejdet sammen med begge og kan bringe dem sammen.',
      'Grupperne er et forslag: de er fundet ud fra, hvem der arbejder sammen, og en anden inddeling kan være lige så god.',
    ]);
    expect(bridge?.reasons[0]?.claims).toEqual([
      'HAS_THEME initiative:a theme:t',
      'HAS_THEME initiative:b theme:t',
      'PARTICIPATES_IN organisation:a1 initiative:a',
      'PARTICIPATES_IN organisation:b1 initiative:b',
    ]);
  });

  test('of work that is over is told in the past, and nobody is to meet about it', () => {
    const [bridge] = bridgesOf(circlesOf(over));
    expect(bridge?.time).toBe('OVER');
    expect(inWords(bridge?.reasons ?? [], 'da')).toEqual([
      'A1, A2 og A3 på den ene side og B1, B2 og B3 på den anden havde temaet T til fælles i arbejde, der er slut; intet samarbejde på tværs er registreret.',
      'Mest til fælles havde A1 og B1.',
      'C1 arbejder eller har arbejdet sammen med begge.',
      'Grupperne er et forslag: de er fundet ud fra, hvem der arbejder sammen, og en anden inddeling kan være lige så god.',
    ]);
    expect(inWords(bridge?.reasons ?? [], 'en').slice(1, 3)).toEqual([
      'A1 and B1 had most in common.',
      'C1 works or has worked with both.',
    ]);
  });

  test('takes what organisations say of themselves for what has no time, as structural gaps do', () => {
    const [bridge] = bridgesOf(circlesOf(over, claim('HAS_THEME', 'organisation:a1', 'theme:t')));
    expect(bridge?.time).toBe('UNKNOWN');
    expect(inWords(bridge?.reasons ?? [], 'da')[0]).toContain(' har temaet T til fælles');
  });

  test('says that what both share is inferred', () => {
    const inferred = (circle: string) =>
      claim('HAS_THEME', `initiative:${circle}`, 'theme:u', { confidence: 'INFERRED' });
    const [bridge] = bridgesOf(circles(theme('u'), inferred('a'), inferred('b')));
    expect(inWords(bridge?.reasons ?? [], 'da')[0]).toContain(
      'temaerne T og U til fælles (en del af det er udledt), men',
    );
  });

  test('is not needed between communities once two of them coordinate', () => {
    expect(bridgesOf(circles(claim('COORDINATES_WITH', 'organisation:b3', 'organisation:a2')))).toEqual([]);
  });

  describe('of networks with a member in common', () => {
    const joined = (...more: Part[]) =>
      worldOf(
        network('n'),
        network('m'),
        theme('t'),
        organisation('both'),
        ...['x', 'y'].map((slug) => organisation(slug)),
        claim('MEMBER_OF', 'organisation:y', 'organisation:n'),
        claim('MEMBER_OF', 'organisation:both', 'organisation:n'),
        claim('MEMBER_OF', 'organisation:both', 'organisation:m'),
        claim('HAS_THEME', 'organisation:both', 'theme:t'),
        ...more,
      );
    const another = [
      claim('MEMBER_OF', 'organisation:x', 'organisation:m'),
      claim('HAS_THEME', 'organisation:x', 'theme:t'),
    ];

    test('takes two that could meet on it: the same organisation on both sides is none', () => {
      expect(bridgesOf(joined())).toEqual([]);
      expect(bridgesOf(joined(...another))).toHaveLength(1);
    });

    test('is not needed where it works with another member of either', () => {
      expect(bridgesOf(joined(...another, claim('COORDINATES_WITH', 'organisation:both', 'organisation:x')))).toEqual(
        [],
      );
    });

    test('is not needed where one network is a member of the other', () => {
      expect(bridgesOf(joined(...another, claim('MEMBER_OF', 'organisation:m', 'organisation:n')))).toEqual([]);
    });
  });

  test('counts what was left out, whichever kinds and pages were asked for before', () => {
    const doubted = [
      claim('HAS_THEME', 'organisation:c2', 'theme:t', { confidence: 'UNCONFIRMED' }),
      claim('PARTICIPATES_IN', 'organisation:c2', 'initiative:a', { confidence: 'UNCONFIRMED' }),
    ];
    const world = circles(...doubted);
    const asked = () => synergies.work(world, { kinds: ['BRIDGING'] });
    expect(asked()).toMatchObject({ excludedCount: { confidence: 2 }, items: [{ excludedCount: { confidence: 2 } }] });
    synergies.work(world, { kinds: ['BRIDGING', 'POOLING'] });
    expect(asked()).toMatchObject({ excludedCount: { confidence: 2 }, items: [{ excludedCount: { confidence: 2 } }] });
  });
});

test('The kinds follow each other, each in its own order', () => {
  const larger = worldOf(toyRecords, organisation('g'), claim('MEMBER_OF', 'organisation:g', 'organisation:cisu'));
  const kinds = synergies.work(larger, stated).items.map(({ kind }) => kind);
  expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual(['POOLING', 'COMPLEMENTARITY', 'BRIDGING']);
});

test('An id that is unknown or of another kind is refused', () => {
  expect(codeOf(() => synergies.work(toyProjection, { organisation: 'organisation:none' }))).toBe('UNKNOWN_ID');
  expect(codeOf(() => synergies.work(toyProjection, { network: organisationId('A') }))).toBe('WRONG_KIND');
});

describe('Who works together', () => {
  const offering = [
    method('m'),
    organisation('a'),
    organisation('b'),
    claim('OFFERS', 'organisation:a', 'method:m'),
    claim('SEEKS', 'organisation:b', 'method:m'),
  ];
  const both = (status: string, period: string) => [
    initiative('joint', { status, period }),
    claim('PARTICIPATES_IN', 'organisation:a', 'initiative:joint', { role: 'LEAD' }),
    claim('PARTICIPATES_IN', 'organisation:b', 'initiative:joint'),
  ];
  const found = (...parts: Part[]) =>
    synergies
      .work(worldOf(...offering, ...parts), { kinds: ['COMPLEMENTARITY'] })
      .items.filter(isKind('COMPLEMENTARITY'));
  const newTies = (...parts: Part[]) =>
    synergies.work(worldOf(...offering, ...parts), { kinds: ['COMPLEMENTARITY'], onlyNewTies: true }).totalCount;

  test('is not yet told by what is only planned', () => {
    const [pair] = found(...both('PLANNED', '2027'));
    expect(pair?.tied).toBe(false);
    expect(inWords(pair?.reasons ?? [], 'da')).toContain(
      'A og B kommer efter planen til at arbejde sammen om »JOINT«.',
    );
    expect(inWords(pair?.reasons ?? [], 'en')).toContain('A and B will work together on “JOINT”, as planned.');
    expect(newTies(...both('PLANNED', '2027'))).toBe(1);
  });

  test('is not told by what was cancelled', () => {
    const [pair] = found(...both('CANCELLED', '2024'));
    expect(inWords(pair?.reasons ?? [], 'en')).toContain('A and B have not worked together on anything on record yet.');
    expect(newTies(...both('CANCELLED', '2024'))).toBe(1);
  });

  test('is told by what is done or was', () => {
    expect(found(...both('COMPLETED', '2024'))[0]?.tied).toBe(true);
    expect(newTies(...both('COMPLETED', '2024'))).toBe(0);
  });

  test('is not told by an application, which is told all the same, as is who has applied with both', () => {
    const applied = ['a', 'b', 'c'].map((who) => claim('APPLIES', `organisation:${who}`, 'application:app'));
    const [pair] = found(organisation('c'), entity('Application', 'app', { decision: 'REJECTED' }), ...applied);
    expect(pair).toMatchObject({ tied: false, commonContacts: ['organisation:c'] });
    expect(inWords(pair?.reasons ?? [], 'da')).toEqual([
      'A tilbyder M, som B søger.',
      'Om det stadig gælder, er ikke registreret.',
      'A og B har søgt penge sammen.',
      'C kender begge, mindst den ene fra en fælles ansøgning, og kan bringe dem sammen.',
    ]);
  });

  test('comes last, and what is over after what is not known', () => {
    const world = worldOf(
      ...offering,
      ...both('RUNNING', '2026'),
      ...['c', 'd', 'e'].map((slug) => organisation(slug)),
      claim('SEEKS', 'organisation:c', 'method:m', { from: '2020', to: '2024' }),
      claim('SEEKS', 'organisation:d', 'method:m'),
      claim('OFFERS', 'organisation:e', 'method:m', { from: '2020', current: true }),
      claim('SEEKS', 'organisation:e', 'method:m'),
    );
    const list = synergies.work(world, { kinds: ['COMPLEMENTARITY'] });
    const shown = list.items
      .filter(isKind('COMPLEMENTARITY'))
      .map(({ a, b, time, tied }) => [upper(a), upper(b), time, tied]);
    expect(shown).toEqual([
      ['A', 'D', 'UNKNOWN', false],
      ['B', 'E', 'UNKNOWN', false],
      ['D', 'E', 'UNKNOWN', false],
      ['A', 'C', 'OVER', false],
      ['C', 'E', 'OVER', false],
      ['A', 'B', 'UNKNOWN', true],
    ]);
    expect(list.counts).toEqual([
      { kind: 'COMPLEMENTARITY', time: 'UNKNOWN', count: 4 },
      { kind: 'COMPLEMENTARITY', time: 'OVER', count: 2 },
    ]);
    const now = synergies.work(world, { kinds: ['COMPLEMENTARITY'], when: 'NOW' });
    expect([now.totalCount, now.counts]).toEqual([4, list.counts]);
  });

  test('what somebody sought is told in the past', () => {
    const [pair] = found(
      organisation('c'),
      claim('SEEKS', 'organisation:c', 'method:m', { from: '2020', to: '2024' }),
      claim('OFFERS', 'organisation:b', 'method:m'),
    );
    expect(inWords(pair?.reasons ?? [], 'en')[0]).toBe('A offers M, which C sought.');
  });
});
