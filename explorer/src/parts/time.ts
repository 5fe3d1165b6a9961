import type { When } from '../address.js';

/** This month as the API counts it, such as 2026-11. */
const thisMonth = (): string => new Date().toISOString().slice(0, 7);

/** The months that a question looks at: the present one, those between two, or null for all. */
export function windowOf(when: When): { readonly from: string; readonly to: string } | null {
  if (when === 'ever') return null;
  if (when === 'now') return { from: thisMonth(), to: thisMonth() };
  return when;
}

/** The same for questions that know themselves what is now. */
export const whenOf = (
  when: When,
): { readonly when: 'NOW' | 'EVER'; readonly window: { readonly from: string; readonly to: string } | null } => ({
  when: when === 'now' ? 'NOW' : 'EVER',
  window: typeof when === 'string' ? null : when,
});

/** The same month a year ago. */
export const aYearAgo = (): string => `${Number(thisMonth().slice(0, 4)) - 1}${thisMonth().slice(4)}`;
