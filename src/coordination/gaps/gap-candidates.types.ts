import { Field, Float, ObjectType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { GapCandidate } from './gap-candidates.js';

@ObjectType('GapCandidate', {
  implements: AnswerObject,
  description:
    'An organisation that could help to fill a gap. The score is `offered`; where it is not recorded what the need requires, `themeShare`.',
})
class GapCandidateObject extends AnswerObject implements Pick<GapCandidate, 'offered' | 'themeShare' | 'asks'> {
  @Field(() => Float, {
    nullable: true,
    description: 'The share of what the need requires that it offers; null where that is not recorded.',
  })
  offered!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The share of the need’s themes that it works on; null where the need has none on record.',
  })
  themeShare!: number | null;

  @Field(() => Boolean, { description: 'Whether it asks for the need itself.' })
  asks!: boolean;
}

export const GapCandidateConnection = rankedType(
  'GapCandidate',
  GapCandidateObject,
  'Organisations that could help to fill the gap, the highest score first.',
);

export const gapCandidateEntityFields = [
  entityFields(GapCandidateObject, {
    organisation: one('The organisation.'),
    offers: many('What it offers, by its own word, of what the need requires.'),
    inferredOffers: many('What it has worked with, of what the need requires: that it can be offered is inferred.'),
    themes: many('The need’s themes that it works on.'),
    tiedAskers: many('Those who ask for the need and work or have worked with it.'),
  }),
  entityFields(GapCandidateConnection, { need: one('The need.') }),
] as const;
