import type { ExecutionResult } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { editor, type Caller } from '../../src/graph/records/roles.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { ask, database, loadOnly } from '../world.js';

const NETWORK = 'organisation:eksempelnettet';
const member: Caller = { role: 'MEMBER', networks: [NETWORK], subject: 'a member' };

const SET = 'id state reason role graphVersion count accepted';
const CHANGES = 'changes { what id place name { da } values { property before after } }';

type Answer = Record<string, Record<string, unknown> | null>;

/** Asks, and gives what came or the first error in its own words. */
async function told(
  source: string,
  variables: Record<string, unknown>,
  caller: Caller = editor,
): Promise<Record<string, unknown>> {
  const { data, errors } = (await ask(source, variables, caller)) as ExecutionResult<Answer>;
  const error = errors?.[0]?.originalError ?? errors?.[0];
  if (error) throw error;
  return Object.values(data ?? {})[0] ?? {};
}

const record = async (changes: unknown, more: Record<string, unknown> = {}, caller = editor) =>
  told(
    `mutation ($changes: [ChangeInput!]!, $madeOn: Int, $key: String) {
      record(changes: $changes, reason: "Fra årsmødet", madeOn: $madeOn, idempotencyKey: $key) { ${SET} ${CHANGES} } }`,
    { changes, ...more },
    caller,
  );
const propose = async (changes: unknown, more: Record<string, unknown> = {}, caller = member) =>
  told(
    `mutation ($changes: [ChangeInput!]!, $madeOn: Int, $isDraft: Boolean) {
      propose(changes: $changes, reason: "Vores egen oplysning", madeOn: $madeOn, isDraft: $isDraft) { ${SET} own preview { graphVersion changes { what id place values { property before after } } faults { path code message } conflicts { id property seen now proposed } doubles { id common other { id } } } } }`,
    { changes, ...more },
    caller,
  );
const step = async (name: string, id: unknown, caller = editor, more = '') =>
  told(`mutation ($id: ID!) { ${name}(id: $id, reason: "Set på mødet"${more}) { ${SET} ${CHANGES} } }`, { id }, caller);

const codeOf = async (doing: Promise<unknown>): Promise<string> => {
  const error = await doing.then(
    () => null,
    (found: unknown) => found,
  );
  return error instanceof SamspilError ? error.code : String(error);
};

const meeting = { source: { key: 'meeting', kind: 'STATEMENT', name: { da: 'Årsmøde 2026' } } };
const wells = { organisation: { key: 'wells', kind: 'INTERNATIONAL_NGO', name: { da: 'Nye Brønde (fiktiv)' } } };

beforeEach(async () => loadOnly('seed/example'));

describe('What an editor records', () => {
  test('is refused in plain words where a hundred others have its name', async () => {
    const named = { theme: { name: { da: 'Samme navn' } } };
    await record(Array.from({ length: 100 }, () => named));
    await expect(record([named])).rejects.toMatchObject({
      code: 'CHANGES_INVALID',
      message: expect.stringContaining('changes[0].theme.id: “theme:samme-navn” is on record by now [DUPLICATE_ID]'),
    });
  });

  test('is on record at once, new entities under ids made of their names, and the claims of the set lead to them', async () => {
    const version = await graphVersion(database);
    const set = await record([
      meeting,
      wells,
      { memberOf: { subject: 'wells', object: NETWORK, sources: ['meeting'] } },
    ]);
    expect(set).toMatchObject({ state: 'ACCEPTED', role: 'EDITOR', graphVersion: version + 1, count: 3 });
    const found = await ask(
      '{ organisation(id: "organisation:nye-broende-fiktiv") { name { da } confidence memberships { edges { node { id } claim { confidence sources { name { da } } } } } } }',
    );
    expect(found.data).toEqual({
      organisation: {
        name: { da: 'Nye Brønde (fiktiv)' },
        confidence: 'REPORTED',
        memberships: {
          edges: [
            { node: { id: NETWORK }, claim: { confidence: 'REPORTED', sources: [{ name: { da: 'Årsmøde 2026' } }] } },
          ],
        },
      },
    });
  });

  test('says nothing of what it leaves out, and takes off what it names under clear', async () => {
    const madeOn = await graphVersion(database);
    const id = 'organisation:baobab-laeringshus';
    const set = await record(
      [{ organisation: { id, size: 'LARGE', name: { en: 'Baobab House (fictional)' }, clear: ['shortName'] } }],
      { madeOn },
    );
    expect(set['changes']).toEqual([
      {
        what: 'CORRECTED',
        id,
        place: null,
        name: { da: 'Baobab Læringshus (fiktivt)' },
        values: [
          { property: 'nameEn', before: 'Baobab Learning House (fictional)', after: 'Baobab House (fictional)' },
          { property: 'shortName', before: 'Baobab', after: null },
          { property: 'size', before: 'SMALL', after: 'LARGE' },
        ],
      },
    ]);
  });

  test('that is on record already changes nothing, and the graph keeps its version', async () => {
    const version = await graphVersion(database);
    const set = await record([{ organisation: { id: 'organisation:baobab-laeringshus', size: 'SMALL' } }]);
    expect(set).toMatchObject({ state: 'ACCEPTED', graphVersion: null, changes: [] });
    expect(await graphVersion(database)).toBe(version);
  });

  test('overwrites nothing that they have not said they have seen', async () => {
    const change = [{ organisation: { id: 'organisation:baobab-laeringshus', size: 'LARGE' } }];
    expect(await codeOf(record(change))).toBe('MADE_ON_MISSING');
    expect(await codeOf(record(change, { madeOn: 999 }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(record(change, { madeOn: -1 }))).toBe('BAD_USER_INPUT');
  });

  test('that somebody else has changed since is told with each value, and nothing is recorded', async () => {
    const madeOn = await graphVersion(database);
    const id = 'organisation:baobab-laeringshus';
    await record([{ organisation: { id, size: 'LARGE' } }], { madeOn });
    const late = record([{ organisation: { id, size: 'MEDIUM' } }, wells], { madeOn });
    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { conflicts: [{ place: 0, id, property: 'size', seen: 'SMALL', now: 'LARGE', proposed: 'MEDIUM' }] },
    });
    const other = await record([{ organisation: { id, website: 'https://baobab.example.org' } }], { madeOn });
    expect(other).toMatchObject({ state: 'ACCEPTED' });
  });

  test('is told fault by fault with the path of each, and one bad change of many leaves all unrecorded', async () => {
    const version = await graphVersion(database);
    const many = Array.from({ length: 50 }, (_, at) => ({
      organisation: { kind: 'INTERNATIONAL_NGO', name: { da: `Forening ${at} (fiktiv)` } },
    }));
    const faulty = record([
      ...many,
      { organisation: { kind: 'INTERNATIONAL_NGO', name: { da: '' }, website: 'baobab' } },
      { memberOf: { subject: 'nobody', object: NETWORK, sources: ['source:aarsmoede-2026'] } },
      { memberOf: { subject: 'organisation:blaa-anemone', object: NETWORK, key: 'x' } },
      { need: { id: 'need:not-there', note: 'x' } },
      { source: { name: { da: 'Skriv til anna@example.org' } } },
      { organisation: { id: 'organisation:blaa-anemone', clear: ['kind', 'shoe'] } },
    ]);
    const error = await faulty.catch((found: unknown) => found);
    expect(error).toMatchObject({ code: 'CHANGES_INVALID' });
    const { faults } = (error as SamspilError).details as { faults: { path: (string | number)[]; code: string }[] };
    expect(faults.map(({ path, code }) => `${path.join('.')} ${code}`).toSorted()).toEqual([
      'changes.50.organisation.name.da MISSING_VALUE',
      'changes.50.organisation.website BAD_VALUE',
      'changes.51.memberOf.subject UNKNOWN_ID',
      'changes.52.memberOf.sources MISSING_SOURCE',
      'changes.53.need.id UNKNOWN_ID',
      'changes.54.source.kind MISSING_VALUE',
      'changes.54.source.name.da PERSONAL_DATA',
      'changes.55.organisation.clear.1 UNKNOWN_COLUMN',
      'changes.55.organisation.kind MISSING_VALUE',
    ]);
    expect(await graphVersion(database)).toBe(version);
  });

  test('needs a reason without persons, at least one change and at most a thousand', async () => {
    const recording = async (changes: unknown, reason: string) =>
      codeOf(
        told(
          'mutation ($changes: [ChangeInput!]!, $reason: String!) { record(changes: $changes, reason: $reason) { id } }',
          {
            changes,
            reason,
          },
        ),
      );
    expect(await recording([wells], ' ')).toBe('BAD_USER_INPUT');
    expect(await recording([wells], 'Fra Anna, anna@example.org')).toBe('BAD_USER_INPUT');
    expect(await recording([], 'Ingenting')).toBe('BAD_USER_INPUT');
    expect(
      await recording(
        Array.from({ length: 1_001 }, () => wells),
        'For meget',
      ),
    ).toBe('BAD_USER_INPUT');
  });

  test('with a key is recorded once, and the key is of no use for something else', async () => {
    const key = 'a key of this test';
    const first = await record([wells], { key });
    expect(await record([wells], { key })).toEqual(first);
    expect(await codeOf(record([meeting], { key }))).toBe('IDEMPOTENCY_KEY_REUSED');
    const { data } = await ask('{ organisations(filter: { text: "Nye Brønde" }) { totalCount } }');
    expect(data).toEqual({ organisations: { totalCount: 1 } });
  });

  test('is for editors', async () => {
    expect(await codeOf(record([wells], {}, member))).toBe('FORBIDDEN');
  });
});

describe('What is withdrawn', () => {
  const id = 'organisation:nye-broende-fiktiv';

  test('shows nowhere but in what has changed, and its id is never used again', async () => {
    await record([meeting, wells, { memberOf: { subject: 'wells', object: NETWORK, sources: ['meeting'] } }]);
    const madeOn = await graphVersion(database);
    const withdrawing = [{ withdraw: { id } }];
    await expect(record(withdrawing, { madeOn })).rejects.toMatchObject({
      code: 'CHANGES_INVALID',
      details: { faults: [{ path: ['changes', 0, 'withdraw', 'id'], code: 'STILL_USED' }] },
    });
    await record([{ withdraw: { id, withClaims: true } }], { madeOn });
    const { data } = await ask(
      `{ organisation(id: "${id}") { id } organisations(filter: { text: "Nye Brønde" }) { totalCount } search(text: "Nye Brønde") { totalCount }
        changesSince(date: "2020", filter: { what: [REMOVED] }) { nodes { what claimId } } }`,
    );
    expect(data).toMatchObject({
      organisation: null,
      organisations: { totalCount: 0 },
      search: { totalCount: 0 },
      changesSince: { nodes: expect.arrayContaining([{ what: 'REMOVED', claimId: null }]) },
    });
    const again = await record([wells]);
    expect(again['changes']).toMatchObject([{ id: `${id}-2` }]);
  });

  test('cannot be what others rest on', async () => {
    const madeOn = await graphVersion(database);
    await expect(
      record([{ withdraw: { id: 'source:aarsmoede-2026', withClaims: true } }], { madeOn }),
    ).rejects.toMatchObject({
      code: 'CHANGES_INVALID',
    });
    expect(await codeOf(record([{ withdraw: { id: 'source:not-there' } }], { madeOn }))).toBe('CHANGES_INVALID');
    expect(await codeOf(record([{ withdraw: { id: 'MEMBER_OF a b' } }], { madeOn }))).toBe('CHANGES_INVALID');
  });
});

describe('What a member proposes', () => {
  const own = 'organisation:blaa-anemone';
  const change = [{ organisation: { id: own, website: 'https://anemone.example.org' } }, wells];

  test('is seen with what it would do, and on record once an editor accepts it', async () => {
    const version = await graphVersion(database);
    const set = await propose(change);
    expect(set).toMatchObject({
      state: 'PROPOSED',
      role: 'MEMBER',
      own: true,
      graphVersion: null,
      preview: {
        graphVersion: version,
        faults: [],
        conflicts: [],
        doubles: [],
        changes: [
          {
            what: 'CORRECTED',
            id: own,
            place: 0,
            values: [{ property: 'website', before: null, after: 'https://anemone.example.org' }],
          },
          { what: 'RECORDED', id: 'organisation:nye-broende-fiktiv', place: 1 },
        ],
      },
    });
    expect(await graphVersion(database)).toBe(version);
    const accepted = await step('accept', set['id']);
    expect(accepted).toMatchObject({ state: 'ACCEPTED', graphVersion: version + 1, changes: [{ id: own }, {}] });
    expect(await codeOf(step('accept', set['id']))).toBe('WRONG_STATE');
    expect(await codeOf(step('decline', set['id']))).toBe('WRONG_STATE');
    expect(await codeOf(step('withdraw', set['id'], member))).toBe('WRONG_STATE');
  });

  test('is accepted in part, and the other changes are not recorded', async () => {
    const set = await propose(change);
    const accepted = await step('accept', set['id'], editor, ', only: [1]');
    expect(accepted).toMatchObject({
      state: 'ACCEPTED',
      accepted: [1],
      changes: [{ id: 'organisation:nye-broende-fiktiv' }],
    });
    const { data } = await ask(`{ organisation(id: "${own}") { website } }`);
    expect(data).toEqual({ organisation: { website: null } });
  });

  test('in part is refused where a change that is left out is meant by one that is not', async () => {
    const set = await propose([
      wells,
      meeting,
      { memberOf: { subject: 'wells', object: NETWORK, sources: ['meeting'] } },
    ]);
    await expect(step('accept', set['id'], editor, ', only: [1, 2]')).rejects.toMatchObject({
      code: 'CHANGES_INVALID',
      details: { faults: [{ path: ['changes', 2, 'memberOf', 'subject'], code: 'UNKNOWN_ID' }] },
    });
    expect(await codeOf(step('accept', set['id'], editor, ', only: []'))).toBe('BAD_USER_INPUT');
    expect(await codeOf(step('accept', set['id'], editor, ', only: [3]'))).toBe('BAD_USER_INPUT');
  });

  test('names the conflict where somebody has changed the same before it is accepted', async () => {
    const set = await propose(change);
    await record([{ organisation: { id: own, website: 'https://other.example.org' } }]);
    await expect(step('accept', set['id'])).rejects.toMatchObject({ code: 'CONFLICT' });
    const { preview } = await told(
      'query ($id: ID!) { changeSet(id: $id) { preview { conflicts { id property seen now proposed label { da } } } } }',
      { id: set['id'] },
      member,
    );
    expect(preview).toEqual({
      conflicts: [
        {
          id: own,
          property: 'website',
          seen: null,
          now: 'https://other.example.org',
          proposed: 'https://anemone.example.org',
          label: { da: 'hjemmeside' },
        },
      ],
    });
  });

  test('is declined with a word why, or taken back', async () => {
    const declined = await step('decline', (await propose(change))['id']);
    expect(declined).toMatchObject({ state: 'DECLINED', graphVersion: null, changes: [] });
    const withdrawn = await step('withdraw', (await propose(change))['id'], member);
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN' });
    expect(await codeOf(step('accept', withdrawn['id']))).toBe('WRONG_STATE');
  });

  test('is amended until it is right, and as a draft is seen by nobody else', async () => {
    const draft = await propose(change, { isDraft: true });
    expect(await codeOf(step('accept', draft['id']))).toBe('UNKNOWN_ID');
    const amended = await told(
      `mutation ($id: ID!, $changes: [ChangeInput!]!) { amend(id: $id, changes: $changes, reason: "Nu er det rigtigt") { ${SET} } }`,
      { id: draft['id'], changes: [wells] },
      member,
    );
    expect(amended).toMatchObject({ state: 'PROPOSED', count: 1, reason: 'Nu er det rigtigt' });
    expect(await step('accept', draft['id'])).toMatchObject({ state: 'ACCEPTED' });
  });

  test('is seen by them and by editors, and by nobody else', async () => {
    const { id } = await propose(change);
    const other: Caller = { ...member, subject: 'another member' };
    const seen = async (caller: Caller) => told('query ($id: ID!) { changeSet(id: $id) { id own } }', { id }, caller);
    const listed = async (caller: Caller) =>
      told('{ changeSets { totalCount nodes { id state } pageInfo { hasNextPage } } }', {}, caller);
    expect(await seen(member)).toEqual({ id, own: true });
    expect(await seen(editor)).toEqual({ id, own: false });
    expect(await codeOf(seen(other))).toBe('UNKNOWN_ID');
    expect(await codeOf(step('withdraw', id, other))).toBe('UNKNOWN_ID');
    expect(await listed(member)).toMatchObject({ totalCount: 1, nodes: [{ id }] });
    expect(await listed(editor)).toMatchObject({ totalCount: 1 });
    expect(await listed(other)).toMatchObject({ totalCount: 0 });
    expect(await codeOf(listed({ role: 'READER', networks: [] }))).toBe('FORBIDDEN');
  });

  test('is listed page by page, by cursors of that list alone', async () => {
    for (let at = 0; at < 3; at += 1) await propose(change);
    const page = async (given: string) =>
      told(`{ changeSets(${given}) { nodes { id } pageInfo { hasNextPage endCursor } } }`, {}, member);
    const all = (await page('first: 10'))['nodes'] as object[];
    const first = (await page('first: 2')) as {
      nodes: object[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([first.pageInfo.hasNextPage, ...first.nodes, ...(second['nodes'] as object[])]).toEqual([true, ...all]);
    expect(await codeOf(page('after: "x"'))).toBe('BAD_CURSOR');
    expect(await codeOf(page(`states: [DECLINED], after: "${first.pageInfo.endCursor}"`))).toBe('BAD_CURSOR');
    expect(await codeOf(page('first: 101'))).toBe('PAGE_OUT_OF_RANGE');
  });

  test('tells nothing of what is hidden from them, though it would have the same id', async () => {
    const secret = {
      organisation: {
        kind: 'INTERNATIONAL_NGO',
        name: { da: 'Nye Brønde (fiktiv)' },
        note: 'hemmeligt',
        visibility: 'RESTRICTED',
      },
    };
    const version = await graphVersion(database);
    await record([secret]);
    await record([{ organisation: { id: 'organisation:nye-broende-fiktiv', note: 'mere hemmeligt' } }], {
      madeOn: version + 1,
    });
    const set = await propose([wells], { madeOn: version });
    expect(set['preview']).toMatchObject({ conflicts: [], doubles: [], changes: [{ what: 'RECORDED' }] });
    expect(JSON.stringify(set)).not.toContain('hemmeligt');
    const accepted = await step('accept', set['id']);
    expect(accepted['changes']).toMatchObject([{ what: 'RECORDED', id: 'organisation:nye-broende-fiktiv-2' }]);
  });

  const faultsOf = async (changes: unknown): Promise<string[]> => {
    const error = await propose(changes).catch((found: unknown) => found);
    if (!(error instanceof SamspilError)) return [];
    const { faults } = error.details as { faults: { code: string; path: unknown[]; message: string }[] };
    return faults.map(({ path, code, message }) => `${path.join('.')} ${code}: ${message}`);
  };

  test('for one network is to name it, and lacks nothing else that is on record', async () => {
    const forMembers = { visibility: 'NETWORK' };
    const ends = { subject: own, object: 'method:scenarievaerksted' };
    expect(
      await faultsOf([{ offers: { ...ends, ...forMembers } }, { organisation: { id: own, ...forMembers } }]),
    ).toEqual([
      'changes.1.organisation.visibleTo MISSING_VALUE: name the network whose members may see it',
      'changes.0.offers.visibleTo MISSING_VALUE: name the network whose members may see it',
    ]);
  });

  test('is not held to what is hidden from them, whomever they would show it to', async () => {
    const claim = { subject: own, object: 'method:fortalerplan', sources: ['source:aarsmoede-2026'] };
    await record([{ offers: { ...claim, to: '2020', visibility: 'RESTRICTED' } }]);
    for (const visibility of [undefined, 'PUBLIC'])
      expect(await faultsOf([{ offers: { ...claim, from: '2024', visibility } }])).toEqual([]);
  });

  test('is about what their networks are behind', async () => {
    const stranger: Caller = { role: 'MEMBER', networks: ['organisation:nowhere'], subject: 'a stranger' };
    const foreign = async (changes: unknown, caller: Caller) => {
      const error = await propose(changes, {}, caller).catch((found: unknown) => found);
      return error instanceof SamspilError
        ? (error.details as { faults: { code: string; path: unknown[] }[] }).faults.map(
            ({ code, path }) => `${path.join('.')} ${code}`,
          )
        : [];
    };
    expect(await foreign(change, stranger)).toEqual(['changes.0 NOT_YOURS']);
    expect(await foreign([{ theme: { name: { da: 'Et nyt tema' } } }], member)).toEqual(['changes.0 NOT_YOURS']);
    expect(await foreign([{ withdraw: { id: own, withClaims: true } }], stranger)).toEqual(['changes.0 NOT_YOURS']);
    const need = { need: { key: 'need', name: { da: 'Skrive ansøgninger sammen (fiktivt)' } } };
    const stating = (subject: string) => [
      need,
      { states: { subject, object: 'need', sources: ['source:aarsmoede-2026'] } },
    ];
    expect(await foreign(stating(own), member)).toEqual([]);
    expect(await foreign(stating(own), stranger)).toEqual(['changes.0 NOT_YOURS', 'changes.1 NOT_YOURS']);
  });
});

describe('What was accepted can be undone', () => {
  test('and what others have recorded since stays', async () => {
    const id = 'organisation:baobab-laeringshus';
    const madeOn = await graphVersion(database);
    const first = await record([{ organisation: { id, size: 'LARGE', clear: ['shortName'] } }, wells], { madeOn });
    await record([{ organisation: { id, website: 'https://baobab.example.org' } }]);
    const undone = await step('undo', first['id']);
    expect(undone).toMatchObject({ state: 'ACCEPTED', count: 0 });
    const { data } = await ask(
      `{ organisation(id: "${id}") { size shortName website } organisations(filter: { text: "Nye Brønde" }) { totalCount } }`,
    );
    expect(data).toEqual({
      organisation: { size: 'SMALL', shortName: 'Baobab', website: 'https://baobab.example.org/' },
      organisations: { totalCount: 0 },
    });
    expect(
      await told('query ($id: ID!) { changeSet(id: $id) { state undoneBy { id undoes { id } } } }', {
        id: first['id'],
      }),
    ).toEqual({
      state: 'UNDONE',
      undoneBy: { id: undone['id'], undoes: { id: first['id'] } },
    });
    await step('undo', undone['id']);
    const again = await ask(
      `{ organisation(id: "${id}") { size shortName } organisation2: organisation(id: "organisation:nye-broende-fiktiv") { id } }`,
    );
    expect(again.data).toEqual({
      organisation: { size: 'LARGE', shortName: null },
      organisation2: { id: 'organisation:nye-broende-fiktiv' },
    });
  });

  test('but not over what somebody has changed since, which is named', async () => {
    const id = 'organisation:baobab-laeringshus';
    const first = await record([{ organisation: { id, size: 'LARGE' } }, wells], {
      madeOn: await graphVersion(database),
    });
    await record(
      [
        { organisation: { id, size: 'MEDIUM' } },
        {
          memberOf: { subject: 'organisation:nye-broende-fiktiv', object: NETWORK, sources: ['source:aarsmoede-2026'] },
        },
      ],
      {
        madeOn: await graphVersion(database),
      },
    );
    await expect(step('undo', first['id'])).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        conflicts: [
          { id, property: 'size', seen: 'LARGE', now: 'MEDIUM', proposed: 'SMALL' },
          { id: `MEMBER_OF organisation:nye-broende-fiktiv ${NETWORK}`, property: null },
        ],
      },
    });
  });
});

describe('The history of a record', () => {
  const id = 'organisation:baobab-laeringshus';
  const history = async (caller: Caller, of = id) => {
    const { data } = await ask(
      `{ organisation(id: "${of}") { history { what role reason networks { id } values { property before after } changeSet { state } } } }`,
      {},
      caller,
    );
    return (data as { organisation: { history: Record<string, unknown>[] } }).organisation.history;
  };

  test('tells when, in which role, what, why and by which set, the newest first', async () => {
    await record([{ organisation: { id, size: 'LARGE' } }], { madeOn: await graphVersion(database) });
    const [newest, first] = await history(editor);
    expect(newest).toEqual({
      what: 'CORRECTED',
      role: 'editor',
      reason: 'Fra årsmødet',
      networks: [],
      values: [{ property: 'size', before: 'SMALL', after: 'LARGE' }],
      changeSet: { state: 'ACCEPTED' },
    });
    expect(first).toMatchObject({ what: 'RECORDED', role: 'import', reason: null, changeSet: null });
    expect((await history({ role: 'READER', networks: [] }))[0]).toEqual({ ...newest, changeSet: null });
  });

  test('keeps from readers what was written while it was hidden, and why something was that they see half of', async () => {
    const madeOn = async () => ({ madeOn: await graphVersion(database) });
    await record([{ organisation: { id, visibility: 'RESTRICTED' } }], await madeOn());
    await record([{ organisation: { id, note: 'hemmeligt' } }], await madeOn());
    await record([{ organisation: { id, note: 'åbent', clear: ['visibility'] } }], await madeOn());
    await record(
      [
        { organisation: { id, size: 'LARGE' } },
        { organisation: { id: 'organisation:blaa-anemone', visibility: 'RESTRICTED' } },
      ],
      await madeOn(),
    );
    const seen = await history({ role: 'READER', networks: [] });
    expect(JSON.stringify(seen)).not.toContain('hemmeligt');
    expect(seen).toMatchObject([{ reason: null, values: [{ property: 'size', before: 'SMALL', after: 'LARGE' }] }]);
    expect(await history(editor)).toHaveLength(5);
  });

  test('of a claim is told where the claim is', async () => {
    const { data } = await ask(
      '{ claim(id: "MEMBER_OF organisation:blaa-anemone organisation:eksempelnettet") { history { what date role } } }',
    );
    expect(data).toMatchObject({ claim: { history: [{ what: 'RECORDED', role: 'import' }] } });
  });
});
