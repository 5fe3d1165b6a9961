import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ConnectionArguments, type Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import type { Basis } from '../answer/answer.js';
import type { Asking } from '../answer/asking.js';
import { QuestionArguments } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { network, type NetworkAnswer, type NetworkNode, type NetworkQuestion, type NetworkTie } from './network.js';
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

/** An answer with its question, which its lists ask again of the state that they were begun at. */
interface AskedNetwork extends NetworkAnswer {
  readonly question: NetworkQuestion;
}

@Resolver(() => OrganisationNetworkObject)
export class NetworkResolver {
  @Query(() => OrganisationNetworkObject, {
    description: 'Who works with whom, on a theme or in some networks: nodes and ties with their measures.',
  })
  async network(
    @Args(() => NetworkArguments) question: NetworkArguments,
    @Ctx() context: Context,
  ): Promise<AskedNetwork> {
    return { ...(await analyse(context, network, question)), question };
  }

  @FieldResolver(() => NetworkNodeConnection, { description: 'The organisations with their measures, by id.' })
  async nodes(
    @Root() answer: AskedNetwork,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<NetworkNode>> {
    const asked = { field: 'network.nodes', question: answer.question, page };
    return wholeConnection(context, asked, async (asking) => {
      const begun = await begunAt(asking, answer);
      return { ...basisOf(begun), items: begun.nodes };
    });
  }

  @FieldResolver(() => NetworkTieConnection, { description: 'Who works with whom, by id.' })
  async ties(
    @Root() answer: AskedNetwork,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<NetworkTie>> {
    const asked = { field: 'network.ties', question: answer.question, page };
    return wholeConnection(context, asked, async (asking) => {
      const begun = await begunAt(asking, answer);
      return { ...basisOf(begun), items: begun.ties };
    });
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

/** The same answer of the state of the graph at which a list of it was begun. */
const begunAt = async (asking: Asking, answer: AskedNetwork): Promise<NetworkAnswer> =>
  asking.at === undefined || asking.at.version === answer.graphVersion
    ? answer
    : analyse(asking, network, answer.question);
