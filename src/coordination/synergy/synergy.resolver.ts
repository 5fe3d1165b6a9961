import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graph/index.js';
import { analyse } from '../analysis/analyst.js';
import { ActedOnArguments } from '../api/question.types.js';
import { rankedConnection, rankedType, type RankedConnection } from '../answer/ranked.types.js';
import { synergies, type Synergies, type Synergy, type SynergyKind } from './synergies.js';
import { SynergyCountObject, SynergyKindEnum, SynergyObject } from './synergy.types.js';

const SynergyConnection = rankedType(
  'Synergy',
  SynergyObject,
  'Synergies: pooling first, then complementarity, then bridging, each in its own order.',
);

@ArgsType()
class SynergiesArguments extends ActedOnArguments {
  @Field(() => [SynergyKindEnum], {
    nullable: true,
    description: 'Only these kinds; all three where it is left out, none where it is empty.',
  })
  kinds?: SynergyKind[];

  @Field(() => Boolean, { defaultValue: false, description: 'Leaves out those who work or have worked together.' })
  onlyNewTies!: boolean;

  @Field(() => ID, { nullable: true, description: 'Only what this organisation is part of.' })
  organisation?: string;

  @Field(() => ID, { nullable: true, description: 'Only what this network or a member of it is part of.' })
  network?: string;
}

@Resolver(() => SynergyConnection)
export class SynergyCountsResolver {
  @FieldResolver(() => [SynergyCountObject], {
    description: 'How many there are of each kind that is asked for and time, whatever `when` asks for.',
  })
  counts(@Root() { counts }: Synergies): Synergies['counts'] {
    return counts;
  }
}

@Resolver()
export class SynergyResolver {
  @Query(() => SynergyConnection, { description: 'Who should meet whom, and why.' })
  async synergies(
    @Args(() => SynergiesArguments) { first, after, last, before, ...question }: SynergiesArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<Synergy> & Pick<Synergies, 'counts'>> {
    const asked = { field: 'synergies', question, page: { first, after, last, before } };
    return rankedConnection(context, asked, async (page, asking) => analyse(asking, synergies, question, page));
  }
}
