// cspell:ignore medlemsorganisation organisationsnavn journalnr sagsnr cvrnr cvrnummer jnr
import type { Kind, Verb } from '../../graph/vocabulary/index.js';
import { words, type Words } from '../words.js';

/** What a sheet may be a list of. */
export type RecipeName = 'MEMBERS' | 'PARTICIPANTS' | 'APPLICATIONS' | 'ASSESSMENT' | 'SURVEY';

/** Something that a sheet names. */
export interface ThingRule {
  readonly kind: Kind;
  /** One in each row, several in one cell, or one and the same for the whole sheet. */
  readonly from: 'ROW' | 'LIST' | 'SHEET';
  readonly words: Words;
  /** Asked where it is for the whole sheet. */
  readonly asked?: Words;
  /** Whether a row without it can't be read. */
  readonly needed?: true;
  /** Whether it has to be a network, and is one where it is new. */
  readonly network?: true;
}

/** What a row says of two of them. */
export interface ClaimRule {
  readonly verb: Verb;
  readonly subject: string;
  readonly object: string;
  /** The thing that a reference of the claim names, by the reference. */
  readonly references?: Readonly<Record<string, string>>;
  /** Where it is said only by rows that fill one of its own columns. */
  readonly own?: true;
}

/** What columns of a sheet may mean, and what rows of it say. A meaning is `<thing or claim>.<property>`. */
export interface Recipe {
  readonly words: Words;
  readonly things: Readonly<Record<string, ThingRule>>;
  readonly claims: Readonly<Record<string, ClaimRule>>;
  /** What people write above a column, beside the words of the vocabulary; the first thing is the one that rows are of. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Whether things may stand above columns rather than in rows. */
  readonly wide?: true;
}

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

const themes: ThingRule = { kind: 'Theme', from: 'LIST', words: words('tema', 'theme') };
const themeHeaders = [
  'tema',
  'temaer',
  'arbejdsområde',
  'arbejdsområder',
  'emne',
  'emner',
  'theme',
  'themes',
  'topics',
];
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
    },
    claims: {
      participation: { verb: 'PARTICIPATES_IN', subject: 'organisation', object: 'initiative' },
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
    },
  },
  APPLICATIONS: {
    words: words('ansøgninger i en runde', 'applications of a round'),
    things: {
      application: { kind: 'Application', from: 'ROW', words: words('ansøgning', 'application'), needed: true },
      organisation: { kind: 'Organisation', from: 'LIST', words: words('ansøger', 'applicant') },
      round: {
        kind: 'Round',
        from: 'SHEET',
        words: words('ansøgningsrunde', 'round'),
        asked: words('I hvilken ansøgningsrunde er de indsendt?', 'In which round were they submitted?'),
      },
      themes,
    },
    claims: {
      submission: { verb: 'SUBMITTED_TO', subject: 'application', object: 'round' },
      applying: { verb: 'APPLIES', subject: 'organisation', object: 'application' },
      isAbout: { verb: 'HAS_THEME', subject: 'application', object: 'themes' },
    },
    headers: {
      'application.name': [
        'titel',
        'projekttitel',
        'projektets titel',
        'projekt',
        'ansøgning',
        'navn',
        'initiativ',
        'title',
        'project title',
        'application',
      ],
      'application.journalNumber': [
        'journalnr',
        'journal nr',
        'journalnummer',
        'j nr',
        'jnr',
        'sagsnr',
        'sagsnummer',
        'journal number',
        'journal no',
      ],
      'application.amount': [
        'ansøgt',
        'ansøgt beløb',
        'ansøgt beløb dkk',
        'ansøgt beløb i kr',
        'ansøgt kr',
        'søgt beløb',
        'beløb ansøgt',
        'amount applied for',
        'applied amount',
        'requested amount',
      ],
      'application.granted': [
        'bevilget',
        'bevilget beløb',
        'bevilget beløb dkk',
        'bevilget beløb i kr',
        'bevilget kr',
        'bevilling',
        'tilsagn',
        'granted',
        'granted amount',
        'amount granted',
      ],
      'application.received': ['modtaget', 'modtagelsesdato', 'modtaget den', 'indsendt', 'received', 'date received'],
      'application.decision': ['afgørelse', 'indstilling', 'beslutning', 'resultat', 'decision', 'outcome'],
      'application.decided': [
        'afgørelsesdato',
        'dato for afgørelse',
        'beslutningsdato',
        'behandlet',
        'date of decision',
      ],
      'application.currency': ['valuta', 'currency'],
      'organisation.name': [
        'ansøger',
        'ansøgere',
        'ansøgende organisation',
        'ansøgende organisationer',
        'organisation',
        'organisationer',
        'hovedansøger',
        'applicant',
        'applicants',
        'partnere',
      ],
      'themes.name': themeHeaders,
    },
  },
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
