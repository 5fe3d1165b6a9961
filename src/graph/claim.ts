import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import type { Context } from './context.js';
import { connectionType } from './connection.js';
import { addValueField, Entity, typeOf, VisibilityEnum } from './entity.js';
import type { EntityNode } from './entity-node.js';
import type { ExcludedClaims } from './excluded.js';
import type { EntityId } from './ids.js';
import type { Relation } from './relations.js';
import { EdtfScalar, enumOf } from './scalars.js';
import {
  claimProperties,
  Confidence,
  verbOf,
  Visibility,
  type Kind,
  type Property,
  type Verb,
} from './vocabulary/index.js';

/** An edge of a relation in memory: its claim's values, the node at its other end, its place in the list. */
export type ClaimEdge = Readonly<Record<string, unknown>> & {
  readonly claimId: string;
  readonly sourceIds: readonly EntityId[];
  readonly node: EntityNode;
  readonly cursor: string;
};

/** Who says so, as of when, how sure, and for which period. */
@InterfaceType('Provenance', {
  description: 'How something is known: who says so, as of when, how sure, and for which period.',
})
export abstract class Provenance {
  @Field(() => enumOf(Confidence), { description: claimProperties.confidence.about })
  readonly confidence!: Confidence;

  @Field(() => EdtfScalar, { nullable: true, description: claimProperties.asOf.about })
  readonly asOf?: string;

  @Field(() => EdtfScalar, { nullable: true, description: claimProperties.from.about })
  readonly from?: string;

  @Field(() => EdtfScalar, { nullable: true, description: claimProperties.to.about })
  readonly to?: string;

  @Field(() => Boolean, { nullable: true, description: claimProperties.current.about })
  readonly current?: boolean;

  @Field(() => String, { nullable: true, description: claimProperties.note.about })
  readonly note?: string;

  @Field(() => VisibilityEnum, { nullable: true, description: claimProperties.visibility.about })
  readonly visibility?: Visibility;
}

/** What every edge that rests on a claim has in common. */
@InterfaceType('Claim', {
  implements: Provenance,
  description:
    'A relation that somebody can be asked about: who says so, as of when, how sure, and for which period. Two claims that disagree both stand; the surer and newer one ranks first.',
})
export abstract class Claim extends Provenance {
  @Field(() => ID, {
    description:
      'Says which claim this is: its verb, its two ends, and a key where there are several. `claim(id)` finds it again.',
  })
  readonly claimId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id under which its source states it, where an organisation in it was merged into another.',
  })
  readonly recordedAs?: string;

  @Field(() => String, { description: 'The place of this edge in its list.' })
  readonly cursor!: string;
}

/** Claims that do not count, as GraphQL shows them. */
@ObjectType('ExcludedCount', {
  description: 'How many claims an answer would have read but for one reason; each is counted once.',
})
export class ExcludedCountObject implements ExcludedClaims {
  @Field(() => Int, { description: 'Not for the caller to see.' })
  visibility!: number;

  @Field(() => Int, { description: 'Less sure than was asked for, itself or one of its ends.' })
  confidence!: number;

  @Field(() => Int, { description: 'Known not to hold at the date asked for.' })
  period!: number;

  @Field(() => Int, { description: 'Not known to hold at the date asked for.' })
  validityUnknown!: number;
}

/** A kind's own type, or the interface where a relation leads to several kinds. */
type NodeType = ClassType | typeof Entity;

const made = new Map<string, ClassType>();
const resolvers: (new () => object)[] = [];

/** The connection type of a relation. Relations of one verb that lead to the same kinds share it. */
export function claimConnectionType({ verb, kinds }: Relation): ClassType {
  const nodeKind = kinds.length === 1 ? kinds[0] : undefined;
  const name = `${pascalCase(verb)}${nodeKind ?? 'Entity'}`;
  const known = made.get(name);
  if (known) return known;
  const nodeType = (): NodeType => (nodeKind ? typeOf(nodeKind) : Entity);
  const edge = claimEdgeType(name, verb, nodeType);
  const connection = connectionType(name, edge, nodeType, `A page of claims: ${verbOf(verb).about}`);
  Field(() => ExcludedCountObject, {
    description: 'The claims that were left out, by why: whether they hold on the date asked for may not be known.',
  })(connection.prototype, 'excludedCount');
  made.set(name, connection);
  return connection;
}

/** The resolvers of the types made so far: where a claim refers to other entities. */
export const claimResolvers = (): readonly (new () => object)[] => resolvers;

function claimEdgeType(name: string, verb: Verb, nodeType: () => NodeType): ClassType {
  @ObjectType(`${name}Edge`, {
    implements: Claim,
    simpleResolvers: true,
    description: `${verbOf(verb).about} (${verbOf(verb).en}; da: ${verbOf(verb).da})`,
  })
  class EdgeObject extends Claim {
    @Field(() => nodeType(), { description: 'The entity at the other end.' })
    readonly node!: EntityNode;
  }
  addOwnValues(EdgeObject, verb);
  return EdgeObject;
}

/** Gives a type a field for each value that only claims of this verb carry. */
export function addOwnValues(type: ClassType, verb: Verb): void {
  for (const [property, declaration] of Object.entries<Property>(verbOf(verb).properties)) {
    if (declaration.type === 'reference')
      resolvers.push(referenceResolver(type, property, declaration.kind, declaration.about));
    else addValueField(type, property, declaration);
  }
}

/** Leads from a claim to the entity that a property of it refers to, such as the assessment of a statement. */
function referenceResolver(type: ClassType, property: string, kind: Kind, about: string): new () => object {
  @Resolver(() => type)
  class ReferenceResolver {
    @FieldResolver(() => typeOf(kind), { name: property, nullable: true, description: about })
    referred(
      @Root() claim: Readonly<Record<string, unknown>>,
      @Ctx() { loaders }: Context,
    ): Promise<EntityNode | null> | null {
      const id = claim[property];
      return typeof id === 'string' ? loaders.entities.load(id as EntityId) : null;
    }
  }
  return ReferenceResolver;
}

/** A verb as part of the name of a type: `MemberOf`. */
export const pascalCase = (verb: Verb): string =>
  verb
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Leads from every claim to the sources that say so. */
@Resolver(() => Provenance)
export class ClaimSourcesResolver {
  @FieldResolver(() => [typeOf('Source')], { description: claimProperties.sources.about })
  async sources(
    @Root() { sourceIds }: Pick<ClaimEdge, 'sourceIds'>,
    @Ctx() { loaders }: Context,
  ): Promise<EntityNode[]> {
    return loadSources(loaders, sourceIds);
  }
}

/** The sources with these ids, in their order. */
export async function loadSources(
  loaders: Context['loaders'],
  ids: readonly EntityId[] | undefined,
): Promise<EntityNode[]> {
  const found = await Promise.all((ids ?? []).map(async (id) => loaders.entities.load(id)));
  return found.filter((source) => source !== null);
}
