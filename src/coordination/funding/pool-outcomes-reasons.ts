import type { EntityId } from '../../graph/records/index.js';
import { names, phrase, sentence, oneSentence, type Phrase, type Sentence } from '../answer/sentence.js';
import { howMuchAsLastClause } from '../answer/sureness.js';
import type { GrantStage, StagedGrant } from './grant-stages.js';

/** How many grants that changed practice are told one by one. */
const ONE_BY_ONE = 3;

/** Which grants changed practice where, and of the others how far they have come. */
export function outcomeReasons(grants: readonly StagedGrant[]): Sentence[] {
  const of = (stage: GrantStage): readonly StagedGrant[] => grants.filter((grant) => grant.stage === stage);
  const changed = of('CHANGED');
  return [
    ...changed.slice(0, ONE_BY_ONE).map(whatChanged),
    ...theSameOf(changed.slice(ONE_BY_ONE)),
    ...(['USED', 'RECEIVED', 'PRODUCED', 'NOTHING_RECORDED', 'NOT_YET'] as const).flatMap((stage) =>
      whatElse(stage, of(stage)),
    ),
    ...whatIsInferred(grants),
  ];
}

function whatChanged({ initiative, uses, isInferred: inferred, claims: own }: StagedGrant): Sentence {
  const proved = uses.filter(({ proof }) => proof !== null);
  const once = (all: readonly EntityId[]) => names([...new Set(all)]);
  const it = names([initiative]);
  const [who, what] = [
    once(proved.map(({ organisation }) => organisation)),
    once(proved.map(({ product }) => product)),
  ];
  const sureness = howMuchAsLastClause([inferred.uses]);
  return sentence(
    phrase`Det, ${it} efterlod, er blevet praksis hos ${who}, og det er dokumenteret: ${what}${sureness.da}.`,
    phrase`What ${it} left has become practice at ${who}, with proof: ${what}${sureness.en}.`,
    own,
  );
}

function theSameOf(grants: readonly StagedGrant[]): Sentence[] {
  if (grants.length === 0) return [];
  const they = names(grants.map(({ initiative }) => initiative));
  return oneSentence(
    phrase`Det samme gælder det, ${they} efterlod.`,
    phrase`The same holds for what ${they} left.`,
    grants.flatMap((grant) => grant.claims),
  );
}

/** That it is only inferred that something was left by a grant. */
function whatIsInferred(grants: readonly StagedGrant[]): Sentence[] {
  const inferred = grants.filter(({ isInferred: of }) => of.products);
  if (inferred.length === 0) return [];
  const they = names(inferred.map(({ initiative }) => initiative));
  return oneSentence(
    phrase`Hvad ${they} efterlod, er udledt.`,
    phrase`What ${they} left is inferred.`,
    inferred.flatMap((grant) => grant.claims),
  );
}

function whatElse(stage: Exclude<GrantStage, 'CHANGED'>, grants: readonly StagedGrant[]): Sentence[] {
  if (grants.length === 0) return [];
  const they = names(grants.map(({ initiative }) => initiative));
  const [is, has] = grants.length === 1 ? ['is', 'has'] : ['are', 'have'];
  const told: Readonly<Record<typeof stage, readonly [da: Phrase, en: Phrase]>> = {
    USED: [
      phrase`Det, ${they} efterlod, er anvendt, men der er ikke registreret dokumentation for, at det er blevet praksis.`,
      phrase`What ${they} left has been applied, but no proof is on record that it has become practice.`,
    ],
    RECEIVED: [
      phrase`Det, ${they} efterlod, er nået ud, men det er ikke registreret, at nogen har anvendt det.`,
      phrase`What ${they} left has reached others, but nobody is on record as having applied it.`,
    ],
    PRODUCED: [
      phrase`Om nogen har modtaget eller anvendt det, ${they} efterlod, er ikke registreret.`,
      phrase`Whether anybody has received or applied what ${they} left is not on record.`,
    ],
    NOTHING_RECORDED: [
      phrase`Det er ikke registreret, at ${they} har efterladt nogen læring eller praksis.`,
      phrase`${they} ${is} not on record as having left any learning or practice.`,
    ],
    NOT_YET: [
      phrase`${they} er ikke slut endnu og har ikke efterladt noget, der er registreret.`,
      phrase`${they} ${is} not over yet and ${has} left nothing that is on record.`,
    ],
  };
  const [text, textEn] = told[stage];
  return oneSentence(
    text,
    textEn,
    grants.flatMap((grant) => grant.claims),
  );
}
