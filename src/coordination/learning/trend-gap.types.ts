import { Field, Float, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { TrendGap, TrendGaps, TrendGapType } from './trend-gaps.js';

const TrendGapTypeEnum = {
  UNKNOWN: 'UNKNOWN',
  UNAWARE: 'UNAWARE',
  NOT_TAKEN_UP: 'NOT_TAKEN_UP',
} as const satisfies Record<TrendGapType, string>;
registerEnumType(TrendGapTypeEnum, {
  name: 'TrendGapType',
  description: 'What is missing around a trend: the first that fits.',
  valuesConfig: {
    UNKNOWN: {
      description:
        'Who knows it, or whom it concerns, is not on record: listed apart, neither a gap nor none. (da: ukendt)',
    },
    UNAWARE: {
      description: 'Some of those whom it concerns are not on record as knowing it. (da: ikke kendt af alle)',
    },
    NOT_TAKEN_UP: { description: 'All whom it concerns know it, and no initiative takes it up. (da: ikke taget op)' },
  },
});

const TrendGapAspectEnum = { NOT_TAKEN_UP: 'NOT_TAKEN_UP' } as const;
registerEnumType(TrendGapAspectEnum, {
  name: 'TrendGapAspect',
  description: 'What is true of a trend beside the type of its gap.',
  valuesConfig: {
    NOT_TAKEN_UP: {
      description:
        'No initiative on one of its themes is or was carried out; planned ones do not count. (da: ikke taget op)',
    },
  },
});

@ObjectType('TrendGap', {
  implements: AnswerObject,
  description:
    'A trend that those whom it concerns do not all know, or that nobody takes up. Its score is 1 − awareness.',
})
class TrendGapObject extends AnswerObject implements Pick<TrendGap, 'type' | 'aspects' | 'awareness'> {
  @Field(() => TrendGapTypeEnum, { description: 'What is missing.' })
  type!: TrendGapType;

  @Field(() => [TrendGapAspectEnum], { description: 'What is true of it beside its type.' })
  aspects!: TrendGap['aspects'];

  @Field(() => Float, {
    nullable: true,
    description:
      'Of those whom it concerns, the share that is on record as knowing it; null where nobody is, anywhere, or where whom it concerns is not known.',
  })
  awareness!: number | null;
}

/** The gaps as a connection, with what lies beside them. */
export const TrendGapConnection: ClassType = rankedType(
  'TrendGap',
  TrendGapObject,
  'Trends that those whom they concern do not all know, or that nobody takes up, the least known first.',
);
Field(() => [TrendGapObject], {
  description: 'Trends of which it is not on record who knows them or whom they concern: neither a gap nor none.',
})(TrendGapConnection.prototype, 'unknown' satisfies keyof TrendGaps);

/** Where these types lead to entities. */
export const trendGapEntityFields = [
  entityFields(TrendGapObject, {
    trend: one('The trend.'),
    themes: many('Its themes.'),
    relevant: many(
      'Whom it concerns: organisations with one of its themes themselves, in an initiative or in a need that they state.',
    ),
    aware: many('Whom it concerns and who know it.'),
    unaware: many('Whom it concerns and who are not on record as knowing it.'),
    othersAware: many('Who knows it without being concerned, and can tell the others.'),
    spottedBy: many('Who spotted it.'),
    initiatives: many('The initiatives on one of its themes that are or were carried out.'),
    outside: many(
      'Initiatives on one of its themes that do not count: planned, cancelled, outside the period, less sure.',
    ),
  }),
  entityFields(TrendGapConnection, {
    takenUpByNobody: many('Trends that concern somebody and that no initiative takes up, whoever knows them.'),
    known: many('Trends that all whom they concern know, and that some initiative takes up.'),
  }),
] as const;
