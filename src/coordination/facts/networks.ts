import { knownIndex, wrongKind } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { YES } from '../projection/columns.js';
import { isGone } from './successions.js';

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

/** The network that still exists and that most organisations are members of, if that is more than half of them. */
export function networkOfMost(view: View, organisations: ReadonlySet<number>): number | null {
  const members = new Map<number, number>();
  for (const organisation of organisations) {
    for (const network of new Set(view.from('MEMBER_OF', organisation).map(({ other }) => other)))
      members.set(network, (members.get(network) ?? 0) + 1);
  }
  const [most] = [...members]
    .filter(([network, count]) => count * 2 > organisations.size && isNetwork(view, network) && !isGone(view, network))
    .sort(([one, count], [other, more]) => more - count || one - other);
  return most?.[0] ?? null;
}
