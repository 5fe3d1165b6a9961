import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { editor } from '../../src/graph/records/roles.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { ask, database, edit, loadOnly } from '../world.js';

/** How many sets are recorded and undone: `SETS=200` for a long run. */
const SETS = Number(process.env['SETS'] ?? 40);
/** How often two change the same at once: `RACES=1000` for a long run. */
const RACES = Number(process.env['RACES'] ?? 10);

const [KEPT, DUPLICATE] = ['organisation:broendgraverne', 'organisation:broendgraverne-danmark'];
const organisations = ['organisation:blaa-anemone', KEPT, 'organisation:tusindben', DUPLICATE];
const themes = ['civilt-raaderum', 'digital-sikkerhed'].map((slug) => `theme:${slug}`);
const fields = ['size', 'note', 'shortName'] as const;
const words = { size: ['SMALL', 'MEDIUM', 'LARGE'], note: ['a', 'b'], shortName: ['A', 'B'] } as const;

/** What is recorded, by what it is of; what is not recorded is not there. */
type State = ReadonlyMap<string, string>;

/** One change: a value of an organisation, or a claim with its note; null takes it off the record. */
interface Step {
  readonly of: string;
  readonly to: string | null;
}

const slots = [
  ...organisations.flatMap((id) => fields.map((field) => `${id} ${field}`)),
  ...organisations.flatMap((id) => themes.map((theme) => `${id} ${theme}`)),
];

const stepOf = (of: string): fc.Arbitrary<Step> => {
  const [, name = ''] = of.split(' ');
  const values = name in words ? words[name as keyof typeof words] : ['x', 'y'];
  return fc.oneof(fc.constantFrom(...values), fc.constant(null)).map((to) => ({ of, to }));
};
const setOfSteps = fc.uniqueArray(fc.constantFrom(...slots).chain(stepOf), {
  minLength: 1,
  maxLength: 3,
  selector: ({ of }) => of,
});
/** Records something, undoes one of what was recorded, or makes two organisations one or two again. */
const action = fc.oneof(
  { weight: 12, arbitrary: setOfSteps.map((steps) => ({ steps })) },
  { weight: 8, arbitrary: fc.nat().map((undo) => ({ undo })) },
  { weight: 2, arbitrary: fc.constant('merge or unmerge' as const) },
);

/** The changes of a step, if there is anything to be changed. */
function changeOf({ of, to }: Step, now: State, isMerged: boolean): object[] {
  const [id = '', name = ''] = of.split(' ');
  if (name.startsWith('theme:')) {
    if (to === null) return now.has(of) ? [{ withdraw: { id: standing(of, isMerged) } }] : [];
    return [{ hasTheme: { subject: id, object: name, note: to, sources: ['source:aarsmoede-2026'] } }];
  }
  // What was merged into another has no values of its own to be changed.
  if (isMerged && id === DUPLICATE) return [];
  return [{ organisation: to === null ? { id, clear: [name] } : { id, [name]: to } }];
}

/** Two changes of one organisation are one. */
function together(changes: readonly object[]): object[] {
  const found = new Map<string, Record<string, unknown>>();
  const others: object[] = [];
  for (const change of changes) {
    const given = 'organisation' in change ? (change.organisation as Record<string, unknown>) : null;
    if (!given) others.push(change);
    else {
      const known = found.get(String(given['id'])) ?? {};
      const clear = [known['clear'], given['clear']].flatMap((each) => (Array.isArray(each) ? (each as string[]) : []));
      found.set(String(given['id']), { ...known, ...given, ...(clear.length > 0 && { clear }) });
    }
  }
  return [...[...found.values()].map((organisation) => ({ organisation })), ...others];
}

function applied(state: State, steps: readonly Step[]): State {
  const after = new Map(state);
  for (const { of, to } of steps) {
    if (to === null) after.delete(of);
    else after.set(of, to);
  }
  return after;
}

async function recorded(): Promise<State> {
  const [row] = await database.runStatement(
    `MATCH (o:Organisation|Merged) WHERE o.id IN ['${organisations.join("','")}']
     OPTIONAL MATCH (o)-[claim:HAS_THEME]->(theme) WHERE theme.id IN ['${themes.join("','")}']
     RETURN collect([o.id, o.size, o.note, o.shortName, claim.id, claim.note]) AS rows`,
  );
  const state = new Map<string, string>();
  for (const [id, size, note, shortName, claim, of] of (row?.['rows'] ?? []) as (string | null)[][]) {
    for (const [field, value] of Object.entries({ size, note, shortName }))
      if (value != null) state.set(`${id} ${field}`, value);
    if (claim != null) state.set(statedEnds(claim), of ?? '');
  }
  return state;
}

/** The ends of a claim as its source states it, wherever it stands: one that was moved says so in its key. */
const statedEnds = (claim: string): string => claim.replace(/^.* as /u, '').replace(/^HAS_THEME /u, '');
/** The id of the claim of these stated ends, while the two are one or not. */
const standing = (ends: string, isMerged: boolean): string =>
  isMerged && ends.startsWith(`${DUPLICATE} `)
    ? `HAS_THEME ${ends.replace(DUPLICATE, KEPT)} as ${ends}`
    : `HAS_THEME ${ends}`;

async function done(source: string, variables: Record<string, unknown>): Promise<string | SamspilError> {
  const { data, errors } = await ask(source, variables, editor);
  const error = errors?.[0]?.originalError ?? errors?.[0];
  if (error instanceof SamspilError) return error;
  if (error) throw error;
  return (data as Record<string, { id: string }>)['set']?.id ?? '';
}

const record = async (changes: readonly object[]) =>
  done(
    'mutation ($changes: [ChangeInput!]!, $madeOn: Int) { set: record(changes: $changes, madeOn: $madeOn, reason: "x") { id } }',
    { changes, madeOn: await graphVersion(database) },
  );
const undo = async (id: string) => done('mutation ($id: ID!) { set: undo(id: $id, reason: "x") { id } }', { id });

const merging = `mutation { mergeOrganisations(kept: "${KEPT}", duplicate: "${DUPLICATE}", reason: "x", despiteIdentifiers: true) { claims } }`;
const unmerging = `mutation { unmergeOrganisations(duplicate: "${DUPLICATE}", reason: "x") { claims } }`;

describe('Undoing', () => {
  test(
    'leads to the state that all other sets alone would have made, or names the conflict',
    { timeout: 900_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: SETS, maxLength: SETS }), async (actions) => {
          await loadOnly('seed/example');
          const first = await recorded();
          const made: { id: string; steps: readonly Step[]; undone: boolean; undoneBy: string | null }[] = [];
          let [undone, isMerged] = [0, false];
          /** What was done, for whoever has to find out why a state is another. */
          const told: string[] = [];
          for (const next of actions) {
            const expected = (): State =>
              made.filter((set) => !set.undone).reduce((state, { steps }) => applied(state, steps), first);
            if (next === 'merge or unmerge') {
              await edit(isMerged ? unmerging : merging);
              isMerged = !isMerged;
              told.push(isMerged ? 'merged' : 'unmerged');
            } else if ('steps' in next) {
              const now = expected();
              const steps = next.steps.filter((step) => changeOf(step, now, isMerged).length > 0);
              if (steps.length === 0) continue;
              const id = await record(together(steps.flatMap((step) => changeOf(step, now, isMerged))));
              if (typeof id !== 'string') throw id;
              told.push(`${made.length}: ${steps.map(({ of, to }) => `${of} = ${to ?? 'nothing'}`).join(', ')}`);
              made.push({ id, steps, undone: false, undoneBy: null });
            } else {
              const set = made[next.undo % Math.max(1, made.length)];
              if (!set) continue;
              // What is undone already is done again by undoing that.
              const outcome = await undo(set.undoneBy ?? set.id);
              if (typeof outcome === 'string') {
                set.undone = !set.undone;
                set.undoneBy = set.undone ? outcome : null;
                undone += 1;
                told.push(`${set.undone ? 'undone' : 'again'}: ${made.indexOf(set)}`);
              } else if (outcome.code !== 'CONFLICT') throw outcome;
            }
            expect({ told, state: await recorded() }).toEqual({ told, state: expected() });
          }
          expect(undone).toBeGreaterThan(0);
        }),
        { numRuns: 1, endOnFailure: true },
      );
    },
  );
});

describe('What is undone and then done again', () => {
  test('is undone to what stands without what others have taken back meanwhile', async () => {
    await loadOnly('seed/example');
    const id = organisations[1] ?? '';
    const made = async (change: object): Promise<string> => String(await record([change]));
    await made({ organisation: { id, clear: ['shortName'] } });
    const theirs = await made({ organisation: { id, shortName: 'A' } });
    const ours = await made({ organisation: { id, note: 'a', clear: ['shortName'] } });
    const without = async (): Promise<State> =>
      new Map([...(await recorded())].filter(([of]) => of.startsWith(`${id} `) && !of.includes('theme:')));
    const undoing = String(await undo(ours));
    await undo(theirs);
    const alone = await without();
    expect(alone.has(`${id} shortName`)).toBe(false);
    await undo(undoing);
    expect((await without()).get(`${id} note`)).toBe('a');
    await undo(ours);
    expect(await without()).toEqual(alone);
  });

  test('says again all that it said, or names what others have taken back of it meanwhile', async () => {
    await loadOnly('seed/example');
    const id = organisations[0] ?? '';
    const made = async (values: object): Promise<string> => {
      const set = await record([{ organisation: { id, ...values } }]);
      if (typeof set !== 'string') throw set;
      return set;
    };
    const first = await made({ note: 'Has moved' });
    const second = await made({ note: 'Has moved', shortName: 'BA' });
    const undoing = String(await undo(second));
    expect(typeof (await undo(first))).toBe('string');
    const state = await recorded();
    expect(await undo(undoing)).toMatchObject({
      code: 'CONFLICT',
      details: { conflicts: [{ id, property: 'note', seen: 'Has moved', proposed: 'Has moved' }] },
    });
    expect(await recorded()).toEqual(state);
  });
});

describe('What was recorded of an organisation that was merged since', () => {
  const claim = (note: string) => ({
    hasTheme: { subject: DUPLICATE, object: themes[0], note, sources: ['source:aarsmoede-2026'] },
  });
  const noteOf = async () => (await recorded()).get(`${DUPLICATE} ${themes[0]}`);
  const made = async (changes: object[]): Promise<string> => {
    const set = await record(changes);
    if (typeof set !== 'string') throw set;
    return set;
  };

  test('can be undone once it is merged no longer', async () => {
    await loadOnly('seed/example');
    const before = await recorded();
    const set = await made([{ organisation: { id: DUPLICATE, note: 'a' } }, claim('x')]);
    await edit(merging);
    await edit(unmerging);
    expect(await undo(set)).toEqual(expect.any(String));
    expect(await recorded()).toEqual(before);
  });

  test('can be undone while it is merged, as far as it is about claims', async () => {
    await loadOnly('seed/example');
    await made([claim('x')]);
    const before = await recorded();
    await edit(merging);
    expect(await undo(await made([claim('y')]))).toEqual(expect.any(String));
    expect(await recorded()).toEqual(before);
  });

  test('can be undone where it was recorded while it was merged and no longer is', async () => {
    await loadOnly('seed/example');
    const before = await recorded();
    await edit(merging);
    const set = await made([claim('x')]);
    await edit(unmerging);
    expect(await undo(set)).toEqual(expect.any(String));
    expect(await recorded()).toEqual(before);
  });

  test('can be undone with the organisation itself', async () => {
    await loadOnly('seed/example');
    const set = await made([
      { organisation: { key: 'new', kind: 'INTERNATIONAL_NGO', name: { da: 'Nye Brønde' } } },
      { hasTheme: { subject: 'new', object: themes[0], sources: ['source:aarsmoede-2026'] } },
    ]);
    const id = 'organisation:nye-broende';
    await edit(`mutation { mergeOrganisations(kept: "${KEPT}", duplicate: "${id}", reason: "x") { claims } }`);
    expect(await undo(set)).toMatchObject({ code: 'CONFLICT' });
    await edit(`mutation { unmergeOrganisations(duplicate: "${id}", reason: "x") { claims } }`);
    expect(await undo(set)).toEqual(expect.any(String));
    expect(await edit(`{ organisation(id: "${id}") { id } }`)).toEqual({ organisation: null });
  });

  test('names the conflict where somebody has changed it there, though it may look as before again', async () => {
    await loadOnly('seed/example');
    const set = await made([claim('x')]);
    await edit(merging);
    await made([claim('y')]);
    await made([claim('x')]);
    await edit(unmerging);
    expect(await undo(set)).toMatchObject({ code: 'CONFLICT' });
    expect(await noteOf()).toBe('x');
  });
});

describe('Of two who change the same at once', () => {
  test('exactly one wins, and the other is told both values', async () => {
    await loadOnly('seed/example');
    const id = organisations[0] ?? '';
    for (let race = 0; race < RACES; race += 1) {
      const madeOn = await graphVersion(database);
      const racing = async (note: string) =>
        done(
          'mutation ($changes: [ChangeInput!]!, $madeOn: Int) { set: record(changes: $changes, madeOn: $madeOn, reason: "x") { id } }',
          { changes: [{ organisation: { id, note } }], madeOn },
        );
      const notes = [`one ${race}`, `other ${race}`];
      const outcomes = await Promise.all(notes.map(racing));
      const lost = outcomes.findIndex((outcome) => outcome instanceof SamspilError);
      const won = notes[1 - lost];
      expect(outcomes.filter((outcome) => typeof outcome === 'string')).toHaveLength(1);
      expect(outcomes[lost]).toMatchObject({
        code: 'CONFLICT',
        details: { conflicts: [{ id, property: 'note', now: won, proposed: notes[lost] }] },
      });
    }
  });
});
