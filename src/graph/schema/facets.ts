import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import {
  type Context,
  type Countable,
  type EntityAt,
  type GraphInMemory,
  countedBy,
  type EntityNode,
  type Facet,
  type FacetCounts,
  LARGEST_PAGE,
} from '../reading/index.js';
import { isEntityId, today } from '../records/index.js';
import { kinds, type Kind, type Terms } from '../vocabulary/index.js';
import { Entity } from './entity.js';
import { filterFields } from './filter-fields.js';
import { BilingualText } from './scalars.js';

/** How many values of a facet are shown where `first` does not say. */
export const USUAL = 10;

/** A value of a facet as it is counted, with the terms that it may be one of. */
interface Counted {
  readonly value: string;
  readonly count: number;
  readonly terms: Terms | undefined;
}

@ObjectType('FacetValue', { description: 'How many have one value.' })
class FacetValueObject {
  @Field(() => String, {
    description: 'The value as the filter of the same name takes it: a term, a code, a year or an id.',
  })
  readonly value!: string;

  @Field(() => Int, { description: 'How many have it: as many as the list has where the filter asks for it too.' })
  readonly count!: number;
}

@ObjectType('Facet', {
  description: 'How many of the entities of a page’s list have which value. One that has several counts for each.',
})
export class FacetObject {
  @Field(() => [FacetValueObject], { description: 'The most frequent first.' })
  readonly values!: readonly Counted[];

  @Field(() => Int, { description: 'How many different values there are.' })
  readonly distinct!: number;

  @Field(() => Int, { description: 'How many entities have none on record.' })
  readonly without!: number;
}

/** What a value of a facet is in words, or which entity. */
@Resolver(() => FacetValueObject)
export class FacetValueResolver {
  @FieldResolver(() => BilingualText, {
    nullable: true,
    description: 'What it is called, where it is a term; an entity has its name.',
  })
  label(@Root() { value, terms }: Counted): BilingualText | null {
    const term = terms?.values[value];
    return term ? { da: term.da, en: term.en } : null;
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'Which entity it is, where it is one.' })
  async entity(@Root() { value }: Counted, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return isEntityId(value) ? loaders.entities.load(value) : null;
  }
}

const types = new Map<Kind, ClassType>();
const resolvers: (new () => object)[] = [];

/** The resolvers of the facets of all kinds of which there is a list. */
export const facetResolvers = (): readonly (new () => object)[] => resolvers;

/** The facets of a kind of entity: one for each field of its filter that has values to count. */
export function facetsType(kind: Kind): ClassType {
  const known = types.get(kind);
  if (known) return known;
  @ObjectType(`${kind}Facets`, {
    description: `How many ${kinds[kind].plural} have which value, under the filter in force: each facet counts by the field of the filter that is called so. \`first\` is how many values are shown at most, up to ${LARGEST_PAGE}.`,
  })
  class FacetsObject {}
  types.set(kind, FacetsObject);
  @Resolver(() => FacetsObject)
  class FacetsResolver {}
  for (const [name, { facet, terms }] of Object.entries(filterFields(kind)))
    if (facet) addFacet(FacetsResolver, name, facet, terms);
  resolvers.push(FacetsResolver);
  return FacetsObject;
}

/** A facet as GraphQL shows it. @throws PAGE_OUT_OF_RANGE */
export async function facetOf(
  count: (most: number) => Promise<FacetCounts>,
  first: number,
  terms: Terms | undefined,
): Promise<FacetObject> {
  if (first < 0 || first > LARGEST_PAGE)
    throw new SamspilError('PAGE_OUT_OF_RANGE', `\`first: ${first}\` is not from 0 to ${LARGEST_PAGE}.`);
  const { values, distinct, without } = await count(first);
  return { values: values.map((each) => ({ ...each, terms })), distinct, without };
}

function addFacet(resolver: ClassType, name: string, facet: Facet, terms: Terms | undefined): void {
  const prototype = resolver.prototype;
  const resolve = async (countable: Countable, first: number): Promise<FacetObject> =>
    facetOf(async (most) => countedBy(facet, countable, most), first, terms);
  Object.defineProperty(prototype, name, { value: resolve });
  FieldResolver(() => FacetObject)(prototype, name, {});
  Root()(prototype, name, 0);
  Arg('first', () => Int, { defaultValue: USUAL })(prototype, name, 1);
}

/** What the facets of a list are counted from. */
export const countable = (
  graph: GraphInMemory,
  entities: readonly EntityAt[],
  counting: Countable['counting'],
): Countable => ({ graph, entities, counting, thisYear: Number(today().slice(0, 'YYYY'.length)) });

/** What comes of what only the graph in memory can tell while Neo4j answers. @throws NOT_IN_MEMORY */
export function notInMemory(): never {
  throw new SamspilError(
    'NOT_IN_MEMORY',
    'This is worked out in memory, and the graph is not there: it is being read, or GRAPH_MEMORY is too small for it.',
  );
}
