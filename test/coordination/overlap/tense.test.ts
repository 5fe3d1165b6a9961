import { describe, expect, test } from 'vitest';
import { overlap } from '../../../src/coordination/overlap/overlap.question.js';
import { inWords } from '../expecting.js';
import {
  claim,
  entity,
  initiative,
  method,
  network,
  organisation,
  theme,
  worldOf,
  worldOn,
  type Part,
} from '../records.js';

const about = (slug: string, values: object): Part[] => [
  initiative(slug, { ...values }),
  claim('HAS_THEME', `initiative:${slug}`, 'theme:climate'),
];
const inIt = (who: string, slug: string, values: object = {}) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${slug}`, { ...values });
const lead = { role: 'LEAD' };

const between = (...parts: Part[]) =>
  overlap.work(worldOf(theme('climate'), ...parts), { a: 'initiative:a', b: 'initiative:b' });
type Found = ReturnType<typeof between>;
const when = (found: Found, language: 'da' | 'en') => inWords(found.reasons, language)[1];
const action = ({ suggestedAction }: Found, language: 'da' | 'en') =>
  inWords(suggestedAction ? [suggestedAction] : [], language)[0];

describe('When two take place is told in the tense of the day', () => {
  test.each([
    [
      ['COMPLETED', '2008-01/2008-12'],
      ['UNKNOWN', '2008-03/2008-04'],
      'De løb samtidig i to måneder: marts til april 2008.',
      'They ran at the same time for two months: March to April 2008.',
    ],
    [
      ['UNKNOWN', '2018'],
      ['UNKNOWN', '2018'],
      'De løb måske samtidig i hele 2018.',
      'They may have run at the same time throughout 2018.',
    ],
    [
      ['UNKNOWN', '2017/2018'],
      ['UNKNOWN', '2017/2018'],
      'De løb måske samtidig i hele perioden 2017 til 2018.',
      'They may have run at the same time throughout the years 2017 to 2018.',
    ],
    [
      ['RUNNING', '2026-01/2026-12'],
      ['RUNNING', '2026-07/2027-06'],
      'De løber samtidig i seks måneder: juli til december 2026.',
      'They run at the same time for six months: July to December 2026.',
    ],
    [
      ['PLANNED', '2027-01/2027-12'],
      ['PLANNED', '2027-03/2027-05'],
      'De kommer til at løbe samtidig i tre måneder: marts til maj 2027.',
      'They will run at the same time for three months: March to May 2027.',
    ],
    [
      ['UNKNOWN', '2026'],
      ['UNKNOWN', '2026'],
      'De har måske hele 2026 til fælles.',
      'They may have all of 2026 in common.',
    ],
    [
      ['PLANNED', '2027/2028'],
      ['PLANNED', '2027/2028'],
      'De kommer måske til at løbe samtidig i hele perioden 2027 til 2028.',
      'They may run at the same time throughout the years 2027 to 2028.',
    ],
    [
      ['UNKNOWN', '2018-03/2019'],
      ['UNKNOWN', '2018'],
      'De løb samtidig i højst ti måneder af 2018.',
      'They ran at the same time for at most ten months of 2018.',
    ],
    [
      ['UNKNOWN', '2015'],
      ['UNKNOWN', '2018'],
      '»A« sluttede i 2015, før »B« begyndte i 2018.',
      '“A” ended in 2015, before “B” began in 2018.',
    ],
    [
      ['RUNNING', '2026-01/2026-10'],
      ['PLANNED', '2027-02'],
      '»A« slutter i oktober 2026, før »B« begynder i februar 2027.',
      '“A” will end in October 2026, before “B” begins in February 2027.',
    ],
    [
      ['UNKNOWN', '2009/..'],
      ['UNKNOWN', '2012'],
      '»A« er registreret som i gang siden 2009; om den stadig var i gang, da »B« begyndte i 2012, vides ikke.',
      '“A” is on record as going on since 2009; whether it still went on when “B” began in 2012 is not known.',
    ],
    [
      ['UNKNOWN', '2009/'],
      ['UNKNOWN', '2012'],
      '»A« er sidst registreret i 2009; om den stadig var i gang, da »B« begyndte i 2012, vides ikke.',
      '“A” is last on record in 2009; whether it still went on when “B” began in 2012 is not known.',
    ],
    [
      ['UNKNOWN', '2025'],
      ['UNKNOWN', '2026'],
      '»A« sluttede i 2025, før »B« har start i 2026.',
      '“A” ended in 2025, before “B” has its start in 2026.',
    ],
    [
      ['UNKNOWN', '2009/..'],
      ['UNKNOWN', '2026'],
      '»A« er registreret som i gang siden 2009; om den stadig er i gang i 2026, hvor »B« har start, vides ikke.',
      '“A” is on record as going on since 2009; whether it still goes on in 2026, when “B” has its start, is not known.',
    ],
    [
      ['UNKNOWN', '2009/'],
      ['PLANNED', '2027-02'],
      '»A« er sidst registreret i 2009; om den stadig er i gang, når »B« begynder i februar 2027, vides ikke.',
      '“A” is last on record in 2009; whether it still goes on when “B” begins in February 2027 is not known.',
    ],
    [
      ['COMPLETED', ''],
      ['COMPLETED', '2012'],
      'Det vides ikke, hvornår »A« fandt sted.',
      'It is not known when “A” took place.',
    ],
  ])('%j and %j: %s', ([status = '', period = ''], [otherStatus = '', otherPeriod = ''], da, en) => {
    const dated = (text: string) => (text === '' ? { period: '/2020' } : { period: text });
    const found = between(
      ...about('a', { status, ...dated(period) }),
      ...about('b', { status: otherStatus, ...dated(otherPeriod) }),
    );
    expect([when(found, 'da'), when(found, 'en')]).toEqual([da, en]);
  });

  test('and one that is on record as going on is the earlier one of no succession', () => {
    const found = between(
      ...about('a', { status: 'UNKNOWN', period: '2009/..' }),
      ...about('b', { status: 'UNKNOWN', period: '2012' }),
    );
    expect(found).toMatchObject({ class: 'UNDATED', months: { count: null } });
  });

  test('at the date that is asked for', () => {
    const world = worldOn(
      '2026-08-15',
      theme('climate'),
      ...about('a', { status: 'COMPLETED', period: '2008' }),
      ...about('b', { status: 'COMPLETED', period: '2008-01/2008-12' }),
    );
    const then = overlap.work(world, { a: 'initiative:a', b: 'initiative:b', asOf: '2008-05' });
    expect(then.time).toBe('NOW');
    expect(action(then, 'en')).toMatch(/^Find out who is behind/u);
  });
});

describe('What to do about it', () => {
  const running = { status: 'RUNNING', period: '2026-01/2026-12' };
  const people = ['x', 'y'].map((slug) => organisation(slug));

  test('what is over is learned from, by those who led it', () => {
    const over = { status: 'COMPLETED', period: '2008' };
    const found = between(
      ...people,
      ...about('a', over),
      ...about('b', over),
      inIt('x', 'a', lead),
      inIt('y', 'b', lead),
    );
    expect(found).toMatchObject({ class: 'DUPLICATION_RISK', time: 'OVER' });
    expect(action(found, 'da')).toBe('Det er slut: spørg X og Y, hvad de lærte.');
    expect(action(found, 'en')).toBe('It is over: ask X and Y what they learned.');
  });

  test('of one that is over those who led that are asked', () => {
    const found = between(
      ...people,
      ...about('a', { status: 'COMPLETED', period: '2026-01/2026-12' }),
      ...about('b', running),
      inIt('x', 'a', lead),
      inIt('y', 'b', lead),
    );
    expect(action(found, 'en')).toBe('“A” is over: ask X what it learned.');
  });

  test('what is to come is planned together', () => {
    const found = between(
      ...people,
      ...about('a', running),
      ...about('b', { status: 'PLANNED', period: '2026-10' }),
      inIt('x', 'a', lead),
      inIt('y', 'b', lead),
    );
    expect(found.time).toBe('TO_COME');
    expect(action(found, 'en')).toBe('Let X and Y plan the two together, so that the theme CLIMATE is shared.');
    expect(action(found, 'da')).toBe('Lad X og Y planlægge de to sammen, så temaet CLIMATE bliver fælles.');
  });

  test('nobody is told to ask themselves', () => {
    const found = between(
      ...people,
      ...about('a', { status: 'COMPLETED', period: '2024' }),
      ...about('b', running),
      inIt('x', 'a', lead),
      inIt('x', 'b', lead),
    );
    expect(found.class).toBe('SUCCESSION');
    expect(action(found, 'da')).toBe('X var med i »A« og kan bringe det, der blev lært, med ind i »B«.');
    expect(inWords(found.reasons, 'en')).toContain('What was learned in “A” is not recorded.');
    const more = between(
      ...people,
      ...about('a', { status: 'COMPLETED', period: '2024' }),
      ...about('b', running),
      inIt('x', 'a', lead),
      inIt('x', 'b', lead),
      inIt('y', 'a', lead),
    );
    expect(action(more, 'en')).toBe('Let those behind “B” ask Y what “A” taught them and build on it.');
  });

  test('who is only inferred to have been in it is not told as if somebody had said so', () => {
    const [inferred, done] = [
      { ...lead, confidence: 'INFERRED' },
      { status: 'COMPLETED', period: '2024' },
    ];
    const parts = [...people, ...about('a', done), ...about('b', running), inIt('x', 'b', inferred)];
    const [alone, both] = [
      between(...parts, inIt('x', 'a', inferred)),
      between(...parts, inIt('x', 'a', inferred), inIt('y', 'a', lead), inIt('y', 'b', lead)),
    ];
    expect(action(alone, 'da')).toBe(
      'X var med i »A« (det er udledt) og kan bringe det, der blev lært, med ind i »B«.',
    );
    expect(action(alone, 'en')).toBe('X took part in “A” (this is inferred) and can bring what was learned into “B”.');
    expect(action(both, 'da')).toBe('Y var med i »A« og kan bringe det, der blev lært, med ind i »B«.');
    const over = between(...people, ...['a', 'b'].flatMap((slug) => [...about(slug, done), inIt('x', slug, inferred)]));
    expect(action(over, 'en')).toBe(
      'It is over: X took part in both (this is inferred) and can tell what was learned.',
    );
  });

  test('no title stands twice where those who took part in it are asked', () => {
    const joined = [...people.map(({ id }) => inIt(id.split(':')[1] ?? '', 'a')), inIt('z', 'b', lead)];
    const past = [...people, organisation('z'), ...about('a', { status: 'COMPLETED', period: '2024' }), ...joined];
    const later = between(...past, ...about('b', running));
    expect(action(later, 'da')).toBe(
      'Lad Z spørge dem, der var med i »A«, hvad de lærte, og bygge videre på det i »B«.',
    );
    expect(action(later, 'en')).toBe('Let Z ask those who took part in “A” what they learned and build on it in “B”.');
    const meeting = between(...past, ...about('b', { status: 'RUNNING', period: '2024/2027' }));
    expect(action(meeting, 'da')).toBe('»A« er slut: spørg dem, der var med, hvad de lærte.');
    expect(action(meeting, 'en')).toBe('“A” is over: ask those who took part what they learned.');
  });

  test('where nobody leads it is a network of more than half of them that is asked, else those who take part', () => {
    const many = ['p', 'q', 'r'];
    const world = [
      ...people,
      network('n'),
      ...many.map((slug) => organisation(slug)),
      ...about('a', running),
      ...about('b', running),
      ...many.map((slug) => inIt(slug, 'a')),
      inIt('y', 'b', lead),
    ];
    expect(action(between(...world), 'da')).toBe(
      'Inviter Y og dem, der er med i »A«, til en fælles session om temaet CLIMATE.',
    );
    const members = ['p', 'q'].map((slug) => claim('MEMBER_OF', `organisation:${slug}`, 'organisation:n'));
    expect(action(between(...world, ...members), 'en')).toBe('Invite N and Y to one session on the theme CLIMATE.');
    const all = 'Invite Y and those who take part in “A” to one session on the theme CLIMATE.';
    const gone = claim('SUCCEEDS', 'organisation:x', 'organisation:n', { kind: 'MERGED', date: '2014' });
    expect(action(between(...world, ...members, gone), 'en')).toBe(all);
    const dissolved = world.map((each) =>
      'kind' in each && each.id === 'organisation:n' ? network('n', { kind: 'DISSOLVED_NETWORK' }) : each,
    );
    expect(action(between(...dissolved, ...members), 'en')).toBe(all);
    // Nobody knows whether the year in which it is followed by another has come that far.
    const going = claim('SUCCEEDS', 'organisation:x', 'organisation:n', { kind: 'MERGED', date: '2026' });
    expect(action(between(...world, ...members, going), 'en')).toBe(
      'Invite N and Y to one session on the theme CLIMATE.',
    );
  });

  test('those who took part in what is over are told in the past, and no comma stands twice', () => {
    const over = { status: 'COMPLETED', period: '2008' };
    const found = between(
      ...people,
      organisation('z'),
      ...about('a', over),
      ...about('b', over),
      ...['x', 'z'].map((slug) => inIt(slug, 'a')),
      inIt('y', 'b', lead),
    );
    expect(action(found, 'da')).toBe('Det er slut: spørg Y og dem, der var med i »A«, hvad de lærte.');
    expect(action(found, 'en')).toBe('It is over: ask Y and those who took part in “A” what they learned.');
  });

  test('the leads of both sides make one list', () => {
    const found = between(
      ...people,
      organisation('z'),
      ...about('a', running),
      ...about('b', running),
      ...['x', 'z'].map((slug) => inIt(slug, 'a', lead)),
      inIt('y', 'b', lead),
    );
    expect(action(found, 'en')).toBe('Invite X, Z and Y to one session on the theme CLIMATE.');
  });

  test('no more than five are named', () => {
    const many = Array.from({ length: 6 }, (_, at) => `l${at}`);
    const found = between(
      ...people,
      ...many.map((slug) => organisation(slug)),
      ...about('a', running),
      ...about('b', running),
      ...many.map((slug) => inIt(slug, 'a', lead)),
      inIt('y', 'b', lead),
    );
    expect(action(found, 'en')).toBe('Invite Y and those who take part in “A” to one session on the theme CLIMATE.');
  });
});

describe('What is inferred is told as inferred', () => {
  const inferred = { confidence: 'INFERRED' };
  const running = { status: 'RUNNING', period: '2026-01/2026-12' };
  const two = (ofA: object, ofB: object, ...more: Part[]) =>
    between(
      organisation('x'),
      ...['a', 'b'].map((slug) => initiative(slug, running)),
      claim('HAS_THEME', 'initiative:a', 'theme:climate', { ...ofA }),
      claim('HAS_THEME', 'initiative:b', 'theme:climate', { ...ofB }),
      ...more,
    );

  test.each([
    [{}, {}, 'det eneste, der kan sammenlignes.', 'all that can be compared.'],
    [{}, inferred, 'det eneste, der kan sammenlignes; det er udledt.', 'compared; this is inferred.'],
    [inferred, inferred, 'det eneste, der kan sammenlignes; det er udledt.', 'compared; this is inferred.'],
  ])('of a theme on both sides', (ofA, ofB, da, en) => {
    const { reasons } = two(ofA, ofB);
    expect(inWords(reasons, 'da')[0]).toContain(da);
    expect(inWords(reasons, 'en')[0]).toContain(en);
  });

  test('of one of two topics', () => {
    const uses = ['a', 'b'].map((slug) => claim('USES', `initiative:${slug}`, 'method:toc'));
    const { reasons } = two({}, inferred, method('toc'), ...uses);
    expect(inWords(reasons, 'da')[0]).toContain('alt, hvad der kan sammenlignes; en del af det er udledt.');
    expect(inWords(reasons, 'en')[0]).toContain('all that can be compared; some of it is inferred.');
  });

  test('of several who are on record in both as of several', () => {
    const { reasons } = between(
      ...['x', 'y'].map((slug) => organisation(slug)),
      ...about('a', { status: 'COMPLETED', period: '2008' }),
      ...about('b', running),
      ...['x', 'y'].flatMap((who) => ['a', 'b'].map((slug) => inIt(who, slug))),
    );
    expect(inWords(reasons, 'da')).toContain('X og Y er registreret som deltagere i begge.');
    expect(inWords(reasons, 'en')).toContain('X and Y are on record as taking part in both.');
  });

  test('of who takes part, apart from those of whom it is said', () => {
    const { reasons } = two(
      {},
      {},
      organisation('y'),
      ...['a', 'b'].map((slug) => inIt('x', slug)),
      inIt('y', 'a'),
      inIt('y', 'b', inferred),
    );
    expect(inWords(reasons, 'da').slice(2)).toEqual(['X deltager i begge.', 'Det er udledt, at Y deltager i begge.']);
    expect(inWords(reasons, 'en').slice(2)).toEqual([
      'X takes part in both.',
      'It is inferred that Y takes part in both.',
    ]);
    expect(reasons[3]?.claims).toEqual([
      'PARTICIPATES_IN organisation:y initiative:a',
      'PARTICIPATES_IN organisation:y initiative:b',
    ]);
  });
});

describe('What joins two though it is no tie', () => {
  const running = { status: 'RUNNING', period: '2026-01/2026-12' };
  const pool = entity('Pool', 'p');

  test('is that one is a part of the other', () => {
    const found = between(
      ...about('a', running),
      ...about('b', running),
      claim('PART_OF', 'initiative:b', 'initiative:a'),
    );
    expect(found).toMatchObject({ class: 'DUPLICATION_RISK', tie: null });
    expect(inWords(found.reasons, 'da')).toContain('»B« er en del af »A«.');
    expect(inWords(found.reasons, 'en')).toContain('“B” is a part of “A”.');
  });

  test('is that both have money from one pool', () => {
    const over = { status: 'COMPLETED', period: '2008' };
    const funded = (slug: string) => claim('FUNDED_BY', `initiative:${slug}`, 'pool:p');
    const found = between(pool, ...about('a', running), ...about('b', running), funded('a'), funded('b'));
    expect(found).toMatchObject({ class: 'DUPLICATION_RISK', tie: null });
    expect(inWords(found.reasons, 'da')).toContain('Begge er støttet af P.');
    expect(found.reasons.at(-1)?.claims).toEqual(['FUNDED_BY initiative:a pool:p', 'FUNDED_BY initiative:b pool:p']);
    const before = between(pool, ...about('a', over), ...about('b', over), funded('a'), funded('b'));
    expect(inWords(before.reasons, 'en')).toContain('Both had money from P.');
  });
});

describe('A weak tie', () => {
  const world = (membership: object, ...parts: Part[]) =>
    between(
      network('n'),
      organisation('m'),
      ...about('a', { period: '2026-01/2026-06' }),
      ...about('b', { period: '2026-05/2026-12' }),
      inIt('n', 'a'),
      inIt('m', 'b'),
      claim('MEMBER_OF', 'organisation:m', 'organisation:n', { ...membership }),
      ...parts,
    );

  test('is that a member of a network in the one is in the other, while both go on; the class stays', () => {
    const found = world({ from: '2020', current: true });
    expect(found).toMatchObject({
      class: 'DUPLICATION_RISK',
      tie: null,
      weakTies: [{ member: 'organisation:m', network: 'organisation:n' }],
    });
    expect(inWords(found.reasons, 'da')).toContain(
      'De er svagt forbundet: M i »B« var medlem af N, som var med i »A«.',
    );
  });

  test('is none where the membership held before or after, or is not known to have held', () => {
    expect(world({ from: '2020', to: '2026-04' }).weakTies).toEqual([]);
    expect(world({ from: '2026-07' }).weakTies).toEqual([]);
    expect(world({}).weakTies).toEqual([]);
  });
});

test('A list of names shows five and counts the others, and a name that reads like a list is quoted in one', () => {
  const methods = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
  const used = ['a', 'b'].flatMap((slug) =>
    methods.map((each) => claim('USES', `initiative:${slug}`, `method:${each}`)),
  );
  const found = between(...methods.map(method), ...about('a', {}), ...about('b', {}), ...used);
  expect(inWords(found.reasons, 'da')[0]).toBe(
    '»A« og »B« har temaet CLIMATE og metoderne M1, M2, M3, M4, M5 og én anden til fælles: alt, hvad der kan sammenlignes.',
  );
});
