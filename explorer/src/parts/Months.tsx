import { bilingual, useLanguage, useWords } from '../words/bilingual.js';
import { monthNow, periodInWords, spanOf, yearOf } from './period.js';

const words = bilingual({ unknown: 'Tid ikke registreret' }, { unknown: 'Time not recorded' });

/** From which year to which something is drawn, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** The years that all of these periods lie within, with this one, so that their bars can be compared. */
export function yearsAround(periods: readonly (string | null)[]): Years {
  const months = periods.flatMap((period) => {
    const span = spanOf(period);
    return [span?.first, span?.last].filter((month) => month != null);
  });
  const years = [...months, monthNow()].map(yearOf);
  return { from: Math.min(...years), to: Math.max(...years) };
}

const MONTHS = 12;

/** Where a month begins on an axis, in percent of its length. */
export const placeOn = (axis: Years, month: number): number =>
  ((month / MONTHS - axis.from) / (axis.to - axis.from + 1)) * 100;

/** The bar of a period on an axis that others share; hatched where its time is not known, fading where its end is not. */
export function Months({ period, axis }: { readonly period: string | null; readonly axis: Years }) {
  const t = useWords(words);
  const language = useLanguage();
  const span = spanOf(period);
  if (period === null || !span) return <span className="months hatched small soft">{t.unknown}</span>;
  const start = span.first === null ? 0 : placeOn(axis, span.first);
  const end = span.last === null ? 100 : placeOn(axis, span.last + 1);
  const now = placeOn(axis, monthNow());
  return (
    <span className="months">
      <span className="months-line" aria-hidden="true">
        <span
          data-start={span.first === null ? 'unknown' : 'known'}
          data-end={span.last !== null ? 'known' : span.open ? 'open' : 'unknown'}
          style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(end - start, 0)}%` }}
        />
        <i style={{ insetInlineStart: `${now}%` }} />
      </span>
      <span className="small soft">{periodInWords(period, language)}</span>
    </span>
  );
}

/** The years of an axis above the bars that share it. */
export function MonthsAxis({ axis }: { readonly axis: Years }) {
  return (
    <span className="months-axis small soft" aria-hidden="true">
      {yearsShown(axis, MOST_YEARS).map((year) => (
        <span key={year} style={{ insetInlineStart: `${placeOn(axis, year * MONTHS)}%` }}>
          {year}
        </span>
      ))}
    </span>
  );
}

/** How many years have room above a bar. */
const MOST_YEARS = 6;

/** Years of an axis for which there is room beside each other, at equal steps. */
export function yearsShown({ from, to }: Years, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil((to - from + 1) / most));
  return Array.from({ length: Math.ceil((to - from + 1) / step) }, (_, at) => from + at * step);
}
