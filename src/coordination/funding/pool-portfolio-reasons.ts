import {
  inWords,
  joined,
  namesUpTo,
  phrase,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { asLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { money } from '../facts/amounts.js';
import { currentFirst } from '../facts/order.js';
import { sizesInWords, type BySize } from '../facts/sizes.js';
import { dimensionInWords } from '../facts/wording.js';
import type { ClaimAt } from '../projection/projection.js';
import type { NeverSupported, PoolTopics } from './pool-topics.js';
import type { Support } from './supported.js';

/** How many topics are named in a sentence, and how many of themes and methods each where both are. */
const NAMED = 5;
const NAMED_BESIDE = 4;

const initiativesCounted = (count: number, language: Language): string =>
  language === 'da'
    ? `${inWords(count, 'da')} ${count === 1 ? 'indsats' : 'indsatser'}`
    : `${inWords(count, 'en')} ${count === 1 ? 'initiative' : 'initiatives'}`;

/** What a pool has given support to. */
export function whatIsSupported(view: View, pool: number, { initiatives, outside }: Support): Sentence {
  const it = view.name(pool);
  if (initiatives.size === 0)
    return outside.size > 0
      ? sentence(
          phrase`Ingen indsats, der tæller med, har støtte fra ${it}.`,
          phrase`No initiative that counts has support from ${it}.`,
        )
      : sentence(
          phrase`Det er ikke registreret, at ${it} har støttet nogen indsats.`,
          phrase`${it} is not on record as having supported any initiative.`,
        );
  const which = view.namesInOrder(currentFirst(view, initiatives.keys()));
  return sentence(
    phrase`${it} har givet støtte til ${initiativesCounted(initiatives.size, 'da')}: ${which}.`,
    phrase`${it} has given support to ${initiativesCounted(initiatives.size, 'en')}: ${which}.`,
    view.claimIds([...initiatives.values()].flat()),
  );
}

const topicWords = {
  Theme: { da: ['tema', 'temaer', 'Temaerne', 'Det eneste', 'intet'], en: ['theme', 'themes'] },
  Method: { da: ['metode', 'metoder', 'Metoderne', 'Den eneste', 'ingen'], en: ['method', 'methods'] },
} as const;

/** Which topics it has supported most, and of how much of it that is not known. */
export function whichTopics(view: View, topics: readonly PoolTopics[]): Sentence[] {
  const known = topics.filter(({ links }) => links.size > 0);
  const unknown = topics.filter(({ links, unknown: of }) => links.size === 0 && of.length > 0);
  const kinds = (language: Language): Phrase =>
    joined(
      unknown.map(({ kind }) => [topicWords[kind][language][1]]),
      language,
    );
  const [they, theyHave] = unknown[0]?.unknown.length === 1 ? ['den', 'it has'] : ['de', 'they have'];
  return [
    ...known.map((each) => topicsOfKind(view, each)),
    ...(unknown.length > 0
      ? oneSentence(
          phrase`Hvilke ${kinds('da')} ${they} har, er ikke registreret, så hvad der aldrig er støttet af dem, kan ikke siges.`,
          phrase`Which ${kinds('en')} ${theyHave} is not on record, so which of them were never supported cannot be told.`,
        )
      : []),
  ];
}

function topicsOfKind(view: View, { kind, supported, links, unknown, isTold }: PoolTopics): Sentence {
  const { da, en } = topicWords[kind];
  const [[first, { size: most }] = [0, { size: 0 }]] = supported;
  const counted = (language: Language): Phrase =>
    joined(
      [...supported]
        .slice(0, NAMED)
        .map(
          ([topic, { size }]) =>
            phrase`${view.name(topic)} (${topic === first ? initiativesCounted(size, language) : inWords(size, language)})`,
        ),
      language,
    );
  const [soDa, soEn] = isTold
    ? ['', '']
    : [
        ', så hvad der aldrig er støttet af dem, kan ikke siges',
        ', so which of them were never supported cannot be told',
      ];
  const lackDa = `${lackInWords(unknown.length, `${da[4]} ${da[0]}`, 'da')}${soDa}`;
  const lackEn = `${lackInWords(unknown.length, `no ${en[0]}`, 'en')}${soEn}`;
  const claims = view.claimIds([...links.values()].flat());
  if (supported.size === 1)
    return sentence(
      phrase`${da[3]} ${da[0]}, der er registreret, er ${counted('da')}${lackDa}.`,
      phrase`The only ${en[0]} on record is ${counted('en')}${lackEn}.`,
      claims,
    );
  const all = view.namesInOrder(supported.keys());
  if (most === 1)
    return sentence(phrase`${da[2]} er ${all}${lackDa}.`, phrase`The ${en[1]} are ${all}${lackEn}.`, claims);
  const [ofDa, ofEn] =
    supported.size > NAMED
      ? [`af ${inWords(supported.size, 'da')} `, `of ${inWords(supported.size, 'en')} `]
      : ['', ''];
  return sentence(
    phrase`De hyppigste ${ofDa}${da[1]} er ${counted('da')}${lackDa}.`,
    phrase`The most frequent ${ofEn}${en[1]} are ${counted('en')}${lackEn}.`,
    claims,
  );
}

/** “; for two of them no theme is on record” */
function lackInWords(count: number, none: string, language: Language): string {
  if (count === 0) return '';
  return language === 'da'
    ? `; for ${inWords(count, 'da')} af indsatserne er ${none} registreret`
    : `; for ${inWords(count, 'en')} of the initiatives ${none} is on record`;
}

/** The amounts of grants in one currency. */
export interface AmountsInCurrency {
  readonly currency: string | null;
  readonly grants: number;
  readonly total: number;
  readonly least: number;
  readonly most: number;
}

/** What a pool has given, each currency by itself. @param supported how many initiatives it supports */
export function whatWasGiven(amounts: readonly AmountsInCurrency[], supported: number): Sentence[] {
  if (supported === 0) return [];
  if (amounts.length === 0) return oneSentence(['Der er ikke registreret noget beløb.'], ['No amount is on record.']);
  const grants = amounts.reduce((sum, each) => sum + each.grants, 0);
  const told = (language: Language): Phrase =>
    joined(
      amounts.map((each) => [amountInWords(each, language)]),
      language,
    );
  if (supported === 1) return oneSentence(phrase`Beløbet er ${told('da')}.`, phrase`The amount is ${told('en')}.`);
  return oneSentence(
    phrase`Der er registreret beløb for ${grants === supported ? 'dem alle' : `${inWords(grants, 'da')} af dem`}: ${told('da')}.`,
    phrase`For ${grants === supported ? 'all' : inWords(grants, 'en')} of them an amount is on record: ${told('en')}.`,
  );
}

function amountInWords({ currency, grants, total, least, most }: AmountsInCurrency, language: Language): string {
  const whole = money(total, currency, language);
  if (grants === 1) return whole;
  const inAll = language === 'da' ? `i alt ${whole}` : `${whole} in all`;
  if (least === most) return `${inAll}, ${money(most, currency, language)} ${language === 'da' ? 'hver' : 'each'}`;
  const [from, to] = [money(least, null, language), money(most, currency, language)];
  return language === 'da' ? `${inAll}, fra ${from} til ${to}` : `${inAll}, from ${from} to ${to}`;
}

/** How large those are that take part. @param claims the claims by which they do */
export function howLarge(view: View, sizes: BySize, claims: readonly ClaimAt[]): Sentence[] {
  const [known] = sizes.known.values();
  if (known === undefined)
    return sizes.unknown.length === 0
      ? []
      : oneSentence(
          ['Hvor store deltagerne er, er ikke registreret.'],
          ['How large the participants are is not on record.'],
          view.claimIds(claims),
        );
  const isAlone = sizes.known.size === 1 && known.length === 1;
  return oneSentence(
    phrase`Blandt deltagerne er ${sizesInWords(sizes, 'da')}.`,
    phrase`Among the participants ${isAlone ? 'is' : 'are'} ${sizesInWords(sizes, 'en')}.`,
    view.claimIds(claims),
  );
}

/** What it is not on record as supporting: what needs ask for, then what only others work on. */
export function whatNever(view: View, pool: number, topics: readonly PoolTopics[]): Sentence[] {
  const it = view.name(pool);
  const part = (isMeant: (each: NeverSupported) => boolean) =>
    topics.map(({ kind, never }) => ({ kind, never: never.filter(isMeant) })).filter(({ never }) => never.length > 0);
  const told = (some: ReturnType<typeof part>): InBoth => {
    const shown = some.length === 1 ? NAMED : NAMED_BESIDE;
    const inLanguage = (language: Language): Phrase =>
      joined(
        some.map(({ kind, never }) =>
          dimensionInWords(
            kind === 'Theme' ? 'THEME' : 'METHOD',
            namesUpTo(
              shown,
              never.map(({ topic }) => view.idOf(topic)),
            ),
            language,
          ),
        ),
        language,
      );
    return inEach(inLanguage);
  };
  const [wanted, used] = [part(({ needs }) => needs.size > 0), part(({ needs }) => needs.size === 0)];
  const asked = wanted.flatMap(({ never }) => never);
  const sureness = asLastClause(
    view,
    asked.map(({ needs }) => [...needs.values()].map((claims) => [...claims])),
  );
  const [which, others] = [told(wanted), told(used)];
  const isOne = used.flatMap(({ never }) => never).length === 1;
  return [
    ...(wanted.length > 0
      ? oneSentence(
          phrase`Det er ikke registreret, at ${it} har støttet ${which.da}, som nogen har meldt behov ind om${sureness.da}.`,
          phrase`${it} is not on record as having supported ${which.en}, on which somebody has stated needs${sureness.en}.`,
          view.claimIds(asked.flatMap(({ needs }) => [...needs.values()].flat())),
        )
      : []),
    ...(used.length > 0
      ? oneSentence(
          phrase`Det er ${wanted.length > 0 ? 'heller ' : ''}ikke registreret, at den har støttet ${others.da}, som forekommer i andre indsatser.`,
          phrase`It is ${wanted.length > 0 ? 'not on record either' : 'not on record'} that it has supported ${others.en}, which ${isOne ? 'occurs' : 'occur'} in other initiatives.`,
        )
      : []),
  ];
}
