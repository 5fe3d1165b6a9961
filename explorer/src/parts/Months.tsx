import { bilingual, useWords } from '../words/bilingual.js';

const words = bilingual({ unknown: 'tid ikke registreret' }, { unknown: 'time not recorded' });

/** From which year to which something is drawn, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** First and last year that an EDTF period names; null where it names none. An open end has no last one. */
export function yearsOf(period: string | null): { readonly from: number; readonly to: number | null } | null {
  const [start, end] = (period ?? '').split('/').map((part) => /\d{4}/u.exec(part)?.[0]);
  if (start === undefined) return end === undefined ? null : { from: Number(end), to: Number(end) };
  if (end !== undefined) return { from: Number(start), to: Number(end) };
  return { from: Number(start), to: (period ?? '').includes('/') ? null : Number(start) };
}

/** The bar of a period on an axis that others share; hatched where its time is not known, fading where its end is not. */
export function Months({ period, axis }: { readonly period: string | null; readonly axis: Years }) {
  const t = useWords(words);
  const years = yearsOf(period);
  if (!years) return <span className="months hatched small soft">{t.unknown}</span>;
  const span = axis.to - axis.from + 1;
  const left = ((years.from - axis.from) / span) * 100;
  const width = (((years.to ?? axis.to) - years.from + 1) / span) * 100;
  return (
    <span className="months">
      <span className="months-line" aria-hidden="true">
        <span data-open={years.to === null} style={{ insetInlineStart: `${left}%`, inlineSize: `${width}%` }} />
      </span>
      <span className="small soft">{period}</span>
    </span>
  );
}
