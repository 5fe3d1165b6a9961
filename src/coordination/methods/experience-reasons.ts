import { caveats } from '../answer/caveats.js';
import { names, phrase, sentence, oneSentence, inEach, type Names, type Sentence } from '../answer/sentence.js';
import { asLastClause, isInferred, eachAsLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { busiestFirst, currentFirst } from '../facts/order.js';
import { dimensionInWords, whyLeftOut } from '../facts/wording.js';
import { inferredLinks, toldByTime, whoTakesPart } from '../facts/work-words.js';
import { claimsIn } from '../projection/projection.js';
import {
  validations,
  type Against,
  type Claims,
  type ExperienceFacts,
  type Material,
  type Told,
} from './experience-facts.js';
import { nothingUses, usesMethod } from './method-uses.js';
import { alike, timeOfUptake, whatTheyDid } from '../learning/uptake-gap-reasons.js';
import { merged } from '../projection/gathering.js';

/** Who has tried it, what they tell, what was made of it, and what nobody has told. */
export function experienceReasons(view: View, facts: ExperienceFacts): Sentence[] {
  const { method, uses, outside, joined, told } = facts;
  const it = names([view.idOf(method)]);
  const theMethod = inEach((language) => dimensionInWords('METHOD', it, language));
  return [
    ...(uses.size > 0 ? [whatUsesIt(view, uses, theMethod)] : [nothingUses(theMethod, outside.size)]),
    ...whoTakesPart(view, joined),
    ...whatWasLearned(view, told),
    ...facts.against.map((against) => whoDisagrees(view, against)),
    ...whatDrawsItTogether(view, told),
    ...whatIsUntold(view, facts),
    ...whoAppliedIt(view, told),
    ...whatIsOnIt(view, facts.material),
    ...inferredLinks(view, uses, 'METHOD'),
    ...whoIsInferred(view, joined),
    ...whyLeftOut(view, outside),
    ...caveats(view, claimsIn(uses.values(), joined.values(), ...told.map(({ from }) => from.values()))),
  ];
}

function whatUsesIt(view: View, uses: Claims, object: Parameters<typeof nothingUses>[0]): Sentence {
  const { da, en } = toldByTime(view, uses.keys(), () => usesMethod, object, { da: ['den'], en: ['it'] });
  return sentence(phrase`${da}.`, phrase`${en}.`, view.claimIds(claimsIn(uses.values())));
}

const kindWords = {
  LESSON: { da: 'Det, der virkede', en: 'What worked' },
  CHALLENGE: { da: 'Det, der stod i vejen', en: 'What stood in the way' },
} as const;
const checkedWords = {
  VALIDATED: { da: ', og som er efterprøvet', en: ' and was checked' },
  RAW: { da: ', men ikke er efterprøvet', en: ' but was not checked' },
  NONE: { da: '; om det er efterprøvet, er ikke registreret', en: '; whether it was checked is not on record' },
} as const;

/** What worked and what stood in the way, what was checked apart from what was not. */
function whatWasLearned(view: View, told: readonly Told[]): Sentence[] {
  return (['LESSON', 'CHALLENGE'] as const).flatMap((kind) =>
    validations.flatMap((validation) => {
      const some = told.filter((each) => each.kind === kind && each.validation === validation);
      if (some.length === 0) return [];
      const [what, how] = [kindWords[kind], checkedWords[validation ?? 'NONE']];
      const them = inGivenOrder(view, some);
      const sides = some.map(({ from }) => [claimsIn(from.values())]);
      const inferred = asLastClause(view, sides);
      return oneSentence(
        phrase`${what.da}${how.da}: ${them}${inferred.da}.`,
        phrase`${what.en}${how.en}: ${them}${inferred.en}.`,
        view.claimIds(sides.flat(2)),
      );
    }),
  );
}

const inGivenOrder = (view: View, told: readonly Told[]): Names =>
  names(told.map(({ learning }) => view.idOf(learning)));

function whoDisagrees(view: View, { learning, other, claims }: Against): Sentence {
  const [one, its] = [view.name(learning), view.name(other)];
  const inferred = asLastClause(view, [[claims]]);
  return sentence(
    phrase`${one} siger noget andet end ${its}, så læs begge${inferred.da}.`,
    phrase`${one} says otherwise than ${its}, so read both${inferred.en}.`,
    view.claimIds(claims),
  );
}

function whatDrawsItTogether(view: View, told: readonly Told[]): Sentence[] {
  const syntheses = told.filter(({ kind }) => kind === 'SYNTHESIS');
  if (syntheses.length === 0) return [];
  const sides = syntheses.map(({ from, drawsOn }) => [...claimsIn(from.values()), ...drawsOn]);
  const inferred = eachAsLastClause(view, sides);
  const them = inGivenOrder(view, syntheses);
  return oneSentence(
    phrase`Der er samlet op i ${them}${inferred.da}.`,
    phrase`It is drawn together in ${them}${inferred.en}.`,
    view.claimIds(sides.flat()),
  );
}

/** Who has applied some of what was learned, whoever they are. */
function whoAppliedIt(view: View, told: readonly Told[]): Sentence[] {
  const uses = told.flatMap(({ uptake }) => uptake.uses);
  const done = uses.filter(({ claims }) => timeOfUptake(view, claims) !== 'TO_COME');
  const applied = merged(done.map(({ organisation, claims }) => [organisation, claims]));
  if (applied.size === 0) return [];
  const who = view.namesInOrder(busiestFirst(view, applied.keys()));
  const sides = [...applied.values()];
  const inferred = eachAsLastClause(view, sides);
  return oneSentence(
    phrase`${who} har anvendt noget af det, der blev lært${inferred.da}.`,
    phrase`${who} ${applied.size === 1 ? 'has' : 'have'} applied some of what was learned${inferred.en}.`,
    view.claimIds(sides.flat()),
  );
}

/** The practices that it is used in, and how far those have come that apply one. */
function whatIsOnIt(view: View, material: readonly Material[]): Sentence[] {
  const told = (some: readonly Material[]): Sentence[] => {
    if (some.length === 0) return [];
    const them = names(some.map(({ product }) => view.idOf(product)));
    const inferred = eachAsLastClause(
      view,
      some.map(({ claims }) => claims),
    );
    return oneSentence(
      phrase`${them} bygger på metoden${inferred.da}.`,
      phrase`${them} ${some.length === 1 ? 'builds' : 'build'} on the method${inferred.en}.`,
      view.claimIds(some.flatMap(({ claims }) => claims)),
    );
  };
  const [used, unused] = [true, false].map((isUsed) => material.filter(({ uses }) => uses.length > 0 === isUsed));
  return [
    ...(used ?? []).flatMap((each) => [
      ...told([each]),
      ...alike(view, each.uses).map((group) => whatTheyDid(view, group)),
    ]),
    ...told(unused ?? []),
  ];
}

function whatIsUntold(view: View, { uses, untold }: ExperienceFacts): Sentence[] {
  if (untold.length === 0) return [];
  if (untold.length === uses.size) {
    const [da, en] = uses.size === 1 ? ['indsatsen', 'the initiative'] : ['indsatserne', 'the initiatives'];
    return oneSentence([`Der er ikke registreret læring fra ${da}.`], [`No learning from ${en} is on record.`]);
  }
  const them = view.namesInOrder(currentFirst(view, untold));
  return oneSentence(
    phrase`Fra ${them} er der ikke registreret læring.`,
    phrase`No learning from ${them} is on record.`,
  );
}

/** Of whom it is only inferred that they take part. */
function whoIsInferred(view: View, joined: Claims): Sentence[] {
  const inferred = [...joined].filter(([, claims]) => isInferred(view, claims));
  if (inferred.length === 0) return [];
  const who = view.namesInOrder(
    busiestFirst(
      view,
      inferred.map(([organisation]) => organisation),
    ),
  );
  const claims = view.claimIds(inferred.flatMap(([, said]) => said));
  return [
    inferred.length === joined.size
      ? sentence([`Deltagelsen er udledt.`], [`The participation is inferred.`], claims)
      : sentence(phrase`For ${who} er deltagelsen udledt.`, phrase`For ${who} the participation is inferred.`, claims),
  ];
}
