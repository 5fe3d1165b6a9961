import { after, anId, maybeOneOf, sure, type Parameter } from '../../address.js';
import type { Confidence, FurtherFragment, ListedFragment } from '../../api.generated.js';
import type { Document } from '../../ask.js';
import { useAnswer, type Asked } from '../../use-answer.js';
import type { Label, ShownText } from '../../words/bilingual.js';
import {
  Decision,
  InitiativeKind,
  InitiativeStatus,
  LearningKind,
  MethodCategory,
  OrganisationKind,
  PracticeKind,
  SourceKind,
  TrendStage,
} from '../../words/labels.generated.js';
import type { ListName } from '../../words/lists.js';
import {
  AllOrganisations,
  AllNetworks,
  AllInitiatives,
  AllNeeds,
  AllThemes,
  AllMethods,
  AllTrends,
  AllLearnings,
  AllPractices,
  AllPools,
  AllSources,
  AllAudiences,
  AllProcesses,
  AllPlaces,
  AllRounds,
  AllRules,
  AllApplications,
  AllAssessments,
  AllIdentifiers,
  AllReplies,
} from './documents.generated.js';

export type Labels<Term extends string = string> = Readonly<Record<Term, Label>>;

/** How many of a list have which value, whatever the list itself is narrowed to by that; null where that is not counted. */
export interface Counted {
  readonly totalCount: number;
  readonly facets: { readonly counted: { readonly values: readonly CountedValue[] } } | null;
}

interface CountedValue {
  readonly value: string;
  readonly count: number;
  readonly entity?: { readonly name: ShownText } | null;
}

export interface ListAnswer {
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: FurtherFragment;
    readonly nodes: readonly ListedFragment[];
  } | null;
  readonly kinds?: Counted | null;
  readonly statuses?: Counted | null;
  readonly themes?: Counted | null;
  readonly networks?: Counted | null;
  /** What was chosen, by its name: it may be among none that are counted. */
  readonly named?: readonly ({ readonly id: string; readonly name?: ShownText } | null)[] | null;
}

interface PageAsked {
  readonly language: 'DA' | 'EN';
  readonly first: number;
  readonly after: string | null;
  readonly minConfidence: Confidence;
}

interface Variables<Kind extends string, Status extends string> extends PageAsked {
  readonly kind: readonly Kind[] | null;
  readonly status: readonly Status[] | null;
  readonly themes: readonly string[] | null;
  readonly networks: readonly string[] | null;
  readonly named: readonly string[];
}

/** What a list is narrowed to, one of each. */
export const narrowings = ['kind', 'status', 'theme', 'network'] as const;
export type Narrowed = Readonly<Record<(typeof narrowings)[number], string | null>>;

interface By<Kind extends string, Status extends string> {
  readonly kinds?: Labels<Kind>;
  readonly statuses?: Labels<Status>;
  readonly themes?: true;
  readonly networks?: true;
}

/** The list of a kind of entity: by what it can be narrowed, what its address may say, and how it is asked for. */
export interface ListQuestion extends By<string, string> {
  readonly parameters: {
    readonly sure: typeof sure;
    readonly after: typeof after;
  } & Readonly<Record<keyof Narrowed, Parameter<string | null>>>;
  readonly useList: (page: PageAsked, narrowed: Narrowed) => Asked<ListAnswer>;
}

function question<Kind extends string = never, Status extends string = never>(
  document: Document<ListAnswer, Variables<Kind, Status>>,
  by: By<Kind, Status> = {},
): ListQuestion {
  const oneOfLabels = (labels: Labels | undefined): Parameter<string | null> => maybeOneOf(Object.keys(labels ?? {}));
  const idWhere = (is: true | undefined): Parameter<string | null> => (is ? anId : maybeOneOf<string>([]));
  return {
    ...by,
    parameters: {
      sure,
      after,
      kind: oneOfLabels(by.kinds),
      status: oneOfLabels(by.statuses),
      theme: idWhere(by.themes),
      network: idWhere(by.networks),
    },
    useList: (page, { kind, status, theme, network }) =>
      useAnswer(document, {
        ...page,
        kind: oneAmong(by.kinds, kind),
        status: oneAmong(by.statuses, status),
        themes: theme === null ? null : [theme],
        networks: network === null ? null : [network],
        named: [theme, network].filter((id) => id !== null),
      }),
  };
}

const oneAmong = <Term extends string>(labels: Labels<Term> | undefined, word: string | null): [Term] | null =>
  labels && isAmong(labels, word) ? [word] : null;

const isAmong = <Term extends string>(labels: Labels<Term>, word: string | null): word is Term =>
  word !== null && Object.hasOwn(labels, word);

const everywhere = { themes: true, networks: true } as const;

export const questions: Readonly<Record<ListName, ListQuestion>> = {
  organisations: question(AllOrganisations, { kinds: OrganisationKind, ...everywhere }),
  networks: question(AllNetworks, { kinds: OrganisationKind, themes: true }),
  initiatives: question(AllInitiatives, { kinds: InitiativeKind, statuses: InitiativeStatus, ...everywhere }),
  needs: question(AllNeeds, everywhere),
  themes: question(AllThemes),
  methods: question(AllMethods, { kinds: MethodCategory }),
  trends: question(AllTrends, { kinds: TrendStage, themes: true }),
  learnings: question(AllLearnings, { kinds: LearningKind, themes: true }),
  practices: question(AllPractices, { kinds: PracticeKind, ...everywhere }),
  pools: question(AllPools),
  sources: question(AllSources, { kinds: SourceKind }),
  audiences: question(AllAudiences),
  processes: question(AllProcesses),
  places: question(AllPlaces),
  rounds: question(AllRounds),
  rules: question(AllRules),
  applications: question(AllApplications, { kinds: Decision, ...everywhere }),
  assessments: question(AllAssessments),
  identifiers: question(AllIdentifiers),
  replies: question(AllReplies),
};
