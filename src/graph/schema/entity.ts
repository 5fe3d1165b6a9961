import {
  Arg,
  Directive,
  Field,
  FieldResolver,
  ID,
  InterfaceType,
  ObjectType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import {
  atLeast,
  Confidence,
  entityProperties,
  kinds,
  Visibility,
  type Kind,
  type Property,
} from '../vocabulary/index.js';
import { resolvedDirectly } from './direct.js';
import type { EntityNode } from '../reading/index.js';
import { monthsOf, parseDate, type Months } from '../records/index.js';
import { BilingualText, EdtfScalar, enumOf, graphqlTypeOf, isList } from './scalars.js';

/** Relay's Node: whatever has an id that `node(id)` finds again. */
@InterfaceType('Node', {
  description: 'An object with an id of its own, as Relay means it: `node(id)` finds it again.',
  resolveType: ({ type }: EntityNode) => type,
})
export abstract class Node {
  @Field(() => ID, {
    description: '`<kind>:<slug>`, such as `organisation:92-gruppen`; never used again.',
  })
  readonly id!: string;
}

/** TypeGraphQL wants to know an enum before it puts a schema together. */
export const VisibilityEnum = enumOf(Visibility);

/** What every kind of entity has in common. */
@Directive('@key(fields: "id")')
@InterfaceType('Entity', {
  implements: Node,
  description:
    'Anything with a record of its own: an organisation, an initiative, a need. That it exists is also something somebody says, so it carries its sources and how sure they are.',
  resolveType: ({ type }: EntityNode) => type,
})
export abstract class Entity extends Node {
  @Field(() => BilingualText, { description: entityProperties.name.about })
  readonly name!: BilingualText;

  @Field(() => BilingualText, { nullable: true, description: entityProperties.description.about })
  readonly description?: BilingualText;

  @Field(() => [String], { nullable: true, description: entityProperties.aliases.about })
  readonly aliases?: string[];

  @Field(() => String, { nullable: true, description: entityProperties.note.about })
  readonly note?: string;

  @Field(() => enumOf(Confidence), { description: entityProperties.confidence.about })
  readonly confidence!: Confidence;

  @Field(() => VisibilityEnum, { nullable: true, description: entityProperties.visibility.about })
  readonly visibility?: Visibility;
}

@ObjectType('PeriodBounds', {
  description:
    'The first and last month of a period. Three kinds of end are told apart: `to` is there, `open` says that there is none, and where neither is nothing is known of it.',
})
class PeriodBounds implements Months {
  @Field(() => EdtfScalar, { nullable: true, description: 'The first month; null where no start is on record.' })
  from!: Months['from'];

  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'The last month; null where no end is on record, and where it goes on.',
  })
  to!: Months['to'];

  @Field(() => Boolean, { description: 'Whether it is known to go on.' })
  open!: boolean;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      'The last month of which anything is on record, which what is not known begins after; null where it goes on.',
  })
  lastKnown!: Months['lastKnown'];
}

const types = new Map<Kind, ClassType>();

/**
 * The GraphQL type of a kind of entity, with a field for each property that the vocabulary gives it. Its relations
 * come from `relationResolver`, whatever else it has from its room.
 */
export function entityType(kind: Kind, ...interfaces: (abstract new () => object)[]): ClassType {
  @Directive('@key(fields: "id")')
  @ObjectType(kind, { implements: [Entity, ...interfaces], description: kinds[kind].about })
  class EntityObject extends Entity {}
  const properties: Readonly<Record<string, Property>> = kinds[kind].properties;
  for (const [name, property] of Object.entries(properties))
    if (!isDoubtful(kind, name) && !isMarked(property) && property.unshown !== true)
      addValueField(EntityObject, name, property);
  types.set(kind, EntityObject);
  return EntityObject;
}

/** A resolver with a field for each value that is not shown just as it is stored: it may be doubtful, or no where nothing is. */
export function derivedResolver(kind: Kind): new () => object {
  @Resolver(() => typeOf(kind))
  class DerivedResolver {}
  for (const [name, property] of Object.entries<Property>(kinds[kind].properties))
    if (isDoubtful(kind, name)) addDoubtfulField(DerivedResolver, kind, name, property);
    else if (isMarked(property)) addMarkedField(DerivedResolver, kind, name, property);
  for (const [name, property] of Object.entries<Property>(kinds[kind].properties))
    if (property.type === 'period') addMonthsField(DerivedResolver, kind, name);
  return DerivedResolver;
}

const isDoubtful = (kind: Kind, name: string): boolean => `${name}Confidence` in kinds[kind].properties;

const isMarked = (property: Property): boolean => property.type === 'yesNo' && property.absent === 'no';

/** The GraphQL type of a kind, once its room has made it. */
export function typeOf(kind: Kind): ClassType {
  const type = types.get(kind);
  if (!type) throw new Error(`No room makes the GraphQL type of ${kind}`);
  return type;
}

/** Adds the field of a recorded value to an object type. */
export function addValueField(owner: ClassType, name: string, property: Property): void {
  const type = graphqlTypeOf(property);
  Field(() => (isList(property) ? [type] : type), {
    nullable: property.required !== true,
    description: property.about,
  })(owner.prototype, name);
}

/** Adds the field of a value that is less sure than its record may be: an unconfirmed one is shown only where it is asked for. */
function addDoubtfulField(resolver: ClassType, kind: Kind, name: string, property: Property): void {
  const prototype = resolver.prototype;
  resolvedDirectly(kind, name, (root: Recorded, { minConfidence }: Sureness) => sureValue(root, name, minConfidence));
  const type = graphqlTypeOf(property);
  FieldResolver(() => type, { nullable: true, description: property.about })(prototype, name, {});
  Root()(prototype, name, 0);
  addSureness(prototype, name);
}

type Recorded = Readonly<Record<string, unknown>>;

interface Sureness {
  readonly minConfidence: Confidence;
}

/** A value that may be less sure than its record; null where it is less sure than asked for. */
function sureValue(root: Recorded, name: string, minConfidence: Confidence): unknown {
  const sureness = root[`${name}Confidence`] ?? root['confidence'];
  return atLeast(minConfidence).some((level) => level === sureness) ? root[name] : null;
}

const addSureness = (prototype: object, name: string): void =>
  Arg('minConfidence', () => enumOf(Confidence), {
    defaultValue: 'INFERRED',
    description: 'Only if it is at least this sure.',
  })(prototype, name, 1);

/** Adds the months of a period beside its text. */
function addMonthsField(resolver: ClassType, kind: Kind, name: string): void {
  const prototype = resolver.prototype;
  const field = `${name}Bounds`;
  resolvedDirectly(kind, field, (root: Recorded, { minConfidence }: Sureness) =>
    monthsRecorded(kind, name, root, minConfidence),
  );
  FieldResolver(() => PeriodBounds, {
    nullable: true,
    description: `The first and last month of \`${name}\`, for a picture; null where no \`${name}\` is on record.`,
  })(prototype, field, {});
  Root()(prototype, field, 0);
  if (isDoubtful(kind, name)) addSureness(prototype, field);
}

/** The months of a period that is recorded of an entity; null where there is none, or none that is this sure. */
export function monthsRecorded(kind: Kind, name: string, root: Recorded, minConfidence: Confidence): Months | null {
  const period = isDoubtful(kind, name) ? sureValue(root, name, minConfidence) : root[name];
  const running = 'status' in kinds[kind].properties ? root['status'] === 'RUNNING' : null;
  return typeof period === 'string' ? monthsOf(parseDate(period), running) : null;
}

/** Adds the field of a value that is no where nothing is recorded. */
function addMarkedField(resolver: ClassType, kind: Kind, name: string, property: Property): void {
  const prototype = resolver.prototype;
  resolvedDirectly(kind, name, (root: Recorded) => root[name] === true);
  FieldResolver(() => Boolean, { description: property.about })(prototype, name, {});
  Root()(prototype, name, 0);
}
