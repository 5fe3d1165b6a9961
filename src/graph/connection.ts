import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { DEFAULT_PAGE, LARGEST_PAGE, type PageArguments } from './page.js';

/** Where a page lies in its list, as Relay has it. */
@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Where a page lies in its list (Relay).', simpleResolvers: true })
export class PageInfoObject {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether some come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge shown.' })
  startCursor?: string;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge shown.' })
  endCursor?: string;
}

/** The arguments of every connection. */
@ArgsType()
export class ConnectionArguments implements PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, 0 to ${LARGEST_PAGE}; ${DEFAULT_PAGE} where neither \`first\` nor \`last\` is given.`,
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Only what follows this cursor of the same list, asked with the same arguments.',
  })
  after?: string;

  @Field(() => Int, { nullable: true, description: `How many from the end, 0 to ${LARGEST_PAGE}.` })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes before this cursor of the same list, asked with the same arguments.',
  })
  before?: string;
}

/** Makes the Relay connection of an edge type: edges, their nodes at once, the count and the page. */
export function connectionType(name: string, edge: ClassType, node: () => object, description: string): ClassType {
  @ObjectType(`${name}Connection`, { description, simpleResolvers: true })
  class ConnectionObject {
    @Field(() => [edge], { description: 'The entries of this page, each with its cursor.' })
    edges!: { node: object }[];

    @Field(() => [node()], { description: 'The entries of this page without their edges.' })
    nodes!: object[];

    @Field(() => Int, { description: 'How many there are in all, on every page.' })
    totalCount!: number;

    @Field(() => PageInfoObject, { description: 'Where this page lies in the list.' })
    pageInfo!: PageInfoObject;
  }
  return ConnectionObject;
}
