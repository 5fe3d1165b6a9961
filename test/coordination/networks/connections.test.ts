import { describe, expect, test } from 'vitest';
import { brokers } from '../../../src/coordination/networks/brokers.js';
import { isolatedOrganisations } from '../../../src/coordination/networks/isolated-organisations.js';
import { close, codeOf, inWords } from '../expecting.js';
import { claim, method, network, worldOf } from '../records.js';
import { toyProjection, stated } from '../toy.js';
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
    const { items, unknown, totalCount, completeness } = isolatedOrganisations(world);
    expect(items.map(({ organisation: id }) => id)).toEqual(['organisation:c', 'organisation:d']);
    expect([totalCount, unknown, completeness]).toEqual([2, ['organisation:e'], close(2 / 3)]);
  });

  test('each says why', () => {
    const [alone, idle] = isolatedOrganisations(world).items;
    expect(inWords(alone?.reasons ?? [], 'da')).toEqual([
      'C er med i »C«, men ingen anden er registreret som deltager dér.',
    ]);
    expect(inWords(idle?.reasons ?? [], 'en')).toEqual(['D is a member of N, but not on record in any initiative.']);
    expect([alone?.initiatives, idle?.memberOf]).toEqual([['initiative:c'], ['organisation:n']]);
  });

  test('who only funds an initiative is in nothing that is known, whoever takes part in it', () => {
    const funded = claim('PARTICIPATES_IN', 'organisation:f', 'initiative:ab', { role: 'FUNDER' });
    const { items, unknown } = isolatedOrganisations(
      worldOf(...drawn('abf', 'ab'), network('n'), member('f', 'n'), funded),
    );
    expect(items.map(({ initiatives, memberOf }) => [initiatives, memberOf])).toEqual([[[], ['organisation:n']]]);
    expect(unknown).toEqual([]);
    expect(isolatedOrganisations(worldOf(...drawn('abf', 'ab'), funded))).toMatchObject({
      items: [],
      unknown: ['organisation:f'],
    });
  });

  test('a network that takes part in nothing itself is none', () => {
    const { items, unknown } = isolatedOrganisations(world);
    expect([...items.map(({ organisation: id }) => id), ...unknown]).not.toContain('organisation:n');
  });

  test('on the toy graph F alone: a member that is in nothing', () => {
    const { items, unknown } = isolatedOrganisations(toyProjection, stated);
    expect([items.map(({ organisation: id }) => id), unknown]).toEqual([['organisation:f'], []]);
  });

  test('a graph without organisations has none, and nothing to be complete about', () => {
    const { totalCount, unknown, completeness } = isolatedOrganisations(worldOf());
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
    const { items, completeness } = brokers(world);
    expect(items.map(({ organisation: id, score }) => [id, score])).toEqual([
      ['organisation:b', close(2 / 6)],
      ['organisation:e', 0],
    ]);
    expect(completeness).toEqual(close(4 / 5));
  });

  test('say where they are and between whom they stand', () => {
    const [first] = brokers(world).items;
    expect(inWords(first?.reasons ?? [], 'da')).toEqual([
      'B er medlem af M og N og kan bringe viden fra det ene netværk til det andet.',
      'B arbejder sammen med begge i ét par af organisationer, der ikke selv arbejder sammen.',
    ]);
    expect(first?.brokerage).toMatchObject({ coordinator: 0, liaison: 2 });
  });

  test('only between the networks asked for', () => {
    const asked = { networks: ['organisation:n', 'organisation:empty'] };
    expect(brokers(world, asked).items).toEqual([]);
  });

  test('want two networks at least, and networks they must be', () => {
    expect(codeOf(() => brokers(world, { networks: ['organisation:n'] }))).toBe('BAD_USER_INPUT');
    expect(codeOf(() => brokers(world, { networks: [] }))).toBe('BAD_USER_INPUT');
    expect(codeOf(() => brokers(world, { networks: ['organisation:a', 'organisation:n'] }))).toBe('WRONG_KIND');
    expect(codeOf(() => brokers(world, { networks: ['organisation:zz', 'organisation:n'] }))).toBe('UNKNOWN_ID');
  });
});
