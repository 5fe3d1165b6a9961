import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { Carrier, NetworkOverlap, Reach, SharedTheme } from './network-overlap.js';
import type { Containment } from '../overlap/overlap.js';
import { ContainmentObject } from '../overlap/overlap.types.js';

const ReachEnum = { MEMBER: 'MEMBER', TIE: 'TIE' } as const satisfies Record<Reach, string>;
registerEnumType(ReachEnum, {
  name: 'Reach',
  description: 'How an organisation reaches a network.',
  valuesConfig: {
    MEMBER: { description: 'It is a member.' },
    TIE: { description: 'It works with a member: a common initiative, or coordination.' },
  },
});

@ObjectType('SharedTheme', { description: 'A theme that members of both networks work on.' })
class SharedThemeObject implements Pick<SharedTheme, 'claims'> {
  @Field(() => [ID], { description: 'The claims that their initiatives have it.' })
  claims!: SharedTheme['claims'];
}

@ObjectType('Carrier', {
  description: 'An organisation that could carry messages between two networks or communities.',
})
export class CarrierObject implements Pick<Carrier, 'toA' | 'toB' | 'claims'> {
  @Field(() => ReachEnum, { description: 'How it reaches the first.' })
  toA!: Reach;

  @Field(() => ReachEnum, { description: 'How it reaches the second.' })
  toB!: Reach;

  @Field(() => [ID], { description: 'The claims that say so.' })
  claims!: Carrier['claims'];
}

export const SharedThemeConnection = rankedType('SharedTheme', SharedThemeObject, 'Themes that both work on, by id.');
export const CarrierConnection = rankedType(
  'Carrier',
  CarrierObject,
  'Who could carry messages between two networks: members of both first, then by id.',
);

@ObjectType('NetworkOverlap', {
  implements: AnswerObject,
  description:
    'Where two networks meet, and where the link is missing though the theme is the same. The score is the Jaccard of their members.',
})
export class NetworkOverlapObject
  extends AnswerObject
  implements Pick<NetworkOverlap, 'membersOfA' | 'membersOfB' | 'jaccard' | 'containment'>
{
  @Field(() => Int, { description: 'How many members of the first are on record.' })
  membersOfA!: number;

  @Field(() => Int, { description: 'How many members of the second are on record.' })
  membersOfB!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of the members of either, the share that is a member of both; null where one has no member on record.',
  })
  jaccard!: number | null;

  @Field(() => ContainmentObject, { nullable: true, description: 'How much of the smaller network lies in the other.' })
  containment!: Containment | null;
}

/** Where these types lead to entities. */
export const networkOverlapEntityFields = [
  entityFields(SharedThemeObject, {
    theme: one('The theme.'),
    linkedBy: many('The initiatives that join the two on it; none is the missing link.'),
  }),
  entityFields(CarrierObject, { organisation: one('The organisation.') }),
  entityFields(NetworkOverlapObject, {
    a: one('The first network.'),
    b: one('The second network.'),
    sharedMembers: many('Members of both.'),
    missingLinks: many('Themes that both work on in no common initiative.'),
  }),
] as const;
