import {
  belongingTo,
  bilingual,
  codes,
  country,
  currency,
  date,
  formerNames,
  integer,
  language,
  marked,
  number,
  oneOf,
  period,
  reference,
  required,
  sources,
  text,
  texts,
  unshown,
  url,
  yesNo,
  type Properties,
} from './properties.js';
import * as t from './terms.js';

/** A kind of entity: what it is called, what it means, and what is recorded of each one beside `entityProperties`. */
interface KindDeclaration {
  readonly da: string;
  readonly en: string;
  /** Whether Danish says »et« of it. */
  readonly neuter?: true;
  /** The name of its list in GraphQL and, in kebab case, of its file in a dataset. */
  readonly plural: string;
  readonly about: string;
  readonly properties: Properties;
  /** The field that leads to the organisations behind it: what belongs to a network is what its members are behind. */
  readonly behind?: string;
}

const kind = <const D extends KindDeclaration>(declaration: D): D => declaration;

/** What is recorded of every entity, whatever its kind. */
export const entityProperties = {
  name: required(bilingual('Its name in Danish and in English; at least one of them.')),
  description: bilingual('What it is, in a sentence or two.'),
  aliases: texts('Other names and acronyms in use; two organisations may share one.'),
  note: text('What a careful reader should know about this record.'),
  sources: sources('The sources that say it exists.'),
  confidence: required(oneOf(t.Confidence, 'How sure it is that this record is right.')),
  visibility: oneOf(t.Visibility, 'Who may see it and its claims; everybody where empty.'),
  visibleTo: unshown(
    belongingTo(
      'visibility',
      'NETWORK',
      reference('Organisation', 'The network whose members may see it, where visibility is NETWORK.'),
    ),
  ),
} as const satisfies Properties;

/** Every kind of entity. What else a new one wants, its relations, words and place, CONTRIBUTING.md shows by an example. */
export const kinds = {
  Organisation: kind({
    da: 'organisation',
    en: 'organisation',
    plural: 'organisations',
    about:
      'Any organisation: a civil-society organisation, a donor, a centre. Where it has members or coordinates others it is a network too.',
    properties: {
      kind: required(oneOf(t.OrganisationKind)),
      network: marked(
        'Whether it has members or coordinates others; no where nothing is recorded. Only such an organisation can be the target of MEMBER_OF.',
      ),
      shortName: text('The name people use in speech, such as `92-gruppen`.'),
      formerNames: formerNames('Names it had before, each with the period in which it was used.'),
      country: country('Where it is based.'),
      website: url('Its website.'),
      websiteConfidence: oneOf(t.Confidence, 'How sure the website is.'),
      size: oneOf(t.OrganisationSize),
      mergedInto: unshown(
        reference(
          'Organisation',
          'The organisation that somebody decided it is the same as: all that is said of it is shown there. Its rows stay as its sources have them, so that it can be undone.',
        ),
      ),
      mergeReason: unshown(text('Why somebody decided so.')),
    },
  }),
  Identifier: kind({
    da: 'identifikator',
    en: 'identifier',
    plural: 'identifiers',
    about:
      'A public identifier of an organisation, such as its CVR number. Scheme and value together are unique, compared without case.',
    properties: {
      scheme: required(
        text(
          'The register, as org-id.guide names it, such as `DK-CVR`; check digits are verified where the scheme has them.',
        ),
      ),
      value: required(text('The identifier within the register, such as `35429867`.')),
    },
  }),
  Place: kind({
    da: 'sted',
    en: 'place',
    neuter: true,
    plural: 'places',
    about: 'A country or region in which work is done.',
    properties: {
      kind: required(oneOf(t.PlaceKind)),
      code: text('ISO 3166-1 alpha-2 of a country, UN M49 of a region.'),
    },
  }),
  Source: kind({
    da: 'kilde',
    en: 'source',
    plural: 'sources',
    about: 'A page, document, file or statement on which claims rest.',
    properties: {
      kind: required(oneOf(t.SourceKind)),
      address: text('Where it is: a web address, or how else to find it.'),
      publisher: text('The organisation that published it.'),
      published: date('When it was published.'),
      retrieved: date('When it was read.'),
    },
  }),
  Theme: kind({
    da: 'tema',
    en: 'theme',
    neuter: true,
    plural: 'themes',
    about: 'What work is about. Themes form a hierarchy by BROADER and are mapped to international codes.',
    properties: {
      goal: marked('Whether it is a goal that initiatives may contribute to; no where nothing is recorded.'),
      dacCodes: codes('Purpose codes of the OECD Development Assistance Committee (five digits).'),
      sdgGoals: codes('Sustainable Development Goals (1 to 17).'),
      policyMarkers: codes('OECD policy markers, as the IATI codelist numbers them.'),
      mappingBasis: text('Who proposed the mapping to codes.'),
    },
  }),
  Method: kind({
    da: 'metode',
    en: 'method',
    plural: 'methods',
    about: 'How work is done: a method or a format of learning.',
    properties: { category: required(oneOf(t.MethodCategory)) },
  }),
  Audience: kind({
    da: 'målgruppe',
    en: 'audience',
    plural: 'audiences',
    about: 'Whom work is for.',
    properties: { tier: required(oneOf(t.AudienceTier)) },
  }),
  Process: kind({
    da: 'proces',
    en: 'process',
    plural: 'processes',
    about: 'An international process or event to prepare for, such as a climate conference.',
    properties: { period: period('When it takes place.'), website: url('Its website.') },
  }),
  Initiative: kind({
    da: 'indsats',
    en: 'initiative',
    plural: 'initiatives',
    about: 'Anything organisations do together.',
    behind: 'participants',
    properties: {
      kind: required(oneOf(t.InitiativeKind)),
      status: required(oneOf(t.InitiativeStatus)),
      period: period('When it takes place.'),
      periodConfidence: oneOf(t.Confidence, 'How sure the period is; as sure as the record where it is empty.'),
      website: url('Its page.'),
      iatiIdentifier: text('Its activity identifier in IATI.'),
      amount: number('What it may spend in all.', { min: 0 }),
      currency: currency('The currency of the amount.'),
    },
  }),
  Pool: kind({
    da: 'pulje',
    en: 'pool',
    plural: 'pools',
    about: 'A fund to which organisations apply.',
    behind: 'managers',
    properties: { limits: text('What can be applied for, and when, in words.') },
  }),
  Round: kind({
    da: 'ansøgningsrunde',
    en: 'round',
    plural: 'rounds',
    about:
      'A call of a pool, with the rules that held for it. A rule that needs more than a number is a record of its own.',
    properties: {
      period: period('From its opening to its deadline.'),
      minOrganisations: integer('How many organisations must apply together.', { min: 1 }),
      mixedSizes: yesNo('Whether at least one large and one small organisation are asked for, where that is known.'),
      minAmount: number('The smallest amount.', { min: 0 }),
      maxAmount: number('The largest amount.', { min: 0 }),
      currency: currency('The currency of the amounts.'),
    },
  }),
  Rule: kind({
    da: 'regel',
    en: 'rule',
    plural: 'rules',
    about:
      'What a pool or a round asks of an application. From when to when it holds stands on the claim that leads to it: a changed rule is a new record.',
    properties: {
      kind: required(oneOf(t.RuleKind)),
      strength: oneOf(t.RuleStrength, 'Whether it must be met; it must where nothing is recorded.'),
      min: number('The least that is asked for, in the unit of its kind.', { min: 0 }),
      max: number('The most that is allowed, in the unit of its kind.', { min: 0 }),
      currency: currency('The currency of a rule on amounts.'),
      line: text(
        'The line of the pool that it belongs to, such as small grants; an application fits one of the lines.',
      ),
    },
  }),
  Application: kind({
    da: 'ansøgning',
    en: 'application',
    plural: 'applications',
    about: 'An application to a pool, with its decision. A rejected one stays: it is evidence of a need.',
    behind: 'applicants',
    properties: {
      decision: required(oneOf(t.Decision)),
      decided: date('When it was decided.'),
      amount: number('The amount applied for; where `granted` is not recorded it may be the one that was granted.', {
        min: 0,
      }),
      granted: number('The amount granted, which may be less than what was applied for.', { min: 0 }),
      currency: currency('The currency of the amounts.'),
      received: date('When it was received.'),
      journalNumber: text('Its number in the journal of whoever received it.'),
    },
  }),
  Need: kind({
    da: 'behov',
    en: 'need',
    neuter: true,
    plural: 'needs',
    about: 'What organisations lack.',
    behind: 'statedBy',
    properties: {},
  }),
  Assessment: kind({
    da: 'behovsafklaring',
    en: 'assessment',
    plural: 'assessments',
    about: 'A yearly round in which organisations state and prioritise needs.',
    properties: { period: required(period('When it was held; the newest is the one with the latest last day.')) },
  }),
  Trend: kind({
    da: 'tendens',
    en: 'trend',
    plural: 'trends',
    about: 'What is coming, nationally or internationally.',
    properties: {
      stage: oneOf(t.TrendStage),
      scope: oneOf(t.TrendScope),
      observed: period('Since when, or when, it has been observed.'),
      observedConfidence: oneOf(
        t.Confidence,
        'How sure the observation date is; as sure as the record where it is empty.',
      ),
    },
  }),
  Learning: kind({
    da: 'læring',
    en: 'learning',
    plural: 'learnings',
    about: 'What an initiative found out: a lesson, a challenge, or a synthesis of several.',
    properties: {
      kind: required(oneOf(t.LearningKind)),
      validation: oneOf(t.Validation),
      published: date('When it was written down.'),
      language: language('The language it is written in.'),
      address: text('Where it can be read.'),
    },
  }),
  Practice: kind({
    da: 'praksis',
    en: 'practice',
    plural: 'practices',
    about: 'A method in use that is worth copying, or material on it.',
    behind: 'publishedBy',
    properties: {
      kind: required(oneOf(t.PracticeKind)),
      evidence: oneOf(t.Evidence),
      published: date('When it was published.'),
      publishedConfidence: oneOf(t.Confidence, 'How sure the date is; as sure as the record where it is empty.'),
      languages: texts('The languages it is in (BCP 47).'),
      address: text('Where it can be read.'),
    },
  }),
  Reply: kind({
    da: 'svar på et forslag',
    en: 'reply to a suggestion',
    neuter: true,
    plural: 'replies',
    about:
      'What came of a suggestion that Samspil makes (`synergies`): whether it was taken up or declined. Which one is meant follows from its kind and the two that it CONCERNS.',
    properties: {
      kind: required(oneOf(t.SynergyKind)),
      status: required(oneOf(t.SuggestionStatus)),
      decided: date('When it was decided.'),
      justification: text('Why.'),
    },
  }),
} as const;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];

const propertiesByKind = new Map<Kind, Properties>(
  kindNames.map((kind) => [kind, { ...entityProperties, ...kinds[kind].properties }]),
);

/** Everything that may be recorded of an entity of this kind. */
export const propertiesOf = (kind: Kind): Properties => propertiesByKind.get(kind) ?? entityProperties;
