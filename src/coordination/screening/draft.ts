import { SamspilError } from '../../errors.js';
import { parseDate } from '../../graph/records/index.js';
import { term, termSet, valuesOf, type Kind } from '../../graph/vocabulary/index.js';
import { share } from '../answer/answer.js';
import { indexNamed, knownIndex, wrongKind, type Optional } from '../answer/question.js';
import { quoted, type Language, type Phrase } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { currency, edtf, float, id, listOf, object, optional, text, the, type Holding } from '../declaration/fields.js';
import { dimensionNames, type Dimension } from '../facts/items.js';
import { providersAmong, type Participation } from '../facts/participation.js';
import { timeOf, type Time } from '../facts/time.js';
import type { SideFacts } from '../overlap/pair.js';
import { NONE } from '../projection/columns.js';
import { periodBounds, type Bounds } from '../projection/days.js';

const DraftTitle = object('DraftTitle', 'A title in Danish, in English or in both.', {
  da: optional(text('In Danish.')),
  en: optional(text('In English.')),
});

export const Draft = object(
  'ApplicationDraft',
  'An application before it is handed in. Nothing of it is stored. Everything but a title may be left out; what depends on it is then unknown. A list that is empty says that none is known, as one that is left out does.',
  {
    title: the(DraftTitle, 'What it is called.'),
    lead: optional(id('The organisation that would lead it.')),
    partners: optional(listOf(id('The other organisations that apply.'))),
    needs: optional(listOf(id('The needs that it would work on.'))),
    themes: optional(listOf(id('What it is about.'))),
    methods: optional(listOf(id('How it would be done.'))),
    audiences: optional(listOf(id('Whom it is for.'))),
    places: optional(listOf(id('Where it would be done.'))),
    period: optional(edtf('When it would take place, such as `2027-01/2027-12`.')),
    round: optional(id('The round that it is meant for; a pool where the round is not known.')),
    submitted: optional(edtf('When it is handed in.')),
    amount: optional(float('How much is applied for.')),
    currency: optional(currency('The currency of the amount.')),
  },
);
export type Draft = Holding<typeof Draft>;

/** What a draft may tell, in the order in which a form asks for it. */
export const DraftField = termSet('DraftField', 'What a draft may tell.', {
  APPLICANTS: term('ansøgere', 'applicants', 'Lead and partners.'),
  NEEDS: term('behov', 'needs', 'The needs that it works on.'),
  THEMES: term('temaer', 'themes', 'Its themes.'),
  METHODS: term('metoder', 'methods', 'Its methods.'),
  AUDIENCES: term('målgrupper', 'audiences', 'Its audiences.'),
  PLACES: term('steder', 'places', 'Its places.'),
  PERIOD: term('periode', 'period', 'When it takes place.'),
  ROUND: term('ansøgningsrunde', 'round', 'Its round or pool.'),
  SUBMITTED: term('indsendelse', 'handed in', 'When it is handed in.'),
  AMOUNT: term('beløb', 'amount', 'The amount.'),
});
export type DraftField = keyof typeof DraftField.values;
const draftFields = valuesOf(DraftField);

/** A draft with its ids found. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly called: (language: Language) => Phrase;
  /** Lead and partners that are as sure as asked for, each once, by index. */
  readonly applicants: readonly number[];
  /** Those among lead and partners that are less sure than asked for: they apply, but nothing more is known of them. */
  readonly unsureApplicants: readonly number[];
  readonly lead: number | null;
  /** What it names, as far as that is as sure as asked for. */
  readonly items: ReadonlyMap<Dimension, readonly number[]>;
  readonly period: Bounds | null;
  readonly time: Time;
  readonly submitted: Bounds | null;
  readonly round: number | null;
  /** What it names and is less sure than asked for. */
  readonly tooUnsure: readonly number[];
  readonly missing: readonly DraftField[];
  /** Of what a draft may tell, the share that it tells. */
  readonly completeness: number | null;
}

const kindOfItem: Readonly<Record<Dimension, Kind>> = {
  NEED: 'Need',
  THEME: 'Theme',
  METHOD: 'Method',
  AUDIENCE: 'Audience',
  PLACE: 'Place',
};

/**
 * Finds what a draft names.
 * @throws UNKNOWN_ID, WRONG_KIND for an id; BAD_USER_INPUT for a draft without a title or an amount below 0; BAD_DATE,
 *   BAD_PERIOD
 */
export function readDraft(view: View, draft: Draft): ReadDraft {
  checkValues(draft);
  const lead = draft.lead == null ? null : indexNamed(view.projection, draft.lead, 'Organisation');
  const partners = (draft.partners ?? []).map((id) => indexNamed(view.projection, id, 'Organisation'));
  const named = new Map(dimensionNames.map((dimension) => [dimension, itemsNamed(view, draft, dimension)] as const));
  const applicants = new Set([...(lead === null ? [] : [lead]), ...partners]);
  const all = [...applicants, ...[...named.values()].flat()];
  const missing = draftFields.filter((field) => !isTold[field](draft));
  const period = draft.period == null ? null : periodBounds(draft.period, true);
  return {
    draft,
    called: (language) => [quoted(titleOf(draft, language), language)],
    applicants: [...applicants].filter((organisation) => view.isSure(organisation)),
    unsureApplicants: [...applicants].filter((organisation) => !view.isSure(organisation)),
    lead: lead !== null && view.isSure(lead) ? lead : null,
    items: new Map([...named].map(([dimension, items]) => [dimension, items.filter((item) => view.isSure(item))])),
    period,
    time: timeOf({ status: period ? 'RUNNING' : 'PLANNED', period, lastSeen: null }, view.reference),
    submitted: draft.submitted == null ? null : periodBounds(draft.submitted, false),
    round: draft.round == null ? null : callNamed(view, draft.round),
    tooUnsure: all.filter((entity) => !view.isSure(entity)),
    missing,
    completeness: share(draftFields.length - missing.length, draftFields.length),
  };
}

function checkValues({ title, amount, period }: Draft): void {
  if (!isText(title.da) && !isText(title.en)) {
    throw new SamspilError('BAD_USER_INPUT', 'A draft wants a title, in Danish, in English or in both.');
  }
  if (amount != null && !(amount >= 0 && Number.isFinite(amount))) {
    throw new SamspilError('BAD_USER_INPUT', `\`amount: ${amount}\` is no amount of money: it starts from 0.`);
  }
  if (period != null && typeof parseDate(period).start === 'string') {
    throw new SamspilError('BAD_PERIOD', `\`period: "${period}"\` has no start. Write 2027-01/2027-12 or 2027-01/.. .`);
  }
}

const isText = (text: Optional<string>): text is string => text != null && text.trim() !== '';

/** The title in a language, in the other one where it has none in this. */
export function titleOf({ title: { da, en } }: Draft, language: Language): string {
  const [first, second] = language === 'da' ? [da, en] : [en, da];
  return isText(first) ? first : (second ?? '');
}

const lists = {
  NEED: 'needs',
  THEME: 'themes',
  METHOD: 'methods',
  AUDIENCE: 'audiences',
  PLACE: 'places',
} as const satisfies Record<Dimension, keyof Draft>;

const itemsNamed = ({ projection }: View, draft: Draft, dimension: Dimension): number[] => [
  ...new Set((draft[lists[dimension]] ?? []).map((id) => indexNamed(projection, id, kindOfItem[dimension]))),
];

function callNamed({ projection }: View, id: string): number {
  const index = knownIndex(projection, id);
  if (!projection.entities.isKind(index, 'Round') && !projection.entities.isKind(index, 'Pool')) {
    throw wrongKind(projection, index, 'a round or a pool');
  }
  return index;
}

const isTold: Readonly<Record<DraftField, (draft: Draft) => boolean>> = {
  APPLICANTS: ({ lead, partners }) => lead != null || (partners ?? []).length > 0,
  NEEDS: ({ needs }) => (needs ?? []).length > 0,
  THEMES: ({ themes }) => (themes ?? []).length > 0,
  METHODS: ({ methods }) => (methods ?? []).length > 0,
  AUDIENCES: ({ audiences }) => (audiences ?? []).length > 0,
  PLACES: ({ places }) => (places ?? []).length > 0,
  PERIOD: ({ period }) => period != null,
  ROUND: ({ round }) => round != null,
  SUBMITTED: ({ submitted }) => submitted != null,
  AMOUNT: ({ amount }) => amount != null,
};

/** A draft as one side of a comparison, as if it were an initiative. No claim says any of it. */
export function sideOf({ called, applicants, lead, items, period, time }: ReadDraft): SideFacts {
  const participations = applicants.map((organisation): Participation => ({
    organisation,
    initiative: NONE,
    lead: organisation === lead,
    claims: [],
  }));
  return {
    side: { entity: NONE, kind: 'INITIATIVE', initiatives: [], leftOut: null, dated: true, belonging: [] },
    called,
    entities: new Set(),
    items: new Map([...items].map(([dimension, own]) => [dimension, new Map(own.map((item) => [item, []]))])),
    participants: new Map(participations.map((participation) => [participation.organisation, participation])),
    contacts: providersAmong(participations).map(({ organisation }) => organisation),
    period,
    time,
  };
}
