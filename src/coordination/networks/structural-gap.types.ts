import { Field, ID, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import { Time } from '../facts/time.js';
import { countsByTime } from '../facts/time-counts.js';
import { Group, type ShownGroup } from './group-words.js';
import { outputType } from '../api/declared.resolver.js';
import { Carrier } from './carrier.js';
import type { GapBetween, GapTopic, ShownTopic, StructuralGap, StructuralGaps } from './structural-gaps.js';

export const GapBetweenEnum = {
  NETWORKS: 'NETWORKS',
  COMMUNITIES: 'COMMUNITIES',
} as const satisfies Record<GapBetween, string>;
registerEnumType(GapBetweenEnum, {
  name: 'StructuralGapBetween',
  description: 'Between what a tie may be missing.',
  valuesConfig: {
    NETWORKS: { description: 'Networks, each with its members. (da: netværk)' },
    COMMUNITIES: {
      description:
        'Groups of two or more that work more with each other than with others (Louvain): a suggestion, another division may be as good. (da: fællesskaber)',
    },
  },
});

export const GapTopicEnum = { THEME: 'THEME', NEED: 'NEED' } as const satisfies Record<GapTopic, string>;
registerEnumType(GapTopicEnum, {
  name: 'SharedTopicKind',
  description: 'What two groups may have in common.',
  valuesConfig: {
    THEME: { description: 'A theme of its organisations or of an initiative that they take part in. (da: tema)' },
    NEED: {
      description: 'A need that its organisations state or that one of their initiatives addresses. (da: behov)',
    },
  },
});

@ObjectType('SharedTopic', { description: 'A theme or need that both sides have, with what is behind it on each.' })
class SharedTopicObject implements Pick<ShownTopic, 'claims'> {
  @Field(() => [ID], { description: 'The claims that these have the theme, or state or address the need.' })
  claims!: ShownTopic['claims'];
}

@ObjectType('StructuralGap', {
  implements: AnswerObject,
  description:
    'Two networks or communities that have something in common and no tie: no common initiative and no coordination between two different organisations, one of each. The score says how much of what either works on both do, rare things counting for more.',
})
class StructuralGapObject
  extends AnswerObject
  implements Pick<StructuralGap, 'between' | 'time' | 'a' | 'b' | 'sharedThemes' | 'sharedNeeds' | 'carriers'>
{
  @Field(() => GapBetweenEnum, { description: 'Between what it lies.' })
  between!: GapBetween;

  @Field(() => enumOf(Time), { description: 'Whether what carries what they share goes on: the latest of it.' })
  time!: StructuralGap['time'];

  @Field(() => outputType(Group), { description: 'The one side.' })
  a!: ShownGroup;

  @Field(() => outputType(Group), { description: 'The other side.' })
  b!: ShownGroup;

  @Field(() => [SharedTopicObject], { description: 'The themes that both work on.' })
  sharedThemes!: StructuralGap['sharedThemes'];

  @Field(() => [SharedTopicObject], { description: 'The needs that both have to do with.' })
  sharedNeeds!: StructuralGap['sharedNeeds'];

  @Field(() => [outputType(Carrier)], {
    description: 'Who could carry it: members of both first, then those who work with both.',
  })
  carriers!: StructuralGap['carriers'];
}

export const StructuralGapConnection: ClassType = rankedType(
  'StructuralGap',
  StructuralGapObject,
  'Networks or communities that have something in common and no tie: what goes on first, then those with most in common.',
);
const counts = countsByTime.held.is === 'Object' ? outputType(countsByTime.held.object) : undefined;
Field(() => [counts], { description: countsByTime.about })(
  StructuralGapConnection.prototype,
  'counts' satisfies keyof StructuralGaps,
);

/** Where these types lead to entities. */
export const structuralGapEntityFields = [
  entityFields(SharedTopicObject, {
    topic: one('The theme or need.'),
    initiativesOfA: many('Initiatives on it in which the one side takes part.'),
    initiativesOfB: many('Initiatives on it in which the other side takes part.'),
    organisationsOfA: many('Who of the one side has the theme itself or states the need.'),
    organisationsOfB: many('Who of the other side has the theme itself or states the need.'),
  }),
  entityFields(StructuralGapConnection, {
    unknown: many(
      'Networks without a member on record or with nothing that could be shared, or the organisations of communities with nothing that could be: neither a gap nor none.',
    ),
  }),
] as const;
