import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { Entity, type Context, type EntityNode } from '../../graph/index.js';
import type { EntityId } from '../../graph/ids.js';

interface EntityField {
  readonly about: string;
  readonly many: boolean;
  readonly nullable: boolean;
}

/** A field that leads to one entity. */
export const one = (about: string): EntityField => ({ about, many: false, nullable: false });
/** A field that leads to one entity, or to none. */
export const oneOrNone = (about: string): EntityField => ({ about, many: false, nullable: true });
/** A field that leads to a list of entities. */
export const many = (about: string): EntityField => ({ about, many: true, nullable: false });

/**
 * Gives a type fields that lead from the ids in its data to the entities. An analysis knows ids only; whatever else is
 * to be shown of them is loaded afterwards, all of a level at once.
 */
export function entityFields(type: ClassType, fields: Readonly<Record<string, EntityField>>): new () => object {
  @Resolver(() => type)
  class EntityFieldsResolver {}
  const { prototype } = EntityFieldsResolver;
  for (const [name, field] of Object.entries(fields)) {
    const resolve = async (root: Readonly<Record<string, unknown>>, context: Context) => {
      const ids = root[name];
      return field.many
        ? entitiesOf(context, ids as EntityId[])
        : ids === null
          ? null
          : context.loaders.entities.load(ids as EntityId);
    };
    Object.defineProperty(prototype, name, { value: resolve });
    FieldResolver(() => (field.many ? [Entity] : Entity), { description: field.about, nullable: field.nullable })(
      prototype,
      name,
      {},
    );
    Root()(prototype, name, 0);
    Ctx()(prototype, name, 1);
  }
  return EntityFieldsResolver;
}

/** The entities with these ids, in their order. */
export async function entitiesOf({ loaders }: Context, ids: readonly EntityId[]): Promise<EntityNode[]> {
  const known = ids.map((id) => loaders.known(id)).filter((entity) => entity !== undefined);
  const isKnown = known.length === ids.length;
  const found = isKnown ? known : await Promise.all(ids.map(async (id) => loaders.entities.load(id)));
  return found.filter((entity) => entity !== null);
}
