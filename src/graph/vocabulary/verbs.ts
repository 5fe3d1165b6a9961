import type { Kind } from './kinds.js';
import {
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
  readonly outgoing: string;
  readonly to: Kind;
  readonly incoming: string;
}

export interface VerbDeclaration {
  readonly da: string;
  readonly en: string;
  readonly about: string;
  readonly ends: readonly Ends[];
  /** What the edge carries beside `claimProperties`. */
  readonly properties: Properties;
  /** A property that tells two claims between the same ends apart. */
  readonly key?: string;
  /** Whether the object must be an organisation that is a network. */
  readonly network?: true;
  /** Bound by no dates of its own: a question about a date leaves it in, unless an end is an initiative, whose period bounds it. */
  readonly timeless?: true;
}

const verb = <const D extends VerbDeclaration>(declaration: D): D => declaration;

const ends = <From extends Kind, To extends Kind>(from: From, outgoing: string, to: To, incoming: string) =>
  ({ from, outgoing, to, incoming }) as const;

/** What every claim carries: who says so, as of when, how sure, and for which period. */
export const claimProperties = {
  confidence: required(
    oneOf(
      t.Confidence,
      'How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends.',
    ),
  ),
  sources: sources('Ids of the sources that say so.'),
  asOf: period('The date of what it rests on, or the period that its source speaks of.'),
  from: date('Since when it holds.'),
  to: date('Until when it holds.'),
  current: yesNo('Whether it is known to hold still: only then is an open end really open.'),
  note: text('What a careful reader should know about this claim.'),
  visibility: oneOf(
    t.Visibility,
    'Who may see this claim; everybody who may see both its ends where nothing is recorded.',
  ),
  visibleTo: unshown(reference('Organisation', 'The network whose members may see it, where visibility is NETWORK.')),
} as const satisfies Properties;

const relationRole = { role: several(oneOf(t.RelationRole)) };
const assessment = reference('Assessment', 'The yearly round in which it was said.');
const uptake = {
  level: oneOf(t.UptakeLevel),
  placeOfUse: several(oneOf(t.PlaceOfUse)),
  proof: text('What shows it.'),
};
const weight = { weight: number('How much it matters, 1 where nothing is recorded.', { min: 0 }) };

/** Every verb, each declared once: schema, loaders, import, projection and export all read it here. */
export const verbs = {
  MEMBER_OF: verb({
    da: 'er medlem af',
    en: 'is a member of',
    about: 'Membership of a network. A missing one mostly means “not known”: member lists are seldom published.',
    ends: [ends('Organisation', 'memberships', 'Organisation', 'members')],
    properties: {},
    network: true,
  }),
  REPRESENTED_IN: verb({
    da: 'er repræsenteret i',
    en: 'is represented in',
    about: 'A seat or a listing, which is neither a membership nor a grant.',
    ends: [ends('Organisation', 'representedIn', 'Organisation', 'representatives')],
    properties: relationRole,
  }),
  PARTNER_OF: verb({
    da: 'er partner med',
    en: 'is a partner of',
    about: 'A partnership, often with funding.',
    ends: [ends('Organisation', 'partnerOf', 'Organisation', 'partners')],
    properties: relationRole,
  }),
  COORDINATES_WITH: verb({
    da: 'koordinerer med',
    en: 'coordinates with',
    about: 'Coordination between two organisations or two initiatives. Holds both ways, whichever end states it.',
    ends: [
      ends('Organisation', 'coordinatesWith', 'Organisation', 'coordinatedBy'),
      ends('Initiative', 'coordinatesWith', 'Initiative', 'coordinatedBy'),
    ],
    properties: {},
  }),
  HOSTS: verb({
    da: 'er vært for',
    en: 'hosts',
    about: 'Hosts another organisation or its secretariat.',
    ends: [ends('Organisation', 'hosts', 'Organisation', 'hostedBy')],
    properties: relationRole,
  }),
  MANAGES_FUNDS_FOR: verb({
    da: 'forvalter midler for',
    en: 'manages funds for',
    about: 'Manages a pool on behalf of a donor.',
    ends: [ends('Organisation', 'managesFundsFor', 'Organisation', 'fundsManagedBy')],
    properties: {},
  }),
  EVALUATES: verb({
    da: 'evaluerer for',
    en: 'evaluates for',
    about: 'Evaluates for another organisation.',
    ends: [ends('Organisation', 'evaluates', 'Organisation', 'evaluatedBy')],
    properties: {},
  }),
  INITIATED: verb({
    da: 'tog initiativ til',
    en: 'initiated',
    about: 'Took the first step to found another organisation.',
    ends: [ends('Organisation', 'initiated', 'Organisation', 'initiatedBy')],
    properties: {},
  }),
  SUCCEEDS: verb({
    da: 'afløser',
    en: 'succeeds',
    about: 'The first organisation follows the second, by a new name, a merger or a split.',
    ends: [ends('Organisation', 'predecessors', 'Organisation', 'successors')],
    properties: { kind: oneOf(t.SuccessionKind), date: date('When it happened.') },
  }),
  IDENTIFIED_BY: verb({
    da: 'identificeres ved',
    en: 'is identified by',
    about: 'The public identifier of an organisation.',
    ends: [ends('Organisation', 'identifiers', 'Identifier', 'organisations')],
    properties: {},
  }),
  PARTICIPATES_IN: verb({
    da: 'deltager i',
    en: 'takes part in',
    about: 'An organisation takes part in an initiative. Participant means LEAD, PARTNER or HOST; a funder is none.',
    ends: [ends('Organisation', 'initiatives', 'Initiative', 'participants')],
    properties: { role: oneOf(t.ParticipationRole) },
  }),
  HAS_THEME: verb({
    da: 'har temaet',
    en: 'has the theme',
    about: 'What it is about.',
    ends: [
      ends('Initiative', 'themes', 'Theme', 'initiatives'),
      ends('Application', 'themes', 'Theme', 'applications'),
      ends('Need', 'themes', 'Theme', 'needs'),
      ends('Trend', 'themes', 'Theme', 'trends'),
      ends('Practice', 'themes', 'Theme', 'practices'),
      ends('Learning', 'themes', 'Theme', 'learnings'),
      ends('Organisation', 'themes', 'Theme', 'organisations'),
    ],
    properties: {},
    timeless: true,
  }),
  USES: verb({
    da: 'bruger metoden',
    en: 'uses the method',
    about: 'How it is done.',
    ends: [
      ends('Initiative', 'methods', 'Method', 'initiatives'),
      ends('Application', 'methods', 'Method', 'applications'),
      ends('Practice', 'methods', 'Method', 'practices'),
    ],
    properties: {},
  }),
  ADDRESSES: verb({
    da: 'imødekommer',
    en: 'addresses',
    about: 'An initiative works to meet a need.',
    ends: [ends('Initiative', 'needs', 'Need', 'initiatives'), ends('Application', 'needs', 'Need', 'applications')],
    properties: {},
  }),
  TARGETS: verb({
    da: 'henvender sig til',
    en: 'targets',
    about: 'Whom an initiative is for.',
    ends: [ends('Initiative', 'audiences', 'Audience', 'initiatives')],
    properties: {},
  }),
  PREPARES_FOR: verb({
    da: 'forbereder på',
    en: 'prepares for',
    about: 'An initiative prepares organisations for an international process.',
    ends: [ends('Initiative', 'processes', 'Process', 'initiatives')],
    properties: {},
  }),
  WORKS_IN: verb({
    da: 'arbejder i',
    en: 'works in',
    about: 'Where an organisation or an initiative works.',
    ends: [
      ends('Organisation', 'places', 'Place', 'organisations'),
      ends('Initiative', 'places', 'Place', 'initiatives'),
    ],
    properties: {},
  }),
  PART_OF: verb({
    da: 'er en del af',
    en: 'is part of',
    about: 'An initiative belongs to a work area or a programme, a round to a pool.',
    ends: [ends('Initiative', 'partOf', 'Initiative', 'parts'), ends('Round', 'pools', 'Pool', 'rounds')],
    properties: {},
  }),
  HAS_RULE: verb({
    da: 'har reglen',
    en: 'has the rule',
    about: 'A rule holds for a round, or for all applications to a pool from one date to another.',
    ends: [ends('Round', 'rules', 'Rule', 'rounds'), ends('Pool', 'rules', 'Rule', 'pools')],
    properties: {},
  }),
  MANAGES: verb({
    da: 'forvalter',
    en: 'manages',
    about: 'An organisation runs a pool.',
    ends: [ends('Organisation', 'managedPools', 'Pool', 'managers')],
    properties: {},
  }),
  FUNDS: verb({
    da: 'finansierer',
    en: 'funds',
    about: 'An organisation puts money into a pool.',
    ends: [ends('Organisation', 'fundedPools', 'Pool', 'funders')],
    properties: {},
  }),
  FUNDED_BY: verb({
    da: 'er støttet af',
    en: 'is funded by',
    about: 'An initiative has a grant from a pool. Amounts are never added across pools.',
    ends: [ends('Initiative', 'pools', 'Pool', 'initiatives')],
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
      ends('Application', 'rounds', 'Round', 'applications'),
      ends('Application', 'pools', 'Pool', 'applications'),
    ],
    properties: {},
  }),
  PROPOSES: verb({
    da: 'foreslår',
    en: 'proposes',
    about: 'An application proposes an initiative, which exists unless the application was rejected.',
    ends: [ends('Application', 'initiatives', 'Initiative', 'applications')],
    properties: {},
  }),
  APPLIES: verb({
    da: 'ansøger',
    en: 'applies',
    about: 'An organisation stands behind an application.',
    ends: [ends('Organisation', 'applications', 'Application', 'applicants')],
    properties: {},
  }),
  STATES: verb({
    da: 'har behovet',
    en: 'states the need',
    about: 'An organisation asks for something to be done about a need.',
    ends: [ends('Organisation', 'statedNeeds', 'Need', 'statedBy')],
    properties: { assessment },
    key: 'assessment',
    timeless: true,
  }),
  RATES: verb({
    da: 'vurderer behovet',
    en: 'rates the need',
    about: 'A respondent rates or ranks a need, whether or not it asks for it itself.',
    ends: [ends('Organisation', 'ratedNeeds', 'Need', 'ratedBy')],
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
    ends: [ends('Assessment', 'prioritisedNeeds', 'Need', 'prioritisedBy')],
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
    ends: [ends('Need', 'requires', 'Method', 'requiredBy'), ends('Need', 'requires', 'Theme', 'requiredBy')],
    properties: {},
    timeless: true,
  }),
  OFFERS: verb({
    da: 'tilbyder',
    en: 'offers',
    about: 'What an organisation can give to others.',
    ends: [ends('Organisation', 'offers', 'Method', 'offeredBy'), ends('Organisation', 'offers', 'Theme', 'offeredBy')],
    properties: weight,
  }),
  SEEKS: verb({
    da: 'søger',
    en: 'seeks',
    about: 'What an organisation would like to get from others.',
    ends: [ends('Organisation', 'seeks', 'Method', 'soughtBy'), ends('Organisation', 'seeks', 'Theme', 'soughtBy')],
    properties: weight,
  }),
  SPOTTED: verb({
    da: 'har sporet',
    en: 'spotted',
    about: 'An organisation noticed a trend and told others. It counts as awareness.',
    ends: [ends('Organisation', 'spottedTrends', 'Trend', 'spottedBy')],
    properties: {},
  }),
  AWARE_OF: verb({
    da: 'kender til',
    en: 'is aware of',
    about: 'An organisation knows a trend.',
    ends: [ends('Organisation', 'knownTrends', 'Trend', 'knownBy')],
    properties: {},
  }),
  PRODUCED: verb({
    da: 'frembragte',
    en: 'produced',
    about: 'An initiative left a learning or a practice.',
    ends: [
      ends('Initiative', 'products', 'Learning', 'producedBy'),
      ends('Initiative', 'products', 'Practice', 'producedBy'),
    ],
    properties: {},
  }),
  PUBLISHED: verb({
    da: 'udgav',
    en: 'published',
    about: 'An organisation published a practice or material on it.',
    ends: [ends('Organisation', 'published', 'Practice', 'publishedBy')],
    properties: {},
  }),
  RECEIVED: verb({
    da: 'har modtaget',
    en: 'received',
    about: 'A learning or practice reached an organisation.',
    ends: [
      ends('Organisation', 'received', 'Learning', 'receivedBy'),
      ends('Organisation', 'received', 'Practice', 'receivedBy'),
    ],
    properties: uptake,
  }),
  APPLIED: verb({
    da: 'har anvendt',
    en: 'applied',
    about: 'An organisation turned a learning or practice into practice of its own.',
    ends: [
      ends('Organisation', 'applied', 'Learning', 'appliedBy'),
      ends('Organisation', 'applied', 'Practice', 'appliedBy'),
    ],
    properties: uptake,
  }),
  SYNTHESISES: verb({
    da: 'samler op på',
    en: 'synthesises',
    about: 'A learning draws others together.',
    ends: [ends('Learning', 'synthesises', 'Learning', 'synthesisedBy')],
    properties: {},
  }),
  CONTRADICTS: verb({
    da: 'modsiger',
    en: 'contradicts',
    about: 'A learning says otherwise than another.',
    ends: [ends('Learning', 'contradicts', 'Learning', 'contradictedBy')],
    properties: {},
  }),
  BROADER: verb({
    da: 'hører under',
    en: 'has the broader theme',
    about: 'A theme lies within a broader one (SKOS `broader`).',
    ends: [ends('Theme', 'broader', 'Theme', 'narrower')],
    properties: {},
  }),
  CONTRIBUTES_TO: verb({
    da: 'bidrager til',
    en: 'contributes to',
    about: 'An initiative serves a goal.',
    ends: [ends('Initiative', 'goals', 'Theme', 'contributions')],
    properties: {},
  }),
} as const satisfies Record<string, VerbDeclaration>;

export type Verb = keyof typeof verbs;
export const verbNames = Object.keys(verbs) as Verb[];
