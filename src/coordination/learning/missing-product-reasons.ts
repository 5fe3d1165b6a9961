import { caveats } from '../answer/caveats.js';
import { phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import { isInferred } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { whatBecameOf } from '../facts/succession-words.js';
import { isGone } from '../facts/successions.js';
import { busiestFirst } from '../facts/order.js';
import { providersAmong, type Participation } from '../facts/participation.js';
import { endInWords } from '../facts/time-words.js';
import { dimensionInWords } from '../facts/wording.js';
import type { Bounds, Span } from '../projection/days.js';
import type { MissingProductFacts } from './missing-product-facts.js';

/** That nothing was left on record, whom to ask about it, and what is told of nowhere else. */
export function missingProductReasons(view: View, facts: MissingProductFacts): Sentence[] {
  const claims = facts.participants.flatMap((participation) => participation.claims);
  return [
    nothingLeft(view, facts),
    ...(facts.lessSure ? [somethingLessSure()] : []),
    ...whomToAsk(view, facts),
    ...(facts.untoldThemes.length > 0 ? [toldNowhere(view, facts), ...whatIsInferred(view, facts)] : []),
    ...caveats(view, claims),
  ];
}

function nothingLeft(view: View, { initiative }: MissingProductFacts): Sentence {
  const it = view.name(initiative);
  const period = view.period(initiative);
  const ended = period && mayHaveEnded(period, view.reference);
  const [da, en] = ended ? [endInWords(period, 'da'), endInWords(period, 'en')] : [null, null];
  if (da === null || en === null) {
    return sentence(
      phrase`${it} er afsluttet, og der er hverken registreret læring eller praksis fra den.`,
      phrase`${it} is finished, and neither a learning nor a practice from it is on record.`,
    );
  }
  return period?.end === 'UNKNOWN'
    ? sentence(
        phrase`${it}, sidst registreret i ${da}, er afsluttet, og der er hverken registreret læring eller praksis fra den.`,
        phrase`${it}, last on record in ${en}, is finished, and neither a learning nor a practice from it is on record.`,
      )
    : sentence(
        phrase`${it} sluttede i ${da}, og der er hverken registreret læring eller praksis fra den.`,
        phrase`${it} ended in ${en}, and neither a learning nor a practice from it is on record.`,
      );
}

/** Whether its last day may be past: what is on record as finished need not have its real end on record. */
const mayHaveEnded = ({ last, lastSlack, end }: Bounds, at: Span): boolean =>
  end !== 'OPEN' && last - lastSlack <= at.last;

const somethingLessSure = (): Sentence =>
  sentence(
    phrase`Det, der er registreret, er mindre sikkert, end der er spurgt efter, og tæller ikke med.`,
    phrase`What is on record is less sure than was asked for and does not count.`,
  );

/** Those who answered for it and can tell, and what became of those who cannot. */
function whomToAsk(view: View, { participants }: MissingProductFacts): Sentence[] {
  const asked = providersAmong(participants);
  if (asked.length === 0) {
    return oneSentence(phrase`Det er ikke registreret, hvem der var med.`, phrase`Who took part is not on record.`);
  }
  const answered = asked.some(({ lead }) => lead) ? answeredFor.LED : answeredFor.JOINED;
  const among = (gone: boolean, inferred: boolean) =>
    asked.filter(
      ({ organisation, claims }) => isGone(view, organisation) === gone && isInferred(view, claims) === inferred,
    );
  const asInferred = { da: `${answered.da} (det er udledt)`, en: `${answered.en} (this is inferred)` };
  return [
    ...whoCanTell(view, among(false, false), answered),
    ...whoCanTell(view, among(false, true), asInferred),
    ...whoIsGone(view, among(true, false), answered),
    ...whoIsGone(view, among(true, true), asInferred),
  ];
}

/** How somebody answered for an initiative. */
interface Answered {
  readonly da: string;
  readonly en: string;
}

const answeredFor = {
  LED: { da: 'havde ansvaret', en: 'led it' },
  JOINED: { da: 'var med', en: 'took part' },
} as const satisfies Record<string, Answered>;

const inWords = (view: View, asked: readonly Participation[]) =>
  view.namesInOrder(
    busiestFirst(
      view,
      asked.map(({ organisation }) => organisation),
    ),
  );

function whoCanTell(view: View, asked: readonly Participation[], { da, en }: Answered): Sentence[] {
  if (asked.length === 0) return [];
  const who = inWords(view, asked);
  return oneSentence(
    phrase`${who} ${da} og kan fortælle, hvad der kom ud af den.`,
    phrase`${who} ${en} and can tell what came of it.`,
    view.claimIds(asked.flatMap((participation) => participation.claims)),
  );
}

function whoIsGone(view: View, asked: readonly Participation[], { da, en }: Answered): Sentence[] {
  if (asked.length === 0) return [];
  const who = inWords(view, asked);
  const became = whatBecameOf(
    view,
    asked.map(({ organisation }) => organisation),
  );
  const claims = view.claimIds(asked.flatMap((participation) => participation.claims));
  return oneSentence(phrase`${who} ${da}, men ${became.da}.`, phrase`${who} ${en}, but ${became.en}.`, [
    ...claims,
    ...became.claims,
  ]);
}

function toldNowhere(view: View, { themes, untoldThemes }: MissingProductFacts): Sentence {
  const which = view.names(untoldThemes);
  return sentence(
    phrase`Der er heller ikke registreret læring eller praksis fra andre om ${dimensionInWords('THEME', which, 'da')}.`,
    phrase`Nor is a learning or practice of anybody else on ${dimensionInWords('THEME', which, 'en')} on record.`,
    view.claimIds(untoldThemes.flatMap((theme) => themes.get(theme) ?? [])),
  );
}

/** Of which of these themes it is only inferred that it was about them. */
function whatIsInferred(view: View, { initiative, themes, untoldThemes }: MissingProductFacts): Sentence[] {
  const inferred = untoldThemes.filter((theme) => isInferred(view, themes.get(theme) ?? []));
  if (inferred.length === 0) return [];
  const [it, which] = [view.name(initiative), view.names(inferred)];
  return oneSentence(
    phrase`At ${it} handlede om ${dimensionInWords('THEME', which, 'da')}, er udledt.`,
    phrase`That ${it} was about ${dimensionInWords('THEME', which, 'en')} is inferred.`,
    view.claimIds(inferred.flatMap((theme) => themes.get(theme) ?? [])),
  );
}
