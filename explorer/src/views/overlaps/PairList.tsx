import { useState } from 'react';
import { Link } from 'wouter';
import type { OverlapsQuery } from '../../api.generated.js';
import { ClassBadge } from '../../parts/Badge.js';
import type { Column } from '../../parts/DataTable.js';
import { EntityLink, Text } from '../../parts/entity.js';
import { Folded } from '../../parts/Folded.js';
import { folded } from '../../parts/folding.js';
import { Months, MonthsAxis } from '../../parts/Months.js';
import { NO_PERIOD, periodInWords, yearsAround, type Period, type Years } from '../../parts/period.js';
import { Sentence, Sentences } from '../../parts/Sentence.js';
import { bilingual, capital, counted, useLanguage, useWords, type Language } from '../../words/bilingual.js';
import { Dimension, OverlapClass } from '../../words/labels.generated.js';

const words = bilingual(
  {
    open: 'Sammenlign de to',
    compare: (a: string, b: string) => `Sammenlign de to: ${a} og ${b}`,
    nextStep: 'Næste skridt:',
    others: (count: number) => `og ${counted(count, 'anden', 'andre')}`,
    shared: 'Til fælles',
    first: 'Indsats',
    second: 'Indsats, der ligner',
    periodA: 'Tid for den første',
    periodB: 'Tid for den anden',
    class: 'Vurdering',
    months: 'Fælles måneder',
    reasons: 'Hvorfor',
  },
  {
    open: 'Compare the two',
    compare: (a: string, b: string) => `Compare the two: ${a} and ${b}`,
    nextStep: 'Next step:',
    others: (count: number) => `and ${counted(count, 'other', 'others')}`,
    shared: 'In common',
    first: 'Initiative',
    second: 'Initiative like it',
    periodA: 'Time of the first',
    periodB: 'Time of the second',
    class: 'Judged as',
    months: 'Months in common',
    reasons: 'Why',
  },
);

export type Pair = NonNullable<OverlapsQuery['overlaps']>['nodes'][number];

/** Pairs one below the other, each with its two bars on the axis that all share; those of one side are put together. */
export function PairList({ pairs }: { readonly pairs: readonly Pair[] }) {
  const axis = yearsAround(pairs.flatMap(({ a, b }) => [periodOf(a), periodOf(b)]));
  return (
    <div className="pairs">
      <div className="pair-line pairs-head">
        <MonthsAxis axis={axis} />
      </div>
      <ol className="bare">
        {folded(pairs, sidesOf).map(({ first, others, about }) => (
          <li key={keyOf(first)} className="stack close">
            <PairRow pair={first} axis={axis} />
            {about && others.length > 0 && (
              <Folded count={others.length} about={about.name}>
                <ol className="bare stack close">
                  {others.map((pair) => (
                    <li key={keyOf(pair)}>
                      <PairRow pair={pair} axis={axis} />
                    </li>
                  ))}
                </ol>
              </Folded>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

const keyOf = ({ a, b }: Pair): string => `${a.id} ${b.id}`;

const sidesOf = ({ a, b, class: sort, time }: Pair) => ({ sides: [a, b] as const, sort: `${sort ?? ''} ${time}` });

function PairRow({ pair, axis }: { readonly pair: Pair; readonly axis: Years }) {
  const t = useWords(words);
  const isOver = pair.time === 'OVER';
  return (
    <section className="card pair">
      <div className="stack close">
        <div className="row">
          {pair.class && <ClassBadge value={pair.class} />}
          <Link
            href={`/overlaps/${pair.a.id}/${pair.b.id}`}
            data-row
            className="end small no-print"
            aria-label={t.compare(pair.a.name.text, pair.b.name.text)}
          >
            {t.open} <span aria-hidden="true">→</span>
          </Link>
        </div>
        {[pair.a, pair.b].map((initiative) => (
          <div key={initiative.id} className="pair-line">
            <h2>
              <EntityLink entity={initiative} />
            </h2>
            <Months period={periodOf(initiative)} axis={axis} />
          </div>
        ))}
        <Shared pair={pair} />
      </div>
      <div className="stack close">
        <Sentences reasons={pair.reasons} first={2} />
        {pair.suggestedAction && !isOver && (
          <p>
            <strong>{t.nextStep}</strong> <Sentence reason={pair.suggestedAction} />
          </p>
        )}
      </div>
    </section>
  );
}

/** How many shared things a row shows before somebody asks for the others. */
const SHOWN = 5;

const sharedBy = ({ dimensions }: Pair) =>
  dimensions
    .flatMap(({ dimension, shared }) => shared.map((item) => ({ dimension, ...item })))
    .toSorted((one, other) => other.rarity - one.rarity);

/** What both have, the rarest first: it tells the most. */
function Shared({ pair }: { readonly pair: Pair }) {
  const t = useWords(words);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const shared = sharedBy(pair);
  const others = shared.length - SHOWN;
  return (
    <ul className="bare row small shared" aria-label={t.shared}>
      {(all ? shared : shared.slice(0, SHOWN)).map(({ entity, dimension }) => (
        <li key={entity.id} className="chip">
          <span className="soft">{Dimension[dimension][language]}</span> <Text name={entity.name} most={60} />
        </li>
      ))}
      {!all && others > 0 && (
        <li>
          <button type="button" className="plain" onClick={() => setAll(true)}>
            {t.others(others)}
          </button>
        </li>
      )}
    </ul>
  );
}

const periodOf = (entity: Pair['a']): Period => (entity.__typename === 'Initiative' ? entity : NO_PERIOD);

/** The columns of the file of what is shown. */
export function columnsIn(language: Language): readonly Column<Pair>[] {
  const t = words[language];
  const period = (entity: Pair['a']) => periodInWords(periodOf(entity), language);
  return [
    { title: t.class, value: (pair) => (pair.class ? capital(OverlapClass[pair.class][language]) : null) },
    { title: t.first, value: ({ a }) => a.name.text },
    { title: t.second, value: ({ b }) => b.name.text },
    { title: t.periodA, value: ({ a }) => period(a) },
    { title: t.periodB, value: ({ b }) => period(b) },
    { title: t.months, value: ({ months }) => months.count },
    {
      title: t.shared,
      value: (pair) =>
        sharedBy(pair)
          .map(({ entity }) => entity.name.text)
          .join('; '),
    },
    {
      title: t.reasons,
      value: ({ reasons }) => reasons.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' '),
    },
  ];
}
