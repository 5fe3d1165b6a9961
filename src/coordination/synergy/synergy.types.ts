import { Field, Float, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { AnswerObject } from '../answer/answer.types.js';
import type { Bridging } from './bridging.js';
import type { Complementarity } from './complementarity.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import type { ShownGroup } from '../networks/group-words.js';
import { GroupKindEnum, GroupObject } from '../networks/group.types.js';
import { outputType } from '../api/declared.resolver.js';
import { Complement, Overlap } from '../overlap/overlap-answer.js';
import type { Pooling } from './pooling.js';
import type { Synergy, SynergyCount, SynergyKind } from './synergies.js';
import { Time } from '../facts/time.js';

export const SynergyKindEnum = {
  POOLING: 'POOLING',
  COMPLEMENTARITY: 'COMPLEMENTARITY',
  BRIDGING: 'BRIDGING',
} as const satisfies Record<SynergyKind, string>;
registerEnumType(SynergyKindEnum, {
  name: 'SynergyKind',
  description: 'The three kinds of value that arises only together. They have no common measure and are never added.',
  valuesConfig: {
    POOLING: { description: 'Both do the same in the same months without a tie. (da: slå kræfterne sammen)' },
    COMPLEMENTARITY: { description: 'One offers what the other seeks. (da: supplere hinanden)' },
    BRIDGING: { description: 'A tie would join two groups that work on the same. (da: bygge bro)' },
  },
});

const typeNames = { POOLING: 'Pooling', COMPLEMENTARITY: 'Complementarity', BRIDGING: 'Bridging' } as const;

@InterfaceType('Synergy', {
  implements: AnswerObject,
  description: 'Value that arises only together: who should meet whom, and why.',
  resolveType: ({ kind }: Synergy) => typeNames[kind],
})
export abstract class SynergyObject extends AnswerObject {
  @Field(() => SynergyKindEnum, { description: 'Which of the three kinds.' })
  kind!: SynergyKind;

  @Field(() => enumOf(Time), { description: 'Whether it can be had now, at the date asked for, else today.' })
  time!: Synergy['time'];
}

@ObjectType('SynergyCount', { description: 'How many synergies there are of a kind and time.' })
export class SynergyCountObject implements SynergyCount {
  @Field(() => SynergyKindEnum, { description: 'The kind.' })
  kind!: SynergyKind;

  @Field(() => enumOf(Time), { description: 'Whether they can be had now.' })
  time!: SynergyCount['time'];

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('Pooling', {
  implements: SynergyObject,
  description: 'Two initiatives that do the same in the same months without a tie.',
})
class PoolingObject extends SynergyObject implements Pick<Pooling, 'overlap'> {
  @Field(() => outputType(Overlap), { description: 'Their overlap in full. Its score is the score here.' })
  overlap!: Overlap;
}

@ObjectType('Complementarity', {
  implements: SynergyObject,
  description: 'Two organisations of which one offers what the other seeks. The score is `mutual`.',
})
class ComplementarityObject
  extends SynergyObject
  implements Pick<Complementarity, 'giveAToB' | 'giveBToA' | 'mutual' | 'complementary' | 'tied'>
{
  @Field(() => Float, {
    nullable: true,
    description:
      'The share of what b seeks, by weight, that a offers and b does not; null where b seeks nothing on record.',
  })
  giveAToB!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of what a seeks, by weight, that b offers and a does not; null where a seeks nothing on record.',
  })
  giveBToA!: number | null;

  @Field(() => Float, { nullable: true, description: 'The harmonic mean of both directions; null where one is.' })
  mutual!: number | null;

  @Field(() => [outputType(Complement)], { description: 'What each could give the other, the weightiest first.' })
  complementary!: Complementarity['complementary'];

  @Field(() => Boolean, {
    description: 'Whether the two work or have worked together: a common initiative, or coordination on record.',
  })
  tied!: boolean;
}

@ObjectType('Bridging', {
  implements: SynergyObject,
  description: 'A tie that would join two groups that work on the same and have none.',
})
class BridgingObject extends SynergyObject implements Pick<Bridging, 'joins' | 'a' | 'b'> {
  @Field(() => GroupKindEnum, { description: 'What it would join.' })
  joins!: Bridging['joins'];

  @Field(() => GroupObject, { description: 'The one group.' })
  a!: ShownGroup;

  @Field(() => GroupObject, { description: 'The other group.' })
  b!: ShownGroup;
}

/** Types that only an interface leads to. */
export const synergyTypes = [PoolingObject, ComplementarityObject, BridgingObject] as const;

const commonContacts = many('Organisations that work or have worked with both, or have applied together with them.');

/** Where these types lead to entities. */
export const synergyEntityFields = [
  entityFields(PoolingObject, { a: one('The one initiative.'), b: one('The other initiative.'), commonContacts }),
  entityFields(ComplementarityObject, {
    a: one('The one organisation.'),
    b: one('The other organisation.'),
    commonContacts,
  }),
  entityFields(BridgingObject, {
    sharedThemes: many('The themes that both work on.'),
    sharedNeeds: many('The needs that both have to do with.'),
    suggestedTie: many('The two organisations, one of each group, that have most of it in common.'),
    commonContacts,
  }),
] as const;
