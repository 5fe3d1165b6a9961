import { Ctx, Field, FieldResolver, ID, InterfaceType, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import type { ClaimNode, Context, EntityNode } from '../reading/index.js';
import { addValueField, Entity, typeOf, VisibilityEnum } from './entity.js';
import type { EntityId } from '../records/index.js';
import { BilingualText, EdtfScalar, enumOf } from './scalars.js';
import {
  claimProperties,
  Confidence,
  termSet,
  verbNames,
  verbOf,
  verbs,
  Visibility,
  type Kind,
  type Property,
  type Verb,
} from '../vocabulary/index.js';

export const VerbEnum = enumOf(termSet('Verb', 'What a claim says of its two ends.', verbs));

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

/** What all claims have in common. */
@InterfaceType('Claim', {
  implements: Provenance,
  description:
    'A statement on record: a subject, a verb, an object, and how that is known. Two that disagree both stand; the surer and newer one ranks first. Claims that carry more than these have types of their own.',
  resolveType: ({ verb }: ClaimNode) => typeNameOf(verb),
})
export abstract class ClaimObject extends Provenance {
  @Field(() => ID, { description: 'Its verb, its ends, and a key where there are several.' })
  readonly id!: string;

  @Field(() => VerbEnum, { description: 'What it says of its two ends.' })
  readonly verb!: Verb;

  @Field(() => ID, { nullable: true, description: 'Its id in its source, where an end was merged into another.' })
  readonly recordedAs?: string;
}

/** The name of what claims of a verb carry beside what all do, which verbs may share; undefined where that is nothing. */
export function ownNameOf(verb: Verb): string | undefined {
  const { properties, carries } = verbOf(verb);
  return Object.keys(properties).length === 0 ? undefined : (carries ?? pascalCase(verb));
}

/** The verbs whose claims carry what has this name, in words: “hosts” or “is a partner of”. */
export const verbsInWords = (ownName: string): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(
    verbNames.filter((verb) => ownNameOf(verb) === ownName).map((verb) => `“${verbOf(verb).en}”`),
  );

/** A verb as part of the name of a type: `MemberOf`. */
const pascalCase = (verb: Verb): string =>
  verb
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const typeNameOf = (verb: Verb): string => `${ownNameOf(verb) ?? 'Plain'}Claim`;

/** A claim of a verb that gives it nothing of its own. */
@ObjectType('PlainClaim', {
  implements: ClaimObject,
  description: 'A claim that carries what all carry: how it is known, and when it holds.',
})
export class PlainClaim extends ClaimObject {}

const referenceResolvers: (new () => object)[] = [];
const types = new Map<string, ClassType>([['PlainClaim', PlainClaim]]);
for (const verb of verbNames) if (!types.has(typeNameOf(verb))) types.set(typeNameOf(verb), ownType(verb));

/** The type of a verb’s claims. */
export const claimTypeOf = (verb: Verb): ClassType => types.get(typeNameOf(verb)) ?? PlainClaim;

/** The types of all claims. */
export const claimTypes = (): readonly ClassType[] => [...types.values()];

/** The resolvers of where a claim refers to other entities. */
export const claimResolvers = (): readonly (new () => object)[] => referenceResolvers;

function ownType(verb: Verb): ClassType {
  @ObjectType(typeNameOf(verb), {
    implements: ClaimObject,
    description: `What is claimed by ${verbsInWords(ownNameOf(verb) ?? '')}.`,
  })
  class ClaimOfVerb extends ClaimObject {}
  addOwnValues(ClaimOfVerb, verb);
  return ClaimOfVerb;
}

/** Gives a type a field for each value that claims of this verb carry beside what all do. */
export function addOwnValues(type: ClassType, verb: Verb): void {
  for (const [property, declaration] of Object.entries<Property>(verbOf(verb).properties)) {
    if (declaration.type === 'reference')
      referenceResolvers.push(referenceResolver(type, property, declaration.kind, declaration.about));
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

/** Leads from a claim to its two ends, and tells its verb in words. */
@Resolver(() => ClaimObject)
export class RecordedClaimResolver {
  @FieldResolver(() => BilingualText, { description: 'The verb in words, as it stands between subject and object.' })
  label(@Root() { verb }: ClaimNode): BilingualText {
    const { da, en } = verbOf(verb);
    return { da, en };
  }

  @FieldResolver(() => Entity, { description: 'What it is about.' })
  async subject(@Root() { subject }: ClaimNode, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return loaders.entities.load(subject);
  }

  @FieldResolver(() => Entity, { description: 'What it says the subject has to do with.' })
  async object(@Root() { object }: ClaimNode, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return loaders.entities.load(object);
  }
}

/** Leads from every claim to the sources that say so. */
@Resolver(() => Provenance)
export class ClaimSourcesResolver {
  @FieldResolver(() => [typeOf('Source')], { description: claimProperties.sources.about })
  async sources(
    @Root() { sourceIds }: Pick<ClaimNode, 'sourceIds'>,
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
