import { bilingual, useLanguage, useWords } from '../words/bilingual.js';
import { monthNow, periodInWords, placeOn, spanOf, yearsShown, type Period, type Years } from './period.js';

const words = bilingual({ unknown: 'Tid ikke registreret' }, { unknown: 'Time not recorded' });

/** The bar of a period on an axis that others share; hatched where its time is not known, fading where its end is not. */
export function Months({ period, axis }: { readonly period: Period; readonly axis: Years }) {
  const t = useWords(words);
  const language = useLanguage();
  const span = spanOf(period);
  if (!span) return <span className="months hatched small soft">{t.unknown}</span>;
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
const MONTHS = 12;
