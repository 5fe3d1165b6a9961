import { ArgsType, Field } from 'type-graphql';
import { ConnectionArguments, EdtfScalar, enumOf } from '../../graph/index.js';
import { Confidence } from '../../graph/vocabulary/index.js';
import { RankingOrder, When, Window } from '../declaration/arguments.js';
import { inputType } from './declared.resolver.js';
import type { ActedOn, Question, Window as Period } from '../answer/question.js';

const WindowInput = inputType(Window);
enumOf(RankingOrder);
enumOf(When);

/** How sure a question wants its claims to be. */
export const minConfidence = {
  defaultValue: 'INFERRED',
  description: 'How sure claims must be to count.',
} as const;
const asOf = {
  nullable: true,
  description: 'As it was on this date. Not together with `window`.',
} as const;
const window = {
  nullable: true,
  description: 'What touched this period. Not together with `asOf`.',
} as const;

/** The arguments of every question with one answer. */
@ArgsType()
export class QuestionArguments implements Question {
  @Field(() => enumOf(Confidence), minConfidence)
  minConfidence!: Confidence;

  @Field(() => EdtfScalar, asOf)
  asOf?: string;

  @Field(() => WindowInput, window)
  window?: Period;
}

/** The arguments of every question with a list of answers. */
@ArgsType()
export class ListQuestionArguments extends ConnectionArguments implements Question {
  @Field(() => enumOf(Confidence), minConfidence)
  minConfidence!: Confidence;

  @Field(() => EdtfScalar, asOf)
  asOf?: string;

  @Field(() => WindowInput, window)
  window?: Period;
}

/** The arguments of every question with a list of answers that somebody acts on. */
@ArgsType()
export class ActedOnArguments extends ListQuestionArguments implements ActedOn {
  @Field(() => enumOf(RankingOrder), { defaultValue: 'RELEVANCE', description: 'In which order.' })
  orderBy!: NonNullable<ActedOn['orderBy']>;

  @Field(() => enumOf(When), {
    defaultValue: 'EVER',
    description: 'Whether with what is over: at the date that is asked for, else today.',
  })
  when!: NonNullable<ActedOn['when']>;
}
