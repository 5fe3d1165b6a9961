import type { Kind } from './kinds.js';
import {
  belongingTo,
  currency,
  date,
  integer,
  number,
  oneOf,
  period,
  reference,
  required,
  several,
  sources,
  text,
  unshown,
  yesNo,
  type Properties,
} from './properties.js';
import * as t from './terms.js';

/**
 * Which kinds a verb joins, and what each end calls the other: `Organisation.initiatives` leads to the initiatives,
 * `Initiative.participants` back. Two ends of one verb may share a field name; its nodes are then of several kinds.
 */
export interface Ends {
  readonly from: Kind;
  readonly outgoing: End;
  readonly to: Kind;
  readonly incoming: End;
}

/** A field that leads from one end to the other: its name, and what it shows, in the words of that end. */
export interface End {
  readonly field: string;
  readonly about: string;
}

export interface VerbDeclaration {
  readonly da: string;
  readonly en: string;
  readonly about: string;
  readonly ends: readonly Ends[];
  /** What the edge carries beside `claimProperties`. */
  readonly properties: Properties;
  /** What that is called where claims of several verbs carry the same: they are of one type. */
  readonly carries?: string;
  /** The reference whose id tells two claims between the same ends apart, where a claim states no key of its own. */
  readonly key?: string;
  /** Whether the object must be an organisation that is a network. */
  readonly network?: true;
  /** Bound by no dates of its own: a question about a date leaves it in, unless an end is an initiative, whose period bounds it. */
  readonly timeless?: true;
}

const verb = <const D extends VerbDeclaration>(declaration: D): D => declaration;

const ends = <From extends Kind, To extends Kind>(
  from: From,
  [outgoing, shown]: readonly [field: string, about: string],
  to: To,
  [incoming, shownBack]: readonly [field: string, about: string],
) =>
  ({ from, outgoing: { field: outgoing, about: shown }, to, incoming: { field: incoming, about: shownBack } }) as const;

/** What every claim carries: who says so, as of when, how sure, and for which period. */
export const claimProperties = {
  confidence: required(
    oneOf(
      t.Confidence,
      'How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends.',
    ),
  ),
  sources: sources('The sources that say so.'),
  asOf: period('The date of what it rests on, or the period that its source speaks of.'),
  from: date('Since when it holds.'),
  to: date('Until when it holds.'),
  current: yesNo('Whether it is known to hold still: only then is an end open.'),
  note: text('What a careful reader should know about this claim.'),
  visibility: oneOf(t.Visibility, 'Who may see it; whoever sees both its ends where empty.'),
  visibleTo: unshown(
    belongingTo(
      'visibility',
      'NETWORK',
      reference('Organisation', 'The network whose members may see it, where visibility is NETWORK.'),
    ),
  ),
} as const satisfies Properties;

const relationRole = { carries: 'RelationRole', properties: { role: several(oneOf(t.RelationRole)) } };
const assessment = reference('Assessment', 'The yearly round in which it was said.');
const uptake = {
  carries: 'Uptake',
  properties: {
    level: oneOf(t.UptakeLevel),
    placeOfUse: several(oneOf(t.PlaceOfUse)),
    proof: text('What shows it.'),
  },
};
const weight = {
  carries: 'Weight',
  properties: { weight: number('How much it matters, 1 where nothing is recorded.', { min: 0 }) },
};

/** Every verb, each declared once: schema, loaders, import, projection and export all read it here. */
export const verbs = {
  MEMBER_OF: verb({
    da: 'er medlem af',
    en: 'is a member of',
    about: 'Membership of a network. A missing one mostly means “not known”: member lists are seldom published.',
    ends: [
      ends(
        'Organisation',
        [
          'memberships',
          'The networks that it is a member of. A missing one mostly means “not known”: member lists are seldom published.',
        ],
        'Organisation',
        ['members', 'Its members. A missing one mostly means “not known”: member lists are seldom published.'],
      ),
    ],
    properties: {},
    network: true,
  }),
  REPRESENTED_IN: verb({
    da: 'er repræsenteret i',
    en: 'is represented in',
    about: 'A seat or a listing, which is neither a membership nor a grant.',
    ends: [
      ends(
        'Organisation',
        [
          'representedIn',
          'The boards, panels and coalitions in which it has a seat or is listed, without being a member.',
        ],
        'Organisation',
        ['representatives', 'Who has a seat in it or is listed by it, without being a member.'],
      ),
    ],
    ...relationRole,
  }),
  PARTNER_OF: verb({
    da: 'er partner med',
    en: 'is a partner of',
    about: 'A partnership, often with funding.',
    ends: [
      ends(
        'Organisation',
        ['partnerOf', 'Those whose partner it says that it is, often with funding from them.'],
        'Organisation',
        ['partners', 'Those that say that they are its partners, often with funding from it.'],
      ),
    ],
    ...relationRole,
  }),
  COORDINATES_WITH: verb({
    da: 'koordinerer med',
    en: 'coordinates with',
    about: 'Coordination between two organisations or two initiatives. Holds both ways, whichever end states it.',
    ends: [
      ends(
        'Organisation',
        ['coordinatesWith', 'Those with which it says that it coordinates its work.'],
        'Organisation',
        ['coordinatedBy', 'Those that say that they coordinate their work with it.'],
      ),
      ends(
        'Initiative',
        ['coordinatesWith', 'The initiatives with which it is coordinated, where this one states it.'],
        'Initiative',
        ['coordinatedBy', 'The initiatives with which it is coordinated, where the other one states it.'],
      ),
    ],
    properties: {},
  }),
  HOSTS: verb({
    da: 'er vært for',
    en: 'hosts',
    about: 'Hosts another organisation or its secretariat.',
    ends: [
      ends(
        'Organisation',
        ['hosts', 'The organisations that it hosts, or whose secretariat it hosts.'],
        'Organisation',
        ['hostedBy', 'Who hosts it or its secretariat.'],
      ),
    ],
    ...relationRole,
  }),
  MANAGES_FUNDS_FOR: verb({
    da: 'forvalter midler for',
    en: 'manages funds for',
    about: 'Manages a pool on behalf of a donor.',
    ends: [
      ends('Organisation', ['managesFundsFor', 'The donors on whose behalf it manages a pool.'], 'Organisation', [
        'fundsManagedBy',
        'Those that manage a pool on its behalf, where it is a donor.',
      ]),
    ],
    properties: {},
  }),
  EVALUATES: verb({
    da: 'evaluerer for',
    en: 'evaluates for',
    about: 'Evaluates for another organisation.',
    ends: [
      ends('Organisation', ['evaluates', 'The organisations for which it evaluates.'], 'Organisation', [
        'evaluatedBy',
        'Those that evaluate for it.',
      ]),
    ],
    properties: {},
  }),
  INITIATED: verb({
    da: 'tog initiativ til',
    en: 'initiated',
    about: 'Took the first step to found another organisation.',
    ends: [
      ends('Organisation', ['initiated', 'The organisations that it took the first step to found.'], 'Organisation', [
        'initiatedBy',
        'Who took the first step to found it.',
      ]),
    ],
    properties: {},
  }),
  SUCCEEDS: verb({
    da: 'afløser',
    en: 'succeeds',
    about: 'The first organisation follows the second, by a new name, a merger or a split.',
    ends: [
      ends(
        'Organisation',
        ['predecessors', 'The organisations that it followed, by a new name, a merger or a split.'],
        'Organisation',
        ['successors', 'The organisations that followed it, by a new name, a merger or a split.'],
      ),
    ],
    properties: { kind: oneOf(t.SuccessionKind), date: date('When it happened.') },
  }),
  IDENTIFIED_BY: verb({
    da: 'identificeres ved',
    en: 'is identified by',
    about: 'The public identifier of an organisation.',
    ends: [
      ends('Organisation', ['identifiers', 'Its public identifiers.'], 'Identifier', [
        'organisations',
        'The organisation that has this identifier; several where sources disagree.',
      ]),
    ],
    properties: {},
  }),
  PARTICIPATES_IN: verb({
    da: 'deltager i',
    en: 'takes part in',
    about: 'An organisation takes part in an initiative. Participant means LEAD, PARTNER or HOST; a funder is none.',
    ends: [
      ends(
        'Organisation',
        ['initiatives', 'The initiatives that it takes part in, as LEAD, PARTNER or HOST, or pays for as FUNDER.'],
        'Initiative',
        [
          'participants',
          'The organisations that take part in it, as LEAD, PARTNER or HOST; a FUNDER is listed too, and is no participant.',
        ],
      ),
    ],
    properties: { role: oneOf(t.ParticipationRole) },
  }),
  HAS_THEME: verb({
    da: 'har temaet',
    en: 'has the theme',
    about: 'What it is about.',
    ends: [
      ends('Initiative', ['themes', 'The themes that it is about.'], 'Theme', [
        'initiatives',
        'The initiatives on this theme.',
      ]),
      ends('Application', ['themes', 'The themes that it is about.'], 'Theme', [
        'applications',
        'The applications on this theme.',
      ]),
      ends('Need', ['themes', 'The themes that it is about.'], 'Theme', ['needs', 'The needs on this theme.']),
      ends('Trend', ['themes', 'The themes that it is about.'], 'Theme', ['trends', 'The trends on this theme.']),
      ends('Practice', ['themes', 'The themes that it is about.'], 'Theme', [
        'practices',
        'The practices on this theme.',
      ]),
      ends('Learning', ['themes', 'The themes that it is about.'], 'Theme', [
        'learnings',
        'The learnings on this theme.',
      ]),
      ends('Organisation', ['themes', 'The themes that it works on.'], 'Theme', [
        'organisations',
        'The organisations that work on this theme.',
      ]),
    ],
    properties: {},
    timeless: true,
  }),
  USES: verb({
    da: 'bruger metoden',
    en: 'uses the method',
    about: 'How it is done.',
    ends: [
      ends('Initiative', ['methods', 'The methods that it uses.'], 'Method', [
        'initiatives',
        'The initiatives that use this method.',
      ]),
      ends('Application', ['methods', 'The methods that it would use.'], 'Method', [
        'applications',
        'The applications that would use this method.',
      ]),
      ends('Practice', ['methods', 'The methods that it uses.'], 'Method', [
        'practices',
        'The practices that use this method.',
      ]),
    ],
    properties: {},
  }),
  ADDRESSES: verb({
    da: 'imødekommer',
    en: 'addresses',
    about: 'An initiative works to meet a need.',
    ends: [
      ends('Initiative', ['needs', 'The needs that it works to meet.'], 'Need', [
        'initiatives',
        'The initiatives that work to meet this need.',
      ]),
      ends('Application', ['needs', 'The needs that it would work to meet.'], 'Need', [
        'applications',
        'The applications that would work to meet this need.',
      ]),
    ],
    properties: {},
  }),
  TARGETS: verb({
    da: 'henvender sig til',
    en: 'targets',
    about: 'Whom an initiative is for.',
    ends: [
      ends('Initiative', ['audiences', 'Whom it is for.'], 'Audience', [
        'initiatives',
        'The initiatives that are for this audience.',
      ]),
    ],
    properties: {},
  }),
  PREPARES_FOR: verb({
    da: 'forbereder på',
    en: 'prepares for',
    about: 'An initiative prepares organisations for an international process.',
    ends: [
      ends('Initiative', ['processes', 'The international processes for which it prepares organisations.'], 'Process', [
        'initiatives',
        'The initiatives that prepare organisations for it.',
      ]),
    ],
    properties: {},
  }),
  WORKS_IN: verb({
    da: 'arbejder i',
    en: 'works in',
    about: 'Where an organisation or an initiative works.',
    ends: [
      ends('Organisation', ['places', 'Where it works.'], 'Place', [
        'organisations',
        'The organisations that work here.',
      ]),
      ends('Initiative', ['places', 'Where it is carried out.'], 'Place', [
        'initiatives',
        'The initiatives that are carried out here.',
      ]),
    ],
    properties: {},
  }),
  PART_OF: verb({
    da: 'er en del af',
    en: 'is part of',
    about: 'An initiative belongs to a work area or a programme, a round to a pool.',
    ends: [
      ends('Initiative', ['partOf', 'The work area or programme that it belongs to.'], 'Initiative', [
        'parts',
        'The initiatives that belong to it, where it is a work area or a programme.',
      ]),
      ends('Round', ['pools', 'The pool that it is a round of.'], 'Pool', ['rounds', 'Its rounds.']),
    ],
    properties: {},
  }),
  HAS_RULE: verb({
    da: 'har reglen',
    en: 'has the rule',
    about: 'A rule holds for a round, or for all applications to a pool from one date to another.',
    ends: [
      ends('Round', ['rules', 'The rules that hold for it.'], 'Rule', ['rounds', 'The rounds for which it holds.']),
      ends(
        'Pool',
        ['rules', 'The rules that hold for all applications to it, each from one date to another.'],
        'Rule',
        ['pools', 'The pools for all applications to which it holds.'],
      ),
    ],
    properties: {},
  }),
  MANAGES: verb({
    da: 'forvalter',
    en: 'manages',
    about: 'An organisation runs a pool.',
    ends: [
      ends('Organisation', ['managedPools', 'The pools that it runs.'], 'Pool', [
        'managers',
        'The organisations that run it.',
      ]),
    ],
    properties: {},
  }),
  FUNDS: verb({
    da: 'finansierer',
    en: 'funds',
    about: 'An organisation puts money into a pool.',
    ends: [
      ends('Organisation', ['fundedPools', 'The pools into which it puts money.'], 'Pool', [
        'funders',
        'The organisations that put money into it.',
      ]),
    ],
    properties: {},
  }),
  FUNDED_BY: verb({
    da: 'er støttet af',
    en: 'is funded by',
    about: 'An initiative has a grant from a pool. Amounts are never added across pools.',
    ends: [
      ends(
        'Initiative',
        ['pools', 'The pools from which it has a grant. Amounts are never added across pools.'],
        'Pool',
        ['initiatives', 'The initiatives that have a grant from it.'],
      ),
    ],
    properties: {
      amount: number('The grant.', { min: 0 }),
      currency: currency('The currency of the grant.'),
      line: text('The line of the pool, in the words of its register.'),
    },
  }),
  SUBMITTED_TO: verb({
    da: 'er indsendt til',
    en: 'was submitted to',
    about: 'An application was made in a round, or to a pool where the round is not known.',
    ends: [
      ends('Application', ['rounds', 'The round in which it was made.'], 'Round', [
        'applications',
        'The applications that were made in it.',
      ]),
      ends('Application', ['pools', 'The pool to which it was made, where the round is not known.'], 'Pool', [
        'applications',
        'The applications that were made to it, where the round is not known.',
      ]),
    ],
    properties: {},
  }),
  PROPOSES: verb({
    da: 'foreslår',
    en: 'proposes',
    about: 'An application proposes an initiative, which exists unless the application was rejected.',
    ends: [
      ends(
        'Application',
        ['initiatives', 'The initiative that it proposes, which exists unless the application was rejected.'],
        'Initiative',
        ['applications', 'The applications that proposed it.'],
      ),
    ],
    properties: {},
  }),
  APPLIES: verb({
    da: 'ansøger',
    en: 'applies',
    about: 'An organisation stands behind an application.',
    ends: [
      ends('Organisation', ['applications', 'The applications that it stands behind.'], 'Application', [
        'applicants',
        'The organisations that stand behind it.',
      ]),
    ],
    properties: {},
  }),
  STATES: verb({
    da: 'har behovet',
    en: 'states the need',
    about: 'An organisation asks for something to be done about a need.',
    ends: [
      ends('Organisation', ['statedNeeds', 'The needs about which it asks for something to be done.'], 'Need', [
        'statedBy',
        'The organisations that ask for something to be done about it.',
      ]),
    ],
    properties: {
      assessment,
      purpose: several(
        oneOf(
          t.PlaceOfUse,
          'For which work it is needed; where it is for several, each is a claim with a key of its own.',
        ),
      ),
    },
    key: 'assessment',
    timeless: true,
  }),
  RATES: verb({
    da: 'vurderer behovet',
    en: 'rates the need',
    about: 'A respondent rates or ranks a need, whether or not it asks for it itself.',
    ends: [
      ends(
        'Organisation',
        ['ratedNeeds', 'The needs that it rates or ranks, whether or not it asks for them itself.'],
        'Need',
        ['ratedBy', 'The organisations that rate or rank it, whether or not they ask for it themselves.'],
      ),
    ],
    properties: {
      assessment,
      importance: number('How important it is, 1 to 5.', { min: 1, max: 5 }),
      ability: number('How able the respondent is today, 1 to 5.', { min: 1, max: 5 }),
      rank: integer('Its place among the needs that the respondent ranked, from 1.', { min: 1 }),
    },
    key: 'assessment',
    timeless: true,
  }),
  PRIORITISES: verb({
    da: 'prioriterer',
    en: 'prioritises',
    about: 'An assessment ended in this priority.',
    ends: [
      ends('Assessment', ['prioritisedNeeds', 'The needs in the order of priority that it ended in.'], 'Need', [
        'prioritisedBy',
        'The assessments that gave it a priority.',
      ]),
    ],
    properties: {
      rank: integer('Its place, from 1.', { min: 1 }),
      points: number('Its points.', { min: 0 }),
      justification: text('Why.'),
    },
    timeless: true,
  }),
  REQUIRES: verb({
    da: 'kræver',
    en: 'requires',
    about: 'What it takes to meet a need.',
    ends: [
      ends('Need', ['requires', 'The methods and themes that it takes to meet it.'], 'Method', [
        'requiredBy',
        'The needs that take this method to meet.',
      ]),
      ends('Need', ['requires', 'The methods and themes that it takes to meet it.'], 'Theme', [
        'requiredBy',
        'The needs that take work on this theme to meet.',
      ]),
    ],
    properties: {},
    timeless: true,
  }),
  OFFERS: verb({
    da: 'tilbyder',
    en: 'offers',
    about: 'What an organisation can give to others.',
    ends: [
      ends('Organisation', ['offers', 'The methods and themes that it can give to others.'], 'Method', [
        'offeredBy',
        'The organisations that can give this method to others.',
      ]),
      ends('Organisation', ['offers', 'The methods and themes that it can give to others.'], 'Theme', [
        'offeredBy',
        'The organisations that can give knowledge of this theme to others.',
      ]),
    ],
    ...weight,
  }),
  SEEKS: verb({
    da: 'søger',
    en: 'seeks',
    about: 'What an organisation would like to get from others.',
    ends: [
      ends('Organisation', ['seeks', 'The methods and themes that it would like to get from others.'], 'Method', [
        'soughtBy',
        'The organisations that would like to get this method from others.',
      ]),
      ends('Organisation', ['seeks', 'The methods and themes that it would like to get from others.'], 'Theme', [
        'soughtBy',
        'The organisations that would like to get knowledge of this theme from others.',
      ]),
    ],
    ...weight,
  }),
  SPOTTED: verb({
    da: 'har sporet',
    en: 'spotted',
    about: 'An organisation noticed a trend and told others. It counts as awareness.',
    ends: [
      ends(
        'Organisation',
        ['spottedTrends', 'The trends that it noticed and told others of. It counts as awareness.'],
        'Trend',
        ['spottedBy', 'The organisations that noticed it and told others.'],
      ),
    ],
    properties: {},
  }),
  AWARE_OF: verb({
    da: 'kender til',
    en: 'is aware of',
    about: 'An organisation knows a trend.',
    ends: [
      ends('Organisation', ['knownTrends', 'The trends that it knows.'], 'Trend', [
        'knownBy',
        'The organisations that know it.',
      ]),
    ],
    properties: {},
  }),
  PRODUCED: verb({
    da: 'frembragte',
    en: 'produced',
    about: 'An initiative left a learning or a practice.',
    ends: [
      ends('Initiative', ['products', 'The learnings and practices that it left.'], 'Learning', [
        'producedBy',
        'The initiative that left it.',
      ]),
      ends('Initiative', ['products', 'The learnings and practices that it left.'], 'Practice', [
        'producedBy',
        'The initiative that left it.',
      ]),
    ],
    properties: {},
  }),
  PUBLISHED: verb({
    da: 'udgav',
    en: 'published',
    about: 'An organisation published a practice or material on it.',
    ends: [
      ends('Organisation', ['published', 'The practices that it published, or published material on.'], 'Practice', [
        'publishedBy',
        'Who published it, or material on it.',
      ]),
    ],
    properties: {},
  }),
  RECEIVED: verb({
    da: 'har modtaget',
    en: 'received',
    about: 'A learning or practice reached an organisation.',
    ends: [
      ends('Organisation', ['received', 'The learnings and practices that reached it.'], 'Learning', [
        'receivedBy',
        'The organisations that it reached.',
      ]),
      ends('Organisation', ['received', 'The learnings and practices that reached it.'], 'Practice', [
        'receivedBy',
        'The organisations that it reached.',
      ]),
    ],
    ...uptake,
  }),
  APPLIED: verb({
    da: 'har anvendt',
    en: 'applied',
    about: 'An organisation turned a learning or practice into practice of its own.',
    ends: [
      ends(
        'Organisation',
        ['applied', 'The learnings and practices that it turned into practice of its own.'],
        'Learning',
        ['appliedBy', 'The organisations that turned it into practice of their own.'],
      ),
      ends(
        'Organisation',
        ['applied', 'The learnings and practices that it turned into practice of its own.'],
        'Practice',
        ['appliedBy', 'The organisations that turned it into practice of their own.'],
      ),
    ],
    ...uptake,
  }),
  SYNTHESISES: verb({
    da: 'samler op på',
    en: 'synthesises',
    about: 'A learning draws others together.',
    ends: [
      ends('Learning', ['synthesises', 'The learnings that it draws together.'], 'Learning', [
        'synthesisedBy',
        'The learnings that draw it together with others.',
      ]),
    ],
    properties: {},
  }),
  CONTRADICTS: verb({
    da: 'modsiger',
    en: 'contradicts',
    about: 'A learning says otherwise than another.',
    ends: [
      ends('Learning', ['contradicts', 'The learnings that it says otherwise than.'], 'Learning', [
        'contradictedBy',
        'The learnings that say otherwise.',
      ]),
    ],
    properties: {},
  }),
  BROADER: verb({
    da: 'hører under',
    en: 'has the broader theme',
    about: 'A theme lies within a broader one (SKOS `broader`).',
    ends: [
      ends('Theme', ['broader', 'The broader themes that it lies within (SKOS `broader`).'], 'Theme', [
        'narrower',
        'The narrower themes that lie within it (SKOS `narrower`).',
      ]),
    ],
    properties: {},
  }),
  CONTRIBUTES_TO: verb({
    da: 'bidrager til',
    en: 'contributes to',
    about: 'An initiative serves a goal.',
    ends: [
      ends('Initiative', ['goals', 'The goals that it serves.'], 'Theme', [
        'contributions',
        'The initiatives that serve it, where it is a goal.',
      ]),
    ],
    properties: {},
  }),
  CONCERNS: verb({
    da: 'angår',
    en: 'concerns',
    about: 'Whom a suggestion would bring together: two organisations, two networks or two initiatives.',
    ends: [
      ends('Reply', ['concerns', 'The two that the suggestion would bring together.'], 'Organisation', [
        'replies',
        'What came of suggestions to bring it together with others.',
      ]),
      ends('Reply', ['concerns', 'The two that the suggestion would bring together.'], 'Initiative', [
        'replies',
        'What came of suggestions to bring it together with others.',
      ]),
    ],
    properties: {},
    timeless: true,
  }),
  LED_TO: verb({
    da: 'førte til',
    en: 'led to',
    about: 'What came of a suggestion that was taken up.',
    ends: [
      ends('Reply', ['ledTo', 'The initiatives that came of it.'], 'Initiative', [
        'suggestedBy',
        'The suggestions that it came of, each with what was replied.',
      ]),
    ],
    properties: {},
    timeless: true,
  }),
} as const satisfies Record<string, VerbDeclaration>;

export type Verb = keyof typeof verbs;
export const verbNames = Object.keys(verbs) as Verb[];

/** A verb with all its optional parts in sight. */
export const verbOf = (verb: Verb): VerbDeclaration => verbs[verb];

const propertiesByVerb = new Map<Verb, Properties>(
  verbNames.map((verb) => [verb, { ...claimProperties, ...verbs[verb].properties }]),
);

/** Everything that may be recorded on a claim of this verb. */
export const claimPropertiesOf = (verb: Verb): Properties => propertiesByVerb.get(verb) ?? claimProperties;
