import { describe, expect, test } from 'vitest';
import { carriers, networkOverlap, sharedThemes } from '../../../src/coordination/networks/network-overlap.question.js';
import { close, codeOf, inWords, upper } from '../expecting.js';
import { claim, initiative, network, organisation, theme, worldOf, type Part } from '../records.js';
import { organisationId, stated, toyProjection } from '../toy.js';

const networks = [network('n'), network('m')];
const member = (who: string, of: string, values = {}) =>
  claim('MEMBER_OF', `organisation:${who}`, `organisation:${of}`, values);
const joins = (who: string, which: string) => claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${which}`);
const about = (which: string) => claim('HAS_THEME', `initiative:${which}`, 'theme:t');
const base = [
  ...networks,
  ...['a', 'b', 'c'].map((slug) => organisation(slug)),
  theme('t'),
  initiative('i'),
  initiative('j'),
];
const pair = ['organisation:n', 'organisation:m'] as const;
const compare = (parts: readonly Part[], question = {}) =>
  networkOverlap.work(worldOf(...base, ...parts), { networks: pair, ...question }).items[0];
const carrying = (parts: readonly Part[]) =>
  carriers.work(worldOf(...base, ...parts), { a: pair[0], b: pair[1] }).items;

describe('Where networks meet', () => {
  test('in the toy graph GF and N92 meet on climate and civic space, in X1', () => {
    const { items: pairs } = networkOverlap.work(toyProjection, {
      networks: [organisationId('GF'), organisationId('N92'), organisationId('CISU')],
      ...stated,
    });
    expect(pairs.map(({ a, b }) => `${upper(a)}-${upper(b)}`)).toEqual(['CISU-GF', 'CISU-N92', 'GF-N92']);
    expect(pairs[2]).toMatchObject({
      sharedMembers: [],
      jaccard: 0,
      membersOfA: 4,
      membersOfB: 1,
      missingLinks: [],
    });
    expect(
      sharedThemes.work(toyProjection, { a: organisationId('GF'), b: organisationId('N92'), ...stated }),
    ).toMatchObject({
      totalCount: 2,
      items: [
        {
          theme: 'theme:civic',
          linkedBy: ['initiative:x1'],
          claims: ['HAS_THEME initiative:x1 theme:civic'],
        },
        {
          theme: 'theme:climate',
          linkedBy: ['initiative:x1'],
          claims: ['HAS_THEME initiative:p1 theme:climate', 'HAS_THEME initiative:x1 theme:climate'],
        },
      ],
    });
    const carried = carriers.work(
      toyProjection,
      { a: organisationId('GF'), b: organisationId('N92'), ...stated },
      {
        offset: 1,
        limit: 1,
      },
    );
    expect(carried).toMatchObject({
      totalCount: 2,
      items: [{ organisation: organisationId('D'), toA: 'TIE', toB: 'MEMBER' }],
    });
    expect(carried.items[0]?.claims).toEqual([
      'MEMBER_OF organisation:d organisation:n92',
      'PARTICIPATES_IN organisation:b initiative:x1',
      'PARTICIPATES_IN organisation:d initiative:x1',
    ]);
    expect(inWords(pairs[2]?.reasons ?? [], 'da')).toEqual([
      'Ingen af de registrerede medlemmer er med i både GF og N92.',
      'De mødes om CIVIC og CLIMATE i »X1«.',
      'B og D kan bære viden mellem dem: der er allerede samarbejde til begge sider.',
    ]);
  });

  test('with no network named, every two that share a member or lack a link, those that lack most last', () => {
    const world = worldOf(
      ...base,
      network('o'),
      network('p'),
      member('a', 'n'),
      member('a', 'o'),
      member('b', 'm'),
      joins('a', 'i'),
      joins('b', 'j'),
      about('i'),
      about('j'),
    );
    const { items: pairs, totalCount } = networkOverlap.work(world, {});
    expect(pairs.map(({ a, b, sharedMembers, missingLinks }) => [a, b, sharedMembers, missingLinks])).toEqual([
      ['organisation:n', 'organisation:o', ['organisation:a'], ['theme:t']],
      ['organisation:m', 'organisation:n', [], ['theme:t']],
      ['organisation:m', 'organisation:o', [], ['theme:t']],
    ]);
    expect(totalCount).toBe(3);
  });

  test('where there is no network to name, none', () => {
    expect(networkOverlap.work(worldOf(organisation('a')), {}).items).toEqual([]);
  });

  test('members of both, their Jaccard and their containment', () => {
    const parts = [member('a', 'n'), member('b', 'n'), member('b', 'm')];
    expect(compare(parts)).toMatchObject({
      sharedMembers: ['organisation:b'],
      jaccard: close(0.5),
      score: close(0.5),
      band: 'MEDIUM',
      containment: { share: 1, inner: 'organisation:m' },
    });
    expect(carrying(parts)).toMatchObject([{ organisation: 'organisation:b', toA: 'MEMBER', toB: 'MEMBER' }]);
  });

  test('no member on record is not known, and no zero', () => {
    expect(compare([member('a', 'n')])).toMatchObject({ jaccard: null, score: null, containment: null });
  });

  test('the link is missing where both work on a theme in no common initiative', () => {
    const apart = [member('a', 'n'), member('b', 'm'), joins('a', 'i'), joins('b', 'j'), about('i'), about('j')];
    expect(compare(apart)).toMatchObject({ missingLinks: ['theme:t'] });
    expect(carrying(apart)).toEqual([]);
    expect(compare([...apart, joins('b', 'i')])).toMatchObject({ missingLinks: [] });
  });

  test('no link is missing to a network that no longer exists, and nobody carries anything to it', () => {
    const succeeded = claim('SUCCEEDS', 'organisation:m', 'organisation:n', { kind: 'MERGED', date: '2014' });
    const both = [member('a', 'n'), member('c', 'n'), member('c', 'm'), member('b', 'm'), succeeded];
    const apart = [...both, joins('a', 'i'), joins('b', 'j'), about('i'), about('j')];
    expect(compare(apart)).toMatchObject({ missingLinks: [], sharedMembers: ['organisation:c'] });
    expect(inWords(compare(apart)?.reasons ?? [], 'en')[1]).toBe('N no longer exists, so there is no link to make.');
    expect(carrying(apart)).toEqual([]);
  });

  test('a network that is a member of the other can itself carry what the links lack, unless that is over', () => {
    const apart = [member('a', 'n'), member('b', 'm'), joins('a', 'i'), joins('b', 'j'), about('i'), about('j')];
    const inside = compare([...apart, member('m', 'n', { from: '2015', current: true })]);
    expect(inside).toMatchObject({ missingLinks: ['theme:t'] });
    expect(inWords(inside?.reasons ?? [], 'da')[1]).toBe('M er medlem af N og kan selv bære viden mellem dem.');
    const perhaps = compare([...apart, member('m', 'n')]);
    expect(inWords(perhaps?.reasons ?? [], 'en')[1]).toBe(
      'M is or was a member of N and can, if it still is, itself carry knowledge between them.',
    );
    const over = compare([...apart, member('m', 'n', { from: '2010', to: '2015' })]);
    expect(inWords(over?.reasons ?? [], 'en').join(' ')).not.toContain('itself carry');
  });

  test('a member of both alone is no link: it takes two participants, one from each', () => {
    expect(compare([member('a', 'n'), member('a', 'm'), joins('a', 'i'), about('i')])).toMatchObject({
      missingLinks: ['theme:t'],
    });
    expect(
      compare([member('a', 'n'), member('a', 'm'), member('b', 'm'), joins('a', 'i'), joins('b', 'i'), about('i')]),
    ).toMatchObject({ missingLinks: [] });
  });

  test('an organisation outside that works with both could carry messages', () => {
    const parts = [
      member('a', 'n'),
      member('b', 'm'),
      claim('COORDINATES_WITH', 'organisation:c', 'organisation:a'),
      claim('COORDINATES_WITH', 'organisation:b', 'organisation:c'),
    ];
    expect(carrying(parts)).toMatchObject([{ organisation: 'organisation:c', toA: 'TIE', toB: 'TIE' }]);
  });

  test('at a date only memberships known to hold then count', () => {
    const claims = [
      member('a', 'n', { from: '2010', to: '2015' }),
      member('b', 'n'),
      member('a', 'm', { from: '2010', current: true }),
    ];
    expect(compare(claims, { asOf: '2012' })).toMatchObject({
      membersOfB: 1,
      sharedMembers: ['organisation:a'],
      excludedCount: { validityUnknown: 1 },
    });
    expect(compare(claims, { asOf: '2020' })).toMatchObject({
      membersOfB: 0,
      score: null,
      excludedCount: { period: 1, validityUnknown: 1 },
    });
    expect(compare(claims)).toMatchObject({ membersOfB: 2 });
  });

  test('fewer than two networks, or what is none, is refused', () => {
    expect(
      codeOf(() => networkOverlap.work(toyProjection, { networks: [organisationId('GF'), organisationId('GF')] })),
    ).toBe('BAD_USER_INPUT');
    expect(
      codeOf(() => networkOverlap.work(toyProjection, { networks: [organisationId('GF'), organisationId('A')] })),
    ).toBe('WRONG_KIND');
    expect(
      codeOf(() => networkOverlap.work(toyProjection, { networks: [organisationId('GF'), 'organisation:none'] })),
    ).toBe('UNKNOWN_ID');
    expect(codeOf(() => networkOverlap.work(toyProjection, { network: organisationId('A') }))).toBe('WRONG_KIND');
    expect(
      codeOf(() =>
        networkOverlap.work(toyProjection, { networks: [organisationId('GF')], network: organisationId('GF') }),
      ),
    ).toBe('BAD_USER_INPUT');
  });
});
