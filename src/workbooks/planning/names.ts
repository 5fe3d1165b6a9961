import { AlikeNames, NameLikeness } from '../../coordination/index.js';
import { nearest } from '../../dataset/index.js';
import { folded, isAcronym, similarTo, type EntityId, type Value, type Values } from '../../graph/records/index.js';

/** Something on record, as far as a sheet may name it. */
export interface Known {
  readonly id: EntityId;
  /** What is recorded of it. */
  readonly values: Values;
  /** Names of what was merged into it, folded. */
  readonly merged: readonly string[];
}

/** By what a name was found. */
export type FoundBy = 'NAME' | 'ALIAS' | 'FORMER_NAME' | 'SHORT_NAME';
const order: readonly FoundBy[] = ['NAME', 'ALIAS', 'FORMER_NAME', 'SHORT_NAME'];

/** From which likeness on a name is nearly another (see `NameLikeness`). */
const NEAR = 0.5;
const NEAR_SHOWN = 4;
/** How like two names are that differ by spaces, or by what tells æ, ø and å from a and o. */
const JOINED = 0.95;
/** Names of up to so many letters are compared letter by letter too. */
const SHORT = 10;

/** Something on record whose name is like another. */
export interface Alike {
  readonly id: EntityId;
  /** From `NEAR` to 1 (see `NameLikeness`). */
  readonly likeness: number;
}

/** What is on record of one kind, to be found by its names. */
export class Names {
  readonly #byName = new Map<FoundBy, Map<string, Set<EntityId>>>(order.map((by) => [by, new Map()]));
  readonly #joined = new Map<string, Set<EntityId>>();
  readonly #known = new Map<EntityId, Known>();

  constructor(all: readonly Known[]) {
    for (const known of all) {
      this.#known.set(known.id, known);
      const { values, id } = known;
      for (const name of [values['nameDa'], values['nameEn']]) this.#add('NAME', textsIn(name), id);
      this.#add('ALIAS', [...textsIn(values['aliases']).filter((name) => !isAcronym(name)), ...known.merged], id);
      this.#add('FORMER_NAME', textsIn(values['formerNames']).map(withoutPeriod), id);
      this.#add('SHORT_NAME', [...textsIn(values['shortName']), ...textsIn(values['aliases']).filter(isAcronym)], id);
    }
  }

  /** The ids of all. */
  get ids(): readonly EntityId[] {
    return [...this.#known.keys()];
  }

  get(id: string): Known | undefined {
    return this.#known.get(id as EntityId);
  }

  /** What has this very name: by the first of name, alias, former and short name by which anything is found. */
  called(name: string): { readonly by: FoundBy; readonly ids: readonly EntityId[] } | null {
    for (const by of order) {
      const ids = this.#byName.get(by)?.get(folded(name));
      if (ids) return { by, ids: [...ids] };
    }
    return null;
  }

  /** All that have this very name, each way in which they have it. */
  exactly(name: string): readonly { readonly by: FoundBy; readonly ids: readonly EntityId[] }[] {
    return order.flatMap((by) => {
      const ids = this.#byName.get(by)?.get(folded(name));
      return ids ? [{ by, ids: [...ids] }] : [];
    });
  }

  /** For each of these names, what on record has nearly the same, the likest first. */
  near(names: readonly string[]): ReadonlyMap<string, readonly EntityId[]> {
    const alike = this.alike(names);
    return new Map([...alike].map(([name, found]) => [name, found.slice(0, NEAR_SHOWN).map(({ id }) => id)]));
  }

  /** The same with how like each is, as many as there are: first what differs by spaces, then by letters. */
  alike(names: readonly string[]): ReadonlyMap<string, readonly Alike[]> {
    const known = [...this.#byName].flatMap(([by, found]) => (by === 'SHORT_NAME' ? [] : [...found.keys()]));
    const likeness = new NameLikeness([...known, ...names]);
    const alike = new AlikeNames(likeness, NEAR);
    for (const name of known) alike.add(name);
    const isKnown = new Set(known);
    const called = (other: string, like: number): Alike[] =>
      (this.called(other)?.ids ?? []).map((id) => ({ id, likeness: like }));
    return new Map(
      names.map((name) => {
        const found = alike
          .meet(name)
          .filter((other) => isKnown.has(other))
          .map((other) => ({ other, like: likeness.of(name, other) }))
          .toSorted((one, other) => other.like - one.like)
          .flatMap(({ other, like }) => called(other, like));
        const joined = [...(this.#joined.get(joinedOf(name)) ?? [])].map((id) => ({ id, likeness: JOINED }));
        // A short name has too few letters in a row to be like another by them.
        const spelt = name.length <= SHORT && !isAcronym(name) ? nearest(folded(name), known) : [];
        const misspelt = spelt.flatMap((other) => called(other, NEAR));
        const all = [...joined, ...found, ...misspelt];
        return [name, all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at)];
      }),
    );
  }

  /** Those whose names stand in a text, the longest name first. */
  within(text: string): readonly Known[] {
    const words = ` ${folded(text)} `;
    const found = order.flatMap((by) =>
      [...(this.#byName.get(by) ?? [])].flatMap(([name, ids]) =>
        name.length > 3 && words.includes(` ${name} `) ? [{ length: name.length, ids }] : [],
      ),
    );
    const ids = found.toSorted((one, other) => other.length - one.length).flatMap((each) => [...each.ids]);
    return [...new Set(ids)].flatMap((id) => this.#known.get(id) ?? []);
  }

  #add(by: FoundBy, names: readonly string[], id: EntityId): void {
    for (const name of names) {
      const text = folded(name);
      if (text === '') continue;
      const tier = this.#byName.get(by);
      tier?.set(text, (tier.get(text) ?? new Set()).add(id));
      this.#joined.set(joinedOf(name), (this.#joined.get(joinedOf(name)) ?? new Set()).add(id));
    }
  }
}

const joinedOf = (name: string): string => similarTo(folded(name)).joined;
const withoutPeriod = (name: string): string => name.replace(/\s*\[[^\]]*\]$/u, '');

const textsIn = (value: Value | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];

/** Pairs of these names that are nearly the same, and are not: the later one, and the first it is like. */
export function nearlyTheSame(names: readonly string[]): ReadonlyMap<string, string> {
  const likeness = new NameLikeness(names);
  const alike = new AlikeNames(likeness, NEAR_IN_SHEET);
  const pairs = new Map<string, string>();
  for (const name of names) {
    const other = alike.meet(name).find((each) => folded(each) !== folded(name));
    if (other !== undefined) pairs.set(name, other);
  }
  return pairs;
}

/** Two lines of one list are rather two: only what differs by a letter or a word is asked about. */
const NEAR_IN_SHEET = 0.6;

/** What a record is called, for people. */
export const nameOf = ({ id, values }: Pick<Known, 'id' | 'values'>): string =>
  String(values['nameDa'] ?? values['nameEn'] ?? id);
