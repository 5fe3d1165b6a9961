import {
  analyse,
  networkWithEvidence,
  sentenceInWords,
  type Language,
  type NetworkNode,
  type NetworkQuestion,
  type NetworkTie,
  type NetworkWithEvidence,
} from '../coordination/index.js';
import type { Context, EntityNode } from '../graph/reading/index.js';
import type { ClaimId, EntityId } from '../graph/records/index.js';
import type { Kind } from '../graph/vocabulary/index.js';

/** An organisation of the network with what is recorded of it; null where it has left the graph meanwhile. */
export interface NamedNode extends NetworkNode {
  readonly entity: EntityNode<'Organisation'> | null;
}

/** A tie with the claims that it rests on. */
export interface ProvenTie extends NetworkTie {
  readonly claims: readonly ClaimId[];
}

/** What ties organisations, with those of them whom it ties. */
export interface TyingInitiative {
  readonly entity: EntityNode<'Initiative'>;
  readonly participants: readonly EntityId[];
}

/**
 * What an export writes. Ids and numbers are there as a whole, since measures are of the whole. Names are not: they are
 * read a batch at a time while they are written, so that a file takes no more memory the longer it gets.
 */
export interface NetworkDocument {
  readonly answer: NetworkWithEvidence;
  readonly reasons: readonly Readonly<Record<Language, string>>[];
  nodes(): AsyncIterable<NamedNode>;
  ties(): Iterable<ProvenTie>;
  /** By id, each once. */
  initiatives(): AsyncIterable<TyingInitiative>;
}

/** How many entities are read at a time. */
const BATCH = 500;

/**
 * Answers the question as `network` does, through the same analysis and the same reading of entities.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export async function networkDocument(question: NetworkQuestion, context: Context): Promise<NetworkDocument> {
  const answer = await analyse(context, networkWithEvidence, question);
  const reasons = await Promise.all(answer.reasons.map(async (reason) => sentenceInWords(reason, context)));
  return {
    answer,
    reasons,
    nodes: () => namedNodes(answer, context),
    ties: () => provenTies(answer),
    initiatives: () => initiativesOf(answer, context),
  };
}

async function* namedNodes({ nodes }: NetworkWithEvidence, context: Context): AsyncGenerator<NamedNode> {
  for (const batch of batches(nodes)) {
    const entities = await readEntities(
      batch.map(({ organisation }) => organisation),
      context,
    );
    for (const node of batch) {
      const entity = entities.get(node.organisation);
      yield { ...node, entity: entity && isOf(entity, 'Organisation') ? entity : null };
    }
  }
}

function* provenTies({ ties, participations }: NetworkWithEvidence): Generator<ProvenTie> {
  const claimsOf = new Map<EntityId, Map<EntityId, readonly ClaimId[]>>();
  for (const { organisation, initiative, claims } of participations) {
    const known = claimsOf.get(organisation) ?? new Map<EntityId, readonly ClaimId[]>();
    claimsOf.set(organisation, known.set(initiative, claims));
  }
  for (const tie of ties) {
    const claims = tie.initiatives.flatMap((initiative) =>
      [tie.a, tie.b].flatMap((end) => claimsOf.get(end)?.get(initiative) ?? []),
    );
    yield { ...tie, claims };
  }
}

async function* initiativesOf(
  { participations }: NetworkWithEvidence,
  context: Context,
): AsyncGenerator<TyingInitiative> {
  const participantsOf = new Map<EntityId, EntityId[]>();
  for (const { organisation, initiative } of participations) {
    const known = participantsOf.get(initiative);
    if (known) known.push(organisation);
    else participantsOf.set(initiative, [organisation]);
  }
  for (const batch of batches([...participantsOf.keys()].sort())) {
    for (const entity of (await readEntities(batch, context)).values()) {
      if (isOf(entity, 'Initiative')) yield { entity, participants: participantsOf.get(entity.id) ?? [] };
    }
  }
}

/** The entities of a batch, in its order. The loader must not keep what has been written. */
async function readEntities(ids: readonly EntityId[], { loaders }: Context): Promise<Map<EntityId, EntityNode>> {
  const found = await Promise.all(ids.map(async (id) => loaders.entities.load(id)));
  loaders.entities.clearAll();
  return new Map(found.flatMap((entity) => (entity ? [[entity.id, entity]] : [])));
}

/** Cuts a list into batches. */
function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** Tells an entity of one kind from any other. */
export const isOf = <K extends Kind>(entity: EntityNode, kind: K): entity is EntityNode<K> => entity.type === kind;
