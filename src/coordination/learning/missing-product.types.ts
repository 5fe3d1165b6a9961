import { ObjectType, type ClassType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';

@ObjectType('MissingProduct', {
  implements: AnswerObject,
  description:
    'A finished initiative that left no learning and no practice on record. It has no score: it is a yes or a no.',
})
class MissingProductObject extends AnswerObject {}

/** The finished initiatives as a connection, with what lies beside them. */
export const MissingProductConnection: ClassType = rankedType(
  'MissingProduct',
  MissingProductObject,
  'Finished initiatives that left no learning and no practice on record, by id.',
);

/** Where these types lead to entities. */
export const missingProductEntityFields = [
  entityFields(MissingProductObject, {
    initiative: one('The initiative.'),
    toAsk: many('Who led it and can be asked; all that took part where no lead is recorded.'),
    untoldThemes: many('Those of its themes on which no learning or practice of anybody is on record.'),
  }),
  entityFields(MissingProductConnection, {
    statusUnknown: many(
      'Initiatives that left nothing either, of which it is not on record whether they are finished.',
    ),
  }),
] as const;
