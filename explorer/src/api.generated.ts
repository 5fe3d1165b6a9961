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

/** A language in which something is told. */
export type Language =
  /** Danish. (Danish; da: dansk) */
  | 'DA'
  /** English. (English; da: engelsk) */
  | 'EN';

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

/** A period: what touches it counts. One end may be left open. Where neither a window nor a date (`asOf`) is given everything on record counts; a partial date such as “2014” is touched. */
export type Window = {
  /** From the first day of this date. */
  readonly from?: string | null | undefined;
  /** To the last day of this date. */
  readonly to?: string | null | undefined;
};

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

/** Whether a list has what is over too. */
export type When =
  /** Without what is over. (now; da: nu) */
  | 'NOW'
  /** All of it, whenever. (ever; da: hele perioden) */
  | 'EVER';

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
};

export type NamedFragment = { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } };

export type SentenceFragment = { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> };

type Counted_VjfqPf2fABtzuv2q1FwvJqnnVdhYtCd2cr7FaT74CmQ_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_UPpgYqFylXbFfMnZsfm2ItYfBnWjfC9QDcSbCxAsYk_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_FqQuNZmbEj9f4OEfInov4eJjq5jBk0KsWl5WcPfvo_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_B35xYdhOsR9Sjn0iDmTcfZxv00YHcQm0erAxv90_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

type Counted_9u5MSkmztvlMfy8A1sEjtpy8Ic5KPxnojPw9OaeWk_Fragment = { readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly metric: { readonly name: string, readonly version: number, readonly parameters: Record<string, unknown> }, readonly excludedCount: { readonly visibility: number, readonly confidence: number, readonly period: number, readonly validityUnknown: number }, readonly initiativesLeftOut: { readonly confidence: number, readonly cancelled: number, readonly planned: number, readonly period: number, readonly periodUnknown: number } };

export type CountedFragment =
  | Counted_VjfqPf2fABtzuv2q1FwvJqnnVdhYtCd2cr7FaT74CmQ_Fragment
  | Counted_UPpgYqFylXbFfMnZsfm2ItYfBnWjfC9QDcSbCxAsYk_Fragment
  | Counted_FqQuNZmbEj9f4OEfInov4eJjq5jBk0KsWl5WcPfvo_Fragment
  | Counted_B35xYdhOsR9Sjn0iDmTcfZxv00YHcQm0erAxv90_Fragment
  | Counted_9u5MSkmztvlMfy8A1sEjtpy8Ic5KPxnojPw9OaeWk_Fragment
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


export type FoundQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }
      & { readonly __typename: 'Source' | 'Initiative' | 'Pool' | 'Round' | 'Rule' | 'Application' | 'Trend' | 'Learning' | 'Practice' | 'Need' | 'Assessment' | 'Identifier' | 'Organisation' | 'Theme' | 'Method' | 'Audience' | 'Process' | 'Place' }
    )> } | null };

export type OverlapsQueryVariables = Exact<{
  language: Language;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: OverlapFilter | null | undefined;
  when: When;
  window?: Window | null | undefined;
  minConfidence: Confidence;
}>;


export type OverlapsQuery = { readonly overlaps: { readonly totalCount: number, readonly asOf: string | null, readonly graphVersion: number, readonly completeness: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly counts: ReadonlyArray<{ readonly class: OverlapClass, readonly time: TimeOfThings, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly time: TimeOfThings, readonly band: Band | null, readonly a:
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

export type OverviewQueryVariables = Exact<{
  language: Language;
  window?: Window | null | undefined;
}>;


export type OverviewQuery = { readonly risks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly class: OverlapClass | null, readonly a: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly b: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }>, readonly suggestedAction: { readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> } | null }> } | null, readonly risksEver: { readonly totalCount: number } | null, readonly gaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly type: GapType, readonly need: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }> } | null, readonly meetings: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | { readonly kind: SynergyKind, readonly a: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly b: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }
      | { readonly kind: SynergyKind, readonly reasons: ReadonlyArray<{ readonly claims: ReadonlyArray<string>, readonly parts: ReadonlyArray<{ readonly text: string, readonly entity: { readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } } | null, readonly others: ReadonlyArray<{ readonly id: string, readonly name: { readonly da: string | null, readonly en: string | null } }> }> }> }
    > } | null, readonly meetingsEver: { readonly totalCount: number } | null };

export type OnRecordQueryVariables = Exact<{ [key: string]: never; }>;


export type OnRecordQuery = { readonly organisations: { readonly totalCount: number } | null, readonly networks: { readonly totalCount: number } | null, readonly initiatives: { readonly totalCount: number } | null, readonly needs: { readonly totalCount: number } | null, readonly themes: { readonly totalCount: number } | null, readonly methods: { readonly totalCount: number } | null, readonly trends: { readonly totalCount: number } | null, readonly learnings: { readonly totalCount: number } | null, readonly practices: { readonly totalCount: number } | null, readonly pools: { readonly totalCount: number } | null, readonly sources: { readonly totalCount: number } | null };

export const Found: Document<FoundQuery, FoundQueryVariables> = { name: 'Found', hash: '267b7016c9f37b5eb832f65acf919b22469dedc9d572ccb097cb48bdfc1b080d' };
export const Names: Document<NamesQuery, NamesQueryVariables> = { name: 'Names', hash: '917759855ba85ea7b2dc19cdb0d33741fd9001b9d16f57cd02eb1fc7c6afd176' };
export const OnRecord: Document<OnRecordQuery, OnRecordQueryVariables> = { name: 'OnRecord', hash: 'e9b4a77181c46a56a4e7ccb68b64bb33da4088b8abc5a46556438a6494d0f9ea' };
export const Overlaps: Document<OverlapsQuery, OverlapsQueryVariables> = { name: 'Overlaps', hash: '38d18f2af259763a9c417a7165f22d46cafaf113e0f986345668dee756e7fd24' };
export const Overview: Document<OverviewQuery, OverviewQueryVariables> = { name: 'Overview', hash: '9f7258498ab5e3c305c354d1360fdeb8592dc2fe4b476f1bdff519befc0ad98c' };
export const Sources: Document<SourcesQuery, SourcesQueryVariables> = { name: 'Sources', hash: '756909fea0e9db5d7bd14df6286e3218d9fe77925f2177027bf0103f535e82d6' };
