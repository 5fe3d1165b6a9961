import type { Label } from '../../words/bilingual.js';
import { claimIn } from '../../recording/claim.js';
import { fieldOfVerb } from '../../recording/draft.js';
import type { Change } from '../../recording/send.js';

/** What somebody says of a claim: it is still true, it is over, or it never was true. */
export type Judgement = 'STILL' | 'OVER' | 'NEVER';

/** Claims that go on until they end, and that members may speak for. What happened once needs no yearly review. */
const ongoing: ReadonlySet<string> = new Set([
  'MEMBER_OF',
  'REPRESENTED_IN',
  'PARTNER_OF',
  'COORDINATES_WITH',
  'HOSTS',
  'EVALUATES',
  'PARTICIPATES_IN',
  'STATES',
  'OFFERS',
  'SEEKS',
  'HAS_THEME',
  'WORKS_IN',
]);

interface Ended {
  readonly to: string | null;
  readonly current: boolean | null;
}

/** Whether a claim may hold still in a month, such as 2026-11. */
const isOpen = ({ to, current }: Ended, month: string): boolean =>
  current !== false && (to === null || to.slice(0, month.length) >= month.slice(0, to.length));

interface Dated extends Ended {
  readonly id: string;
  /** Its id in its source, where an end was merged into another: it is changed by that. */
  readonly recordedAs: string | null;
  readonly asOf: string | null;
}

/** The claims that are gone through: those that may hold still, of several between the same two the newest. */
export function askedAbout<Claim extends Dated & { readonly verb: string }>(
  claims: readonly Claim[],
  month: string,
): readonly Claim[] {
  const newest = new Map<string, Claim>();
  for (const claim of claims) {
    const ends = claim.id.split(' ').slice(0, 3).join(' ');
    const other = newest.get(ends);
    if (ongoing.has(claim.verb) && isOpen(claim, month) && (claim.asOf ?? '') >= (other?.asOf ?? ''))
      newest.set(ends, claim);
  }
  return [...newest.values()];
}

interface Review {
  readonly id: string;
  readonly month: string;
  readonly claims: readonly Dated[];
  readonly judged: ReadonlyMap<string, Judgement>;
  /** What is new, by verb. */
  readonly fresh: ReadonlyMap<string, readonly string[]>;
  /** What the review is called as the source of what is new. */
  readonly source: Label;
}

/** The key of the source that is the review itself, within its set. */
const REVIEW = 'review';

/** A review as changes: what still is moves on to this month, what is over ends in it, what never was is taken off. */
export function changesOf({ id, month, claims, judged, fresh, source }: Review): readonly Change[] {
  const said = claims.flatMap((claim) => judgedChange(claim, judged.get(claim.id), month));
  const news = [...fresh].flatMap(([verb, ids]) =>
    ids.map((object) => ({ [fieldOfVerb(verb)]: { subject: id, object, asOf: month, sources: [REVIEW] } })),
  );
  return news.length === 0
    ? said
    : [{ source: { key: REVIEW, kind: 'STATEMENT', name: source, published: month } }, ...said, ...news];
}

function judgedChange(
  { id, recordedAs, asOf }: Dated,
  judgement: Judgement | undefined,
  month: string,
): readonly Change[] {
  if (judgement === undefined) return [];
  if (judgement === 'NEVER') return [{ withdraw: { id } }];
  // Somebody may have said so later already.
  if (judgement === 'STILL' && asOf !== null && asOf >= month) return [];
  const { verb, ends } = claimIn(recordedAs ?? id);
  return [{ [fieldOfVerb(verb)]: { ...ends, ...(judgement === 'STILL' ? { asOf: month } : { to: month }) } }];
}
