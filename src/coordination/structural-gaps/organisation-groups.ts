import { term, termSet } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { isGone } from '../facts/successions.js';
import { groupOf, isNetwork } from '../facts/networks.js';
import { organisationsIn } from '../facts/organisations.js';
import { communitiesOf } from '../network-measures/communities.js';
import { Cuts } from '../network-measures/cuts.js';
import type { OrganisationNetwork } from '../network-measures/organisation-network.js';

export const GroupKind = termSet('BridgeJoins', 'What a bridge would join.', {
  NETWORKS: term('netværk', 'networks', 'Two networks.'),
  COMMUNITIES: term(
    'fællesskaber',
    'communities',
    'Two groups that work more with each other than with others (Louvain): a suggestion, another division may be as good.',
  ),
  COMPONENTS: term('dele', 'parts', 'Two parts of the organisation network that nothing connects.'),
});
/** What organisations may belong together by. */
export type GroupKind = keyof typeof GroupKind.values;

/**
 * Organisations that belong together: a network and its members, a community (see `communitiesOf`) or a component of the
 * organisation network. Communities and components share no organisation, networks may.
 */
export interface OrganisationGroup {
  readonly kind: GroupKind;
  /** Null for communities and components. */
  readonly network: number | null;
  /** By index, ascending. */
  readonly organisations: readonly number[];
}

/** Where a group stands among others: by its network, else by its first organisation. */
export const firstOf = ({ network, organisations }: OrganisationGroup): number => network ?? organisations[0] ?? 0;

/**
 * All groups of a kind, in their order. A network without a member on record is none, for who belongs to it is not known,
 * and one organisation alone is no community; it may be a component.
 * @param withGone whether networks that no longer exist are among them
 */
export function groupsOfKind(
  view: View,
  kind: GroupKind,
  whole: OrganisationNetwork,
  withGone: boolean,
): OrganisationGroup[] {
  switch (kind) {
    case 'NETWORKS':
      return networksIn(view)
        .filter((network) => withGone || !isGone(view, network))
        .map((network) => ({ kind, network, organisations: [...groupOf(view, network)].sort((a, b) => a - b) }))
        .filter(({ organisations }) => organisations.length > 1);
    case 'COMMUNITIES': {
      const { of, count } = communitiesOf(whole);
      return byNumber(kind, whole, of, count).filter(({ organisations }) => organisations.length > 1);
    }
    case 'COMPONENTS': {
      const { components, componentCount } = new Cuts(whole);
      return byNumber(kind, whole, components, componentCount);
    }
  }
}

/** All networks, by index. */
export const networksIn = (view: View): number[] =>
  organisationsIn(view).filter((organisation) => isNetwork(view, organisation));

function byNumber(kind: GroupKind, whole: OrganisationNetwork, numbers: Uint32Array, count: number) {
  const groups = Array.from({ length: count }, () => ({ kind, network: null, organisations: new Array<number>() }));
  for (const [position, organisation] of whole.nodes.entries()) {
    groups[numbers[position] ?? 0]?.organisations.push(organisation);
  }
  return groups;
}
