import type { EntityId } from '../../graph/records/index.js';
import { name, phrase, sentence, type Sentence, type InBoth } from '../answer/sentence.js';
import { howMuchAsLastClause, isInferred } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { coverages, typeOf, type GapType, type NeedCoverage } from '../gaps/need-coverage.js';
import { claimsOfServed, factsOf } from '../gaps/need-facts.js';
import { prioritiesOf } from '../gaps/priority.js';
import { claimsIn } from '../projection/projection.js';
import { isThere, type EffectWhat, type FoundEffect, type Worlds } from './effect.js';

/** How a need stands: the type of its gap, where it is none why; of UNKNOWN whether it is who asks or who takes part. */
type Standing = Exclude<GapType, 'UNKNOWN'> | 'UNASKED' | 'UNATTENDED' | 'MET' | 'SELF_SERVED';

interface NeedStanding {
  readonly need: number;
  readonly is: Standing;
  readonly priority: number;
}

/** Needs that would no longer be a gap as `needGaps` has them, would become one, or be one of another type. */
export function gapEffects({ before, after }: Worlds): FoundEffect[] {
  const [then, now] = [standings(before), standings(after)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((id): FoundEffect[] => {
    const [was, is] = [then.get(id), now.get(id)];
    const what = effectOn(was?.is, is?.is);
    // That a need is taken off the record is no effect of the change, but the change.
    if (what === null || !isThere(after, id)) return [];
    const weight = Math.max(was?.priority ?? 0, is?.priority ?? 0);
    return [{ what, ids: [id], weight, inWords: () => inWords({ before, after }, id, was, is) }];
  });
}

const isGap = (standing: Standing): boolean => !['UNASKED', 'UNATTENDED', 'MET', 'SELF_SERVED'].includes(standing);
const isUnknown = (standing: Standing): boolean => standing === 'UNASKED' || standing === 'UNATTENDED';

function effectOn(was: Standing | undefined, is: Standing | undefined): EffectWhat | null {
  if (was === is) return null;
  const [gapThen, gapNow] = [was !== undefined && isGap(was), is !== undefined && isGap(is)];
  if (gapNow && !gapThen) return 'GAP_OPENED';
  if (gapThen && (is === undefined || (!gapNow && !isUnknown(is)))) return 'GAP_CLOSED';
  if (was === undefined || is === undefined) return null;
  return gapThen || isUnknown(was) !== isUnknown(is) ? 'GAP_CHANGED' : null;
}

function standings(view: View): ReadonlyMap<EntityId, NeedStanding> {
  const found = coverages(view, null, false);
  const asked = new Map(found.filter(({ askers }) => askers.size > 0).map(({ need, askers }) => [need, askers]));
  const priorities = prioritiesOf(view, asked, null);
  return new Map(
    found.map((coverage) => {
      const { need } = coverage;
      const priority = priorities.of.get(need)?.priority ?? 0;
      return [view.idOf(need), { need, is: standingOf(coverage), priority }];
    }),
  );
}

function standingOf(coverage: NeedCoverage): Standing {
  const type = typeOf(coverage);
  if (type === 'UNKNOWN') return coverage.askers.size === 0 ? 'UNASKED' : 'UNATTENDED';
  return type ?? (coverage.selfServed ? 'SELF_SERVED' : 'MET');
}

/** How a need would stand, to follow “would”. */
const standingWords: Readonly<Record<Standing, InBoth<string>>> = {
  ABSOLUTE: { da: 'stå uden indsats', en: 'be without any initiative' },
  REACH: {
    da: 'have indsatser, som ingen af dem, der beder om det, er registreret i',
    en: 'have initiatives in which nobody who asks for it is on record',
  },
  PARTIAL: {
    da: 'have indsatser, som kun nogle af dem, der beder om det, er registreret i',
    en: 'have initiatives in which only some of those who ask for it are on record',
  },
  LAPSED: { da: 'kun have indsatser, der er slut', en: 'have only initiatives that are over' },
  FRAGILE: { da: 'hænge på én alene', en: 'rest on one alone' },
  UNASKED: {
    da: 'være uden nogen, der er registreret for at bede om det',
    en: 'be without anybody on record as asking for it',
  },
  UNATTENDED: {
    da: 'have indsatser, som ingen er registreret i',
    en: 'have initiatives in which nobody is on record',
  },
  MET: { da: 'være mødt, så vidt det er registreret', en: 'be met as far as is on record' },
  SELF_SERVED: {
    da: 'være mødt af den ene, der beder om det',
    en: 'be met by the only one who asks for it',
  },
};

function inWords(
  { before, after }: Worlds,
  id: EntityId,
  was: NeedStanding | undefined,
  is: NeedStanding | undefined,
): Sentence {
  const it = name(id);
  const grounds = [groundsOf(before, was), groundsOf(after, is)];
  const sure = howMuchAsLastClause(grounds.flatMap(({ inferred }) => inferred));
  const claims = [...new Set(grounds.flatMap((each) => each.claims))];
  const no = was && standingWords[was.is];
  const but = is && standingWords[is.is];
  if (no && but)
    return sentence(
      phrase`Behovet ${it} ville ikke længere ${no.da}, men ${but.da}${sure.da}.`,
      phrase`The need ${it} would no longer ${no.en}, but ${but.en}${sure.en}.`,
      claims,
    );
  if (but) {
    const [da, en] = isThere(before, id) ? ['Behovet', 'The need'] : ['Det nye behov', 'The new need'];
    return sentence(
      phrase`${da} ${it} ville ${but.da}${sure.da}.`,
      phrase`${en} ${it} would ${but.en}${sure.en}.`,
      claims,
    );
  }
  return sentence(
    phrase`Behovet ${it} ville ikke længere tælle med.`,
    phrase`The need ${it} would no longer count.`,
    claims,
  );
}

/** What a standing rests on: who asks, what is done, and who of them takes part; of each whether it is inferred. */
function groundsOf(view: View, standing: NeedStanding | undefined) {
  if (!standing) return { inferred: [], claims: [] };
  const facts = factsOf(view, standing.need, null, false);
  const all = [...facts.askers.values(), ...facts.initiatives.values(), ...claimsOfServed(facts)];
  return { inferred: all.map((claims) => isInferred(view, claims)), claims: view.claimIds(claimsIn(all)) };
}
