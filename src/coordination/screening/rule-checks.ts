import { term, termSet, terms } from '../../graph/vocabulary/index.js';
import { names, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { entities, listOf, object, oneOf, reason, type Holding } from '../declaration/fields.js';
import type { Records } from '../declaration/question.js';
import { dayInWords, touches, type Bounds } from '../projection/days.js';
import type { ReadDraft } from './draft.js';
import { amountFits, findingOf, Verdict, type Finding } from './rule-findings.js';
import { rulesFor, timeOf, type StatedRule } from './rules.js';

const RuleCheckKind = termSet('RuleCheckKind', 'What is checked.', {
  ...terms.RuleKind.values,
  OPEN: term('ansøgningsfrist', 'deadline', 'It is handed in while the round is open.'),
});

/** Several rules on amounts, one for each line of a pool, are one check. */
export const RuleCheck = object('RuleCheck', 'A rule of the round held against a draft.', {
  kind: oneOf(RuleCheckKind, 'What is checked.'),
  strength: oneOf(terms.RuleStrength, 'Whether it must be met.'),
  verdict: oneOf(Verdict, 'Whether the draft meets it.'),
  reasons: listOf(reason('Why: what is asked for and what the draft says.')),
  rules: entities('Entity', 'The records that state it: rules, or the round itself.'),
});
export type RuleCheck = Holding<typeof RuleCheck>;

/** Holds a draft against each rule of its round. */
export function checkRules(view: View, draft: ReadDraft, records: Records): RuleCheck[] {
  const rules = rulesFor(view, draft, records);
  const amounts = rules.filter(({ kind }) => kind === 'AMOUNT');
  const others = rules.filter(({ kind }) => kind !== 'AMOUNT');
  const unknown = (which: readonly StatedRule[]) => notKnownToHold(view, draft, which);
  return [
    ...isOpen(view, draft),
    ...others.map((rule) => check([rule], unknown, () => findingOf(view, draft, rule))),
    ...(amounts.length === 0 ? [] : [check(amounts, unknown, (held) => amountsFit(draft, amounts, held, unknown))]),
  ];
}

/** PASS where all that is required is met, FAIL where something is not, UNKNOWN otherwise. */
export function verdictOn(checks: readonly RuleCheck[]): Verdict {
  const required = checks.filter(({ strength }) => strength === 'REQUIRED');
  if (required.some(({ verdict }) => verdict === 'FAIL')) return 'FAIL';
  return required.length > 0 && required.every(({ verdict }) => verdict === 'PASS') ? 'PASS' : 'UNKNOWN';
}

/** Why it isn't known whether some rules hold. */
type WhyUnknown = (rules: readonly StatedRule[]) => Sentence;

/** @param find works out what is found of those rules that are known to hold */
function check(
  rules: readonly StatedRule[],
  unknown: WhyUnknown,
  find: (held: readonly StatedRule[]) => Finding,
): RuleCheck {
  const held = rules.filter(({ holds }) => holds !== 'UNKNOWN');
  const [verdict, why] = held.length === 0 ? (['UNKNOWN', unknown(rules)] as const) : find(held);
  const preferred = rules.every(({ strength }) => strength === 'PREFERRED');
  const partial = held.some(({ holds }) => holds === 'PARTIAL_DATE');
  const claims = rules.flatMap((rule) => rule.claims);
  return {
    kind: rules[0]?.kind ?? 'JUDGEMENT',
    strength: preferred ? 'PREFERRED' : 'REQUIRED',
    verdict,
    reasons: [
      { ...why, claims: [...new Set([...why.claims, ...claims])] },
      ...(preferred
        ? oneSentence(phrase`Det er et ønske og ikke et krav.`, phrase`It is a wish and not a demand.`)
        : []),
      ...(partial ? [hangsOnPartialDate] : []),
    ],
    rules: rules.map(({ statedBy }) => statedBy),
  };
}

/** An amount that fits no line that is known to hold may still fit one of which that is not known. */
function amountsFit(
  draft: ReadDraft,
  all: readonly StatedRule[],
  held: readonly StatedRule[],
  unknown: WhyUnknown,
): Finding {
  const found = amountFits(draft, held);
  const open = all.filter((rule) => !held.includes(rule));
  const mayFit = found[0] === 'FAIL' && open.some((line) => amountFits(draft, [line])[0] !== 'FAIL');
  return mayFit ? ['UNKNOWN', unknown(open)] : found;
}

const hangsOnPartialDate = sentence(
  phrase`Om reglen gælder, afhænger af datoer, der kun er kendt på måneden eller året.`,
  phrase`Whether the rule holds depends on dates that are known only to the month or the year.`,
);

function notKnownToHold(view: View, draft: ReadDraft, rules: readonly StatedRule[]): Sentence {
  const which = names(rules.map(({ statedBy }) => statedBy));
  const one = rules.length === 1;
  const [da, en] =
    timeOf(view, draft) !== null
      ? [
          `det er ikke registreret, hvornår ${one ? 'reglen' : 'reglerne'} gælder`,
          `when the ${one ? 'rule holds' : 'rules hold'} is not on record`,
        ]
      : draft.round !== null && view.projection.entities.isKind(draft.round, 'Round')
        ? ['det er ikke registreret, hvornår der kan søges', 'when applications are taken is not on record']
        : ['udkastet siger ikke, hvornår det indsendes', 'the draft does not say when it is handed in'];
  return sentence(
    phrase`Det vides ikke, om ${which} gælder: ${da}.`,
    phrase`Whether ${which} ${one ? 'holds' : 'hold'} is not known: ${en}.`,
  );
}

/** Whether it is handed in while its round is open; nothing for a round without a period. */
function isOpen(view: View, { round, submitted }: ReadDraft): RuleCheck[] {
  const period = round === null ? null : view.projection.entities.boundsOf('Round', 'period', round);
  if (round === null || !view.projection.entities.isKind(round, 'Round') || !period) return [];
  const [da, en] = [
    phrase`Der kan søges fra ${dayInWords(period.first, 'da')} til ${dayInWords(period.last, 'da')}`,
    phrase`Applications are taken from ${dayInWords(period.first, 'en')} to ${dayInWords(period.last, 'en')}`,
  ];
  const verdict = openness(period, submitted);
  const found = {
    PASS: sentence(
      phrase`${da}; ansøgningen indsendes inden for den tid.`,
      phrase`${en}; it is handed in within that time.`,
    ),
    FAIL: sentence(
      phrase`${da}; ansøgningen indsendes uden for den tid.`,
      phrase`${en}; it is handed in outside that time.`,
    ),
    UNKNOWN: submitted
      ? sentence(
          phrase`${da}; det afhænger af dagen, om ansøgningen når det.`,
          phrase`${en}; whether it is in time depends on the day.`,
        )
      : sentence(
          phrase`${da}; udkastet siger ikke, hvornår det indsendes.`,
          phrase`${en}; the draft does not say when it is handed in.`,
        ),
  };
  return [{ kind: 'OPEN', strength: 'REQUIRED', verdict, reasons: [found[verdict]], rules: [view.idOf(round)] }];
}

function openness(period: Bounds, submitted: Bounds | null): Verdict {
  if (!submitted) return 'UNKNOWN';
  if (!touches(period, submitted)) return 'FAIL';
  return submitted.first >= period.first && submitted.last <= period.last ? 'PASS' : 'UNKNOWN';
}
