import { float, int, object, orNull } from '../declaration/fields.js';
import type { Holding } from '../declaration/question.js';
import { isNetwork } from '../facts/networks.js';
import type { View } from '../answer/view.js';
import type { OrganisationNetwork } from './organisation-network.js';

/** Which networks each node belongs to: those that it is a member of, and a network to itself. */
export class Belonging {
  private readonly networks: readonly (readonly number[])[];

  constructor(view: View, network: OrganisationNetwork) {
    this.networks = Array.from(network.nodes, (organisation) => {
      const own = new Set(isNetwork(view, organisation) ? [organisation] : []);
      for (const { other } of view.from('MEMBER_OF', organisation)) own.add(other);
      return [...own].sort((one, other) => one - other);
    });
  }

  /** The networks of a node, by index. */
  of(node: number): readonly number[] {
    return this.networks[node] ?? [];
  }

  /** Whether a node is in any network. */
  has(node: number): boolean {
    return this.of(node).length > 0;
  }

  /** Whether two nodes share a network. */
  share(one: number, other: number): boolean {
    const others = this.of(other);
    return this.of(one).some((network) => others.includes(network));
  }
}

export const ExternalInternal = object(
  'ExternalInternal',
  'Whether organisations work rather across their networks than within (E-I index, Krackhardt and Stern 1988).',
  {
    index: orNull(float('−1, all within, to 1, all across; null where no tie counts.')),
    external: int('Ties between organisations that share no network.'),
    internal: int('Ties between organisations that share one.'),
    unplaced: int('Ties with an end in no network on record. They are left out.'),
  },
);
export type ExternalInternal = Holding<typeof ExternalInternal>;

/**
 * E-I index: whether organisations work rather across their networks than within. A tie is internal where its ends share
 * a network. Source: Krackhardt and Stern 1988.
 */
export function externalInternal(network: OrganisationNetwork, belonging: Belonging): ExternalInternal {
  let [external, internal, unplaced] = [0, 0, 0];
  for (const { a, b } of network.ties()) {
    if (!belonging.has(a) || !belonging.has(b)) unplaced += 1;
    else if (belonging.share(a, b)) internal += 1;
    else external += 1;
  }
  const counted = external + internal;
  return { index: counted === 0 ? null : (external - internal) / counted, external, internal, unplaced };
}
