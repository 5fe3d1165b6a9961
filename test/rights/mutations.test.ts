import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { takeCorrections } from '../../src/recording/corrections.js';
import { roles, type Caller, type Role } from '../../src/graph/records/roles.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { schema } from '../product-schema.js';
import { importingOneMember } from '../workbooks/given.js';
import { ask, database, edit, loadOnly } from '../world.js';

/** What becomes of a mutation: it is done, or refused with a code. */
type Outcome = 'done' | 'FORBIDDEN' | 'UNKNOWN_ID' | 'CHANGES_INVALID';

/** Whose record or set it is about: of a network of the caller, or of others. */
type Whose = 'own' | 'foreign';

interface Case {
  /** What it is asked with: of a set its id. */
  readonly asked: (whose: Whose, id: string) => string;
  /** In which state it wants a set; none where it wants none. */
  readonly wants?: 'PROPOSED' | 'ACCEPTED';
  readonly may: Readonly<Record<Role, Readonly<Record<Whose, Outcome>>>>;
}

const both = (outcome: Outcome) => ({ own: outcome, foreign: outcome });
const editorsOnly = { READER: both('FORBIDDEN'), MEMBER: both('FORBIDDEN'), EDITOR: both('done'), ADMIN: both('done') };
const ofMembers = (own: Outcome, foreign: Outcome): Case['may'] => ({
  ...editorsOnly,
  MEMBER: { own, foreign },
});

const organisations: Readonly<Record<Whose, string>> = {
  own: 'organisation:blaa-anemone',
  foreign: 'organisation:klimakredsen',
};
const noting = (whose: Whose) =>
  `changes: [{ organisation: { id: "${organisations[whose]}", note: "x" } }], madeOn: 1, reason: "x"`;
const ofSet = (_whose: Whose, id: string) => `id: "${id}", reason: "x"`;

const cases: Readonly<Record<string, Case>> = {
  mergeOrganisations: {
    asked: () => 'kept: "organisation:broendgraverne", duplicate: "organisation:broendgraverne-danmark", reason: "x"',
    may: editorsOnly,
  },
  unmergeOrganisations: { asked: () => 'duplicate: "organisation:hundredben", reason: "x"', may: editorsOnly },
  record: { asked: noting, may: editorsOnly },
  importSheet: { asked: importingOneMember, may: editorsOnly },
  propose: { asked: noting, may: ofMembers('done', 'CHANGES_INVALID') },
  amend: {
    asked: (whose, id) => `id: "${id}", ${noting('own')}${whose === 'own' ? '' : ', isDraft: false'}`,
    wants: 'PROPOSED',
    may: ofMembers('done', 'UNKNOWN_ID'),
  },
  accept: { asked: ofSet, wants: 'PROPOSED', may: editorsOnly },
  decline: { asked: ofSet, wants: 'PROPOSED', may: editorsOnly },
  withdraw: { asked: ofSet, wants: 'PROPOSED', may: ofMembers('done', 'UNKNOWN_ID') },
  undo: { asked: ofSet, wants: 'ACCEPTED', may: editorsOnly },
};

const member: Caller = { role: 'MEMBER', networks: ['organisation:eksempelnettet'], subject: 'one' };
const callerIn = (role: Role): Caller =>
  role === 'MEMBER' ? member : { role, networks: [], ...(role === 'READER' ? {} : { subject: role }) };

async function outcomeOf(source: string, caller: Caller): Promise<string> {
  const { errors } = await ask(source, {}, caller);
  const error = errors?.[0]?.originalError ?? errors?.[0];
  if (error === undefined) return 'done';
  return error instanceof SamspilError ? error.code : String(error);
}

/** A set that a member of a network has made, or another one. */
async function setOf(whose: Whose, state: 'PROPOSED' | 'ACCEPTED'): Promise<string> {
  const author = whose === 'own' ? member : { ...member, subject: 'another' };
  const proposing = `mutation { propose(changes: [{ organisation: { id: "${organisations.own}", shortName: "X" } }], reason: "x") { id } }`;
  const { data } = await ask(proposing, {}, author);
  const id = (data as { propose: { id: string } }).propose.id;
  if (state === 'ACCEPTED') await edit(`mutation { accept(id: "${id}", reason: "x") { id } }`);
  return id;
}

const mutations = Object.entries(schema.getMutationType()?.getFields() ?? {});
const tables = mutations.flatMap(([name, { type }]) =>
  (['own', 'foreign'] as const).map((whose) => ({ name, whose, type: String(type) })),
);

describe('Who may change what', () => {
  test.each(tables)('$name of what is $whose is for those in the table alone', async ({ name, whose, type }) => {
    const { asked, wants, may } = cases[name] ?? {};
    if (!asked || !may) throw new Error(`Say in this table who may ${name}`);
    const selection = type === 'OrganisationMerge' ? 'claims' : 'id';
    const told: Record<string, string> = {};
    let id: string | undefined;
    for (const role of roles) {
      id ??= await prepared(name, wants, whose);
      const version = await graphVersion(database);
      const outcome = await outcomeOf(`mutation { ${name}(${asked(whose, id)}) { ${selection} } }`, callerIn(role));
      told[role] = outcome;
      // What was refused has changed nothing, so that the next may try.
      if (outcome === 'done') id = undefined;
      else told[role] = (await graphVersion(database)) === version ? outcome : 'changed';
    }
    expect(told).toEqual(Object.fromEntries(roles.map((role) => [role, may[role][whose]])));
  });
});

/** The example, with what a mutation can be done on. */
async function prepared(name: string, wants: Case['wants'], whose: Whose): Promise<string> {
  await loadOnly('seed/example');
  if (name === 'unmergeOrganisations')
    await edit(
      'mutation { mergeOrganisations(kept: "organisation:tusindben", duplicate: "organisation:hundredben", reason: "x") { claims } }',
    );
  return wants ? setOf(whose, wants) : '';
}

describe('Corrections of readers, where they are taken', () => {
  const reader: Caller = { role: 'READER', networks: [] };
  const propose = async (changes: string) =>
    outcomeOf(
      `mutation { propose(changes: ${changes}, reason: "Jeg ved bedre") { id state preview { faults { code } } } }`,
      reader,
    );
  const correction = `[{ organisation: { id: "${organisations.foreign}", note: "En rettelse" } }]`;

  beforeAll(async () => {
    await loadOnly('seed/example');
    takeCorrections(database, 2);
  });
  afterAll(() => takeCorrections(database, 0));

  test('are open to readers, who are told so, and shut where none are taken', async () => {
    const mayPropose = async () => (await ask('{ viewer { mayPropose } }', {}, reader)).data?.['viewer'];
    expect(await mayPropose()).toEqual({ mayPropose: true });
    takeCorrections(database, 0);
    expect(await mayPropose()).toEqual({ mayPropose: false });
    takeCorrections(database, 2);
    expect((await ask('{ viewer { mayPropose } }', {}, member)).data).toEqual({ viewer: { mayPropose: true } });
  });

  test('wait for an editor, so many at a time, and change nothing until then', async () => {
    const version = await graphVersion(database);
    const many = `[${Array.from({ length: 11 }, () => correction.slice(1, -1)).join(', ')}]`;
    expect(await propose(many)).toBe('BAD_USER_INPUT');
    expect(await propose('[{ theme: { id: "theme:civilt-raaderum", note: "x" } }]')).toBe('CHANGES_INVALID');
    expect(await propose(correction)).toBe('done');
    expect(await propose(correction)).toBe('done');
    expect(await propose(correction)).toBe('TOO_MANY_PROPOSALS');
    expect(await graphVersion(database)).toBe(version);
    const { changeSets } = await edit<{ changeSets: { nodes: { id: string; role: string }[] } }>(
      '{ changeSets { nodes { id role } } }',
    );
    expect(changeSets.nodes).toMatchObject([{ role: 'READER' }, { role: 'READER' }]);
    await edit(`mutation { decline(id: "${changeSets.nodes[0]?.id}", reason: "Nej") { id } }`);
    expect(await propose(correction)).toBe('done');
  });
});
