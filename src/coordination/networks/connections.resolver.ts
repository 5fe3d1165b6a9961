import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { ListQuestionArguments, QuestionArguments } from '../api/question.types.js';
import { rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
import { ActedOnNetworksArguments } from './acted-on-networks.types.js';
import { brokers, type Broker, type Brokers } from './brokers.js';
import { BrokerConnection, IsolatedOrganisationConnection, PathObject } from './connections.types.js';
import {
  isolatedOrganisations,
  type IsolatedOrganisation,
  type IsolatedOrganisations,
} from './isolated-organisations.js';
import { path, type Path } from './path.js';

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
  @Query(() => PathObject, {
    description: 'How are these two connected? The shortest chain of what is on record, told in sentences.',
  })
  async path(
    @Arg('from', () => ID, { description: 'Any entity.' }) from: string,
    @Arg('to', () => ID, { description: 'Another one.' }) to: string,
    @Args(() => QuestionArguments) question: QuestionArguments,
    @Ctx() context: Context,
  ): Promise<Path> {
    return analyse(context, path, from, to, question);
  }

  @Query(() => IsolatedOrganisationConnection, {
    description: 'Which organisations work with nobody else: is that so, or do we not know?',
  })
  async isolatedOrganisations(
    @Args(() => ListQuestionArguments) { first, after, last, before, ...question }: ListQuestionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<IsolatedOrganisation> & Pick<IsolatedOrganisations, 'unknown'>> {
    const asked = { field: 'isolatedOrganisations', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) =>
      analyse(asking, isolatedOrganisations, question, page),
    );
  }

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
