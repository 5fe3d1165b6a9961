import { NONE } from '../projection/columns.js';
import type { OrganisationNetwork } from './organisation-network.js';

/**
 * Where a network falls apart, found in one pass (depth first, Tarjan 1972; linear in nodes and ties).
 *
 * - A component is what ties connect; components are numbered by their smallest id.
 * - A node is an articulation point where its component falls into several parts without it; a tie is a bridge where it
 *   does so without that tie.
 * - Cut off by a node's leaving: within its own component the largest part stays, of equal ones the one with the
 *   smallest id, and everybody else in it is cut off. Nobody, where it holds nothing together.
 */
export class Cuts {
  /** The number of each node's component. */
  readonly components: Uint32Array;
  /** Bridges, by position of their ends. */
  readonly bridges: (readonly [number, number])[] = [];
  /** Nodes in the order of the pass: what hangs below a node follows it at once, a component lies together. */
  readonly #order: Uint32Array;
  readonly #place: Uint32Array;
  /** How many hang below a node, itself included, and the smallest of them. */
  readonly #below: Uint32Array;
  readonly #smallest: Uint32Array;
  readonly #parent: Int32Array;
  /** The children that only their parent joins to the rest, as linked lists. */
  readonly #firstLoose: Int32Array;
  readonly #nextLoose: Int32Array;
  readonly #componentStart: number[] = [];

  constructor(network: OrganisationNetwork) {
    const count = network.order;
    this.components = new Uint32Array(count);
    this.#order = new Uint32Array(count);
    this.#place = new Uint32Array(count);
    this.#below = new Uint32Array(count);
    this.#smallest = new Uint32Array(count);
    this.#parent = new Int32Array(count).fill(NONE);
    this.#firstLoose = new Int32Array(count).fill(NONE);
    this.#nextLoose = new Int32Array(count).fill(NONE);
    this.#walk(network);
    this.bridges.sort(([a, b], [c, d]) => a - c || b - d);
  }

  get componentCount(): number {
    return this.#componentStart.length;
  }

  /** How many nodes a component has. */
  sizeOf(component: number): number {
    const start = this.#componentStart[component] ?? 0;
    return (this.#componentStart[component + 1] ?? this.#order.length) - start;
  }

  isArticulationPoint(node: number): boolean {
    return this.countCutOff(node) > 0;
  }

  /** How many would be cut off. */
  countCutOff(node: number): number {
    return this.sizeOf(this.components[node] ?? 0) - 1 - this.#kept(node).size;
  }

  /** Who would be cut off, by position, ascending. */
  cutOff(node: number): number[] {
    const kept = this.#kept(node);
    if (kept.size === this.sizeOf(this.components[node] ?? 0) - 1) return [];
    const found: number[] = [];
    if (kept.child === NONE) {
      for (const child of this.#looseBelow(node)) found.push(...this.#subtree(child));
    } else {
      const start = this.#componentStart[this.components[node] ?? 0] ?? 0;
      const whole = this.#order.subarray(start, start + this.sizeOf(this.components[node] ?? 0));
      const stays = new Set(this.#subtree(kept.child)).add(node);
      for (const other of whole) if (!stays.has(other)) found.push(other);
    }
    return found.sort((one, other) => one - other);
  }

  /** The part that stays: below one child, or (NONE) all that doesn't hang below the node. */
  #kept(node: number): { readonly child: number; readonly size: number } {
    const all = this.sizeOf(this.components[node] ?? 0) - 1;
    let best = { child: NONE, size: 0, smallest: Number.POSITIVE_INFINITY };
    let rest = all;
    for (const child of this.#looseBelow(node)) {
      const size = this.#below[child] ?? 0;
      const smallest = this.#smallest[child] ?? 0;
      rest -= size;
      if (size > best.size || (size === best.size && smallest < best.smallest)) best = { child, size, smallest };
    }
    // What lies above holds the root, which is the smallest of the component.
    return rest > 0 && rest >= best.size ? { child: NONE, size: rest } : best;
  }

  *#looseBelow(node: number): Generator<number> {
    for (let child = this.#firstLoose[node] ?? NONE; child !== NONE; child = this.#nextLoose[child] ?? NONE) {
      yield child;
    }
  }

  #subtree(node: number): Uint32Array {
    const start = this.#place[node] ?? 0;
    return this.#order.subarray(start, start + (this.#below[node] ?? 0));
  }

  #walk(network: OrganisationNetwork): void {
    const low = new Uint32Array(network.order);
    const next = new Uint32Array(network.order);
    let placed = 0;
    const enter = (node: number, parent: number): void => {
      this.#order[placed] = node;
      this.#place[node] = placed;
      low[node] = placed;
      this.#below[node] = 1;
      this.#smallest[node] = node;
      this.#parent[node] = parent;
      this.components[node] = this.#componentStart.length - 1;
      placed += 1;
    };
    for (let root = 0; root < network.order; root += 1) {
      if ((this.#below[root] ?? 0) > 0) continue;
      this.#componentStart.push(placed);
      enter(root, NONE);
      for (let node = root; node !== NONE;) {
        const child = this.#nextChild(node, network.of(node), next, low);
        if (child === NONE) this.#leave(node, low);
        else enter(child, node);
        node = child === NONE ? (this.#parent[node] ?? NONE) : child;
      }
    }
  }

  /** The next neighbour that the pass hasn't met, or NONE. What it has met tells how far up the node reaches. */
  #nextChild(node: number, neighbours: Uint32Array, next: Uint32Array, low: Uint32Array): number {
    const parent = this.#parent[node] ?? NONE;
    let reach = low[node] ?? 0;
    let at = next[node] ?? 0;
    let child = NONE;
    for (; at < neighbours.length && child === NONE; at += 1) {
      const other = neighbours[at] ?? 0;
      if ((this.#below[other] ?? 0) === 0) child = other;
      else if (other !== parent) reach = Math.min(reach, this.#place[other] ?? 0);
    }
    next[node] = at;
    low[node] = reach;
    return child;
  }

  /** Everything below a node is known: tells its parent. */
  #leave(node: number, low: Uint32Array): void {
    const parent = this.#parent[node] ?? NONE;
    if (parent === NONE) return;
    this.#below[parent] = (this.#below[parent] ?? 0) + (this.#below[node] ?? 0);
    this.#smallest[parent] = Math.min(this.#smallest[parent] ?? 0, this.#smallest[node] ?? 0);
    low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
    const reach = low[node] ?? 0;
    const place = this.#place[parent] ?? 0;
    if (reach > place) this.bridges.push(node < parent ? [node, parent] : [parent, node]);
    if (reach >= place) {
      this.#nextLoose[node] = this.#firstLoose[parent] ?? NONE;
      this.#firstLoose[parent] = node;
    }
  }
}
