import { anId, someIds, sure, typed, type Parameter, type Values } from '../../address.js';
import type { ScreeningQueryVariables } from '../../api.generated.js';
import type { Language } from '../../words/bilingual.js';

const LONGEST_TITLE = 300;

/** A day, month or year, such as 2027-01. */
const date = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;
export const isDate = (text: string): boolean => date.test(text);

const aDate: Parameter<string> = {
  read: (text) => (isDate(text) ? text : undefined),
  write: (text) => text,
  usual: '',
};

const anAmount: Parameter<string> = {
  read: (text) => (amountOf(text) === null ? undefined : text),
  write: (text) => text,
  usual: '',
};

/** A number as Danes and others write it: 390.000, 390,000 or 390000. Null where it is none. */
export function amountOf(text: string): number | null {
  const plain = text.trim().replaceAll(/[\s\u00A0]/gu, '');
  if (!/^\d{1,3}(?:[.,]?\d{3})*$/u.test(plain) && !/^\d+$/u.test(plain)) return null;
  return Number(plain.replaceAll(/[.,]/gu, ''));
}

const aCurrency: Parameter<string> = {
  read: (text) => (/^[A-Z]{3}$/u.test(text) ? text : undefined),
  write: (text) => text,
  usual: 'DKK',
};

/** An application as far as it is known. All of it stands in the address, so that its answer can be sent. */
export const parameters = {
  title: typed(LONGEST_TITLE),
  lead: anId,
  partners: someIds,
  needs: someIds,
  themes: someIds,
  methods: someIds,
  audiences: someIds,
  places: someIds,
  from: aDate,
  to: aDate,
  round: anId,
  submitted: aDate,
  amount: anAmount,
  currency: aCurrency,
  sure,
};

export type Draft = Values<typeof parameters>;

/** What is wrong with a draft as it was typed. */
export type DraftFault = 'title' | 'from' | 'to' | 'order' | 'submitted' | 'amount' | 'currency';

/** What has to be mended before it can be asked about: only the title is needed. */
export function faultsOf(draft: Draft): readonly DraftFault[] {
  const wrong = (text: string) => text !== '' && !isDate(text);
  const { from, to } = draft;
  const checks: readonly (readonly [DraftFault, boolean])[] = [
    ['title', draft.title.trim() === ''],
    ['from', wrong(from)],
    ['to', wrong(to)],
    ['order', from !== '' && to !== '' && isDate(from) && isDate(to) && to < from.slice(0, to.length)],
    ['submitted', wrong(draft.submitted)],
    ['amount', draft.amount !== '' && amountOf(draft.amount) === null],
    ['currency', aCurrency.read(draft.currency) === undefined],
  ];
  return checks.flatMap(([fault, is]) => (is ? [fault] : []));
}

/** The draft as the API takes it. What nobody has filled in is not sent, so that it is told as not known. */
export function asAsked(draft: Draft, language: Language): ScreeningQueryVariables['draft'] {
  const some = (ids: readonly string[]) => (ids.length === 0 ? null : ids);
  const amount = amountOf(draft.amount);
  return {
    title: language === 'da' ? { da: draft.title, en: null } : { da: null, en: draft.title },
    lead: draft.lead,
    partners: some(draft.partners),
    needs: some(draft.needs),
    themes: some(draft.themes),
    methods: some(draft.methods),
    audiences: some(draft.audiences),
    places: some(draft.places),
    period: draft.from === '' && draft.to === '' ? null : `${draft.from || '..'}/${draft.to || '..'}`,
    round: draft.round,
    submitted: draft.submitted || null,
    amount,
    currency: amount === null ? null : draft.currency,
  };
}
