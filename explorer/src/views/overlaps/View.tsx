import { Link } from 'wouter';
import { Overlaps as OverlapsQuestion, type OverlapsQuery } from '../../api.generated.js';
import { useAddress, type Address } from '../../address.js';
import { useAnswer } from '../../use-answer.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { sheetOf } from '../../parts/sheet.js';
import { useNames } from '../../parts/names.js';
import { Filters, timeAndSure, useTimeInWords, type Chip } from '../../parts/Filters.js';
import { Page } from '../../parts/Page.js';
import { Tabs } from '../../parts/Tabs.js';
import { whenOf } from '../../parts/time.js';
import {
  asked,
  bilingual,
  capital,
  counted,
  quoted,
  useLanguage,
  useWords,
  useWritten,
} from '../../words/bilingual.js';
import { Confidence, Dimension, InitiativeKind, OverlapClass } from '../../words/labels.generated.js';
import { countOf, Narrowing } from './Narrowing.js';
import { MatrixView } from './MatrixView.js';
import { NoPairs } from './NoPairs.js';
import { columnsIn, PairList } from './PairList.js';
import { classes, filterOf, parameters } from './parameters.js';
import { ThemeThroughTime } from './ThemeThroughTime.js';

const words = bilingual(
  {
    title: 'Hvem arbejder med det samme?',
    count: (shown: string, all: string, what: string) => `Viser ${shown} af ${all} par: ${what}.`,
    usualClasses: 'alle slags undtagen samme deltagere',
    sure: (label: string) => `mindst ${label}`,
    only: (name: string) => `kun par med ${name}`,
    by: (names: string) => `sammenlignet på ${names}`,
    kinds: (kinds: string) => `kun indsatser af slagsen ${kinds}`,
    withKinds: (kinds: string) => `kun med indsatser af slagsen ${kinds}`,
    across: 'kun par af to forskellige slags indsatser',
    theme: (name: string) => `temaet ${name}`,
    network: (name: string) => `netværket ${name}`,
    next: (count: string) => `Næste ${count}`,
    start: 'Fra starten',
    between: (names: string) => `en indsats fra hver: ${names}`,
    show: 'Vis parrene som',
    list: 'Liste',
    time: 'Et tema gennem tiden',
    matrix: 'Matrix',
  },
  {
    title: 'Who works on the same?',
    count: (shown: string, all: string, what: string) =>
      `Showing ${shown} of ${counted(all, 'pair', 'pairs')}: ${what}.`,
    usualClasses: 'all classes but same participants',
    sure: (label: string) => `at least ${label}`,
    only: (name: string) => `only pairs with ${name}`,
    by: (names: string) => `compared by ${names}`,
    kinds: (kinds: string) => `only initiatives of the kind ${kinds}`,
    withKinds: (kinds: string) => `only with initiatives of the kind ${kinds}`,
    across: 'only pairs of two different kinds of initiative',
    theme: (name: string) => `the theme ${name}`,
    network: (name: string) => `the network ${name}`,
    next: (count: string) => `Next ${count}`,
    start: 'From the start',
    between: (names: string) => `an initiative of each: ${names}`,
    show: 'Show the pairs as',
    list: 'List',
    time: 'A theme through time',
    matrix: 'Matrix',
  },
);

/** Under which tab what the address names is shown. */
const tabOf = {
  list: 'list',
  picture: 'picture',
  table: 'picture',
  matrix: 'matrix',
  'matrix-table': 'matrix',
} as const;

/** How many pairs a page has. */
const PAGE = 20;

type OverlapsAddress = Address<typeof parameters>;
type Pairs = NonNullable<OverlapsQuery['overlaps']>;

export default function View() {
  const t = useWords(words);
  const language = useLanguage();
  const address = useAddress(parameters);
  const { values, dropped, to, change } = address;
  const answer = useAnswer(OverlapsQuestion, {
    language: asked(language),
    first: values.view === 'list' ? PAGE : 0,
    after: values.after,
    filter: filterOf(values),
    ...whenOf(values.when),
    minConfidence: values.sure,
  });
  const overlaps = answer.answer?.data.overlaps ?? undefined;
  const choices = useChoices(address);
  const pairs = overlaps?.nodes ?? [];
  const shown = tabOf[values.view];
  const what = useShown(address, choices);
  return (
    <Page title={t.title} dropped={dropped}>
      <Filters
        {...timeAndSure({ values, to, change })}
        chips={choices}
        sheet={values.view !== 'list' ? undefined : () => sheetOf('overlaps', columnsIn(language), pairs)}
      />
      <Narrowing values={values} change={change} counts={overlaps?.counts} />
      <Tabs
        label={t.show}
        value={shown}
        to={(view) =>
          to({
            view,
            after: null,
            ...(view === 'picture' && { when: 'ever' }),
            ...(view === 'matrix' && { between: [] }),
          })
        }
        tabs={[
          { tab: 'list', text: t.list },
          { tab: 'picture', text: t.time },
          { tab: 'matrix', text: t.matrix },
        ]}
      />
      {shown === 'picture' && <ThemeThroughTime values={values} to={to} what={what} />}
      {shown === 'matrix' && <MatrixView values={values} to={to} />}
      {shown === 'list' && (
        <Await asked={answer} lines={16}>
          {({ overlaps }) => overlaps && <List overlaps={overlaps} address={address} what={what} />}
        </Await>
      )}
    </Page>
  );
}

interface ListProps {
  readonly overlaps: Pairs;
  readonly address: OverlapsAddress;
  readonly what: string;
}

function List({ overlaps, address: { values, to }, what }: ListProps) {
  const t = useWords(words);
  const write = useWritten();
  const now = values.when === 'now';
  const otherClasses = classes
    .filter((each) => each !== 'CO_PRESENCE' && !values.class.includes(each))
    .reduce((sum, each) => sum + countOf(overlaps.counts, each, now), 0);
  return (
    <>
      {overlaps.nodes.length === 0 ? (
        <NoPairs values={values} to={to} otherClasses={values.class.length === 0 ? 0 : otherClasses} />
      ) : (
        <>
          <p className="soft">
            {t.count(write.number(overlaps.nodes.length), write.number(overlaps.totalCount), what)}
          </p>
          <PairList pairs={overlaps.nodes} />
          <p className="row no-print">
            {values.after !== null && (
              <Link href={to({ after: null })} className="button">
                {t.start}
              </Link>
            )}
            {overlaps.pageInfo.hasNextPage && (
              <Link href={to({ after: overlaps.pageInfo.endCursor })} className="button">
                {t.next(write.number(PAGE))} <span aria-hidden="true">→</span>
              </Link>
            )}
          </p>
        </>
      )}
      <Basis basis={overlaps} />
    </>
  );
}

/** All that is chosen, as the end of a sentence: also on paper one reads what is shown. */
function useShown({ values }: OverlapsAddress, choices: readonly Chip[]): string {
  const t = useWords(words);
  const language = useLanguage();
  const time = useTimeInWords(values.when);
  return [
    ...(values.class.length === 0 ? [t.usualClasses] : []),
    ...choices.map(({ label }) => lowered(label)),
    time,
    t.sure(Confidence[values.sure][language]),
  ].join(', ');
}

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** What is chosen beside time and sureness, each as a part of a sentence, with the address without it. */
function useChoices({ values, to }: OverlapsAddress): readonly Chip[] {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const named = [
    ...values.theme,
    ...values.network,
    ...values.between,
    ...(values.initiative === null ? [] : [values.initiative]),
  ];
  const names = useNames(named);
  const nameOf = (id: string): string => quoted(names.get(id) ?? id, language);
  const chip = (label: string, changes: Partial<typeof values>): Chip => ({
    label: capital(label),
    without: to({ ...changes, after: null }),
  });
  const kinds = write.choice(values.kind.map((each) => quoted(InitiativeKind[each][language], language)));
  // The initiative that is named may be of any kind.
  const kindsTold = values.initiative === null ? t.kinds : t.withKinds;
  const others = (ids: readonly string[], id: string) => ids.filter((other) => other !== id);
  return [
    ...values.class.map((each) =>
      chip(OverlapClass[each][language], { class: values.class.filter((other) => other !== each) }),
    ),
    ...(values.kind.length === 0 ? [] : [chip(kindsTold(kinds), { kind: [] })]),
    ...(values.across ? [chip(t.across, { across: false })] : []),
    ...values.theme.map((id) => chip(t.theme(nameOf(id)), { theme: others(values.theme, id) })),
    ...values.network.map((id) => chip(t.network(nameOf(id)), { network: others(values.network, id) })),
    ...(values.initiative === null ? [] : [chip(t.only(nameOf(values.initiative)), { initiative: null })]),
    ...(values.between.length === 0 ? [] : [chip(t.between(write.list(values.between.map(nameOf))), { between: [] })]),
    ...(values.dim.length === 0
      ? []
      : [chip(t.by(write.list(values.dim.map((each) => Dimension[each][language]))), { dim: [] })]),
  ];
}
