import { beforeAll, expect, it } from 'vitest';
import { sightOf, type Sight } from '../../src/graph/records/guard.js';
import { claimNamed, type ClaimId } from '../../src/graph/records/ids.js';
import { editor, reader, type Caller } from '../../src/graph/records/roles.js';
import { schema } from '../product-schema.js';
import { questionsOf, type Breadth } from './questions.js';
import { askingForFiles, askingGraphql, toldTo, type Asking } from './telling.js';
import {
  hiddenWorld,
  nameableOf,
  recordsOf,
  withoutHidden,
  writeWorld,
  type HiddenWorld,
  type Pattern,
} from './worlds.js';
import { onDayOf } from '../clock.js';

export interface Trial extends Pattern, Breadth {
  /** The dataset of which some is hidden. */
  readonly folder: string;
  /** How many of each kind that everybody may see are named by questions, and one less that some may not. */
  readonly each: number;
}

/** However busy the machine is. */
const LONG = 900_000;
/** Whole answers are long. */
const [BEFORE, AFTER] = [120, 60];
const AT_ONCE = 50;

/**
 * Tests that everybody is told of a graph of which much is hidden what they are told where the hidden never was, to the
 * letter: in every answer, file and error. Only how many claims were hidden may differ, and is not asked for.
 */
export function testsThatItNeverWas(trial: Trial): void {
  const [own, other] = trial.networks;
  const callers: [string, Caller][] = [
    ['a reader', reader],
    ['a member of the network that may see some of it', { role: 'MEMBER', networks: [own] }],
    ['a member of another network', { role: 'MEMBER', networks: [other] }],
  ];
  let world: HiddenWorld;
  let asked: readonly Asking[];
  /** A reader asks everything. Members share it between them, where there is little time: what hides is the same. */
  const askedBy = ({ networks: [network] }: Caller): readonly Asking[] =>
    trial.wide || network === undefined ? asked : asked.filter((_, at) => at % 2 === Number(network === own));
  const told = new Map<string, readonly string[]>();

  onDayOf('2026-08-15');
  beforeAll(async () => {
    world = hiddenWorld(await recordsOf(trial.folder), trial);
    const nameable = nameableOf(world, trial.networks, trial.each);
    asked = [...questionsOf(schema, nameable, trial).map(askingGraphql), ...askingForFiles(nameable)];
    await writeWorld(world.writes);
    for (const [name, caller] of callers) told.set(name, await toldTo(caller, askedBy(caller)));
    told.set('an editor', await toldTo(editor, [...asked.filter(isWholeList), ...askingFor([...world.guards.keys()])]));
  }, LONG);

  it.each(callers)('is for %s as if it had never been', { timeout: LONG }, async (name, caller) => {
    await writeWorld(withoutHidden(world, sightOf(caller)));
    const all = askedBy(caller);
    const expected = await toldTo(caller, all);
    const answers = told.get(name) ?? [];
    const leaks = all.flatMap((asking, at) => {
      const [answer = '', ifItNeverWas = ''] = [answers[at], expected[at]];
      // What is told where it never was is told of something else, such as an id that is made of a name.
      if (answer === ifItNeverWas) return [];
      return [...differences(asking, answer, ifItNeverWas), ...hiddenIn(asking, answer, world, sightOf(caller))];
    });
    expect(leaks).toEqual([]);
  });

  it('is looked for in an answer of every field', () => {
    // What is for members is looked for in their answers; of sets of changes none is on record here, and sheets are for editors.
    const untold = ['changeSet', 'changeSets', 'preview', 'previewSheet'];
    expect(fieldsWithout(told.get('a reader') ?? [], asked)).toEqual(untold);
    const [name, member] = callers[1] ?? [];
    if (name === undefined || !member) throw new Error('No member asks');
    expect(fieldsWithout(told.get(name) ?? [], askedBy(member))).not.toContain('preview');
  });

  it('is there for an editor', () => {
    const all = (told.get('an editor') ?? []).join('');
    const ids = [...world.guards.keys()].filter((id) => !claimNamed(id as ClaimId) && !all.includes(`"${id}"`));
    const merged = world.writes.flatMap(({ entities }) =>
      entities.filter(({ values }) => values['mergedInto'] !== undefined),
    );
    expect(ids.filter((id) => !merged.some((each) => each.id === id))).toEqual([]);
  });
}

/** Questions for entities by their ids: a list shows a hundred of each kind. */
function askingFor(ids: readonly string[]): Asking[] {
  const entities = ids.filter((id) => !claimNamed(id as ClaimId));
  return Array.from({ length: Math.ceil(entities.length / AT_ONCE) }, (_, part) => {
    const some = entities.slice(part * AT_ONCE, (part + 1) * AT_ONCE);
    return askingGraphql({ field: 'nodes', source: `{ nodes(ids: ${JSON.stringify(some)}) { id } }` });
  });
}

/** A question for all there is of a kind, in full. */
const isWholeList = ({ question }: Asking): boolean =>
  /^\{ \w+\(first: 100, minConfidence: UNCONFIRMED\) /u.test(question);

/** @param expected another answer */
function differences({ of, question }: Asking, answer: string, expected: string): string[] {
  let from = 0;
  while (answer[from] === expected[from]) from += 1;
  const shown = (text: string): string => text.slice(Math.max(0, from - BEFORE), from + AFTER);
  return [`${of} (${question.slice(0, BEFORE)}): ${shown(answer)} | where it never was: ${shown(expected)}`];
}

/** What names something hidden that was not named by the question. */
function hiddenIn({ of, question }: Asking, answer: string, { guards, marks }: HiddenWorld, sight: Sight): string[] {
  const isBehind = (guard: string | undefined): boolean => guard !== undefined && sight?.includes(guard) === false;
  const ids = new Set(answer.match(/[a-z]+:[a-z0-9-]+/gu));
  const named = [...ids].filter((id) => isBehind(guards.get(id)) && !question.includes(id));
  const told = [...marks].flatMap(([guard, mark]) =>
    isBehind(guard) && answer.includes(mark) ? [`a text for ${guard}`] : [],
  );
  return [...named, ...told].map((what) => `${of} (${question.slice(0, BEFORE)}) tells ${what}`);
}

/** The fields of which no question was answered: nothing was compared there. */
const fieldsWithout = (answers: readonly string[], asked: readonly Asking[]): string[] => {
  const answered = new Set(asked.filter((_, at) => answers[at]?.endsWith('"errors":[]}')).map(({ of }) => of));
  return [...new Set(asked.map(({ of }) => of))].filter((of) => !of.includes('.') && !answered.has(of));
};
