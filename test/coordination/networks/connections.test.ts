import { describe, expect, test } from 'vitest';
import { brokers } from '../../../src/coordination/networks/brokers.question.js';
import { isolatedOrganisations } from '../../../src/coordination/networks/isolated-organisations.question.js';
import { close, codeOf, inWords } from '../expecting.js';
import { claim, initiative, method, network, organisation, worldOf, type Part } from '../records.js';
import { stated, toyProjection, toyRecords } from '../toy.js';
import { drawn, member } from './drawn.js';

describe('Organisations in nothing', () => {
  const world = worldOf(
    ...drawn('abcde', 'ab', 'c'),
    network('n'),
    method('m'),
    member('d', 'n'),
    claim('OFFERS', 'organisation:e', 'method:m'),
  );

  test('are those known to work with nobody, and apart those of which nothing says what they are in', () => {
    const { items, unknown, totalCount, completeness } = isolatedOrganisations.work(world, {});
    expect(items.map(({ organisation: id }) => id)).toEqual(['organisation:c', 'organisation:d']);
    expect([totalCount, unknown, completeness]).toEqual([2, ['organisation:e'], close(2 / 3)]);
  });

  test('each says why', () => {
    const [alone, idle] = isolatedOrganisations.work(world, {}).items;
    expect(inWords(alone?.reasons ?? [], 'da')).toEqual([
      'C er med i »C«, men ingen anden er registreret som deltager dér.',
    ]);
    expect(inWords(idle?.reasons ?? [], 'en')).toEqual([
      'D is or was a member of N, but not on record in any initiative.',
    ]);
    expect([alone?.initiatives, idle?.memberOf]).toEqual([['initiative:c'], ['organisation:n']]);
  });

  test('a membership that is inferred is told as that', () => {
    const world = worldOf(
      organisation('a'),
      network('n'),
      claim('MEMBER_OF', 'organisation:a', 'organisation:n', { confidence: 'INFERRED' }),
    );
    const [found] = isolatedOrganisations.work(world, {}).items;
    expect(inWords(found?.reasons ?? [], 'da')).toEqual([
      'A er eller har været medlem af N (det er udledt), men er ikke registreret i nogen indsats.',
    ]);
  });

  test('who only funds an initiative is in nothing that is known, whoever takes part in it', () => {
    const funded = claim('PARTICIPATES_IN', 'organisation:f', 'initiative:ab', { role: 'FUNDER' });
    const { items, unknown } = isolatedOrganisations.work(
      worldOf(...drawn('abf', 'ab'), network('n'), member('f', 'n'), funded),
      {},
    );
    expect(items.map(({ initiatives, memberOf }) => [initiatives, memberOf])).toEqual([[[], ['organisation:n']]]);
    expect(unknown).toEqual([]);
    expect(isolatedOrganisations.work(worldOf(...drawn('abf', 'ab'), funded), {})).toMatchObject({
      items: [],
      unknown: ['organisation:f'],
    });
  });

  test('who is with others only in what is planned or cancelled is without a tie, and that is said', () => {
    const world = worldOf(
      ...['a', 'b'].map((slug) => organisation(slug)),
      initiative('x', { status: 'PLANNED', period: '2027' }),
      ...['a', 'b'].map((slug) => claim('PARTICIPATES_IN', `organisation:${slug}`, 'initiative:x')),
    );
    const { items, metric } = isolatedOrganisations.work(world, {});
    expect(metric.version).toBe(2);
    expect(items.map(({ reasons }) => inWords(reasons, 'en')[0])).toEqual([
      'A is on record with others only in “X”, which is planned or cancelled.',
      'B is on record with others only in “X”, which is planned or cancelled.',
    ]);
  });

  test('a network that takes part in nothing itself is none', () => {
    const { items, unknown } = isolatedOrganisations.work(world, {});
    expect([...items.map(({ organisation: id }) => id), ...unknown]).not.toContain('organisation:n');
  });

  test('on the toy graph F alone: a member that is in nothing', () => {
    const { items, unknown } = isolatedOrganisations.work(toyProjection, stated);
    expect([items.map(({ organisation: id }) => id), unknown]).toEqual([['organisation:f'], []]);
  });

  test('a graph without organisations has none, and nothing to be complete about', () => {
    const { totalCount, unknown, completeness } = isolatedOrganisations.work(worldOf(), {});
    expect([totalCount, unknown, completeness]).toEqual([0, [], null]);
  });
});

describe('Brokers', () => {
  const world = worldOf(
    ...drawn('abcde', 'ab', 'bc', 'cd'),
    network('n'),
    network('m'),
    network('empty'),
    member('a', 'n'),
    member('b', 'n'),
    member('b', 'm'),
    member('c', 'm'),
    member('d', 'm'),
    member('e', 'n'),
    member('e', 'm'),
  );

  test('are in more than one network, who lies between most others first', () => {
    const { items, completeness } = brokers.work(world, {});
    expect(items.map(({ organisation: id, score }) => [id, score])).toEqual([
      ['organisation:b', close(2 / 6)],
      ['organisation:e', 0],
    ]);
    expect(completeness).toEqual(close(4 / 5));
  });

  test('say where they are and between whom they stand', () => {
    const [first] = brokers.work(world, {}).items;
    expect(inWords(first?.reasons ?? [], 'da')).toEqual([
      'B er eller har været medlem af M og N og kan i så fald bringe viden fra det ene netværk til det andet.',
      'Blandt dem, B arbejder eller har arbejdet sammen med, er ét par, der ikke arbejder sammen indbyrdes.',
    ]);
    expect(first?.brokerage).toMatchObject({ coordinator: 0, liaison: 2 });
  });

  const current = { from: '2020', current: true };
  const inThree = (...more: Part[]) =>
    worldOf(...drawn('abcd', 'ab', 'bc', 'bd', 'ad'), ...['n', 'm', 'o'].map((slug) => network(slug)), ...more);

  test('come with those first whose memberships hold, then who stands between most pairs', () => {
    const past = { from: '2009', to: '2014' };
    const list = brokers.work(
      inThree(
        ...['n', 'm'].map((slug) => member('a', slug, current)),
        ...['n', 'm', 'o'].map((slug) => member('b', slug, past)),
        ...['n', 'm'].map((slug) => member('c', slug)),
        ...['n', 'm'].map((slug) => member('d', slug, { from: '2026', to: '2026' })),
      ),
      {},
    );
    expect(list.items.map(({ organisation: id, time, networksOver }) => [id, time, networksOver.length])).toEqual([
      ['organisation:a', 'NOW', 0],
      ['organisation:c', 'UNKNOWN', 0],
      ['organisation:d', 'NOW', 0],
      ['organisation:b', 'OVER', 3],
    ]);
    expect(list.counts).toEqual([
      { time: 'NOW', count: 2 },
      { time: 'UNKNOWN', count: 1 },
      { time: 'OVER', count: 1 },
    ]);
    expect(inWords(list.items[3]?.reasons ?? [], 'en')[0]).toBe('B was a member of M, N and O; that is over.');
  });

  test('say of which networks it is only inferred', () => {
    const [found] = brokers.work(
      inThree(member('a', 'n', current), member('a', 'm', { ...current, confidence: 'INFERRED' })),
      {},
    ).items;
    expect(inWords(found?.reasons ?? [], 'da').slice(0, 2)).toEqual([
      'A er medlem af M og N og kan bringe viden fra det ene netværk til det andet.',
      'At A er eller har været medlem af M, er udledt.',
    ]);
    expect(inWords(found?.reasons ?? [], 'en')[1]).toBe('That A is or was a member of M is inferred.');
  });

  test('who was seen in a network on one day may still be in it', () => {
    const seen = { from: '2010-06-08', to: '2010-06-08' };
    expect(brokers.work(inThree(member('a', 'n', seen), member('a', 'm', current)), {}).items).toMatchObject([
      { organisation: 'organisation:a', time: 'UNKNOWN', networksOver: [] },
    ]);
  });

  test('a network that no longer exists has none, unless that is asked for', () => {
    const succeeded = claim('SUCCEEDS', 'organisation:o', 'organisation:n', { kind: 'MERGED', date: '2014-05-27' });
    const dissolved = network('x', { kind: 'DISSOLVED_NETWORK' });
    const since = { from: '2009', current: true };
    const world = inThree(succeeded, dissolved, ...['n', 'm', 'x'].map((slug) => member('a', slug, since)));
    expect(brokers.work(world, {}).items).toEqual([]);
    expect(brokers.work(world, { when: 'NOW' }).items).toEqual([]);
    expect(brokers.work(world, { when: 'EVER' }).items).toMatchObject([
      {
        networks: ['m', 'n', 'x'].map((slug) => `organisation:${slug}`),
        networksOver: ['organisation:n', 'organisation:x'],
        time: 'OVER',
      },
    ]);
    expect(brokers.work(world, { asOf: '2013' }).items).toMatchObject([
      { networks: ['m', 'n', 'x'].map((slug) => `organisation:${slug}`) },
    ]);
  });

  test('all pairs of contacts count that are not tied, and beside them those that are in a network', () => {
    const world = (...more: Part[]) => inThree(member('b', 'n', current), member('b', 'm', current), ...more);
    const [broker] = brokers.work(world(member('a', 'n')), {}).items;
    // Of a, c and d, the contacts of b, only a and d work together.
    expect(broker).toMatchObject({ openPairs: 2, openPairsPlaced: 0, brokerage: { unplaced: 4 } });
    expect(inWords(broker?.reasons ?? [], 'en')[1]).toBe(
      'Among those that B works or has worked with there are two pairs that do not work with each other; in none of them both are on record in a network.',
    );
    const coordinated = claim('COORDINATES_WITH', 'organisation:a', 'organisation:c');
    expect(brokers.work(world(member('a', 'n'), member('c', 'o'), coordinated), {}).items).toMatchObject([
      { openPairs: 1, openPairsPlaced: 0 },
    ]);
  });

  test('on the toy graph nobody is in two networks; B would join two pairs and D one', () => {
    expect(brokers.work(toyProjection, stated)).toMatchObject({ items: [], counts: [] });
    const wider = worldOf(toyRecords, network('o'), ...['b', 'd'].map((slug) => member(slug, 'o', current)));
    const found = brokers.work(wider, stated).items;
    expect(found.map(({ organisation: id, openPairs, openPairsPlaced }) => [id, openPairs, openPairsPlaced])).toEqual([
      ['organisation:b', 2, 2],
      ['organisation:d', 1, 1],
    ]);
  });

  test('only between the networks asked for', () => {
    const asked = { networks: ['organisation:n', 'organisation:empty'] };
    expect(brokers.work(world, asked).items).toEqual([]);
  });

  test('want two networks at least, and networks they must be', () => {
    expect(codeOf(() => brokers.work(world, { networks: ['organisation:n'] }))).toBe('BAD_USER_INPUT');
    expect(codeOf(() => brokers.work(world, { networks: [] }))).toBe('BAD_USER_INPUT');
    expect(codeOf(() => brokers.work(world, { networks: ['organisation:a', 'organisation:n'] }))).toBe('WRONG_KIND');
    expect(codeOf(() => brokers.work(world, { networks: ['organisation:zz', 'organisation:n'] }))).toBe('UNKNOWN_ID');
  });
});
