import type { terms } from '../../graph/vocabulary/index.js';
import { byOther, type View } from '../answer/view.js';
import { whyNotCarriedOut } from '../facts/carried-out.js';
import { participantsOf, providersAmong } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';
import { uptakeOf, type Use } from './uptake-facts.js';

export type Evidence = keyof typeof terms.Evidence.values;

/** Why an organisation can tell about a practice. */
export interface ContactFacts {
  readonly organisation: number;
  /** The claims by which it published the practice. */
  readonly published: readonly ClaimAt[];
  /** The initiatives that it answered for and that the practice comes from, with the claims that say so. */
  readonly led: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly use: Use | null;
}

/** Those for whom at least one ground holds, by index, so by id. */
export function contactsFor(view: View, practice: number): ContactFacts[] {
  const published = byOther(view.to('PUBLISHED', practice));
  const led = ledFor(view, practice);
  const uses = new Map(uptakeOf(view, practice, () => true).uses.map((use) => [use.organisation, use]));
  const organisations = new Set([...published.keys(), ...led.keys(), ...uses.keys()]);
  return [...organisations]
    .sort((one, other) => one - other)
    .map((organisation) => ({
      organisation,
      published: published.get(organisation) ?? [],
      led: led.get(organisation) ?? new Map<number, readonly ClaimAt[]>(),
      use: uses.get(organisation) ?? null,
    }));
}

/** By organisation, the initiatives that it answered for and that a practice comes from. */
function ledFor(view: View, practice: number): Map<number, Map<number, ClaimAt[]>> {
  const led = new Map<number, Map<number, ClaimAt[]>>();
  for (const { other: initiative, ...production } of view.to('PRODUCED', practice)) {
    const why = whyNotCarriedOut(view, initiative);
    if (why) view.leaveOut(initiative, why);
    for (const { organisation, claims } of why ? [] : providersAmong(participantsOf(view, initiative))) {
      const own = led.get(organisation) ?? new Map<number, ClaimAt[]>();
      led.set(organisation, own.set(initiative, [...(own.get(initiative) ?? []), production, ...claims]));
    }
  }
  return led;
}
