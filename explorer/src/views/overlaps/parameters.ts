import { after, anId, aSwitch, oneOf, someIds, someOf, sure, when, type Values } from '../../address.js';
import type { OverlapFilter } from '../../api.generated.js';
import { Dimension, InitiativeKind } from '../../words/labels.generated.js';

/** The classes of pairs in the order of weight. */
export const classes = ['DUPLICATION_RISK', 'JOINT_EFFORT', 'SUCCESSION', 'UNDATED', 'CO_PRESENCE'] as const;
export const kinds = Object.keys(InitiativeKind) as (keyof typeof InitiativeKind)[];
export const dimensions = Object.keys(Dimension) as (keyof typeof Dimension)[];

/** All that can be chosen on the page. */
export const parameters = {
  when,
  sure,
  class: someOf(classes),
  kind: someOf(kinds),
  /** Only pairs of two different kinds. */
  across: aSwitch,
  theme: someIds,
  network: someIds,
  initiative: anId,
  dim: someOf(dimensions),
  view: oneOf('list', 'picture', 'table', 'matrix', 'matrix-table'),
  by: oneOf('theme', 'network', 'area'),
  /** Two groups of a matrix: only pairs of an initiative of each. */
  between: someIds,
  after,
};
export type Chosen = Values<typeof parameters>;

/** By what a matrix puts initiatives together, as the API calls it. */
export const groupedBy = { theme: 'THEME', network: 'NETWORK', area: 'WORK_AREA' } as const;

/** What narrows the pairs, as the API takes it. */
export const filterOf = (chosen: Chosen): OverlapFilter => ({
  ...ofInitiatives(chosen),
  ...betweenOf(chosen),
});

const ofInitiatives = ({ class: classes, kind, across, theme, network, initiative, dim }: Chosen): OverlapFilter => ({
  ...(classes.length > 0 && { classes }),
  ...(kind.length > 0 && { kinds: kind }),
  ...(across && { acrossKinds: true }),
  ...(theme.length > 0 && { themes: theme }),
  ...(network.length > 0 && { networks: network }),
  ...(initiative !== null && { initiative }),
  ...(dim.length > 0 && { dimensions: dim }),
});

function betweenOf({ by, between: [a, b] }: Chosen): OverlapFilter {
  return a === undefined || b === undefined ? {} : { between: { by: groupedBy[by], a, b } };
}
