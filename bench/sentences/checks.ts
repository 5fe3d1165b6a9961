import type { Language } from '#samspil/coordination/answer/sentence.js';
import { monthNames } from '#samspil/graph/records/month-names.js';
import type { ClaimFacts, EntityFacts, Facts } from './facts.js';
import { LIST, listed, masked, namesOf, sizeOf, type Masked } from './masking.js';
import type { Row, Told } from './rows.js';

/** A sentence in one language, with all that it can be held to. */
export interface Sentence {
  readonly language: Language;
  readonly said: string;
  readonly told: Told;
  readonly row: Row;
  readonly facts: Facts;
  /** The same with names as numbers. */
  readonly masked: Masked;
  readonly otherMasked: Masked;
  readonly claims: readonly ClaimFacts[];
  /** What it names, and what its row and its claims are about. */
  readonly about: readonly EntityFacts[];
}

/** Says what is wrong with a sentence; null where nothing is. */
export type Check = (sentence: Sentence) => string | null;

/** The sentence in both languages, ready to be checked. */
export function sentencesOf(told: Told, row: Row, facts: Facts): Sentence[] {
  const claims = told.claims.flatMap((id) => facts.claims.get(id) ?? []);
  const own = told.entities.map(({ id }) => id);
  const inRow = [...JSON.stringify(row.value).matchAll(/"(?<id>[a-z]+:[^"\s]+)"/gu)].map((found) => found[1] ?? '');
  const ids = new Set([...own, ...claims.flatMap(({ subject, object }) => [subject, object]), ...inRow]);
  const about = [...ids].flatMap((id) => facts.entities.get(id) ?? []);
  const named = own.flatMap((id) => facts.entities.get(id) ?? []);
  const [da, en] = [masked(told.da, named), masked(told.en, named)];
  const both = { told, row, facts, claims, about };
  return [
    { ...both, language: 'da', said: told.da, masked: da, otherMasked: en },
    { ...both, language: 'en', said: told.en, masked: en, otherMasked: da },
  ];
}

/** Letters: double spaces and stops, what is undefined, ids, a beginning and an end. */
const letters: Check = ({ said, masked: { text } }) => {
  const wrong =
    / {2}|undefined|\bnull\b|NaN|\[object| [.,;:]|[,;:]{2}|\.\.|[a-z]+:[a-z0-9]+-?[a-z0-9-]*\b(?<!https?:.*)/u.exec(
      text,
    );
  if (wrong) return `has “${wrong[0]}”`;
  if (!/[.!?][”«]?$/u.test(said)) return 'has no end';
  return /^[\p{Lu}\d»“⟨]/u.test(text) ? null : 'begins with a small letter';
};

const words: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  da: [[], [], ['to'], ['tre'], ['fire'], ['fem'], ['seks'], ['syv'], ['otte'], ['ni'], ['ti'], ['elleve'], ['tolv']],
  en: [
    [],
    [],
    ['two'],
    ['three'],
    ['four'],
    ['five'],
    ['six'],
    ['seven'],
    ['eight'],
    ['nine'],
    ['ten'],
    ['eleven'],
    ['twelve'],
  ],
};

/** All numbers from two on, names left out, in order of size. */
function numbersIn({ text }: Masked, language: Language): number[] {
  const spoken = text.replaceAll(/⟨\d+⟩/gu, '').toLowerCase();
  // “1.305.000” and “1,305,000”, else “0,5” and “0.5”.
  const digits = [...spoken.matchAll(/\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?/gu)].map(([digit]) =>
    Number(/^\d{1,3}(?:[.,]\d{3})+$/u.test(digit) ? digit.replaceAll(/[.,]/gu, '') : digit.replace(',', '.')),
  );
  const counted = words[language].flatMap((called, count) =>
    called.flatMap((word) =>
      [...spoken.matchAll(new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'gu'))].map(() => count),
    ),
  );
  return [...digits, ...counted].filter((number) => number > 1).sort((one, other) => one - other);
}

/** The two languages say the same numbers; told once, of the Danish one. */
const numbers: Check = ({ language, masked, otherMasked }) => {
  if (language === 'en') return null;
  const [da, en] = [numbersIn(masked, 'da').join(' '), numbersIn(otherMasked, 'en').join(' ')];
  return da === en ? null : `says ${da || 'no number'}, in English ${en || 'none'}`;
};

/** Every number in an answer, the length of every list in it, and the years of its dates. */
function countsIn(value: unknown): number[] {
  if (typeof value === 'number') return [value, Math.round(value * 100) / 100, Math.round(value * 100)];
  if (typeof value === 'string') return [...value.matchAll(/\d{4}/gu)].map(([year]) => Number(year));
  if (Array.isArray(value)) return [value.length, ...value.flatMap(countsIn)];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => (name === 'da' || name === 'en' ? [] : countsIn(each)));
  return [];
}

/** How many items two have in all, over the dimensions in which both have some. */
function comparedIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(comparedIn);
  const dimensions: unknown = 'dimensions' in value ? value.dimensions : null;
  const inside = Object.values(value).flatMap(comparedIn);
  if (!Array.isArray(dimensions)) return inside;
  const sizes = dimensions.map((each: Record<string, unknown>) =>
    each['jaccard'] === null
      ? 0
      : Object.values(each).reduce<number>((sum, items) => sum + (Array.isArray(items) ? items.length : 0), 0),
  );
  return [...inside, sizes.reduce((sum, size) => sum + size, 0)];
}

/** Each number counts something: of the row, of its claims by verb, of the entities that it names by kind. */
const counts: Check = ({ language, masked, told, row, claims, about }) => {
  const spoken = numbersIn(masked, language);
  if (spoken.length === 0) return null;
  const distinct = (pairs: readonly (readonly [key: string, value: string])[]): number[] => {
    const sets = new Map<string, Set<string>>();
    for (const [key, value] of pairs) sets.set(key, (sets.get(key) ?? new Set()).add(value));
    return [...sets.values()].map(({ size }) => size);
  };
  const all = countsIn(row.value);
  const shown = [...told.entities.keys()].map((at) => at + 1);
  const known = new Set([
    ...all,
    ...all.map((count) => count - 1),
    ...comparedIn(row.value),
    ...countsIn(row.asked.args),
    ...distinct(told.entities.map(({ id }) => [id.split(':')[0] ?? '', id])),
    ...distinct(claims.map(({ verb, id }) => [verb, id])),
    ...distinct(claims.map(({ verb, subject }) => [verb, subject])),
    ...distinct(claims.map(({ verb, object }) => [verb, object])),
    ...shown,
    ...yearsOf(claims, about),
  ]);
  const sums = new Set([...known].flatMap((one) => [...known].map((two) => one + two)));
  // What is no whole number is an average.
  const wrong = spoken.filter(
    (number) => Number.isInteger(number) && !known.has(number) && !(number < 200 && sums.has(number)),
  );
  return wrong.length > 0 ? `counts nothing with ${wrong.join(', ')}` : null;
};

/** No list of more than five names, and no more of them in one sentence than one can read aloud. */
const lists: Check = ({ masked }) => {
  for (const [list] of masked.text.matchAll(new RegExp(LIST, 'gu'))) {
    const shown = listed(list, masked).length;
    if (shown > 5) return `lists ${shown} names`;
  }
  const named = masked.text.match(/⟨/gu)?.length ?? 0;
  return named > READ_ALOUD ? `names ${named} things` : null;
};

/** Two that are compared, and what they share. */
const READ_ALOUD = 9;

/** What it says that it names it names, unless it counts it among others. */
const namesCheck: Check = ({ said, masked: { text, named }, told, facts }) => {
  if (/ (?:andre|others|anden|other)\b/u.test(text)) return null;
  const missing = told.entities.filter(({ id }) => !named.some((each) => each.id === id));
  const first = missing
    .flatMap(({ id }) => facts.entities.get(id) ?? [])
    .find((entity) => !namesOf(entity).some((called) => said.includes(called)));
  return first ? `does not name ${first.nameDa ?? first.nameEn ?? first.id}` : null;
};

/** An English sentence calls nothing by a Danish name where an English one is on record, nor the other way round. */
const languages: Check = ({ language, said: whole, masked: { named } }) => {
  for (const { id, nameDa, nameEn, shortName } of named) {
    // Names of organisations that stand in quotation marks are quoted, to be compared.
    const said = id.startsWith('organisation:') ? whole.replaceAll(/[»“][^«”]*[«”]/gu, '') : whole;
    const [own, foreign] = language === 'en' ? [nameEn, nameDa] : [nameDa, nameEn];
    if (own === null || own === foreign || said.includes(own)) continue;
    if (foreign !== null && foreign !== shortName && said.includes(foreign) && !own.includes(foreign))
      return `calls “${own}” “${foreign}”`;
    if (language === 'da' || shortName === null || own.includes(shortName) || !said.includes(shortName)) continue;
    const isItsName = /^[\p{Lu}\d&.+ ]+$/u.test(shortName) && nameDa?.startsWith(shortName) === true;
    if (!isItsName && !isFoundIn(shortName, own)) return `calls “${own}” “${shortName}”`;
  }
  return null;
};

/** Whether all letters of an abbreviation stand in a name, in their order. */
const isFoundIn = (short: string, name: string): boolean =>
  new RegExp((short.match(/[\p{L}\d]/gu) ?? []).join('.*'), 'iu').test(name);

const START = String.raw`(?:^|[.;:] |\bthat )`;
const SINGULAR =
  'is|was|has|works|reaches|takes|offers|seeks|leads|does|shares|asks|needs|knows|ends|begins|addresses|uses';
const PLURAL = 'are|were|have|work|reach|take|offer|seek|lead|do|share|ask|need|know|end|begin|address|use';

/** One does, several do. */
const agreement: Check = ({ language, masked }) => {
  if (language === 'da') return null;
  const subject = new RegExp(`${START}(?<list>${LIST}) (?<verb>${SINGULAR}|${PLURAL})\\b`, 'gu');
  for (const { groups } of masked.text.matchAll(subject)) {
    const { list = '', verb = '' } = groups ?? {};
    const isOne = sizeOf(list) === 1;
    if (isOne !== new RegExp(`^(?:${SINGULAR})$`, 'u').test(verb)) return `${sizeOf(list)} of them “${verb}”`;
  }
  return null;
};

/** What is always said in the present: what is known, and how it is. */
const timeless =
  /\b(?:er eller (?:har været|var)|is or was|are or were|det er slut|that is over)\b|\b(?:det |it )?(?:er|is|are) (?:ikke |not |kun |only |også |also )?(?:udledt|inferred|registreret|recorded|on record|kendt|known|ukendt|unknown|ubekræftet|ubekræftede|unconfirmed)(?! som i gang)|\b(?:har|have|has)(?: [\p{L}⟨⟩\d]+){0,3} (?:\p{L}+(?:et|t|ed)|been|had|met|led|haft|stået|lagt)\b|(?:kan|can) (?:ikke )?(?:sammenlignes|be compared|tilbyde|offer|læse|read)|\b(?:lær|learn|læs|read)\b/gu;
const present: Readonly<Record<Language, RegExp>> = {
  da: /\b(?:er|har|arbejder|deltager|søger|tilbyder|løber|deler|slutter|begynder|når|følger|vil|kommer|gør|får)\b/u,
  en: /\b(?:is|are|has|have|works?|takes? part|seeks?|offers?|runs?|shares?|ends?|begins?|reach(?:es)?|follows?|will)\b/u,
};
const past: Readonly<Record<Language, RegExp>> = {
  da: /\b(?:var|havde|arbejdede|deltog|søgte|tilbød|løb|delte|sluttede|begyndte|nåede|fulgte)\b/u,
  en: /\b(?:was|were|had|worked|took part|sought|offered|ran|shared|ended|began|reached|followed)\b/u,
};
const unknown =
  /vides ikke|ukendt|not known|unknown|sidst registreret|last on record|ikke registreret|not recorded|uden kendt|no known|kan |may |registreret som i gang|on record as going on|kun kendt|known only|er eller |is or was|not on record/u;

/** What is over is told in the past, what is to come is not, and what is not known is told as that. */
const tense: Check = ({ language, masked, told, row }) => {
  const { time } = row.value;
  const isMain = (row.value['reasons'] as readonly Told[] | undefined)?.[0] === told;
  const said = masked.text.replaceAll(timeless, '');
  if (time === 'OVER') {
    const wrong = present[language].exec(said);
    return wrong && isMain ? `is over, and says “${wrong[0]}”` : null;
  }
  if (time === 'TO_COME') {
    const wrong = past[language].exec(said);
    return wrong && isMain ? `is to come, and says “${wrong[0]}”` : null;
  }
  if (time !== 'UNKNOWN' || !isMain) return null;
  const all = row.sentences.map((each) => each[language]).join(' ');
  return unknown.test(all) ? null : 'is of a time that is not known, and does not say so';
};

const isOver = ({ status, period }: EntityFacts, today: string): boolean => {
  const end = period?.split('/').at(-1) ?? '';
  if (status === 'COMPLETED' || status === 'CANCELLED') return true;
  return /^\d/u.test(end) && end < today.slice(0, end.length);
};

/** An initiative that is over does nothing any more: `⟨0⟩ works on`. */
const doers: Check = ({ language, masked, facts }) => {
  const verbs =
    language === 'da'
      ? 'arbejder|er i gang|bruger|er rettet|løber'
      : 'works?|is under way|uses?|runs?|addresses|address';
  for (const { groups } of masked.text.matchAll(new RegExp(`(?:^|[.;:] )(?<list>${LIST}) (?:${verbs})\\b`, 'gu'))) {
    const first = listed(groups?.['list'] ?? '', masked).find(
      ({ id, ...rest }) => id.startsWith('initiative:') && isOver({ id, ...rest }, facts.today),
    );
    if (first && !new RegExp(`⟨\\d+⟩ (?:${verbs})? ?(?:.*)(?:udledt|infer)`, 'u').test(masked.text))
      return `${first.nameDa ?? first.nameEn ?? first.id} is over, and does something`;
  }
  return null;
};

const datesIn = (claims: readonly ClaimFacts[], about: readonly EntityFacts[]): string[] =>
  [...claims.flatMap(({ dates }) => dates), ...about.flatMap(({ period }) => period ?? [])].flatMap((each) =>
    each.split('/'),
  );

const yearsOf = (claims: readonly ClaimFacts[], about: readonly EntityFacts[]): number[] =>
  datesIn(claims, about).map((date) => Number(date.slice(0, 4)));

/** No month that is on record only as a year. */
const dates: Check = ({ language, masked, claims, about, facts }) => {
  const known = new Set([...datesIn(claims, about), facts.today].map((date) => date.slice(0, 7)));
  const named = monthNames[language].join('|');
  for (const { groups } of masked.text.matchAll(new RegExp(`(?<month>${named})(?: (?<year>\\d{4}))`, 'giu'))) {
    const { month = '', year = '' } = groups ?? {};
    const at = monthNames[language].findIndex((each) => each.toLowerCase() === month.toLowerCase()) + 1;
    if (!known.has(`${year}-${String(at).padStart(2, '0')}`)) return `${month} ${year} is not on record`;
  }
  return null;
};

/** Nothing ends when it was only last on record. */
const ends: Check = ({ language, masked, about }) => {
  const said =
    language === 'da'
      ? /(?:slutter|sluttede|ender) i (?:\p{L}+ )?(?<year>\d{4})/u
      : /\b(?:ends|ended|end) in (?:\p{L}+ )?(?<year>\d{4})/u;
  const year = said.exec(masked.text)?.groups?.['year'];
  if (year === undefined) return null;
  return about.some(({ period }) => period !== null && period.split('/').at(-1)?.startsWith(year))
    ? null
    : `nothing ends in ${year}`;
};

const hedged = /udledt|ubekræftet|ubekræftede|infer|unconfirmed|ikke sikkert|not certain|forslag|suggestion/iu;
const RANK = ['UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED'];
/** Claims that say what somebody did, wants or is in; what something is about is a choice of words. */
const acts = new Set([
  'STATES',
  'OFFERS',
  'SEEKS',
  'PARTICIPATES_IN',
  'MEMBER_OF',
  'AWARE_OF',
  'APPLIED',
  'RECEIVED',
  'COORDINATES_WITH',
  'PARTNER_OF',
  'FUNDED_BY',
  'SUCCEEDS',
  'ADDRESSES',
]);

/** What is inferred or unconfirmed is told as that. */
const certainty: Check = ({ said, row, language, claims, facts }) => {
  const unsure = claims.filter(({ confidence, subject, object, verb }) => {
    const all = [confidence, facts.entities.get(subject)?.confidence, facts.entities.get(object)?.confidence];
    return acts.has(verb) && all.some((each) => each !== undefined && RANK.indexOf(each) < RANK.indexOf('REPORTED'));
  });
  const [first] = unsure;
  if (!first || unsure.length < claims.filter(({ verb }) => verb === first.verb).length || hedged.test(said))
    return null;
  const elsewhere = row.sentences.some((each) => hedged.test(each[language]) && each.claims.includes(first.id));
  return elsewhere ? null : `rests on ${first.id}, which is ${first.confidence}`;
};

/** Nobody is told to ask themselves. */
const asked: Check = ({ masked }) => {
  const self = new RegExp(`(?:Lad|Let) (?<who>${LIST}) (?:spørge|ask) (?<whom>${LIST})`, 'u').exec(masked.text)?.groups;
  if (!self) return null;
  const whom = new Set(listed(self['whom'] ?? '', masked).map(({ id }) => id));
  const both = listed(self['who'] ?? '', masked).find(({ id }) => whom.has(id));
  return both ? `${both.nameDa ?? both.id} asks itself` : null;
};

export const checks: Readonly<Record<string, Check>> = {
  letters,
  numbers,
  counts,
  lists,
  names: namesCheck,
  languages,
  agreement,
  tense,
  doers,
  dates,
  ends,
  certainty,
  asked,
};
