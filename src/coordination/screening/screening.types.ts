import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { terms, valuesOf } from '../../graph/vocabulary/index.js';
import { AnswerObject, ReasonObject } from '../answer/answer.types.js';
import { entityFields, many, one, oneOrNone } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { Sentence } from '../answer/sentence.js';
import { Dimension } from '../facts/items.js';
import { Time } from '../facts/time.js';
import { OverlapClass } from '../overlap/pair.js';
import { ClassCount } from '../overlap/pair-walk.js';
import { GapType } from '../gaps/need-coverage.js';
import { outputType } from '../api/declared.resolver.js';
import { Complement, Months, SharedItem, Tie, WeakTie } from '../overlap/overlap-answer.js';
import type { DraftDimension, DraftOverlap } from './draft-overlaps.js';
import { DraftFieldEnum } from './draft.types.js';
import type { EarlierApplication } from './earlier-applications.js';
import type { PartnerSuggestion } from './partners.js';
import type { RuleCheck, Verdict } from './rule-checks.js';
import type { Screening } from './screening.js';
import type { ServedNeed } from './served-needs.js';

const GapTypeEnum = enumOf(GapType);

const VerdictEnum = { PASS: 'PASS', FAIL: 'FAIL', UNKNOWN: 'UNKNOWN' } as const satisfies Record<Verdict, string>;
registerEnumType(VerdictEnum, {
  name: 'RuleVerdict',
  description: 'Whether a draft meets a rule.',
  valuesConfig: {
    PASS: { description: 'It does. (da: opfyldt)' },
    FAIL: { description: 'It does not. (da: ikke opfyldt)' },
    UNKNOWN: { description: 'Something to decide it by is missing, or only people can judge. (da: ikke afklaret)' },
  },
});

const checkedKinds = [...valuesOf(terms.RuleKind), 'OPEN'] as const;
const RuleCheckKindEnum = Object.fromEntries(checkedKinds.map((kind) => [kind, kind]));
registerEnumType(RuleCheckKindEnum, {
  name: 'RuleCheckKind',
  description: 'What is checked.',
  valuesConfig: {
    ...Object.fromEntries(
      Object.entries(terms.RuleKind.values).map(([kind, { da, about }]) => [
        kind,
        { description: `${about} (da: ${da})` },
      ]),
    ),
    OPEN: { description: 'It is handed in while the round is open. (da: ansøgningsfrist)' },
  },
});

@ObjectType('RuleCheck', { description: 'A rule of the round held against a draft.' })
class RuleCheckObject implements Omit<RuleCheck, 'rules'> {
  @Field(() => RuleCheckKindEnum, { description: 'What is checked.' })
  kind!: RuleCheck['kind'];

  @Field(() => enumOf(terms.RuleStrength), { description: 'Whether it must be met.' })
  strength!: RuleCheck['strength'];

  @Field(() => VerdictEnum, { description: 'Whether the draft meets it.' })
  verdict!: Verdict;

  @Field(() => [ReasonObject], { description: 'Why: what is asked for and what the draft says.' })
  reasons!: readonly Sentence[];
}

@ObjectType('DraftDimensionOverlap', { description: 'What a draft and an initiative share in one dimension.' })
class DraftDimensionObject implements Omit<DraftDimension, 'onlyDraft' | 'onlyInitiative'> {
  @Field(() => enumOf(Dimension), { description: 'In which way they are compared.' })
  dimension!: DraftDimension['dimension'];

  @Field(() => [outputType(SharedItem)], {
    description: 'What both have, the rarest first, with the claims on the initiative.',
  })
  shared!: DraftDimension['shared'];

  @Field(() => Float, { nullable: true, description: '|A∩B| / |A∪B|; null where either side has nothing recorded.' })
  jaccard!: number | null;
}

@ObjectType('DraftOverlap', {
  implements: AnswerObject,
  description: 'What a draft and an initiative on record have in common, and what to make of it.',
})
class DraftOverlapObject extends AnswerObject implements Omit<DraftOverlap, 'initiative' | 'toRead' | 'fundedBy'> {
  @Field(() => enumOf(OverlapClass), { description: 'What to make of it, as if the draft were an initiative.' })
  class!: DraftOverlap['class'];

  @Field(() => ReasonObject, { nullable: true, description: 'What a coordinator could do next.' })
  suggestedAction!: Sentence | null;

  @Field(() => [DraftDimensionObject], { description: 'What they share and do not share, by dimension.' })
  dimensions!: DraftOverlap['dimensions'];

  @Field(() => Float, {
    nullable: true,
    description: '|A∩B| / |A∪B| over the dimensions in which both have something.',
  })
  jaccard!: number | null;

  @Field(() => outputType(Months), { description: 'When both take place.' })
  months!: DraftOverlap['months'];

  @Field(() => outputType(Tie), { nullable: true, description: 'Who takes part in both; null where nobody does.' })
  tie!: DraftOverlap['tie'];

  @Field(() => enumOf(Time), { description: 'Whether the draft and the initiative go on, are to come, or are over.' })
  time!: DraftOverlap['time'];

  @Field(() => [outputType(WeakTie)], {
    description: 'Who of one is a member of a network in the other, while both go on. It changes no class.',
  })
  weakTies!: DraftOverlap['weakTies'];

  @Field(() => [outputType(Complement)], {
    description: 'What those behind one offer and those behind the other seek.',
  })
  complementary!: DraftOverlap['complementary'];
}

@ObjectType('ServedNeed', { implements: AnswerObject, description: 'A need that a draft would work on.' })
class ServedNeedObject extends AnswerObject implements Pick<ServedNeed, 'named' | 'gap' | 'priority' | 'coverage'> {
  @Field(() => Boolean, { description: 'Whether the draft names it; otherwise its themes or methods lead to it.' })
  named!: boolean;

  @Field(() => GapTypeEnum, {
    nullable: true,
    description: 'The gap that it is today; null where everybody who asks is served.',
  })
  gap!: ServedNeed['gap'];

  @Field(() => Float, { nullable: true, description: 'How much it matters, 0 to 1; null where that is not known.' })
  priority!: number | null;

  @Field(() => Float, { nullable: true, description: 'The share of those who ask that take part in something today.' })
  coverage!: number | null;
}

@ObjectType('EarlierApplication', {
  implements: AnswerObject,
  description: 'An application on record that was about the same, whatever became of it.',
})
class EarlierApplicationObject extends AnswerObject implements Pick<EarlierApplication, 'decision'> {
  @Field(() => enumOf(terms.Decision), { description: 'What was decided.' })
  decision!: EarlierApplication['decision'];
}

@ObjectType('DraftReading', {
  implements: AnswerObject,
  description: 'A learning or practice to read first. Its score says how much of the draft it has to do with.',
})
class ReadingObject extends AnswerObject {}

@ObjectType('PartnerSuggestion', {
  implements: AnswerObject,
  description:
    'An organisation that would strengthen a draft. Its score is the share of what the draft takes that only it would bring.',
})
class PartnerObject extends AnswerObject implements Pick<PartnerSuggestion, 'fillsSize'> {
  @Field(() => enumOf(terms.OrganisationSize), {
    nullable: true,
    description: 'The size that the round asks for and nobody who applies has; null where it adds none.',
  })
  fillsSize!: PartnerSuggestion['fillsSize'];
}

@ObjectType('Screening', {
  implements: AnswerObject,
  description:
    'What to know of an application before it is handed in. Its score is that of the strongest risk of duplication.',
})
export class ScreeningObject
  extends AnswerObject
  implements Pick<Screening, 'verdict' | 'rules' | 'missing' | 'overlapCounts'>
{
  @Field(() => VerdictEnum, {
    description:
      'PASS where all that the round requires is met, FAIL where something is not, UNKNOWN otherwise: also where a rule is left to people.',
  })
  verdict!: Verdict;

  @Field(() => [RuleCheckObject], { description: 'The rules of the round one by one.' })
  rules!: Screening['rules'];

  @Field(() => [DraftFieldEnum], { description: 'What the draft does not tell.' })
  missing!: Screening['missing'];

  @Field(() => [outputType(ClassCount)], { description: 'How many initiatives it overlaps, by class.' })
  overlapCounts!: Screening['overlapCounts'];
}

export const DraftOverlapConnection = rankedType(
  'DraftOverlap',
  DraftOverlapObject,
  'Initiatives that share something with a draft, the highest score first.',
);
export const ServedNeedConnection = rankedType(
  'ServedNeed',
  ServedNeedObject,
  'Needs that a draft works on: those it names first, then those its themes and methods lead to, by score.',
);
export const EarlierApplicationConnection = rankedType(
  'EarlierApplication',
  EarlierApplicationObject,
  'Applications that were about the same, the highest score first.',
);
export const ReadingConnection = rankedType(
  'DraftReading',
  ReadingObject,
  'Learnings and practices to read first, the highest score first.',
);
export const PartnerConnection = rankedType(
  'PartnerSuggestion',
  PartnerObject,
  'Organisations that would strengthen a draft, the highest score first.',
);

const shared = many('What both are about.');

/** Where these types lead to entities. */
export const screeningEntityFields = [
  entityFields(RuleCheckObject, { rules: many('The records that state it: rules, or the round itself.') }),
  entityFields(DraftDimensionObject, {
    onlyDraft: many('What only the draft has.'),
    onlyInitiative: many('What only the initiative has.'),
  }),
  entityFields(DraftOverlapObject, {
    initiative: one('The initiative on record.'),
    fundedBy: many('The pools that support the initiative.'),
    toRead: many('Where the initiative is over: the learnings and practices that it left.'),
  }),
  entityFields(ServedNeedObject, {
    need: one('The need.'),
    askers: many('Who asks for it.'),
    askersApplying: many('Those who apply that ask for it themselves.'),
    newlyServed: many('Those of them that take part in nothing that works on it today.'),
  }),
  entityFields(EarlierApplicationObject, {
    application: one('The application.'),
    applicants: many('Who applied.'),
    sameApplicants: many('Those that apply again.'),
    shared,
    initiatives: many('What it became.'),
  }),
  entityFields(ReadingObject, {
    product: one('The learning or practice.'),
    shared,
    producedBy: many('The initiatives that it came out of.'),
    publishedBy: many('Who published it.'),
  }),
  entityFields(PartnerObject, {
    organisation: one('The organisation.'),
    brings: many('What the draft takes, it offers, and nobody who applies does.'),
    asksFor: many('Needs of the draft that it has asked for.'),
    knows: many('Those who apply that it works or has worked with.'),
  }),
  entityFields(ScreeningObject, {
    round: oneOrNone('The round or pool; null where the draft names none.'),
    required: many('What it takes: what its needs require, and its methods.'),
    covered: many('What of that somebody who applies offers.'),
  }),
] as const;
