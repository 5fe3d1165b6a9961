import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { AnswerObject, ReasonObject } from '../answer/answer.types.js';
import { entityFields, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { Sentence } from '../answer/sentence.js';
import type { DuplicateCandidate } from './duplicate-candidates.js';
import { points, type EvidenceKind } from './evidence.js';

/** The kinds as a question names them. */
export const DuplicateKindEnum = { ORGANISATION: 'Organisation', INITIATIVE: 'Initiative' } as const;
registerEnumType(DuplicateKindEnum, {
  name: 'DuplicateKind',
  description: 'The kinds of which two records may mean the same.',
  valuesConfig: {
    ORGANISATION: { description: 'Organisations; two that are one can be merged with `mergeOrganisations`.' },
    INITIATIVE: { description: 'Initiatives: an effort in one register may be a project in another.' },
  },
});

const about: Readonly<Record<EvidenceKind, string>> = {
  NAME: 'A name, alias or former name in common or alike.',
  IDENTIFIER: 'The same public identifier, compared without case.',
  WEBSITE: 'The same website, which few others have.',
  SHORT_NAME: 'The same short name or acronym: never enough.',
  COMMON_MEMBERS: 'Two networks with half of the members of the smaller one in common.',
  COMMON_PARTICIPANTS: 'Somebody takes part in both.',
  COMMON_MONTHS: 'They run in the same months.',
  DIFFERENT_SOURCES: 'They come from different registers.',
  DIFFERENT_IDENTIFIERS: 'Different numbers in one register.',
  SUCCESSION: 'One succeeded the other: a predecessor is no duplicate.',
  RELATED: 'Something else on record joins the two.',
  SAME_NETWORK: 'Both are members of one network at the same time, or at times that are not known to differ.',
  SAME_INITIATIVE: 'Both take part in one initiative.',
  SAME_SOURCE: 'One source has both.',
  DIFFERENT_COUNTRIES: 'They are based in different countries.',
  DIFFERENT_NUMBERS: 'Years or other numbers in their names are not the same.',
  NO_COMMON_PARTICIPANT: 'Nobody is on record in both.',
  NO_COMMON_MONTH: 'They run at different times.',
};

const EvidenceKindEnum = Object.fromEntries(Object.keys(points).map((kind) => [kind, kind]));
registerEnumType(EvidenceKindEnum, {
  name: 'DuplicateEvidenceKind',
  description: 'What speaks for or against two records meaning the same.',
  valuesConfig: Object.fromEntries(Object.entries(about).map(([kind, description]) => [kind, { description }])),
});

@ObjectType('DuplicateEvidence', { description: 'One thing that speaks for or against two records meaning the same.' })
class DuplicateEvidenceObject {
  @Field(() => EvidenceKindEnum, { description: 'What it is.' })
  kind!: EvidenceKind;

  @Field(() => Float, { description: 'How much it says: above 0 for, below 0 against. Points are added up.' })
  points!: number;
}

@ObjectType('DuplicateCandidate', {
  implements: AnswerObject,
  description:
    'Two records that may mean the same. It claims nothing: its reasons say what speaks for it and what against, and a person decides. Its score ranks and is no probability.',
})
class DuplicateCandidateObject extends AnswerObject implements Pick<DuplicateCandidate, 'evidence'> {
  @Field(() => [DuplicateEvidenceObject], {
    description: 'What speaks for it, the most first, then what speaks against it.',
  })
  evidence!: DuplicateCandidate['evidence'];

  @Field(() => ReasonObject, { description: 'What a person who keeps the record could do next.' })
  suggestedAction!: Sentence;
}

export const DuplicateCandidateConnection = rankedType(
  'DuplicateCandidate',
  DuplicateCandidateObject,
  'Pairs of records that may mean the same, the highest score first.',
);

/** Where these types lead to entities. */
export const duplicateEntityFields = [
  entityFields(DuplicateCandidateObject, {
    one: one('The record with the smaller id.'),
    other: one('The other one.'),
  }),
] as const;
