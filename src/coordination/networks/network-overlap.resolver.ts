import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { networkOverlap, type NetworkOverlap } from './network-overlap.js';
import { NetworkOverlapObject } from './network-overlap.types.js';
import { ListQuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, rankedType, type RankedConnection } from '../answer/ranked.types.js';

const NetworkOverlapConnection = rankedType(
  'NetworkOverlap',
  NetworkOverlapObject,
  'Each two of the networks once, the highest score first.',
);

@ArgsType()
class NetworkOverlapArguments extends ListQuestionArguments {
  @Field(() => [ID], { description: 'Two or more networks; they are compared pair by pair.' })
  networks!: string[];
}

@Resolver()
export class NetworkOverlapResolver {
  @Query(() => NetworkOverlapConnection, {
    description: 'Where networks meet, where the link is missing though the theme is the same, and who could carry it.',
  })
  async networkOverlap(
    @Args(() => NetworkOverlapArguments) { first, after, last, before, networks, ...question }: NetworkOverlapArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<NetworkOverlap>> {
    const { pairs, ...basis } = await analyse(context, networkOverlap, networks, question);
    const order = `networkOverlap ${JSON.stringify([networks, question])}`;
    return rankedConnection({ first, after, last, before }, order, (page) => pageOf(basis, pairs, page));
  }
}
