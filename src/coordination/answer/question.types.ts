import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { ConnectionArguments, EdtfScalar, enumOf } from '../../graph/index.js';
import { Confidence } from '../../graph/vocabulary/index.js';
import type { ActedOn, Question, Window } from './question.js';

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

export const RankingOrder = { RELEVANCE: 'RELEVANCE', SCORE: 'SCORE' } as const;
registerEnumType(RankingOrder, {
  name: 'RankingOrder',
  description: 'In which order a list comes that somebody acts on.',
  valuesConfig: {
    RELEVANCE: {
      description: 'What can be acted on first: what goes on before what is over, much in common before little.',
    },
    SCORE: { description: 'By score alone.' },
  },
});

export const When = { NOW: 'NOW', EVER: 'EVER' } as const;
registerEnumType(When, {
  name: 'When',
  description: 'Whether a list has what is over too.',
  valuesConfig: {
    NOW: { description: 'Without what is over.' },
    EVER: { description: 'All of it, whenever.' },
  },
});

/** The arguments of every question with a list of answers that somebody acts on. */
@ArgsType()
export class ActedOnArguments extends ListQuestionArguments implements ActedOn {
  @Field(() => RankingOrder, { defaultValue: 'RELEVANCE', description: 'In which order.' })
  orderBy!: NonNullable<ActedOn['orderBy']>;

  @Field(() => When, {
    defaultValue: 'EVER',
    description: 'Whether with what is over: at the date that is asked for, else today.',
  })
  when!: NonNullable<ActedOn['when']>;
}
