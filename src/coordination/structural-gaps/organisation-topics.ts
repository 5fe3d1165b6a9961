import type { View } from '../answer/view.js';
import { sortedLists, type Lists } from '../facts/sparse-rows.js';
import { timeOfInitiative, type Time } from '../facts/time.js';
import type { Participations } from '../facts/participations.js';

/** What an organisation may have in common with another, by whose own claims and by the claims of its initiatives. */
const topicVerbs = {
  themes: { own: 'HAS_THEME', ofInitiative: 'HAS_THEME' },
  needs: { own: 'STATES', ofInitiative: 'ADDRESSES' },
} as const;

export type TopicKind = keyof typeof topicVerbs;
export const topicKinds = Object.keys(topicVerbs) as TopicKind[];
export const verbsOf = (kind: TopicKind) => topicVerbs[kind];

/**
 * What organisations work on, all of them at once (`Portfolios` tells it for one, with the claims): their own themes and
 * those of their initiatives, the needs that they state and those that their initiatives address. Initiatives that don't
 * count are left out.
 */
export class OrganisationTopics {
  private readonly lists: Readonly<Record<TopicKind, Lists>>;
  private readonly own: Readonly<Record<TopicKind, Lists>>;
  private readonly ofInitiatives: Readonly<Record<TopicKind, Lists>>;
  readonly #times = new Map<number, Time>();
  private readonly counted: Uint8Array;
  private readonly first: number;

  constructor(
    private readonly view: View,
    private readonly participations: Participations,
  ) {
    const { start, end } = view.projection.entities.ofKind('Initiative');
    this.first = start;
    this.counted = new Uint8Array(end - start);
    for (let initiative = start; initiative < end; initiative += 1) {
      if (participations.participantsOf(initiative).length === 0) continue;
      const why = view.whyNot(initiative);
      if (why) view.leaveOut(initiative, why);
      else this.counted[initiative - start] = 1;
    }
    this.own = { themes: this.#ownLists('themes'), needs: this.#ownLists('needs') };
    this.ofInitiatives = { themes: this.#initiativeLists('themes'), needs: this.#initiativeLists('needs') };
    this.lists = { themes: this.#listsOf('themes'), needs: this.#listsOf('needs') };
  }

  /** Topics by index, ascending. */
  of(kind: TopicKind, organisation: number): Uint32Array {
    return this.lists[kind].of(organisation);
  }

  /** The themes of its own, the needs that it states, by index. */
  ownOf(kind: TopicKind, organisation: number): Uint32Array {
    return this.own[kind].of(organisation);
  }

  ofInitiative(kind: TopicKind, initiative: number): Uint32Array {
    return this.ofInitiatives[kind].of(initiative);
  }

  /** The initiatives that count and that an organisation takes part in. */
  initiativesOf(organisation: number): Uint32Array {
    return this.participations.initiativesOf(organisation).filter((initiative) => this.counts(initiative));
  }

  timeOf(initiative: number): Time {
    const time = this.#times.get(initiative) ?? timeOfInitiative(this.view, initiative);
    this.#times.set(initiative, time);
    return time;
  }

  /** Whether an initiative that somebody takes part in counts. */
  counts(initiative: number): boolean {
    return this.counted[initiative - this.first] === 1;
  }

  #ownLists(kind: TopicKind): Lists {
    const { start, end } = this.view.projection.entities.ofKind('Organisation');
    const isOrganisation = (subject: number): boolean => subject >= start && subject < end;
    return sortedLists(start, end, (give) => this.#forEachClaim(verbsOf(kind).own, isOrganisation, give));
  }

  #initiativeLists(kind: TopicKind): Lists {
    const { start, end } = this.view.projection.entities.ofKind('Initiative');
    const isCounted = (subject: number): boolean => subject >= start && subject < end && this.counts(subject);
    return sortedLists(start, end, (give) => this.#forEachClaim(verbsOf(kind).ofInitiative, isCounted, give));
  }

  #listsOf(kind: TopicKind): Lists {
    const { start, end } = this.view.projection.entities.ofKind('Organisation');
    return sortedLists(start, end, (give) => {
      for (let organisation = start; organisation < end; organisation += 1) {
        for (const topic of this.own[kind].of(organisation)) give(organisation, topic);
        for (const initiative of this.participations.initiativesOf(organisation)) {
          for (const topic of this.ofInitiatives[kind].of(initiative)) give(organisation, topic);
        }
      }
    });
  }

  #forEachClaim(
    verb: 'HAS_THEME' | 'STATES' | 'ADDRESSES',
    isWanted: (subject: number) => boolean,
    call: (subject: number, topic: number) => void,
  ): void {
    const table = this.view.projection.claims(verb);
    for (let row = 0; row < table.rowEnd; row += 1) {
      const subject = table.subjectOf(row);
      if (isWanted(subject) && table.isLive(row) && this.view.reads(table, row)) call(subject, table.objectOf(row));
    }
  }
}
