import { Link, useParams } from 'wouter';
import { useAddress } from '../../address.js';
import type { ListedFragment } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { Confidence as Sure } from '../../parts/Confidence.js';
import { sheetOf } from '../../parts/sheet.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink } from '../../parts/entity.js';
import { Filters } from '../../parts/Filters.js';
import { Page } from '../../parts/Page.js';
import { periodInWords } from '../../parts/period.js';
import type { Asked } from '../../use-answer.js';
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
import { chipsOf, Narrowing } from './Narrowing.js';
import { narrowings, questions } from './questions.js';

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
    noneSo: 'Der er ikke registreret nogen, som alle filtrene passer på.',
    all: 'Fjern filtrene',
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
    noneSo: 'None is on record to which all the filters apply.',
    all: 'Remove the filters',
  },
);

const PAGE = 100;

/** Everything of a kind that is on record. */
export default function View() {
  const { list = '' } = useParams();
  const name = list as ListName;
  const t = useWords(words);
  const titles = useWords(lists);
  const language = useLanguage();
  const write = useWritten();
  const question = questions[name];
  const { values, dropped, to, change } = useAddress(question.parameters);
  const found = question.useList(
    { language: asked(language), first: PAGE, after: values.after, minConfidence: values.sure },
    values,
  );
  const answer = withoutUncounted(found);
  const narrowing = { list: name, question, answer: answer.answer?.data, values };
  const isNarrowed = narrowings.some((by) => values[by] !== null);
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
        chips={chipsOf(narrowing, language, to)}
      >
        <Narrowing {...narrowing} change={change} />
      </Filters>
      <Await asked={answer} lines={20}>
        {({ list: found }) =>
          found &&
          (found.totalCount === 0 && isNarrowed ? (
            <Empty way={{ to: to({ kind: null, status: null, theme: null, network: null, after: null }), text: t.all }}>
              {t.noneSo}
            </Empty>
          ) : found.totalCount === 0 ? (
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

/** A list stands without its counts: they are worked out in memory, where a large graph is not at once. */
function withoutUncounted<Data>({ answer, ...asked }: Asked<Data>): Asked<Data> {
  if (!answer) return { answer, ...asked };
  return { ...asked, answer: { ...answer, faults: answer.faults.filter(({ code }) => code !== 'NOT_IN_MEMORY') } };
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
