import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { PersistentNeed, YearOfNeed } from './persistent-needs.js';

@ObjectType('YearOfNeed', { description: 'A year in which a need was stated.' })
class YearOfNeedObject implements Pick<YearOfNeed, 'year' | 'claims'> {
  @Field(() => Int, { description: 'The year in which the assessment ended.' })
  year!: number;

  @Field(() => [ID], { description: 'The claims that say so.' })
  claims!: YearOfNeed['claims'];
}

@ObjectType('PersistentNeed', {
  implements: AnswerObject,
  description:
    'A need that comes back though efforts were made. The score is the share of the years with an assessment in which it was stated.',
})
class PersistentNeedObject extends AnswerObject implements Pick<PersistentNeed, 'years'> {
  @Field(() => [YearOfNeedObject], { description: 'The years in which it was stated, the first one first.' })
  years!: readonly YearOfNeed[];
}

export const PersistentNeedConnection = rankedType(
  'PersistentNeed',
  PersistentNeedObject,
  'Needs that come back though efforts were made, the highest score first.',
);

export const persistentNeedEntityFields = [
  entityFields(YearOfNeedObject, { organisations: many('Who stated it that year.') }),
  entityFields(PersistentNeedObject, {
    need: one('The need.'),
    efforts: many('The initiatives that had begun to work on it when it was stated last.'),
  }),
] as const;
