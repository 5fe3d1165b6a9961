import { term, termSet } from './term.js';

export const Confidence = termSet(
  'Confidence',
  'How sure a statement is, from the least to the most sure. Along a relation `minConfidence` keeps the claims at least this sure, their ends included; UNCONFIRMED keeps all.',
  {
    UNCONFIRMED: term(
      'ubekræftet',
      'unconfirmed',
      'General knowledge or a guess. Shown only where somebody asks for it by name.',
    ),
    INFERRED: term('udledt', 'inferred', 'Concluded from what a source says, such as a theme from a title.'),
    REPORTED: term('oplyst', 'reported', 'An organisation says so of itself or of another.'),
    CONFIRMED: term('bekræftet', 'confirmed', 'Stated in a source that is named beside it.'),
  },
);
export type Confidence = keyof typeof Confidence.values;

export const Visibility = termSet('Visibility', 'Who may see a record.', {
  PUBLIC: term('offentlig', 'public', 'Everybody.'),
  NETWORK: term('for et netværk', 'for a network', 'The members of one network, and editors.'),
  RESTRICTED: term('fortrolig', 'restricted', 'Editors only.'),
});
export type Visibility = keyof typeof Visibility.values;

export const OrganisationKind = termSet('OrganisationKind', 'What kind of organisation it is.', {
  NATIONAL_PLATFORM: term(
    'national platform',
    'national platform',
    'Represents many organisations of a country, such as Globalt Fokus.',
  ),
  NATIONAL_NETWORK: term(
    'nationalt netværk',
    'national network',
    'Organisations of a country that work together on a field.',
  ),
  INTERNATIONAL_NETWORK: term(
    'internationalt netværk',
    'international network',
    'A network with members in several countries.',
  ),
  PROFESSIONAL_NETWORK: term(
    'fagligt netværk',
    'professional network',
    'A network around a profession or a field of knowledge.',
  ),
  DISSOLVED_NETWORK: term('nedlagt netværk', 'dissolved network', 'A network that no longer exists under this name.'),
  ADVISORY_PANEL: term(
    'rådgivende panel',
    'advisory panel',
    'A panel that advises a parliament, a ministry or the public.',
  ),
  CAPACITY_DEVELOPMENT_CENTRE: term(
    'center for kapacitetsudvikling',
    'capacity development centre',
    'Advises, trains and often funds its members.',
  ),
  ASSOCIATION: term('forening', 'association', 'An association that fits no narrower kind.'),
  NATIONAL_NGO: term('national NGO', 'national NGO', 'A non-governmental organisation based in one country.'),
  INTERNATIONAL_NGO: term(
    'international NGO',
    'international NGO',
    'A non-governmental organisation that works across countries.',
  ),
  PARTNER_COUNTRY_NGO: term(
    'NGO i partnerland',
    'partner country NGO',
    'A non-governmental organisation in a country where partners work.',
  ),
  FOUNDATION_NGO: term('fond', 'foundation', 'A foundation that works as a non-governmental organisation.'),
  FOLK_HIGH_SCHOOL: term('folkehøjskole', 'folk high school', 'Residential courses for adults, without exams.'),
  SCOUT_ASSOCIATION: term('spejderkorps', 'scout association', 'Organises scouts or guides.'),
  CHURCH: term('kirke', 'church', 'A church, or a body of one such as a diocese or its aid.'),
  TRADE_UNION: term('fagforening', 'trade union', 'Organises employees.'),
  EMPLOYER_ORGANISATION: term('arbejdsgiverorganisation', 'employer organisation', 'Organises employers.'),
  NATIONAL_HUMAN_RIGHTS_INSTITUTION: term(
    'national menneskerettighedsinstitution',
    'national human rights institution',
    'Set up by law to promote and watch over human rights.',
  ),
  GOVERNMENT_DONOR: term('offentlig donor', 'government donor', 'A public authority that funds, such as Danida.'),
  THINK_TANK: term('tænketank', 'think tank', 'Studies policy and publishes on it.'),
  RESEARCH_INSTITUTE: term('forskningsinstitut', 'research institute', 'Does research.'),
  CONSULTANCY: term('konsulenthus', 'consultancy', 'Advises or evaluates for a fee.'),
  COMPANY_OR_NETWORK: term(
    'virksomhed eller netværk',
    'company or network',
    'A company, or a network of companies, that takes part.',
  ),
  PUBLIC_AUTHORITY: term(
    'offentlig myndighed',
    'public authority',
    'A ministry, municipality or other authority, wherever it is and whether or not it funds.',
  ),
  MULTILATERAL_ORGANISATION: term(
    'mellemstatslig organisation',
    'multilateral organisation',
    'An organisation of states, such as one of the United Nations.',
  ),
  UNKNOWN: term('ukendt', 'unknown', 'The sources do not tell.'),
});

export const OrganisationSize = termSet('OrganisationSize', 'Size as a pool counts it, for groups of mixed sizes.', {
  SMALL: term('lille', 'small', 'Run by volunteers or by a few employees.'),
  MEDIUM: term('mellemstor', 'medium', 'Between small and large.'),
  LARGE: term('stor', 'large', 'A large secretariat with its own specialists.'),
});

export const InitiativeKind = termSet('InitiativeKind', 'What kind of joint work it is.', {
  POOL_INITIATIVE: term(
    'puljeinitiativ',
    'pool initiative',
    'Capacity development of several organisations, funded by a pool.',
  ),
  CROSS_CUTTING_EFFORT: term(
    'tværgående indsats',
    'cross-cutting effort',
    'A time-limited course of learning, open to all members, with a goal beyond itself.',
  ),
  WORKING_GROUP: term('arbejdsgruppe', 'working group', 'A standing group of organisations on a theme.'),
  WORK_AREA: term('arbejdsområde', 'work area', 'A thematic area of a plan, to which initiatives belong.'),
  COURSE: term('kursus', 'course', 'A course or training.'),
  STUDY: term('undersøgelse', 'study', 'A joint study, analysis or evaluation.'),
  ADVOCACY: term('fortalervirksomhed', 'advocacy', 'Joint work to change a policy.'),
  CAMPAIGN: term('kampagne', 'campaign', 'Joint work to reach the public.'),
  CONFERENCE: term('konference', 'conference', 'A conference, seminar or delegation.'),
  MECHANISM: term(
    'støttemekanisme',
    'support mechanism',
    'A mechanism that supports others, such as rapid response grants.',
  ),
  LEARNING_PROCESS: term('læringsforløb', 'learning process', 'Learning together over time.'),
  RESOURCE: term('læringsressource', 'learning resource', 'Material or a site kept for others to use.'),
  STRATEGY: term('strategi', 'strategy', 'A joint strategy and its follow-up.'),
  PROJECT: term('projekt', 'project', 'A project of one or more organisations with partners.'),
});

export const InitiativeStatus = termSet('InitiativeStatus', 'Where an initiative stands.', {
  PLANNED: term('planlagt', 'planned', 'Announced or granted, not yet begun.'),
  RUNNING: term('i gang', 'running', 'Known to be under way: only then is an open end really open.'),
  COMPLETED: term('afsluttet', 'completed', 'Known to have ended as meant.'),
  CANCELLED: term('aflyst', 'cancelled', 'Ended before it did what it was for.'),
  UNKNOWN: term('ukendt', 'unknown', 'The sources do not tell; the page may be years old.'),
});

export const Decision = termSet('Decision', 'What a grants committee decided on an application.', {
  ELIGIBLE: term('støtteværdigt', 'eligible', 'Granted as applied for.'),
  ELIGIBLE_WITH_CONDITIONS: term(
    'støtteværdigt med betingelser',
    'eligible with conditions',
    'Granted once conditions are met.',
  ),
  PARTLY_GRANTED: term('delvis bevilget', 'partly granted', 'Granted with less than was applied for.'),
  REJECTED: term('afslag', 'rejected', 'Not granted. It stays on record: it is evidence of a need.'),
  REJECTED_REAPPLY_INVITED: term(
    'afslag med opfordring til genansøgning',
    'rejected, invited to reapply',
    'Not granted, with an invitation to apply again.',
  ),
  PENDING: term('ikke afgjort', 'pending', 'Not decided yet.'),
  UNKNOWN: term('ukendt', 'unknown', 'The sources do not tell.'),
});

export const RuleKind = termSet('RuleKind', 'What a rule for applications is about.', {
  ORGANISATIONS: term('antal organisationer', 'number of organisations', 'How many organisations apply together.'),
  MIXED_SIZES: term(
    'blandede størrelser',
    'mixed sizes',
    'At least one large and one small organisation are among those that apply.',
  ),
  AMOUNT: term('beløb', 'amount', 'How much is applied for. Of several lines of a pool one must fit.'),
  MONTHS: term('varighed', 'duration', 'How many calendar months the initiative takes.'),
  JUDGEMENT: term('skøn', 'judgement', 'What only people can judge, such as whether learning will become practice.'),
});

export const RuleStrength = termSet('RuleStrength', 'Whether a rule must be met.', {
  REQUIRED: term('krav', 'required', 'It must be met.'),
  PREFERRED: term('ønske', 'preferred', 'It is an advantage to meet it.'),
});

export const MethodCategory = termSet('MethodCategory', 'What a method is mainly for.', {
  MONITORING_EVALUATION: term(
    'monitorering og evaluering',
    'monitoring and evaluation',
    'To follow and judge results.',
  ),
  PLANNING: term('planlægning', 'planning', 'To plan work.'),
  ACCOUNTABILITY: term('ansvarlighed', 'accountability', 'To answer to those whom the work is for.'),
  LEARNING: term('læring', 'learning', 'To learn together.'),
  SUPPORT: term('støtte', 'support', 'To support others, by advice or money.'),
  ORGANISING: term('organisering', 'organising', 'To organise joint work.'),
  KNOWLEDGE: term('viden', 'knowledge', 'To gather and share knowledge.'),
  ASSESSMENT: term('vurdering', 'assessment', 'To assess capacity, context or need.'),
  PARTNERSHIP: term('partnerskab', 'partnership', 'To work in partnership.'),
  ADVOCACY: term('fortalervirksomhed', 'advocacy', 'To change policy.'),
  APPROACH: term('tilgang', 'approach', 'A way of looking at the whole work.'),
  COMMUNICATION: term('kommunikation', 'communication', 'To tell others.'),
  LEADERSHIP: term('ledelse', 'leadership', 'To lead.'),
});

export const TrendStage = termSet('TrendStage', 'How far a trend has come.', {
  SIGNAL: term('signal', 'signal', 'First signs.'),
  EMERGING: term('på vej', 'emerging', 'Seen in several places.'),
  ESTABLISHED: term('etableret', 'established', 'Widely recognised.'),
  FADING: term('aftagende', 'fading', 'On its way out.'),
});

export const TrendScope = termSet('TrendScope', 'Where a trend is seen.', {
  NATIONAL: term('national', 'national', 'In Denmark.'),
  INTERNATIONAL: term('international', 'international', 'Across countries.'),
});

export const LearningKind = termSet('LearningKind', 'What kind of finding it is.', {
  LESSON: term('erfaring', 'lesson', 'Something that worked, or would.'),
  CHALLENGE: term('udfordring', 'challenge', 'Something that stood in the way.'),
  SYNTHESIS: term('opsamling', 'synthesis', 'Draws several learnings together.'),
});

export const Validation = termSet('Validation', 'Whether somebody beside its author has checked it.', {
  RAW: term('rå', 'raw', 'As written down by those who were there.'),
  VALIDATED: term('valideret', 'validated', 'Checked with others or against data.'),
});

export const Evidence = termSet('Evidence', 'How well a practice is shown to work, from the least to the most.', {
  OBSERVED: term('observeret', 'observed', 'Seen in use.'),
  PROMISING: term('lovende', 'promising', 'First results are good.'),
  VALIDATED: term('valideret', 'validated', 'Shown to work in more than one place.'),
  STANDARD: term('standard', 'standard', 'What is commonly expected.'),
  RETIRED: term('udgået', 'retired', 'No longer recommended.'),
});

export const PracticeKind = termSet('PracticeKind', 'The form in which a practice or the material on it comes.', {
  PRACTICE: term('praksis', 'practice', 'A practice itself rather than a text on it.'),
  FRAMEWORK: term('ramme', 'framework', 'A framework for joint work.'),
  WORK_PLAN: term('arbejdsplan', 'work plan', 'A plan of work.'),
  ANNUAL_REPORT: term('årsberetning', 'annual report', 'A report on a year.'),
  STUDY: term('undersøgelse', 'study', 'A study.'),
  EVALUATION: term('evaluering', 'evaluation', 'An evaluation.'),
  LEARNING_SYNTHESIS: term(
    'læringsopsamling',
    'learning synthesis',
    'Learning of several years or efforts drawn together.',
  ),
  DISCUSSION_PAPER: term('debatoplæg', 'discussion paper', 'A paper meant to start a discussion.'),
  TOOL: term('værktøj', 'tool', 'A tool with instructions.'),
  SYNTHESIS_ARTICLE: term('opsamlingsartikel', 'synthesis article', 'An article that sums up an effort.'),
  COURSE_MATERIAL: term('kursusmateriale', 'course material', 'Material of a course.'),
  HANDBOOK: term('håndbog', 'handbook', 'A handbook or manual.'),
  GUIDELINES: term('retningslinjer', 'guidelines', 'Guidelines.'),
  GUIDE: term('guide', 'guide', 'A guide.'),
  PAPER: term('notat', 'paper', 'A paper or brief.'),
  REPORT: term('rapport', 'report', 'A report.'),
  PRAXIS_NOTE: term('praksisnotat', 'praxis note', 'A note on experience from practice.'),
  MONITORING_REPORT: term('tilsynsrapport', 'monitoring report', 'A report on monitoring.'),
  POLICY: term('politik', 'policy', 'A policy.'),
  CONFERENCE_REPORT: term('konferencerapport', 'conference report', 'A report from a conference.'),
  CONSULTATION_RESPONSE: term('høringssvar', 'consultation response', 'An answer to a public consultation.'),
  PRESENTATION: term('oplæg', 'presentation', 'Slides or a talk.'),
  LEARNING_PRODUCT: term('læringsprodukt', 'learning product', 'A product that passes learning on.'),
});

export const AudienceTier = termSet('AudienceTier', 'Whom something is for.', {
  LEADERSHIP: term('ledelseslag', 'leadership tier', 'Managers and boards.'),
  STAFF: term('medarbejdere', 'staff', 'Employees.'),
  VOLUNTEERS: term('frivillige', 'volunteers', 'Volunteers.'),
  PARTNERS: term('partnere', 'partners', 'Partner organisations, often in the Global South.'),
});

export const PlaceKind = termSet('PlaceKind', 'What kind of place it is.', {
  COUNTRY: term('land', 'country', 'A country or territory of ISO 3166-1.'),
  REGION: term('region', 'region', 'A region of several countries.'),
});

export const SourceKind = termSet('SourceKind', 'What kind of source it is.', {
  PAGE: term('hjemmeside', 'web page', 'A page on the web.'),
  DOCUMENT: term('dokument', 'document', 'A document.'),
  FILE: term('datafil', 'data file', 'A file of data.'),
  STATEMENT: term('udtalelse', 'statement', 'What an organisation has stated, by role, never by person.'),
  GENERAL_KNOWLEDGE: term(
    'almen viden',
    'general knowledge',
    'No stored source was found: carries nothing above UNCONFIRMED.',
  ),
});

export const ParticipationRole = termSet('ParticipationRole', 'What an organisation does in an initiative.', {
  LEAD: term('ansvarlig', 'lead', 'Leads it.'),
  PARTNER: term('partner', 'partner', 'Takes part. Meant where no role is recorded.'),
  HOST: term('vært', 'host', 'Hosts it.'),
  FUNDER: term('bevillingsgiver', 'funder', 'Pays for it; not a participant.'),
});

export const RelationRole = termSet('RelationRole', 'What a relation between two organisations consists of.', {
  STRATEGIC: term('strategisk partner', 'strategic partner', 'Strategic partnership.'),
  PROGRAMME: term('programpartner', 'programme partner', 'Programme partnership.'),
  PROJECT: term('projektpartner', 'project partner', 'Partnership in a project.'),
  SECRETARIAT: term('sekretariat', 'secretariat', 'Hosts or runs the secretariat.'),
  LEAD_AGENCY: term('ansvarlig organisation', 'lead agency', 'Answers for it on behalf of the others.'),
  NATIONAL_COALITION: term('national koalition', 'national coalition', 'Listed as the coalition of its country.'),
  SEAT: term('plads', 'seat', 'Has a seat on a board, committee or panel.'),
  EXCHANGE: term('udveksling', 'exchange', 'Exchanges experience.'),
});

export const SuccessionKind = termSet('SuccessionKind', 'How one organisation came to follow another.', {
  RENAMED: term('skiftede navn', 'renamed', 'The same organisation under a new name.'),
  MERGED: term('fusioneret', 'merged', 'The former became part of the latter.'),
  SPLIT: term('udskilt', 'split', 'The latter was split off from the former.'),
});

export const UptakeLevel = termSet('UptakeLevel', 'How far an organisation has come with a learning or practice.', {
  RECEIVED: term('modtaget', 'received', 'Knows it.'),
  TRIED: term('afprøvet', 'tried', 'Has tried it.'),
  ADOPTED: term('taget i brug', 'adopted', 'Uses it.'),
  INSTITUTIONALISED: term('forankret', 'institutionalised', 'Has made it part of how the organisation works.'),
  PASSED_ON: term('givet videre', 'passed on', 'Has passed it on to others.'),
});

export const PlaceOfUse = termSet(
  'PlaceOfUse',
  'Where a learning or practice is used, or for which work something is needed.',
  {
    PROGRAMME: term(
      'program i det Globale Syd',
      'programme in the Global South',
      'In projects and programmes with partners.',
    ),
    ADVOCACY: term('fortalervirksomhed', 'advocacy', 'In advocacy.'),
    OWN_ORGANISATION: term('egen organisation', 'own organisation', 'In how the organisation itself works.'),
  },
);

export const SynergyKind = termSet(
  'SynergyKind',
  'The three kinds of value that arises only together. They have no common measure and are never added.',
  {
    POOLING: term('slå kræfterne sammen', 'pooling', 'Both do the same in the same months without a tie.'),
    COMPLEMENTARITY: term('supplere hinanden', 'complementarity', 'One offers what the other seeks.'),
    BRIDGING: term('bygge bro', 'bridging', 'A tie would join two groups that work on the same.'),
  },
);
export type SynergyKind = keyof typeof SynergyKind.values;

export const SuggestionStatus = termSet('SuggestionStatus', 'What those whom a suggestion concerns made of it.', {
  OPEN: term('åbent', 'open', 'Neither taken up nor declined, or opened anew.'),
  TAKEN: term('taget op', 'taken up', 'They have met or begun something, or are about to.'),
  DECLINED: term('fravalgt', 'declined', 'They decided against it. It is not put first again.'),
});
export type SuggestionStatus = keyof typeof SuggestionStatus.values;

export const Language = termSet('Language', 'A language in which something is told.', {
  DA: term('dansk', 'Danish', 'Danish.'),
  EN: term('engelsk', 'English', 'English.'),
});
