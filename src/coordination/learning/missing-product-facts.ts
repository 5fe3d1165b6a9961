import type { View } from '../answer/view.js';
import { participantsOf, type Participation } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';

/** What is known of a finished initiative that left nothing. */
export interface MissingProductFacts {
  readonly initiative: number;
  readonly participants: readonly Participation[];
  readonly themes: ReadonlyMap<number, readonly ClaimAt[]>;
  /** Those of its themes on which no learning or practice at all is on record. */
  readonly untoldThemes: readonly number[];
  /** Whether something is on record that is less sure than asked for. */
  readonly lessSure: boolean;
}

/** What is known of an initiative that left nothing. */
export function missingProductFacts(view: View, initiative: number): MissingProductFacts {
  const products = [...view.from('PRODUCED', initiative)];
  const table = view.projection.claims('PRODUCED');
  const themes = new Map<number, ClaimAt[]>();
  for (const { other, ...claim } of view.from('HAS_THEME', initiative)) {
    themes.set(other, [...(themes.get(other) ?? []), claim]);
  }
  return {
    initiative,
    participants: participantsOf(view, initiative),
    themes,
    untoldThemes: [...themes.keys()].filter((theme) => !isTold(view, theme)),
    lessSure:
      products.length === 0 && [...table.from(initiative)].some((row) => view.judge(table, row) === 'CONFIDENCE'),
  };
}

/** Whether a learning or practice on a theme is on record. */
function isTold(view: View, theme: number): boolean {
  const { entities } = view.projection;
  for (const { other } of view.to('HAS_THEME', theme)) {
    if (entities.isKind(other, 'Learning') || entities.isKind(other, 'Practice')) return true;
  }
  return false;
}
