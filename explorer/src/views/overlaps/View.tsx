import { Link } from 'wouter';
import { Overlaps as OverlapsQuestion, type OverlapsQuery } from '../../api.generated.js';
import { after, maybeOneOf, network, someOf, sure, theme, useAddress, when } from '../../address.js';
import { useAnswer } from '../../use-answer.js';
import { Await } from '../../parts/Await.js';
import { ClassBadge } from '../../parts/Badge.js';
import { Basis } from '../../parts/Basis.js';
import { csvOf, saveCsv } from '../../parts/csv.js';
import type { Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink, Text } from '../../parts/entity.js';
import { Filters } from '../../parts/Filters.js';
import { Months, yearsOf, type Years } from '../../parts/Months.js';
import { Page } from '../../parts/Page.js';
import { Sentence, Sentences } from '../../parts/Sentence.js';
import { whenOf } from '../../parts/time.js';
import {
  asked,
  bilingual,
  capital,
  textOf,
  useLanguage,
  useWords,
  useWritten,
  type Language,
} from '../../words/bilingual.js';
import { InitiativeKind, OverlapClass } from '../../words/labels.generated.js';

const words = bilingual(
  {
    title: 'Hvem gør det samme, uden at vide det?',
    classes: 'Slags',
    count: (shown: string, all: string) => `Viser ${shown} af ${all} par.`,
    next: 'Næste side',
    start: 'Fra starten',
    emptyNow: 'Ingen indsatser gør i dag det samme, så vidt det er registreret.',
    ever: (count: string) => `${count} i hele perioden`,
    empty: 'Intet par svarer til det, der er valgt.',
    loosen: 'Vis alle slags',
    open: 'Sammenlign de to',
    nextStep: 'Næste skridt',
    first: 'Indsats',
    second: 'Indsats, der ligner',
    class: 'Vurdering',
    months: 'Fælles måneder',
    shared: 'Til fælles',
    reasons: 'Hvorfor',
  },
  {
    title: 'Who does the same without knowing?',
    classes: 'Class',
    count: (shown: string, all: string) => `Showing ${shown} of ${all} pairs.`,
    next: 'Next page',
    start: 'From the start',
    emptyNow: 'No initiatives do the same today, as far as is on record.',
    ever: (count: string) => `${count} in all time`,
    empty: 'No pair fits what is chosen.',
    loosen: 'Show all classes',
    open: 'Compare the two',
    nextStep: 'Next step',
    first: 'Initiative',
    second: 'Initiative like it',
    class: 'Judged as',
    months: 'Months in common',
    shared: 'In common',
    reasons: 'Why',
  },
);

const classes = ['DUPLICATION_RISK', 'JOINT_EFFORT', 'SUCCESSION', 'UNDATED', 'CO_PRESENCE'] as const;
const kinds = Object.keys(InitiativeKind) as (keyof typeof InitiativeKind)[];
const parameters = { when, sure, class: someOf(classes), kind: maybeOneOf(kinds), theme, network, after };

/** How many pairs a page has. */
const PAGE = 20;

type Pair = NonNullable<OverlapsQuery['overlaps']>['nodes'][number];

export default function View() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { values, dropped, to, change } = useAddress(parameters);
  const filter = {
    ...(values.class.length > 0 && { classes: values.class }),
    ...(values.kind !== null && { kinds: [values.kind] }),
    ...(values.theme !== null && { themes: [values.theme] }),
    ...(values.network !== null && { networks: [values.network] }),
  };
  const answer = useAnswer(OverlapsQuestion, {
    language: asked(language),
    first: PAGE,
    after: values.after,
    filter,
    ...whenOf(values.when),
    minConfidence: values.sure,
  });
  const pairs = answer.answer?.data.overlaps?.nodes ?? [];
  const columns = columnsIn(language, t);
  return (
    <Page title={t.title} dropped={dropped}>
      <Filters
        when={{
          value: values.when,
          to: (value) => to({ when: value, after: null }),
          change: (value) => change({ when: value, after: null }),
        }}
        sure={{ value: values.sure, change: (value) => change({ sure: value, after: null }) }}
        chips={[
          ...values.class.map((value) => ({
            label: capital(OverlapClass[value][language]),
            without: to({ class: values.class.filter((other) => other !== value), after: null }),
          })),
          ...(values.theme === null ? [] : [{ label: values.theme, without: to({ theme: null, after: null }) }]),
          ...(values.network === null ? [] : [{ label: values.network, without: to({ network: null, after: null }) }]),
        ]}
        csv={() => saveCsv('overlaps', csvOf(columns, pairs, [window.location.href]))}
      >
        <label className="row">
          {t.classes}
          <select
            value={values.class[0] ?? ''}
            onChange={({ target }) => {
              const chosen = classes[target.selectedIndex - 1];
              change({ class: chosen ? [chosen] : [], after: null });
            }}
          >
            <option value="">–</option>
            {classes.map((value) => (
              <option key={value} value={value}>
                {capital(OverlapClass[value][language])}
              </option>
            ))}
          </select>
        </label>
      </Filters>
      <Await asked={answer} lines={16}>
        {({ overlaps }) =>
          overlaps && (
            <>
              {overlaps.nodes.length === 0 ? (
                values.when === 'now' ? (
                  <Empty way={{ to: to({ when: 'ever' }), text: t.ever('') }}>{t.emptyNow}</Empty>
                ) : (
                  <Empty way={{ to: to({ class: [], theme: null, network: null, kind: null }), text: t.loosen }}>
                    {t.empty}
                  </Empty>
                )
              ) : (
                <>
                  <p className="soft">
                    {t.count(write.number(overlaps.nodes.length), write.number(overlaps.totalCount))}
                  </p>
                  <PairList pairs={overlaps.nodes} />
                  <p className="row no-print">
                    {values.after !== null && <Link href={to({ after: null })}>{t.start}</Link>}
                    {overlaps.pageInfo.hasNextPage && (
                      <Link href={to({ after: overlaps.pageInfo.endCursor })}>{t.next}</Link>
                    )}
                  </p>
                </>
              )}
              <Basis basis={overlaps} />
            </>
          )
        }
      </Await>
    </Page>
  );
}

function PairList({ pairs }: { readonly pairs: readonly Pair[] }) {
  const axis = axisOf(pairs);
  return (
    <ol className="bare stack">
      {pairs.map((pair) => (
        <li key={`${pair.a.id} ${pair.b.id}`}>
          <PairRow pair={pair} axis={axis} />
        </li>
      ))}
    </ol>
  );
}

function PairRow({ pair, axis }: { readonly pair: Pair; readonly axis: Years }) {
  const t = useWords(words);
  const shared = pair.dimensions
    .flatMap(({ shared: items }) => items)
    .toSorted((one, other) => other.rarity - one.rarity);
  return (
    <section className="card stack close">
      <div className="row">
        {pair.class && <ClassBadge value={pair.class} />}
        <Link href={`/overlaps/${pair.a.id}/${pair.b.id}`} data-row className="end">
          {t.open}
        </Link>
      </div>
      {[pair.a, pair.b].map((initiative) => (
        <div key={initiative.id} className="pair-line">
          <h3>
            <EntityLink entity={initiative} />
          </h3>
          <Months period={periodOf(initiative)} axis={axis} />
        </div>
      ))}
      <ul className="bare row small">
        {shared.map(({ entity }) => (
          <li key={entity.id} className="chip">
            <Text name={entity.name} most={60} />
          </li>
        ))}
      </ul>
      <Sentences reasons={pair.reasons} first={2} />
      {pair.suggestedAction && (
        <p>
          <strong>{t.nextStep}:</strong> <Sentence reason={pair.suggestedAction} />
        </p>
      )}
    </section>
  );
}

const periodOf = (entity: Pair['a']): string | null => (entity.__typename === 'Initiative' ? entity.period : null);

/** The years that all pairs of a page lie within, so that their bars can be compared. */
function axisOf(pairs: readonly Pair[]): Years {
  const years = pairs
    .flatMap(({ a, b }) => [a, b])
    .map((initiative) => yearsOf(periodOf(initiative)))
    .filter((each) => each !== null);
  const thisYear = new Date().getFullYear();
  return {
    from: Math.min(thisYear, ...years.map(({ from }) => from)),
    to: Math.max(thisYear, ...years.map(({ to }) => to ?? thisYear)),
  };
}

const columnsIn = (language: Language, t: (typeof words)['da']): readonly Column<Pair>[] => [
  { title: t.class, value: (pair) => (pair.class ? capital(OverlapClass[pair.class][language]) : null) },
  { title: t.first, value: ({ a }) => textOf(a.name, language) },
  { title: t.second, value: ({ b }) => textOf(b.name, language) },
  { title: t.months, value: ({ months }) => months.count },
  {
    title: t.shared,
    value: ({ dimensions }) =>
      dimensions.flatMap(({ shared }) => shared.map(({ entity }) => textOf(entity.name, language))).join('; '),
  },
  {
    title: t.reasons,
    value: ({ reasons }) => reasons.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' '),
  },
];
