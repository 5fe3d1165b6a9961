import type { Document } from './ask.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How sure a statement is, from the least to the most sure. Along a relation `minConfidence` keeps the claims at least this sure, their ends included; UNCONFIRMED keeps all. */
export type Confidence =
  /** General knowledge or a guess. Shown only where somebody asks for it by name. (unconfirmed; da: ubekræftet) */
  | 'UNCONFIRMED'
  /** Concluded from what a source says, such as a theme from a title. (inferred; da: udledt) */
  | 'INFERRED'
  /** An organisation says so of itself or of another. (reported; da: oplyst) */
  | 'REPORTED'
  /** Stated in a source that is named beside it. (confirmed; da: bekræftet) */
  | 'CONFIRMED';

/** What a claim says of its two ends. */
export type Verb =
  /** Membership of a network. A missing one mostly means “not known”: member lists are seldom published. (is a member of; da: er medlem af) */
  | 'MEMBER_OF'
  /** A seat or a listing, which is neither a membership nor a grant. (is represented in; da: er repræsenteret i) */
  | 'REPRESENTED_IN'
  /** A partnership, often with funding. (is a partner of; da: er partner med) */
  | 'PARTNER_OF'
  /** Coordination between two organisations or two initiatives. Holds both ways, whichever end states it. (coordinates with; da: koordinerer med) */
  | 'COORDINATES_WITH'
  /** Hosts another organisation or its secretariat. (hosts; da: er vært for) */
  | 'HOSTS'
  /** Manages a pool on behalf of a donor. (manages funds for; da: forvalter midler for) */
  | 'MANAGES_FUNDS_FOR'
  /** Evaluates for another organisation. (evaluates for; da: evaluerer for) */
  | 'EVALUATES'
  /** Took the first step to found another organisation. (initiated; da: tog initiativ til) */
  | 'INITIATED'
  /** The first organisation follows the second, by a new name, a merger or a split. (succeeds; da: afløser) */
  | 'SUCCEEDS'
  /** The public identifier of an organisation. (is identified by; da: identificeres ved) */
  | 'IDENTIFIED_BY'
  /** An organisation takes part in an initiative. Participant means LEAD, PARTNER or HOST; a funder is none. (takes part in; da: deltager i) */
  | 'PARTICIPATES_IN'
  /** What it is about. (has the theme; da: har temaet) */
  | 'HAS_THEME'
  /** How it is done. (uses the method; da: bruger metoden) */
  | 'USES'
  /** An initiative works to meet a need. (addresses; da: imødekommer) */
  | 'ADDRESSES'
  /** Whom an initiative is for. (targets; da: henvender sig til) */
  | 'TARGETS'
  /** An initiative prepares organisations for an international process. (prepares for; da: forbereder på) */
  | 'PREPARES_FOR'
  /** Where an organisation or an initiative works. (works in; da: arbejder i) */
  | 'WORKS_IN'
  /** An initiative belongs to a work area or a programme, a round to a pool. (is part of; da: er en del af) */
  | 'PART_OF'
  /** A rule holds for a round, or for all applications to a pool from one date to another. (has the rule; da: har reglen) */
  | 'HAS_RULE'
  /** An organisation runs a pool. (manages; da: forvalter) */
  | 'MANAGES'
  /** An organisation puts money into a pool. (funds; da: finansierer) */
  | 'FUNDS'
  /** An initiative has a grant from a pool. Amounts are never added across pools. (is funded by; da: er støttet af) */
  | 'FUNDED_BY'
  /** An application was made in a round, or to a pool where the round is not known. (was submitted to; da: er indsendt til) */
  | 'SUBMITTED_TO'
  /** An application proposes an initiative, which exists unless the application was rejected. (proposes; da: foreslår) */
  | 'PROPOSES'
  /** An organisation stands behind an application. (applies; da: ansøger) */
  | 'APPLIES'
  /** An organisation asks for something to be done about a need. (states the need; da: har behovet) */
  | 'STATES'
  /** A respondent rates or ranks a need, whether or not it asks for it itself. (rates the need; da: vurderer behovet) */
  | 'RATES'
  /** An assessment ended in this priority. (prioritises; da: prioriterer) */
  | 'PRIORITISES'
  /** What it takes to meet a need. (requires; da: kræver) */
  | 'REQUIRES'
  /** What an organisation can give to others. (offers; da: tilbyder) */
  | 'OFFERS'
  /** What an organisation would like to get from others. (seeks; da: søger) */
  | 'SEEKS'
  /** An organisation noticed a trend and told others. It counts as awareness. (spotted; da: har sporet) */
  | 'SPOTTED'
  /** An organisation knows a trend. (is aware of; da: kender til) */
  | 'AWARE_OF'
  /** An initiative left a learning or a practice. (produced; da: frembragte) */
  | 'PRODUCED'
  /** An organisation published a practice or material on it. (published; da: udgav) */
  | 'PUBLISHED'
  /** A learning or practice reached an organisation. (received; da: har modtaget) */
  | 'RECEIVED'
  /** An organisation turned a learning or practice into practice of its own. (applied; da: har anvendt) */
  | 'APPLIED'
  /** A learning draws others together. (synthesises; da: samler op på) */
  | 'SYNTHESISES'
  /** A learning says otherwise than another. (contradicts; da: modsiger) */
  | 'CONTRADICTS'
  /** A theme lies within a broader one (SKOS `broader`). (has the broader theme; da: hører under) */
  | 'BROADER'
  /** An initiative serves a goal. (contributes to; da: bidrager til) */
  | 'CONTRIBUTES_TO';

/** A language in which something is told. */
export type Language =
  /** Danish. (Danish; da: dansk) */
  | 'DA'
  /** English. (English; da: engelsk) */
  | 'EN';

/** What a relation between two organisations consists of. */
export type RelationRole =
  /** Strategic partnership. (strategic partner; da: strategisk partner) */
  | 'STRATEGIC'
  /** Programme partnership. (programme partner; da: programpartner) */
  | 'PROGRAMME'
  /** Partnership in a project. (project partner; da: projektpartner) */
  | 'PROJECT'
  /** Hosts or runs the secretariat. (secretariat; da: sekretariat) */
  | 'SECRETARIAT'
  /** Answers for it on behalf of the others. (lead agency; da: ansvarlig organisation) */
  | 'LEAD_AGENCY'
  /** Listed as the coalition of its country. (national coalition; da: national koalition) */
  | 'NATIONAL_COALITION'
  /** Has a seat on a board, committee or panel. (seat; da: plads) */
  | 'SEAT'
  /** Exchanges experience. (exchange; da: udveksling) */
  | 'EXCHANGE';

/** What an organisation does in an initiative. */
export type ParticipationRole =
  /** Leads it. (lead; da: ansvarlig) */
  | 'LEAD'
  /** Takes part. Meant where no role is recorded. (partner; da: partner) */
  | 'PARTNER'
  /** Hosts it. (host; da: vært) */
  | 'HOST'
  /** Pays for it; not a participant. (funder; da: bevillingsgiver) */
  | 'FUNDER';

/** Where a learning or practice is used, or for which work something is needed. */
export type PlaceOfUse =
  /** In projects and programmes with partners. (programme in the Global South; da: program i det Globale Syd) */
  | 'PROGRAMME'
  /** In advocacy. (advocacy; da: fortalervirksomhed) */
  | 'ADVOCACY'
  /** In how the organisation itself works. (own organisation; da: egen organisation) */
  | 'OWN_ORGANISATION';

/** How far an organisation has come with a learning or practice. */
export type UptakeLevel =
  /** Knows it. (received; da: modtaget) */
  | 'RECEIVED'
  /** Has tried it. (tried; da: afprøvet) */
  | 'TRIED'
  /** Uses it. (adopted; da: taget i brug) */
  | 'ADOPTED'
  /** Has made it part of how the organisation works. (institutionalised; da: forankret) */
  | 'INSTITUTIONALISED'
  /** Has passed it on to others. (passed on; da: givet videre) */
  | 'PASSED_ON';

/** Roughly how much: people act on reasons, and a bare number promises a precision that nobody has. */
export type Band =
  /** A score from 0.66. (high; da: høj) */
  | 'HIGH'
  /** A score from 0.33. (medium; da: middel) */
  | 'MEDIUM'
  /** A score above 0. (low; da: lav) */
  | 'LOW';

/** The three kinds of value that arises only together. They have no common measure and are never added. */
export type SynergyKind =
  /** Both do the same in the same months without a tie. (pooling; da: slå kræfterne sammen) */
  | 'POOLING'
  /** One offers what the other seeks. (complementarity; da: supplere hinanden) */
  | 'COMPLEMENTARITY'
  /** A tie would join two groups that work on the same. (bridging; da: bygge bro) */
  | 'BRIDGING';

/** Whether something goes on, at the date that is asked for, else today. */
export type TimeOfThings =
  /** It goes on. (going on; da: i gang) */
  | 'NOW'
  /** It is to come. (to come; da: på vej) */
  | 'TO_COME'
  /** What is on record does not tell. (unknown; da: ukendt) */
  | 'UNKNOWN'
  /** It is over. (over; da: slut) */
  | 'OVER';

/** What a coordinator is to make of a pair. Decided apart from the score; the first that fits. */
export type OverlapClass =
  /** A tie, nothing shared: nothing to do, or use the tie. (same participants; da: samme deltagere) */
  | 'CO_PRESENCE'
  /** Something shared, no common month: the later one reads what the earlier one learned. (one after the other; da: afløser hinanden) */
  | 'SUCCESSION'
  /** Something shared and a tie: good, keep it visible. (joint effort; da: fælles indsats) */
  | 'JOINT_EFFORT'
  /** Something shared, common months, no tie: bring the two together. (risk of duplication; da: risiko for dobbeltarbejde) */
  | 'DUPLICATION_RISK'
  /** Something shared, no tie, a period unknown: find out when. (time unknown; da: tid ukendt) */
  | 'UNDATED';

/** In which way two initiatives may be alike. */
export type Dimension =
  /** They address the same need. (need; da: behov) */
  | 'NEED'
  /** They are about the same theme. (theme; da: tema) */
  | 'THEME'
  /** They use the same method. (method; da: metode) */
  | 'METHOD'
  /** They target the same audience. (audience; da: målgruppe) */
  | 'AUDIENCE'
  /** They work in the same place. (place; da: sted) */
  | 'PLACE';

/** What kind of source it is. */
export type SourceKind =
  /** A page on the web. (web page; da: hjemmeside) */
  | 'PAGE'
  /** A document. (document; da: dokument) */
  | 'DOCUMENT'
  /** A file of data. (data file; da: datafil) */
  | 'FILE'
  /** What an organisation has stated, by role, never by person. (statement; da: udtalelse) */
  | 'STATEMENT'
  /** No stored source was found: carries nothing above UNCONFIRMED. (general knowledge; da: almen viden) */
  | 'GENERAL_KNOWLEDGE';

/** What kind of joint work it is. */
export type InitiativeKind =
  /** Capacity development of several organisations, funded by a pool. (pool initiative; da: puljeinitiativ) */
  | 'POOL_INITIATIVE'
  /** A time-limited course of learning, open to all members, with a goal beyond itself. (cross-cutting effort; da: tværgående indsats) */
  | 'CROSS_CUTTING_EFFORT'
  /** A standing group of organisations on a theme. (working group; da: arbejdsgruppe) */
  | 'WORKING_GROUP'
  /** A thematic area of a plan, to which initiatives belong. (work area; da: arbejdsområde) */
  | 'WORK_AREA'
  /** A course or training. (course; da: kursus) */
  | 'COURSE'
  /** A joint study, analysis or evaluation. (study; da: undersøgelse) */
  | 'STUDY'
  /** Joint work to change a policy. (advocacy; da: fortalervirksomhed) */
  | 'ADVOCACY'
  /** Joint work to reach the public. (campaign; da: kampagne) */
  | 'CAMPAIGN'
  /** A conference, seminar or delegation. (conference; da: konference) */
  | 'CONFERENCE'
  /** A mechanism that supports others, such as rapid response grants. (support mechanism; da: støttemekanisme) */
  | 'MECHANISM'
  /** Learning together over time. (learning process; da: læringsforløb) */
  | 'LEARNING_PROCESS'
  /** Material or a site kept for others to use. (learning resource; da: læringsressource) */
  | 'RESOURCE'
  /** A joint strategy and its follow-up. (strategy; da: strategi) */
  | 'STRATEGY'
  /** A project of one or more organisations with partners. (project; da: projekt) */
  | 'PROJECT';

/** Where an initiative stands. */
export type InitiativeStatus =
  /** Announced or granted, not yet begun. (planned; da: planlagt) */
  | 'PLANNED'
  /** Known to be under way: only then is an open end really open. (running; da: i gang) */
  | 'RUNNING'
  /** Known to have ended as meant. (completed; da: afsluttet) */
  | 'COMPLETED'
  /** Ended before it did what it was for. (cancelled; da: aflyst) */
  | 'CANCELLED'
  /** The sources do not tell; the page may be years old. (unknown; da: ukendt) */
  | 'UNKNOWN';

/** What a rule for applications is about. */
export type RuleKind =
  /** How many organisations apply together. (number of organisations; da: antal organisationer) */
  | 'ORGANISATIONS'
  /** At least one large and one small organisation are among those that apply. (mixed sizes; da: blandede størrelser) */
  | 'MIXED_SIZES'
  /** How much is applied for. Of several lines of a pool one must fit. (amount; da: beløb) */
  | 'AMOUNT'
  /** How many calendar months the initiative takes. (duration; da: varighed) */
  | 'MONTHS'
  /** What only people can judge, such as whether learning will become practice. (judgement; da: skøn) */
  | 'JUDGEMENT';

/** Whether a rule must be met. */
export type RuleStrength =
  /** It must be met. (required; da: krav) */
  | 'REQUIRED'
  /** It is an advantage to meet it. (preferred; da: ønske) */
  | 'PREFERRED';

/** What a grants committee decided on an application. */
export type Decision =
  /** Granted as applied for. (eligible; da: støtteværdigt) */
  | 'ELIGIBLE'
  /** Granted once conditions are met. (eligible with conditions; da: støtteværdigt med betingelser) */
  | 'ELIGIBLE_WITH_CONDITIONS'
  /** Not granted. It stays on record: it is evidence of a need. (rejected; da: afslag) */
  | 'REJECTED'
  /** Not granted, with an invitation to apply again. (rejected, invited to reapply; da: afslag med opfordring til genansøgning) */
  | 'REJECTED_REAPPLY_INVITED'
  /** Not decided yet. (pending; da: ikke afgjort) */
  | 'PENDING'
  /** The sources do not tell. (unknown; da: ukendt) */
  | 'UNKNOWN';

/** How far a trend has come. */
export type TrendStage =
  /** First signs. (signal; da: signal) */
  | 'SIGNAL'
  /** Seen in several places. (emerging; da: på vej) */
  | 'EMERGING'
  /** Widely recognised. (established; da: etableret) */
  | 'ESTABLISHED'
  /** On its way out. (fading; da: aftagende) */
  | 'FADING';

/** Where a trend is seen. */
export type TrendScope =
  /** In Denmark. (national; da: national) */
  | 'NATIONAL'
  /** Across countries. (international; da: international) */
  | 'INTERNATIONAL';

/** What kind of finding it is. */
export type LearningKind =
  /** Something that worked, or would. (lesson; da: erfaring) */
  | 'LESSON'
  /** Something that stood in the way. (challenge; da: udfordring) */
  | 'CHALLENGE'
  /** Draws several learnings together. (synthesis; da: opsamling) */
  | 'SYNTHESIS';

/** Whether somebody beside its author has checked it. */
export type Validation =
  /** As written down by those who were there. (raw; da: rå) */
  | 'RAW'
  /** Checked with others or against data. (validated; da: valideret) */
  | 'VALIDATED';

/** The form in which a practice or the material on it comes. */
export type PracticeKind =
  /** A practice itself rather than a text on it. (practice; da: praksis) */
  | 'PRACTICE'
  /** A framework for joint work. (framework; da: ramme) */
  | 'FRAMEWORK'
  /** A plan of work. (work plan; da: arbejdsplan) */
  | 'WORK_PLAN'
  /** A report on a year. (annual report; da: årsberetning) */
  | 'ANNUAL_REPORT'
  /** A study. (study; da: undersøgelse) */
  | 'STUDY'
  /** An evaluation. (evaluation; da: evaluering) */
  | 'EVALUATION'
  /** Learning of several years or efforts drawn together. (learning synthesis; da: læringsopsamling) */
  | 'LEARNING_SYNTHESIS'
  /** A paper meant to start a discussion. (discussion paper; da: debatoplæg) */
  | 'DISCUSSION_PAPER'
  /** A tool with instructions. (tool; da: værktøj) */
  | 'TOOL'
  /** An article that sums up an effort. (synthesis article; da: opsamlingsartikel) */
  | 'SYNTHESIS_ARTICLE'
  /** Material of a course. (course material; da: kursusmateriale) */
  | 'COURSE_MATERIAL'
  /** A handbook or manual. (handbook; da: håndbog) */
  | 'HANDBOOK'
  /** Guidelines. (guidelines; da: retningslinjer) */
  | 'GUIDELINES'
  /** A guide. (guide; da: guide) */
  | 'GUIDE'
  /** A paper or brief. (paper; da: notat) */
  | 'PAPER'
  /** A report. (report; da: rapport) */
  | 'REPORT'
  /** A note on experience from practice. (praxis note; da: praksisnotat) */
  | 'PRAXIS_NOTE'
  /** A report on monitoring. (monitoring report; da: tilsynsrapport) */
  | 'MONITORING_REPORT'
  /** A policy. (policy; da: politik) */
  | 'POLICY'
  /** A report from a conference. (conference report; da: konferencerapport) */
  | 'CONFERENCE_REPORT'
  /** An answer to a public consultation. (consultation response; da: høringssvar) */
  | 'CONSULTATION_RESPONSE'
  /** Slides or a talk. (presentation; da: oplæg) */
  | 'PRESENTATION'
  /** A product that passes learning on. (learning product; da: læringsprodukt) */
  | 'LEARNING_PRODUCT';

/** How well a practice is shown to work, from the least to the most. */
export type Evidence =
  /** Seen in use. (observed; da: observeret) */
  | 'OBSERVED'
  /** First results are good. (promising; da: lovende) */
  | 'PROMISING'
  /** Shown to work in more than one place. (validated; da: valideret) */
  | 'VALIDATED'
  /** What is commonly expected. (standard; da: standard) */
  | 'STANDARD'
  /** No longer recommended. (retired; da: udgået) */
  | 'RETIRED';

/** A period: what touches it counts. One end may be left open. Where neither a window nor a date (`asOf`) is given everything on record counts; a partial date such as “2014” is touched. */
export type Window = {
  /** From the first day of this date. */
  readonly from?: string | null | undefined;
  /** To the last day of this date. */
  readonly to?: string | null | undefined;
};

/** What priorities are worked out from: the first for which every need that somebody asks for has a value. */
export type PriorityBasis =
  /** Borich discrepancy: mean importance × (mean importance − mean ability), not below 0. (ratings; da: vurderinger) */
  | 'RATINGS'
  /** Borda points: among m ranked needs rank r gives m − r. (ranking; da: rangordning) */
  | 'RANKING'
  /** How many organisations ask. (demand; da: antal, der beder om det) */
  | 'DEMAND';

/** What kind of organisation it is. */
export type OrganisationKind =
  /** Represents many organisations of a country, such as Globalt Fokus. (national platform; da: national platform) */
  | 'NATIONAL_PLATFORM'
  /** Organisations of a country that work together on a field. (national network; da: nationalt netværk) */
  | 'NATIONAL_NETWORK'
  /** A network with members in several countries. (international network; da: internationalt netværk) */
  | 'INTERNATIONAL_NETWORK'
  /** A network around a profession or a field of knowledge. (professional network; da: fagligt netværk) */
  | 'PROFESSIONAL_NETWORK'
  /** A network that no longer exists under this name. (dissolved network; da: nedlagt netværk) */
  | 'DISSOLVED_NETWORK'
  /** A panel that advises a parliament, a ministry or the public. (advisory panel; da: rådgivende panel) */
  | 'ADVISORY_PANEL'
  /** Advises, trains and often funds its members. (capacity development centre; da: center for kapacitetsudvikling) */
  | 'CAPACITY_DEVELOPMENT_CENTRE'
  /** An association that fits no narrower kind. (association; da: forening) */
  | 'ASSOCIATION'
  /** A non-governmental organisation based in one country. (national NGO; da: national NGO) */
  | 'NATIONAL_NGO'
  /** A non-governmental organisation that works across countries. (international NGO; da: international NGO) */
  | 'INTERNATIONAL_NGO'
  /** A non-governmental organisation in a country where partners work. (partner country NGO; da: NGO i partnerland) */
  | 'PARTNER_COUNTRY_NGO'
  /** A foundation that works as a non-governmental organisation. (foundation; da: fond) */
  | 'FOUNDATION_NGO'
  /** Organises employees. (trade union; da: fagforening) */
  | 'TRADE_UNION'
  /** Organises employers. (employer organisation; da: arbejdsgiverorganisation) */
  | 'EMPLOYER_ORGANISATION'
  /** Set up by law to promote and watch over human rights. (national human rights institution; da: national menneskerettighedsinstitution) */
  | 'NATIONAL_HUMAN_RIGHTS_INSTITUTION'
  /** A public authority that funds, such as Danida. (government donor; da: offentlig donor) */
  | 'GOVERNMENT_DONOR'
  /** Studies policy and publishes on it. (think tank; da: tænketank) */
  | 'THINK_TANK'
  /** Does research. (research institute; da: forskningsinstitut) */
  | 'RESEARCH_INSTITUTE'
  /** Advises or evaluates for a fee. (consultancy; da: konsulenthus) */
  | 'CONSULTANCY'
  /** A company, or a network of companies, that takes part. (company or network; da: virksomhed eller netværk) */
  | 'COMPANY_OR_NETWORK';

/** Size as a pool counts it, for groups of mixed sizes. */
export type OrganisationSize =
  /** Run by volunteers or by a few employees. (small; da: lille) */
  | 'SMALL'
  /** Between small and large. (medium; da: mellemstor) */
  | 'MEDIUM'
  /** A large secretariat with its own specialists. (large; da: stor) */
  | 'LARGE';

/** What a method is mainly for. */
export type MethodCategory =
  /** To follow and judge results. (monitoring and evaluation; da: monitorering og evaluering) */
  | 'MONITORING_EVALUATION'
  /** To plan work. (planning; da: planlægning) */
  | 'PLANNING'
  /** To answer to those whom the work is for. (accountability; da: ansvarlighed) */
  | 'ACCOUNTABILITY'
  /** To learn together. (learning; da: læring) */
  | 'LEARNING'
  /** To support others, by advice or money. (support; da: støtte) */
  | 'SUPPORT'
  /** To organise joint work. (organising; da: organisering) */
  | 'ORGANISING'
  /** To gather and share knowledge. (knowledge; da: viden) */
  | 'KNOWLEDGE'
  /** To assess capacity, context or need. (assessment; da: vurdering) */
  | 'ASSESSMENT'
  /** To work in partnership. (partnership; da: partnerskab) */
  | 'PARTNERSHIP'
  /** To change policy. (advocacy; da: fortalervirksomhed) */
  | 'ADVOCACY'
  /** A way of looking at the whole work. (approach; da: tilgang) */
  | 'APPROACH'
  /** To tell others. (communication; da: kommunikation) */
  | 'COMMUNICATION'
  /** To lead. (leadership; da: ledelse) */
  | 'LEADERSHIP';

/** Whom something is for. */
export type AudienceTier =
  /** Managers and boards. (leadership tier; da: ledelseslag) */
  | 'LEADERSHIP'
  /** Employees. (staff; da: medarbejdere) */
  | 'STAFF'
  /** Volunteers. (volunteers; da: frivillige) */
  | 'VOLUNTEERS'
  /** Partner organisations, often in the Global South. (partners; da: partnere) */
  | 'PARTNERS';

/** What kind of place it is. */
export type PlaceKind =
  /** A country or territory of ISO 3166-1. (country; da: land) */
  | 'COUNTRY'
  /** A region of several countries. (region; da: region) */
  | 'REGION';

/** How a search found something. */
export type SearchMatch =
  /** One of its names, aliases, acronyms or former names is just this. (the name itself; da: navnet selv) */
  | 'EXACT_NAME'
  /** One of its names starts with this. (start of the name; da: navnet begynder sådan) */
  | 'NAME_START'
  /** Each word starts a word of its names. (words of the name; da: ord i navnet) */
  | 'WORD_START'
  /** Each word lies within a word of its names, as in a Danish compound. (within the name; da: inde i navnet) */
  | 'WITHIN_NAME'
  /** One of its names, or the domain of its website, is like it: a for æ and å, o for ø, words run together or apart; where nothing else is found, each word with at most one letter wrong. (similar name; da: navnet ligner) */
  | 'SIMILAR_NAME'
  /** Some of it stands in its description or note only. (in the description; da: i beskrivelsen) */
  | 'DESCRIPTION';

/** The kinds of entities. */
export type EntityKind =
  /** Any organisation: a civil-society organisation, a donor, a centre. Where it has members or coordinates others it is a network too. (organisation; da: organisation) */
  | 'Organisation'
  /** A public identifier of an organisation, such as its CVR number. Scheme and value together are unique, compared without case. (identifier; da: identifikator) */
  | 'Identifier'
  /** A country or region in which work is done. (place; da: sted) */
  | 'Place'
  /** A page, document, file or statement on which claims rest. (source; da: kilde) */
  | 'Source'
  /** What work is about. Themes form a hierarchy by BROADER and are mapped to international codes. (theme; da: tema) */
  | 'Theme'
  /** How work is done: a method or a format of learning. (method; da: metode) */
  | 'Method'
  /** Whom work is for. (audience; da: målgruppe) */
  | 'Audience'
  /** An international process or event to prepare for, such as a climate conference. (process; da: proces) */
  | 'Process'
  /** Anything organisations do together. (initiative; da: initiativ) */
  | 'Initiative'
  /** A fund to which organisations apply. (pool; da: pulje) */
  | 'Pool'
  /** A call of a pool, with the rules that held for it. A rule that needs more than a number is a record of its own. (round; da: ansøgningsrunde) */
  | 'Round'
  /** What a pool or a round asks of an application. From when to when it holds stands on the claim that leads to it: a changed rule is a new record. (rule; da: regel) */
  | 'Rule'
  /** An application to a pool, with its decision. A rejected one stays: it is evidence of a need. (application; da: ansøgning) */
  | 'Application'
  /** What organisations lack. (need; da: behov) */
  | 'Need'
  /** A yearly round in which organisations state and prioritise needs. (assessment; da: behovsafklaring) */
  | 'Assessment'
  /** What is coming, nationally or internationally. (trend; da: tendens) */
  | 'Trend'
  /** What an initiative found out: a lesson, a challenge, or a synthesis of several. (learning; da: læring) */
  | 'Learning'
  /** A method in use that is worth copying, or material on it. (practice; da: praksis) */
  | 'Practice';

/** What a caller may do. Each role may do what those before it may. */
export type Role =
  /** Read what is public. (reader; da: læser) */
  | 'READER'
  /** Read as a member of the networks that the token names. (member; da: medlem) */
  | 'MEMBER'
  /** Decide what is on record, such as that two organisations are one. (editor; da: redaktør) */
  | 'EDITOR'
  /** Run Samspil. (administrator; da: administrator) */
  | 'ADMIN';

/** The stages of a need’s way into practice, in their order. */
export type TrailStage =
  /** Organisations stated it. (raised; da: meldt ind) */
  | 'RAISED'
  /** An assessment prioritised it. (prioritised; da: prioriteret) */
  | 'PRIORITISED'
  /** An initiative addresses it. (addressed; da: arbejdet med) */
  | 'ADDRESSED'
  /** Such an initiative left a learning or practice. (learned; da: lært) */
  | 'LEARNED'
  /** An organisation put that into practice. (applied; da: omsat til praksis) */
  | 'APPLIED';

/** Why an initiative does not count. */
export type LeftOut =
  /** It, or the claim that leads to it, is less sure than was asked for. (not sure enough; da: for usikkert) */
  | 'CONFIDENCE'
  /** It was cancelled. (cancelled; da: aflyst) */
  | 'CANCELLED'
  /** It is only planned; `projected` counts it. (only planned; da: kun planlagt) */
  | 'PLANNED'
  /** It lies outside the date or period asked for. (outside the period; da: uden for perioden) */
  | 'PERIOD'
  /** It is not known when, and a date or period was asked for. (period unknown; da: uvist hvornår) */
  | 'PERIOD_UNKNOWN';

/** Whether a draft meets a rule. */
export type RuleVerdict =
  /** It does. (met; da: opfyldt) */
  | 'PASS'
  /** It does not. (not met; da: ikke opfyldt) */
  | 'FAIL'
  /** Something to decide it by is missing, or only people can judge. (open; da: ikke afklaret) */
  | 'UNKNOWN';

/** What is checked. */
export type RuleCheckKind =
  /** How many organisations apply together. (number of organisations; da: antal organisationer) */
  | 'ORGANISATIONS'
  /** At least one large and one small organisation are among those that apply. (mixed sizes; da: blandede størrelser) */
  | 'MIXED_SIZES'
  /** How much is applied for. Of several lines of a pool one must fit. (amount; da: beløb) */
  | 'AMOUNT'
  /** How many calendar months the initiative takes. (duration; da: varighed) */
  | 'MONTHS'
  /** What only people can judge, such as whether learning will become practice. (judgement; da: skøn) */
  | 'JUDGEMENT'
  /** It is handed in while the round is open. (deadline; da: ansøgningsfrist) */
  | 'OPEN';

/** What a draft may tell. */
export type DraftField =
  /** Lead and partners. (applicants; da: ansøgere) */
  | 'APPLICANTS'
  /** The needs that it works on. (needs; da: behov) */
  | 'NEEDS'
  /** Its themes. (themes; da: temaer) */
  | 'THEMES'
  /** Its methods. (methods; da: metoder) */
  | 'METHODS'
  /** Its audiences. (audiences; da: målgrupper) */
  | 'AUDIENCES'
  /** Its places. (places; da: steder) */
  | 'PLACES'
  /** When it takes place. (period; da: periode) */
  | 'PERIOD'
  /** Its round or pool. (round; da: ansøgningsrunde) */
  | 'ROUND'
  /** When it is handed in. (handed in; da: indsendt) */
  | 'SUBMITTED'
  /** The amount. (amount; da: beløb) */
  | 'AMOUNT';

/** What kind of gap a need has: the first that fits. */
export type GapType =
  /** Nobody is on record as asking, or nobody is on record in any of its initiatives: listed apart, neither a gap nor none. (not known; da: ikke kendt) */
  | 'UNKNOWN'
  /** No initiative addresses it. (no initiative; da: ingen indsats) */
  | 'ABSOLUTE'
  /** Initiatives exist, but nobody who asks is in them. (misses those who ask; da: når ikke dem, der beder) */
  | 'REACH'
  /** Some of those who ask are served. (partly met; da: delvist dækket) */
  | 'PARTIAL'
  /** All who ask were served, and all that served them is over. (no longer met; da: ikke længere dækket) */
  | 'LAPSED'
  /** All who ask are served, and one alone answers for what is not over. (rests on one; da: hænger på én) */
  | 'FRAGILE';

/** An application before it is handed in. Nothing of it is stored. Everything but a title may be left out; what depends on it is then unknown. A list that is empty says that none is known, as one that is left out does. */
export type ApplicationDraft = {
  /** What it is called. */
  readonly title: DraftTitle;
  /** The organisation that would lead it. */
  readonly lead?: string | number | null | undefined;
  /** The other organisations that apply. */
  readonly partners?: ReadonlyArray<string | number> | null | undefined;
  /** The needs that it would work on. */
  readonly needs?: ReadonlyArray<string | number> | null | undefined;
  /** What it is about. */
  readonly themes?: ReadonlyArray<string | number> | null | undefined;
  /** How it would be done. */
  readonly methods?: ReadonlyArray<string | number> | null | undefined;
  /** Whom it is for. */
  readonly audiences?: ReadonlyArray<string | number> | null | undefined;
  /** Where it would be done. */
  readonly places?: ReadonlyArray<string | number> | null | undefined;
  /** When it would take place, such as `2027-01/2027-12`. */
  readonly period?: string | null | undefined;
  /** The round that it is meant for; a pool where the round is not known. */
  readonly round?: string | number | null | undefined;
  /** When it is handed in. */
  readonly submitted?: string | null | undefined;
  /** How much is applied for. */
  readonly amount?: number | null | undefined;
  /** The currency of the amount. */
  readonly currency?: string | null | undefined;
};

/** A title in Danish, in English or in both. */
export type DraftTitle = {
  /** In Danish. */
  readonly da?: string | null | undefined;
  /** In English. */
  readonly en?: string | null | undefined;
};

/** What a pool asks of a group of applicants. */
export type ConsortiumRule =
  /** At least so many organisations. (at least so many organisations; da: mindst så mange organisationer) */
  | 'MIN_ORGANISATIONS'
  /** At least one large and one small one. (both large and small; da: både stor og lille) */
  | 'MIXED_SIZES';

/** What the rows of a matrix of gaps are. */
export type GapMatrixRows =
  /** Needs; in demand where an organisation states it. (needs; da: behov) */
  | 'NEEDS'
  /** Themes; in demand where an organisation states a need about it or seeks it. (themes; da: temaer) */
  | 'THEMES';

/** What the columns of a matrix of gaps are. */
export type GapMatrixColumns =
  /** The kinds of the initiatives that count. (kind of initiative; da: slags initiativ) */
  | 'KIND'
  /** All methods on record. (method; da: metode) */
  | 'METHOD'
  /** All audiences on record. (audience; da: målgruppe) */
  | 'AUDIENCE'
  /** All places on record. (place; da: sted) */
  | 'PLACE';

/** What is missing where a theme and a method meet. */
export type EvidenceGapType =
  /** Two or more learnings, and nobody has drawn them together. (wants synthesis; da: mangler opsamling) */
  | 'SYNTHESIS'
  /** The theme is asked for, and nobody is on record as having used the method on it. (untried; da: uprøvet) */
  | 'UNTRIED';

/** What an initiative may leave behind for others to put into practice. */
export type ProductKind =
  /** A lesson, a challenge or a synthesis. (learning; da: læring) */
  | 'LEARNING'
  /** A method in use that is worth copying, or material on it. (practice; da: praksis) */
  | 'PRACTICE';

/** Whether a list has what is over too. */
export type When =
  /** Without what is over. (now; da: nu) */
  | 'NOW'
  /** All of it, whenever. (ever; da: hele perioden) */
  | 'EVER';

/** By what initiatives are put together. */
export type GroupedBy =
  /** A work area and what is part of it. (work area; da: arbejdsområde) */
  | 'WORK_AREA'
  /** What is about a theme. (theme; da: tema) */
  | 'THEME'
  /** What the members of a network take part in. (network; da: netværk) */
  | 'NETWORK'
  /** What is of one kind, such as pool initiatives. (kind of initiative; da: slags initiativ) */
  | 'KIND';

/** Which pairs of initiatives are asked for. What limits initiatives limits both sides. Nothing fits an empty list. */
export type OverlapFilter = {
  /** Initiatives of these kinds. */
  readonly kinds?: ReadonlyArray<InitiativeKind> | null | undefined;
  /** Initiatives with one of these statuses. */
  readonly statuses?: ReadonlyArray<InitiativeStatus> | null | undefined;
  /** Only pairs of two different kinds. */
  readonly acrossKinds?: boolean | null | undefined;
  /** Pairs of these classes; all but CO_PRESENCE where it is left out. */
  readonly classes?: ReadonlyArray<OverlapClass> | null | undefined;
  /** Only these dimensions are looked at; all where it is left out. */
  readonly dimensions?: ReadonlyArray<Dimension> | null | undefined;
  /** Initiatives with at least one of these themes. */
  readonly themes?: ReadonlyArray<string | number> | null | undefined;
  /** Initiatives in which one of these networks, or a member of one, takes part. */
  readonly networks?: ReadonlyArray<string | number> | null | undefined;
  /** Only pairs with this initiative. */
  readonly initiative?: string | number | null | undefined;
  /** Only pairs of which one initiative is in each of two groups. */
  readonly between?: OverlapBetween | null | undefined;
};

/** Two groups of initiatives, as `overlapMatrix` has them: together with the same other arguments the pairs behind a cell. */
export type OverlapBetween = {
  /** By what the initiatives are put together. */
  readonly by: GroupedBy;
  /** One group: the id of its work area, theme or network; of a kind its name, such as `COURSE`. */
  readonly a: string | number;
  /** The other. */
  readonly b: string | number;
};

/** What is missing around a trend: the first that fits. */
export type TrendGapType =
  /** Who knows it, or whom it concerns, is not on record: listed apart, neither a gap nor none. (unknown; da: ukendt) */
  | 'UNKNOWN'
  /** Some of those whom it concerns are not on record as knowing it. (not known to all; da: ikke kendt af alle) */
  | 'UNAWARE'
  /** All whom it concerns know it, and no initiative takes it up. (not taken up; da: ikke taget op) */
  | 'NOT_TAKEN_UP';

/** What is true of a trend beside the type of its gap. */
export type TrendGapAspect =
  /** No initiative on one of its themes is or was carried out; planned ones do not count. (not taken up; da: ikke taget op) */
  | 'NOT_TAKEN_UP';

export type NamedFragment = { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } };

export type SentenceFragment = { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> };

type Counted_TZjRsjRyeVc7iLxevHth5qxDu8vp53z5TlJnFXfto_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_7M6He86TSorx0Ne5PSqwB260iDsxnlNNkch9Ey25McA_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_HEOnu87Wz32CsSiLsXzjt4ZwlJcsYgoPGdbxXkRohY_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_9Qtq7D6Qtg0Yeg5Sy1HnvHfCz2wU0F80gwvIJuEw_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_RqSDg00mrhX4df2R2CSqOSwDEjsQ8CLsBx8Ls4Fn4ck_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

export type CountedFragment =
  | Counted_TZjRsjRyeVc7iLxevHth5qxDu8vp53z5TlJnFXfto_Fragment
  | Counted_7M6He86TSorx0Ne5PSqwB260iDsxnlNNkch9Ey25McA_Fragment
  | Counted_HEOnu87Wz32CsSiLsXzjt4ZwlJcsYgoPGdbxXkRohY_Fragment
  | Counted_9Qtq7D6Qtg0Yeg5Sy1HnvHfCz2wU0F80gwvIJuEw_Fragment
  | Counted_RqSDg00mrhX4df2R2CSqOSwDEjsQ8CLsBx8Ls4Fn4ck_Fragment
;

export type SourcesQueryVariables = Exact<{
  claims: ReadonlyArray<string | number> | string | number;
  minConfidence: Confidence;
}>;


export type SourcesQuery = { readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly subject: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly object: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> } | null };

export type NamesQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type NamesQuery = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null> | null };

export type FoundQueryVariables = Exact<{
  text: string;
  first: number;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  after?: string | null | undefined;
}>;


export type FoundQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly match: SearchMatch, readonly node: (
        { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
        & { readonly __typename: 'Source' | 'Initiative' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
      ) }> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly role: Role, readonly networks: ReadonlyArray<string> } | null };

export type EntityQueryVariables = Exact<{
  id: string | number;
  minConfidence: Confidence;
}>;


export type EntityQuery = { readonly node:
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly retrieved: string | null, readonly id: string, readonly sourceKind: SourceKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Source' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly status: InitiativeStatus, readonly period: string | null, readonly website: string | null, readonly amount: number | null, readonly currency: string | null, readonly iatiIdentifier: string | null, readonly id: string, readonly initiativeKind: InitiativeKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Initiative' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly limits: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Pool' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly period: string | null, readonly minOrganisations: number | null, readonly mixedSizes: boolean | null, readonly minAmount: number | null, readonly maxAmount: number | null, readonly currency: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Round' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly strength: RuleStrength | null, readonly min: number | null, readonly max: number | null, readonly currency: string | null, readonly line: string | null, readonly id: string, readonly ruleKind: RuleKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Rule' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly decision: Decision, readonly decided: string | null, readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Application' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly stage: TrendStage | null, readonly scope: TrendScope | null, readonly observed: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Trend' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly validation: Validation | null, readonly published: string | null, readonly language: string | null, readonly address: string | null, readonly id: string, readonly learningKind: LearningKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Learning' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly evidence: Evidence | null, readonly languages: ReadonlyArray<string> | null, readonly address: string | null, readonly id: string, readonly practiceKind: PracticeKind, readonly publishedIn: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Practice' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Need' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly id: string, readonly assessed: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Assessment' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly scheme: string, readonly value: string, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Identifier' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly shortName: string | null, readonly formerNames: ReadonlyArray<string> | null, readonly country: string | null, readonly size: OrganisationSize | null, readonly website: string | null, readonly network: boolean, readonly id: string, readonly organisationKind: OrganisationKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly mergedFrom: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Organisation' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly goal: boolean, readonly dacCodes: ReadonlyArray<string> | null, readonly sdgGoals: ReadonlyArray<string> | null, readonly policyMarkers: ReadonlyArray<string> | null, readonly mappingBasis: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Theme' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly category: MethodCategory, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Method' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly tier: AudienceTier, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Audience' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly period: string | null, readonly website: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Process' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly code: string | null, readonly id: string, readonly placeKind: PlaceKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      & { readonly __typename: 'Place' }
    )
   | null, readonly outgoing: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly relationRole: RelationRole | null, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly participationRole: ParticipationRole | null, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly purpose: PlaceOfUse | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly assessment: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly importance: number | null, readonly ability: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly assessment: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly rank: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly level: UptakeLevel | null, readonly placeOfUse: PlaceOfUse | null, readonly proof: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
    > } | null, readonly incoming: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly relationRole: RelationRole | null, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly participationRole: ParticipationRole | null, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly purpose: PlaceOfUse | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly assessment: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly importance: number | null, readonly ability: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly assessment: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly rank: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
      | { readonly level: UptakeLevel | null, readonly placeOfUse: PlaceOfUse | null, readonly proof: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
    > } | null };

type Recorded_Source_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly retrieved: string | null, readonly id: string, readonly sourceKind: SourceKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Source' }
);

type Recorded_Initiative_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly status: InitiativeStatus, readonly period: string | null, readonly website: string | null, readonly amount: number | null, readonly currency: string | null, readonly iatiIdentifier: string | null, readonly id: string, readonly initiativeKind: InitiativeKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Initiative' }
);

type Recorded_Pool_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly limits: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Pool' }
);

type Recorded_Round_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly period: string | null, readonly minOrganisations: number | null, readonly mixedSizes: boolean | null, readonly minAmount: number | null, readonly maxAmount: number | null, readonly currency: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Round' }
);

type Recorded_Rule_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly strength: RuleStrength | null, readonly min: number | null, readonly max: number | null, readonly currency: string | null, readonly line: string | null, readonly id: string, readonly ruleKind: RuleKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Rule' }
);

type Recorded_Application_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly decision: Decision, readonly decided: string | null, readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Application' }
);

type Recorded_Trend_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly stage: TrendStage | null, readonly scope: TrendScope | null, readonly observed: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Trend' }
);

type Recorded_Learning_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly validation: Validation | null, readonly published: string | null, readonly language: string | null, readonly address: string | null, readonly id: string, readonly learningKind: LearningKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Learning' }
);

type Recorded_Practice_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly evidence: Evidence | null, readonly languages: ReadonlyArray<string> | null, readonly address: string | null, readonly id: string, readonly practiceKind: PracticeKind, readonly publishedIn: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Practice' }
);

type Recorded_Need_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Need' }
);

type Recorded_Assessment_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly id: string, readonly assessed: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Assessment' }
);

type Recorded_Identifier_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly scheme: string, readonly value: string, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Identifier' }
);

type Recorded_Organisation_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly shortName: string | null, readonly formerNames: ReadonlyArray<string> | null, readonly country: string | null, readonly size: OrganisationSize | null, readonly website: string | null, readonly network: boolean, readonly id: string, readonly organisationKind: OrganisationKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly mergedFrom: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Organisation' }
);

type Recorded_Theme_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly goal: boolean, readonly dacCodes: ReadonlyArray<string> | null, readonly sdgGoals: ReadonlyArray<string> | null, readonly policyMarkers: ReadonlyArray<string> | null, readonly mappingBasis: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Theme' }
);

type Recorded_Method_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly category: MethodCategory, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Method' }
);

type Recorded_Audience_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly tier: AudienceTier, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Audience' }
);

type Recorded_Process_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly period: string | null, readonly website: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Process' }
);

type Recorded_Place_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly code: string | null, readonly id: string, readonly placeKind: PlaceKind, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }
  & { readonly __typename: 'Place' }
);

export type RecordedFragment =
  | Recorded_Source_Fragment
  | Recorded_Initiative_Fragment
  | Recorded_Pool_Fragment
  | Recorded_Round_Fragment
  | Recorded_Rule_Fragment
  | Recorded_Application_Fragment
  | Recorded_Trend_Fragment
  | Recorded_Learning_Fragment
  | Recorded_Practice_Fragment
  | Recorded_Need_Fragment
  | Recorded_Assessment_Fragment
  | Recorded_Identifier_Fragment
  | Recorded_Organisation_Fragment
  | Recorded_Theme_Fragment
  | Recorded_Method_Fragment
  | Recorded_Audience_Fragment
  | Recorded_Process_Fragment
  | Recorded_Place_Fragment
;

type Stated_PlainClaim_SucceedsClaim_WeightClaim_Fragment = { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

type Stated_RelationRoleClaim_Fragment = { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly relationRole: RelationRole | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

type Stated_ParticipatesInClaim_Fragment = { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly participationRole: ParticipationRole | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

type Stated_FundedByClaim_Fragment = { readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

type Stated_StatesClaim_Fragment = { readonly purpose: PlaceOfUse | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly assessment: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

type Stated_RatesClaim_Fragment = { readonly importance: number | null, readonly ability: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly assessment: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

type Stated_PrioritisesClaim_Fragment = { readonly rank: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

type Stated_UptakeClaim_Fragment = { readonly level: UptakeLevel | null, readonly placeOfUse: PlaceOfUse | null, readonly proof: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

export type StatedFragment =
  | Stated_PlainClaim_SucceedsClaim_WeightClaim_Fragment
  | Stated_RelationRoleClaim_Fragment
  | Stated_ParticipatesInClaim_Fragment
  | Stated_FundedByClaim_Fragment
  | Stated_StatesClaim_Fragment
  | Stated_RatesClaim_Fragment
  | Stated_PrioritisesClaim_Fragment
  | Stated_UptakeClaim_Fragment
;

export type OfOrganisationQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfOrganisationQuery = { readonly removal: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly meetings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }> } | null, readonly organisation: { readonly freshness: { readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> } } | null };

export type OfInitiativeQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfInitiativeQuery = { readonly contacts: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly overlaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly b: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }> } | null };

export type OfThemeQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfThemeQuery = { readonly uptake: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfMethodQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfMethodQuery = { readonly experiences: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly diffusion: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfProductQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfProductQuery = { readonly audience: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfPoolQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfPoolQuery = { readonly portfolio: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly rejected: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly outcomes: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfProcessQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfProcessQuery = { readonly readiness: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfAssessmentQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfAssessmentQuery = { readonly responses: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfAudienceQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfAudienceQuery = { readonly coverage: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NeedGapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  assessment?: string | number | null | undefined;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type NeedGapsQuery = { readonly needGaps: { readonly totalCount: number, readonly priorityBasis: PriorityBasis, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly priorityAssessment: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly nodes: ReadonlyArray<{ readonly type: GapType, readonly band: Band | null, readonly need: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly askers: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly served: ReadonlyArray<{ readonly id: string }>, readonly notServed: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly unknown: ReadonlyArray<{ readonly need: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly covered: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly selfServed: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly assessments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> } | null };

export type TrendGapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type TrendGapsQuery = { readonly trendGaps: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly type: TrendGapType, readonly aspects: ReadonlyArray<TrendGapAspect>, readonly trend: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly relevant: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly aware: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly unaware: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly unknown: ReadonlyArray<{ readonly trend: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly takenUpByNobody: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly known: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type UptakeGapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  kinds?: ReadonlyArray<ProductKind> | ProductKind | null | undefined;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type UptakeGapsQuery = { readonly uptakeGaps: { readonly totalCount: number, readonly uptake: number | null, readonly pairsApplied: number, readonly pairsReached: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly product: (
        { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
        & { readonly __typename: 'Source' | 'Initiative' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
      ), readonly appliedBy: ReadonlyArray<{ readonly level: UptakeLevel | null, readonly placesOfUse: ReadonlyArray<PlaceOfUse>, readonly claims: ReadonlyArray<string>, readonly organisation: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }>, readonly receivedBy: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly notYet: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly unknown: ReadonlyArray<{ readonly product: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }>, readonly putIntoPractice: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type EvidenceGapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  types?: ReadonlyArray<EvidenceGapType> | EvidenceGapType | null | undefined;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type EvidenceGapsQuery = { readonly evidenceGaps: { readonly totalCount: number, readonly unaskedCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly demandUnknown: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly nodes: ReadonlyArray<{ readonly type: EvidenceGapType, readonly theme: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly method: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly askers: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly askersOfBoth: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type GapMatrixQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  rows: GapMatrixRows;
  columns: GapMatrixColumns;
  columnLimit: number;
  columnOffset: number;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type GapMatrixQuery = { readonly gapMatrix: { readonly totalCount: number, readonly columnCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly columns: ReadonlyArray<{ readonly kind: InitiativeKind | null, readonly initiatives: number, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null }>, readonly demandUnknown: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly nodes: ReadonlyArray<{ readonly gaps: number | null, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly askers: ReadonlyArray<{ readonly id: string }>, readonly unplaced: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly cells: ReadonlyArray<{ readonly count: number, readonly gap: boolean | null, readonly claims: ReadonlyArray<string>, readonly initiatives: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type FurtherFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

type Listed_Source_Fragment = (
  { readonly published: string | null, readonly confidence: Confidence, readonly id: string, readonly sourceKind: SourceKind, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Source' }
);

type Listed_Initiative_Fragment = (
  { readonly period: string | null, readonly confidence: Confidence, readonly id: string, readonly initiativeKind: InitiativeKind, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Initiative' }
);

type Listed_HmSKuiNodxhZcfZd07v4BjyPltGm6IAugKlxYsdw_Fragment = (
  { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Pool' | 'Round' | 'Rule' | 'Application' | 'Need' | 'Assessment' | 'Identifier' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
);

type Listed_Trend_Fragment = (
  { readonly stage: TrendStage | null, readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Trend' }
);

type Listed_Learning_Fragment = (
  { readonly confidence: Confidence, readonly id: string, readonly learningKind: LearningKind, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Learning' }
);

type Listed_Practice_Fragment = (
  { readonly confidence: Confidence, readonly id: string, readonly practiceKind: PracticeKind, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Practice' }
);

type Listed_Organisation_Fragment = (
  { readonly confidence: Confidence, readonly id: string, readonly organisationKind: OrganisationKind, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Organisation' }
);

export type ListedFragment =
  | Listed_Source_Fragment
  | Listed_Initiative_Fragment
  | Listed_HmSKuiNodxhZcfZd07v4BjyPltGm6IAugKlxYsdw_Fragment
  | Listed_Trend_Fragment
  | Listed_Learning_Fragment
  | Listed_Practice_Fragment
  | Listed_Organisation_Fragment
;

export type AllOrganisationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllOrganisationsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly organisationKind: OrganisationKind, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Organisation' }
    )> } | null };

export type AllNetworksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllNetworksQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly organisationKind: OrganisationKind, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Organisation' }
    )> } | null };

export type AllInitiativesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllInitiativesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly period: string | null, readonly confidence: Confidence, readonly id: string, readonly initiativeKind: InitiativeKind, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Initiative' }
    )> } | null };

export type AllNeedsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllNeedsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Need' }
    )> } | null };

export type AllThemesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllThemesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Theme' }
    )> } | null };

export type AllMethodsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllMethodsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Method' }
    )> } | null };

export type AllTrendsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllTrendsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly stage: TrendStage | null, readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Trend' }
    )> } | null };

export type AllLearningsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllLearningsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly learningKind: LearningKind, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Learning' }
    )> } | null };

export type AllPracticesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllPracticesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly practiceKind: PracticeKind, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Practice' }
    )> } | null };

export type AllPoolsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllPoolsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Pool' }
    )> } | null };

export type AllSourcesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllSourcesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly published: string | null, readonly confidence: Confidence, readonly id: string, readonly sourceKind: SourceKind, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Source' }
    )> } | null };

export type AllAudiencesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllAudiencesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Audience' }
    )> } | null };

export type AllProcessesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllProcessesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Process' }
    )> } | null };

export type AllPlacesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllPlacesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Place' }
    )> } | null };

export type AllRoundsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllRoundsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Round' }
    )> } | null };

export type AllRulesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllRulesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Rule' }
    )> } | null };

export type AllApplicationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllApplicationsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Application' }
    )> } | null };

export type AllAssessmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllAssessmentsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Assessment' }
    )> } | null };

export type AllIdentifiersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllIdentifiersQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Identifier' }
    )> } | null };

export type MeetingsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  kinds?: ReadonlyArray<SynergyKind> | SynergyKind | null | undefined;
  onlyNewTies: boolean;
  organisation?: string | number | null | undefined;
  network?: string | number | null | undefined;
  minConfidence: Confidence;
  when: When;
  window?: Window | null | undefined;
}>;


export type MeetingsQuery = { readonly synergies: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly counts: ReadonlyArray<{ readonly kind: SynergyKind, readonly time: TimeOfThings, readonly count: number }>, readonly nodes: ReadonlyArray<
      | (
        { readonly kind: SynergyKind, readonly time: TimeOfThings, readonly a: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly b: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly commonContacts: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly overlap: { readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> } | null, readonly dimensions: ReadonlyArray<{ readonly shared: ReadonlyArray<{ readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }> }>, readonly complementary: ReadonlyArray<{ readonly stated: boolean, readonly claims: ReadonlyArray<string>, readonly giver: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly seeker: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly item: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }> }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }
        & { readonly __typename: 'Pooling' }
      )
      | (
        { readonly tied: boolean, readonly kind: SynergyKind, readonly time: TimeOfThings, readonly a: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly b: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly commonContacts: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly complementary: ReadonlyArray<{ readonly stated: boolean, readonly claims: ReadonlyArray<string>, readonly giver: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly seeker: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly item: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }
        & { readonly __typename: 'Complementarity' }
      )
      | (
        { readonly kind: SynergyKind, readonly time: TimeOfThings, readonly groupA: { readonly suggested: boolean, readonly network: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }, readonly groupB: { readonly suggested: boolean, readonly network: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }, readonly commonContacts: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly sharedThemes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly sharedNeeds: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly suggestedTie: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }
        & { readonly __typename: 'Bridging' }
      )
    >, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type ExchangeFragment = { readonly stated: boolean, readonly claims: ReadonlyArray<string>, readonly giver: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly seeker: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly item: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } };

export type BridgedFragment = { readonly suggested: boolean, readonly network: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

export type NeedQueryVariables = Exact<{
  language: Language;
  need: string | number;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type NeedQuery = { readonly need: { readonly confidence: Confidence, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly themes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }, readonly requires: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }, readonly statedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly claim: { readonly id: string, readonly confidence: Confidence }, readonly assessment: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null }> }, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly needTrail: { readonly reached: TrailStage | null, readonly stoppedAt: TrailStage | null, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly steps: ReadonlyArray<{ readonly stage: TrailStage, readonly from: string | null, readonly to: string | null, readonly leftOut: LeftOut | null, readonly rank: number | null, readonly claims: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly gapCandidates: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly offered: number | null, readonly asks: boolean, readonly organisation: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type GapOfNeedQueryVariables = Exact<{
  language: Language;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type GapOfNeedQuery = { readonly needGaps: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly type: GapType, readonly need: { readonly id: string }, readonly served: ReadonlyArray<{ readonly id: string }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly unknown: ReadonlyArray<{ readonly type: GapType, readonly need: { readonly id: string }, readonly served: ReadonlyArray<{ readonly id: string }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly covered: ReadonlyArray<{ readonly id: string }>, readonly selfServed: ReadonlyArray<{ readonly id: string }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OneGapFragment = { readonly type: GapType, readonly need: { readonly id: string }, readonly served: ReadonlyArray<{ readonly id: string }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> };

export type GroupQueryVariables = Exact<{
  language: Language;
  need: string | number;
  members?: ReadonlyArray<string | number> | string | number | null | undefined;
  minConfidence: Confidence;
}>;


export type GroupQuery = { readonly consortium: { readonly coverage: number | null, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly members: ReadonlyArray<{ readonly size: OrganisationSize | null, readonly brings: ReadonlyArray<{ readonly stated: boolean, readonly item: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }>, readonly doubles: ReadonlyArray<{ readonly stated: boolean, readonly item: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }>, readonly organisation: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }>, readonly rules: ReadonlyArray<{ readonly rule: ConsortiumRule, readonly met: boolean | null }>, readonly requires: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly missing: ReadonlyArray<{ readonly id: string }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type BroughtFragment = { readonly stated: boolean, readonly item: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } };

export type NetworkMeetingsQueryVariables = Exact<{
  language: Language;
  networks?: ReadonlyArray<string | number> | string | number | null | undefined;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type NetworkMeetingsQuery = { readonly networkOverlap: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly membersOfA: number, readonly membersOfB: number, readonly a: { readonly shortName: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly b: { readonly shortName: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly sharedMembers: ReadonlyArray<{ readonly shortName: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly missingLinks: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NetworkGapsQueryVariables = Exact<{
  language: Language;
  window?: Window | null | undefined;
  minConfidence: Confidence;
  network?: string | number | null | undefined;
  theme?: string | number | null | undefined;
}>;


export type NetworkGapsQuery = { readonly structuralGaps: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NetworkJoinersQueryVariables = Exact<{
  language: Language;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type NetworkJoinersQuery = { readonly brokers: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly organisation: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NetworkLossesQueryVariables = Exact<{
  language: Language;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type NetworkLossesQuery = { readonly removalImpacts: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly organisation: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NetworkAloneQueryVariables = Exact<{
  language: Language;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type NetworkAloneQuery = { readonly isolatedOrganisations: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly organisation: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type WayBetweenQueryVariables = Exact<{
  language: Language;
  from: string | number;
  to: string | number;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type WayBetweenQuery = { readonly path: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly entities: ReadonlyArray<(
      { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Source' | 'Initiative' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
    )>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type MatrixQueryVariables = Exact<{
  language: Language;
  by: GroupedBy;
  dimensions?: ReadonlyArray<Dimension> | Dimension | null | undefined;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type MatrixQuery = { readonly overlapMatrix: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly columns: ReadonlyArray<{ readonly initiatives: number, readonly kind: InitiativeKind | null, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null }>, readonly unknown: ReadonlyArray<{ readonly initiatives: number, readonly kind: InitiativeKind | null, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null }>, readonly nodes: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly score: number | null, readonly classes: ReadonlyArray<{ readonly class: OverlapClass, readonly count: number }> } | null> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly coherence: { readonly nodes: ReadonlyArray<{ readonly group: { readonly entity: { readonly id: string } | null }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }> } | null };

export type GroupFragment = { readonly initiatives: number, readonly kind: InitiativeKind | null, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null };

export type OverlapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: OverlapFilter | null | undefined;
  when: When;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type OverlapsQuery = { readonly overlaps: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly counts: ReadonlyArray<{ readonly class: OverlapClass, readonly time: TimeOfThings, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly time: TimeOfThings, readonly a:
        | (
          { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
          & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
        )
        | (
          { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
          & { readonly __typename: 'Initiative' }
        )
      , readonly b:
        | (
          { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
          & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
        )
        | (
          { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
          & { readonly __typename: 'Initiative' }
        )
      , readonly dimensions: ReadonlyArray<{ readonly dimension: Dimension, readonly shared: ReadonlyArray<{ readonly rarity: number, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }> }>, readonly months: { readonly count: number | null, readonly first: string | null, readonly last: string | null }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> } | null }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

type Overlapping_BnuliAJvdVijaSwx67gZdCOmSCan9FMwQLvZt0_Fragment = (
  { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
);

type Overlapping_Initiative_Fragment = (
  { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Initiative' }
);

export type OverlappingFragment =
  | Overlapping_BnuliAJvdVijaSwx67gZdCOmSCan9FMwQLvZt0_Fragment
  | Overlapping_Initiative_Fragment
;

export type NetworkNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworkNamesQuery = { readonly networks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> } | null };

export type OverlapsLoosenedQueryVariables = Exact<{
  minConfidence: Confidence;
  when: When;
  window?: Window | null | undefined;
  kind?: OverlapFilter | null | undefined;
  theme?: OverlapFilter | null | undefined;
  network?: OverlapFilter | null | undefined;
  initiative?: OverlapFilter | null | undefined;
  dim?: OverlapFilter | null | undefined;
  all?: OverlapFilter | null | undefined;
}>;


export type OverlapsLoosenedQuery = { readonly kind: { readonly totalCount: number } | null, readonly theme: { readonly totalCount: number } | null, readonly network: { readonly totalCount: number } | null, readonly initiative: { readonly totalCount: number } | null, readonly dim: { readonly totalCount: number } | null, readonly when: { readonly totalCount: number } | null };

export type ThemeThroughTimeQueryVariables = Exact<{
  theme: string | number;
  filter?: OverlapFilter | null | undefined;
  risks?: OverlapFilter | null | undefined;
  joint?: OverlapFilter | null | undefined;
  successions?: OverlapFilter | null | undefined;
  when: When;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type ThemeThroughTimeQuery = { readonly theme: { readonly id: string, readonly initiatives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly pools: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }, readonly name: { readonly da: string | null, readonly en: string | null } }> }, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly overlaps: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly risks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string }, readonly b: { readonly id: string } }> } | null, readonly joint: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string }, readonly b: { readonly id: string } }> } | null, readonly successions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string }, readonly b: { readonly id: string } }> } | null };

export type BowsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string }, readonly b: { readonly id: string } }> };

export type ThemesWithWorkQueryVariables = Exact<{
  minConfidence: Confidence;
}>;


export type ThemesWithWorkQuery = { readonly themes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly initiatives: { readonly totalCount: number }, readonly name: { readonly da: string | null, readonly en: string | null } }> } | null };

export type OverviewQueryVariables = Exact<{
  language: Language;
  window?: Window | null | undefined;
}>;


export type OverviewQuery = { readonly risks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly b: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> } | null }> } | null, readonly risksEver: { readonly totalCount: number } | null, readonly gaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly type: GapType, readonly need: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }> } | null, readonly meetings: { readonly nodes: ReadonlyArray<
      | (
        { readonly kind: SynergyKind, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }
        & { readonly __typename: 'Pooling' }
      )
      | (
        { readonly kind: SynergyKind, readonly a: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly b: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }
        & { readonly __typename: 'Complementarity' }
      )
      | (
        { readonly kind: SynergyKind, readonly suggestedTie: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }
        & { readonly __typename: 'Bridging' }
      )
    > } | null, readonly meetingsNow: { readonly totalCount: number } | null, readonly meetingsEver: { readonly totalCount: number } | null };

export type OnRecordQueryVariables = Exact<{ [key: string]: never; }>;


export type OnRecordQuery = { readonly organisations: { readonly totalCount: number } | null, readonly networks: { readonly totalCount: number } | null, readonly initiatives: { readonly totalCount: number } | null, readonly needs: { readonly totalCount: number } | null, readonly themes: { readonly totalCount: number } | null, readonly methods: { readonly totalCount: number } | null, readonly trends: { readonly totalCount: number } | null, readonly learnings: { readonly totalCount: number } | null, readonly practices: { readonly totalCount: number } | null, readonly pools: { readonly totalCount: number } | null, readonly sources: { readonly totalCount: number } | null };

export type HowFreshQueryVariables = Exact<{
  language: Language;
  since: string;
}>;


export type HowFreshQuery = { readonly freshness: { readonly claimCount: number, readonly newest: string | null, readonly sourceCount: number, readonly initiativeCount: number, readonly periodUnknown: number, readonly organisationCount: number, readonly withoutInitiative: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly ages: { readonly upToOneYear: number, readonly upToThreeYears: number, readonly upToTenYears: number, readonly older: number, readonly undated: number }, readonly confidences: { readonly confirmed: number, readonly reported: number, readonly inferred: number, readonly unconfirmed: number }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly changesSince: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly date: string, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }> } | null };

export type PairQueryVariables = Exact<{
  language: Language;
  a: string | number;
  b: string | number;
  minConfidence: Confidence;
}>;


export type PairQuery = { readonly overlap: { readonly class: OverlapClass | null, readonly time: TimeOfThings, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly a:
      | (
        { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
        & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
      )
      | (
        { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly participants: { readonly edges: ReadonlyArray<{ readonly role: ParticipationRole | null, readonly claim: { readonly id: string }, readonly node: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }> }, readonly name: { readonly da: string | null, readonly en: string | null } }
        & { readonly __typename: 'Initiative' }
      )
    , readonly b:
      | (
        { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
        & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
      )
      | (
        { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly participants: { readonly edges: ReadonlyArray<{ readonly role: ParticipationRole | null, readonly claim: { readonly id: string }, readonly node: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }> }, readonly name: { readonly da: string | null, readonly en: string | null } }
        & { readonly __typename: 'Initiative' }
      )
    , readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> } | null, readonly dimensions: ReadonlyArray<{ readonly dimension: Dimension, readonly shared: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }>, readonly onlyA: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }>, readonly onlyB: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }> }>, readonly tie: { readonly coordinated: boolean, readonly claims: ReadonlyArray<string>, readonly participants: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> } | null, readonly weakTies: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly member: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly network: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }>, readonly complementary: ReadonlyArray<{ readonly stated: boolean, readonly claims: ReadonlyArray<string>, readonly giver: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly seeker: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly item: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }>, readonly toRead: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

type Compared_BnuliAJvdVijaSwx67gZdCOmSCan9FMwQLvZt0_Fragment = (
  { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
);

type Compared_Initiative_Fragment = (
  { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly participants: { readonly edges: ReadonlyArray<{ readonly role: ParticipationRole | null, readonly claim: { readonly id: string }, readonly node: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } }> }, readonly name: { readonly da: string | null, readonly en: string | null } }
  & { readonly __typename: 'Initiative' }
);

export type ComparedFragment =
  | Compared_BnuliAJvdVijaSwx67gZdCOmSCan9FMwQLvZt0_Fragment
  | Compared_Initiative_Fragment
;

export type NoPairQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  one: string;
  other: string;
  first: number;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
}>;


export type NoPairQuery = { readonly nodes: ReadonlyArray<{ readonly id: string } | null> | null, readonly one: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> } | null, readonly other: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> } | null };

export type AlikeFragment = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> };

export type ScreeningQueryVariables = Exact<{
  language: Language;
  draft: ApplicationDraft;
  minConfidence: Confidence;
}>;


export type ScreeningQuery = { readonly screenApplication: { readonly verdict: RuleVerdict, readonly missing: ReadonlyArray<DraftField>, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly round: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly rules: ReadonlyArray<{ readonly kind: RuleCheckKind, readonly strength: RuleStrength, readonly verdict: RuleVerdict, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }>, readonly required: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly covered: ReadonlyArray<{ readonly id: string }>, readonly needs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly named: boolean, readonly gap: GapType | null, readonly need: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }> }, readonly earlierApplications: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly decision: Decision, readonly application: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }> }, readonly reading: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly product: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }> }, readonly partners: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly organisation: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }> }, readonly overlapCounts: ReadonlyArray<{ readonly class: OverlapClass, readonly count: number }>, readonly overlaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass, readonly initiative: { readonly period: string | null, readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> } | null }> }, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export const AllApplications: Document<AllApplicationsQuery, AllApplicationsQueryVariables> = { name: 'AllApplications', hash: 'a0ed7ef08047b22e21892e6b4814b6d3754b83741631964928b60505414de074' };
export const AllAssessments: Document<AllAssessmentsQuery, AllAssessmentsQueryVariables> = { name: 'AllAssessments', hash: '0cfc1a496440ee87c36055bce10fca43acc1ed88161f2ab96b118176c0729b1a' };
export const AllAudiences: Document<AllAudiencesQuery, AllAudiencesQueryVariables> = { name: 'AllAudiences', hash: '41d6dfe7ecc2ae6fb6a3a60ac56abe5eeb8aeb515fe7ab57b83f2678ef939213' };
export const AllIdentifiers: Document<AllIdentifiersQuery, AllIdentifiersQueryVariables> = { name: 'AllIdentifiers', hash: '62fada0b72b2580c2f9d02761977f5315a6bb01a55f09f51b285cceb37a79644' };
export const AllInitiatives: Document<AllInitiativesQuery, AllInitiativesQueryVariables> = { name: 'AllInitiatives', hash: '78e688e7b865ad88f0dcda7407d40e921f501035c10b5cbc8df6412bf394079b' };
export const AllLearnings: Document<AllLearningsQuery, AllLearningsQueryVariables> = { name: 'AllLearnings', hash: 'f126cbf46951e8841bd8d917d5b043755143b1d955ebf42be00299550ee60534' };
export const AllMethods: Document<AllMethodsQuery, AllMethodsQueryVariables> = { name: 'AllMethods', hash: 'c2e38fa126dfc414a9474fa27ae1ddcb12af911bfd9c2f1093b9f7900c3f8148' };
export const AllNeeds: Document<AllNeedsQuery, AllNeedsQueryVariables> = { name: 'AllNeeds', hash: '802d030645e581e1d2398ae8688542e45f1574cfa050ad8bd286a2d0741bbd47' };
export const AllNetworks: Document<AllNetworksQuery, AllNetworksQueryVariables> = { name: 'AllNetworks', hash: '996d6000f09cd91a5ec7ed225520ecec5dd9fe32237a24d1631be60a8e7361ee' };
export const AllOrganisations: Document<AllOrganisationsQuery, AllOrganisationsQueryVariables> = { name: 'AllOrganisations', hash: '66189d87e57a5af0f62eaafe24f1825a02ed705d6bb0a9a61db4fe95eb630094' };
export const AllPlaces: Document<AllPlacesQuery, AllPlacesQueryVariables> = { name: 'AllPlaces', hash: '0ff6daa805c9f67fc27af4f108f886fea4443ad7f76cc213ac213ef415eaded1' };
export const AllPools: Document<AllPoolsQuery, AllPoolsQueryVariables> = { name: 'AllPools', hash: 'df70014edd73f7f70b9d40ae51a7e9aa6eda91c0f5b9b32e5933edbd6e45045e' };
export const AllPractices: Document<AllPracticesQuery, AllPracticesQueryVariables> = { name: 'AllPractices', hash: '0048c7eb1c4ba1b6d85d838c173bd58494a755ffaff3716ad2ddec6c3115ecc0' };
export const AllProcesses: Document<AllProcessesQuery, AllProcessesQueryVariables> = { name: 'AllProcesses', hash: 'ba30603079bddcac41d36e95e85c74e4ea3d9f8222f43cc5d2bad57ed12a0fd7' };
export const AllRounds: Document<AllRoundsQuery, AllRoundsQueryVariables> = { name: 'AllRounds', hash: 'b5ef2d882214e61eb94456204fd7a54cf40b92eb76ca67ff8b18c6327e349b8e' };
export const AllRules: Document<AllRulesQuery, AllRulesQueryVariables> = { name: 'AllRules', hash: '29fc1aacad897498da7aababbdc66498a63627beedba0256065870aeb5977ca3' };
export const AllSources: Document<AllSourcesQuery, AllSourcesQueryVariables> = { name: 'AllSources', hash: '03c476a936a548e91d15da3bb56cc6a2d37f9bbacdea4e71898d80bc4216e4ee' };
export const AllThemes: Document<AllThemesQuery, AllThemesQueryVariables> = { name: 'AllThemes', hash: '5e859570f1dcc6ff1c96d187bb37ee78fb49e454b67ea0748d8a6e0447fa0cb8' };
export const AllTrends: Document<AllTrendsQuery, AllTrendsQueryVariables> = { name: 'AllTrends', hash: '2025780ccedf36a97f6889cbb1a1c36abe7c45806b473c77a1eb6e06f1a0084f' };
export const Entity: Document<EntityQuery, EntityQueryVariables> = { name: 'Entity', hash: 'ddd7bd60022d7d9b74d36509824bf6f380f4d85190f7a18a2e864908f6f0afc7' };
export const EvidenceGaps: Document<EvidenceGapsQuery, EvidenceGapsQueryVariables> = { name: 'EvidenceGaps', hash: '39703f3a08a2ec9787a18f6ca07ef7ecfac38ec14d4e819dba44f370a58394a7' };
export const Found: Document<FoundQuery, FoundQueryVariables> = { name: 'Found', hash: '63cdc4d47fa3f6fa298a1f82abb39cf177f619f4402a04dfdc31470a58dd782b' };
export const GapMatrix: Document<GapMatrixQuery, GapMatrixQueryVariables> = { name: 'GapMatrix', hash: '6837e4d590b5069bf137571e83fa327ca4216bbe27764262d1cf2da507ea3032' };
export const GapOfNeed: Document<GapOfNeedQuery, GapOfNeedQueryVariables> = { name: 'GapOfNeed', hash: '6228602fdca69ec4d9130c772f03284419a0227fae9d999db73d9f614c7a81ea' };
export const Group: Document<GroupQuery, GroupQueryVariables> = { name: 'Group', hash: '4e85803f9add688f92c6f568930395c2a2957183ad4a59405a17e279916014a5' };
export const HowFresh: Document<HowFreshQuery, HowFreshQueryVariables> = { name: 'HowFresh', hash: '34d338136af322bede2257c9f349c6aaf973c8c76d9984c09f87dae991bb73e7' };
export const Matrix: Document<MatrixQuery, MatrixQueryVariables> = { name: 'Matrix', hash: '150a16907a311297c54bd000f5a539ad89f9fad6fb25bdab8db7334d3c0958f0' };
export const Meetings: Document<MeetingsQuery, MeetingsQueryVariables> = { name: 'Meetings', hash: 'e3ac503d4fc5ed27a8b48e3b6a9a658768270415d6228426f0d4dcf94c5a8df7' };
export const Names: Document<NamesQuery, NamesQueryVariables> = { name: 'Names', hash: '917759855ba85ea7b2dc19cdb0d33741fd9001b9d16f57cd02eb1fc7c6afd176' };
export const Need: Document<NeedQuery, NeedQueryVariables> = { name: 'Need', hash: '53660167fdd35ce4df4767ac65cbd88637982adebcc1d66b1722bc91217a1114' };
export const NeedGaps: Document<NeedGapsQuery, NeedGapsQueryVariables> = { name: 'NeedGaps', hash: '96755a4bb7e498107e84e37dd96c19d0b558136c6f5f40d9014d12469eb3ed34' };
export const NetworkAlone: Document<NetworkAloneQuery, NetworkAloneQueryVariables> = { name: 'NetworkAlone', hash: 'fad4860692b540e9e17b7bc4de95f2797937650eed6388a18eea34525ea08cc4' };
export const NetworkGaps: Document<NetworkGapsQuery, NetworkGapsQueryVariables> = { name: 'NetworkGaps', hash: 'a8c5015a69b6ae6df191e770e6cd96422646197b432b00561fb18665fff20700' };
export const NetworkJoiners: Document<NetworkJoinersQuery, NetworkJoinersQueryVariables> = { name: 'NetworkJoiners', hash: '05a5249ff200aa026047da1167ef3eb2bbf316fcf334ca69e7c980af7d408b0d' };
export const NetworkLosses: Document<NetworkLossesQuery, NetworkLossesQueryVariables> = { name: 'NetworkLosses', hash: '708fa7b230be62e78d5f72f5f7a1d9d42e8be03e6d6a65329bf4884962e461b2' };
export const NetworkMeetings: Document<NetworkMeetingsQuery, NetworkMeetingsQueryVariables> = { name: 'NetworkMeetings', hash: 'b89d71ecdea776024b0a20e0ebef1a25b06d46c972134ae7e5a328ac530f2396' };
export const NetworkNames: Document<NetworkNamesQuery, NetworkNamesQueryVariables> = { name: 'NetworkNames', hash: 'e0e799c29a40db9369c771f885add5fbf5a8ebdeed231d6e46cfbc297b3725da' };
export const NoPair: Document<NoPairQuery, NoPairQueryVariables> = { name: 'NoPair', hash: '52f4d740950b83a4f9584f625778b12e90236d88db6de1a82dba20db856e6bd6' };
export const OfAssessment: Document<OfAssessmentQuery, OfAssessmentQueryVariables> = { name: 'OfAssessment', hash: 'e7bdab88cab82ebf5d37a245dede890e4a8cbe8ee99469128d660b54fddc77ff' };
export const OfAudience: Document<OfAudienceQuery, OfAudienceQueryVariables> = { name: 'OfAudience', hash: '88ab0674b43cedff293e23d3a55aa37c5353a407968eeff49503af2969e675e5' };
export const OfInitiative: Document<OfInitiativeQuery, OfInitiativeQueryVariables> = { name: 'OfInitiative', hash: '2aae3b06e900a1d21d0959e4dab9242205952c404f71ccdbdcc566b8ece2df52' };
export const OfMethod: Document<OfMethodQuery, OfMethodQueryVariables> = { name: 'OfMethod', hash: '010d35410859ed234278ba9dbbeecf13911250df9a8b362e509041048a1a681c' };
export const OfOrganisation: Document<OfOrganisationQuery, OfOrganisationQueryVariables> = { name: 'OfOrganisation', hash: 'f74eaaf9e6f42ce0152133af9d28743833d5307f4d2bff3a388d6fb573c8564f' };
export const OfPool: Document<OfPoolQuery, OfPoolQueryVariables> = { name: 'OfPool', hash: 'e808d902f38d5043661005837d0e9eb591f21d811d4212887a6ef703755ef261' };
export const OfProcess: Document<OfProcessQuery, OfProcessQueryVariables> = { name: 'OfProcess', hash: '9aea5337208826412357921909e165b40d6bc9f2a688a08e4996b8f3a291e160' };
export const OfProduct: Document<OfProductQuery, OfProductQueryVariables> = { name: 'OfProduct', hash: '5e9b9adfb46ba452b70b7bbab06f36ad5402525fd576dd6f39f22fb147eb5498' };
export const OfTheme: Document<OfThemeQuery, OfThemeQueryVariables> = { name: 'OfTheme', hash: '8b767dca8d59f3a53d0c746eaaf725c2d520f9187db80435be855e5796e30433' };
export const OnRecord: Document<OnRecordQuery, OnRecordQueryVariables> = { name: 'OnRecord', hash: 'e9b4a77181c46a56a4e7ccb68b64bb33da4088b8abc5a46556438a6494d0f9ea' };
export const Overlaps: Document<OverlapsQuery, OverlapsQueryVariables> = { name: 'Overlaps', hash: '12c558b7b39473467509e2961a4db3fcdcbde480556687eea832255429cb64f9' };
export const OverlapsLoosened: Document<OverlapsLoosenedQuery, OverlapsLoosenedQueryVariables> = { name: 'OverlapsLoosened', hash: 'ea1ca29c6ef34496a0c203db15b4ee0d4acc16824056a6919a839f20fdae2a46' };
export const Overview: Document<OverviewQuery, OverviewQueryVariables> = { name: 'Overview', hash: 'cc701d57a241f5e116ca7ebc9199bf385ec194e2972b302fa425c51c04689efa' };
export const Pair: Document<PairQuery, PairQueryVariables> = { name: 'Pair', hash: '4c330a962450ff9c036e41063daf47d9b42d4a0c8eb53f8d569169349d027eca' };
export const Screening: Document<ScreeningQuery, ScreeningQueryVariables> = { name: 'Screening', hash: '4c8858659b6c09e15a7416678bc6eab8ee04eb2dec40a7b7acec8db9304529dd' };
export const Sources: Document<SourcesQuery, SourcesQueryVariables> = { name: 'Sources', hash: '756909fea0e9db5d7bd14df6286e3218d9fe77925f2177027bf0103f535e82d6' };
export const ThemesWithWork: Document<ThemesWithWorkQuery, ThemesWithWorkQueryVariables> = { name: 'ThemesWithWork', hash: '98df7d87444f484cf04d85adf01019455ec9881222f6876f47e0c3b2cc376797' };
export const ThemeThroughTime: Document<ThemeThroughTimeQuery, ThemeThroughTimeQueryVariables> = { name: 'ThemeThroughTime', hash: '7bc23bc1a40ff606dc805e35c9db199a5f23866154a7aafe2c2f7954e2554586' };
export const TrendGaps: Document<TrendGapsQuery, TrendGapsQueryVariables> = { name: 'TrendGaps', hash: '7217d1a0ee0dc827f4d37823d2cfbf4b63cccbd8a4e09679df9628c5ba9b71f1' };
export const UptakeGaps: Document<UptakeGapsQuery, UptakeGapsQueryVariables> = { name: 'UptakeGaps', hash: 'd3c3d215a94856d1d6dc7247d1af06143bcb6114e4bc15751e8d6144f2c4037f' };
export const Viewer: Document<ViewerQuery, ViewerQueryVariables> = { name: 'Viewer', hash: '8b73c19703cf529eea168c6a98e528552c85fa7909a2cd4310c5472f2ebb04ee' };
export const WayBetween: Document<WayBetweenQuery, WayBetweenQueryVariables> = { name: 'WayBetween', hash: 'e48245dd9d0d794afc1d2c79d17bb3779db3c769193b78bf937b8d09927281d0' };
