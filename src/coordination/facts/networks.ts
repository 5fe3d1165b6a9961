import { terms } from '../../graph/vocabulary/index.js';
import { knownIndex, wrongKind } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { YES } from '../projection/columns.js';
import { codeOf } from '../projection/projection.js';

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

const SPLIT = codeOf(terms.SuccessionKind, 'SPLIT');

/** The claims that another followed an organisation, other than by a split. */
export const successionsOf = (view: View, organisation: number): number[] => {
  const table = view.projection.claims('SUCCEEDS');
  return [...table.to(organisation)].filter(
    (row) => table.codeOf('kind', row) !== SPLIT && view.judge(table, row, false) === 'COUNTS',
  );
};

/** Whether another has followed an organisation by the date asked for, other than by a split, or nobody knows when. */
export function isSucceeded(view: View, organisation: number): boolean {
  const table = view.projection.claims('SUCCEEDS');
  return successionsOf(view, organisation).some((row) => {
    const happened = table.boundsOf('date', row) ?? table.validityOf(row);
    return happened ? happened.first <= view.reference.last : view.span === null;
  });
}
