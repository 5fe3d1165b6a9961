import { claimNamed, kindOf, type ClaimId, type EntityId } from '../../graph/records/index.js';
import type { Kind, Verb } from '../../graph/vocabulary/index.js';
import { admits, indexNamed, type Optional } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { groupOf, networkNamed } from '../facts/networks.js';

/** Which changes are asked for; lists that are left out limit nothing. */
export interface ChangesFilter {
  /** On a theme, on what has it, or on a claim with one of these at an end. */
  readonly themes?: Optional<readonly string[]>;
  /** Whether themes that lie within those of `themes`, however far, are meant too. */
  readonly includeNarrower?: Optional<boolean>;
  /** On a network, on one of its members, or on a claim with one of these at an end. */
  readonly networks?: Optional<readonly string[]>;
  readonly organisations?: Optional<readonly string[]>;
  /** On entities of these kinds, or on a claim with one at an end. */
  readonly kinds?: Optional<readonly Kind[]>;
  /** On claims of these verbs only. */
  readonly verbs?: Optional<readonly Verb[]>;
}

/** The entities that a filter means: a change must concern one of each set. */
export type Concerned = readonly ReadonlySet<number>[];

/** @throws UNKNOWN_ID, WRONG_KIND */
export function concernedBy(
  view: View,
  { themes, includeNarrower, networks, organisations }: ChangesFilter,
): Concerned {
  const sets: Set<number>[] = [];
  if (themes != null) {
    const meant = new Set(themes.map((id) => indexNamed(view.projection, id, 'Theme')));
    if (includeNarrower === true)
      for (const broader of meant) for (const { other } of view.to('BROADER', broader)) meant.add(other);
    const set = new Set(meant);
    for (const theme of meant) for (const { other } of view.to('HAS_THEME', theme)) set.add(other);
    sets.push(set);
  }
  if (networks != null) {
    const set = new Set<number>();
    for (const id of networks) for (const each of groupOf(view, networkNamed(view, id))) set.add(each);
    sets.push(set);
  }
  if (organisations != null)
    sets.push(new Set(organisations.map((id) => indexNamed(view.projection, id, 'Organisation'))));
  return sets;
}

/** What the log needs to know of the graph to tell which of its changes are asked for. */
export interface LogScope {
  /** The ids that the filter means: a change must concern one of each. */
  readonly concerned: readonly (readonly EntityId[])[];
  /** Entities that are less sure than asked for. */
  readonly unsure: readonly EntityId[];
  /** Entities and claims that the caller may not see. */
  readonly hidden: readonly string[];
}

/** Tells of the ids in the log whether they are asked for. */
export class LogFilter {
  readonly #concerned: readonly ReadonlySet<string>[];
  readonly #leftOut: ReadonlySet<string>;

  constructor(
    { concerned, unsure, hidden }: LogScope,
    private readonly filter: ChangesFilter,
  ) {
    this.#concerned = concerned.map((ids) => new Set<string>(ids));
    this.#leftOut = new Set<string>([...unsure, ...hidden]);
  }

  /** @param wasSeen whether it was there to be seen before the change, though it may be hidden now */
  admits(id: EntityId | ClaimId, wasSeen = false): boolean {
    const claim = claimNamed(id);
    const ids = claim ? [claim.subject, claim.object] : [id as EntityId];
    const mustBeSeen = wasSeen ? ids.filter((each) => each !== id) : [id, ...ids];
    const { kinds, verbs } = this.filter;
    return (
      admits(verbs, claim?.verb) &&
      (kinds == null || ids.some((each) => kinds.includes(kindOf(each)))) &&
      this.#concerned.every((set) => ids.some((each) => set.has(each))) &&
      !mustBeSeen.some((each) => this.#leftOut.has(each))
    );
  }
}
