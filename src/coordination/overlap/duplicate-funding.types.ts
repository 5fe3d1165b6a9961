import { Field, Float, ID, ObjectType, type ClassType } from 'type-graphql';
import { CurrencyScalar } from '../../graph/index.js';
import { AnswerObject, ReasonObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { Sentence } from '../answer/sentence.js';
import type { DuplicateFunding, Grant } from './duplicate-funding.js';
import { outputType } from '../api/declared.resolver.js';
import { Months } from './overlap-answer.js';

@ObjectType('Grant', { description: 'Support that an initiative has.' })
class GrantObject implements Pick<Grant, 'claims'> {
  @Field(() => Float, {
    nullable: true,
    description: 'The grant, as the claim that ranks first states it. Amounts are never added.',
  })
  amount!: number | null;

  @Field(() => CurrencyScalar, { nullable: true, description: 'The currency of the amount.' })
  currency!: string | null;

  @Field(() => [ID], { description: 'The claims that say so.' })
  claims!: Grant['claims'];
}

@ObjectType('DuplicateFunding', {
  implements: AnswerObject,
  description: 'An organisation that has support for the same thing from several pools.',
})
class DuplicateFundingObject extends AnswerObject implements Pick<DuplicateFunding, 'grants' | 'months'> {
  @Field(() => [GrantObject], { description: 'From whom it has support for what.' })
  grants!: DuplicateFunding['grants'];

  @Field(() => outputType(Months), { description: 'When both take place.' })
  months!: DuplicateFunding['months'];

  @Field(() => ReasonObject, { description: 'What a pool adviser could do next.' })
  suggestedAction!: Sentence;
}

export const DuplicateFundingConnection: ClassType = rankedType(
  'DuplicateFunding',
  DuplicateFundingObject,
  'Organisations with support for the same thing from several pools, the highest score first.',
);

/** Where these types lead to entities. */
export const duplicateFundingEntityFields = [
  entityFields(GrantObject, {
    initiative: one('What is supported.'),
    supporter: one('The pool, or the organisation that pays.'),
  }),
  entityFields(DuplicateFundingObject, {
    organisation: one('The organisation.'),
    initiatives: many('Two initiatives, or one that several pools support.'),
    shared: many('What both are about.'),
    commonFunders: many('Those that pay for more than one of the pools.'),
  }),
  entityFields(DuplicateFundingConnection, {
    unknown: many(
      'Organisations with support from several at the same time, where it is not recorded what for: neither a duplication nor none.',
    ),
  }),
] as const;
