import type { Confidence } from '../../graph/vocabulary/index.js';
import { byOther, View } from '../answer/view.js';
import { isGone } from '../facts/successions.js';
import { isNetwork } from '../facts/networks.js';
import { endText, startText } from '../projection/days.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { gather } from '../projection/gathering.js';

export type ClaimsBy = ReadonlyMap<number, readonly ClaimAt[]>;

/** What was answered: by organisation all claims, and by need who stated and who rated it. */
export interface Answers {
  readonly answered: ClaimsBy;
  readonly stated: ReadonlyMap<number, ReadonlySet<number>>;
  readonly rated: ReadonlyMap<number, ReadonlySet<number>>;
}

/** A view of the time of an assessment: what is said in it is bound by it alone, memberships by their dates. */
export function viewAt(
  projection: Projection,
  assessment: number,
  { minConfidence }: { readonly minConfidence: Confidence },
) {
  const period = projection.entities.boundsOf('Assessment', 'period', assessment);
  return new View(projection, {
    minConfidence,
    window: period && { from: startText(period), to: endText(period) },
  });
}

export function answersIn(view: View, assessment: number): Answers {
  const answered = new Map<number, ClaimAt[]>();
  const answersBy = (verb: 'STATES' | 'RATES'): Map<number, Set<number>> => {
    const byNeed = new Map<number, Set<number>>();
    const table = view.projection.claims(verb);
    const { start, end } = view.projection.entities.ofKind('Need');
    for (let need = start; need < end; need += 1) {
      for (const row of table.to(need)) {
        if (table.referenceOf('assessment', row) !== assessment || !view.reads(table, row)) continue;
        const organisation = table.subjectOf(row);
        byNeed.set(need, (byNeed.get(need) ?? new Set()).add(organisation));
        gather(answered, organisation, { table, row });
      }
    }
    return byNeed;
  };
  return { stated: answersBy('STATES'), rated: answersBy('RATES'), answered };
}

export const countIn = (by: Answers['stated'], need: number): number => by.get(need)?.size ?? 0;

/** The needs of which something was said, what most ask for first, then what most rated, then by id. */
export const needsOf = ({ stated, rated }: Answers): number[] =>
  [...new Set([...stated.keys(), ...rated.keys()])].sort(
    (one, other) =>
      countIn(stated, other) - countIn(stated, one) || countIn(rated, other) - countIn(rated, one) || one - other,
  );

/** The members of a network at the time, with the claims that say so; null where it no longer existed, or is none. */
export function membersOf(view: View, network: number): ClaimsBy | null {
  if (!isNetwork(view, network) || isGone(view, network)) return null;
  return byOther(view.to('MEMBER_OF', network));
}

/** A network, and which of its members answered. */
export interface Responses {
  readonly network: number;
  readonly members: ClaimsBy;
  readonly answered: readonly number[];
}

/** The networks of those that answered, those of most first. */
export function networksOf(view: View, answered: ClaimsBy): Responses[] {
  const found = new Set([...answered.keys()].flatMap((each) => view.from('MEMBER_OF', each).map(({ other }) => other)));
  return [...found]
    .flatMap((network) => {
      const members = membersOf(view, network);
      return members ? [{ network, members, answered: [...members.keys()].filter((each) => answered.has(each)) }] : [];
    })
    .sort((one, other) => other.answered.length - one.answered.length || one.network - other.network);
}
