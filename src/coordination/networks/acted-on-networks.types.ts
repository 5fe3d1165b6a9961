import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { RankingOrder, When } from '../declaration/arguments.js';
import type { ActedOn } from '../answer/question.js';
import { Time } from '../facts/time.js';
import type { TimeCount } from '../facts/time-counts.js';

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

@ObjectType('TimeCount', { description: 'How many entries of a list there are of a time.' })
export class TimeCountObject implements TimeCount {
  @Field(() => enumOf(Time), { description: 'Whether they go on.' })
  time!: TimeCount['time'];

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}
