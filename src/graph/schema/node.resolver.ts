import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import { loadSources } from './claim.js';
import type { Context, EntityNode } from '../reading/index.js';
import { Entity, Node, typeOf } from './entity.js';
import { isEntityId, kindOf, prefixOf, type EntityId } from '../records/index.js';
import { Source } from './source.js';
import { entityProperties, kinds, type Kind } from '../vocabulary/index.js';

/** The most ids that `nodes` takes at once. */
const MOST_NODES = 100;

/** Relay's way back from an id to its object, and from every entity to its sources. */
@Resolver(() => Entity)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'The object with this id, however sure it is; null where there is none.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Such as `organisation:92-gruppen`.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<EntityNode | null> {
    return loaders.entities.load(entityId(id));
  }

  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: `The objects with these ids, in their order; null where there is none. At most ${MOST_NODES}.`,
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Such as `theme:klima`.' }) ids: string[],
    @Ctx() { loaders }: Context,
  ): Promise<(EntityNode | null)[]> {
    if (ids.length > MOST_NODES)
      throw new SamspilError('PAGE_OUT_OF_RANGE', `\`ids\` has ${ids.length} ids; give at most ${MOST_NODES}.`);
    return Promise.all(ids.map(async (id) => loaders.entities.load(entityId(id))));
  }

  @FieldResolver(() => [Source], { description: entityProperties.sources.about })
  async sources(@Root() { sources }: EntityNode, @Ctx() { loaders }: Context): Promise<EntityNode[]> {
    return loadSources(loaders, sources);
  }
}

/** A resolver with the way from an id of one kind to its entity, named as such ids begin: `organisation(id)`. */
export function byIdResolver(kind: Kind): new () => object {
  const name = prefixOf(kind);
  @Resolver()
  class ByIdResolver {
    @Query(() => typeOf(kind), {
      name,
      nullable: true,
      description: `The ${kinds[kind].en} with this id, however sure it is; null where there is none.`,
    })
    async byId(
      @Arg('id', () => ID, { description: `\`${name}:<slug>\`.` }) id: string,
      @Ctx() { loaders }: Context,
    ): Promise<EntityNode | null> {
      const known = entityId(id);
      if (kindOf(known) === kind) return loaders.entities.load(known);
      throw new SamspilError(
        'WRONG_KIND',
        `“${id}” is of the kind ${kindOf(known)}; asked for: ${kind}. \`node(id)\` finds all kinds.`,
      );
    }
  }
  return ByIdResolver;
}

function entityId(id: string): EntityId {
  if (isEntityId(id)) return id;
  throw new SamspilError(
    'UNKNOWN_ID',
    `“${id}” is no id; it has the form <kind>:<slug>, such as organisation:92-gruppen.`,
  );
}
