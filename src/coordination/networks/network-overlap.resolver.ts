import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ConnectionArguments, type Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { alongWith } from '../answer/asking.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { rankedConnection, rankedType, wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import {
  carriers,
  networkOverlap,
  sharedThemes,
  type Carrier,
  type NetworkOverlap,
  type NetworkOverlapQuestion,
  type SharedTheme,
} from './network-overlap.js';
import { CarrierConnection, NetworkOverlapObject, SharedThemeConnection } from './network-overlap.types.js';

const NetworkOverlapConnection = rankedType(
  'NetworkOverlap',
  NetworkOverlapObject,
  'Each two of the networks once, the highest score first.',
);

@ArgsType()
class NetworkOverlapArguments extends ListQuestionArguments {
  @Field(() => [ID], { description: 'Two or more networks; they are compared pair by pair. Fewer are refused.' })
  networks!: string[];
}

/** A pair with the question that it answers, which its lists ask again. */
interface AskedOverlap extends NetworkOverlap {
  readonly question: NetworkOverlapQuestion;
}

@Resolver(() => NetworkOverlapObject)
export class NetworkOverlapResolver {
  @Query(() => NetworkOverlapConnection, {
    description: 'Where networks meet, where the link is missing though the theme is the same, and who could carry it.',
  })
  async networkOverlap(
    @Args(() => NetworkOverlapArguments) { first, after, last, before, networks, ...question }: NetworkOverlapArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<AskedOverlap>> {
    const asked = { field: 'networkOverlap', question: [networks, question], page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { pairs, ...rest } = await analyse(asking, networkOverlap, networks, question);
      return { ...rest, items: pairs.map((pair) => ({ ...pair, question })) };
    });
  }

  @FieldResolver(() => SharedThemeConnection, {
    description: 'The themes that both work on, each with what links them on it.',
  })
  async sharedThemes(
    @Root() { a, b, question, graphVersion }: AskedOverlap,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<SharedTheme>> {
    const asked = { field: 'sharedThemes', question: [a, b, question], page };
    return rankedConnection(alongWith(context, { graphVersion }), asked, async (part, asking) =>
      analyse(asking, sharedThemes, [a, b], question, part),
    );
  }

  @FieldResolver(() => CarrierConnection, {
    description: 'Who could carry messages between them: members of both first.',
  })
  async carriers(
    @Root() { a, b, question, graphVersion }: AskedOverlap,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<Carrier>> {
    const asked = { field: 'carriers', question: [a, b, question], page };
    return rankedConnection(alongWith(context, { graphVersion }), asked, async (part, asking) =>
      analyse(asking, carriers, [a, b], question, part),
    );
  }
}
