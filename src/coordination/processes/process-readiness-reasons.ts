import { inWords, names, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import { eachAsLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { currentFirst, oftenestFirst } from '../facts/order.js';
import { periodInWords } from '../facts/time-words.js';
import { tenseOf } from '../facts/time.js';
import { whyLeftOut } from '../facts/wording.js';
import { claimsIn } from '../projection/projection.js';
import { topicsInWords, whyInWords } from '../audiences/audience-for-reasons.js';
import type { ProcessFacts } from './process-facts.js';
import { grounds, type Recipient, type RecipientGround } from '../audiences/recipients.js';

/** When it is, who prepares for it, who has experience, what there is to build on, and who needs preparing. */
export function readinessReasons(view: View, facts: ProcessFacts, toPrepare: readonly Recipient[]): Sentence[] {
  return [
    whenItIs(view, facts),
    ...whoPrepares(view, facts),
    ...(facts.preparing.size > 0 ? [...whoHasExperience(view, facts), ...whatThereIs(view, facts)] : []),
    ...grounds.flatMap((ground) =>
      whoNeedsPreparing(
        view,
        ground,
        toPrepare.filter((each) => each.ground === ground),
      ),
    ),
    ...(facts.time !== 'OVER' && facts.concerned.length > 0 && toPrepare.length === 0
      ? [everybodyPrepares(facts.concerned.length)]
      : []),
    ...whyLeftOut(view, facts.outside),
  ];
}

function whenItIs(view: View, { process, period, time }: ProcessFacts): Sentence {
  const it = view.name(process);
  if (!period)
    return sentence(phrase`Det er ikke registreret, hvornår ${it} er.`, phrase`When ${it} is to be is not on record.`);
  const [da, en] = {
    PAST: ['var', 'was'],
    PRESENT: ['er', 'is'],
    FUTURE: ['er', 'will be'],
    NONE: ['er', 'is'],
  }[tenseOf(time, period, view.reference)];
  return sentence(
    phrase`${it} ${da ?? ''} ${periodInWords(period, 'da')}.`,
    phrase`${it} ${en ?? ''} ${periodInWords(period, 'en')}.`,
  );
}

function whoPrepares(view: View, { preparing, prepared, topics, time }: ProcessFacts): Sentence[] {
  if (preparing.size === 0)
    return oneSentence(
      ['Det er ikke registreret, at nogen indsats forbereder på det, så hvem det angår, kan ikke siges.'],
      ['No initiative is on record as preparing for it, so whom it concerns cannot be told.'],
    );
  const which = view.namesInOrder(currentFirst(view, preparing.keys()));
  const who = view.names(prepared.keys());
  const isOne = preparing.size === 1;
  const about = topicsInWords(view, topics.keys());
  const sureness = eachAsLastClause(view, [...preparing.values(), ...topics.values()]);
  const isOver = time === 'OVER';
  const [da, en] = isOver ? ['forberedte', 'prepared'] : ['forbereder', isOne ? 'prepares' : 'prepare'];
  const [aboutDa, aboutEn] =
    topics.size === 0
      ? ['; hvad det handler om, er ikke registreret', '; what it is about is not on record']
      : [phrase`, og det handler om ${about.da}`, phrase`, and it is about ${about.en}`];
  return [
    sentence(
      phrase`${which} ${da} på det${aboutDa}${sureness.da}.`,
      phrase`${which} ${en} for it${aboutEn}${sureness.en}.`,
      view.claimIds(claimsIn(preparing.values(), topics.values())),
    ),
    prepared.size === 0
      ? sentence(
          ['Hvem der er med i forberedelsen, er ikke registreret.'],
          ['Who takes part in the preparation is not on record.'],
        )
      : sentence(
          phrase`${isOver ? 'Med i forberedelsen var' : 'Med i forberedelsen er'} ${who}.`,
          isOver
            ? phrase`${who} took part in the preparation.`
            : phrase`${who} ${prepared.size === 1 ? 'takes' : 'take'} part in the preparation.`,
          view.claimIds(claimsIn(prepared.values())),
        ),
  ];
}

function whoHasExperience(view: View, { experienced, experience }: ProcessFacts): Sentence[] {
  if (experienced.size === 0)
    return oneSentence(
      ['Det er ikke registreret, at nogen har erfaring fra lignende arbejde, der er slut.'],
      ['Nobody is on record as having experience from similar work that is over.'],
    );
  const who = view.namesInOrder(
    oftenestFirst([...experienced].flatMap(([organisation, claims]) => claims.map(() => organisation))),
  );
  const which = view.namesInOrder(currentFirst(view, experience));
  const [they, have] = experienced.size === 1 ? ['den', 'has'] : ['de', 'have'];
  return oneSentence(
    phrase`${who} har erfaring: ${they} var med i ${which}.`,
    phrase`${who} ${have} experience, from ${which}.`,
    view.claimIds(claimsIn(experienced.values())),
  );
}

/** Positions that somebody has written down, and what else there is to read. */
function whatThereIs(view: View, { topics, positions, material }: ProcessFacts): Sentence[] {
  if (topics.size === 0) return [];
  const written = view.names(positions.keys());
  const other = view.names(material.keys());
  return [
    positions.size === 0
      ? sentence(
          ['Der er ikke registreret nogen politik, noget notat eller høringssvar om det.'],
          ['No policy, paper or response on it is on record.'],
        )
      : sentence(
          phrase`Holdninger, der er skrevet ned: ${written}.`,
          phrase`Positions that are written down: ${written}.`,
          view.claimIds(claimsIn(positions.values())),
        ),
    ...(material.size > 0
      ? oneSentence(
          phrase`Andet at læse om det: ${other}.`,
          phrase`What else to read on it: ${other}.`,
          view.claimIds(claimsIn(material.values())),
        )
      : []),
  ];
}

function whoNeedsPreparing(view: View, ground: RecipientGround, some: readonly Recipient[]): Sentence[] {
  if (some.length === 0) return [];
  const who = names(some.map(({ organisation }) => view.idOf(organisation)));
  const why = whyInWords(view, ground, oftenestFirst(some.flatMap((each) => each.because)), some.length);
  const sureness = eachAsLastClause(
    view,
    some.flatMap(({ claims }) => claims.map((claim) => [claim])),
  );
  return oneSentence(
    phrase`${who} er ikke registreret som med i forberedelsen, men det angår ${some.length === 1 ? 'den' : 'dem'}: ${why.da}${sureness.da}.`,
    phrase`${who} ${some.length === 1 ? 'is' : 'are'} not on record as preparing, but it concerns ${some.length === 1 ? 'it' : 'them'}: ${why.en}${sureness.en}.`,
    view.claimIds(claimsIn(some.map(({ claims }) => claims))),
  );
}

function everybodyPrepares(count: number): Sentence {
  return count === 1
    ? sentence(['Den eneste, som det angår, er med i forberedelsen.'], ['The only one that it concerns is preparing.'])
    : sentence(
        [`Alle ${inWords(count, 'da')}, som det angår, er med i forberedelsen.`],
        [`All ${inWords(count, 'en')} that it concerns are preparing.`],
      );
}
