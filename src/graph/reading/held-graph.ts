import { cypherQuery, type Database } from '../../database/index.js';
import { claimNamed, isEntityId, type ClaimId, type EntityId, type Stored } from '../records/index.js';
import { kindNames, type Kind } from '../vocabulary/index.js';
import { changedIds } from './changed-since.js';
import { claimValues } from './claim-values.js';
import type { StoredEntity } from './entity-node.js';
import { GraphDraft, type GraphInMemory, type MergedInto } from './graph-in-memory.js';
import { entitiesById, mergedEntities } from './stored-entities.js';
import { inTurns, Turns } from './turns.js';
import { graphState, isSameState, type GraphState } from './version.js';

type StoredClaim = Stored & { readonly id: ClaimId };

const allEntities = cypherQuery<{ kind: Kind }, { entity: StoredEntity }>('graph/all-entities');
const allClaims = cypherQuery<object, { claims: readonly StoredClaim[] }>('graph/all-claims');
const graphSize = cypherQuery<object, { entities: number; claims: number }>('graph/size');

/** About how many bytes one takes in memory: a quarter more than on generated graphs, whose values are more alike. */
const ENTITY = 1_800;
const CLAIM = 300;
/** The same of what is kept of when each was last changed, once a list is asked for in that order (see `LastChanges`). */
const CHANGE = 100;

/** How much a graph may take where nobody says: 512 MB. */
const USUAL_LIMIT = 536_870_912;

/** A graph of fewer entities and claims is waited for; while a larger one is read, Neo4j answers. */
const SMALL = 200_000;

const ATTEMPTS = 3;

/** The graph of one database, read once and moved on by the change log. */
class HeldGraph {
  limit = USUAL_LIMIT;
  #graph: GraphInMemory | null = null;
  #moving: Promise<GraphInMemory | null> | undefined;
  #isLoading = false;
  #wanted = 0;
  /** In which state it was as that was asked. */
  #wantedAt: GraphState | undefined;

  constructor(private readonly database: Database) {}

  /** The graph in memory, whichever state it is at; null where none is. */
  get known(): GraphInMemory | null {
    return this.#graph;
  }

  /** About how many bytes the graph takes, as it stood when that was last asked. */
  get wanted(): number {
    return this.#wanted;
  }

  /** The graph as it stands now or later; null where Neo4j is to be asked. */
  async current(): Promise<GraphInMemory | null> {
    if (this.limit === 0) return null;
    const state = await graphState(this.database);
    if (this.#wanted > this.limit && this.#wantedAt && isSameState(this.#wantedAt, state)) return null;
    // What is under way may have begun before the graph came to this state.
    for (let attempt = 0; attempt < 2; attempt += 1) {
      if (this.#graph && isAtLeast(this.#graph.state, state)) return this.#graph;
      this.#moving ??= this.#move(state).finally(() => (this.#moving = undefined));
      if ((await this.#moving) === null) return null;
    }
    return this.#graph && isAtLeast(this.#graph.state, state) ? this.#graph : null;
  }

  async #move(state: GraphState): Promise<GraphInMemory | null> {
    const [{ entities, claims } = { entities: 0, claims: 0 }] = await this.database.read(graphSize, {});
    this.#wanted = entities * (ENTITY + CHANGE) + claims * (CLAIM + CHANGE);
    this.#wantedAt = state;
    const fits = this.#wanted <= this.limit;
    this.#graph = fits && this.#graph ? await caughtUp(this.database, this.#graph) : null;
    if (!fits || this.#graph || this.#isLoading) return this.#graph;
    const loading = this.#load();
    if (entities + claims <= SMALL) return loading;
    // What fails there fails for nobody: Neo4j answers, and the next who asks begins anew.
    loading.catch(() => {});
    return null;
  }

  async #load(): Promise<GraphInMemory | null> {
    this.#isLoading = true;
    try {
      for (let attempt = 0; attempt < ATTEMPTS && !this.#graph; attempt += 1) this.#graph = await loaded(this.database);
      return this.#graph;
    } finally {
      this.#isLoading = false;
    }
  }
}

const isAtLeast = (one: GraphState, other: GraphState): boolean =>
  one.key === other.key && one.version >= other.version;

const graphs = new WeakMap<Database, HeldGraph>();

function heldGraph(database: Database): HeldGraph {
  const known = graphs.get(database) ?? new HeldGraph(database);
  graphs.set(database, known);
  return known;
}

/**
 * The graph as it stands now, in memory; null where Neo4j is to be asked: it is too large, is being read, or has just
 * changed so much that it is read anew.
 */
export const graphInMemory = async (database: Database): Promise<GraphInMemory | null> => heldGraph(database).current();

/** What is in memory of a graph. */
export interface GraphMemory {
  /** The version that is in memory; undefined where none is. */
  readonly version: number | undefined;
  /** About how many bytes the graph takes, and how many it may. */
  readonly wanted: number;
  readonly limit: number;
}

export function graphMemory(database: Database): GraphMemory {
  const { known, wanted, limit } = heldGraph(database);
  return { version: known?.state.version, wanted, limit };
}

/** Lets the graph of a database take so many bytes of memory; with 0 Neo4j answers everything. */
export const limitGraph = (database: Database, bytes: number): void => void (heldGraph(database).limit = bytes);

/** The whole graph; null where somebody wrote while it was read. */
async function loaded(database: Database): Promise<GraphInMemory | null> {
  const state = await graphState(database);
  const draft = new GraphDraft();
  const turns = new Turns();
  for (const kind of kindNames)
    for await (const { entity } of database.stream(allEntities, { kind })) {
      draft.setEntity(entity.id, withoutDetail(entity));
      if (turns.isOver) await turns.next();
    }
  for await (const { claims } of database.stream(allClaims, {})) {
    for (const claim of claims) draft.addClaim(claim);
    if (turns.isOver) await turns.next();
  }
  const merged = await mergedInto(database);
  return isSameState(await graphState(database), state) ? inTurns(draft.finish(state, merged)) : null;
}

/** The graph moved on to where it stands now; null where the change log cannot tell how, or somebody writes all the time. */
async function caughtUp(database: Database, graph: GraphInMemory): Promise<GraphInMemory | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const state = await graphState(database);
    if (isSameState(graph.state, state)) return graph;
    const ids = state.key === graph.state.key ? await changedIds(database, graph.state.version, state.version) : null;
    if (!ids) return null;
    const merged = await mergedInto(database);
    const draft = await changed(database, graph, new Set([...ids, ...keptOf(ids, graph.merged, merged)]));
    // What was read is newer than the log says where somebody wrote meanwhile.
    if (isSameState(await graphState(database), state)) return inTurns(draft.finish(state, merged));
  }
  return null;
}

/** What is stored of an entity tells what was merged into it too, of which the log does not speak. */
function keptOf(ids: ReadonlySet<EntityId | ClaimId>, ...states: readonly GraphInMemory['merged'][]): EntityId[] {
  const [before, after] = states;
  const isChanged = (id: EntityId): boolean => ids.has(id) || before?.get(id)?.into !== after?.get(id)?.into;
  return states.flatMap((merged) => [...merged].flatMap(([id, { into }]) => (isChanged(id) ? [into] : [])));
}

async function changed(
  database: Database,
  graph: GraphInMemory,
  ids: ReadonlySet<EntityId | ClaimId>,
): Promise<GraphDraft> {
  const draft = new GraphDraft(graph);
  const entities = [...ids].filter((id): id is EntityId => claimNamed(id) === null);
  const claims = [...ids].filter((id): id is ClaimId => claimNamed(id) !== null);
  const rows = entities.length === 0 ? [] : await database.read(entitiesById, { ids: entities });
  const there = new Map(rows.map(({ id, entity }) => [id, entity]));
  for (const id of entities) draft.setEntity(id, withoutDetail(there.get(id) ?? null));
  const values = await claimValues(database, claims, new AbortController().signal);
  for (const id of claims) {
    draft.removeClaim(id);
    const stored = values.get(id);
    if (stored) draft.addClaim({ ...stored, id });
  }
  return draft;
}

async function mergedInto(database: Database): Promise<ReadonlyMap<EntityId, MergedInto>> {
  const merged = new Map<EntityId, MergedInto>();
  for (const { id, entity } of await database.read(mergedEntities, {})) {
    const { mergedInto: into, guard } = entity;
    if (typeof into === 'string' && isEntityId(into))
      merged.set(id, { into, guard: typeof guard === 'string' ? guard : undefined });
  }
  return merged;
}

/** Without the long texts that only Neo4j's index searches. */
function withoutDetail<Row extends StoredEntity | null>(stored: Row): Row {
  if (!stored) return stored;
  const { searchDetail: _unread, ...others } = stored;
  return others as Row;
}
