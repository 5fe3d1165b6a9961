import { claimNamed, kindOf, type ClaimId, type EntityId, type Sight, type Stored } from '../records/index.js';
import { verbNames, type Kind, type Verb } from '../vocabulary/index.js';
import { entityNode, type EntityNode, type StoredEntity } from './entity-node.js';
import type { GraphState } from './version.js';

/** A claim in memory, with all that is recorded on it and derived from that. Its ends are places of the graph. */
export interface ClaimAt {
  readonly subject: number;
  readonly object: number;
  readonly values: Stored & { readonly id: ClaimId };
}

/** Claims by verb, each list as it is shown: by the name of the other end, then the better claim first, then by id. */
export type ClaimsByVerb = Readonly<Partial<Record<Verb, readonly ClaimAt[]>>>;

/** An entity in memory, and the claims that lead from it and to it. */
export interface EntityAt {
  readonly place: number;
  readonly node: EntityNode;
  readonly from: ClaimsByVerb;
  readonly to: ClaimsByVerb;
}

/** What is recorded of an entity, by the names under which it is stored; what is derived for sorting and comparing too. */
export const storedOf = ({ node }: EntityAt): Readonly<Record<string, unknown>> => node;

/** What the id of something merged leads to, and what stands before it (see `guardOf`). */
export interface MergedInto {
  readonly into: EntityId;
  readonly guard: string | undefined;
}

/** Entities lie in chunks, so that a graph that was moved on shares all but a few with the one before. */
const CHUNK = 512;

type Chunks = readonly (readonly (EntityAt | undefined)[])[];

/**
 * The whole graph at one state: entities, claims and all that is recorded of them, by reference instead of by query.
 * It does not change; a `GraphDraft` makes the next one. Whoever reads for a caller hides by `isSeen`.
 */
export class GraphInMemory {
  constructor(
    readonly state: GraphState,
    /** The place of each id. Shared by the graphs that follow each other: one that is gone keeps its place. */
    readonly places: Map<EntityId, number>,
    readonly chunks: Chunks,
    /** The places of the entities of each kind, by name as Danish sorts, then by id. */
    readonly listed: ReadonlyMap<Kind, readonly number[]>,
    /** What was merged, by its id. */
    readonly merged: ReadonlyMap<EntityId, MergedInto>,
  ) {}

  at(place: number): EntityAt | undefined {
    return this.chunks[Math.floor(place / CHUNK)]?.[place % CHUNK];
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
    return found && isSeen(storedOf(found)['guard'], sight) ? found : null;
  }

  /** The entities of a kind by name as Danish sorts, then by id. */
  *ofKind(kind: Kind): Iterable<EntityAt> {
    for (const place of this.listed.get(kind) ?? []) {
      const entity = this.at(place);
      if (entity) yield entity;
    }
  }
}

/** Whether something is for a caller to see. @param guard what stands before it; nothing where it is public */
export const isSeen = (guard: unknown, sight: Sight): boolean =>
  sight === null || guard === undefined || sight.some((each) => each === guard);

type Way = 'from' | 'to';

/** An entity that is being changed: its lists are those of before until one is asked for to be changed. */
interface Changed {
  node: EntityNode | null;
  readonly from: Partial<Record<Verb, readonly ClaimAt[]>>;
  readonly to: Partial<Record<Verb, readonly ClaimAt[]>>;
  readonly own: Map<string, { readonly way: Way; readonly verb: Verb; readonly claims: ClaimAt[] }>;
}

/** What the next graph is put together from: what is not changed it shares with the one before, which stays as it is. */
export class GraphDraft {
  readonly #places: Map<EntityId, number>;
  readonly #chunks: (readonly (EntityAt | undefined)[])[];
  readonly #listed: ReadonlyMap<Kind, readonly number[]>;
  readonly #changed = new Map<number, Changed>();
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
    const name = entity.node === null ? undefined : sortNameOf(entity.node);
    entity.node = stored && entityNode(stored);
    if (stored && stored['sortName'] === name) return;
    const kind = kindOf(id);
    this.#renamed.set(kind, (this.#renamed.get(kind) ?? new Set()).add(place));
    // Their lists sort by this name.
    for (const [verb, claims] of listsOf(entity.from)) for (const { object } of claims) this.#list(object, 'to', verb);
    for (const [verb, claims] of listsOf(entity.to))
      for (const { subject } of claims) this.#list(subject, 'from', verb);
  }

  /** A claim that was not there before. */
  addClaim(stored: Stored & { readonly id: ClaimId }): void {
    const { verb, subject, object } = this.#endsOf(stored.id);
    const claim = { subject, object, values: stored };
    this.#list(subject, 'from', verb).push(claim);
    this.#list(object, 'to', verb).push(claim);
  }

  removeClaim(id: ClaimId): void {
    const { verb, subject, object } = this.#endsOf(id);
    for (const claims of [this.#list(subject, 'from', verb), this.#list(object, 'to', verb)]) {
      const at = claims.findIndex(({ values }) => values.id === id);
      if (at !== -1) claims.splice(at, 1);
    }
  }

  /** Puts the changed lists in order, an entity at a time, so that a large graph can let others go on; then makes the graph. */
  *finish(state: GraphState, merged: ReadonlyMap<EntityId, MergedInto>): Generator<void, GraphInMemory> {
    const own = new Map<number, (EntityAt | undefined)[]>();
    for (const [place, { node, from, to, own: lists }] of this.#changed) {
      for (const { way, verb, claims } of lists.values()) {
        const end = way === 'from' ? 'object' : 'subject';
        const sorted = inOrder(claims, (claim) => this.#nameAt(claim[end]));
        if (way === 'from') from[verb] = sorted;
        else to[verb] = sorted;
      }
      const number = Math.floor(place / CHUNK);
      const chunk = own.get(number) ?? [...(this.#chunks[number] ?? [])];
      own.set(number, chunk);
      chunk[place % CHUNK] = node ? { place, node, from, to } : undefined;
      yield;
    }
    for (const [number, chunk] of own) this.#chunks[number] = chunk;
    return new GraphInMemory(state, this.#places, this.#chunks, this.#relisted(), merged);
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
    return this.#chunks[Math.floor(place / CHUNK)]?.[place % CHUNK];
  }

  #change(place: number): Changed {
    const known = this.#changed.get(place);
    if (known) return known;
    const before = this.#before(place);
    const changed = { node: before?.node ?? null, from: { ...before?.from }, to: { ...before?.to }, own: new Map() };
    this.#changed.set(place, changed);
    return changed;
  }

  /** A list of an entity, to be changed; it is sorted anew. */
  #list(place: number, way: Way, verb: Verb): ClaimAt[] {
    const { own, ...entity } = this.#change(place);
    const name = `${way} ${verb}`;
    const known = own.get(name);
    if (known) return known.claims;
    const claims = [...(entity[way][verb] ?? [])];
    own.set(name, { way, verb, claims });
    return claims;
  }

  #nameAt(place: number): string {
    const changed = this.#changed.get(place);
    const node = changed ? changed.node : this.#before(place)?.node;
    return node ? sortNameOf(node) : '';
  }

  #relisted(): ReadonlyMap<Kind, readonly number[]> {
    const listed = new Map(this.#listed);
    const nodeAt = (place: number): EntityNode | undefined => this.#before(place)?.node;
    for (const [kind, places] of this.#renamed) {
      const kept = (listed.get(kind) ?? []).filter((place) => !places.has(place));
      const added = [...places].flatMap((place) => {
        const node = nodeAt(place);
        return node ? [{ place, node }] : [];
      });
      listed.set(kind, withAdded(kept, added.sort(byName), nodeAt));
    }
    return listed;
  }
}

interface Placed {
  readonly place: number;
  readonly node: EntityNode;
}

/** Merges what is new into what is in order. */
function withAdded(
  kept: readonly number[],
  added: readonly Placed[],
  nodeAt: (place: number) => EntityNode | undefined,
): readonly number[] {
  const all: number[] = [];
  let next = 0;
  for (const place of kept) {
    const node = nodeAt(place);
    if (!node) continue;
    for (let one = added[next]; one && byName(one, { place, node }) < 0; one = added[next]) {
      all.push(one.place);
      next += 1;
    }
    all.push(place);
  }
  for (const { place } of added.slice(next)) all.push(place);
  return all;
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const byName = ({ node: one }: Placed, { node: other }: Placed): number =>
  compare(sortNameOf(one), sortNameOf(other)) || compare(one.id, other.id);

/** By which text an entity is sorted. */
export function sortNameOf(node: EntityNode): string {
  const { sortName } = node as { readonly sortName?: string };
  return sortName ?? '';
}

/** By which text the claims that lead to one entity are sorted. */
export const precedenceOf = ({ values: { precedence } }: ClaimAt): string =>
  typeof precedence === 'string' ? precedence : '';

const listsOf = (claims: ClaimsByVerb): [Verb, readonly ClaimAt[]][] =>
  verbNames.flatMap((verb) => {
    const list = claims[verb];
    return list ? [[verb, list]] : [];
  });

function inOrder(claims: readonly ClaimAt[], nameOf: (claim: ClaimAt) => string): readonly ClaimAt[] {
  if (claims.length < 2) return claims;
  return claims
    .map((claim) => ({ claim, name: nameOf(claim) }))
    .sort(
      (one, other) =>
        compare(one.name, other.name) ||
        compare(precedenceOf(one.claim), precedenceOf(other.claim)) ||
        compare(one.claim.values.id, other.claim.values.id),
    )
    .map(({ claim }) => claim);
}
