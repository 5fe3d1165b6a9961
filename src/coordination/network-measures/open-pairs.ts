import { sortedLists, type Lists } from '../facts/sparse-rows.js';
import { NONE } from '../projection/columns.js';
import type { Belonging } from './belonging.js';
import type { OrganisationNetwork } from './organisation-network.js';

/** Pairs of contacts of an organisation that are not tied. */
export interface OpenPairs {
  readonly all: number;
  /** Those of which both are placed in a network. */
  readonly placed: number;
}

/** Counts the open pairs of one organisation after the other: of all pairs of its contacts those that are tied, left out. */
export class OpenPairsCounted {
  /** By position, who is tied to whom: in the network or since they coordinate. */
  private readonly tied: Lists;
  /** By position, the last node that it was found a contact of. */
  private readonly contactOf: Int32Array;

  constructor(
    private readonly network: OrganisationNetwork,
    private readonly belonging: Belonging,
    coordination: Lists,
  ) {
    const { order } = network;
    this.contactOf = new Int32Array(order).fill(NONE);
    this.tied = sortedLists(0, order, (give) => {
      for (let one = 0; one < order; one += 1) {
        for (const other of network.of(one)) give(one, other);
        for (const organisation of coordination.of(network.at(one))) {
          const other = network.positionOf(organisation);
          if (other !== NONE) give(one, other);
        }
      }
    });
  }

  /** Null where it is in no initiative with others. */
  of(organisation: number): OpenPairs | null {
    const { network, belonging, contactOf } = this;
    const position = network.positionOf(organisation);
    if (position === NONE) return null;
    const contacts = network.of(position);
    for (const contact of contacts) contactOf[contact] = position;
    let all = pairsAmong(contacts.length);
    let placed = pairsAmong(contacts.filter((contact) => belonging.has(contact)).length);
    for (const one of contacts) {
      const isPlaced = belonging.has(one);
      for (const other of this.tied.of(one)) {
        if (other <= one || contactOf[other] !== position) continue;
        all -= 1;
        if (isPlaced && belonging.has(other)) placed -= 1;
      }
    }
    return { all, placed };
  }
}

const pairsAmong = (count: number): number => (count * (count - 1)) / 2;
