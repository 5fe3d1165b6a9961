import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { cypherQuery } from '../../database/index.js';
import { atLeast, Confidence, valuesOf, type Verb } from '../../graph/vocabulary/index.js';
import { typeOf } from '../../graph/schema/index.js';
import { today, type Sight, type ClaimId, type EntityId } from '../../graph/records/index.js';
import type { Context, EntityNode } from '../../graph/reading/index.js';
import { sure } from '../declaration/arguments.js';
import { outputType, argumentsType } from './declared.resolver.js';
import { spanAsked } from '../answer/question.js';
import { freshness } from '../provenance/freshness.js';
import { Freshness, GraphFreshness } from '../provenance/freshness-answer.js';
import {
  countIn,
  graphFreshness,
  laterThan,
  referenceOf,
  type ClaimsAlike,
  type Lacking,
} from '../provenance/graph-freshness.js';
import type { Knowledge } from '../provenance/knowledge.js';
import { optional, edtf } from '../declaration/fields.js';
import type { Asked } from '../declaration/question.js';

const FreshnessObject = outputType(Freshness);

const asked = {
  ...sure,
  asOf: optional(
    edtf('The date to which ages are counted; what is from after it does not count. Today where it is left out.'),
  ),
};
const FreshnessArguments = argumentsType(asked);

interface Row extends Omit<Knowledge, 'claims' | 'sources'> {
  readonly claims: readonly (readonly [ClaimId, Verb, boolean, Confidence, Confidence, string | null, boolean])[];
  readonly sources: readonly (readonly [EntityId, string | null])[];
}

const provenanceOfEntities = cypherQuery<
  { ids: readonly EntityId[]; confidences: readonly Confidence[]; given: { sight: Sight } },
  Row
>('coordination/provenance-of-entities');

interface AlikeRow extends Omit<ClaimsAlike, 'weakest'> {
  readonly seen: boolean;
  readonly weakest: Confidence | null;
}

const provenanceOfGraph = cypherQuery<{ levels: readonly Confidence[]; given: { sight: Sight } }, AlikeRow>(
  'coordination/provenance-of-graph',
);

interface LackingRow extends Lacking, Pick<Row, 'sources' | 'version'> {}

const whatIsLacking = cypherQuery<
  { confidences: readonly Confidence[]; given: { sight: Sight }; later: readonly string[] },
  LackingRow
>('coordination/what-is-lacking');

const GraphFreshnessObject = outputType(GraphFreshness);

@Resolver()
export class GraphFreshnessResolver {
  @Query(() => GraphFreshnessObject, {
    nullable: true,
    description: 'How current and complete is everything on record?',
  })
  async freshness(
    @Args(() => FreshnessArguments) { minConfidence, asOf: date }: Asked<typeof asked>,
    @Ctx() { database, signal, sight }: Context,
  ): Promise<GraphFreshness> {
    spanAsked({ asOf: date });
    const [asOf, now] = [date ?? null, today()];
    const confidences = atLeast(minConfidence);
    const rows = await database.read(provenanceOfGraph, { levels: valuesOf(Confidence), given: { sight } }, { signal });
    const claims = rows.flatMap(({ weakest, ...alike }) =>
      weakest !== null && confidences.includes(weakest) ? [{ ...alike, weakest }] : [],
    );
    const later = laterThan({ claims }, referenceOf(asOf, now));
    const [found] = await database.read(whatIsLacking, { confidences, given: { sight }, later }, { signal });
    if (!found) throw new Error('The query has one row');
    const { version, sources, ...lacking } = found;
    const unseen = countIn(rows.filter(({ seen }) => !seen));
    const knowledge = {
      version,
      claims,
      unseen,
      unsure: countIn(rows) - unseen - countIn(claims),
      sources: sourcesIn(sources),
    };
    return graphFreshness(knowledge, lacking, { minConfidence, asOf }, now);
  }
}

const sourcesIn = (sources: Row['sources']): Knowledge['sources'] =>
  sources.map(([id, publisher]) => ({ id, publisher }));

@Resolver(() => typeOf('Organisation'))
export class FreshnessResolver {
  @FieldResolver(() => FreshnessObject, {
    description: 'How current and complete is what we know of it?',
  })
  async freshness(
    @Root() { id }: EntityNode,
    @Args(() => FreshnessArguments) { minConfidence, asOf }: Asked<typeof asked>,
    @Ctx() context: Context,
    @Info() { fieldNodes }: GraphQLResolveInfo,
  ): Promise<Freshness> {
    spanAsked({ asOf });
    // For all of one level of the request. The next that asks the same has the same nodes, and another caller.
    const loader = context.loaders.prepared(fieldNodes, () => loaderOf(context, minConfidence));
    const knowledge = await loader.load(id);
    if (!knowledge) throw new Error(`${id} was removed while it was read`);
    return freshness(knowledge, { minConfidence, asOf: asOf ?? null }, today());
  }
}

/** What is known of entities: one Cypher query for all of them. */
function loaderOf(
  { database, signal, sight }: Context,
  minConfidence: Confidence,
): DataLoader<EntityId, Knowledge | null> {
  return new DataLoader(async (ids: readonly EntityId[]) => {
    const rows = await database.read(
      provenanceOfEntities,
      { ids, confidences: atLeast(minConfidence), given: { sight } },
      { signal },
    );
    const found = new Map(rows.map((row) => [row.id, knowledgeIn(row)]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

const knowledgeIn = ({ claims, sources, ...row }: Row): Knowledge => ({
  ...row,
  claims: claims.map(([id, verb, outgoing, own, other, asOf, sourced]) => ({
    id,
    verb,
    outgoing,
    confidences: [own, other],
    asOf,
    sourced,
  })),
  sources: sourcesIn(sources),
});
