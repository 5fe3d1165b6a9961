import { beforeAll, describe, expect, it } from 'vitest';
import { importDataset } from '../../src/dataset/index.js';
import type { EntityRecord } from '../../src/graph/records/records.js';
import type { Caller } from '../../src/graph/records/roles.js';
import { writeRecords, type Records } from '../../src/graph/writing/write.js';
import { claim, entity, initiative, network, organisation, theme } from '../coordination/records.js';
import { folderOf, manifest, refused } from '../dataset/folders.js';
import { answer, ask, database, emptyGraph } from '../world.js';

const reader: Caller = { role: 'READER', networks: [] };
const member: Caller = { role: 'MEMBER', networks: ['organisation:n'] };
const memberElsewhere: Caller = { role: 'MEMBER', networks: ['organisation:other'] };
const editor: Caller = { role: 'EDITOR', networks: [] };

const forMembers = { visibility: 'NETWORK', visibleTo: 'organisation:n' } as const;
const restricted = { visibility: 'RESTRICTED' } as const;
const dated = { from: '2026', asOf: '2026' };

const seen = async (query: string, caller: Caller, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask(query, variables, caller);
  expect(errors).toBeUndefined();
  return data;
};

describe('A record that is not public', () => {
  beforeAll(async () => {
    await emptyGraph();
    const participates = (slug: string, to: string, more = {}) =>
      claim('PARTICIPATES_IN', `organisation:${slug}`, `initiative:${to}`, { role: 'LEAD', ...dated, ...more });
    await database.write(async (tx) =>
      writeRecords(
        tx,
        {
          entities: [
            ...['a', 'b'].map((slug) => organisation(slug)),
            ...['n', 'other'].map((slug) => network(slug)),
            organisation('secret', restricted),
            theme('water'),
            initiative('open'),
            initiative('inner', forMembers),
            entity('Identifier', 'xx-1', { scheme: 'XX-TEST', value: '1', ...restricted }),
          ],
          claims: [
            participates('a', 'open'),
            participates('secret', 'open'),
            participates('b', 'inner'),
            participates('b', 'open', restricted),
            claim('HAS_THEME', 'initiative:open', 'theme:water'),
            claim('HAS_THEME', 'initiative:inner', 'theme:water'),
            claim('MEMBER_OF', 'organisation:a', 'organisation:n', dated),
            claim('MEMBER_OF', 'organisation:b', 'organisation:n', { ...dated, ...forMembers }),
            claim('IDENTIFIED_BY', 'organisation:a', 'identifier:xx-1'),
          ],
        },
        'test',
      ),
    );
  });

  const names = (nodes: string) => `${nodes} { totalCount nodes { id } }`;

  it('is in the lists, counts and filters of those alone who may see it', async () => {
    const query = `{ ${names('organisations')} ${names('initiatives')}
      ofTheme: initiatives(filter: { themes: ["theme:water"] }) { totalCount }
      ofB: initiatives(filter: { participants: ["organisation:b"] }) { totalCount }
      ofNetwork: initiatives(filter: { networks: ["organisation:n"] }, orderBy: { start: DESC }) { nodes { id } } }`;
    const counts = async (caller: Caller) => {
      const data = await seen(query, caller);
      return JSON.parse(JSON.stringify(data)) as Record<string, { totalCount?: number; nodes?: { id: string }[] }>;
    };
    const asReader = await counts(reader);
    expect(asReader['organisations']?.totalCount).toBe(4);
    expect(asReader['initiatives']?.nodes).toEqual([{ id: 'initiative:open' }]);
    expect([asReader['ofTheme']?.totalCount, asReader['ofB']?.totalCount]).toEqual([1, 0]);
    expect(asReader['ofNetwork']?.nodes).toEqual([{ id: 'initiative:open' }]);
    const asMember = await counts(member);
    expect([asMember['organisations']?.totalCount, asMember['initiatives']?.totalCount]).toEqual([4, 2]);
    expect([asMember['ofTheme']?.totalCount, asMember['ofB']?.totalCount]).toEqual([2, 1]);
    expect(await counts(memberElsewhere)).toEqual(asReader);
    const asEditor = await counts(editor);
    expect([asEditor['organisations']?.totalCount, asEditor['ofB']?.totalCount]).toEqual([5, 2]);
  });

  it('is not found by search, by id, by identifier or by a gateway, as if it were not on record', async () => {
    const query = `{ search(text: "secret") { totalCount } node(id: "organisation:secret") { id } organisation(id: "organisation:secret") { id }
      nodes(ids: ["initiative:inner", "initiative:open"]) { id } identifier: publicIdentifier(scheme: "XX-TEST", value: "1") { id }
      _entities(representations: [{ __typename: "Initiative", id: "initiative:inner" }, { __typename: "Organisation", orgId: "XX-TEST-1" }]) { __typename }
      node2: node(id: "organisation:a") { ... on Organisation { orgId } } }`;
    expect(await seen(query, reader)).toMatchObject({
      search: { totalCount: 0 },
      node: null,
      organisation: null,
      nodes: [null, { id: 'initiative:open' }],
      identifier: null,
      _entities: [null, null],
      node2: { orgId: null },
    });
    expect(await seen(query, editor)).toMatchObject({
      search: { totalCount: 1 },
      node: { id: 'organisation:secret' },
      organisation: { id: 'organisation:secret' },
      identifier: { id: 'identifier:xx-1' },
      _entities: [{ __typename: 'Initiative' }, { __typename: 'Organisation' }],
      node2: { orgId: 'XX-TEST-1' },
    });
  });

  it('is left out of relations, and counted there as not for the caller to see', async () => {
    const query = `{ initiative: node(id: "initiative:open") { ... on Initiative { participants { totalCount excludedCount { visibility confidence } nodes { id } } } }
      network: node(id: "organisation:n") { ... on Organisation { members { totalCount excludedCount { visibility } edges { claim { visibility } } } } } }`;
    expect(await seen(query, reader)).toEqual({
      initiative: {
        participants: {
          totalCount: 1,
          excludedCount: { visibility: 2, confidence: 0 },
          nodes: [{ id: 'organisation:a' }],
        },
      },
      network: {
        members: { totalCount: 1, excludedCount: { visibility: 1 }, edges: [{ claim: { visibility: null } }] },
      },
    });
    expect(await seen(query, member)).toMatchObject({
      initiative: { participants: { excludedCount: { visibility: 2 } } },
      network: {
        members: { totalCount: 2, edges: [{ claim: { visibility: null } }, { claim: { visibility: 'NETWORK' } }] },
      },
    });
  });

  it('supports no analysis of others, which say how many claims they were not shown', async () => {
    const query = `{ overlaps(filter: { classes: [DUPLICATION_RISK, JOINT_EFFORT, UNDATED] }) { totalCount excludedCount { visibility } }
      removalImpacts { nodes { organisation { id } } }
      claims(subject: "organisation:b") { totalCount excludedCount { visibility } }
      organisation: node(id: "organisation:n") { ... on Organisation { freshness { claimCount excludedCount { visibility } } } } }`;
    expect(await seen(query, reader)).toMatchObject({
      overlaps: { totalCount: 0, excludedCount: { visibility: 6 } },
      claims: { totalCount: 0, excludedCount: { visibility: 3 } },
      organisation: { freshness: { claimCount: 1, excludedCount: { visibility: 1 } } },
    });
    expect(await seen(query, member)).toMatchObject({
      overlaps: { totalCount: 1, excludedCount: { visibility: 3 } },
      claims: { totalCount: 2, excludedCount: { visibility: 1 } },
    });
    expect(await seen(query, editor)).toMatchObject({ overlaps: { excludedCount: { visibility: 0 } } });
  });

  it('counts in what is told of everything on record for those who may see it, and is counted apart for others', async () => {
    const query = '{ freshness { claimCount excludedCount { visibility confidence } } }';
    const counts = await Promise.all(
      [reader, member, editor].map(async (caller) => {
        const { freshness } = (await seen(query, caller)) as {
          freshness: { claimCount: number; excludedCount: { visibility: number; confidence: number } };
        };
        const { claimCount, excludedCount } = freshness;
        return {
          claimCount,
          unseen: excludedCount.visibility,
          all: claimCount + excludedCount.visibility + excludedCount.confidence,
        };
      }),
    );
    const [ofReader, ofMember, ofEditor] = counts;
    expect(new Set(counts.map(({ all }) => all)).size).toBe(1);
    expect(ofEditor?.unseen).toBe(0);
    expect(ofReader?.claimCount).toBeLessThan(ofMember?.claimCount ?? 0);
    expect(ofMember?.claimCount).toBeLessThan(ofEditor?.claimCount ?? 0);
  });

  it('that somebody names by its ends or its id is not said to be there', async () => {
    const query = `{ ids: claims(ids: ["PARTICIPATES_IN organisation:secret initiative:open"]) { totalCount excludedCount { visibility } }
      ends: claims(subject: "organisation:b", object: "initiative:open") { totalCount excludedCount { visibility } } }`;
    const nothing = { totalCount: 0, excludedCount: { visibility: 0 } };
    const { data, errors } = await ask(query, {}, reader);
    expect([data, errors]).toEqual([{ ids: nothing, ends: nothing }, undefined]);
  });

  it('is not merged into one that others may see, which would show it', async () => {
    const { errors } = await ask(
      'mutation { mergeOrganisations(kept: "organisation:a", duplicate: "organisation:secret", reason: "test") { claims } }',
      {},
      editor,
    );
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'VISIBILITY_DIFFERS' });
  });

  it('asked about in an analysis is unknown to others', async () => {
    const query = '{ overlaps(filter: { initiative: "initiative:inner" }) { totalCount } }';
    const { errors } = await ask(query, {}, reader);
    expect(errors?.[0]?.message).toBe(
      (await ask(query.replace('inner', 'nowhere'), {}, reader)).errors?.[0]?.message.replace('nowhere', 'inner'),
    );
    expect(await seen(query, member)).toMatchObject({ overlaps: { totalCount: 1 } });
  });

  it('is in no change log of others', async () => {
    const query = '{ changesSince(date: "2020") { totalCount nodes { claimId entity { id } } } }';
    const asReader = JSON.stringify(await seen(query, reader));
    expect(asReader).not.toMatch(/secret|inner|xx-1|organisation:b initiative:open/u);
    expect(asReader).toContain('initiative:open');
    expect(JSON.stringify(await seen(query, member))).toContain('initiative:inner');
    expect(JSON.stringify(await seen(query, editor))).toMatch(/secret/u);
  });

  it('that is a source others rest on is hidden from all that rests on it, and takes its past with it', async () => {
    const resting = (...sources: string[]) => organisation('a', { sources });
    const write = async (...entities: EntityRecord[]) =>
      database.write(async (tx) => writeRecords(tx, { entities, claims: [] }, 'test'));
    const changes = async (caller: Caller) =>
      JSON.stringify(
        await seen('{ changesSince(date: "2020") { nodes { what entity { id } reasons { en } } } }', caller),
      );
    await write(entity('Source', 'memo', { kind: 'DOCUMENT' }), entity('Source', 'page', { kind: 'PAGE' }));
    await write(resting('source:page'));
    expect(await changes(reader)).toContain('source:memo');
    await write(entity('Source', 'memo', { kind: 'DOCUMENT', ...restricted }));
    const before = await changes(reader);
    expect(before).not.toContain('memo');
    await write(resting('source:page', 'source:memo'));
    expect(await changes(reader)).toBe(before);
    expect(await changes(editor)).toMatch(/sources from “source:page” to “source:page”, “source:memo”/u);
    await write(entity('Source', 'memo', { kind: 'DOCUMENT' }));
    expect(await changes(reader)).toContain('source:memo');
  });

  it('that is opened keeps to itself what was said of it before', async () => {
    const learning = (values = {}) => entity('Learning', 'inside', { kind: 'LESSON', ...values });
    const said = (note: string) => claim('HAS_THEME', 'learning:inside', 'theme:water', { note });
    const write = async (records: Records) => database.write(async (tx) => writeRecords(tx, records, 'test'));
    await write({ entities: [learning(restricted)], claims: [said('at first')] });
    await write({ entities: [], claims: [said('then')] });
    await write({ entities: [learning()], claims: [said('at last')] });
    await write({ entities: [], claims: [said('today')] });
    const query = `{ changesSince(date: "2020", filter: { kinds: [Learning] }) { nodes { claimId values { before after } } } }`;
    const id = 'HAS_THEME learning:inside theme:water';
    expect(await seen(query, reader)).toEqual({
      changesSince: { nodes: [{ claimId: id, values: [{ before: 'at last', after: 'today' }] }] },
    });
    const asEditor = JSON.stringify(await seen(query, editor));
    for (const note of ['at first', 'then', 'at last']) expect(asEditor).toContain(note);
  });

  it('that is opened is public from then on, and what it was before stays with editors', async () => {
    const opened = claim('MEMBER_OF', 'organisation:b', 'organisation:n', dated);
    await database.write(async (tx) => writeRecords(tx, { entities: [], claims: [opened] }, 'test'));
    const query = `{ node(id: "organisation:n") { ... on Organisation { members { totalCount } } }
      changesSince(date: "2020", filter: { what: [RECORDED, CORRECTED] }) { nodes { what claimId } } }`;
    const corrected = { what: 'CORRECTED', claimId: opened.id };
    const asReader = await seen(query, reader);
    expect(asReader).toMatchObject({ node: { members: { totalCount: 2 } } });
    expect(JSON.stringify(asReader)).not.toContain(JSON.stringify(corrected));
    expect(JSON.stringify(await seen(query, editor))).toContain(JSON.stringify(corrected));
  });
});

describe('A dataset', () => {
  const files = {
    'dataset.json': manifest('guarded'),
    'sources.csv': 'id,kind,name_da,confidence\nsource:s,DOCUMENT,s,CONFIRMED\n',
  };
  const organisations = (rows: string) => ({
    ...files,
    'organisations.csv': `id,kind,network,name_da,confidence,visibility,visible_to\n${rows}`,
  });
  const n = 'organisation:n,NATIONAL_NETWORK,yes,n,CONFIRMED,,\n';

  it('says who may see a record', async () => {
    await emptyGraph();
    await importDataset(
      database,
      await folderOf(organisations(`${n}organisation:a,NATIONAL_NGO,,a,CONFIRMED,NETWORK,organisation:n\n`)),
      () => {},
    );
    const query = '{ organisations { nodes { id visibility } } }';
    expect(await answer(query)).toEqual({ organisations: { nodes: [{ id: 'organisation:n', visibility: null }] } });
    expect(await seen(query, member)).toEqual({
      organisations: {
        nodes: [
          { id: 'organisation:a', visibility: 'NETWORK' },
          { id: 'organisation:n', visibility: null },
        ],
      },
    });
  });

  it('hides whatever it likes for a network that it brings itself, in whichever file and row that stands', async () => {
    await emptyGraph();
    const forNetwork = 'NETWORK,organisation:n\n';
    const hiding = {
      ...files,
      'sources.csv': `id,kind,name_da,confidence,visibility,visible_to\nsource:s,DOCUMENT,s,CONFIRMED,${forNetwork}`,
      'themes.csv': `id,name_da,confidence,visibility,visible_to\ntheme:t,t,CONFIRMED,${forNetwork}`,
      'organisations.csv': `id,kind,network,name_da,confidence,visibility,visible_to\norganisation:a,NATIONAL_NGO,,a,CONFIRMED,${forNetwork}${n}`,
      'has-theme.csv': `subject,object,sources,confidence,visibility,visible_to\norganisation:n,theme:t,source:s,CONFIRMED,${forNetwork}`,
    };
    await importDataset(database, await folderOf(hiding), () => {});
    const query = '{ sources { nodes { id } } themes { totalCount } organisations { totalCount } }';
    const count = (totalCount: number) => ({ totalCount });
    expect(await seen(query, reader)).toEqual({ sources: { nodes: [] }, themes: count(0), organisations: count(1) });
    expect(await seen(query, member)).toEqual({
      sources: { nodes: [{ id: 'source:s' }] },
      themes: count(1),
      organisations: count(2),
    });
  });

  it('hides nothing for what it brings as no network, even where the graph has it as one', async () => {
    await emptyGraph();
    await importDataset(database, await folderOf(organisations(n)), () => {});
    const hiding = {
      ...organisations('organisation:n,NATIONAL_NGO,,n,CONFIRMED,,\n'),
      'sources.csv':
        'id,kind,name_da,confidence,visibility,visible_to\nsource:s,DOCUMENT,s,CONFIRMED,NETWORK,organisation:n\n',
    };
    const faults = await refused(importDataset(database, await folderOf(hiding), () => {}));
    expect(faults).toEqual([expect.objectContaining({ code: 'NOT_A_NETWORK', file: 'sources.csv', row: 2 })]);
  });

  it.each([
    [
      'for a network names none',
      'organisation:a,NATIONAL_NGO,,a,CONFIRMED,NETWORK,\n',
      'MISSING_VALUE',
      'name the network',
    ],
    [
      'names a network but is for everybody',
      'organisation:a,NATIONAL_NGO,,a,CONFIRMED,,organisation:n\n',
      'BAD_VALUE',
      'NETWORK',
    ],
    [
      'is for somebody who is not on record',
      'organisation:a,NATIONAL_NGO,,a,CONFIRMED,NETWORK,organisation:nobody\n',
      'UNKNOWN_ID',
      'neither this dataset',
    ],
    [
      'is for an organisation that is no network',
      'organisation:a,NATIONAL_NGO,,a,CONFIRMED,NETWORK,organisation:a\n',
      'NOT_A_NETWORK',
      'network',
    ],
  ])('is refused where a record %s', async (_what, row, code, message) => {
    await emptyGraph();
    const faults = await refused(importDataset(database, await folderOf(organisations(`${n}${row}`)), () => {}));
    expect(faults).toEqual([expect.objectContaining({ code, file: 'organisations.csv', row: 3 })]);
    expect(faults[0]?.message).toContain(message);
  });
});
