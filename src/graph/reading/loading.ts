import DataLoader from 'dataloader';
import type { FieldNode } from 'graphql';
import { cypherQuery, type CypherQuery, type Database } from '../../database/index.js';
import type { ClaimsQuestion } from './claims-along.js';
import { entityNode, type EntityNode, type StoredEntity } from './entity-node.js';
import type { GraphInMemory } from './graph-in-memory.js';
import { graphInMemory } from './held-graph.js';
import { nothingExcluded, type ExcludedClaims, type Sight, type EntityId } from '../records/index.js';
import type { Page, Slice } from './page.js';
import { type Relation, verbOf } from '../vocabulary/index.js';
import type { StoredNames } from './selection.js';

interface SeenById {
  readonly ids: readonly EntityId[];
  readonly given: { readonly sight: Sight };
}

const nodesById = cypherQuery<SeenById, { id: EntityId; entity: StoredEntity }>('graph/nodes-by-id');
const mergedInto = cypherQuery<SeenById, { id: EntityId; merged: readonly StoredEntity[] }>('graph/merged-into');

/** One edge of a relation as it is read: the asked values of the claim, and those of the entity at its other end. */
export type RelatedRow = readonly [claim: Read, node: Read];

/** Values in the order of the names asked for, or all that there are by name. */
export type Read = readonly unknown[] | Readonly<Record<string, unknown>>;

/** Which claims of a relation are asked for. */
export interface RelationQuestion extends ClaimsQuestion {
  readonly page: Page;
}

/** What a field that follows a relation asks for: the same for all parents that have it. */
export interface Reading<Result> {
  readonly relation: Relation;
  readonly question: RelationQuestion;
  /** What is shown of each claim and of the entity at its other end. */
  readonly claimNames: StoredNames;
  readonly nodeNames: StoredNames;
  /** Whether it is shown how many claims do not count: that takes a query of its own. */
  readonly excludedShown: boolean;
  readonly resultOf: (parent: EntityId, slice: Slice<RelatedRow>, excluded: ExcludedClaims) => Result;
}

/** Which claims of a relation are asked for, as Neo4j is asked. */
interface ClaimsAsked extends Pick<RelationQuestion, 'confidences' | 'asOf'> {
  readonly ids: readonly EntityId[];
  readonly verb: string;
  readonly outgoing: boolean;
  readonly timeless: boolean;
  /** Null where the verb leads to no others. */
  readonly kinds: readonly string[] | null;
}

interface PageAsked extends ClaimsAsked {
  readonly page: Page;
  readonly claimNames: StoredNames;
  readonly nodeNames: StoredNames;
}

/** What is read of one of several relations. */
interface OfRelation {
  /** Its place among those asked for. */
  readonly number: number;
  readonly id: EntityId;
}

interface PageRead extends OfRelation, Slice<RelatedRow> {}

interface ExcludedRead extends OfRelation {
  readonly excluded: ExcludedClaims;
}

interface Asked<Of> {
  readonly asked: readonly Of[];
  readonly given: { readonly sight: Sight };
}

const claimsAlong = cypherQuery<Asked<PageAsked>, PageRead>('graph/claims-along-relations');
const excludedAlong = cypherQuery<Asked<ClaimsAsked>, ExcludedRead>('graph/excluded-along-relations');

/**
 * What one request reads, gathered: however many fields follow relations, and from however many parents, they cost one
 * Cypher query for each level of nesting, a second one where `excludedCount` is shown, and entities asked for by id cost one
 * for each level.
 */
export class Loaders {
  /** By id; that of what was merged leads to what it was merged into. */
  readonly entities: DataLoader<EntityId, EntityNode | null>;
  /** What was merged into an entity. */
  readonly merged: DataLoader<EntityId, readonly EntityNode[]>;
  readonly #read = new Map<EntityId, EntityNode | null>();
  readonly #prepared = new WeakMap<readonly FieldNode[], { readonly result: unknown }>();
  readonly #relations = new WeakMap<readonly FieldNode[], DataLoader<EntityId, unknown>>();
  /** What the fields of one level ask for at the same time. */
  readonly #pages: DataLoader<PageAsked, readonly PageRead[]>;
  readonly #excluded: DataLoader<ClaimsAsked, readonly ExcludedRead[]>;
  #graph: GraphInMemory | null | undefined;
  #finding: Promise<GraphInMemory | null> | undefined;

  /** @param find finds the graph in memory; by default that of the database */
  constructor(
    private readonly database: Database,
    private readonly sight: Sight,
    private readonly signal: AbortSignal,
    private readonly find: (database: Database) => Promise<GraphInMemory | null> = graphInMemory,
  ) {
    this.entities = new DataLoader(async (ids) => this.#loadEntities(ids));
    this.merged = new DataLoader(async (ids) => this.#loadMerged(ids));
    this.#pages = new DataLoader(async (asked) => this.#readAlong(claimsAlong, asked), { cache: false });
    this.#excluded = new DataLoader(async (asked) => this.#readAlong(excludedAlong, asked), { cache: false });
  }

  /** An entity that has been read, so that whoever names the same ones again and again need not wait; undefined for others. */
  known(id: EntityId): EntityNode | null | undefined {
    return this.#read.get(id);
  }

  /**
   * Follows a relation from each parent on which a field of the request stands.
   * @param field the field as it stands in the request: graphql-js gives the same list for each parent of a level
   * @param reading tells what it asks for; it is called once
   */
  relation<Result>(
    field: readonly FieldNode[],
    reading: () => Reading<Result>,
  ): Pick<DataLoader<EntityId, Result>, 'load'> {
    const known = this.#relations.get(field);
    if (known) return known as DataLoader<EntityId, Result>;
    const asked = reading();
    const loader = new DataLoader(async (ids: readonly EntityId[]) => this.#loadRelated(ids, asked));
    this.#relations.set(field, loader);
    return loader;
  }

  /**
   * What is worked out once for all parents on which a field of the request stands.
   * @param field the field as it stands in the request
   */
  prepared<Result>(field: readonly FieldNode[], prepare: () => Result): Result {
    const known = this.#prepared.get(field);
    if (known) return known.result as Result;
    const result = prepare();
    this.#prepared.set(field, { result });
    return result;
  }

  /** What `findGraph` has found; undefined before that. */
  get graph(): GraphInMemory | null | undefined {
    return this.#graph;
  }

  /** The graph in memory as it stood when the request first asked for it; null where Neo4j is to be asked. */
  async findGraph(): Promise<GraphInMemory | null> {
    this.#finding ??= this.find(this.database);
    return (this.#graph = await this.#finding);
  }

  /** To be called once the graph was written to: what was read before may be another by now. */
  forget(): void {
    this.#graph = undefined;
    this.#finding = undefined;
    this.#read.clear();
    this.entities.clearAll();
    this.merged.clearAll();
  }

  async #loadMerged(ids: readonly EntityId[]): Promise<(readonly EntityNode[])[]> {
    const rows = await this.database.read(mergedInto, { ids, given: { sight: this.sight } }, { signal: this.signal });
    const found = new Map(rows.map(({ id, merged }) => [id, merged.map(entityNode)]));
    return ids.map((id) => found.get(id) ?? []);
  }

  async #loadEntities(ids: readonly EntityId[]): Promise<(EntityNode | null)[]> {
    const graph = await this.findGraph();
    const found = graph
      ? new Map(ids.map((id) => [id, graph.entitySeen(id, this.sight)?.node ?? null]))
      : await this.#readEntities(ids);
    return ids.map((id) => {
      const entity = found.get(id) ?? null;
      this.#read.set(id, entity);
      return entity;
    });
  }

  async #readEntities(ids: readonly EntityId[]): Promise<Map<EntityId, EntityNode>> {
    const rows = await this.database.read(nodesById, { ids, given: { sight: this.sight } }, { signal: this.signal });
    return new Map(rows.map(({ id, entity }) => [id, entityNode(entity)]));
  }

  async #loadRelated<Result>(
    ids: readonly EntityId[],
    {
      relation,
      question: { page, confidences, asOf },
      claimNames,
      nodeNames,
      excludedShown,
      resultOf,
    }: Reading<Result>,
  ): Promise<Result[]> {
    const { verb, direction, only } = relation;
    const timeless = verbOf(verb).timeless === true;
    const asked = { ids, verb, outgoing: direction === 'outgoing', timeless, kinds: only, confidences, asOf };
    const [rows, counts] = await Promise.all([
      this.#pages.load({ ...asked, page, claimNames, nodeNames }),
      excludedShown ? this.#excluded.load(asked) : [],
    ]);
    const found = new Map(rows.map((row) => [row.id, row]));
    const excluded = new Map(counts.map((count) => [count.id, count.excluded]));
    return ids.map((id) => resultOf(id, found.get(id) ?? nothing, excluded.get(id) ?? nothingExcluded));
  }

  async #readAlong<Of, Row extends OfRelation>(
    query: CypherQuery<Asked<Of>, Row>,
    asked: readonly Of[],
  ): Promise<(readonly Row[])[]> {
    const rows = await this.database.read(query, { asked, given: { sight: this.sight } }, { signal: this.signal });
    const found: Row[][] = asked.map(() => []);
    for (const row of rows) found[row.number]?.push(row);
    return found;
  }
}

const nothing: Slice<RelatedRow> = { rows: [], total: 0, hasBefore: false, hasAfter: false };
