import { Field, Float, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one, oneOrNone } from '../answer/entity-fields.types.js';
import type { GapAspect, GapType, NeedGap, NeedGaps, Outside } from './need-gaps.js';
import type { PriorityBasis } from './priority.js';
import { rankedType } from '../answer/ranked.types.js';
import type { LeftOut } from '../answer/view.js';

export const GapTypeEnum = {
  UNKNOWN: 'UNKNOWN',
  ABSOLUTE: 'ABSOLUTE',
  REACH: 'REACH',
  PARTIAL: 'PARTIAL',
  LAPSED: 'LAPSED',
  FRAGILE: 'FRAGILE',
} as const satisfies Record<GapType, string>;
registerEnumType(GapTypeEnum, {
  name: 'GapType',
  description: 'What kind of gap a need has: the first that fits.',
  valuesConfig: {
    UNKNOWN: {
      description:
        'Nobody is on record as asking, or nobody is on record in any of its initiatives: listed apart, neither a gap nor none. (da: ukendt)',
    },
    ABSOLUTE: { description: 'No initiative addresses it. (da: intet initiativ)' },
    REACH: { description: 'Initiatives exist, but nobody who asks is in them. (da: når ikke frem)' },
    PARTIAL: { description: 'Some of those who ask are served. (da: delvist dækket)' },
    LAPSED: { description: 'All who ask were served, and all that served them is over. (da: bortfaldet)' },
    FRAGILE: { description: 'All who ask are served, and one alone answers for what is not over. (da: skrøbeligt)' },
  },
});

const AspectEnum = { FRAGILE: 'FRAGILE', LAPSED: 'LAPSED' } as const satisfies Record<GapAspect, string>;
registerEnumType(AspectEnum, {
  name: 'GapAspect',
  description: 'What is true of a gap beside its type.',
  valuesConfig: {
    FRAGILE: { description: 'One alone answers for those of its initiatives that are not over. (da: skrøbeligt)' },
    LAPSED: { description: 'All of its initiatives that count are over. (da: bortfaldet)' },
  },
});

export const PriorityBasisEnum = { RATINGS: 'RATINGS', RANKING: 'RANKING', DEMAND: 'DEMAND' } as const satisfies Record<
  PriorityBasis,
  string
>;
registerEnumType(PriorityBasisEnum, {
  name: 'PriorityBasis',
  description:
    'What priorities are worked out from: the first for which every need that somebody asks for has a value.',
  valuesConfig: {
    RATINGS: { description: 'Borich discrepancy: mean importance × (mean importance − mean ability), not below 0.' },
    RANKING: { description: 'Borda points: among m ranked needs rank r gives m − r.' },
    DEMAND: { description: 'How many organisations ask.' },
  },
});

export const LeftOutEnum = {
  CONFIDENCE: 'CONFIDENCE',
  CANCELLED: 'CANCELLED',
  PLANNED: 'PLANNED',
  PERIOD: 'PERIOD',
  PERIOD_UNKNOWN: 'PERIOD_UNKNOWN',
} as const satisfies Record<LeftOut, string>;
registerEnumType(LeftOutEnum, {
  name: 'LeftOut',
  description: 'Why an initiative does not count.',
  valuesConfig: {
    CONFIDENCE: { description: 'It, or the claim that leads to it, is less sure than was asked for.' },
    CANCELLED: { description: 'It was cancelled.' },
    PLANNED: { description: 'It is only planned; `projected` counts it.' },
    PERIOD: { description: 'It lies outside the date or period asked for.' },
    PERIOD_UNKNOWN: { description: 'It is not known when, and a date or period was asked for.' },
  },
});

@ObjectType('OutsideInitiative', { description: 'An initiative that addresses a need and yet does not count.' })
class OutsideObject implements Pick<Outside, 'why'> {
  @Field(() => LeftOutEnum, { description: 'Why it does not count.' })
  why!: LeftOut;
}

@ObjectType('NeedGap', {
  implements: AnswerObject,
  description: 'A need that is not met. Its score is priority × (1 − coverage).',
})
class NeedGapObject
  extends AnswerObject
  implements Pick<NeedGap, 'type' | 'aspects' | 'coverage' | 'priority' | 'priorityValue' | 'outside'>
{
  @Field(() => GapTypeEnum, { description: 'What kind of gap.' })
  type!: GapType;

  @Field(() => [AspectEnum], { description: 'What is true of it beside its type.' })
  aspects!: NeedGap['aspects'];

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of those who ask that take part; null where nobody asks, and where nobody is on record in any of its initiatives.',
  })
  coverage!: number | null;

  @Field(() => Float, { nullable: true, description: 'How much it matters, 0 to 1; null where nobody asks.' })
  priority!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What the priority was worked out from, in the unit of the basis.',
  })
  priorityValue!: number | null;

  @Field(() => [OutsideObject], {
    description: 'The initiatives that address it and do not count. They never change the type.',
  })
  outside!: NeedGap['outside'];
}

/** The gaps as a connection, with what lies beside them. */
export const NeedGapConnection: ClassType = rankedType(
  'NeedGap',
  NeedGapObject,
  'Needs that are not met, the highest score first.',
);
addField(
  'unknown',
  () => [NeedGapObject],
  'Needs that nobody is on record as asking for, or in whose initiatives nobody is on record, by priority: neither a gap nor none.',
);
addField('priorityBasis', () => PriorityBasisEnum, 'What the priorities are worked out from.');

function addField(name: keyof NeedGaps, type: () => object, description: string): void {
  Field(type, { description })(NeedGapConnection.prototype, name);
}

/** Where these types lead to entities. */
export const needGapEntityFields = [
  entityFields(OutsideObject, { initiative: one('The initiative.') }),
  entityFields(NeedGapObject, {
    need: one('The need.'),
    askers: many('Who asks for it: D.'),
    served: many('Who asks and takes part: D ∩ S.'),
    notServed: many('Who asks and does not take part: D − S.'),
    overReach: many('Who takes part without asking: S − D.'),
    initiatives: many('The initiatives that address it and count.'),
  }),
  entityFields(NeedGapConnection, {
    covered: many('Needs that everybody who asks is served with, by more than one provider of what is not over.'),
    selfServed: many(
      'Needs that one organisation alone asks for, of all on record, and alone answers for: neither gaps nor covered.',
    ),
    priorityAssessment: oneOrNone('The assessment behind the priorities; null where they come from demand alone.'),
  }),
] as const;
