import type { EntityId } from '../../graph/records/index.js';
import { descending } from '../answer/answer.js';
import { inWords, names, phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { answer, boolean, entities, entity, float, oneOf, orNull, type Holding } from '../declaration/fields.js';
import { GapType } from '../gaps/need-coverage.js';
import { needGaps, type NeedGap } from '../gaps/need-gaps.question.js';
import type { ClaimAt } from '../projection/projection.js';
import type { ReadDraft } from './draft.js';
import { gather } from '../projection/gathering.js';

export const servedNeedMetric = { name: 'served-need', version: 1 } as const;

export const ServedNeed = answer('ServedNeed', 'A need that a draft would work on.', {
  need: entity('Need', 'The need.'),
  named: boolean('Whether the draft names it; otherwise its themes or methods lead to it.'),
  gap: orNull(oneOf(GapType, 'The gap that it is today; null where everybody who asks is served.')),
  priority: orNull(float('How much it matters, 0 to 1; null where that is not known.')),
  coverage: orNull(float('The share of those who ask that take part in something today.')),
  askers: entities('Organisation', 'Who asks for it.'),
  askersApplying: entities('Organisation', 'Those who apply that ask for it themselves.'),
  newlyServed: entities('Organisation', 'Those of them that take part in nothing that works on it today.'),
});
export type ServedNeed = Holding<typeof ServedNeed>;

/**
 * The needs that a draft names, and after them those that its themes and methods lead to (a theme that the need is
 * about, a theme or method that it requires). Each group by score descending, then by id.
 *
 * - `score` = the need's `gapScore` today (see `needGaps`): how much it matters and how little it is met. 0 where it is
 *   met; null where nobody is on record as asking.
 * - `completeness` is that of the need's gap.
 */
export function servedNeeds(view: View, draft: ReadDraft): ServedNeed[] {
  const {
    items: gaps,
    unknown,
    covered,
    ...basis
  } = needGaps.work(view.projection, { minConfidence: view.minConfidence });
  const found = new Map([...gaps, ...unknown].map((gap) => [gap.need, gap]));
  const met = new Set(covered);
  const named = draft.items.get('NEED') ?? [];
  const near = needsNear(view, draft);
  const served = [...named, ...near.keys()].flatMap((need): ServedNeed[] => {
    const id = view.idOf(need);
    const gap = found.get(id) ?? null;
    if (!gap && !met.has(id)) return [];
    const ways = named.includes(need) ? null : (near.get(need) ?? []);
    return [servedNeed(view, draft, need, gap, ways, basis)];
  });
  return served.sort(
    (one, other) =>
      Number(other.named) - Number(one.named) ||
      descending(one.score ?? -1, other.score ?? -1) ||
      (one.need < other.need ? -1 : 1),
  );
}

/** Needs that a draft doesn't name but that its themes or methods lead to, with the claims on the way. */
function needsNear(view: View, draft: ReadDraft): Map<number, ClaimAt[]> {
  const named = new Set(draft.items.get('NEED'));
  const found = new Map<number, ClaimAt[]>();
  const items = [...(draft.items.get('THEME') ?? []), ...(draft.items.get('METHOD') ?? [])];
  for (const verb of ['HAS_THEME', 'REQUIRES'] as const) {
    const table = view.projection.claims(verb);
    for (const item of items) {
      for (const row of table.to(item)) {
        const need = table.subjectOf(row);
        if (!view.projection.entities.isKind(need, 'Need') || named.has(need) || !view.reads(table, row)) continue;
        gather(found, need, { table, row });
      }
    }
  }
  return found;
}

function servedNeed(
  view: View,
  { applicants, called }: ReadDraft,
  need: number,
  gap: NeedGap | null,
  ways: readonly ClaimAt[] | null,
  basis: Pick<ServedNeed, 'metric' | 'asOf' | 'graphVersion' | 'excludedCount' | 'initiativesLeftOut' | 'completeness'>,
): ServedNeed {
  const askers = gap?.askers ?? view.idsOf(new Set(view.to('STATES', need).map(({ other }) => other)));
  const ids = new Set(applicants.map((organisation) => view.idOf(organisation)));
  const askersApplying = askers.filter((asker) => ids.has(asker));
  const newlyServed = (gap?.notServed ?? []).filter((asker) => ids.has(asker));
  const { metric, asOf, graphVersion, excludedCount, initiativesLeftOut, completeness } = gap ?? basis;
  const it = view.name(need);
  const how = ways
    ? sentence(
        phrase`${called('da')} nævner ikke ${it}, men arbejder med ${names(waysOf(view, ways))}, som hører til behovet.`,
        phrase`${called('en')} does not name ${it}, but works with ${names(waysOf(view, ways))}, which belongs to the need.`,
        view.claimIds(ways),
      )
    : sentence(phrase`${called('da')} vil arbejde med ${it}.`, phrase`${called('en')} means to work on ${it}.`);
  return {
    metric: { ...metric, ...servedNeedMetric },
    asOf,
    graphVersion,
    excludedCount,
    initiativesLeftOut,
    completeness,
    reasons: [
      how,
      ...(gap ? gap.reasons : [isMet(view, need)]),
      ...(ids.size > 0 && askers.length > 0 ? [whoOfThemAsks(askersApplying, newlyServed)] : []),
    ],
    band: gap?.band ?? null,
    score: gap ? gap.score : 0,
    need: view.idOf(need),
    named: ways === null,
    gap: gap?.type ?? null,
    priority: gap?.priority ?? null,
    coverage: gap ? gap.coverage : 1,
    askers,
    askersApplying,
    newlyServed,
  };
}

const waysOf = (view: View, ways: readonly ClaimAt[]): EntityId[] =>
  view.idsOf(new Set(ways.map(({ table, row }) => table.objectOf(row))));

const isMet = (view: View, need: number): Sentence =>
  sentence(
    phrase`Alle, som behovet er registreret hos, er allerede med i noget, der arbejder med det.`,
    phrase`Everybody for whom the need is on record already takes part in something that works on it.`,
    view.claimIds(view.to('ADDRESSES', need)),
  );

function whoOfThemAsks(askersApplying: readonly EntityId[], newlyServed: readonly EntityId[]): Sentence {
  if (askersApplying.length === 0) {
    return sentence(
      phrase`Behovet er ikke registreret hos nogen af dem, der søger.`,
      phrase`The need is not on record for any of those who apply.`,
    );
  }
  const who = names(askersApplying);
  const [few, count] = [newlyServed.length, askersApplying.length];
  const [applies, takes, they, whom] =
    count === 1 ? ['applies', 'takes', 'it', 'it'] : ['apply', 'take', 'they', 'them'];
  const [theyDa, them] = count === 1 ? ['den', 'den'] : ['de', 'dem'];
  if (few === 0) {
    return sentence(
      phrase`${who} søger; behovet er registreret hos ${them}, men ${theyDa} er allerede med i noget, der arbejder med det.`,
      phrase`${who} ${applies}, and the need is on record for ${whom}, but ${they} already ${takes} part in something that works on it.`,
    );
  }
  return few === count
    ? sentence(
        phrase`${who} søger; behovet er registreret hos ${them}, og ${theyDa} er ikke med i noget, der arbejder med det i dag.`,
        phrase`${who} ${applies}, and the need is on record for ${whom}; ${they} ${takes} part in nothing that works on it today.`,
      )
    : sentence(
        phrase`${who} søger; behovet er registreret hos ${them}; ${inWords(few, 'da')} af dem er ikke med i noget, der arbejder med det i dag: ${names(newlyServed)}.`,
        phrase`${who} ${applies}, and the need is on record for ${whom}; ${inWords(few, 'en')} of them ${few === 1 ? 'takes' : 'take'} part in nothing that works on it today: ${names(newlyServed)}.`,
      );
}
