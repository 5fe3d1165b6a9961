import { times, type Time } from '../facts/time.js';
import { topicKinds, type OrganisationTopics } from './organisation-topics.js';

const UNKNOWN = times.indexOf('UNKNOWN');

/**
 * When a group works on each of its themes and needs: the latest time of the initiatives of its organisations that carry
 * it. What organisations say of themselves has no time, so it is UNKNOWN.
 */
export class GroupTimes {
  /** By topic, the place in `times`. */
  readonly #places = new Map<number, number>();

  constructor(topics: OrganisationTopics, organisations: readonly number[]) {
    for (const kind of topicKinds) {
      for (const organisation of organisations) {
        for (const topic of topics.ownOf(kind, organisation)) this.#note(topic, UNKNOWN);
        for (const initiative of topics.initiativesOf(organisation)) {
          const place = times.indexOf(topics.timeOf(initiative));
          for (const topic of topics.ofInitiative(kind, initiative)) this.#note(topic, place);
        }
      }
    }
  }

  of(topic: number): Time {
    return times[this.#places.get(topic) ?? UNKNOWN] ?? 'UNKNOWN';
  }

  #note(topic: number, place: number): void {
    const known = this.#places.get(topic);
    if (known === undefined || place < known) this.#places.set(topic, place);
  }
}
