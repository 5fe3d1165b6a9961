// cspell:ignore medlemsorganisation organisationsnavn cvrnr cvrnummer
import { words } from '../words.js';
import { applications } from './applications.js';
import { type Recipe, themeHeaders, themes, type ThingRule } from './rules.js';

export type { ClaimRule, Recipe, ThingRule } from './rules.js';

/** What a sheet may be a list of. */
export type RecipeName = 'MEMBERS' | 'PARTICIPANTS' | 'APPLICATIONS' | 'ASSESSMENT' | 'SURVEY';

/** What is recorded of whatever names an organisation. */
const organisation = (needed: boolean): ThingRule => ({
  kind: 'Organisation',
  from: 'ROW',
  words: words('organisation', 'organisation'),
  ...(needed && { needed }),
});

const organisationHeaders = {
  'organisation.name': [
    'organisation',
    'organisationer',
    'organisationens navn',
    'organisationsnavn',
    'organisation navn',
    'navn på organisation',
    'navn på organisationen',
    'navnet på din organisation',
    'medlem',
    'medlemmer',
    'medlemsorganisation',
    'medlemsorganisationer',
    'forening',
    'foreningens navn',
    'deltager',
    'deltagende organisation',
    'ansøger',
    'hvilken organisation svarer du for',
    'hvilken organisation kommer du fra',
    'name of organisation',
    'organisation name',
    'organization',
    'member',
    'participant',
    'which organisation do you answer for',
  ],
  'organisation.DK-CVR': ['cvr', 'cvr nr', 'cvrnr', 'cvr nummer', 'cvr no', 'cvrnummer', 'se nr', 'cvr number'],
  'organisation.shortName': ['forkortelse', 'kaldenavn', 'akronym', 'acronym', 'kortnavn'],
  'organisation.kind': ['type', 'organisationstype', 'medlemstype', 'kind of organisation'],
  'organisation.website': ['web', 'webside', 'website', 'www', 'url', 'hjemmeside adresse', 'netsted'],
  'organisation.country': ['land', 'hjemland', 'country'],
  'organisation.size': ['organisationens størrelse'],
} as const;

const since = [
  'medlem siden',
  'siden',
  'fra',
  'indmeldt',
  'indmeldelse',
  'indmeldelsesdato',
  'startdato',
  'start',
  'member since',
  'joined',
  'from',
];
const until = ['udmeldt', 'udmeldelse', 'til', 'slut', 'slutdato', 'left', 'to', 'end'];

const assessmentThings = {
  organisation: organisation(true),
  need: { kind: 'Need', from: 'ROW', words: words('behov', 'need'), needed: true },
  assessment: {
    kind: 'Assessment',
    from: 'SHEET',
    words: words('behovsafklaring', 'assessment'),
    asked: words('Hvilken behovsafklaring er det svar på?', 'Which needs assessment are these answers to?'),
  },
} as const satisfies Recipe['things'];

const assessmentClaims = {
  statement: {
    verb: 'STATES',
    subject: 'organisation',
    object: 'need',
    references: { assessment: 'assessment' },
    own: true,
  },
  rating: {
    verb: 'RATES',
    subject: 'organisation',
    object: 'need',
    references: { assessment: 'assessment' },
    own: true,
  },
} as const satisfies Recipe['claims'];

const assessmentHeaders = {
  ...organisationHeaders,
  'need.name': ['behov', 'behovet', 'need', 'udfordring'],
  'statement.purpose': ['formål', 'til hvad', 'purpose'],
  'statement.stated': ['har behovet', 'ønsker', 'efterspørges', 'states the need'],
  'rating.importance': ['vigtighed', 'hvor vigtigt', 'vigtig', 'betydning', 'importance'],
  'rating.ability': ['evne', 'egen evne', 'kapacitet', 'hvor godt rustet', 'ability'],
  'rating.rank': ['prioritet', 'plads', 'rang', 'rank', 'priority'],
} as const;

export const recipes: Readonly<Record<RecipeName, Recipe>> = {
  MEMBERS: {
    words: words('medlemmer af et netværk', 'members of a network'),
    things: {
      organisation: organisation(true),
      network: {
        kind: 'Organisation',
        from: 'SHEET',
        words: words('netværk', 'network'),
        asked: words('Hvilket netværk er det medlemmer af?', 'Of which network are these the members?'),
        network: true,
      },
      themes,
    },
    claims: {
      membership: { verb: 'MEMBER_OF', subject: 'organisation', object: 'network' },
      worksOn: { verb: 'HAS_THEME', subject: 'organisation', object: 'themes' },
    },
    headers: {
      ...organisationHeaders,
      'membership.from': since,
      'membership.to': until,
      'membership.note': ['bemærkning', 'bemærkninger', 'kommentar'],
      'themes.name': themeHeaders,
    },
  },
  PARTICIPANTS: {
    words: words('deltagere i indsatser', 'participants of efforts'),
    things: {
      organisation: organisation(true),
      initiative: { kind: 'Initiative', from: 'ROW', words: words('indsats', 'effort'), needed: true },
      themes,
      places: { kind: 'Place', from: 'LIST', words: words('sted', 'place') },
    },
    claims: {
      participation: { verb: 'PARTICIPATES_IN', subject: 'organisation', object: 'initiative' },
      worksIn: { verb: 'WORKS_IN', subject: 'initiative', object: 'places' },
      isAbout: { verb: 'HAS_THEME', subject: 'initiative', object: 'themes' },
    },
    headers: {
      ...organisationHeaders,
      'initiative.name': [
        'indsats',
        'indsatser',
        'tværgående indsats',
        'projekt',
        'aktivitet',
        'arbejdsgruppe',
        'initiativ',
        'titel',
        'effort',
        'initiative',
        'project',
        'activity',
      ],
      'initiative.kind': ['indsatstype', 'indsatsens art', 'type af indsats', 'kind of effort'],
      'initiative.status': ['status'],
      'initiative.period': ['periode', 'indsatsens periode', 'period'],
      'participation.role': ['rolle', 'organisationens rolle', 'role'],
      'participation.from': ['deltager siden', 'deltager fra', 'fra', 'startdato', 'from'],
      'participation.to': ['deltager til', 'til', 'slutdato', 'to'],
      'themes.name': themeHeaders,
      'places.name': ['sted', 'steder', 'hvor', 'indsatsland', 'place', 'places', 'where', 'country of work'],
    },
  },
  APPLICATIONS: applications,
  ASSESSMENT: {
    words: words('behov og vurderinger fra en behovsafklaring', 'statements and ratings of a needs assessment'),
    things: assessmentThings,
    claims: assessmentClaims,
    headers: assessmentHeaders,
  },
  SURVEY: {
    words: words(
      'svar på et spørgeskema (Microsoft Forms, LimeSurvey, SurveyMonkey)',
      'answers to a survey (Microsoft Forms, LimeSurvey, SurveyMonkey)',
    ),
    things: assessmentThings,
    claims: assessmentClaims,
    headers: assessmentHeaders,
    wide: true,
  },
};

export const recipeNames = Object.keys(recipes) as RecipeName[];
