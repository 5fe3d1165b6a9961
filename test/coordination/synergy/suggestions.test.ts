import { describe, expect, test } from 'vitest';
import { suggestions } from '../../../src/coordination/synergy/suggestions.question.js';
import { synergies } from '../../../src/coordination/synergy/synergies.question.js';
import { codeOf, inWords } from '../expecting.js';
import { claim, entity, initiative, method, network, organisation, theme, worldOf, type Part } from '../records.js';
import { organisationId, stated, toyRecords } from '../toy.js';

const reply = (slug: string, kind: string, status: string, concerns: readonly string[], values = {}): Part => ({
  entities: [entity('Reply', slug, { kind, status, ...values })],
  claims: concerns.map((end) => claim('CONCERNS', `reply:${slug}`, end)),
});
const between = (one: string, other: string): string[] => [organisationId(one), organisationId(other)];
const toyWith = (...parts: readonly Part[]) => worldOf(toyRecords, ...parts);
const pairs = (kind: string, parts: readonly Part[], asked = {}) =>
  synergies
    .work(toyWith(...parts), { ...stated, kinds: [kind as 'POOLING'], ...asked })
    .items.map(({ suggestionId, status }) => `${suggestionId.replaceAll('organisation:', '')} ${status}`);

describe('A suggestion that was replied to', () => {
  const inOrder = pairs('COMPLEMENTARITY', []);

  test('is known again by its kind and the two that it brings together, and declined ones come last', () => {
    const [first = '', second = '', ...others] = inOrder;
    expect(first).toBe('COMPLEMENTARITY a d OPEN');
    expect(
      pairs('COMPLEMENTARITY', [
        reply('no', 'COMPLEMENTARITY', 'DECLINED', between('D', 'A')),
        reply('yes', 'COMPLEMENTARITY', 'TAKEN', between('B', 'E')),
        reply('other', 'POOLING', 'DECLINED', between('B', 'F')),
      ]),
    ).toEqual([...others, second.replace('OPEN', 'TAKEN'), first.replace('OPEN', 'DECLINED')]);
  });

  test('stays where its score puts it where that is asked for, and says what was replied', () => {
    const declined = reply('no', 'COMPLEMENTARITY', 'DECLINED', between('A', 'D'), { decided: '2026-03-04' });
    const score = { orderBy: 'SCORE' } as const;
    const withoutStatus = (all: readonly string[]) => all.map((each) => each.split(' ').slice(0, 3));
    expect(withoutStatus(pairs('COMPLEMENTARITY', [declined], score))).toEqual(
      withoutStatus(pairs('COMPLEMENTARITY', [], score)),
    );
    const last = (language: 'da' | 'en') =>
      inWords(
        synergies.work(toyWith(declined), { ...stated, kinds: ['COMPLEMENTARITY'] }).items.at(-1)?.reasons ?? [],
        language,
      ).at(-1);
    expect(last('da')).toBe('Forslaget blev fravalgt i marts 2026 og står derfor sidst.');
    expect(last('en')).toBe('The suggestion was declined in March 2026, so it stands last.');
  });

  test('is open again where somebody has said so since, and as long as a reply is not decided or not sure enough', () => {
    const no = reply('no', 'COMPLEMENTARITY', 'DECLINED', between('A', 'D'), { decided: '2026-03' });
    expect(
      pairs('COMPLEMENTARITY', [
        no,
        reply('again', 'COMPLEMENTARITY', 'OPEN', between('A', 'D'), { decided: '2026-05' }),
      ]),
    ).toEqual(inOrder);
    expect(
      pairs('COMPLEMENTARITY', [
        reply('no', 'COMPLEMENTARITY', 'DECLINED', between('A', 'D'), { confidence: 'UNCONFIRMED' }),
      ]),
    ).toEqual(inOrder);
    expect(
      pairs('COMPLEMENTARITY', [reply('no', 'COMPLEMENTARITY', 'DECLINED', between('A', 'D'), { decided: '2026-12' })]),
    ).toEqual(inOrder);
  });

  test('to pool efforts comes behind those that nobody has declined', () => {
    const same = ['i', 'j', 'k'].flatMap((slug): Part[] => [
      initiative(slug),
      claim('HAS_THEME', `initiative:${slug}`, 'theme:t'),
    ]);
    const found = (...parts: Part[]) =>
      synergies
        .work(worldOf(theme('t'), ...same, ...parts), { kinds: ['POOLING'] })
        .items.map(({ suggestionId }) => suggestionId);
    expect(found()).toEqual([
      'POOLING initiative:i initiative:j',
      'POOLING initiative:i initiative:k',
      'POOLING initiative:j initiative:k',
    ]);
    expect(found(reply('no', 'POOLING', 'DECLINED', ['initiative:j', 'initiative:i']))).toEqual([
      'POOLING initiative:i initiative:k',
      'POOLING initiative:j initiative:k',
      'POOLING initiative:i initiative:j',
    ]);
  });

  test('to bridge two networks is meant by the networks, to bridge two groups by one of each', () => {
    const works = (slug: string) => claim('HAS_THEME', `organisation:${slug}`, 'theme:t');
    const isIn = (slug: string, of: string) => claim('MEMBER_OF', `organisation:${slug}`, `organisation:${of}`);
    const world = [
      theme('t'),
      network('n'),
      network('m'),
      ...['a', 'b', 'c', 'd'].flatMap((slug) => [organisation(slug), works(slug)]),
      isIn('a', 'n'),
      isIn('b', 'n'),
      isIn('c', 'm'),
      isIn('d', 'm'),
    ];
    const found = (...parts: Part[]) =>
      synergies
        .work(worldOf(...world, ...parts), { kinds: ['BRIDGING'] })
        .items.map(({ suggestionId, status }) => `${suggestionId} ${status}`);
    expect(found()).toContain('BRIDGING organisation:m organisation:n OPEN');
    expect(found(reply('no', 'BRIDGING', 'DECLINED', ['organisation:n', 'organisation:m']))).toContain(
      'BRIDGING organisation:m organisation:n DECLINED',
    );
  });
});

describe('What came of suggestions', () => {
  const world = worldOf(
    ...['a', 'b', 'c'].map((slug) => organisation(slug)),
    method('m'),
    claim('OFFERS', 'organisation:a', 'method:m'),
    claim('SEEKS', 'organisation:b', 'method:m'),
    claim('SEEKS', 'organisation:c', 'method:m'),
    initiative('course', { status: 'COMPLETED', period: '2026-02' }),
    entity('Learning', 'lesson', { kind: 'LESSON' }),
    reply('yes', 'COMPLEMENTARITY', 'TAKEN', ['organisation:a', 'organisation:b'], { decided: '2026-01' }),
    claim('LED_TO', 'reply:yes', 'initiative:course'),
    claim('PRODUCED', 'initiative:course', 'learning:lesson'),
    claim('APPLIED', 'organisation:b', 'learning:lesson', { level: 'ADOPTED' }),
    claim('RECEIVED', 'organisation:c', 'learning:lesson'),
    reply('nothing', 'COMPLEMENTARITY', 'TAKEN', ['organisation:b', 'organisation:c']),
  );

  test('is the initiative that it led to, and whose practice that has changed', () => {
    const { items, completeness } = suggestions.work(world, { status: 'TAKEN' });
    expect(completeness).toBe(0.5);
    expect(items[0]).toMatchObject({
      concerns: ['organisation:a', 'organisation:b'],
      reply: 'reply:yes',
      decided: '2026-01',
      cameOf: [
        {
          initiative: 'initiative:course',
          time: 'OVER',
          products: ['learning:lesson'],
          receivedBy: ['organisation:c'],
          triedBy: [],
          changedPracticeOf: ['organisation:b'],
        },
      ],
    });
    expect(inWords(items[0]?.reasons ?? [], 'da')).toEqual([
      'Forslaget var, at A og B supplerer hinanden.',
      'Forslaget blev taget op i januar 2026.',
      'Det førte til »COURSE«.',
      'B har ændret praksis med det, der kom ud af det.',
    ]);
    expect(inWords(items[0]?.reasons ?? [], 'en').slice(2)).toEqual([
      'It led to “COURSE”.',
      'B has changed practice by what it left.',
    ]);
    expect(inWords(items[1]?.reasons ?? [], 'en')).toEqual([
      'The suggestion was that B and C complement each other.',
      'The suggestion was taken up.',
      'What came of it is not on record.',
    ]);
  });

  test('is asked for by whom they concern, and those that are open are what Samspil suggests still', () => {
    const found = (asked: Parameters<typeof suggestions.work>[1]) =>
      suggestions.work(world, asked).items.map(({ suggestionId }) => suggestionId);
    expect(found({ status: 'TAKEN', organisation: 'organisation:c' })).toEqual([
      'COMPLEMENTARITY organisation:b organisation:c',
    ]);
    expect(found({ status: 'DECLINED' })).toEqual([]);
    expect(found({ status: 'OPEN' })).toEqual(['COMPLEMENTARITY organisation:a organisation:c']);
    expect(codeOf(() => suggestions.work(world, { status: 'TAKEN', network: 'organisation:a' }))).toBe('WRONG_KIND');
    expect(codeOf(() => suggestions.work(world, { status: 'OPEN', organisation: 'organisation:z' }))).toBe(
      'UNKNOWN_ID',
    );
  });
});
