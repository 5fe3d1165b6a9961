import { ArgsType, Args, Ctx, Field, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { claimConnectionType, type ClaimEdge } from './claim.js';
import { atLeast } from './confidence.js';
import { ConnectionArguments } from './connection.js';
import type { Context } from './context.js';
import { daysIn, parseDate } from './dates.js';
import { typeOf } from './entity.js';
import { entityNode, type EntityNode } from './entity-node.js';
import type { ExcludedClaims } from './excluded.js';
import { SamspilError } from '../errors.js';
import type { RelatedRow } from './loading.js';
import { connectionOf, cursorOf, readPage, type Connection } from './page.js';
import { relationsOf, type Relation } from './relations.js';
import { EdtfScalar, enumOf } from './scalars.js';
import { Confidence, verbOf, type Kind } from './vocabulary/index.js';

/** The arguments of every field that reads claims. */
@ArgsType()
export class ClaimArguments extends ConnectionArguments {
  @Field(() => enumOf(Confidence), {
    defaultValue: 'INFERRED',
    description: 'Only claims that are at least this sure, their two ends included. UNCONFIRMED shows everything.',
  })
  minConfidence!: Confidence;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      'Only claims known to hold on this date; “2014” means touched by 2014. A claim of unknown validity is left out, and counted in `excludedCount`.',
  })
  asOf?: string;
}

/** A resolver with a connection for each relation that the vocabulary gives this kind of entity. */
export function relationResolver(kind: Kind): new () => object {
  @Resolver(() => typeOf(kind))
  class RelationResolver {}
  for (const relation of relationsOf(kind)) addRelationField(RelationResolver, relation);
  return RelationResolver;
}

function addRelationField(resolver: ClassType, relation: Relation): void {
  const prototype = resolver.prototype;
  const { field, verb, direction } = relation;
  const resolve = (root: EntityNode, question: ClaimArguments, { loaders }: Context) =>
    relatedEntities(loaders, relation, root, question);
  Object.defineProperty(prototype, field, { value: resolve });
  const { about, en, da } = verbOf(verb);
  const reading = direction === 'outgoing' ? `this ${en} …; da: ${da}` : `… ${en} this; da: … ${da}`;
  const type = claimConnectionType(relation);
  FieldResolver(() => type, { description: `${about} (${reading})` })(prototype, field, {});
  Root()(prototype, field, 0);
  Args(() => ClaimArguments)(prototype, field, 1);
  Ctx()(prototype, field, 2);
}

/** A page of the claims that lead from an entity along a relation. */
export async function relatedEntities(
  loaders: Context['loaders'],
  relation: Relation,
  root: EntityNode,
  { minConfidence, asOf, ...page }: ClaimArguments,
): Promise<Connection<ClaimEdge> & { readonly excludedCount: ExcludedClaims }> {
  const order = `${relation.owner}.${relation.field}`;
  const loader = loaders.relation(relation, verbOf(relation.verb).timeless === true, {
    page: readPage(page, order),
    confidences: atLeast(minConfidence),
    asOf: asOf === undefined ? null : touchedBy(asOf),
  });
  const slice = await loader.load(root.id);
  return { ...connectionOf(slice, (row) => edgeOf(row, order)), excludedCount: slice.excluded };
}

function touchedBy(date: string): { first: string; last: string } {
  const days = daysIn(parseDate(date));
  if (!days) throw new SamspilError('BAD_DATE', `\`asOf: "${date}"\` has an open end; give a date.`);
  return days;
}

function edgeOf({ key, claim, node }: RelatedRow, order: string): ClaimEdge {
  return {
    ...claim,
    claimId: claim.id,
    sourceIds: claim.sources ?? [],
    node: entityNode(node),
    cursor: cursorOf([key, claim.id], order),
  };
}
