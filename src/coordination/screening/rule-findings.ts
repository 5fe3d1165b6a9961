import { term, termSet, terms } from '../../graph/vocabulary/index.js';
import {
  capital,
  inWords,
  name,
  names,
  phrase,
  sentence,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { money } from '../facts/amounts.js';
import { monthOf, OPEN } from '../projection/days.js';
import { codeOf } from '../projection/projection.js';
import type { ReadDraft } from './draft.js';
import type { StatedRule } from './rules.js';

export const Verdict = termSet('RuleVerdict', 'Whether a draft meets a rule.', {
  PASS: term('opfyldt', 'met', 'It does.'),
  FAIL: term('ikke opfyldt', 'not met', 'It does not.'),
  UNKNOWN: term('ikke afklaret', 'open', 'Something to decide it by is missing, or only people can judge.'),
});
export type Verdict = keyof typeof Verdict.values;

/** What is found of a rule before it is put with where it comes from. */
export type Finding = readonly [verdict: Verdict, why: Sentence];

const LARGE = codeOf(terms.OrganisationSize, 'LARGE');
const SMALL = codeOf(terms.OrganisationSize, 'SMALL');

/** What is found of a rule on anything but the amount. */
export function findingOf(view: View, draft: ReadDraft, rule: StatedRule): Finding {
  switch (rule.kind) {
    case 'ORGANISATIONS':
      return countFits(view, draft, rule);
    case 'MIXED_SIZES':
      return sizesMix(view, draft);
    case 'MONTHS':
      return durationFits(draft, rule);
    default:
      return judged(rule);
  }
}

const fits = (value: number, { min, max }: Pick<StatedRule, 'min' | 'max'>): Verdict =>
  value >= (min ?? 0) && value <= (max ?? Number.POSITIVE_INFINITY) ? 'PASS' : 'FAIL';

/** “mindst tre”, “højst tolv”, “fra tre til tolv”. */
function rangeInWords({ min, max }: StatedRule, language: Language, word: (count: number) => string): string {
  const danish = language === 'da';
  if (max === null) return `${danish ? 'mindst' : 'at least'} ${word(min ?? 0)}`;
  if (min === null) return `${danish ? 'højst' : 'at most'} ${word(max)}`;
  return danish ? `fra ${word(min)} til ${word(max)}` : `from ${word(min)} to ${word(max)}`;
}

function countFits(view: View, { applicants, unsureApplicants }: ReadDraft, rule: StatedRule): Finding {
  const asked = (language: Language): string => rangeInWords(rule, language, (count) => inWords(count, language));
  const single = (rule.max ?? rule.min) === 1;
  const [da, en] = [
    phrase`Der skal ${asked('da')} ${single ? 'organisation' : 'organisationer'} søge`,
    phrase`${capital(asked('en'))} ${single ? 'organisation' : 'organisations'} must apply`,
  ];
  const named = applicants.length + unsureApplicants.length;
  if (named === 0) {
    return [
      'UNKNOWN',
      sentence(phrase`${da}; udkastet siger ikke, hvem der søger.`, phrase`${en}; the draft does not say who applies.`),
    ];
  }
  // Whether those that are less sure than asked for count is open, so it is only told what is so either way.
  const verdicts = new Set(unsureApplicants.map((_, at) => fits(applicants.length + at, rule)));
  if (verdicts.add(fits(named, rule)).size > 1) return ['UNKNOWN', hangsOnUnsure(view, da, en, unsureApplicants)];
  const lacking = (rule.min ?? 0) - named;
  const found = [
    phrase`${da}; her er ${inWords(named, 'da')}`,
    phrase`${en}; here ${named === 1 ? 'is' : 'are'} ${inWords(named, 'en')}`,
  ] as const;
  return lacking > 0
    ? [
        'FAIL',
        sentence(
          phrase`${found[0]}, så der mangler ${inWords(lacking, 'da')}.`,
          phrase`${found[1]}, so ${inWords(lacking, 'en')} ${lacking === 1 ? 'is' : 'are'} missing.`,
        ),
      ]
    : [fits(named, rule), sentence(phrase`${found[0]}.`, phrase`${found[1]}.`)];
}

function hangsOnUnsure(view: View, da: Phrase, en: Phrase, unsure: readonly number[]): Sentence {
  const who = view.names(unsure);
  return sentence(
    phrase`${da}; det afhænger af ${who}, der er mindre sikkert registreret, end der er spurgt efter.`,
    phrase`${en}; it depends on ${who}, on record less surely than was asked for.`,
  );
}

function sizesMix(view: View, { applicants, unsureApplicants }: ReadDraft): Finding {
  const sizeOf = (organisation: number): number =>
    view.projection.entities.codeOf('Organisation', 'size', organisation);
  const having = (size: number) => view.names(applicants.filter((organisation) => sizeOf(organisation) === size));
  const [large, small, unknown] = [having(LARGE), having(SMALL), having(0)];
  const [da, en] = [
    phrase`Både en stor og en lille organisation skal være med`,
    phrase`Both a large and a small organisation must take part`,
  ];
  if (applicants.length + unsureApplicants.length === 0) {
    return [
      'UNKNOWN',
      sentence(phrase`${da}; udkastet siger ikke, hvem der søger.`, phrase`${en}; the draft does not say who applies.`),
    ];
  }
  const [hasLarge, hasSmall] = [large.entities.length > 0, small.entities.length > 0];
  if (hasLarge && hasSmall) {
    return [
      'PASS',
      sentence(
        phrase`${da}: ${large} er stor, ${small} er lille.`,
        phrase`${en}: ${large} ${large.entities.length === 1 ? 'is' : 'are'} large, ${small} ${small.entities.length === 1 ? 'is' : 'are'} small.`,
      ),
    ];
  }
  if (unknown.entities.length > 0) {
    return [
      'UNKNOWN',
      sentence(
        phrase`${da}; størrelsen er ikke registreret for ${unknown}.`,
        phrase`${en}; the size of ${unknown} is not recorded.`,
      ),
    ];
  }
  if (unsureApplicants.length > 0) return ['UNKNOWN', hangsOnUnsure(view, da, en, unsureApplicants)];
  const [lackDa, lackEn] = hasLarge
    ? ['en lille', 'a small one']
    : hasSmall
      ? ['en stor', 'a large one']
      : ['både en stor og en lille', 'both'];
  return [
    'FAIL',
    sentence(
      phrase`${da}; der mangler ${lackDa}.`,
      phrase`${en}; ${lackEn} ${lackEn === 'both' ? 'are' : 'is'} missing.`,
    ),
  ];
}

/** Whether the amount fits one of several lines, or the only one. */
export function amountFits({ draft: { amount, currency } }: ReadDraft, rules: readonly StatedRule[]): Finding {
  const asked = (language: Language): Phrase => {
    const [rule, ...more] = rules;
    if (rule && more.length === 0)
      return [rangeInWords(rule, language, (value) => money(value, rule.currency, language))];
    const lines = names(rules.map(({ statedBy }) => statedBy));
    return language === 'da' ? phrase`en af linjerne ${lines}` : phrase`one of the lines ${lines}`;
  };
  const several = rules.length > 1;
  const da = several ? phrase`Beløbet skal passe til ${asked('da')}` : phrase`Beløbet skal være ${asked('da')}`;
  const en = several ? phrase`The amount must fit ${asked('en')}` : phrase`The amount must be ${asked('en')}`;
  if (amount == null) {
    return [
      'UNKNOWN',
      sentence(phrase`${da}; udkastet nævner intet beløb.`, phrase`${en}; the draft names no amount.`),
    ];
  }
  const comparable = rules.filter((rule) => rule.currency !== null && rule.currency === currency);
  if (comparable.length === 0) {
    return [
      'UNKNOWN',
      sentence(
        phrase`${da}; der søges om ${money(amount, currency ?? null, 'da')}, og valutaen er ikke den samme eller ikke oplyst.`,
        phrase`${en}; ${money(amount, currency ?? null, 'en')} is applied for, and the currency is another or not given.`,
      ),
    ];
  }
  const fitting = comparable.filter((rule) => fits(amount, rule) === 'PASS');
  const others = rules.filter((rule) => !comparable.includes(rule));
  if (fitting.length === 0 && others.length > 0) {
    const which = names(others.map(({ statedBy }) => statedBy));
    return [
      'UNKNOWN',
      sentence(
        phrase`${da}; der søges om ${money(amount, currency ?? null, 'da')}, og valutaen i ${which} er en anden eller ikke oplyst.`,
        phrase`${en}; ${money(amount, currency ?? null, 'en')} is applied for, and the currency of ${which} is another or not given.`,
      ),
    ];
  }
  const found = [
    phrase`${da}; der søges om ${money(amount, currency ?? null, 'da')}`,
    phrase`${en}; ${money(amount, currency ?? null, 'en')} is applied for`,
  ] as const;
  if (fitting.length === 0 || !several) {
    return [fitting.length > 0 ? 'PASS' : 'FAIL', sentence(phrase`${found[0]}.`, phrase`${found[1]}.`)];
  }
  const line = names(fitting.map(({ statedBy }) => statedBy));
  return ['PASS', sentence(phrase`${found[0]}, og det passer til ${line}.`, phrase`${found[1]}, which fits ${line}.`)];
}

function durationFits({ period }: ReadDraft, rule: StatedRule): Finding {
  const asked = (language: Language): string => rangeInWords(rule, language, (count) => inWords(count, language));
  const [da, en] = [phrase`Det skal vare ${asked('da')} måneder`, phrase`It must last ${asked('en')} months`];
  if (period === null) {
    return [
      'UNKNOWN',
      sentence(
        phrase`${da}; udkastet siger ikke, hvornår det finder sted.`,
        phrase`${en}; the draft does not say when it takes place.`,
      ),
    ];
  }
  if (period.last === OPEN) {
    return [
      rule.max === null ? 'PASS' : 'FAIL',
      sentence(phrase`${da}; udkastet har ingen slutdato.`, phrase`${en}; the draft has no end.`),
    ];
  }
  const months = monthOf(period.last) - monthOf(period.first) + 1;
  return [
    fits(months, rule),
    sentence(
      phrase`${da}; udkastet løber over ${inWords(months, 'da')}.`,
      phrase`${en}; the draft takes ${inWords(months, 'en')}.`,
    ),
  ];
}

const judged = ({ statedBy }: StatedRule): Finding => [
  'UNKNOWN',
  sentence(
    phrase`${name(statedBy)}: det kan kun mennesker vurdere.`,
    phrase`${name(statedBy)}: only people can judge that.`,
  ),
];
