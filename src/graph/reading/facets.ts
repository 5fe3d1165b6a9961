import { OPEN_END } from '../records/index.js';
import type { Kind, Verb } from '../vocabulary/index.js';
import { CodeTest, Column, ColumnsAlong, placeInChunk } from './chunk.js';
import type { Counting } from './counting.js';
import { networksBehind } from './filter-tests.js';
import { storedOf, type EntityAt } from './entity-at.js';
import type { GraphInMemory } from './graph-in-memory.js';
import { firstOf } from './in-order.js';
import { compare } from './page.js';
import { inTurns, type Steps } from './turns.js';

/** By what entities can be counted. Each has the values that a filter on the same takes. */
export type Facet =
  | { readonly by: 'property'; readonly property: string; readonly absent?: string }
  | {
      readonly by: 'relation';
      readonly verb: Verb;
      readonly outgoing: boolean;
      /** Those that are counted; null where the verb leads to no others. */
      readonly only: readonly Kind[] | null;
    }
  | { readonly by: 'behind'; readonly verb: Verb }
  | { readonly by: 'years'; readonly firstDay: string; readonly lastDay: string };

/** How many entities have each value, and how many have none on record. One that has several counts for each. */
export interface FacetCounts {
  /** The most frequent first, then by value. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** How many values there are, those that are not shown too. */
  readonly distinct: number;
  readonly without: number;
}

/** Entities to count, and who counts them. */
export interface Countable {
  readonly graph: GraphInMemory;
  readonly entities: readonly EntityAt[];
  readonly counting: Counting;
  /** Until which year something counts that is known to go on. */
  readonly thisYear: number;
}

/** Counts while others go on. @param most how many values are shown at most */
export const countedBy = async (facet: Facet, countable: Countable, most: number): Promise<FacetCounts> => {
  const { graph, entities } = countable;
  switch (facet.by) {
    case 'relation':
    case 'behind': {
      const idAt = (place: number): string => graph.at(place)?.node.id ?? '';
      return frequencies(entities, facet.by === 'relation' ? endsBy(facet, countable) : networksBy(facet, countable), {
        most,
        textOf: idAt,
      });
    }
    default:
      return frequencies(entities, valuesBy(facet, countable), { most, textOf: (value) => value });
  }
};

/** Tells the values of one thing, in which one may stand several times. */
type ValuesOf<Thing, Value> = (thing: Thing, tell: (value: Value) => void) => void;

interface Shown<Value> {
  readonly most: number;
  readonly textOf: (value: Value) => string;
}

/** How often each value occurs. */
export const frequencies = async <Thing, Value>(
  things: readonly Thing[],
  valuesOf: ValuesOf<Thing, Value>,
  shown: Shown<Value>,
): Promise<FacetCounts> => inTurns(counted(things, valuesOf, shown));

/** So many things are looked at in one step. */
const STEP = 16;

interface Count<Value> {
  readonly value: Value;
  count: number;
  /** Where the thing stands that had it last. */
  last: number;
  /** Looked up where it is compared with others that are as frequent. */
  text?: string;
}

function* counted<Thing, Value>(
  things: readonly Thing[],
  valuesOf: ValuesOf<Thing, Value>,
  { most, textOf }: Shown<Value>,
): Steps<FacetCounts> {
  const found = new Map<Value, Count<Value>>();
  let [at, told, without] = [0, 0, 0];
  const tell = (value: Value): void => {
    told += 1;
    const known = found.get(value);
    if (known === undefined) found.set(value, { value, count: 1, last: at });
    else if (known.last !== at) {
      known.count += 1;
      known.last = at;
    }
  };
  for (const thing of things) {
    const before = told;
    valuesOf(thing, tell);
    if (told === before) without += 1;
    if ((at += 1) % STEP === 0) yield;
  }
  const order = (one: Count<Value>, other: Count<Value>): number =>
    other.count - one.count || compare((one.text ??= textOf(one.value)), (other.text ??= textOf(other.value)));
  const first = yield* firstOf(found.values(), most, order);
  return {
    values: first.map(({ value, count }) => ({ value: textOf(value), count })),
    distinct: found.size,
    without,
  };
}

type PropertyFacet = Extract<Facet, { readonly by: 'property' | 'years' }>;

function valuesBy(facet: PropertyFacet, { thisYear }: Countable): ValuesOf<EntityAt, string> {
  switch (facet.by) {
    case 'property': {
      const { property, absent } = facet;
      return (entity, tell) => {
        const value = storedOf(entity)[property];
        if (typeof value === 'string' || typeof value === 'boolean') tell(String(value));
        else if (absent !== undefined) tell(absent);
      };
    }
    case 'years':
      return (entity, tell) => {
        const { [facet.firstDay]: first, [facet.lastDay]: last } = storedOf(entity);
        if (typeof first === 'string' && typeof last === 'string') yearsFrom(first, last, thisYear).forEach(tell);
      };
  }
}

/** Tells the places of what a relation leads to. */
function endsBy(
  { verb, outgoing, only }: Extract<Facet, { readonly by: 'relation' }>,
  { graph, counting }: Countable,
): ValuesOf<EntityAt, number> {
  const { verdicts } = counting;
  const along = new ColumnsAlong(graph.chunks, verb, outgoing ? 'from' : 'to');
  const standings = new Column(graph.chunks, (chunk) => chunk.standings);
  const kinds = only && { test: new CodeTest(only), codes: new Column(graph.chunks, (chunk) => chunk.codes('type')) };
  const tellIf = (end: number, standing: number, tell: (place: number) => void): void => {
    const own = standings.at(end);
    if (own < 0 || (verdicts.of(own) | verdicts.of(standing)) !== 0) return;
    if (!kinds || kinds.test.holds(kinds.codes.at(end))) tell(end);
  };
  return (entity, tell) => {
    const columns = along.of(entity.place);
    const at = placeInChunk(entity.place);
    if (!columns || columns.long.has(at)) {
      for (const claim of (outgoing ? entity.from : entity.to)[verb] ?? [])
        tellIf(outgoing ? claim.object : claim.subject, claim.standing, tell);
      return;
    }
    const past = columns.starts[at + 1] ?? 0;
    for (let number = columns.starts[at] ?? 0; number < past; number += 1)
      tellIf(columns.ends[number] ?? 0, columns.standings[number] ?? 0, tell);
  };
}

/** Tells the places of the networks behind. */
function networksBy(
  { verb }: Extract<Facet, { readonly by: 'behind' }>,
  { graph, counting }: Countable,
): ValuesOf<EntityAt, number> {
  const networksOf = networksBehind(graph, verb, counting);
  return (entity, tell) => {
    for (const { place } of networksOf(entity)) tell(place);
  };
}

function yearsFrom(first: string, last: string, thisYear: number): string[] {
  const from = yearOf(first);
  const to = last === OPEN_END ? thisYear : yearOf(last);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_each, at) => String(from + at).padStart(4, '0'));
}

export const yearOf = (day: string): number => Number(day.slice(0, 'YYYY'.length));
