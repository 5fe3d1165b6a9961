import { Field, Float, ID, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { PlaceOfUse, UptakeLevel } from './uptake-facts.js';
import type { ProductKind, PutIntoPractice, UptakeGap, UptakeGaps } from './uptake-gaps.js';

export const ProductKindEnum = { LEARNING: 'LEARNING', PRACTICE: 'PRACTICE' } as const satisfies Record<
  ProductKind,
  string
>;
registerEnumType(ProductKindEnum, {
  name: 'ProductKind',
  description: 'What an initiative may leave behind for others to put into practice.',
  valuesConfig: {
    LEARNING: { description: 'A lesson, a challenge or a synthesis. (da: læring)' },
    PRACTICE: { description: 'A method in use that is worth copying, or material on it. (da: praksis)' },
  },
});

@ObjectType('PutIntoPractice', { description: 'An organisation that has put a learning or practice into practice.' })
class PutIntoPracticeObject implements Omit<PutIntoPractice, 'organisation'> {
  @Field(() => enumOf(terms.UptakeLevel), {
    nullable: true,
    description: 'How far it has come, as the surest and newest claim says; null where none does.',
  })
  level!: UptakeLevel | null;

  @Field(() => [enumOf(terms.PlaceOfUse)], { description: 'Where it is used; empty where nothing is recorded.' })
  placesOfUse!: readonly PlaceOfUse[];

  @Field(() => [ID], { description: 'The claims that say so.' })
  claims!: PutIntoPractice['claims'];
}

@ObjectType('UptakeGap', {
  implements: AnswerObject,
  description: 'A learning or practice that those whom it reached have not all applied. Its score is 1 − uptake.',
})
class UptakeGapObject extends AnswerObject implements Pick<UptakeGap, 'uptake' | 'appliedBy'> {
  @Field(() => Float, {
    nullable: true,
    description: 'Of those who have received or applied it, the share that has applied it; null where nobody has.',
  })
  uptake!: number | null;

  @Field(() => [PutIntoPracticeObject], {
    description: 'Who has managed it and can be asked, the furthest first.',
  })
  appliedBy!: UptakeGap['appliedBy'];
}

/** The gaps as a connection, with what lies beside them. */
export const UptakeGapConnection: ClassType = rankedType(
  'UptakeGap',
  UptakeGapObject,
  'Learnings and practices that were not put into practice, the least applied first.',
);
addField(
  'unknown',
  () => [UptakeGapObject],
  'Those that nobody is on record as having received or applied: neither a gap nor none.',
);
addField('pairsApplied', () => Int, 'How many pairs of an organisation and a product are on record as applied.');
addField('pairsReached', () => Int, 'How many such pairs are on record as received or applied.');
Field(() => Float, {
  nullable: true,
  description: 'Uptake of all of them together: pairsApplied over pairsReached; null where nothing is recorded.',
})(UptakeGapConnection.prototype, 'uptake' satisfies keyof UptakeGaps);

function addField(name: keyof UptakeGaps, type: () => object, description: string): void {
  Field(type, { description })(UptakeGapConnection.prototype, name);
}

/** Where these types lead to entities. */
export const uptakeGapEntityFields = [
  entityFields(PutIntoPracticeObject, { organisation: one('The organisation.') }),
  entityFields(UptakeGapObject, {
    product: one('The learning or practice.'),
    receivedBy: many('Who has received it.'),
    notYet: many('Who has received it and is not on record as having applied it.'),
  }),
  entityFields(UptakeGapConnection, {
    putIntoPractice: many('Those that everybody whom they reached has applied.'),
  }),
] as const;
