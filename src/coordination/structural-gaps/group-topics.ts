import { topicKinds, type OrganisationTopics } from './organisation-topics.js';

/** The themes and needs that a group works on, and who of it does. */
export class GroupTopics {
  /** The first of its organisations on each topic. */
  readonly #first = new Map<number, number>();
  readonly #several = new Set<number>();

  constructor(topics: OrganisationTopics, organisations: readonly number[]) {
    for (const organisation of organisations) {
      for (const kind of topicKinds) {
        for (const topic of topics.of(kind, organisation)) {
          if (this.#first.has(topic)) this.#several.add(topic);
          else this.#first.set(topic, organisation);
        }
      }
    }
  }

  get size(): number {
    return this.#first.size;
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#first.keys();
  }

  has(topic: number): boolean {
    return this.#first.has(topic);
  }

  /** The first of the group, by index, who works on a topic. */
  firstOn(topic: number): number | undefined {
    return this.#first.get(topic);
  }

  /** Whether two different organisations, one of each group, work on a topic: the same one alone on both sides is no meeting. */
  meets(other: GroupTopics, topic: number): boolean {
    const [one, another] = [this.#first.get(topic), other.#first.get(topic)];
    if (one === undefined || another === undefined) return false;
    return one !== another || this.#several.has(topic) || other.#several.has(topic);
  }
}
