import { ArgsType, Field } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { RankingOrder, When } from '../declaration/arguments.js';
import type { ActedOn } from '../answer/question.js';

/** The arguments of lists about networks that somebody acts on. What no longer exists has to be asked for by name. */
@ArgsType()
export class ActedOnNetworksArguments extends ListQuestionArguments implements ActedOn {
  @Field(() => enumOf(RankingOrder), { defaultValue: 'RELEVANCE', description: 'In which order.' })
  orderBy!: NonNullable<ActedOn['orderBy']>;

  @Field(() => enumOf(When), {
    nullable: true,
    description:
      'NOW leaves out what is over, EVER takes in networks that no longer exist; where it is left out, what is over is there, these are not.',
  })
  when?: NonNullable<ActedOn['when']>;
}
