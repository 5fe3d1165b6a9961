import { createHash } from 'node:crypto';
import { knownOfAll } from '../facts/items.js';
import { isNetwork } from '../facts/networks.js';
import { NONE } from '../projection/columns.js';
import type { View } from '../answer/view.js';
import { makesTies } from '../facts/participation.js';
import { Participations } from '../facts/participations.js';

/** A tie of the organisation network: two organisations, by position, that have initiatives in common. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  /** In how many initiatives both take part. */
  readonly commonInitiatives: number;
  /** Newman's collaboration weight: Σ 1 / (participants − 1) over the common initiatives. */
  readonly collaboration: number;
}

/**
 * The organisation network: who works with whom.
 *
 * - Nodes: organisations that are not networks, as sure as asked for; a network is a node where it takes part in an
 *   initiative itself.
 * - Edges: two nodes that take part (LEAD, PARTNER, HOST) in a common initiative that is neither PLANNED nor CANCELLED.
 *   COORDINATES_WITH is no edge.
 * - `collaboration` = Σ 1 / (size − 1) over the common initiatives, size being all participants on record; it grows with
 *   each initiative and counts small ones for more (Newman 2001).
 *
 * Nodes stand at positions from 0 in the order of their ids, in compressed sparse rows; neighbours are sorted.
 */
export class OrganisationNetwork {
  private readonly positions: Int32Array;
  private readonly firstOrganisation: number;
  private readonly offsets: Uint32Array;
  private readonly neighbours: Uint32Array;
  private readonly weights: Uint32Array;
  private readonly collaborations: Float64Array;
  #shape: string | undefined;

  /**
   * @param nodes organisations by index, ascending
   * @param joins whether an initiative joins those who take part in it
   */
  constructor(
    readonly nodes: Uint32Array,
    readonly participations: Participations,
    private readonly joins: (initiative: number) => boolean,
  ) {
    this.firstOrganisation = nodes[0] ?? 0;
    this.positions = new Int32Array((nodes.at(-1) ?? -1) - this.firstOrganisation + 1).fill(NONE);
    for (const [position, node] of nodes.entries()) this.positions[node - this.firstOrganisation] = position;
    const { offsets, neighbours, weights, collaborations } = this.#rows();
    this.offsets = offsets;
    this.neighbours = neighbours;
    this.weights = weights;
    this.collaborations = collaborations;
  }

  /** How many nodes there are. */
  get order(): number {
    return this.nodes.length;
  }

  /** How many ties there are. */
  get size(): number {
    return this.neighbours.length / 2;
  }

  /** The same for all networks in which the same positions are tied, whoever stands there and whatever ties them. */
  get shape(): string {
    this.#shape ??= createHash('sha256').update(this.offsets).update(this.neighbours).digest('base64');
    return this.#shape;
  }

  /** The position of an organisation, or NONE. */
  positionOf(organisation: number): number {
    return this.positions[organisation - this.firstOrganisation] ?? NONE;
  }

  /** The organisation at a position. */
  at(position: number): number {
    return this.nodes[position] ?? NONE;
  }

  degree(position: number): number {
    return (this.offsets[position + 1] ?? 0) - (this.offsets[position] ?? 0);
  }

  /** The neighbours of a node, by position, ascending. */
  of(position: number): Uint32Array {
    return this.neighbours.subarray(this.offsets[position], this.offsets[position + 1]);
  }

  /** The initiatives that join two organisations, by index. */
  commonInitiatives(one: number, other: number): number[] {
    return this.participations.common(one, other).filter(this.joins);
  }

  /** Every tie once, by position of its ends. */
  *ties(): Generator<Tie> {
    for (let a = 0; a < this.order; a += 1) {
      const end = this.offsets[a + 1] ?? 0;
      for (let at = this.offsets[a] ?? 0; at < end; at += 1) {
        const b = this.neighbours[at] ?? 0;
        if (b <= a) continue;
        yield { a, b, commonInitiatives: this.weights[at] ?? 0, collaboration: this.collaborations[at] ?? 0 };
      }
    }
  }

  #rows(): Rows {
    const found = this.#unsortedRows();
    // Ties go both ways, so turning rows into columns changes nothing but sorts them.
    const { offsets } = found;
    const count = offsets.at(-1) ?? 0;
    const [neighbours, weights] = [new Uint32Array(count), new Uint32Array(count)];
    const collaborations = new Float64Array(count);
    const next = offsets.slice();
    for (let a = 0; a < this.order; a += 1) {
      const end = offsets[a + 1] ?? 0;
      for (let at = offsets[a] ?? 0; at < end; at += 1) {
        const b = found.neighbours[at] ?? 0;
        const place = next[b] ?? 0;
        next[b] = place + 1;
        neighbours[place] = a;
        weights[place] = found.weights[at] ?? 0;
        collaborations[place] = found.collaborations[at] ?? 0;
      }
    }
    return { offsets, neighbours, weights, collaborations };
  }

  /** The neighbours of each node in the order in which they are met. */
  #unsortedRows(): Rows {
    const most = this.#meetings();
    const [neighbours, weights] = [new Uint32Array(most), new Uint32Array(most)];
    const collaborations = new Float64Array(most);
    const offsets = new Uint32Array(this.order + 1);
    const places = new Int32Array(this.order).fill(NONE);
    let count = 0;
    for (let node = 0; node < this.order; node += 1) {
      const start = count;
      for (const initiative of this.participations.initiativesOf(this.at(node))) {
        if (!this.joins(initiative)) continue;
        const [first, end] = [this.participations.startOf(initiative), this.participations.endOf(initiative)];
        const share = 1 / (end - first - 1);
        for (let at = first; at < end; at += 1) {
          const other = this.positionOf(this.participations.organisationAt(at));
          if (other === NONE || other === node) continue;
          let place = places[other] ?? NONE;
          if (place < start) {
            place = count;
            count += 1;
            places[other] = place;
            neighbours[place] = other;
          }
          weights[place] = (weights[place] ?? 0) + 1;
          collaborations[place] = (collaborations[place] ?? 0) + share;
        }
      }
      offsets[node + 1] = count;
    }
    return { offsets, neighbours, weights, collaborations };
  }

  /** How often anybody meets anybody, counted by initiative: the ties are no more than that. */
  #meetings(): number {
    let meetings = 0;
    for (const organisation of this.nodes) {
      for (const initiative of this.participations.initiativesOf(organisation)) {
        meetings += this.participations.endOf(initiative) - this.participations.startOf(initiative) - 1;
      }
    }
    return meetings;
  }
}

/** The ties of each node, in compressed sparse rows. */
interface Rows {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Uint32Array;
  readonly collaborations: Float64Array;
}

/** What a question leaves out of the network. */
interface NetworkChoice {
  /** Leaves out ties of some initiatives that make them. */
  readonly joins?: (initiative: number) => boolean;
  /** Leaves out some organisations. */
  readonly isNode?: (organisation: number) => boolean;
}

/** The organisation network as a question sees it. */
export function organisationNetwork(
  view: View,
  { joins = () => true, isNode: isWanted = () => true }: NetworkChoice = {},
): OrganisationNetwork {
  const participations = new Participations(view);
  const { start, end } = view.projection.entities.ofKind('Organisation');
  const nodes: number[] = [];
  for (let organisation = start; organisation < end; organisation += 1) {
    if (isNode(view, participations, organisation) && isWanted(organisation)) nodes.push(organisation);
  }
  const isTying = knownOfAll(view.projection, (initiative) => makesTies(view, initiative) && joins(initiative));
  return new OrganisationNetwork(Uint32Array.from(nodes), participations, isTying);
}

/** Whether an organisation stands in the network: a network does only where it takes part itself. */
export const isNode = (view: View, participations: Participations, organisation: number): boolean =>
  view.isSure(organisation) &&
  (!isNetwork(view, organisation) || participations.initiativesOf(organisation).length > 0);
