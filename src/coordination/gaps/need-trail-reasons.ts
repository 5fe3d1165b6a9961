import { caveats } from '../answer/caveats.js';
import { inWords, name, names, phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { whoAsksFor, type Askers } from '../facts/demand.js';
import { whyLeftOut } from '../facts/wording.js';
import type { ClaimAt } from '../projection/projection.js';
import type { Step, TrailStage } from './trail-step.js';

/** What became of a need stage by stage, where it stopped, and whether it came back. */
export function trailReasons(
  view: View,
  need: number,
  steps: readonly Step[],
  stoppedAt: TrailStage | null,
): Sentence[] {
  const of = (stage: TrailStage): Step[] => steps.filter((step) => step.stage === stage && step.leftOut === null);
  const claims = steps.flatMap((step) => step.claims);
  return [
    ...whoRaised(view, need, of('RAISED')),
    howPrioritised(view, of('PRIORITISED')),
    whoAddressed(view, of('ADDRESSED')),
    ...whyLeftOut(
      view,
      steps.flatMap(({ entity, leftOut }) => (leftOut && entity !== null ? [[entity, leftOut] as const] : [])),
    ),
    ...whatWasLearned(view, of('ADDRESSED'), of('LEARNED')),
    ...whoApplied(view, of('LEARNED'), of('APPLIED')),
    ...cameBack(view, of('RAISED'), of('ADDRESSED')),
    ...whereItStopped(stoppedAt, of('ADDRESSED').length > 0),
    ...caveats(view, claims),
  ];
}

const entitiesIn = (view: View, steps: readonly Step[]) =>
  names(view.idsOf(new Set(steps.flatMap(({ entity }) => (entity === null ? [] : [entity])))));

const organisationsIn = (view: View, steps: readonly Step[]) =>
  names(view.idsOf(new Set(steps.flatMap(({ organisations }) => organisations))));

const claimsIn = (view: View, steps: readonly Step[]) => view.claimIds(steps.flatMap(({ claims }) => claims));

function whoRaised(view: View, need: number, steps: readonly Step[]): Sentence[] {
  if (steps.length > 0) return whoAsksFor(view, need, askersIn(steps), 'OCCASION');
  const it = name(view.idOf(need));
  return [
    sentence(
      phrase`Det er ikke registreret, at nogen har meldt ${it} ind.`,
      phrase`Nobody is on record as having stated ${it}.`,
    ),
  ];
}

function askersIn(steps: readonly Step[]): Askers {
  const askers = new Map<number, ClaimAt[]>();
  for (const claim of steps.flatMap(({ claims }) => claims)) {
    const asker = claim.table.subjectOf(claim.row);
    askers.set(asker, [...(askers.get(asker) ?? []), claim]);
  }
  return askers;
}

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
  const highest = name(view.idOf(best.entity));
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

function whoAddressed(view: View, steps: readonly Step[]): Sentence {
  if (steps.length === 0) {
    return sentence(
      phrase`Ingen indsats, der tæller med, har arbejdet med det.`,
      phrase`No initiative that counts has worked on it.`,
    );
  }
  const which = entitiesIn(view, steps);
  return sentence(
    phrase`${which} har arbejdet med det eller gør det nu.`,
    phrase`${which} ${steps.length === 1 ? 'has' : 'have'} worked on it or ${steps.length === 1 ? 'is' : 'are'} doing so now.`,
    claimsIn(view, steps),
  );
}

function whatWasLearned(view: View, addressed: readonly Step[], learned: readonly Step[]): Sentence[] {
  if (addressed.length === 0) return [];
  if (learned.length === 0) {
    return [
      sentence(
        phrase`Der er ikke registreret nogen læring eller praksis fra det arbejde.`,
        phrase`No learning or practice from that work is on record.`,
      ),
    ];
  }
  const what = entitiesIn(view, learned);
  return [sentence(phrase`Arbejdet har givet ${what}.`, phrase`The work has given ${what}.`, claimsIn(view, learned))];
}

function whoApplied(view: View, learned: readonly Step[], applied: readonly Step[]): Sentence[] {
  if (learned.length === 0) return [];
  if (applied.length === 0) {
    return [
      sentence(
        phrase`Det er ikke registreret, at nogen har omsat det til praksis.`,
        phrase`Nobody is on record as having put it into practice.`,
      ),
    ];
  }
  const who = organisationsIn(view, applied);
  const what = entitiesIn(view, applied);
  return [
    sentence(
      phrase`${who} har omsat ${what} til praksis.`,
      phrase`${who} ${who.entities.length === 1 ? 'has' : 'have'} put ${what} into practice.`,
      claimsIn(view, applied),
    ),
  ];
}

/** That it was stated again after an initiative that addressed it had ended. */
function cameBack(view: View, raised: readonly Step[], addressed: readonly Step[]): Sentence[] {
  const last = raised.findLast(({ days }) => days !== null);
  const ended = addressed.filter(({ days }) => days && last?.days && days.last < last.days.first);
  if (!last || last.entity === null || ended.length === 0) return [];
  const occasion = name(view.idOf(last.entity));
  const which = entitiesIn(view, ended);
  const how = inWords(last.organisations.length, 'da');
  const many = inWords(last.organisations.length, 'en');
  return [
    sentence(
      phrase`Det kom igen hos ${how} i ${occasion}, efter at ${which} var slut.`,
      phrase`It came back for ${many} in ${occasion}, after ${which} had ended.`,
      view.claimIds(last.claims),
    ),
  ];
}

const stops: Readonly<Record<TrailStage, readonly [string, string]>> = {
  RAISED: [
    'Der er arbejdet med det, uden at det er registreret, hvem der har bedt om det.',
    'It has been worked on, though who asked for it is not on record.',
  ],
  PRIORITISED: ['Det standsede, før det blev prioriteret.', 'It stopped before it was prioritised.'],
  ADDRESSED: [
    'Det standsede efter prioriteringen: intet blev sat i gang.',
    'It stopped after it was prioritised: nothing was begun.',
  ],
  LEARNED: [
    'Det standsede ved arbejdet: hvad der blev lært, er ikke registreret.',
    'It stopped at the work: what was learned is not on record.',
  ],
  APPLIED: [
    'Det standsede ved læringen: den er ikke omsat til praksis.',
    'It stopped at the learning: that has not been put into practice.',
  ],
};

const unplanned: readonly [string, string] = [
  'Der er arbejdet med det, uden at det er registreret, at det blev prioriteret.',
  'It has been worked on, though that it was prioritised is not on record.',
];

function whereItStopped(stoppedAt: TrailStage | null, isAddressed: boolean): Sentence[] {
  if (stoppedAt === null || (stoppedAt === 'RAISED' && !isAddressed)) return [];
  const [da, en] = stoppedAt === 'PRIORITISED' && isAddressed ? unplanned : stops[stoppedAt];
  return [sentence([da], [en])];
}
