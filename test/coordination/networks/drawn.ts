import { View } from '../../../src/coordination/answer/view.js';
import {
  organisationNetwork,
  type OrganisationNetwork,
} from '../../../src/coordination/network-measures/organisation-network.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import type { Values } from '../../../src/graph/records/records.js';
import { claim, initiative, organisation, worldOf, type Part } from '../records.js';

export const letters = (text: string): string[] => text.split('');

export const joins = (who: string, which: string, values: Values = {}) =>
  claim('PARTICIPATES_IN', `organisation:${who}`, `initiative:${which}`, values);

export const member = (who: string, of: string, values: Values = {}) =>
  claim('MEMBER_OF', `organisation:${who}`, `organisation:${of}`, values);

/** Organisations named by a letter each, and for each group of letters an initiative in which they take part. */
export const drawn = (who: string, ...groups: string[]): Part[] => [
  ...letters(who).map((slug) => organisation(slug)),
  ...groups.flatMap((group) => [initiative(group), ...letters(group).map((slug) => joins(slug, group))]),
];

/** The organisation network of a world, and the view it was read through. */
export function seen(projection: Projection, question = {}): { view: View; graph: OrganisationNetwork } {
  const view = new View(projection, question);
  return { view, graph: organisationNetwork(view) };
}

export const graphOf = (...parts: Part[]): OrganisationNetwork => seen(worldOf(...parts)).graph;
