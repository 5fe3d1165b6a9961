import { caveats } from '../answer/caveats.js';
import { inWords, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { whoAsksFor, type Askers } from '../facts/demand.js';
import { tenseOfEvent, timeOfClaim } from '../facts/time.js';
import { whyLeftOut } from '../facts/wording.js';
import { inferredLinks, togetherIn, workInWords, type Together } from '../facts/work-words.js';
import type { NeedFacts } from './need-facts.js';
import type { Step, TrailStage } from './trail-step.js';
import { gatheredBy } from '../projection/gathering.js';

/** What became of a need stage by stage, where it stopped, and whether it came back. */
export function trailReasons(
  view: View,
  facts: NeedFacts,
  steps: readonly Step[],
  stoppedAt: TrailStage | null,
): Sentence[] {
  const of = (stage: TrailStage): Step[] => steps.filter((step) => step.stage === stage && step.leftOut === null);
  const work = togetherIn(view, facts.initiatives.keys());
  const claims = steps.flatMap((step) => step.claims);
  return [
    ...whoRaised(view, facts.need, of('RAISED')),
    howPrioritised(view, of('PRIORITISED')),
    ...whoAddressed(view, facts, of('ADDRESSED')),
    ...whyLeftOut(view, facts.outside),
    ...whatWasLearned(view, of('ADDRESSED'), of('LEARNED'), work),
    ...whoApplied(view, of('LEARNED'), of('APPLIED')),
    ...cameBack(view, of('RAISED'), of('ADDRESSED')),
    ...whereItStopped(view, stoppedAt, { facts, raised: of('RAISED'), work }),
    ...caveats(view, claims),
  ];
}

/** What steps are about, each once, in their order. */
const entitiesIn = (view: View, steps: readonly Step[]) =>
  view.namesInOrder(new Set(steps.flatMap(({ entity }) => entity ?? [])));

const organisationsIn = (view: View, steps: readonly Step[]) =>
  view.namesInOrder(new Set(steps.flatMap(({ organisations }) => organisations)));

const claimsIn = (view: View, steps: readonly Step[]) => view.claimIds(steps.flatMap(({ claims }) => claims));

function whoRaised(view: View, need: number, steps: readonly Step[]): Sentence[] {
  if (steps.length > 0) return whoAsksFor(view, need, askersIn(steps), 'OCCASION');
  const it = view.name(need);
  return oneSentence(
    phrase`Det er ikke registreret, at nogen har meldt ${it} ind.`,
    phrase`Nobody is on record as having stated ${it}.`,
  );
}

const askersIn = (steps: readonly Step[]): Askers =>
  gatheredBy(
    steps.flatMap(({ claims }) => claims),
    ({ table, row }) => table.subjectOf(row),
  );

function howPrioritised(view: View, steps: readonly Step[]): Sentence {
  const [best] = [...steps].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity));
  if (!best) {
    return sentence(
      phrase`Det er ikke registreret, at nogen behovsafklaring har prioriteret det.`,
      phrase`No assessment is on record as having prioritised it.`,
    );
  }
  const where = entitiesIn(view, steps);
  const claims = claimsIn(view, steps);
  if (best.rank === null || best.entity === null) {
    return sentence(phrase`Det blev prioriteret i ${where}.`, phrase`It was prioritised in ${where}.`, claims);
  }
  const highest = view.name(best.entity);
  return steps.length === 1
    ? sentence(
        phrase`Det blev prioriteret som nummer ${best.rank} i ${highest}.`,
        phrase`It was prioritised as number ${best.rank} in ${highest}.`,
        claims,
      )
    : sentence(
        phrase`Det blev prioriteret i ${where}, højest som nummer ${best.rank} i ${highest}.`,
        phrase`It was prioritised in ${where}, highest as number ${best.rank} in ${highest}.`,
        claims,
      );
}

function whoAddressed(view: View, { initiatives, outside }: NeedFacts, steps: readonly Step[]): Sentence[] {
  if (steps.length === 0) {
    return [
      outside.size > 0
        ? sentence(
            phrase`Ingen indsats, der tæller med, har arbejdet med det.`,
            phrase`No initiative that counts has worked on it.`,
          )
        : sentence(
            phrase`Der er ikke registreret nogen indsats, der har arbejdet med det.`,
            phrase`No initiative is on record as having worked on it.`,
          ),
    ];
  }
  const work = workInWords(view, initiatives.keys());
  return [
    sentence(phrase`${work.da}.`, phrase`${work.en}.`, claimsIn(view, steps)),
    ...inferredLinks(view, initiatives, 'NEED'),
  ];
}

function whatWasLearned(view: View, addressed: readonly Step[], learned: readonly Step[], work: Together): Sentence[] {
  if (addressed.length === 0 || work === 'TO_COME') return [];
  if (learned.length === 0) {
    return [
      work === 'NOW'
        ? sentence(
            phrase`Der er endnu ikke registreret nogen læring eller praksis fra arbejdet.`,
            phrase`No learning or practice from the work is on record so far.`,
          )
        : sentence(
            phrase`Der er ikke registreret nogen læring eller praksis fra det arbejde.`,
            phrase`No learning or practice from that work is on record.`,
          ),
    ];
  }
  const what = entitiesIn(view, learned.toReversed());
  return oneSentence(phrase`Arbejdet har givet ${what}.`, phrase`The work has given ${what}.`, claimsIn(view, learned));
}

function whoApplied(view: View, learned: readonly Step[], applied: readonly Step[]): Sentence[] {
  if (learned.length === 0) return [];
  const [later, done] = [true, false].map((toCome) =>
    applied.filter(({ days }) => (timeOfClaim(days, view.reference) === 'TO_COME') === toCome).toReversed(),
  );
  return [...whoHasApplied(view, done ?? []), ...whoWillApply(view, later ?? [])];
}

function whoHasApplied(view: View, applied: readonly Step[]): Sentence[] {
  if (applied.length === 0) {
    return oneSentence(
      phrase`Det er ikke registreret, at nogen har omsat det til praksis.`,
      phrase`Nobody is on record as having put it into practice.`,
    );
  }
  const [who, what] = [organisationsIn(view, applied), entitiesIn(view, applied)];
  return oneSentence(
    phrase`${who} har omsat ${what} til praksis.`,
    phrase`${who} ${who.entities.length === 1 ? 'has' : 'have'} put ${what} into practice.`,
    claimsIn(view, applied),
  );
}

function whoWillApply(view: View, applied: readonly Step[]): Sentence[] {
  if (applied.length === 0) return [];
  const [who, what] = [organisationsIn(view, applied), entitiesIn(view, applied)];
  return oneSentence(
    phrase`${who} skal omsætte ${what} til praksis.`,
    phrase`${who} will put ${what} into practice.`,
    claimsIn(view, applied),
  );
}

/** That it was stated again after an initiative that addressed it had ended. */
function cameBack(view: View, raised: readonly Step[], addressed: readonly Step[]): Sentence[] {
  const last = raised.findLast(({ days }) => days !== null);
  const ended = addressed.filter(({ days }) => days?.end === 'KNOWN' && last?.days && days.last < last.days.first);
  if (!last || last.entity === null || ended.length === 0) return [];
  const occasion = view.name(last.entity);
  const which = entitiesIn(view, ended);
  const how = inWords(last.organisations.length, 'da');
  const many = inWords(last.organisations.length, 'en');
  return oneSentence(
    phrase`Det kom igen hos ${how} i ${occasion}, efter at ${which} var slut.`,
    phrase`It came back for ${many} in ${occasion}, after ${which} had ended.`,
    view.claimIds(last.claims),
  );
}

/** What where it stopped hangs on. */
interface Halt {
  readonly facts: NeedFacts;
  readonly raised: readonly Step[];
  readonly work: Together;
}

/** Where the trail ends. What is on record may just not say how it went on: then no more than that is said. */
function whereItStopped(view: View, stoppedAt: TrailStage | null, halt: Halt): Sentence[] {
  const { facts, work } = halt;
  const isAddressed = facts.initiatives.size > 0;
  const [worked, workedEn] = workedOn[work];
  switch (stoppedAt) {
    case null:
      return [];
    case 'RAISED':
      return isAddressed
        ? oneSentence(
            phrase`${worked}, uden at det er registreret, hvem der har bedt om det.`,
            phrase`${workedEn}, though who asked for it is not on record.`,
          )
        : [];
    case 'PRIORITISED':
      if (isAddressed) {
        return oneSentence(
          phrase`${worked}, uden at det er registreret, at det blev prioriteret.`,
          phrase`${workedEn}, though that it was prioritised is not on record.`,
        );
      }
      return isPlanned(facts) || !wasRaisedInARound(view, halt)
        ? []
        : oneSentence(phrase`Det standsede, før det blev prioriteret.`, phrase`It stopped before it was prioritised.`);
    case 'ADDRESSED':
      return [
        isPlanned(facts)
          ? sentence(
              phrase`Efter prioriteringen er intet gået i gang endnu.`,
              phrase`Since it was prioritised nothing has begun yet.`,
            )
          : sentence(
              phrase`Det standsede efter prioriteringen: det er ikke registreret, at noget blev sat i gang.`,
              phrase`It stopped after it was prioritised: nothing is on record as having been begun.`,
            ),
      ];
    case 'LEARNED':
      return [howFarWorkCame[work]];
    case 'APPLIED':
      return oneSentence(
        phrase`Længere end til læringen kan det ikke følges.`,
        phrase`It cannot be followed further than to the learning.`,
      );
  }
}

const isPlanned = ({ outside }: NeedFacts): boolean => [...outside.values()].includes('PLANNED');

/** Whether the last assessment that it was raised in is over. */
function wasRaisedInARound(view: View, { raised }: Halt): boolean {
  const last = raised.findLast(({ entity }) => entity !== null);
  return last !== undefined && (last.days === null || tenseOfEvent(last.days, view.reference) === 'PAST');
}

const workedOn: Readonly<Record<Together, readonly [string, string]>> = {
  NOW: ['Der arbejdes med det', 'It is being worked on'],
  TO_COME: ['Der kommer til at blive arbejdet med det', 'It will be worked on'],
  OVER: ['Der er arbejdet med det', 'It was worked on'],
  EITHER: ['Der er arbejdet med det', 'It has been worked on'],
};

const howFarWorkCame: Readonly<Record<Together, Sentence>> = {
  NOW: sentence(phrase`Så langt er det nået: arbejdet er i gang.`, phrase`So far it has come: the work goes on.`),
  TO_COME: sentence(
    phrase`Så langt er det nået: arbejdet er på vej.`,
    phrase`So far it has come: the work is to come.`,
  ),
  OVER: sentence(
    phrase`Det standsede ved arbejdet: hvad der blev lært, er ikke registreret.`,
    phrase`It stopped at the work: what was learned is not on record.`,
  ),
  EITHER: sentence(
    phrase`Længere end til arbejdet kan det ikke følges.`,
    phrase`It cannot be followed further than to the work.`,
  ),
};
