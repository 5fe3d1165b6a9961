import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { DEFAULT_PAGE, LARGEST_PAGE, type PageArguments } from '../reading/index.js';

/** Where a page lies in its list, as Relay has it. */
@Directive('@shareable')
@ObjectType('PageInfo', {
  description: `Where a page lies in its list (Relay). \`first\` is how many from the start, \`last\` how many from the end, 0 to ${LARGEST_PAGE}; ${DEFAULT_PAGE} from the start where neither is given. \`after\` and \`before\` show only what follows or precedes a cursor of the same list, asked with the same arguments.`,
})
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

/** The arguments of every connection. The schema has too many to say of each what it means: `PageInfo` does. */
@ArgsType()
export class ConnectionArguments implements PageArguments {
  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;

  @Field(() => Int, { nullable: true })
  last?: number;

  @Field(() => String, { nullable: true })
  before?: string;
}

/** Makes the Relay connection of an edge type: edges, their nodes at once, the count and the page. */
export function connectionType(name: string, edge: ClassType, node: () => object, description: string): ClassType {
  @ObjectType(`${name}Connection`, { description })
  class ConnectionObject {
    @Field(() => [edge], { description: 'The entries of this page.' })
    edges!: { node: object }[];

    @Field(() => [node()], { description: 'The same without their edges.' })
    nodes!: object[];

    @Field(() => Int, { description: 'How many there are in all.' })
    totalCount!: number;

    @Field(() => PageInfoObject, { description: 'Where this page lies.' })
    pageInfo!: PageInfoObject;
  }
  return ConnectionObject;
}
