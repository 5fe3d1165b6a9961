import { claimNamed, kindOf, type ClaimId, type EntityId, type Sight, type Stored } from '../records/index.js';
import { verbNames, type Kind, type Verb } from '../vocabulary/index.js';
import { Chunk, chunkOf, placeInChunk, type Way } from './chunk.js';
import { type ClaimAt, type ClaimsByVerb, type EntityAt, precedenceOf, sortNameOf } from './entity-at.js';
import { entityNode, type EntityNode, type StoredEntity } from './entity-node.js';
import { withInserted } from './in-order.js';
import { compare } from './page.js';
import { withShared } from './shared-values.js';
import { guardAt, isSeen, standingOf } from './standing.js';
import { sortedInSteps, STEP, type Steps } from './turns.js';
import type { GraphState } from './version.js';

/** What the id of something merged leads to, and what stands before it (see `guardOf`). */
export interface MergedInto {
  readonly into: EntityId;
  readonly guard: string | undefined;
}

/**
 * The whole graph at one state: entities, claims and all that is recorded of them, by reference instead of by query.
 * It does not change; a `GraphDraft` makes the next one. Whoever reads for a caller hides by `Verdicts`.
 */
export class GraphInMemory {
  constructor(
    readonly state: GraphState,
    /** The place of each id. Shared by the graphs that follow each other: one that is gone keeps its place. */
    readonly places: Map<EntityId, number>,
    readonly chunks: readonly Chunk[],
    /** The places of the entities of each kind, by name as Danish sorts, then by id. */
    readonly listed: ReadonlyMap<Kind, readonly number[]>,
    /** What was merged, by its id. */
    readonly merged: ReadonlyMap<EntityId, MergedInto>,
  ) {}

  at(place: number): EntityAt | undefined {
    return this.chunks[chunkOf(place)]?.entities[placeInChunk(place)];
  }

  /** The entity that has this id itself. */
  entity(id: EntityId): EntityAt | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.at(place);
  }

  /** The entity that an id leads whoever asks to: that of what was merged leads to what it was merged into. */
  entitySeen(id: EntityId, sight: Sight): EntityAt | null {
    const merged = this.merged.get(id);
    if (merged && !isSeen(merged.guard, sight)) return null;
    const found = this.entity(merged?.into ?? id);
    return found && isSeen(guardAt(found.standing), sight) ? found : null;
  }

  /** The entities of a kind by name as Danish sorts, then by id. */
  *ofKind(kind: Kind): Iterable<EntityAt> {
    for (const place of this.listed.get(kind) ?? []) {
      const entity = this.at(place);
      if (entity) yield entity;
    }
  }
}

/** A list of claims that is being changed. */
interface ChangedList {
  readonly way: Way;
  readonly verb: Verb;
  readonly added: ClaimAt[];
  /** The ends whose claims are taken out; unless their ids are named, they go in again where they belong by now. */
  readonly ends: Map<number, Set<ClaimId>>;
}

/** An entity that is being changed: its lists are those of before until `finish`. */
interface Changed {
  node: EntityNode | null;
  readonly from: ClaimsByVerb;
  readonly to: ClaimsByVerb;
  readonly lists: Map<string, ChangedList>;
}

/** What the next graph is put together from: what is not changed it shares with the one before, which stays as it is. */
export class GraphDraft {
  readonly #places: Map<EntityId, number>;
  readonly #chunks: Chunk[];
  readonly #listed: ReadonlyMap<Kind, readonly number[]>;
  readonly #changed = new Map<number, Changed>();
  /** Where each place stands by name, once all are new: to look each name up again and again would take longer. */
  #ranks: Int32Array | undefined;
  /** The places of what is new, is gone, or has another name. */
  readonly #renamed = new Map<Kind, Set<number>>();

  constructor(before?: GraphInMemory) {
    this.#places = before?.places ?? new Map<EntityId, number>();
    this.#chunks = [...(before?.chunks ?? [])];
    this.#listed = before?.listed ?? new Map<Kind, readonly number[]>();
  }

  /** @param stored null where it is gone */
  setEntity(id: EntityId, stored: StoredEntity | null): void {
    const place = this.#placeOf(id);
    const entity = this.#change(place);
    const name = entity.node && sortNameOf(entity.node);
    entity.node = stored && entityNode(withShared(stored));
    if (stored && stored['sortName'] === name) return;
    const kind = kindOf(id);
    this.#renamed.set(kind, (this.#renamed.get(kind) ?? new Set()).add(place));
    // Their lists sort by this name.
    for (const [verb, claims] of listsOf(entity.from))
      for (const { object } of claims) idsAt(this.#list(object, 'to', verb), place);
    for (const [verb, claims] of listsOf(entity.to))
      for (const { subject } of claims) idsAt(this.#list(subject, 'from', verb), place);
  }

  /** A claim that is not there, or is taken away too. */
  addClaim(stored: Stored & { readonly id: ClaimId }): void {
    const { verb, subject, object } = this.#endsOf(stored.id);
    const values = withShared(stored);
    const claim = { subject, object, standing: standingOf(values), values };
    this.#list(subject, 'from', verb).added.push(claim);
    this.#list(object, 'to', verb).added.push(claim);
  }

  removeClaim(id: ClaimId): void {
    const { verb, subject, object } = this.#endsOf(id);
    idsAt(this.#list(subject, 'from', verb), object).add(id);
    idsAt(this.#list(object, 'to', verb), subject).add(id);
  }

  /** Puts the changed lists in order, in short steps, so that a large graph can let others go on; then makes the graph. */
  *finish(state: GraphState, merged: ReadonlyMap<EntityId, MergedInto>): Steps<GraphInMemory> {
    if (this.#chunks.length === 0) this.#ranks = yield* this.#ranked();
    const own = new Map<number, (EntityAt | undefined)[]>();
    for (const [place, { node, from, to, lists }] of this.#changed) {
      const changed = { from: { ...from }, to: { ...to } };
      for (const list of lists.values())
        changed[list.way][list.verb] = yield* this.#changedList(list, changed[list.way]);
      const number = chunkOf(place);
      const entities = own.get(number) ?? [...(this.#chunks[number]?.entities ?? [])];
      own.set(number, entities);
      entities[placeInChunk(place)] = node ? entityAt(place, node, changed) : undefined;
      yield;
    }
    for (const [number, entities] of own) this.#chunks[number] = new Chunk(entities);
    return new GraphInMemory(state, this.#places, this.#chunks, yield* this.#relisted(), merged);
  }

  #endsOf(id: ClaimId): { verb: Verb; subject: number; object: number } {
    const named = claimNamed(id);
    if (!named) throw new Error(`“${id}” is no id of a claim`);
    return { verb: named.verb, subject: this.#placeOf(named.subject), object: this.#placeOf(named.object) };
  }

  #placeOf(id: EntityId): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(id, place);
    return place;
  }

  #before(place: number): EntityAt | undefined {
    return this.#chunks[chunkOf(place)]?.entities[placeInChunk(place)];
  }

  #change(place: number): Changed {
    const known = this.#changed.get(place);
    if (known) return known;
    const { node = null, from = {}, to = {} } = this.#before(place) ?? {};
    const changed = { node, from, to, lists: new Map<string, ChangedList>() };
    this.#changed.set(place, changed);
    return changed;
  }

  #list(place: number, way: Way, verb: Verb): ChangedList {
    const { lists } = this.#change(place);
    const name = `${way} ${verb}`;
    const list = lists.get(name) ?? { way, verb, added: [], ends: new Map<number, Set<ClaimId>>() };
    lists.set(name, list);
    return list;
  }

  /** A list as it is now. It may be that of a whole country: what has not changed is neither looked at nor sorted. */
  *#changedList({ way, verb, added, ends }: ChangedList, before: ClaimsByVerb): Steps<readonly ClaimAt[]> {
    const end = way === 'from' ? 'object' : 'subject';
    const byPlace = (one: ClaimAt, other: ClaimAt): number =>
      this.#comparedByName(one[end], other[end]) ||
      compare(precedenceOf(one), precedenceOf(other)) ||
      compare(one.values.id, other.values.id);
    const moving = [...added];
    const kept =
      ends.size === 0
        ? (before[verb] ?? [])
        : (before[verb] ?? []).filter((claim) => {
            const gone = ends.get(claim[end]);
            if (gone && !gone.has(claim.values.id)) moving.push(claim);
            return gone === undefined;
          });
    return withInserted(kept, yield* sortedInSteps(moving, byPlace), byPlace);
  }

  #nameAt(place: number): string {
    const changed = this.#changed.get(place);
    const node = changed ? changed.node : this.#before(place)?.node;
    return node ? sortNameOf(node) : '';
  }

  /** Below zero where the first comes before the other, 0 where both are called the same. */
  #comparedByName(one: number, other: number): number {
    const ranks = this.#ranks;
    return ranks ? (ranks[one] ?? 0) - (ranks[other] ?? 0) : compare(this.#nameAt(one), this.#nameAt(other));
  }

  *#ranked(): Steps<Int32Array> {
    const named: { place: number; name: string }[] = [];
    for (const place of this.#changed.keys()) {
      named.push({ place, name: this.#nameAt(place) });
      if (named.length % STEP === 0) yield;
    }
    const sorted = yield* sortedInSteps(named, (one, other) => compare(one.name, other.name));
    const ranks = new Int32Array(this.#places.size);
    let rank = 0;
    for (const [at, { place, name }] of sorted.entries()) {
      if (name !== sorted[at - 1]?.name) rank = at;
      ranks[place] = rank;
      if (at % STEP === 0) yield;
    }
    return ranks;
  }

  *#relisted(): Steps<ReadonlyMap<Kind, readonly number[]>> {
    const listed = new Map(this.#listed);
    const idAt = (place: number): string => this.#before(place)?.node.id ?? '';
    const byName = (one: number, other: number): number =>
      this.#comparedByName(one, other) || compare(idAt(one), idAt(other));
    for (const [kind, places] of this.#renamed) {
      const there: number[] = [];
      let looked = 0;
      for (const place of places) {
        if (this.#before(place) !== undefined) there.push(place);
        if ((looked += 1) % STEP === 0) yield;
      }
      const sorted = yield* sortedInSteps(there, byName);
      listed.set(kind, withInserted(without(listed.get(kind) ?? [], places), sorted, byName));
    }
    return listed;
  }
}

const entityAt = (place: number, node: EntityNode, { from, to }: Pick<EntityAt, 'from' | 'to'>): EntityAt => ({
  place,
  kind: node.type,
  node,
  standing: standingOf(node),
  from,
  to,
});

/** The ids of the claims with an end that are to go for good. */
function idsAt({ ends }: ChangedList, end: number): Set<ClaimId> {
  const known = ends.get(end) ?? new Set();
  ends.set(end, known);
  return known;
}

/** From so many on it is faster to look at each than to look for them. */
const MANY = 20;

function without(list: readonly number[], places: ReadonlySet<number>): readonly number[] {
  if (places.size > MANY) return list.filter((place) => !places.has(place));
  const found = [...places].map((place) => list.indexOf(place)).filter((at) => at !== -1);
  return found.sort((one, other) => other - one).reduce((left, at) => left.toSpliced(at, 1), list);
}

const listsOf = (claims: ClaimsByVerb): [Verb, readonly ClaimAt[]][] =>
  verbNames.flatMap((verb) => {
    const list = claims[verb];
    return list ? [[verb, list]] : [];
  });
