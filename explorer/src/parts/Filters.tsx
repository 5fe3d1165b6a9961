import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import { Choice } from './Choice.js';
import { confidences, when as whenParameter, type Confidence, type When } from '../address.js';
import { Confidence as labels } from '../words/labels.generated.js';
import { bilingual, useLanguage, useWords, useWritten } from '../words/bilingual.js';
import { printWithNotes } from './noted.js';
import { SaveSheet } from './SaveSheet.js';
import type { SavedSheet } from './sheet.js';

const words = bilingual(
  {
    time: 'Tid',
    now: 'Nu',
    ever: 'Hele perioden',
    between: 'Fra–til',
    from: 'Fra (år eller år-måned)',
    to: 'Til',
    show: 'Vis',
    wrong: 'Skriv et år eller en måned, for eksempel 2014 eller 2014-06, og det tidligste først.',
    sure: 'Sikkerhed: mindst',
    copy: 'Kopiér link',
    copied: 'Kopieret',
    print: 'Print',
    filters: 'Filtre',
    shown: (filters: string) => `Vist: ${filters}.`,
    atLeast: (sure: string) => `mindst ${sure}`,
    without: (label: string) => `Fjern filteret ${label}`,
  },
  {
    time: 'Time',
    now: 'Now',
    ever: 'All time',
    between: 'From–to',
    from: 'From (year or year-month)',
    to: 'To',
    show: 'Show',
    wrong: 'Write a year or a month, such as 2014 or 2014-06, the earlier one first.',
    sure: 'Certainty: at least',
    copy: 'Copy link',
    copied: 'Copied',
    print: 'Print',
    filters: 'Filters',
    shown: (filters: string) => `Shown: ${filters}.`,
    atLeast: (sure: string) => `at least ${sure}`,
    without: (label: string) => `Remove the filter ${label}`,
  },
);

interface FiltersProps {
  readonly when?: {
    readonly value: When;
    readonly to: (value: When) => string;
    readonly change: (value: When) => void;
  };
  readonly sure?: { readonly value: Confidence; readonly change: (value: Confidence) => void };
  /** What is chosen beside these, each with the address without it. */
  readonly chips?: readonly Chip[];
  /** What is shown, as a file; there is no button for it where it is left out. */
  readonly sheet?: (() => SavedSheet) | undefined;
  readonly children?: ReactNode;
}

export interface Chip {
  readonly label: string;
  readonly without: string;
}

interface TimedAddress {
  readonly values: { readonly when: When; readonly sure: Confidence };
  readonly to: (changes: { readonly when: When; readonly after: null }) => string;
  readonly change: (changes: { readonly when?: When; readonly sure?: Confidence; readonly after: null }) => void;
}

/** The time and the certainty that an address says, for its filters. Whoever changes them begins the list anew. */
export const timeAndSure = ({ values, to, change }: TimedAddress): Required<Pick<FiltersProps, 'when' | 'sure'>> => ({
  when: {
    value: values.when,
    to: (when) => to({ when, after: null }),
    change: (when) => change({ when, after: null }),
  },
  sure: { value: values.sure, change: (sure) => change({ sure, after: null }) },
});

/** The line under the title of a page of analysis: which time, how sure, what is chosen, and what can be taken along. */
export function Filters({ when, sure, chips = [], sheet, children }: FiltersProps) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <section className="filters stack close" aria-label={t.filters}>
      <div className="row no-print">
        {when && <TimeSwitch {...when} />}
        {sure && (
          <Choice
            label={t.sure}
            values={confidences}
            value={sure.value}
            textOf={(value) => labels[value][language]}
            onChange={sure.change}
          />
        )}
        {children}
        <span className="row end">
          <CopyLink />
          {sheet && <SaveSheet sheet={sheet} />}
          <button type="button" onClick={() => void printWithNotes(language)}>
            {t.print}
          </button>
        </span>
      </div>
      <p className="only-print">
        <Shown when={when?.value} sure={sure?.value} />
      </p>
      {chips.length > 0 && (
        <ul className="bare row">
          {chips.map(({ label, without }) => (
            <li key={label} className="chip">
              {label}{' '}
              <Link href={without} className="no-print" aria-label={t.without(label)}>
                ×
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** On paper: which time and how sure, in words, and where to find the page. */
function Shown({ when, sure }: { readonly when: When | undefined; readonly sure: Confidence | undefined }) {
  const t = useWords(words);
  const language = useLanguage();
  const time = useTimeInWords(when ?? 'ever');
  const chosen = [
    ...(when === undefined ? [] : [time]),
    ...(sure === undefined ? [] : [t.atLeast(labels[sure][language])]),
  ];
  return (
    <>
      {chosen.length > 0 && t.shown(chosen.join(', '))} {window.location.href}
    </>
  );
}

type TimeProps = NonNullable<FiltersProps['when']>;

/** Nu · Hele perioden · Fra–til. */
function TimeSwitch({ value, to, change }: TimeProps) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const between = typeof value === 'string' ? null : value;
  return (
    <>
      <span className="row joined" role="group" aria-label={t.time}>
        {(['now', 'ever'] as const).map((choice) => (
          <Link
            key={choice}
            href={to(choice)}
            replace
            className="button"
            {...(value === choice && { 'aria-current': 'true' })}
          >
            {t[choice]}
          </Link>
        ))}
        <button
          type="button"
          aria-expanded={open || between !== null}
          aria-pressed={between !== null}
          onClick={() => setOpen(!open)}
        >
          {t.between}
        </button>
      </span>
      {(open || between !== null) && <Between key={whenParameter.write(value)} value={between} change={change} />}
    </>
  );
}

function Between({
  value,
  change,
}: {
  readonly value: { from: string; to: string } | null;
  readonly change: (value: When) => void;
}) {
  const t = useWords(words);
  const [from, setFrom] = useState(value?.from ?? '');
  const [to, setTo] = useState(value?.to ?? '');
  const [wrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = whenParameter.read(`${from.trim()}..${to.trim()}`);
    setWrong(read === undefined);
    if (read !== undefined) change(read);
  };
  return (
    <form className="row" onSubmit={submit}>
      <label>
        {t.from} <input size={8} value={from} onChange={({ target }) => setFrom(target.value)} />
      </label>
      <label>
        {t.to} <input size={8} value={to} onChange={({ target }) => setTo(target.value)} />
      </label>
      <button type="submit">{t.show}</button>
      {wrong && <p role="alert">{t.wrong}</p>}
    </form>
  );
}

function CopyLink() {
  const t = useWords(words);
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      onClick={() => void navigator.clipboard.writeText(window.location.href).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? t.copied : t.copy}</span>
    </button>
  );
}

/** The time that is looked at, as a part of a sentence. */
export function useTimeInWords(when: When): string {
  const t = useWords(words);
  const write = useWritten();
  if (typeof when === 'string') return t[when].toLowerCase();
  if (when.from === when.to) return write.month(when.from);
  return `${write.month(when.from)}–${write.month(when.to)}`;
}
