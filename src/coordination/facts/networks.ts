import { knownIndex, wrongKind } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { YES } from '../projection/columns.js';

export const isNetwork = ({ projection: { entities } }: View, entity: number): boolean =>
  entities.isKind(entity, 'Organisation') && entities.codeOf('Organisation', 'network', entity) === YES;

/**
 * The index of a network.
 * @throws UNKNOWN_ID, WRONG_KIND for an organisation that isn't one
 */
export function networkNamed(view: View, id: string): number {
  const network = knownIndex(view.projection, id);
  if (!isNetwork(view, network)) throw wrongKind(view.projection, network, 'a network');
  return network;
}

/** A network and its members. */
export function groupOf(view: View, network: number): Set<number> {
  const group = new Set([network]);
  for (const { other } of view.to('MEMBER_OF', network)) group.add(other);
  return group;
}
