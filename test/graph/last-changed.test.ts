import { beforeAll, describe, expect, test } from 'vitest';
import { limitGraph } from '../../src/graph/reading/index.js';
import { editor, reader, type Caller, type Values } from '../../src/graph/records/index.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { kindNames, kinds } from '../../src/graph/vocabulary/index.js';
import { claim, entity, initiative, organisation, theme, together, type Part } from '../coordination/records.js';
import { ask, database, emptyGraph, loadOnly } from '../world.js';

const write = async (...parts: Part[]): Promise<unknown> =>
  database.write(async (tx) => writeRecords(tx, together(parts), 'redaktion'));

async function read<Data>(source: string, caller: Caller): Promise<Data> {
  const { data, errors } = await ask(source, {}, caller);
  if (errors) throw errors[0];
  return data as Data;
}

interface Page {
  readonly nodes: readonly { readonly id: string }[];
}

const restricted = { visibility: 'RESTRICTED' };
const newest = 'orderBy: [{ changed: DESC }]';

describe('A list by its last change', () => {
  const initiatives = async (caller: Caller): Promise<string[]> => {
    const { initiatives: list } = await read<{ initiatives: Page }>(
      `{ initiatives(${newest}) { nodes { id } } }`,
      caller,
    );
    return list.nodes.map(({ id }) => id.replace('initiative:', ''));
  };
  const leads = (who: string, where: string, values: Values = {}) =>
    claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${where}`, { role: 'LEAD', ...values });

  beforeAll(async () => {
    await emptyGraph();
    await write(
      organisation('a'),
      organisation('unseen', restricted),
      theme('water'),
      entity('Source', 'minutes', { kind: 'DOCUMENT', ...restricted }),
    );
    for (const slug of ['first', 'second', 'third']) await write(initiative(slug), leads('a', slug));
  });

  test('begins with what was recorded or corrected last, itself or a claim of it', async () => {
    expect(await initiatives(reader)).toEqual(['third', 'second', 'first']);
    await write(initiative('first', { status: 'COMPLETED' }));
    expect(await initiatives(reader)).toEqual(['first', 'third', 'second']);
    await write(claim('HAS_THEME', 'initiative:second', 'theme:water'));
    expect(await initiatives(reader)).toEqual(['second', 'first', 'third']);
    await write(leads('a', 'third', { role: 'PARTNER' }));
    expect(await initiatives(reader)).toEqual(['third', 'second', 'first']);
  });

  test('does not tell that what its reader may not see has changed', async () => {
    await write(leads('a', 'second', { role: 'PARTNER', ...restricted }));
    expect(await initiatives(reader)).toEqual(['third', 'second', 'first']);
    expect(await initiatives(editor)).toEqual(['second', 'third', 'first']);
    await write(leads('unseen', 'first'));
    expect(await initiatives(reader)).toEqual(['third', 'second', 'first']);
    expect(await initiatives(editor)).toEqual(['first', 'second', 'third']);
    await write(initiative('second', { sources: ['source:minutes'] }));
    expect(await initiatives(reader)).toEqual(['third', 'second', 'first']);
  });

  test('tells of what was said of something hidden when that is opened, not when it was said', async () => {
    await write(initiative('third', { status: 'COMPLETED' }));
    await write(organisation('unseen', { visibility: 'PUBLIC' }));
    expect(await initiatives(reader)).toEqual(['first', 'third', 'second']);
  });

  test('is refused where Neo4j answers, and the rest of the answer stands', async () => {
    limitGraph(database, 0);
    try {
      const { data, errors } = await ask(`{ initiatives(${newest}) { totalCount } themes { totalCount } }`);
      expect(data).toMatchObject({ initiatives: null, themes: { totalCount: 1 } });
      expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code: 'NOT_IN_MEMORY' }]);
    } finally {
      limitGraph(database, 536_870_912);
    }
  });
});

describe('Lists and relations by their last change', () => {
  /** When each was last changed, as an editor sees it, from the log alone. */
  const lastChanges = `MATCH (entity:Entity {type: $kind}) WHERE entity.confidence <> 'UNCONFIRMED' AND entity.sortName IS NOT NULL
    OPTIONAL MATCH (entity)-[claim]-(other:Entity)
    WHERE claim.confidence <> 'UNCONFIRMED' AND other.confidence <> 'UNCONFIRMED'
    WITH entity.id AS id, [entity.id] + collect(claim.id) AS ids
    MATCH (change:Change) WHERE any(each IN ids WHERE each IN change.ids)
    RETURN id, max(change.version) AS version ORDER BY version DESC, id DESC`;

  beforeAll(async () => {
    await loadOnly('seed/example');
    const { organisations } = await read<{ organisations: Page }>(
      '{ organisations(first: 9) { nodes { id } } }',
      editor,
    );
    for (const { id } of organisations.nodes.filter((_each, at) => at % 2 === 0))
      await write(theme(`om-${id.split(':')[1]}`), claim('HAS_THEME', id, `theme:om-${id.split(':')[1]}`));
  });

  test.each(kindNames)('of %s are in the order of the change log', async (kind) => {
    const expected = (await database.runStatement(lastChanges, { kind })).map(({ id }) => id);
    const { list } = await read<{ list: Page }>(
      `{ list: ${kinds[kind].plural}(first: 100, ${newest}) { nodes { id } } }`,
      editor,
    );
    expect(list.nodes.map(({ id }) => id)).toEqual(expected.slice(0, 100));
  });

  test('go on behind a cursor, and a relation is sorted as the list is', async () => {
    const { list } = await read<{ list: Page }>(
      `{ list: organisations(first: 100, ${newest}) { nodes { id } } }`,
      reader,
    );
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { page } = await read<{ page: Page & { pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
        `{ page: organisations(first: 7, ${newest}${after}) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
        reader,
      );
      seen.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
    }
    expect(seen).toEqual(list.nodes.map(({ id }) => id));
    const { organisation: found } = await read<{ organisation: { members: Page } }>(
      `{ organisation(id: "organisation:klimakredsen") { members(first: 100, orderBy: [{ changed: DESC }, { id: DESC }]) { nodes { id } } } }`,
      reader,
    );
    const members = new Set(found.members.nodes.map(({ id }) => id));
    expect(members.size).toBeGreaterThan(2);
    expect([...members]).toEqual(seen.filter((id) => members.has(id)));
  });
});
