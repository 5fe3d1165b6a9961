/** What initiatives weigh: the rarity of their items added up, by dimension and over all. */
export class InitiativeWeights {
  private readonly byDimension: Float64Array;
  private readonly total: Float64Array;
  /** In which dimensions there is anything, a bit for each. */
  private readonly recorded: Uint8Array;
  /** The initiative that others are weighed with, as a row, and what it weighs in each choice of dimensions. */
  #row = 0;
  readonly #inDimensions: Float64Array;

  /** @param start the first initiative, by index */
  constructor(
    private readonly start: number,
    count: number,
    readonly width: number,
  ) {
    this.byDimension = new Float64Array(count * width);
    this.total = new Float64Array(count);
    this.recorded = new Uint8Array(count);
    this.#inDimensions = new Float64Array(1 << width);
  }

  add(initiative: number, dimension: number, weight: number): void {
    const row = initiative - this.start;
    const at = row * this.width + dimension;
    this.byDimension[at] = (this.byDimension[at] ?? 0) + weight;
    this.total[row] = (this.total[row] ?? 0) + weight;
    this.recorded[row] = (this.recorded[row] ?? 0) | (1 << dimension);
  }

  /** In how many dimensions an initiative has anything. */
  recordedOf(initiative: number): number {
    let count = 0;
    for (let bits = this.recorded[initiative - this.start] ?? 0; bits !== 0; bits &= bits - 1) count += 1;
    return count;
  }

  /** Chooses the initiative that `togetherWith` weighs others with. */
  choose(initiative: number): void {
    this.#row = initiative - this.start;
    for (let chosen = 1; chosen < this.#inDimensions.length; chosen += 1) {
      const last = 31 - Math.clz32(chosen);
      const before = this.#inDimensions[chosen & ~(1 << last)] ?? 0;
      this.#inDimensions[chosen] = before + (this.byDimension[this.#row * this.width + last] ?? 0);
    }
  }

  /**
   * What the chosen initiative and another weigh together, in the dimensions in which both have something: the sum of
   * what each has. Each pair of millions is weighed, so the chosen one's part is looked up.
   */
  togetherWith(other: number): number {
    const row = other - this.start;
    const recorded = this.recorded[row] ?? 0;
    let weight = (this.#inDimensions[recorded] ?? 0) + (this.total[row] ?? 0);
    let beside = recorded & ~(this.recorded[this.#row] ?? 0);
    while (beside !== 0) {
      const dimension = 31 - Math.clz32(beside);
      weight -= this.byDimension[row * this.width + dimension] ?? 0;
      beside &= ~(1 << dimension);
    }
    return weight;
  }
}
