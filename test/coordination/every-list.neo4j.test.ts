import { getNamedType, isInputObjectType, isListType, type GraphQLArgument } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { editor } from '../../src/graph/records/roles.js';
import { relationsOf } from '../../src/graph/vocabulary/relations.js';
import { kindNames, kinds, propertiesOf, type Kind } from '../../src/graph/vocabulary/index.js';
import { schema } from '../product-schema.js';
import { takesList } from '../sample-arguments.js';
import { answer, ask, loadOnly } from '../world.js';
import { connections, outcome } from './every-question.js';
import { onDayOf } from '../clock.js';

onDayOf('2026-08-15');
beforeAll(async () => loadOnly('seed/example'));

/** But for sets of changes, which are for members (`test/recording`). */
const forReaders = connections.filter(({ name }) => name !== 'Query.changeSets');
const rooted = forReaders.filter(({ name }) => name.startsWith('Query.'));

/** What the vocabulary makes: the list of each kind, and each of its relations. */
const isMade = (name: string): boolean =>
  kindNames.some(
    (kind) =>
      name === `Query.${kinds[kind].plural}` || relationsOf(kind).some(({ field }) => name === `${kind}.${field}`),
  );
/** All lists that somebody wrote, and some of those that are made alike. */
const sample = forReaders.filter(({ name }, at) => !isMade(name) || at % 12 === 0);

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
/** Where a check would stand in a cursor. */
const check = '012345678901';

/** The last cursor of the page that a question shows; null for an empty one. */
async function cursorOf(question: string): Promise<string | null> {
  const { data } = await ask(`{ ${question} }`);
  return /"endCursor":"(?<cursor>[^"]+)"/u.exec(JSON.stringify(data))?.groups?.['cursor'] ?? null;
}

describe('A cursor is good for its own list only', () => {
  const places = ['', '¤%&', 'null', '{}', '["1","2"]', '["-1","1 2026-01-01"]', '["1.5","1 2026-01-01"]', '[["1"],2]'];
  const long = encoded(`${check}["${'9'.repeat(100_000)}","1"]`);
  const madeUp = [...places, ...places.map((place) => encoded(check + place)), long];

  let foreign = '';
  beforeAll(async () => {
    foreign = (await cursorOf('identifiers(first: 1, orderBy: { id: ASC }) { pageInfo { endCursor } }')) ?? '';
  });

  test('there are more than a hundred and fifty connections', () => {
    expect(connections.length).toBeGreaterThan(150);
  });

  test.each(sample)('$name refuses whatever is none', async ({ name, asked }) => {
    const some = isMade(name) ? madeUp.slice(-2) : madeUp;
    for (const cursor of [...some, foreign])
      expect([cursor, await outcome(asked(`after: ${JSON.stringify(cursor)}`))]).toEqual([cursor, 'BAD_CURSOR']);
    expect(await outcome(asked('last: 2, before: "x"'))).toBe('BAD_CURSOR');
  });

  test.each(sample)('$name takes its own, as it was given and for the same question', async ({ field, asked }) => {
    const cursor = await cursorOf(asked('first: 1', 'pageInfo { endCursor }'));
    const after = `first: 1, after: "${cursor ?? foreign}"`;
    const text = Buffer.from(cursor ?? foreign, 'base64url').toString();
    const moved = text.slice(0, 14) + (text[14] === '7' ? '8' : '7') + text.slice(15);
    const isOfConfidence = field.args.some((argument) => argument.name === 'minConfidence');
    expect({
      own: await outcome(asked(after)),
      ofAnotherReader: await outcome(asked(after), editor),
      moved: await outcome(asked(`first: 1, after: "${encoded(moved)}"`)),
      ofAnotherQuestion: isOfConfidence ? await outcome(asked(`${after}, minConfidence: UNCONFIRMED`)) : 'BAD_CURSOR',
    }).toEqual({
      own: cursor === null ? 'BAD_CURSOR' : 'answered',
      ofAnotherReader: 'BAD_CURSOR',
      moved: 'BAD_CURSOR',
      ofAnotherQuestion: 'BAD_CURSOR',
    });
  });
});

/** Lists of which nothing is chosen but told: what an application is about. */
const isTold = ({ name }: { readonly name: string }): boolean => name === 'ApplicationDraft';
/** They are about two or more, and refuse less. */
const comparing = /^(?:brokers|networkOverlap)\(/u;
/** What is compared is there still where nothing is looked at: it has nothing in common. */
const everyGroup = /^(?:overlapMatrix|coherence)\(/u;

describe('Of an empty list nothing is one', () => {
  const listsIn = (argument: GraphQLArgument): string[] => {
    // What a list is sorted by chooses nothing.
    if (argument.name === 'orderBy') return [];
    if (takesList(argument)) return [`${argument.name}: []`];
    const input = getNamedType(argument.type);
    if (!isInputObjectType(input) || isTold(input)) return [];
    return Object.values(input.getFields())
      .filter(({ name, type }) => isListType(type) && name !== 'and')
      .map(({ name }) => `${argument.name}: { ${name}: [] }`);
  };
  const emptied = rooted.map(({ name, field, asked }) => ({
    name,
    questions: field.args.flatMap(listsIn).map((empty) => asked(empty)),
  }));
  const isRefused = (question: string): boolean => comparing.test(question);
  const choosing = emptied
    .map(({ name, questions }) => ({
      name,
      questions: questions.filter((question) => !isRefused(question) && !everyGroup.test(question)),
    }))
    .filter(({ questions }) => questions.length > 0);

  test('it can be given in more than two hundred places', () => {
    expect(choosing.flatMap(({ questions }) => questions).length).toBeGreaterThan(200);
  });

  test.each(choosing)('in $name', async ({ questions }) => {
    const found = await answer<object>(`{ ${questions.map((question, at) => `a${at}: ${question}`).join('\n')} }`);
    expect(Object.values(found)).toEqual(questions.map(() => ({ totalCount: 0 })));
  });

  test.each(emptied.flatMap(({ questions }) => questions.filter(isRefused)))('%s is refused', async (question) => {
    expect(await outcome(question)).toBe('BAD_USER_INPUT');
  });

  const nobody = { nodes: { totalCount: 0 }, ties: { totalCount: 0 } };
  test.each([
    ['nodes(ids: []) { id }', []],
    ['network(filter: { themes: [] }) { nodes { totalCount } ties { totalCount } }', nobody],
    ['network(filter: { networks: [] }) { nodes { totalCount } ties { totalCount } }', nobody],
    ['claims(subject: "organisation:solsortene", ids: []) { totalCount }', { totalCount: 0 }],
    [
      'screenApplication(draft: { title: { da: "Klima" }, themes: ["theme:klima"] }) { overlaps(classes: []) { totalCount } }',
      { overlaps: { totalCount: 0 } },
    ],
  ])('%s', async (question, told) => {
    const [found] = Object.values(await answer<object>(`{ ${question} }`));
    expect(found).toEqual(told);
  });

  test('all that it is not are all, and of no conditions each holds', async () => {
    const { themes, not, and } = await answer<Record<string, unknown>>(`{ themes { totalCount }
      not: themes(filter: { not: { ids: [] } }) { totalCount } and: themes(filter: { and: [] }) { totalCount } }`);
    expect([not, and]).toEqual([themes, themes]);
  });
});

describe('A list is sorted only by what its entries have', () => {
  const hasStart = (kind: Kind): boolean =>
    Object.values(propertiesOf(kind)).some(({ type }) => type === 'period' || type === 'date');
  const has = (kind: Kind, field: string): boolean =>
    field === 'start' ? hasStart(kind) : field === 'evidence' ? kind === 'Practice' : true;

  test.each(kindNames)('%s', async (kind) => {
    const type = schema.getType(`${kind}Order`);
    const orders = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    const own = ['name', 'id', 'start', 'evidence'].filter((field) => has(kind, field));
    expect(orders).toEqual([...own, 'changed', ...relationsOf(kind).map(({ field }) => field)]);
    const lists = orders.flatMap((order) =>
      ['ASC', 'DESC'].map(
        (way) => `${order}${way}: ${kinds[kind].plural}(orderBy: { ${order}: ${way} }) { totalCount }`,
      ),
    );
    await answer(`{ ${lists.join(' ')} }`);
  });

  test('one after the other', async () => {
    const { errors } = await ask('{ themes(orderBy: { name: ASC, id: DESC }) { totalCount } }');
    expect(errors?.map(({ message }) => message)).toEqual([
      '`orderBy`: give one of name and id, or each by itself in a list: [{ name: … }, { id: … }].',
    ]);
    expect(await answer('{ themes(orderBy: {}) { nodes { id } } }')).toEqual(
      await answer('{ themes { nodes { id } } }'),
    );
  });

  test('by start from the first to the last, those without one before', async () => {
    const { rounds } = await answer<{ rounds: { nodes: { period: string | null }[] } }>(
      '{ rounds(orderBy: { start: ASC }) { nodes { period } } }',
    );
    const starts = rounds.nodes.map(({ period }) => period ?? '');
    expect(starts.length).toBeGreaterThan(3);
    expect(starts).toEqual(starts.toSorted());
  });
});

describe('What is yes or no', () => {
  const yesNo = kindNames.flatMap((kind) =>
    Object.entries(propertiesOf(kind)).flatMap(([name, property]) =>
      property.type === 'yesNo' ? [{ kind, list: kinds[kind].plural, name, isMarked: property.absent === 'no' }] : [],
    ),
  );

  test.each(yesNo)('is found as it is recorded: $kind.$name', async ({ list, name, isMarked }) => {
    const some = (filter: string) => `${list}(first: 100, filter: ${filter}) { totalCount nodes { ${name} } }`;
    const found = await answer<Record<string, { totalCount: number; nodes: Record<string, boolean | null>[] }>>(
      `{ all: ${list} { totalCount nodes { id } } yes: ${some(`{ ${name}: true }`)} no: ${some(`{ ${name}: false }`)}
        notYes: ${some(`{ not: { ${name}: true } }`)} notNo: ${some(`{ not: { ${name}: false } }`)}
        neither: ${some(`{ not: { or: [{ ${name}: true }, { ${name}: false }] } }`)} }`,
    );
    const count = (of: string): number => found[of]?.totalCount ?? -1;
    const values = (of: string): unknown[] => [...new Set(found[of]?.nodes.map((node) => node[name]))];
    expect(values('yes')).toEqual([true]);
    expect(values('no').every((value) => value === false)).toBe(true);
    expect(count('yes') + count('no') + count('neither')).toBe(count('all'));
    expect([count('notYes'), count('notNo')]).toEqual([
      count('no') + count('neither'),
      count('yes') + count('neither'),
    ]);
    expect([count('neither') === 0, count('no') > 0]).toEqual(isMarked ? [true, true] : [false, false]);
  });
});

test('A country is found however its code is written', async () => {
  const { large, small } = await answer<Record<string, { totalCount: number }>>(`{
    large: organisations(filter: { country: ["DK"] }) { totalCount }
    small: organisations(filter: { country: ["dk"] }) { totalCount } }`);
  expect(large?.totalCount).toBeGreaterThan(5);
  expect(small).toEqual(large);
});

test('Two organisations that go by one short name are told apart where both are named', async () => {
  interface Told {
    readonly duplicateCandidates: { readonly nodes: readonly { readonly suggestedAction: object }[] };
  }
  const { duplicateCandidates } = await answer<Told>(
    '{ duplicateCandidates(kind: ORGANISATION) { nodes { suggestedAction { da en } } } }',
  );
  expect(duplicateCandidates.nodes[0]?.suggestedAction).toEqual({
    da: 'Spørg nogen, der kender dem, om Brøndgraverne og »Brøndgraverne, Danmark« er den samme organisation. Er de det, kan de lægges sammen, og det kan fortrydes.',
    en: 'Ask somebody who knows them whether The Well Diggers and “Well Diggers, Denmark” are the same organisation. If so, they can be merged, and that can be undone.',
  });
});
