import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { ActedOnNetworksArguments } from './acted-on-networks.types.js';
import { brokers, type Broker, type Brokers } from './brokers.js';
import { BrokerConnection } from './connections.types.js';

@ArgsType()
class BrokersArguments extends ActedOnNetworksArguments {
  @Field(() => [ID], {
    nullable: true,
    description: 'Between which networks, two or more; all where it is left out. Fewer are refused.',
  })
  networks?: string[];
}

@Resolver()
export class ConnectionsResolver {
  @Query(() => BrokerConnection, {
    description: 'Who is in more than one of these networks and can carry messages between them?',
  })
  async brokers(
    @Args(() => BrokersArguments) { first, after, last, before, ...question }: BrokersArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<Broker> & Pick<Brokers, 'counts'>> {
    const asked = { field: 'brokers', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) => analyse(asking, brokers, question, page));
  }
}
