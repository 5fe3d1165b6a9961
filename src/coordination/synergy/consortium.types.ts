import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import type { Consortium, ConsortiumMember, Contribution, Gain } from './consortium.js';
import type { ConsortiumRule, Size } from './group.js';

const ConsortiumRuleEnum = {
  MIN_ORGANISATIONS: 'MIN_ORGANISATIONS',
  MIXED_SIZES: 'MIXED_SIZES',
} as const satisfies Record<ConsortiumRule, string>;
registerEnumType(ConsortiumRuleEnum, {
  name: 'ConsortiumRule',
  description: 'What a pool asks of a group of applicants.',
  valuesConfig: {
    MIN_ORGANISATIONS: { description: 'At least so many organisations. (da: mindst så mange organisationer)' },
    MIXED_SIZES: { description: 'At least one large and one small one. (da: både stor og lille)' },
  },
});

@ObjectType('Contribution', { description: 'Something that a need requires and a member offers.' })
class ContributionObject implements Pick<Contribution, 'stated'> {
  @Field(() => Boolean, {
    description: 'Whether the offer is stated; otherwise it is inferred from what the member has done.',
  })
  stated!: boolean;
}

@ObjectType('ConsortiumMember', { description: 'An organisation in a consortium, and what it brings.' })
class ConsortiumMemberObject implements Pick<ConsortiumMember, 'size' | 'brings' | 'doubles' | 'coverage'> {
  @Field(() => enumOf(terms.OrganisationSize), {
    nullable: true,
    description: 'Its size; null where that is not recorded.',
  })
  size!: Size | null;

  @Field(() => [ContributionObject], { description: 'What nobody before it offers.' })
  brings!: readonly Contribution[];

  @Field(() => [ContributionObject], { description: 'What others before it offer too.' })
  doubles!: readonly Contribution[];

  @Field(() => Float, { description: 'The share of what is required that is covered once it has joined, 0 to 1.' })
  coverage!: number;
}

@ObjectType('RuleOfConsortium', { description: 'Whether a consortium meets a rule.' })
class RuleObject {
  @Field(() => ConsortiumRuleEnum, { description: 'The rule.' })
  rule!: ConsortiumRule;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  met!: boolean;
}

@ObjectType('SuperAdditiveGain', {
  description: 'What two members cover together beyond what the one that covers more does alone.',
})
class GainObject implements Pick<Gain, 'gain'> {
  @Field(() => Float, { description: 'As a share of what is required, 0 to 1.' })
  gain!: number;
}

@ObjectType('Consortium', {
  implements: AnswerObject,
  description: 'Organisations that together cover what a need requires. The score is the coverage.',
})
export class ConsortiumObject
  extends AnswerObject
  implements Pick<Consortium, 'members' | 'coverage' | 'rules' | 'gains'>
{
  @Field(() => [ConsortiumMemberObject], { description: 'Its members, in the order in which they joined.' })
  members!: readonly ConsortiumMember[];

  @Field(() => Float, {
    nullable: true,
    description: 'The share of what is required that is covered; null where it is not recorded what the need requires.',
  })
  coverage!: number | null;

  @Field(() => [RuleObject], { description: 'The rules that were asked for.' })
  rules!: Consortium['rules'];

  @Field(() => [GainObject], { description: 'What each two members gain by each other, the largest gain first.' })
  gains!: readonly Gain[];
}

export const consortiumEntityFields = [
  entityFields(ContributionObject, { item: one('The method or theme.') }),
  entityFields(ConsortiumMemberObject, {
    organisation: one('The organisation.'),
    alternatives: many('Who could take its place without loss of coverage or of a rule that is met.'),
  }),
  entityFields(GainObject, { a: one('One of the two.'), b: one('The other one.') }),
  entityFields(ConsortiumObject, {
    need: one('The need.'),
    requires: many('The methods and themes that it requires.'),
    missing: many('Those that nobody on record offers.'),
  }),
] as const;
