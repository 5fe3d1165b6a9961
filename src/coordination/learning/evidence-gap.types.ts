import { Field, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { EvidenceGap, EvidenceGaps, EvidenceGapType } from './evidence-gaps.js';

export const EvidenceGapTypeEnum = { SYNTHESIS: 'SYNTHESIS', UNTRIED: 'UNTRIED' } as const satisfies Record<
  EvidenceGapType,
  string
>;
registerEnumType(EvidenceGapTypeEnum, {
  name: 'EvidenceGapType',
  description: 'What is missing where a theme and a method meet.',
  valuesConfig: {
    SYNTHESIS: { description: 'Two or more learnings, and nobody has drawn them together. (da: mangler opsamling)' },
    UNTRIED: {
      description: 'The theme is asked for, and nobody is on record as having used the method on it. (da: uprøvet)',
    },
  },
});

@ObjectType('EvidenceGap', {
  implements: AnswerObject,
  description:
    'A theme and a method. For SYNTHESIS the score is the share of the learnings that no synthesis draws on; for UNTRIED, of those who ask for the theme, the share that asks for the method on it; above 0. The two are not comparable.',
})
class EvidenceGapObject extends AnswerObject implements Pick<EvidenceGap, 'type'> {
  @Field(() => EvidenceGapTypeEnum, { description: 'What is missing.' })
  type!: EvidenceGapType;
}

/** The gaps as a connection, with what lies beside them. */
export const EvidenceGapConnection: ClassType = rankedType(
  'EvidenceGap',
  EvidenceGapObject,
  'Where a theme and a method meet and something is missing: syntheses first, then what was not tried, each the highest score first.',
);

Field(() => Int, {
  description:
    'How many cells are empty that nobody asked to fill: of themes that are asked for, with methods that are used or asked for anywhere.',
})(EvidenceGapConnection.prototype, 'unaskedCount' satisfies keyof EvidenceGaps);

/** Where these types lead to entities. */
export const evidenceGapEntityFields = [
  entityFields(EvidenceGapObject, {
    theme: one('The theme.'),
    method: one('The method.'),
    askers: many('Who has stated a need about the theme or seeks it.'),
    askersOfBoth: many('Those of them whose need requires the method too, or who seek both.'),
    initiatives: many('The initiatives on the theme that use the method and are or were carried out.'),
    practices: many('The practices on the theme that use the method; retired ones do not count.'),
    learnings: many('The learnings on the theme from initiatives that use the method.'),
    outside: many('Initiatives on both that do not count: planned, cancelled or outside the period.'),
  }),
  entityFields(EvidenceGapConnection, {
    demandUnknown: many(
      'Themes that nobody is on record as asking for: what was not tried on them is neither a gap nor none.',
    ),
  }),
] as const;
