import { terms } from '../../graph/vocabulary/index.js';
import type { LeftOut } from '../answer/exclusions.js';
import { byOther, type View } from '../answer/view.js';
import { participantsIn } from '../facts/participation.js';
import { termOf, type ClaimAt } from '../projection/projection.js';
import { usesOf } from './method-uses.js';
import { uptakeOf, type UptakeFacts } from '../learning/uptake-facts.js';
import { isRetired } from '../facts/retired.js';
import { gather } from '../projection/gathering.js';

export type Claims = ReadonlyMap<number, readonly ClaimAt[]>;

/** What was learned where a method was used. */
export interface Told {
  readonly learning: number;
  readonly kind: keyof typeof terms.LearningKind.values;
  readonly validation: keyof typeof terms.Validation.values | null;
  /** The initiatives that it comes from, with the claims that say so; none of a synthesis that only draws on what does. */
  readonly from: Claims;
  /** Of a synthesis the claims that it draws on something of this. */
  readonly drawsOn: readonly ClaimAt[];
  readonly uptake: UptakeFacts;
}

/** One learning that says otherwise than another, by claims. */
export interface Against {
  readonly learning: number;
  readonly other: number;
  readonly claims: readonly ClaimAt[];
}

/** A practice that uses the method, and who has applied it. */
export interface Material extends UptakeFacts {
  /** The claims that it uses the method. */
  readonly claims: readonly ClaimAt[];
}

/** What is known of those who have tried a method. */
export interface ExperienceFacts {
  readonly method: number;
  readonly uses: Claims;
  readonly outside: ReadonlyMap<number, LeftOut>;
  readonly joined: Claims;
  readonly told: readonly Told[];
  readonly against: readonly Against[];
  readonly material: readonly Material[];
  readonly untold: readonly number[];
}

/** Who has tried a method, and what is on record of what they learned. */
export function experienceFacts(view: View, method: number): ExperienceFacts {
  const { initiatives: uses, outside } = usesOf(view, method);
  const joined = participantsIn(view, uses.keys());
  const told = toldOf(view, uses.keys());
  const tellers = new Set(told.flatMap(({ from }) => [...from.keys()]));
  return {
    method,
    uses,
    outside,
    joined,
    told,
    against: contradictionsAmong(view, told),
    material: materialOn(view, method),
    untold: [...uses.keys()].filter((use) => !tellers.has(use)),
  };
}

/** What initiatives left behind as learning, and what draws it together. */
function toldOf(view: View, uses: Iterable<number>): Told[] {
  const from = new Map<number, Map<number, ClaimAt[]>>();
  for (const use of uses) {
    for (const { other, ...claim } of view.from('PRODUCED', use)) {
      if (!view.projection.entities.isKind(other, 'Learning')) continue;
      const sources = from.get(other) ?? new Map<number, ClaimAt[]>();
      gather(sources, use, claim);
      from.set(other, sources);
    }
  }
  const drawsOn = byOther([...from.keys()].flatMap((learning) => view.to('SYNTHESISES', learning)));
  const all = new Set([...from.keys(), ...drawsOn.keys()]);
  const told = [...all].map((learning) => toldIn(view, learning, from.get(learning), drawsOn.get(learning)));
  return told.sort((one, other) => checked(one) - checked(other) || one.learning - other.learning);
}

function toldIn(view: View, learning: number, from: Claims = new Map(), drawsOn: readonly ClaimAt[] = []): Told {
  const { entities } = view.projection;
  const kind = termOf(terms.LearningKind, entities.codeOf('Learning', 'kind', learning)) ?? 'LESSON';
  return {
    learning,
    // What came from somewhere else is here only since it draws on what came from these.
    kind: from.size > 0 ? kind : 'SYNTHESIS',
    validation: termOf(terms.Validation, entities.codeOf('Learning', 'validation', learning)) ?? null,
    from,
    drawsOn,
    uptake: uptakeOf(view, learning, () => true),
  };
}

/** In the order in which they are told: null where nobody says. */
export const validations = ['VALIDATED', 'RAW', null] as const;
const checked = ({ validation }: Told): number => validations.indexOf(validation);

function contradictionsAmong(view: View, told: readonly Told[]): Against[] {
  const found = new Map<string, Against>();
  const add = (learning: number, other: number, claim: ClaimAt): void => {
    const key = `${learning} ${other}`;
    const known = found.get(key)?.claims ?? [];
    if (!known.some(({ row }) => row === claim.row)) found.set(key, { learning, other, claims: [...known, claim] });
  };
  for (const { learning } of told) {
    for (const { other, ...claim } of view.from('CONTRADICTS', learning)) add(learning, other, claim);
    for (const { other, ...claim } of view.to('CONTRADICTS', learning)) add(other, learning, claim);
  }
  return [...found.values()].sort((one, other) => one.learning - other.learning || one.other - other.other);
}

function materialOn(view: View, method: number): Material[] {
  const { entities } = view.projection;
  const found = view
    .to('USES', method)
    .filter(({ other }) => entities.isKind(other, 'Practice') && !isRetired(view, other));
  return [...byOther(found)].map(([practice, claims]) => ({ ...uptakeOf(view, practice, () => true), claims }));
}
