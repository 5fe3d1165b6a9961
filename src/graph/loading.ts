import DataLoader from 'dataloader';
import { cypherQuery, type Database } from '../database/index.js';
import { entityNode, type EntityNode, type StoredEntity } from './entity-node.js';
import { nothingExcluded, type ExcludedClaims } from './excluded.js';
import type { EntityId } from './ids.js';
import type { Page, Slice } from './page.js';
import type { Relation } from './relations.js';
import type { Confidence } from './vocabulary/index.js';

export const entitiesById = cypherQuery<{ ids: readonly EntityId[] }, { id: EntityId; entity: StoredEntity }>(
  'graph/entities-by-id',
);

/** The claim behind an edge: what the relationship carries. */
export type StoredClaim = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly confidence: Confidence;
  readonly sources?: readonly EntityId[];
};

/** One edge of a relation: the claim, and the entity at its other end. */
export interface RelatedRow {
  /** What the list is sorted by, before the claim's id. */
  readonly key: string;
  readonly claim: StoredClaim;
  readonly node: StoredEntity;
}

/** Which claims of a relation are asked for. */
export interface RelationQuestion {
  readonly page: Page;
  readonly confidences: readonly Confidence[];
  /** The first and last day of the date asked for; a claim of unknown validity is then left out. */
  readonly asOf: { readonly first: string; readonly last: string } | null;
}

interface RelatedParameters extends Omit<RelationQuestion, 'page'>, Page {
  readonly ids: readonly EntityId[];
  readonly verb: string;
  readonly kinds: readonly string[];
  readonly timeless: boolean;
}

/** A page of a relation, and how many of its claims do not count. */
export interface RelatedSlice extends Slice<RelatedRow> {
  readonly excluded: ExcludedClaims;
}

interface RelatedResult extends RelatedSlice {
  readonly id: EntityId;
}

const directions = {
  outgoing: cypherQuery<RelatedParameters, RelatedResult>('graph/claims-from-entities'),
  incoming: cypherQuery<RelatedParameters, RelatedResult>('graph/claims-to-entities'),
} as const;

/**
 * What one request reads, gathered: however many parents ask, each field with its arguments costs one Cypher query
 * for each level of nesting, and entities asked for by id cost one for each level.
 */
export class Loaders {
  readonly entities: DataLoader<EntityId, EntityNode | null>;
  readonly #relations = new Map<string, DataLoader<EntityId, RelatedSlice>>();

  constructor(
    private readonly database: Database,
    private readonly signal: AbortSignal,
  ) {
    this.entities = new DataLoader((ids) => this.#loadEntities(ids));
  }

  /** The entities at the other end of a relation, for each parent that asks the same question. */
  relation(relation: Relation, timeless: boolean, question: RelationQuestion): DataLoader<EntityId, RelatedSlice> {
    const key = JSON.stringify([relation.owner, relation.field, question]);
    const known = this.#relations.get(key);
    if (known) return known;
    const loader = new DataLoader((ids: readonly EntityId[]) => this.#loadRelated(ids, relation, timeless, question));
    this.#relations.set(key, loader);
    return loader;
  }

  async #loadEntities(ids: readonly EntityId[]): Promise<(EntityNode | null)[]> {
    const rows = await this.database.read(entitiesById, { ids }, { signal: this.signal });
    const found = new Map(rows.map(({ id, entity }) => [id, entityNode(entity)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  async #loadRelated(
    ids: readonly EntityId[],
    { verb, direction, kinds }: Relation,
    timeless: boolean,
    { page, ...question }: RelationQuestion,
  ): Promise<RelatedSlice[]> {
    const parameters = { ids, verb, kinds, timeless, ...page, ...question };
    const rows = await this.database.read(directions[direction], parameters, { signal: this.signal });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? nothing);
  }
}

const nothing: RelatedSlice = { rows: [], total: 0, hasBefore: false, hasAfter: false, excluded: nothingExcluded };
