import { Field, Float, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one, oneOrNone } from '../answer/entity-fields.types.js';
import { GapType } from './need-coverage.js';
import type { GapAspect, NeedGap, NeedGaps, Outside } from './need-gaps.js';
import { PriorityBasis } from './priority.js';
import { rankedType } from '../answer/ranked.types.js';
import { LeftOut } from '../answer/view.js';

const GapTypeEnum = enumOf(GapType);
const LeftOutEnum = enumOf(LeftOut);
const PriorityBasisEnum = enumOf(PriorityBasis);

const AspectEnum = { FRAGILE: 'FRAGILE', LAPSED: 'LAPSED' } as const satisfies Record<GapAspect, string>;
registerEnumType(AspectEnum, {
  name: 'GapAspect',
  description: 'What is true of a gap beside its type.',
  valuesConfig: {
    FRAGILE: { description: 'One alone answers for those of its initiatives that are not over. (da: skrøbeligt)' },
    LAPSED: { description: 'All of its initiatives that count are over. (da: bortfaldet)' },
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
