import { Link, useParams } from 'wouter';
import { after, sure, useAddress } from '../../address.js';
import type { Confidence, FurtherFragment, ListedFragment } from '../../api.generated.js';
import type { Document } from '../../ask.js';
import { Await } from '../../parts/Await.js';
import { Confidence as Sure } from '../../parts/Confidence.js';
import { sheetOf } from '../../parts/sheet.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { EntityLink } from '../../parts/entity.js';
import { Filters } from '../../parts/Filters.js';
import { Page } from '../../parts/Page.js';
import { periodInWords } from '../../parts/period.js';
import { useAnswer } from '../../use-answer.js';
import {
  asked,
  bilingual,
  capital,
  useLanguage,
  useWords,
  useWritten,
  type Label,
  type Language,
} from '../../words/bilingual.js';
import {
  Confidence as confidences,
  InitiativeKind,
  LearningKind,
  OrganisationKind,
  PracticeKind,
  SourceKind,
  TrendStage,
} from '../../words/labels.generated.js';
import { lists, type ListName } from '../../words/lists.js';
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

const words = bilingual(
  {
    count: (shown: string, all: string) => `Viser ${shown} af ${all}.`,
    name: 'Navn',
    kind: 'Art',
    time: 'Tid',
    sure: 'Sikkerhed',
    next: 'Næste side',
    start: 'Fra starten',
    none: 'Der er ikke registreret nogen.',
  },
  {
    count: (shown: string, all: string) => `Showing ${shown} of ${all}.`,
    name: 'Name',
    kind: 'Kind',
    time: 'Time',
    sure: 'Certainty',
    next: 'Next page',
    start: 'From the start',
    none: 'None is on record.',
  },
);

interface Variables {
  readonly language: 'DA' | 'EN';
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly minConfidence: Confidence;
}
interface List {
  readonly totalCount: number;
  readonly pageInfo: FurtherFragment;
  readonly nodes: readonly ListedFragment[];
}

const questions: Readonly<Record<ListName, Document<{ readonly list: List | null }, Variables>>> = {
  organisations: AllOrganisations,
  networks: AllNetworks,
  initiatives: AllInitiatives,
  needs: AllNeeds,
  themes: AllThemes,
  methods: AllMethods,
  trends: AllTrends,
  learnings: AllLearnings,
  practices: AllPractices,
  pools: AllPools,
  sources: AllSources,
  audiences: AllAudiences,
  processes: AllProcesses,
  places: AllPlaces,
  rounds: AllRounds,
  rules: AllRules,
  applications: AllApplications,
  assessments: AllAssessments,
  identifiers: AllIdentifiers,
  replies: AllReplies,
};

const parameters = { sure, after };
const PAGE = 100;

/** Everything of a kind that is on record. */
export default function View() {
  const { list = '' } = useParams();
  const name = list as ListName;
  const t = useWords(words);
  const titles = useWords(lists);
  const language = useLanguage();
  const write = useWritten();
  const { values, dropped, to, change } = useAddress(parameters);
  const answer = useAnswer(questions[name], {
    language: asked(language),
    first: PAGE,
    after: values.after,
    minConfidence: values.sure,
  });
  const columns: readonly Column<ListedFragment>[] = [
    {
      title: t.name,
      value: (entity) => entity.name.text,
      shown: (entity) => <EntityLink entity={entity} />,
    },
    { title: t.kind, value: (entity) => kindOf(entity)?.[language] ?? '' },
    { title: t.time, value: (entity) => timeOf(entity, language) },
    {
      title: t.sure,
      value: ({ confidence }) => confidences[confidence][language],
      shown: ({ confidence }) => <Sure value={confidence} />,
    },
  ];
  const rows = answer.answer?.data.list?.nodes ?? [];
  return (
    <Page title={capital(titles[name])} dropped={dropped}>
      <Filters
        sure={{ value: values.sure, change: (value) => change({ sure: value, after: null }) }}
        // By its id a row of the sheet is known when it comes back edited (docs/workbooks.md).
        sheet={() => sheetOf(list, [{ title: 'Id', value: ({ id }) => id }, ...columns], rows)}
      />
      <Await asked={answer} lines={20}>
        {({ list: found }) =>
          found &&
          (found.totalCount === 0 ? (
            <p>{t.none}</p>
          ) : (
            <>
              <DataTable
                caption={t.count(write.number(found.nodes.length), write.number(found.totalCount))}
                columns={columns.filter(({ value }) => found.nodes.some((entity) => value(entity) !== ''))}
                rows={found.nodes}
                keyOf={({ id }) => id}
              />
              <p className="row no-print">
                {values.after !== null && <Link href={to({ after: null })}>{t.start}</Link>}
                {found.pageInfo.hasNextPage && <Link href={to({ after: found.pageInfo.endCursor })}>{t.next}</Link>}
              </p>
            </>
          ))
        }
      </Await>
    </Page>
  );
}

/** What sort of its kind something is; undefined where its kind has none. */
function kindOf(entity: ListedFragment): Label | undefined {
  switch (entity.__typename) {
    case 'Organisation':
      return OrganisationKind[entity.organisationKind];
    case 'Initiative':
      return InitiativeKind[entity.initiativeKind];
    case 'Practice':
      return PracticeKind[entity.practiceKind];
    case 'Learning':
      return LearningKind[entity.learningKind];
    case 'Source':
      return SourceKind[entity.sourceKind];
    case 'Trend':
      return entity.stage === null ? undefined : TrendStage[entity.stage];
    default:
      return undefined;
  }
}

/** When it was; empty for what has no time. */
function timeOf(entity: ListedFragment, language: Language): string | null {
  if (entity.__typename === 'Initiative') return periodInWords(entity, language);
  return entity.__typename === 'Source' ? entity.published : '';
}
