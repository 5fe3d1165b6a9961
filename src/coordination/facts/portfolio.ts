import { initiativesOf, type Participation } from './participation.js';
import type { ClaimAt } from '../projection/projection.js';
import type { View } from '../answer/view.js';
import { gatherAll, gather, merged } from '../projection/gathering.js';
import { workedOutOnce } from '../projection/worked-out.js';

/** Topics by index, each with the claims that it rests on. */
export type Topics = ReadonlyMap<number, readonly ClaimAt[]>;

/** What organisations work on, each worked out when it is first asked for. Initiatives that don't count are left out. */
export class Portfolios {
  readonly #initiatives = new Map<number, readonly Participation[]>();
  readonly #themes = new Map<number, Topics>();
  readonly #needs = new Map<number, Topics>();

  constructor(private readonly view: View) {}

  /** The initiatives that an organisation takes part in and that count. */
  initiativesOf(organisation: number): readonly Participation[] {
    return workedOutOnce(this.#initiatives, organisation, () =>
      initiativesOf(this.view, organisation).filter(({ initiative }) => {
        const why = this.view.whyNot(initiative);
        if (why) this.view.leaveOut(initiative, why);
        return why === null;
      }),
    );
  }

  /** Its own themes and those of its initiatives. */
  themesOf(organisation: number): Topics {
    return workedOutOnce(this.#themes, organisation, () => this.#topics(organisation, 'HAS_THEME', 'HAS_THEME'));
  }

  /** The needs that it states and those that its initiatives address. */
  needsOf(organisation: number): Topics {
    return workedOutOnce(this.#needs, organisation, () => this.#topics(organisation, 'STATES', 'ADDRESSES'));
  }

  #topics(organisation: number, own: 'HAS_THEME' | 'STATES', ofInitiative: 'HAS_THEME' | 'ADDRESSES'): Topics {
    const topics = new Map<number, ClaimAt[]>();
    for (const { other, ...claim } of this.view.from(own, organisation)) gather(topics, other, claim);
    for (const { initiative, claims } of this.initiativesOf(organisation)) {
      for (const { other, ...claim } of this.view.from(ofInitiative, initiative))
        gatherAll(topics, other, [...claims, claim]);
    }
    return topics;
  }
}

/** The topics of several, each with all its claims. */
export function topicsTogether(topics: Iterable<Topics>): Topics {
  return merged([...topics].flatMap((each) => [...each]));
}

/** The topics of both, by index. */
export const inBoth = (one: Topics, other: Topics): number[] =>
  [...one.keys()].filter((topic) => other.has(topic)).sort((a, b) => a - b);
