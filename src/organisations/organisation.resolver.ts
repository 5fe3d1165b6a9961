import { Args, Ctx, Query, Resolver } from 'type-graphql';
import {
  entityConnectionType,
  listArgumentsType,
  listEntities,
  listResolver,
  type ListArguments,
  type ListEdge,
} from '../graph/schema/index.js';
import type { Connection, Context } from '../graph/reading/index.js';
import { Organisation } from './organisation.js';

export const OrganisationListResolver = listResolver('Organisation');

@Resolver(() => Organisation)
export class NetworkResolver {
  @Query(() => entityConnectionType('Organisation'), {
    nullable: true,
    description: 'The organisations that have members or coordinate others.',
  })
  async networks(
    @Args(() => listArgumentsType('Organisation')) question: ListArguments,
    @Ctx() context: Context,
  ): Promise<Connection<ListEdge>> {
    return listEntities(context, 'Organisation', question, {
      condition: { on: 'property', property: 'network', values: [true] },
    });
  }
}
