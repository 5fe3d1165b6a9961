import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { PracticeContact } from './practice-contacts.js';
import type { PlaceOfUse, UptakeLevel } from './uptake-facts.js';

@ObjectType('PracticeContact', {
  implements: AnswerObject,
  description:
    'An organisation to ask about a practice. Its score is how many of three grounds hold: it published the practice, it answered for what the practice comes from, it uses it.',
})
class PracticeContactObject
  extends AnswerObject
  implements Pick<PracticeContact, 'published' | 'level' | 'placesOfUse'>
{
  @Field(() => Boolean, { description: 'Whether it published the practice.' })
  published!: boolean;

  @Field(() => enumOf(terms.UptakeLevel), {
    nullable: true,
    description: 'How far it has come in using it; null where it is not on record as using it, or nobody says how far.',
  })
  level!: UptakeLevel | null;

  @Field(() => [enumOf(terms.PlaceOfUse)], { description: 'Where it uses it; empty where nothing is recorded.' })
  placesOfUse!: readonly PlaceOfUse[];
}

export const PracticeContactConnection = rankedType(
  'PracticeContact',
  PracticeContactObject,
  'Organisations to ask about a practice, those with most grounds first.',
);

/** Where these types lead to entities. */
export const practiceContactEntityFields = [
  entityFields(PracticeContactObject, {
    organisation: one('The organisation.'),
    led: many('The initiatives that it answered for and that the practice comes from.'),
  }),
] as const;
