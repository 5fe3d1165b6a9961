import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ConnectionArguments, type Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import type { Basis } from '../answer/answer.js';
import { QuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { network, type NetworkAnswer, type NetworkNode, type NetworkTie } from './network.js';
import {
  NetworkFilterInput,
  NetworkNodeConnection,
  NetworkTieConnection,
  OrganisationNetworkObject,
} from './network.types.js';

@ArgsType()
class NetworkArguments extends QuestionArguments {
  @Field(() => NetworkFilterInput, { nullable: true, description: 'Which part of it; all where it is left out.' })
  filter?: NetworkFilterInput;
}

@Resolver(() => OrganisationNetworkObject)
export class NetworkResolver {
  @Query(() => OrganisationNetworkObject, {
    description: 'Who works with whom, on a theme or in some networks: nodes and ties with their measures.',
  })
  async network(
    @Args(() => NetworkArguments) question: NetworkArguments,
    @Ctx() context: Context,
  ): Promise<NetworkAnswer> {
    return analyse(context, network, question);
  }

  @FieldResolver(() => NetworkNodeConnection, { description: 'The organisations with their measures, by id.' })
  async nodes(
    @Root() answer: NetworkAnswer,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ): Promise<RankedConnection<NetworkNode>> {
    return rankedConnection(page, orderOf('nodes', answer), (part) => pageOf(basisOf(answer), answer.nodes, part));
  }

  @FieldResolver(() => NetworkTieConnection, { description: 'Who works with whom, by id.' })
  async ties(
    @Root() answer: NetworkAnswer,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
  ): Promise<RankedConnection<NetworkTie>> {
    return rankedConnection(page, orderOf('ties', answer), (part) => pageOf(basisOf(answer), answer.ties, part));
  }
}

const basisOf = (answer: NetworkAnswer): Basis => ({
  metric: answer.metric,
  asOf: answer.asOf,
  graphVersion: answer.graphVersion,
  excludedCount: answer.excludedCount,
  initiativesLeftOut: answer.initiativesLeftOut,
  completeness: answer.completeness,
});

const orderOf = (list: string, { metric }: Pick<NetworkAnswer, 'metric'>): string =>
  `network ${list} ${JSON.stringify(metric.parameters)}`;
