import { isNetwork } from '../facts/networks.js';
import { NONE } from '../projection/columns.js';
import type { View } from '../answer/view.js';
import { Participations } from './participations.js';

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
 * - Edges: two nodes that take part (LEAD, PARTNER, HOST) in a common initiative, whatever its status: who planned
 *   together knows each other. COORDINATES_WITH is no edge.
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

  /** @param nodes organisations by index, ascending */
  constructor(
    readonly nodes: Uint32Array,
    readonly participations: Participations,
  ) {
    this.firstOrganisation = nodes[0] ?? 0;
    this.positions = new Int32Array((nodes.at(-1) ?? -1) - this.firstOrganisation + 1).fill(NONE);
    for (const [position, node] of nodes.entries()) this.positions[node - this.firstOrganisation] = position;
    const rows = new Rows(nodes.length);
    for (const node of nodes.keys()) this.#addRow(rows, node);
    this.offsets = rows.offsets;
    this.neighbours = Uint32Array.from(rows.neighbours);
    this.weights = Uint32Array.from(rows.weights);
    this.collaborations = Float64Array.from(rows.collaborations);
  }

  /** How many nodes there are. */
  get order(): number {
    return this.nodes.length;
  }

  /** How many ties there are. */
  get size(): number {
    return this.neighbours.length / 2;
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

  #addRow(rows: Rows, position: number): void {
    for (const initiative of this.participations.initiativesOf(this.at(position))) {
      const participants = this.participations.participantsOf(initiative);
      for (const organisation of participants) {
        const other = this.positionOf(organisation);
        if (other !== NONE && other !== position) rows.meet(other, 1 / (participants.length - 1));
      }
    }
    rows.end(position);
  }
}

/** The rows of a network as they are found. */
class Rows {
  readonly offsets: Uint32Array;
  readonly neighbours: number[] = [];
  readonly weights: number[] = [];
  readonly collaborations: number[] = [];
  readonly #common: Uint32Array;
  readonly #collaboration: Float64Array;
  #met: number[] = [];

  constructor(order: number) {
    this.offsets = new Uint32Array(order + 1);
    this.#common = new Uint32Array(order);
    this.#collaboration = new Float64Array(order);
  }

  meet(other: number, collaboration: number): void {
    const common = this.#common[other] ?? 0;
    if (common === 0) this.#met.push(other);
    this.#common[other] = common + 1;
    this.#collaboration[other] = (this.#collaboration[other] ?? 0) + collaboration;
  }

  end(position: number): void {
    for (const other of this.#met.sort((one, next) => one - next)) {
      this.neighbours.push(other);
      this.weights.push(this.#common[other] ?? 0);
      this.collaborations.push(this.#collaboration[other] ?? 0);
      this.#common[other] = 0;
      this.#collaboration[other] = 0;
    }
    this.offsets[position + 1] = this.neighbours.length;
    this.#met = [];
  }
}

/** The organisation network as a question sees it. */
export function organisationNetwork(view: View): OrganisationNetwork {
  const participations = new Participations(view);
  const { start, end } = view.projection.entities.ofKind('Organisation');
  const nodes: number[] = [];
  for (let organisation = start; organisation < end; organisation += 1) {
    if (isNode(view, participations, organisation)) nodes.push(organisation);
  }
  return new OrganisationNetwork(Uint32Array.from(nodes), participations);
}

/** Whether an organisation stands in the network: a network does only where it takes part itself. */
export const isNode = (view: View, participations: Participations, organisation: number): boolean =>
  view.isSure(organisation) &&
  (!isNetwork(view, organisation) || participations.initiativesOf(organisation).length > 0);
