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

/** Who may see a record. */
export type Visibility =
  /** Everybody. (public; da: offentlig) */
  | 'PUBLIC'
  /** The members of one network, and editors. (for a network; da: for et netværk) */
  | 'NETWORK'
  /** Editors only. (restricted; da: fortrolig) */
  | 'RESTRICTED';

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
  | 'CONTRIBUTES_TO'
  /** Whom a suggestion would bring together: two organisations, two networks or two initiatives. (concerns; da: angår) */
  | 'CONCERNS'
  /** What came of a suggestion that was taken up. (led to; da: førte til) */
  | 'LED_TO';

/** A language in which something is told. */
export type Language =
  /** Danish. (Danish; da: dansk) */
  | 'DA'
  /** English. (English; da: engelsk) */
  | 'EN';

/** What changed: the record (the first three), or the world that it tells of (the others). */
export type ChangeWhat =
  /** It was put on record. (recorded; da: registreret) */
  | 'RECORDED'
  /** What is recorded of it was changed. (corrected; da: rettet) */
  | 'CORRECTED'
  /** It was taken off the record. (removed; da: fjernet) */
  | 'REMOVED'
  /** It began, as far as is on record today. (began; da: begyndt) */
  | 'BEGAN'
  /** It ended, by a recorded end; that nobody has seen it since is none. (ended; da: afsluttet) */
  | 'ENDED'
  /** It has one date: a conference, a publication, a decision, or a claim about one time. (happened; da: sket) */
  | 'HAPPENED';

/** What has become of a set of changes. */
export type ChangeSetState =
  /** Whoever makes it is still at it; nobody else sees it. (draft; da: kladde) */
  | 'DRAFT'
  /** It waits for an editor. (proposed; da: foreslået) */
  | 'PROPOSED'
  /** It is on record. (accepted; da: godtaget) */
  | 'ACCEPTED'
  /** An editor said no, and why. (declined; da: afvist) */
  | 'DECLINED'
  /** Whoever made it took it back. (withdrawn; da: trukket tilbage) */
  | 'WITHDRAWN'
  /** It was on record, and another set undid it. (undone; da: fortrudt) */
  | 'UNDONE';

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

/** How one organisation came to follow another. */
export type SuccessionKind =
  /** The same organisation under a new name. (renamed; da: skiftede navn) */
  | 'RENAMED'
  /** The former became part of the latter. (merged; da: fusioneret) */
  | 'MERGED'
  /** The latter was split off from the former. (split; da: udskilt) */
  | 'SPLIT';

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

/** What those whom a suggestion concerns made of it. */
export type SuggestionStatus =
  /** Neither taken up nor declined, or opened anew. (open; da: åbent) */
  | 'OPEN'
  /** They have met or begun something, or are about to. (taken up; da: taget op) */
  | 'TAKEN'
  /** They decided against it. It is not put first again. (declined; da: fravalgt) */
  | 'DECLINED';

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

/** What a grants committee decided on an application. */
export type Decision =
  /** Granted as applied for. (eligible; da: støtteværdigt) */
  | 'ELIGIBLE'
  /** Granted once conditions are met. (eligible with conditions; da: støtteværdigt med betingelser) */
  | 'ELIGIBLE_WITH_CONDITIONS'
  /** Granted with less than was applied for. (partly granted; da: delvis bevilget) */
  | 'PARTLY_GRANTED'
  /** Not granted. It stays on record: it is evidence of a need. (rejected; da: afslag) */
  | 'REJECTED'
  /** Not granted, with an invitation to apply again. (rejected, invited to reapply; da: afslag med opfordring til genansøgning) */
  | 'REJECTED_REAPPLY_INVITED'
  /** Not decided yet. (pending; da: ikke afgjort) */
  | 'PENDING'
  /** The sources do not tell. (unknown; da: ukendt) */
  | 'UNKNOWN';

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
  /** Residential courses for adults, without exams. (folk high school; da: folkehøjskole) */
  | 'FOLK_HIGH_SCHOOL'
  /** Organises scouts or guides. (scout association; da: spejderkorps) */
  | 'SCOUT_ASSOCIATION'
  /** A church, or a body of one such as a diocese or its aid. (church; da: kirke) */
  | 'CHURCH'
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
  | 'COMPANY_OR_NETWORK'
  /** A ministry, municipality or other authority, wherever it is and whether or not it funds. (public authority; da: offentlig myndighed) */
  | 'PUBLIC_AUTHORITY'
  /** An organisation of states, such as one of the United Nations. (multilateral organisation; da: mellemstatslig organisation) */
  | 'MULTILATERAL_ORGANISATION'
  /** The sources do not tell. (unknown; da: ukendt) */
  | 'UNKNOWN';

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

/** What kind of place it is. */
export type PlaceKind =
  /** A country or territory of ISO 3166-1. (country; da: land) */
  | 'COUNTRY'
  /** A region of several countries. (region; da: region) */
  | 'REGION';

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
  /** Anything organisations do together. (initiative; da: indsats) */
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
  | 'Practice'
  /** What came of a suggestion that Samspil makes (`synergies`): whether it was taken up or declined. Which one is meant follows from its kind and the two that it CONCERNS. (reply to a suggestion; da: svar på et forslag) */
  | 'Reply';

/** What became of something, of several the first that is true. */
export type DigestWhat =
  /** It is no longer on record. (withdrawn; da: taget af) */
  | 'WITHDRAWN'
  /** It was put on record. (new; da: ny) */
  | 'NEW'
  /** It ended, by a recorded end. (ended; da: afsluttet) */
  | 'ENDED'
  /** It began, or happened. (begun; da: begyndt) */
  | 'BEGAN'
  /** What is on record of it was changed: its own values, or what ties it to others. (changed; da: ændret) */
  | 'CHANGED';

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
  /** When it is handed in. (handed in; da: indsendelse) */
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
  /** The kinds of the initiatives that count. (kind of initiative; da: slags indsats) */
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
  /** What is of one kind, such as pool initiatives. (kind of initiative; da: slags indsats) */
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

/** One change: exactly one field. A kind records an entity, a verb a claim, `withdraw` takes either off the record. */
export type ChangeInput =
  {   /** What is to be taken off the record. */
  readonly withdraw: WithdrawalInput; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never;   /** Any organisation: a civil-society organisation, a donor, a centre. Where it has members or coordinates others it is a network too. */
  readonly organisation: OrganisationRecordInput; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never;   /** A public identifier of an organisation, such as its CVR number. Scheme and value together are unique, compared without case. */
  readonly identifier: IdentifierRecordInput; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never;   /** A country or region in which work is done. */
  readonly place: PlaceRecordInput; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never;   /** A page, document, file or statement on which claims rest. */
  readonly source: SourceRecordInput; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never;   /** What work is about. Themes form a hierarchy by BROADER and are mapped to international codes. */
  readonly theme: ThemeRecordInput; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never;   /** How work is done: a method or a format of learning. */
  readonly method: MethodRecordInput; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never;   /** Whom work is for. */
  readonly audience: AudienceRecordInput; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never;   /** An international process or event to prepare for, such as a climate conference. */
  readonly process: ProcessRecordInput; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never;   /** Anything organisations do together. */
  readonly initiative: InitiativeRecordInput; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never;   /** A fund to which organisations apply. */
  readonly pool: PoolRecordInput; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never;   /** A call of a pool, with the rules that held for it. A rule that needs more than a number is a record of its own. */
  readonly round: RoundRecordInput; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never;   /** What a pool or a round asks of an application. From when to when it holds stands on the claim that leads to it: a changed rule is a new record. */
  readonly rule: RuleRecordInput; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never;   /** An application to a pool, with its decision. A rejected one stays: it is evidence of a need. */
  readonly application: ApplicationRecordInput; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never;   /** What organisations lack. */
  readonly need: NeedRecordInput; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never;   /** A yearly round in which organisations state and prioritise needs. */
  readonly assessment: AssessmentRecordInput; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never;   /** What is coming, nationally or internationally. */
  readonly trend: TrendRecordInput; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never;   /** What an initiative found out: a lesson, a challenge, or a synthesis of several. */
  readonly learning: LearningRecordInput; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never;   /** A method in use that is worth copying, or material on it. */
  readonly practice: PracticeRecordInput; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never;   /** What came of a suggestion that Samspil makes (`synergies`): whether it was taken up or declined. Which one is meant follows from its kind and the two that it CONCERNS. */
  readonly reply: ReplyRecordInput; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never;   /** Membership of a network. A missing one mostly means “not known”: member lists are seldom published. */
  readonly memberOf: PlainClaimInput; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never;   /** A seat or a listing, which is neither a membership nor a grant. */
  readonly representedIn: RelationRoleClaimInput; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never;   /** A partnership, often with funding. */
  readonly partnerOf: RelationRoleClaimInput; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never;   /** Coordination between two organisations or two initiatives. Holds both ways, whichever end states it. */
  readonly coordinatesWith: PlainClaimInput; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never;   /** Hosts another organisation or its secretariat. */
  readonly hosts: RelationRoleClaimInput; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never;   /** Manages a pool on behalf of a donor. */
  readonly managesFundsFor: PlainClaimInput; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never;   /** Evaluates for another organisation. */
  readonly evaluates: PlainClaimInput; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never;   /** Took the first step to found another organisation. */
  readonly initiated: PlainClaimInput; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never;   /** The first organisation follows the second, by a new name, a merger or a split. */
  readonly succeeds: SucceedsClaimInput; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never;   /** The public identifier of an organisation. */
  readonly identifiedBy: PlainClaimInput; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never;   /** An organisation takes part in an initiative. Participant means LEAD, PARTNER or HOST; a funder is none. */
  readonly participatesIn: ParticipatesInClaimInput; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never;   /** What it is about. */
  readonly hasTheme: PlainClaimInput; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never;   /** How it is done. */
  readonly uses: PlainClaimInput; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never;   /** An initiative works to meet a need. */
  readonly addresses: PlainClaimInput; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never;   /** Whom an initiative is for. */
  readonly targets: PlainClaimInput; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never;   /** An initiative prepares organisations for an international process. */
  readonly preparesFor: PlainClaimInput; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never;   /** Where an organisation or an initiative works. */
  readonly worksIn: PlainClaimInput; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never;   /** An initiative belongs to a work area or a programme, a round to a pool. */
  readonly partOf: PlainClaimInput; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never;   /** A rule holds for a round, or for all applications to a pool from one date to another. */
  readonly hasRule: PlainClaimInput; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never;   /** An organisation runs a pool. */
  readonly manages: PlainClaimInput; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never;   /** An organisation puts money into a pool. */
  readonly funds: PlainClaimInput; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never;   /** An initiative has a grant from a pool. Amounts are never added across pools. */
  readonly fundedBy: FundedByClaimInput; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never;   /** An application was made in a round, or to a pool where the round is not known. */
  readonly submittedTo: PlainClaimInput; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never;   /** An application proposes an initiative, which exists unless the application was rejected. */
  readonly proposes: PlainClaimInput; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never;   /** An organisation stands behind an application. */
  readonly applies: PlainClaimInput; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never;   /** An organisation asks for something to be done about a need. */
  readonly states: StatesClaimInput; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never;   /** A respondent rates or ranks a need, whether or not it asks for it itself. */
  readonly rates: RatesClaimInput; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never;   /** An assessment ended in this priority. */
  readonly prioritises: PrioritisesClaimInput; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never;   /** What it takes to meet a need. */
  readonly requires: PlainClaimInput; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never;   /** What an organisation can give to others. */
  readonly offers: WeightClaimInput; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never;   /** What an organisation would like to get from others. */
  readonly seeks: WeightClaimInput; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never;   /** An organisation noticed a trend and told others. It counts as awareness. */
  readonly spotted: PlainClaimInput; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never;   /** An organisation knows a trend. */
  readonly awareOf: PlainClaimInput; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never;   /** An initiative left a learning or a practice. */
  readonly produced: PlainClaimInput; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never;   /** An organisation published a practice or material on it. */
  readonly published: PlainClaimInput; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never;   /** A learning or practice reached an organisation. */
  readonly received: UptakeClaimInput; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never;   /** An organisation turned a learning or practice into practice of its own. */
  readonly applied: UptakeClaimInput; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never;   /** A learning draws others together. */
  readonly synthesises: PlainClaimInput; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never;   /** A learning says otherwise than another. */
  readonly contradicts: PlainClaimInput; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never;   /** A theme lies within a broader one (SKOS `broader`). */
  readonly broader: PlainClaimInput; readonly contributesTo?: never; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never;   /** An initiative serves a goal. */
  readonly contributesTo: PlainClaimInput; readonly concerns?: never; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never;   /** Whom a suggestion would bring together: two organisations, two networks or two initiatives. */
  readonly concerns: PlainClaimInput; readonly ledTo?: never; }
  |  { readonly withdraw?: never; readonly organisation?: never; readonly identifier?: never; readonly place?: never; readonly source?: never; readonly theme?: never; readonly method?: never; readonly audience?: never; readonly process?: never; readonly initiative?: never; readonly pool?: never; readonly round?: never; readonly rule?: never; readonly application?: never; readonly need?: never; readonly assessment?: never; readonly trend?: never; readonly learning?: never; readonly practice?: never; readonly reply?: never; readonly memberOf?: never; readonly representedIn?: never; readonly partnerOf?: never; readonly coordinatesWith?: never; readonly hosts?: never; readonly managesFundsFor?: never; readonly evaluates?: never; readonly initiated?: never; readonly succeeds?: never; readonly identifiedBy?: never; readonly participatesIn?: never; readonly hasTheme?: never; readonly uses?: never; readonly addresses?: never; readonly targets?: never; readonly preparesFor?: never; readonly worksIn?: never; readonly partOf?: never; readonly hasRule?: never; readonly manages?: never; readonly funds?: never; readonly fundedBy?: never; readonly submittedTo?: never; readonly proposes?: never; readonly applies?: never; readonly states?: never; readonly rates?: never; readonly prioritises?: never; readonly requires?: never; readonly offers?: never; readonly seeks?: never; readonly spotted?: never; readonly awareOf?: never; readonly produced?: never; readonly published?: never; readonly received?: never; readonly applied?: never; readonly synthesises?: never; readonly contradicts?: never; readonly broader?: never; readonly contributesTo?: never; readonly concerns?: never;   /** What came of a suggestion that was taken up. */
  readonly ledTo: PlainClaimInput; };

/** What is to be taken off the record. It shows nowhere but in what has changed, and the id of an entity is never used again. */
export type WithdrawalInput = {
  /** An entity or a claim. */
  readonly id: string | number;
  /** Whether the claims on an entity go with it; else there may be none. */
  readonly withClaims?: boolean;
};

/** What is recorded of organisations. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type OrganisationRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What kind of organisation it is. */
  readonly kind?: OrganisationKind | null | undefined;
  /** Whether it has members or coordinates others; no where nothing is recorded. Only such an organisation can be the target of MEMBER_OF. */
  readonly network?: boolean | null | undefined;
  /** The name people use in speech, such as `92-gruppen`. */
  readonly shortName?: string | null | undefined;
  /** Names it had before, each with the period in which it was used. */
  readonly formerNames?: ReadonlyArray<string> | null | undefined;
  /** Where it is based. */
  readonly country?: string | null | undefined;
  /** Its website. */
  readonly website?: string | null | undefined;
  /** How sure the website is. */
  readonly websiteConfidence?: Confidence | null | undefined;
  /** Size as a pool counts it, for groups of mixed sizes. */
  readonly size?: OrganisationSize | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A text in Danish, in English, or in both. The other one stays as it is. */
export type BilingualTextInput = {
  /** In Danish. */
  readonly da?: string | null | undefined;
  /** In English. */
  readonly en?: string | null | undefined;
};

/** What is recorded of identifiers. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type IdentifierRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** The register, as org-id.guide names it, such as `DK-CVR`; check digits are verified where the scheme has them. */
  readonly scheme?: string | null | undefined;
  /** The identifier within the register, such as `35429867`. */
  readonly value?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of places. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type PlaceRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What kind of place it is. */
  readonly kind?: PlaceKind | null | undefined;
  /** ISO 3166-1 alpha-2 of a country, UN M49 of a region. */
  readonly code?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of sources. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type SourceRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What kind of source it is. */
  readonly kind?: SourceKind | null | undefined;
  /** Where it is: a web address, or how else to find it. */
  readonly address?: string | null | undefined;
  /** The organisation that published it. */
  readonly publisher?: string | null | undefined;
  /** When it was published. */
  readonly published?: string | null | undefined;
  /** When it was read. */
  readonly retrieved?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of themes. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type ThemeRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** Whether it is a goal that initiatives may contribute to; no where nothing is recorded. */
  readonly goal?: boolean | null | undefined;
  /** Purpose codes of the OECD Development Assistance Committee (five digits). */
  readonly dacCodes?: ReadonlyArray<string> | null | undefined;
  /** Sustainable Development Goals (1 to 17). */
  readonly sdgGoals?: ReadonlyArray<string> | null | undefined;
  /** OECD policy markers, as the IATI codelist numbers them. */
  readonly policyMarkers?: ReadonlyArray<string> | null | undefined;
  /** Who proposed the mapping to codes. */
  readonly mappingBasis?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of methods. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type MethodRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What a method is mainly for. */
  readonly category?: MethodCategory | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of audiences. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type AudienceRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** Whom something is for. */
  readonly tier?: AudienceTier | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of processes. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type ProcessRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** When it takes place. */
  readonly period?: string | null | undefined;
  /** Its website. */
  readonly website?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of initiatives. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type InitiativeRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What kind of joint work it is. */
  readonly kind?: InitiativeKind | null | undefined;
  /** Where an initiative stands. */
  readonly status?: InitiativeStatus | null | undefined;
  /** When it takes place. */
  readonly period?: string | null | undefined;
  /** How sure the period is; as sure as the record where it is empty. */
  readonly periodConfidence?: Confidence | null | undefined;
  /** Its page. */
  readonly website?: string | null | undefined;
  /** Its activity identifier in IATI. */
  readonly iatiIdentifier?: string | null | undefined;
  /** What it may spend in all. */
  readonly amount?: number | null | undefined;
  /** The currency of the amount. */
  readonly currency?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of pools. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type PoolRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What can be applied for, and when, in words. */
  readonly limits?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of rounds. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type RoundRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** From its opening to its deadline. */
  readonly period?: string | null | undefined;
  /** How many organisations must apply together. */
  readonly minOrganisations?: number | null | undefined;
  /** Whether at least one large and one small organisation are asked for, where that is known. */
  readonly mixedSizes?: boolean | null | undefined;
  /** The smallest amount. */
  readonly minAmount?: number | null | undefined;
  /** The largest amount. */
  readonly maxAmount?: number | null | undefined;
  /** The currency of the amounts. */
  readonly currency?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of rules. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type RuleRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What a rule for applications is about. */
  readonly kind?: RuleKind | null | undefined;
  /** Whether it must be met; it must where nothing is recorded. */
  readonly strength?: RuleStrength | null | undefined;
  /** The least that is asked for, in the unit of its kind. */
  readonly min?: number | null | undefined;
  /** The most that is allowed, in the unit of its kind. */
  readonly max?: number | null | undefined;
  /** The currency of a rule on amounts. */
  readonly currency?: string | null | undefined;
  /** The line of the pool that it belongs to, such as small grants; an application fits one of the lines. */
  readonly line?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of applications. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type ApplicationRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What a grants committee decided on an application. */
  readonly decision?: Decision | null | undefined;
  /** When it was decided. */
  readonly decided?: string | null | undefined;
  /** The amount applied for; where `granted` is not recorded it may be the one that was granted. */
  readonly amount?: number | null | undefined;
  /** The amount granted, which may be less than what was applied for. */
  readonly granted?: number | null | undefined;
  /** The currency of the amounts. */
  readonly currency?: string | null | undefined;
  /** When it was received. */
  readonly received?: string | null | undefined;
  /** Its number in the journal of whoever received it. */
  readonly journalNumber?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of needs. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type NeedRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of assessments. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type AssessmentRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** When it was held; the newest is the one with the latest last day. */
  readonly period?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of trends. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type TrendRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** How far a trend has come. */
  readonly stage?: TrendStage | null | undefined;
  /** Where a trend is seen. */
  readonly scope?: TrendScope | null | undefined;
  /** Since when, or when, it has been observed. */
  readonly observed?: string | null | undefined;
  /** How sure the observation date is; as sure as the record where it is empty. */
  readonly observedConfidence?: Confidence | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of learnings. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type LearningRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What kind of finding it is. */
  readonly kind?: LearningKind | null | undefined;
  /** Whether somebody beside its author has checked it. */
  readonly validation?: Validation | null | undefined;
  /** When it was written down. */
  readonly published?: string | null | undefined;
  /** The language it is written in. */
  readonly language?: string | null | undefined;
  /** Where it can be read. */
  readonly address?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of practices. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type PracticeRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** The form in which a practice or the material on it comes. */
  readonly kind?: PracticeKind | null | undefined;
  /** How well a practice is shown to work, from the least to the most. */
  readonly evidence?: Evidence | null | undefined;
  /** When it was published. */
  readonly published?: string | null | undefined;
  /** How sure the date is; as sure as the record where it is empty. */
  readonly publishedConfidence?: Confidence | null | undefined;
  /** The languages it is in (BCP 47). */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** Where it can be read. */
  readonly address?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** What is recorded of replies. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null. */
export type ReplyRecordInput = {
  /** Which one, of those on record. Leave it out for a new one: its id is made from its name. */
  readonly id?: string | number | null | undefined;
  /** What the other changes of the set call a new one where they mean it, such as `meeting`: no colon. */
  readonly key?: string | null | undefined;
  /** Its name in Danish and in English; at least one of them. */
  readonly name?: BilingualTextInput | null | undefined;
  /** What it is, in a sentence or two. */
  readonly description?: BilingualTextInput | null | undefined;
  /** Other names and acronyms in use; two organisations may share one. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What a careful reader should know about this record. */
  readonly note?: string | null | undefined;
  /** The sources that say it exists. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** How sure it is that this record is right. */
  readonly confidence?: Confidence | null | undefined;
  /** Who may see it and its claims; everybody where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** The three kinds of value that arises only together. They have no common measure and are never added. */
  readonly kind?: SynergyKind | null | undefined;
  /** What those whom a suggestion concerns made of it. */
  readonly status?: SuggestionStatus | null | undefined;
  /** When it was decided. */
  readonly decided?: string | null | undefined;
  /** Why. */
  readonly justification?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type PlainClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type RelationRoleClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What a relation between two organisations consists of. */
  readonly role?: RelationRole | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type SucceedsClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** How one organisation came to follow another. */
  readonly kind?: SuccessionKind | null | undefined;
  /** When it happened. */
  readonly date?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type ParticipatesInClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** What an organisation does in an initiative. */
  readonly role?: ParticipationRole | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type FundedByClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** The grant. */
  readonly amount?: number | null | undefined;
  /** The currency of the grant. */
  readonly currency?: string | null | undefined;
  /** The line of the pool, in the words of its register. */
  readonly line?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type StatesClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** The yearly round in which it was said. */
  readonly assessment?: string | number | null | undefined;
  /** For which work it is needed; where it is for several, each is a claim with a key of its own. */
  readonly purpose?: PlaceOfUse | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type RatesClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** The yearly round in which it was said. */
  readonly assessment?: string | number | null | undefined;
  /** How important it is, 1 to 5. */
  readonly importance?: number | null | undefined;
  /** How able the respondent is today, 1 to 5. */
  readonly ability?: number | null | undefined;
  /** Its place among the needs that the respondent ranked, from 1. */
  readonly rank?: number | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type PrioritisesClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** Its place, from 1. */
  readonly rank?: number | null | undefined;
  /** Its points. */
  readonly points?: number | null | undefined;
  /** Why. */
  readonly justification?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type WeightClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** How much it matters, 1 where nothing is recorded. */
  readonly weight?: number | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED. */
export type UptakeClaimInput = {
  /** What it is about: an id, or the `key` of a new entity of the same set. */
  readonly subject: string | number;
  /** What it leads to: an id, or the `key` of a new entity of the same set. */
  readonly object: string | number;
  /** Tells several claims of one verb between the same two apart, such as the year. */
  readonly key?: string | null | undefined;
  /** How sure the claim is in itself; an answer counts it as sure as the least sure of itself and its two ends. */
  readonly confidence?: Confidence | null | undefined;
  /** The sources that say so. */
  readonly sources?: ReadonlyArray<string | number> | null | undefined;
  /** The date of what it rests on, or the period that its source speaks of. */
  readonly asOf?: string | null | undefined;
  /** Since when it holds. */
  readonly from?: string | null | undefined;
  /** Until when it holds. */
  readonly to?: string | null | undefined;
  /** Whether it is known to hold still: only then is an end open. */
  readonly current?: boolean | null | undefined;
  /** What a careful reader should know about this claim. */
  readonly note?: string | null | undefined;
  /** Who may see it; whoever sees both its ends where empty. */
  readonly visibility?: Visibility | null | undefined;
  /** The network whose members may see it, where visibility is NETWORK. */
  readonly visibleTo?: string | number | null | undefined;
  /** How far an organisation has come with a learning or practice. */
  readonly level?: UptakeLevel | null | undefined;
  /** Where a learning or practice is used, or for which work something is needed. */
  readonly placeOfUse?: PlaceOfUse | null | undefined;
  /** What shows it. */
  readonly proof?: string | null | undefined;
  /** The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one. */
  readonly clear?: ReadonlyArray<string> | null | undefined;
};

/** A file with a table: `.xlsx`, `.ods` or `.csv`, as it is. It is sent with each request, together with all that was answered so far; nothing of it is kept. */
export type SheetInput = {
  /** The name of the file, such as `Medlemsliste 2026.xlsx`. */
  readonly name: string;
  /** Its bytes, as Base64 (RFC 4648). At most some 700 kB of file go into a request. */
  readonly content: string;
  /** The mapping that an earlier sheet of its kind gave: what its columns mean, and what need not be asked again. */
  readonly mapping?: string | null | undefined;
  /** What was answered so far. */
  readonly answers?: ReadonlyArray<SheetAnswerInput> | null | undefined;
};

/** The answer to a question about a sheet. */
export type SheetAnswerInput = {
  /** The `id` of the question. */
  readonly question: string | number;
  /** One of its `options`, by `value`; any text where it has none. */
  readonly answer: string;
};

export type LiveSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type LiveSubscription = { readonly changes: { readonly graphVersion: number } | null };

export type NamedFragment = { readonly id: string, readonly name: { readonly text: string, readonly language: Language } };

export type BoundsFragment = { readonly from: string | null, readonly to: string | null, readonly open: boolean };

export type SentenceFragment = { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> };

type Counted_XCTune7x5SqEGpWnW1W2GoYszgnh1aUkmInn0KfPuWc_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_EgojB29lJBnSjeJzjZelsojQu4eQvhN4Wk0ub2Xjk_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_UkrG2dKhNoeiKDy30UvmDf5VRnU3Onjd6A2ErwxdQ_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_HwuzNsRBbD2UrNfjvqHkzjbgALtTPgJ1N0QdTh1hkxs_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_TvbyVkzGtsreg859E3Iw4J2ZcSkqcTm6lbzmF9vn4_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

export type CountedFragment =
  | Counted_XCTune7x5SqEGpWnW1W2GoYszgnh1aUkmInn0KfPuWc_Fragment
  | Counted_EgojB29lJBnSjeJzjZelsojQu4eQvhN4Wk0ub2Xjk_Fragment
  | Counted_UkrG2dKhNoeiKDy30UvmDf5VRnU3Onjd6A2ErwxdQ_Fragment
  | Counted_HwuzNsRBbD2UrNfjvqHkzjbgALtTPgJ1N0QdTh1hkxs_Fragment
  | Counted_TvbyVkzGtsreg859E3Iw4J2ZcSkqcTm6lbzmF9vn4_Fragment
;

export type SourcesQueryVariables = Exact<{
  language: Language;
  claims: ReadonlyArray<string | number> | string | number;
  minConfidence: Confidence;
}>;


export type SourcesQuery = { readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly subject: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly object: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> } | null };

export type NamesQueryVariables = Exact<{
  language: Language;
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type NamesQuery = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null> | null };

export type RecordedOfOrganisationQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfOrganisationQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly kind: OrganisationKind, readonly network: boolean, readonly shortName: string | null, readonly formerNames: ReadonlyArray<string> | null, readonly country: string | null, readonly website: string | null, readonly websiteConfidence: Confidence | null, readonly size: OrganisationSize | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfIdentifierQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfIdentifierQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly scheme: string, readonly value: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfPlaceQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfPlaceQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly kind: PlaceKind, readonly code: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfSourceQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfSourceQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly kind: SourceKind, readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly retrieved: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfThemeQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfThemeQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly goal: boolean, readonly dacCodes: ReadonlyArray<string> | null, readonly sdgGoals: ReadonlyArray<string> | null, readonly policyMarkers: ReadonlyArray<string> | null, readonly mappingBasis: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfMethodQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfMethodQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly category: MethodCategory, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfAudienceQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfAudienceQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly tier: AudienceTier, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfProcessQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfProcessQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly period: string | null, readonly website: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfInitiativeQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfInitiativeQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly kind: InitiativeKind, readonly status: InitiativeStatus, readonly period: string | null, readonly periodConfidence: Confidence | null, readonly website: string | null, readonly iatiIdentifier: string | null, readonly amount: number | null, readonly currency: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfPoolQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfPoolQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly limits: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfRoundQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfRoundQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly period: string | null, readonly minOrganisations: number | null, readonly mixedSizes: boolean | null, readonly minAmount: number | null, readonly maxAmount: number | null, readonly currency: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfRuleQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfRuleQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly kind: RuleKind, readonly strength: RuleStrength | null, readonly min: number | null, readonly max: number | null, readonly currency: string | null, readonly line: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfApplicationQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfApplicationQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly decision: Decision, readonly decided: string | null, readonly amount: number | null, readonly granted: number | null, readonly currency: string | null, readonly received: string | null, readonly journalNumber: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfNeedQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfNeedQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfAssessmentQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfAssessmentQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly period: string, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfTrendQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfTrendQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly stage: TrendStage | null, readonly scope: TrendScope | null, readonly observed: string | null, readonly observedConfidence: Confidence | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfLearningQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfLearningQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly kind: LearningKind, readonly validation: Validation | null, readonly published: string | null, readonly language: string | null, readonly address: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfPracticeQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfPracticeQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly kind: PracticeKind, readonly evidence: Evidence | null, readonly published: string | null, readonly publishedConfidence: Confidence | null, readonly languages: ReadonlyArray<string> | null, readonly address: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOfReplyQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOfReplyQuery = { readonly node: { readonly id: string, readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly visibility: Visibility | null, readonly kind: SynergyKind, readonly status: SuggestionStatus, readonly decided: string | null, readonly justification: string | null, readonly name: { readonly da: string | null, readonly en: string | null }, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOnPlainQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnPlainQuery = { readonly node: { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> } | null };

export type RecordedOnRelationRoleQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnRelationRoleQuery = { readonly node:
    | { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
    | { readonly role: RelationRole | null, readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
   | null };

export type RecordedOnSucceedsQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnSucceedsQuery = { readonly node:
    | { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
    | { readonly kind: SuccessionKind | null, readonly date: string | null, readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
   | null };

export type RecordedOnParticipatesInQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnParticipatesInQuery = { readonly node:
    | { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
    | { readonly role: ParticipationRole | null, readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
   | null };

export type RecordedOnFundedByQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnFundedByQuery = { readonly node:
    | { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
    | { readonly amount: number | null, readonly currency: string | null, readonly line: string | null, readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
   | null };

export type RecordedOnStatesQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnStatesQuery = { readonly node:
    | { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
    | { readonly purpose: PlaceOfUse | null, readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
   | null };

export type RecordedOnRatesQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnRatesQuery = { readonly node:
    | { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
    | { readonly importance: number | null, readonly ability: number | null, readonly rank: number | null, readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
   | null };

export type RecordedOnPrioritisesQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnPrioritisesQuery = { readonly node:
    | { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
    | { readonly rank: number | null, readonly points: number | null, readonly justification: string | null, readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
   | null };

export type RecordedOnWeightQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnWeightQuery = { readonly node:
    | { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
    | { readonly weight: number | null, readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
   | null };

export type RecordedOnUptakeQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOnUptakeQuery = { readonly node:
    | { readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
    | { readonly level: UptakeLevel | null, readonly placeOfUse: PlaceOfUse | null, readonly proof: string | null, readonly id: string, readonly recordedAs: string | null, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly visibility: Visibility | null, readonly sources: ReadonlyArray<{ readonly id: string }> }
   | null };

export type DifferenceFragment = { readonly place: number | null, readonly what: ChangeWhat, readonly id: string, readonly verb: Verb | null, readonly subject: string | null, readonly object: string | null, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly called: { readonly da: string | null, readonly en: string | null } | null, readonly values: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null, readonly label: { readonly da: string | null, readonly en: string | null } }> };

export type PreviewedFragment = { readonly graphVersion: number, readonly changes: ReadonlyArray<{ readonly place: number | null, readonly what: ChangeWhat, readonly id: string, readonly verb: Verb | null, readonly subject: string | null, readonly object: string | null, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly called: { readonly da: string | null, readonly en: string | null } | null, readonly values: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null, readonly label: { readonly da: string | null, readonly en: string | null } }> }>, readonly faults: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }>, readonly conflicts: ReadonlyArray<{ readonly place: number, readonly id: string, readonly property: string | null, readonly seen: string | null, readonly now: string | null, readonly proposed: string | null, readonly label: { readonly da: string | null, readonly en: string | null } | null }>, readonly doubles: ReadonlyArray<{ readonly id: string, readonly common: string, readonly other: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> };

export type EnteredFragment = { readonly id: string, readonly state: ChangeSetState, readonly reason: string, readonly role: Role, readonly date: string, readonly count: number, readonly own: boolean, readonly networks: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

export type PreviewQueryVariables = Exact<{
  language: Language;
  changes: ReadonlyArray<ChangeInput> | ChangeInput;
  madeOn?: number | null | undefined;
}>;


export type PreviewQuery = { readonly preview: { readonly graphVersion: number, readonly changes: ReadonlyArray<{ readonly place: number | null, readonly what: ChangeWhat, readonly id: string, readonly verb: Verb | null, readonly subject: string | null, readonly object: string | null, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly called: { readonly da: string | null, readonly en: string | null } | null, readonly values: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null, readonly label: { readonly da: string | null, readonly en: string | null } }> }>, readonly faults: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }>, readonly conflicts: ReadonlyArray<{ readonly place: number, readonly id: string, readonly property: string | null, readonly seen: string | null, readonly now: string | null, readonly proposed: string | null, readonly label: { readonly da: string | null, readonly en: string | null } | null }>, readonly doubles: ReadonlyArray<{ readonly id: string, readonly common: string, readonly other: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } | null };

export type ChangeSetsQueryVariables = Exact<{
  language: Language;
  states: ReadonlyArray<ChangeSetState> | ChangeSetState;
  after?: string | null | undefined;
}>;


export type ChangeSetsQuery = { readonly changeSets: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ChangeSetState, readonly reason: string, readonly role: Role, readonly date: string, readonly count: number, readonly own: boolean, readonly networks: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> } | null };

export type OneChangeSetQueryVariables = Exact<{
  language: Language;
  id: string | number;
}>;


export type OneChangeSetQuery = { readonly changeSet: { readonly accepted: ReadonlyArray<number> | null, readonly id: string, readonly state: ChangeSetState, readonly reason: string, readonly role: Role, readonly date: string, readonly count: number, readonly own: boolean, readonly decisions: ReadonlyArray<{ readonly state: ChangeSetState, readonly role: Role, readonly reason: string, readonly date: string, readonly networks: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }>, readonly undoes: { readonly id: string } | null, readonly undoneBy: { readonly id: string } | null, readonly changes: ReadonlyArray<{ readonly place: number | null, readonly what: ChangeWhat, readonly id: string, readonly verb: Verb | null, readonly subject: string | null, readonly object: string | null, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly called: { readonly da: string | null, readonly en: string | null } | null, readonly values: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null, readonly label: { readonly da: string | null, readonly en: string | null } }> }>, readonly preview: { readonly graphVersion: number, readonly changes: ReadonlyArray<{ readonly place: number | null, readonly what: ChangeWhat, readonly id: string, readonly verb: Verb | null, readonly subject: string | null, readonly object: string | null, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly called: { readonly da: string | null, readonly en: string | null } | null, readonly values: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null, readonly label: { readonly da: string | null, readonly en: string | null } }> }>, readonly faults: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }>, readonly conflicts: ReadonlyArray<{ readonly place: number, readonly id: string, readonly property: string | null, readonly seen: string | null, readonly now: string | null, readonly proposed: string | null, readonly label: { readonly da: string | null, readonly en: string | null } | null }>, readonly doubles: ReadonlyArray<{ readonly id: string, readonly common: string, readonly other: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } | null, readonly networks: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> } | null };

export type RecordChangesMutationVariables = Exact<{
  changes: ReadonlyArray<ChangeInput> | ChangeInput;
  madeOn?: number | null | undefined;
  reason: string;
  idempotencyKey: string;
}>;


export type RecordChangesMutation = { readonly set: { readonly id: string } | null };

export type ProposeChangesMutationVariables = Exact<{
  changes: ReadonlyArray<ChangeInput> | ChangeInput;
  madeOn?: number | null | undefined;
  reason: string;
  idempotencyKey: string;
}>;


export type ProposeChangesMutation = { readonly set: { readonly id: string } | null };

export type AcceptChangesMutationVariables = Exact<{
  id: string | number;
  only?: ReadonlyArray<number> | number | null | undefined;
  reason: string;
  idempotencyKey: string;
}>;


export type AcceptChangesMutation = { readonly set: { readonly id: string } | null };

export type DeclineChangesMutationVariables = Exact<{
  id: string | number;
  reason: string;
  idempotencyKey: string;
}>;


export type DeclineChangesMutation = { readonly set: { readonly id: string } | null };

export type WithdrawChangesMutationVariables = Exact<{
  id: string | number;
  reason: string;
  idempotencyKey: string;
}>;


export type WithdrawChangesMutation = { readonly set: { readonly id: string } | null };

export type UndoChangesMutationVariables = Exact<{
  id: string | number;
  reason: string;
  idempotencyKey: string;
}>;


export type UndoChangesMutation = { readonly set: { readonly id: string } | null };

export type SeenOnQueryVariables = Exact<{
  id: string | number;
}>;


export type SeenOnQuery = { readonly claims: { readonly graphVersion: number } | null };

export type HistoryQueryVariables = Exact<{
  language: Language;
  id: string | number;
}>;


export type HistoryQuery = { readonly node: { readonly history: ReadonlyArray<{ readonly date: string, readonly role: string, readonly reason: string | null, readonly what: ChangeWhat, readonly graphVersion: number, readonly networks: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly changeSet: { readonly id: string } | null, readonly values: ReadonlyArray<{ readonly property: string, readonly before: string | null, readonly after: string | null, readonly label: { readonly da: string | null, readonly en: string | null } }> }> } | null };

export type OwnRecordQueryVariables = Exact<{
  language: Language;
  id: string | number;
}>;


export type OwnRecordQuery = { readonly organisation: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly claims: { readonly graphVersion: number, readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly recordedAs: string | null, readonly verb: Verb, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> } | null };

export type AssessmentRoundQueryVariables = Exact<{
  language: Language;
  id: string | number;
}>;


export type AssessmentRoundQuery = { readonly assessment: { readonly id: string, readonly priorities: { readonly nodes: ReadonlyArray<{ readonly score: number | null, readonly place: number | null, readonly decidedRank: number | null, readonly need: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> }, readonly name: { readonly text: string, readonly language: Language } } | null, readonly responses: { readonly graphVersion: number, readonly answered: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly needs: ReadonlyArray<{ readonly need: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly statedBy: ReadonlyArray<{ readonly id: string }>, readonly ratedBy: ReadonlyArray<{ readonly id: string }> }> } | null };

export type AnswersToQueryVariables = Exact<{
  id: string | number;
}>;


export type AnswersToQuery = { readonly claims: { readonly graphVersion: number, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly verb: Verb, readonly end: { readonly id: string } }
      | { readonly id: string, readonly verb: Verb, readonly assessment: { readonly id: string } | null, readonly end: { readonly id: string } }
      | { readonly importance: number | null, readonly ability: number | null, readonly rank: number | null, readonly id: string, readonly verb: Verb, readonly assessment: { readonly id: string } | null, readonly end: { readonly id: string } }
    > } | null };

export type PreviewSheetQueryVariables = Exact<{
  sheet: SheetInput;
}>;


export type PreviewSheetQuery = { readonly previewSheet: { readonly count: number | null, readonly mapping: string | null, readonly graphVersion: number, readonly questions: ReadonlyArray<{ readonly id: string, readonly suggested: string | null, readonly text: { readonly da: string | null, readonly en: string | null }, readonly options: ReadonlyArray<{ readonly value: string, readonly text: { readonly da: string | null, readonly en: string | null } }> }>, readonly lines: ReadonlyArray<{ readonly da: string | null, readonly en: string | null }> } | null };

export type ImportSheetMutationVariables = Exact<{
  sheet: SheetInput;
  madeOn: number;
  isProposal: boolean;
  idempotencyKey: string;
}>;


export type ImportSheetMutation = { readonly set: { readonly id: string } | null };

export type FoundQueryVariables = Exact<{
  language: Language;
  text: string;
  first: number;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  after?: string | null | undefined;
}>;


export type FoundQuery = { readonly search: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly match: SearchMatch, readonly node: (
        { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
        & { readonly __typename: 'Source' | 'Initiative' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
      ) }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type FoundPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: (
      { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Source' | 'Initiative' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
    ) }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly role: Role, readonly networks: ReadonlyArray<string>, readonly mayPropose: boolean } | null };

export type WhatHasChangedQueryVariables = Exact<{
  language: Language;
  since: string;
  themes?: ReadonlyArray<string | number> | string | number | null | undefined;
  networks?: ReadonlyArray<string | number> | string | number | null | undefined;
  organisations?: ReadonlyArray<string | number> | string | number | null | undefined;
  what?: ReadonlyArray<DigestWhat> | DigestWhat | null | undefined;
  first: number;
}>;


export type WhatHasChangedQuery = { readonly digest: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly groups: ReadonlyArray<{ readonly what: DigestWhat, readonly totalCount: number, readonly entries: ReadonlyArray<{ readonly entityId: string, readonly date: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type EntityQueryVariables = Exact<{
  language: Language;
  id: string | number;
  minConfidence: Confidence;
}>;


export type EntityQuery = { readonly node:
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly retrieved: string | null, readonly id: string, readonly sourceKind: SourceKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Source' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly status: InitiativeStatus, readonly period: string | null, readonly website: string | null, readonly amount: number | null, readonly currency: string | null, readonly iatiIdentifier: string | null, readonly id: string, readonly initiativeKind: InitiativeKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Initiative' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly limits: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Pool' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly period: string | null, readonly minOrganisations: number | null, readonly mixedSizes: boolean | null, readonly minAmount: number | null, readonly maxAmount: number | null, readonly currency: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Round' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly strength: RuleStrength | null, readonly min: number | null, readonly max: number | null, readonly currency: string | null, readonly line: string | null, readonly id: string, readonly ruleKind: RuleKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Rule' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly decision: Decision, readonly decided: string | null, readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Application' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly decided: string | null, readonly justification: string | null, readonly id: string, readonly synergyKind: SynergyKind, readonly replied: SuggestionStatus, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Reply' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly stage: TrendStage | null, readonly scope: TrendScope | null, readonly observed: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly observedBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Trend' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly validation: Validation | null, readonly published: string | null, readonly language: string | null, readonly address: string | null, readonly id: string, readonly learningKind: LearningKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Learning' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly evidence: Evidence | null, readonly languages: ReadonlyArray<string> | null, readonly address: string | null, readonly id: string, readonly practiceKind: PracticeKind, readonly publishedIn: string | null, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Practice' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Need' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly id: string, readonly assessed: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly assessedBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Assessment' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly scheme: string, readonly value: string, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Identifier' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly shortName: string | null, readonly formerNames: ReadonlyArray<string> | null, readonly country: string | null, readonly size: OrganisationSize | null, readonly website: string | null, readonly network: boolean, readonly id: string, readonly organisationKind: OrganisationKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly mergedFrom: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Organisation' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly goal: boolean, readonly dacCodes: ReadonlyArray<string> | null, readonly sdgGoals: ReadonlyArray<string> | null, readonly policyMarkers: ReadonlyArray<string> | null, readonly mappingBasis: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Theme' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly category: MethodCategory, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Method' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly tier: AudienceTier, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Audience' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly period: string | null, readonly website: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Process' }
    )
    | (
      { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly code: string | null, readonly id: string, readonly placeKind: PlaceKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Place' }
    )
   | null, readonly outgoing: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly relationRole: RelationRole | null, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly participationRole: ParticipationRole | null, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly purpose: PlaceOfUse | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly assessment: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly importance: number | null, readonly ability: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly assessment: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly rank: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly level: UptakeLevel | null, readonly placeOfUse: PlaceOfUse | null, readonly proof: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
    > } | null, readonly incoming: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly relationRole: RelationRole | null, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly participationRole: ParticipationRole | null, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly purpose: PlaceOfUse | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly assessment: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly importance: number | null, readonly ability: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly assessment: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly rank: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
      | { readonly level: UptakeLevel | null, readonly placeOfUse: PlaceOfUse | null, readonly proof: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly end: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }
    > } | null };

type Recorded_Source_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly retrieved: string | null, readonly id: string, readonly sourceKind: SourceKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Source' }
);

type Recorded_Initiative_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly status: InitiativeStatus, readonly period: string | null, readonly website: string | null, readonly amount: number | null, readonly currency: string | null, readonly iatiIdentifier: string | null, readonly id: string, readonly initiativeKind: InitiativeKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Initiative' }
);

type Recorded_Pool_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly limits: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Pool' }
);

type Recorded_Round_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly period: string | null, readonly minOrganisations: number | null, readonly mixedSizes: boolean | null, readonly minAmount: number | null, readonly maxAmount: number | null, readonly currency: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Round' }
);

type Recorded_Rule_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly strength: RuleStrength | null, readonly min: number | null, readonly max: number | null, readonly currency: string | null, readonly line: string | null, readonly id: string, readonly ruleKind: RuleKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Rule' }
);

type Recorded_Application_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly decision: Decision, readonly decided: string | null, readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Application' }
);

type Recorded_Reply_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly decided: string | null, readonly justification: string | null, readonly id: string, readonly synergyKind: SynergyKind, readonly replied: SuggestionStatus, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Reply' }
);

type Recorded_Trend_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly stage: TrendStage | null, readonly scope: TrendScope | null, readonly observed: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly observedBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Trend' }
);

type Recorded_Learning_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly validation: Validation | null, readonly published: string | null, readonly language: string | null, readonly address: string | null, readonly id: string, readonly learningKind: LearningKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Learning' }
);

type Recorded_Practice_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly evidence: Evidence | null, readonly languages: ReadonlyArray<string> | null, readonly address: string | null, readonly id: string, readonly practiceKind: PracticeKind, readonly publishedIn: string | null, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Practice' }
);

type Recorded_Need_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Need' }
);

type Recorded_Assessment_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly id: string, readonly assessed: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly assessedBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Assessment' }
);

type Recorded_Identifier_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly scheme: string, readonly value: string, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Identifier' }
);

type Recorded_Organisation_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly shortName: string | null, readonly formerNames: ReadonlyArray<string> | null, readonly country: string | null, readonly size: OrganisationSize | null, readonly website: string | null, readonly network: boolean, readonly id: string, readonly organisationKind: OrganisationKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly mergedFrom: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Organisation' }
);

type Recorded_Theme_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly goal: boolean, readonly dacCodes: ReadonlyArray<string> | null, readonly sdgGoals: ReadonlyArray<string> | null, readonly policyMarkers: ReadonlyArray<string> | null, readonly mappingBasis: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Theme' }
);

type Recorded_Method_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly category: MethodCategory, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Method' }
);

type Recorded_Audience_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly tier: AudienceTier, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Audience' }
);

type Recorded_Process_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly period: string | null, readonly website: string | null, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Process' }
);

type Recorded_Place_Fragment = (
  { readonly aliases: ReadonlyArray<string> | null, readonly note: string | null, readonly confidence: Confidence, readonly code: string | null, readonly id: string, readonly placeKind: PlaceKind, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Place' }
);

export type RecordedFragment =
  | Recorded_Source_Fragment
  | Recorded_Initiative_Fragment
  | Recorded_Pool_Fragment
  | Recorded_Round_Fragment
  | Recorded_Rule_Fragment
  | Recorded_Application_Fragment
  | Recorded_Reply_Fragment
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

type Stated_PlainClaim_SucceedsClaim_WeightClaim_Fragment = { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

type Stated_RelationRoleClaim_Fragment = { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly relationRole: RelationRole | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

type Stated_ParticipatesInClaim_Fragment = { readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly participationRole: ParticipationRole | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

type Stated_FundedByClaim_Fragment = { readonly amount: number | null, readonly currency: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

type Stated_StatesClaim_Fragment = { readonly purpose: PlaceOfUse | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly assessment: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

type Stated_RatesClaim_Fragment = { readonly importance: number | null, readonly ability: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly assessment: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

type Stated_PrioritisesClaim_Fragment = { readonly rank: number | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

type Stated_UptakeClaim_Fragment = { readonly level: UptakeLevel | null, readonly placeOfUse: PlaceOfUse | null, readonly proof: string | null, readonly id: string, readonly verb: Verb, readonly confidence: Confidence, readonly asOf: string | null, readonly from: string | null, readonly to: string | null, readonly current: boolean | null, readonly note: string | null, readonly ranksFirst: boolean, readonly conflictsWith: ReadonlyArray<string>, readonly label: { readonly da: string | null, readonly en: string | null }, readonly conflicts: ReadonlyArray<{ readonly claims: ReadonlyArray<string> }>, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly publisher: string | null, readonly published: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

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


export type OfOrganisationQuery = { readonly removal: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly meetings: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | { readonly overlap: { readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> } | null }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }
      | { readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }
    > } | null, readonly organisation: { readonly freshness: { readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> } } | null };

export type OfInitiativeQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfInitiativeQuery = { readonly contacts: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly overlaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly b: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> } | null };

export type OfThemeQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfThemeQuery = { readonly uptake: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfMethodQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfMethodQuery = { readonly experiences: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly diffusion: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfProductQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfProductQuery = { readonly audience: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfPoolQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfPoolQuery = { readonly portfolio: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly rejected: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly outcomes: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfProcessQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfProcessQuery = { readonly readiness: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfAssessmentQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfAssessmentQuery = { readonly responses: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OfAudienceQueryVariables = Exact<{
  id: string | number;
  language: Language;
  minConfidence: Confidence;
}>;


export type OfAudienceQuery = { readonly coverage: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NeedGapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  assessment?: string | number | null | undefined;
  types?: ReadonlyArray<GapType> | GapType | null | undefined;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type NeedGapsQuery = { readonly needGaps: { readonly totalCount: number, readonly priorityBasis: PriorityBasis, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly counts: ReadonlyArray<{ readonly type: GapType, readonly count: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly priorityAssessment: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly nodes: ReadonlyArray<{ readonly type: GapType, readonly band: Band | null, readonly need: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly askers: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly served: ReadonlyArray<{ readonly id: string }>, readonly notServed: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly unknown: ReadonlyArray<{ readonly need: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly covered: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly selfServed: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly assessments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> } | null };

export type TrendGapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  types?: ReadonlyArray<TrendGapType> | TrendGapType | null | undefined;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type TrendGapsQuery = { readonly trendGaps: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly type: TrendGapType, readonly aspects: ReadonlyArray<TrendGapAspect>, readonly trend: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly relevant: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly aware: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly unaware: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly unknown: ReadonlyArray<{ readonly trend: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly takenUpByNobody: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly known: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type UptakeGapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  kinds?: ReadonlyArray<ProductKind> | ProductKind | null | undefined;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type UptakeGapsQuery = { readonly uptakeGaps: { readonly totalCount: number, readonly uptake: number | null, readonly pairsApplied: number, readonly pairsReached: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly product: (
        { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
        & { readonly __typename: 'Source' | 'Initiative' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
      ), readonly appliedBy: ReadonlyArray<{ readonly level: UptakeLevel | null, readonly placesOfUse: ReadonlyArray<PlaceOfUse>, readonly claims: ReadonlyArray<string>, readonly organisation: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }>, readonly receivedBy: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly notYet: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly unknown: ReadonlyArray<{ readonly product: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }>, readonly putIntoPractice: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type EvidenceGapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  types?: ReadonlyArray<EvidenceGapType> | EvidenceGapType | null | undefined;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type EvidenceGapsQuery = { readonly evidenceGaps: { readonly totalCount: number, readonly unaskedCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly demandUnknown: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly nodes: ReadonlyArray<{ readonly type: EvidenceGapType, readonly theme: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly method: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly askers: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly askersOfBoth: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type GapMatrixQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  rows: GapMatrixRows;
  columns: GapMatrixColumns;
  columnLimit: number;
  columnOffset: number;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type GapMatrixQuery = { readonly gapMatrix: { readonly totalCount: number, readonly columnCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly columns: ReadonlyArray<{ readonly kind: InitiativeKind | null, readonly initiatives: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }>, readonly demandUnknown: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly nodes: ReadonlyArray<{ readonly gaps: number | null, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly askers: ReadonlyArray<{ readonly id: string }>, readonly unplaced: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly cells: ReadonlyArray<{ readonly count: number, readonly gap: boolean | null, readonly claims: ReadonlyArray<string>, readonly initiatives: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type FurtherFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

type Listed_Source_Fragment = (
  { readonly published: string | null, readonly confidence: Confidence, readonly id: string, readonly sourceKind: SourceKind, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Source' }
);

type Listed_Initiative_Fragment = (
  { readonly period: string | null, readonly confidence: Confidence, readonly id: string, readonly initiativeKind: InitiativeKind, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Initiative' }
);

type Listed_ZxvphO6jLa3kyvYii4MdhSxM3Gjxkxnvrrsw9jnO3A_Fragment = (
  { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Need' | 'Assessment' | 'Identifier' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
);

type Listed_Trend_Fragment = (
  { readonly stage: TrendStage | null, readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Trend' }
);

type Listed_Learning_Fragment = (
  { readonly confidence: Confidence, readonly id: string, readonly learningKind: LearningKind, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Learning' }
);

type Listed_Practice_Fragment = (
  { readonly confidence: Confidence, readonly id: string, readonly practiceKind: PracticeKind, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Practice' }
);

type Listed_Organisation_Fragment = (
  { readonly confidence: Confidence, readonly id: string, readonly organisationKind: OrganisationKind, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Organisation' }
);

export type ListedFragment =
  | Listed_Source_Fragment
  | Listed_Initiative_Fragment
  | Listed_ZxvphO6jLa3kyvYii4MdhSxM3Gjxkxnvrrsw9jnO3A_Fragment
  | Listed_Trend_Fragment
  | Listed_Learning_Fragment
  | Listed_Practice_Fragment
  | Listed_Organisation_Fragment
;

export type CountedTermsFragment = { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> };

export type CountedEntitiesFragment = { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> };

export type AllOrganisationsQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  kind?: ReadonlyArray<OrganisationKind> | OrganisationKind | null | undefined;
  themes?: ReadonlyArray<string | number> | string | number | null | undefined;
  networks?: ReadonlyArray<string | number> | string | number | null | undefined;
  named: ReadonlyArray<string | number> | string | number;
}>;


export type AllOrganisationsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly organisationKind: OrganisationKind, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Organisation' }
    )> } | null, readonly kinds: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null, readonly themes: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly networks: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly named: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null> | null };

export type AllNetworksQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  kind?: ReadonlyArray<OrganisationKind> | OrganisationKind | null | undefined;
  themes?: ReadonlyArray<string | number> | string | number | null | undefined;
  named: ReadonlyArray<string | number> | string | number;
}>;


export type AllNetworksQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly organisationKind: OrganisationKind, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Organisation' }
    )> } | null, readonly kinds: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null, readonly themes: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly named: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null> | null };

export type AllInitiativesQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  kind?: ReadonlyArray<InitiativeKind> | InitiativeKind | null | undefined;
  status?: ReadonlyArray<InitiativeStatus> | InitiativeStatus | null | undefined;
  themes?: ReadonlyArray<string | number> | string | number | null | undefined;
  networks?: ReadonlyArray<string | number> | string | number | null | undefined;
  named: ReadonlyArray<string | number> | string | number;
}>;


export type AllInitiativesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly period: string | null, readonly confidence: Confidence, readonly id: string, readonly initiativeKind: InitiativeKind, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Initiative' }
    )> } | null, readonly kinds: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null, readonly statuses: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null, readonly themes: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly networks: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly named: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null> | null };

export type AllNeedsQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  themes?: ReadonlyArray<string | number> | string | number | null | undefined;
  networks?: ReadonlyArray<string | number> | string | number | null | undefined;
  named: ReadonlyArray<string | number> | string | number;
}>;


export type AllNeedsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Need' }
    )> } | null, readonly themes: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly networks: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly named: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null> | null };

export type AllThemesQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllThemesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Theme' }
    )> } | null };

export type AllMethodsQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  kind?: ReadonlyArray<MethodCategory> | MethodCategory | null | undefined;
}>;


export type AllMethodsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Method' }
    )> } | null, readonly kinds: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null };

export type AllTrendsQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  kind?: ReadonlyArray<TrendStage> | TrendStage | null | undefined;
  themes?: ReadonlyArray<string | number> | string | number | null | undefined;
  named: ReadonlyArray<string | number> | string | number;
}>;


export type AllTrendsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly stage: TrendStage | null, readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Trend' }
    )> } | null, readonly kinds: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null, readonly themes: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly named: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null> | null };

export type AllLearningsQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  kind?: ReadonlyArray<LearningKind> | LearningKind | null | undefined;
  themes?: ReadonlyArray<string | number> | string | number | null | undefined;
  named: ReadonlyArray<string | number> | string | number;
}>;


export type AllLearningsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly learningKind: LearningKind, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Learning' }
    )> } | null, readonly kinds: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null, readonly themes: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly named: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null> | null };

export type AllPracticesQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  kind?: ReadonlyArray<PracticeKind> | PracticeKind | null | undefined;
  themes?: ReadonlyArray<string | number> | string | number | null | undefined;
  networks?: ReadonlyArray<string | number> | string | number | null | undefined;
  named: ReadonlyArray<string | number> | string | number;
}>;


export type AllPracticesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly practiceKind: PracticeKind, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Practice' }
    )> } | null, readonly kinds: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null, readonly themes: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly networks: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly named: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null> | null };

export type AllPoolsQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllPoolsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Pool' }
    )> } | null };

export type AllSourcesQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  kind?: ReadonlyArray<SourceKind> | SourceKind | null | undefined;
}>;


export type AllSourcesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly published: string | null, readonly confidence: Confidence, readonly id: string, readonly sourceKind: SourceKind, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Source' }
    )> } | null, readonly kinds: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null };

export type AllAudiencesQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllAudiencesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Audience' }
    )> } | null };

export type AllProcessesQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllProcessesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Process' }
    )> } | null };

export type AllPlacesQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllPlacesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Place' }
    )> } | null };

export type AllRoundsQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllRoundsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Round' }
    )> } | null };

export type AllRulesQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllRulesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Rule' }
    )> } | null };

export type AllApplicationsQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
  kind?: ReadonlyArray<Decision> | Decision | null | undefined;
  themes?: ReadonlyArray<string | number> | string | number | null | undefined;
  networks?: ReadonlyArray<string | number> | string | number | null | undefined;
  named: ReadonlyArray<string | number> | string | number;
}>;


export type AllApplicationsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Application' }
    )> } | null, readonly kinds: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } | null } | null, readonly themes: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly networks: { readonly totalCount: number, readonly facets: { readonly counted: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> } } | null } | null, readonly named: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null> | null };

export type AllAssessmentsQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllAssessmentsQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Assessment' }
    )> } | null };

export type AllIdentifiersQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllIdentifiersQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Identifier' }
    )> } | null };

export type AllRepliesQueryVariables = Exact<{
  language: Language;
  first: number;
  after?: string | null | undefined;
  minConfidence: Confidence;
}>;


export type AllRepliesQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly confidence: Confidence, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Reply' }
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
        { readonly kind: SynergyKind, readonly time: TimeOfThings, readonly status: SuggestionStatus, readonly suggestionId: string, readonly a: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly b: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly commonContacts: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly overlap: { readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> } | null, readonly dimensions: ReadonlyArray<{ readonly shared: ReadonlyArray<{ readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> }>, readonly complementary: ReadonlyArray<{ readonly stated: boolean, readonly claims: ReadonlyArray<string>, readonly giver: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly seeker: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly item: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> }, readonly reply: { readonly id: string, readonly justification: string | null } | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }
        & { readonly __typename: 'Pooling' }
      )
      | (
        { readonly tied: boolean, readonly kind: SynergyKind, readonly time: TimeOfThings, readonly status: SuggestionStatus, readonly suggestionId: string, readonly a: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly b: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly commonContacts: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly complementary: ReadonlyArray<{ readonly stated: boolean, readonly claims: ReadonlyArray<string>, readonly giver: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly seeker: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly item: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }>, readonly reply: { readonly id: string, readonly justification: string | null } | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }
        & { readonly __typename: 'Complementarity' }
      )
      | (
        { readonly kind: SynergyKind, readonly time: TimeOfThings, readonly status: SuggestionStatus, readonly suggestionId: string, readonly groupA: { readonly suggested: boolean, readonly network: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }, readonly groupB: { readonly suggested: boolean, readonly network: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }, readonly commonContacts: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly sharedThemes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly sharedNeeds: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly suggestedTie: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly reply: { readonly id: string, readonly justification: string | null } | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }
        & { readonly __typename: 'Bridging' }
      )
    >, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type ExchangeFragment = { readonly stated: boolean, readonly claims: ReadonlyArray<string>, readonly giver: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly seeker: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly item: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } };

export type BridgedFragment = { readonly suggested: boolean, readonly network: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly label: { readonly da: string | null, readonly en: string | null }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

export type NeedQueryVariables = Exact<{
  language: Language;
  need: string | number;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type NeedQuery = { readonly need: { readonly confidence: Confidence, readonly id: string, readonly description: { readonly da: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly address: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly themes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }, readonly requires: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }, readonly statedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly claim: { readonly id: string, readonly confidence: Confidence }, readonly assessment: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }> }, readonly name: { readonly text: string, readonly language: Language } } | null, readonly needTrail: { readonly reached: TrailStage | null, readonly stoppedAt: TrailStage | null, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly steps: ReadonlyArray<{ readonly stage: TrailStage, readonly from: string | null, readonly to: string | null, readonly leftOut: LeftOut | null, readonly rank: number | null, readonly claims: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly gapCandidates: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly offered: number | null, readonly asks: boolean, readonly organisation: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type GapOfNeedQueryVariables = Exact<{
  language: Language;
  need: string | number;
  minConfidence: Confidence;
  window?: Window | null | undefined;
}>;


export type GapOfNeedQuery = { readonly needGaps: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly type: GapType, readonly served: ReadonlyArray<{ readonly id: string }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly unknown: ReadonlyArray<{ readonly type: GapType, readonly served: ReadonlyArray<{ readonly id: string }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly selfServed: ReadonlyArray<{ readonly id: string }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type OneGapFragment = { readonly type: GapType, readonly served: ReadonlyArray<{ readonly id: string }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> };

export type GroupQueryVariables = Exact<{
  language: Language;
  need: string | number;
  members?: ReadonlyArray<string | number> | string | number | null | undefined;
  minConfidence: Confidence;
}>;


export type GroupQuery = { readonly consortium: { readonly coverage: number | null, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly members: ReadonlyArray<{ readonly size: OrganisationSize | null, readonly brings: ReadonlyArray<{ readonly stated: boolean, readonly item: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }>, readonly doubles: ReadonlyArray<{ readonly stated: boolean, readonly item: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }>, readonly organisation: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }>, readonly rules: ReadonlyArray<{ readonly rule: ConsortiumRule, readonly met: boolean | null }>, readonly requires: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly missing: ReadonlyArray<{ readonly id: string }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type BroughtFragment = { readonly stated: boolean, readonly item: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } };

export type NetworkMeetingsQueryVariables = Exact<{
  language: Language;
  network?: string | number | null | undefined;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type NetworkMeetingsQuery = { readonly networkOverlap: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly membersOfA: number, readonly membersOfB: number, readonly a: { readonly shortName: string | null, readonly id: string, readonly memberships: { readonly edges: ReadonlyArray<{ readonly claim: { readonly to: string | null } | null, readonly node: { readonly id: string } }> }, readonly name: { readonly text: string, readonly language: Language } }, readonly b: { readonly shortName: string | null, readonly id: string, readonly memberships: { readonly edges: ReadonlyArray<{ readonly claim: { readonly to: string | null } | null, readonly node: { readonly id: string } }> }, readonly name: { readonly text: string, readonly language: Language } }, readonly sharedMembers: ReadonlyArray<{ readonly shortName: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly missingLinks: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NetworkGapsQueryVariables = Exact<{
  language: Language;
  first: number;
  window?: Window | null | undefined;
  minConfidence: Confidence;
  network?: string | number | null | undefined;
  theme?: string | number | null | undefined;
}>;


export type NetworkGapsQuery = { readonly structuralGaps: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NetworkJoinersQueryVariables = Exact<{
  language: Language;
  first: number;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type NetworkJoinersQuery = { readonly brokers: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly organisation: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NetworkLossesQueryVariables = Exact<{
  language: Language;
  first: number;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type NetworkLossesQuery = { readonly removalImpacts: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly organisation: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type NetworkAloneQueryVariables = Exact<{
  language: Language;
  first: number;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type NetworkAloneQuery = { readonly isolatedOrganisations: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly nodes: ReadonlyArray<{ readonly organisation: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type WayBetweenQueryVariables = Exact<{
  language: Language;
  from: string | number;
  to: string | number;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type WayBetweenQuery = { readonly path: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly entities: ReadonlyArray<(
      { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
      & { readonly __typename: 'Source' | 'Initiative' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
    )>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type MeetingFragment = { readonly shortName: string | null, readonly id: string, readonly memberships: { readonly edges: ReadonlyArray<{ readonly claim: { readonly to: string | null } | null, readonly node: { readonly id: string } }> }, readonly name: { readonly text: string, readonly language: Language } };

export type MatrixQueryVariables = Exact<{
  language: Language;
  by: GroupedBy;
  dimensions?: ReadonlyArray<Dimension> | Dimension | null | undefined;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type MatrixQuery = { readonly overlapMatrix: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly columns: ReadonlyArray<{ readonly initiatives: number, readonly kind: InitiativeKind | null, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }>, readonly unknown: ReadonlyArray<{ readonly initiatives: number, readonly kind: InitiativeKind | null, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null }>, readonly nodes: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly score: number | null, readonly classes: ReadonlyArray<{ readonly class: OverlapClass, readonly count: number }> } | null> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly coherence: { readonly nodes: ReadonlyArray<{ readonly group: { readonly entity: { readonly id: string } | null }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }> } | null };

export type GroupFragment = { readonly initiatives: number, readonly kind: InitiativeKind | null, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null };

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
          { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
          & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
        )
        | (
          { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
          & { readonly __typename: 'Initiative' }
        )
      , readonly b:
        | (
          { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
          & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
        )
        | (
          { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
          & { readonly __typename: 'Initiative' }
        )
      , readonly dimensions: ReadonlyArray<{ readonly dimension: Dimension, readonly shared: ReadonlyArray<{ readonly rarity: number, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> }>, readonly months: { readonly count: number | null, readonly first: string | null, readonly last: string | null }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> } | null }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

type Overlapping_6kPQrPtWdGm5wQg7dhjOw9pdmc72yUy99ThZpoeRfvI_Fragment = (
  { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
);

type Overlapping_Initiative_Fragment = (
  { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Initiative' }
);

export type OverlappingFragment =
  | Overlapping_6kPQrPtWdGm5wQg7dhjOw9pdmc72yUy99ThZpoeRfvI_Fragment
  | Overlapping_Initiative_Fragment
;

export type NetworkNamesQueryVariables = Exact<{
  language: Language;
}>;


export type NetworkNamesQuery = { readonly networks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> } | null };

export type OverlapsLoosenedQueryVariables = Exact<{
  minConfidence: Confidence;
  when: When;
  window?: Window | null | undefined;
  kind?: OverlapFilter | null | undefined;
  across?: OverlapFilter | null | undefined;
  theme?: OverlapFilter | null | undefined;
  network?: OverlapFilter | null | undefined;
  initiative?: OverlapFilter | null | undefined;
  dim?: OverlapFilter | null | undefined;
  all?: OverlapFilter | null | undefined;
}>;


export type OverlapsLoosenedQuery = { readonly kind: { readonly totalCount: number } | null, readonly across: { readonly totalCount: number } | null, readonly theme: { readonly totalCount: number } | null, readonly network: { readonly totalCount: number } | null, readonly initiative: { readonly totalCount: number } | null, readonly dim: { readonly totalCount: number } | null, readonly when: { readonly totalCount: number } | null };

export type ThemeThroughTimeQueryVariables = Exact<{
  language: Language;
  theme: string | number;
  filter?: OverlapFilter | null | undefined;
  risks?: OverlapFilter | null | undefined;
  joint?: OverlapFilter | null | undefined;
  successions?: OverlapFilter | null | undefined;
  when: When;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type ThemeThroughTimeQuery = { readonly theme: { readonly id: string, readonly initiatives: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly pools: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }, readonly name: { readonly text: string, readonly language: Language } }> }, readonly name: { readonly text: string, readonly language: Language } } | null, readonly overlaps: { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly risks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string }, readonly b: { readonly id: string } }> } | null, readonly joint: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string }, readonly b: { readonly id: string } }> } | null, readonly successions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string }, readonly b: { readonly id: string } }> } | null };

export type BowsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string }, readonly b: { readonly id: string } }> };

export type ThemesWithWorkQueryVariables = Exact<{
  language: Language;
  minConfidence: Confidence;
}>;


export type ThemesWithWorkQuery = { readonly themes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly initiatives: { readonly totalCount: number }, readonly name: { readonly text: string, readonly language: Language } }> } | null };

export type OverviewQueryVariables = Exact<{
  language: Language;
  window?: Window | null | undefined;
}>;


export type OverviewQuery = { readonly risks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly b: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> } | null }> } | null, readonly risksEver: { readonly totalCount: number } | null, readonly gaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly type: GapType, readonly need: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }> } | null, readonly gapsEver: { readonly totalCount: number } | null, readonly meetings: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | (
        { readonly kind: SynergyKind, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }
        & { readonly __typename: 'Pooling' }
      )
      | (
        { readonly kind: SynergyKind, readonly a: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly b: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }
        & { readonly __typename: 'Complementarity' }
      )
      | (
        { readonly kind: SynergyKind, readonly suggestedTie: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }
        & { readonly __typename: 'Bridging' }
      )
    > } | null, readonly poolingsNow: { readonly totalCount: number } | null, readonly meetingsEver: { readonly totalCount: number } | null };

export type OnRecordQueryVariables = Exact<{ [key: string]: never; }>;


export type OnRecordQuery = { readonly organisations: { readonly totalCount: number } | null, readonly networks: { readonly totalCount: number } | null, readonly initiatives: { readonly totalCount: number } | null, readonly needs: { readonly totalCount: number } | null, readonly themes: { readonly totalCount: number } | null, readonly methods: { readonly totalCount: number } | null, readonly trends: { readonly totalCount: number } | null, readonly learnings: { readonly totalCount: number } | null, readonly practices: { readonly totalCount: number } | null, readonly pools: { readonly totalCount: number } | null, readonly sources: { readonly totalCount: number } | null };

export type HowFreshQueryVariables = Exact<{
  language: Language;
  since: string;
}>;


export type HowFreshQuery = { readonly freshness: { readonly claimCount: number, readonly newest: string | null, readonly sourceCount: number, readonly initiativeCount: number, readonly periodUnknown: number, readonly organisationCount: number, readonly withoutInitiative: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly ages: { readonly upToOneYear: number, readonly upToThreeYears: number, readonly upToTenYears: number, readonly older: number, readonly undated: number }, readonly confidences: { readonly confirmed: number, readonly reported: number, readonly inferred: number, readonly unconfirmed: number }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null, readonly changesSince: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly date: string, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }> } | null };

export type PairQueryVariables = Exact<{
  language: Language;
  a: string | number;
  b: string | number;
  minConfidence: Confidence;
}>;


export type PairQuery = { readonly overlap: { readonly class: OverlapClass | null, readonly time: TimeOfThings, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly a:
      | (
        { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
        & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
      )
      | (
        { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly participants: { readonly edges: ReadonlyArray<{ readonly role: ParticipationRole | null, readonly claim: { readonly id: string }, readonly node: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> }, readonly name: { readonly text: string, readonly language: Language } }
        & { readonly __typename: 'Initiative' }
      )
    , readonly b:
      | (
        { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
        & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
      )
      | (
        { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly participants: { readonly edges: ReadonlyArray<{ readonly role: ParticipationRole | null, readonly claim: { readonly id: string }, readonly node: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> }, readonly name: { readonly text: string, readonly language: Language } }
        & { readonly __typename: 'Initiative' }
      )
    , readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> } | null, readonly dimensions: ReadonlyArray<{ readonly dimension: Dimension, readonly shared: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }>, readonly onlyA: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }>, readonly onlyB: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> }>, readonly tie: { readonly coordinated: boolean, readonly claims: ReadonlyArray<string>, readonly participants: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> } | null, readonly weakTies: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly member: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly network: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }>, readonly complementary: ReadonlyArray<{ readonly stated: boolean, readonly claims: ReadonlyArray<string>, readonly giver: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly seeker: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly item: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }>, readonly toRead: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

type Compared_6kPQrPtWdGm5wQg7dhjOw9pdmc72yUy99ThZpoeRfvI_Fragment = (
  { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Source' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
);

type Compared_Initiative_Fragment = (
  { readonly kind: InitiativeKind, readonly period: string | null, readonly id: string, readonly periodBounds: { readonly from: string | null, readonly to: string | null, readonly open: boolean } | null, readonly participants: { readonly edges: ReadonlyArray<{ readonly role: ParticipationRole | null, readonly claim: { readonly id: string }, readonly node: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } }> }, readonly name: { readonly text: string, readonly language: Language } }
  & { readonly __typename: 'Initiative' }
);

export type ComparedFragment =
  | Compared_6kPQrPtWdGm5wQg7dhjOw9pdmc72yUy99ThZpoeRfvI_Fragment
  | Compared_Initiative_Fragment
;

export type NoPairQueryVariables = Exact<{
  language: Language;
  ids: ReadonlyArray<string | number> | string | number;
  one: string;
  other: string;
  first: number;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
}>;


export type NoPairQuery = { readonly nodes: ReadonlyArray<{ readonly id: string } | null> | null, readonly one: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> } | null, readonly other: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> } | null };

export type AlikeFragment = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> };

export type ScreeningQueryVariables = Exact<{
  language: Language;
  draft: ApplicationDraft;
  minConfidence: Confidence;
}>;


export type ScreeningQuery = { readonly screenApplication: { readonly verdict: RuleVerdict, readonly missing: ReadonlyArray<DraftField>, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly round: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly rules: ReadonlyArray<{ readonly kind: RuleCheckKind, readonly strength: RuleStrength, readonly verdict: RuleVerdict, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }>, readonly required: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }>, readonly covered: ReadonlyArray<{ readonly id: string }>, readonly needs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly named: boolean, readonly gap: GapType | null, readonly need: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }> }, readonly earlierApplications: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly decision: Decision, readonly application: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }> }, readonly reading: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly product: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }> }, readonly partners: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly organisation: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }> }> }, readonly overlapCounts: ReadonlyArray<{ readonly class: OverlapClass, readonly count: number }>, readonly overlaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass, readonly initiative: { readonly period: string | null, readonly id: string, readonly name: { readonly text: string, readonly language: Language } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> }>, readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly text: string, readonly language: Language } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string, readonly language: Language } }> }> } | null }> }, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } } | null };

export type FoundByKindQueryVariables = Exact<{
  language: Language;
  text: string;
  first: number;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  after?: string | null | undefined;
}>;


export type FoundByKindQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: (
        { readonly id: string, readonly name: { readonly text: string, readonly language: Language } }
        & { readonly __typename: 'Source' | 'Initiative' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Reply' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
      ) }> } | null, readonly ofAllKinds: { readonly totalCount: number, readonly facets: { readonly kinds: { readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> } } } | null };

export const Entity: Document<EntityQuery, EntityQueryVariables> = { name: 'Entity', hash: '0fc319fdbcc5aa8d0f9e78585ceefbd75dde20370b1fea47f0928e4d761d5695' };
export const EvidenceGaps: Document<EvidenceGapsQuery, EvidenceGapsQueryVariables> = { name: 'EvidenceGaps', hash: '8ebfc4b87655178d59f16c8b1cc70733c2447ed54f2fcca8666584766fb90f9f' };
export const Found: Document<FoundQuery, FoundQueryVariables> = { name: 'Found', hash: 'aa6961f35b8aef4551260653c7331f29fffa0a8de309d0661ed853bc807cffa8' };
export const GapMatrix: Document<GapMatrixQuery, GapMatrixQueryVariables> = { name: 'GapMatrix', hash: 'ea749deb3e82561c4235678678215c611e3371e33f8218104dfb1a29044a902e' };
export const GapOfNeed: Document<GapOfNeedQuery, GapOfNeedQueryVariables> = { name: 'GapOfNeed', hash: '9a1a1920d5c360c0047ada92ac13b2aa96db3b06e7feb30a002479c47412a915' };
export const Group: Document<GroupQuery, GroupQueryVariables> = { name: 'Group', hash: '1be688d0a80887e64d3f7a0b050ff24a0351f3239d8cf9df1f799396ee2f8eaa' };
export const HowFresh: Document<HowFreshQuery, HowFreshQueryVariables> = { name: 'HowFresh', hash: '72e78645a12ef64bc23b257e1638f787d3aa52809b840d12e355170ce79c1876' };
export const Live: Document<LiveSubscription, LiveSubscriptionVariables> = { name: 'Live', hash: 'e5ce0242aa64d34fbf3dd0407ff72a19494f2934b288e1b851b7d426eb22ebc2' };
export const Matrix: Document<MatrixQuery, MatrixQueryVariables> = { name: 'Matrix', hash: '76621dde0050b501709b0234448f862477330fec6ae41aba3fbd72e9d61dfead' };
export const Meetings: Document<MeetingsQuery, MeetingsQueryVariables> = { name: 'Meetings', hash: 'f3619e81f38e6863e9bc5d29b95f47882acbf96d1606a6660c947c84f71972dd' };
export const Names: Document<NamesQuery, NamesQueryVariables> = { name: 'Names', hash: '238d80a57dfb7b7353a4dd6af0f0521861fed21c360faf60db8bc64a581956a9' };
export const Need: Document<NeedQuery, NeedQueryVariables> = { name: 'Need', hash: '2d579bb5562f607731f86e1d0fdbefd333a93db3c4643c496786a8b4054d4f91' };
export const NeedGaps: Document<NeedGapsQuery, NeedGapsQueryVariables> = { name: 'NeedGaps', hash: '6ae15751da47d19a126b8b7a74c0dec2de3483cf4fd36ec5e1d602c4b6e0e084' };
export const NetworkAlone: Document<NetworkAloneQuery, NetworkAloneQueryVariables> = { name: 'NetworkAlone', hash: 'd90d75fbe571b7131868d95ffa57a300a72ed18aa4d3d33e5799d57a177de3d1' };
export const NetworkGaps: Document<NetworkGapsQuery, NetworkGapsQueryVariables> = { name: 'NetworkGaps', hash: '6b47b96972ac6181c02baac1463dfab449c8301c264fc1e196fcda267a9a86d8' };
export const NetworkJoiners: Document<NetworkJoinersQuery, NetworkJoinersQueryVariables> = { name: 'NetworkJoiners', hash: 'f56eb0d9343f83c58bc7331b3f26b45727eaff249535b0ae544b4278921b0132' };
export const NetworkLosses: Document<NetworkLossesQuery, NetworkLossesQueryVariables> = { name: 'NetworkLosses', hash: 'e01d0a48dc463aa4e3e8e095c79292a3bd659b4b5ffdf7e78efa0b76d7ee8bf5' };
export const NetworkMeetings: Document<NetworkMeetingsQuery, NetworkMeetingsQueryVariables> = { name: 'NetworkMeetings', hash: '16e441ec616a694fdddba15c62d34026f253220c15a7fb7f1df57192a3d04ef3' };
export const NetworkNames: Document<NetworkNamesQuery, NetworkNamesQueryVariables> = { name: 'NetworkNames', hash: '1846dd109a7f9b5b2621ffc6beb019cfd26f46fc2261dce7e53902b08ed57707' };
export const NoPair: Document<NoPairQuery, NoPairQueryVariables> = { name: 'NoPair', hash: '6034184527fc0bd92b24633373592d09c590f68ad5c3c154661e31bf731b125c' };
export const OfAssessment: Document<OfAssessmentQuery, OfAssessmentQueryVariables> = { name: 'OfAssessment', hash: '2bb44cee2f1e063afb2f882338c9101dfc536e9b4e76e6291cb0424c7fc97a96' };
export const OfAudience: Document<OfAudienceQuery, OfAudienceQueryVariables> = { name: 'OfAudience', hash: '95bed1fed9cc312898fc2ae35d4c1a41a5747af096349f0ba9b931ed09f3df48' };
export const OfInitiative: Document<OfInitiativeQuery, OfInitiativeQueryVariables> = { name: 'OfInitiative', hash: 'e74b2787c330814de54bcda2fd47c105dc7e3c6eb916cc5028bc0b9c2f19098f' };
export const OfMethod: Document<OfMethodQuery, OfMethodQueryVariables> = { name: 'OfMethod', hash: '03023fe19f2ae3e714daa19b8ef4be4c22cbe92c7d33068003189194ee1fd3ed' };
export const OfOrganisation: Document<OfOrganisationQuery, OfOrganisationQueryVariables> = { name: 'OfOrganisation', hash: 'bb4f2d2b37f27a619553506db7e5ca1b5d1f25eadb1b1b51663a90fc73f94f4f' };
export const OfPool: Document<OfPoolQuery, OfPoolQueryVariables> = { name: 'OfPool', hash: '2354817cfa924b14b2e40eb3b6e0b803789ff3dd4ee372a41722b572a20d7713' };
export const OfProcess: Document<OfProcessQuery, OfProcessQueryVariables> = { name: 'OfProcess', hash: 'f5a835f7d92f390ffb3e86c3e63cda4a33f9b7a97279950fa698b237f05a49f1' };
export const OfProduct: Document<OfProductQuery, OfProductQueryVariables> = { name: 'OfProduct', hash: 'cc50facfd2798f8738bc8e9ad1c5d1155cc475b3d4802f279a6242d4933fb9c8' };
export const OfTheme: Document<OfThemeQuery, OfThemeQueryVariables> = { name: 'OfTheme', hash: 'e9e5da950199e6ee4c28e03f1dc4d7c25f56d421802f57ee73e9b39d5f5a47fe' };
export const OnRecord: Document<OnRecordQuery, OnRecordQueryVariables> = { name: 'OnRecord', hash: 'e9b4a77181c46a56a4e7ccb68b64bb33da4088b8abc5a46556438a6494d0f9ea' };
export const Overlaps: Document<OverlapsQuery, OverlapsQueryVariables> = { name: 'Overlaps', hash: 'e1de0bbbe4ab081b73069416843445337204204c90ccbce183f9a68f0d7013a9' };
export const OverlapsLoosened: Document<OverlapsLoosenedQuery, OverlapsLoosenedQueryVariables> = { name: 'OverlapsLoosened', hash: '65c5f12631bf36ef2cc807aa8072211648399990e12f7c4d06a0e04d3a7ed00f' };
export const Overview: Document<OverviewQuery, OverviewQueryVariables> = { name: 'Overview', hash: 'cf64f618af41b9e7ade223ee61471a0971d9b52d42132134a695c1fe7743f27f' };
export const Pair: Document<PairQuery, PairQueryVariables> = { name: 'Pair', hash: '3d4ae1258aa4e7bd1626cb770d083512ff088b28261ef1917bc67bca5eb7d5ce' };
export const Screening: Document<ScreeningQuery, ScreeningQueryVariables> = { name: 'Screening', hash: '9a856d2c8e7e0e85fd68eaa78fd1121e26df448954e4415bfcea72c3c683ef19' };
export const Sources: Document<SourcesQuery, SourcesQueryVariables> = { name: 'Sources', hash: 'b7631d1fa0b4ced26282f52c691a90cc3d15c50556963bbc4567c988e29851a3' };
export const ThemesWithWork: Document<ThemesWithWorkQuery, ThemesWithWorkQueryVariables> = { name: 'ThemesWithWork', hash: '0b5df738883a547c865691a9b0bfbd4ac64c0d33ec29ca03f265ca8deeadb817' };
export const ThemeThroughTime: Document<ThemeThroughTimeQuery, ThemeThroughTimeQueryVariables> = { name: 'ThemeThroughTime', hash: 'd211fc05c42aede0646044a5e01be9dce49e33a8d2a095206076315aef6d8848' };
export const TrendGaps: Document<TrendGapsQuery, TrendGapsQueryVariables> = { name: 'TrendGaps', hash: 'ab876c786c5a51c53990b1507ae4bc7b04e69e864201afb0a9a02a8342a4f518' };
export const UptakeGaps: Document<UptakeGapsQuery, UptakeGapsQueryVariables> = { name: 'UptakeGaps', hash: '116cc91bdaeb85d2f2a86b859afc58828d301d705571afbe8c8ee8272f7b5add' };
export const Viewer: Document<ViewerQuery, ViewerQueryVariables> = { name: 'Viewer', hash: '4725bba8e3f19affff2fdba57bdf06af64301e6f8202a65ee47cb38c2a92678c' };
export const WayBetween: Document<WayBetweenQuery, WayBetweenQueryVariables> = { name: 'WayBetween', hash: 'c1e20fbe371f8cd80321c1fb73389cf766886bb2540324326ec49644059b8f0c' };
