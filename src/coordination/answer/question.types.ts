import { ArgsType, Field, InputType } from 'type-graphql';
import { ConnectionArguments, EdtfScalar, enumOf } from '../../graph/index.js';
import { Confidence } from '../../graph/vocabulary/index.js';
import type { Question, Window } from './question.js';

@InputType('Window', { description: 'A period: what touches it counts. One end may be left open.' })
export class WindowInput implements Window {
  @Field(() => EdtfScalar, { nullable: true, description: 'From the first day of this date.' })
  from?: string;

  @Field(() => EdtfScalar, { nullable: true, description: 'To the last day of this date.' })
  to?: string;
}

/** How sure a question wants its claims to be. */
export const minConfidence = {
  defaultValue: 'INFERRED',
  description:
    'Only claims that are at least this sure support the answer. UNCONFIRMED counts everything, and the answer says so.',
} as const;
const asOf = {
  nullable: true,
  description: 'As it was on this date; a partial date such as “2014” is touched. Not together with `window`.',
} as const;
const window = {
  nullable: true,
  description:
    'What touched this period. Not together with `asOf`. Where neither is given everything on record counts.',
} as const;

/** The arguments of every question with one answer. */
@ArgsType()
export class QuestionArguments implements Question {
  @Field(() => enumOf(Confidence), minConfidence)
  minConfidence!: Confidence;

  @Field(() => EdtfScalar, asOf)
  asOf?: string;

  @Field(() => WindowInput, window)
  window?: WindowInput;
}

/** The arguments of every question with a list of answers. */
@ArgsType()
export class ListQuestionArguments extends ConnectionArguments implements Question {
  @Field(() => enumOf(Confidence), minConfidence)
  minConfidence!: Confidence;

  @Field(() => EdtfScalar, asOf)
  asOf?: string;

  @Field(() => WindowInput, window)
  window?: WindowInput;
}
