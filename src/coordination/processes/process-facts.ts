import { terms } from '../../graph/vocabulary/index.js';
import type { LeftOut } from '../answer/exclusions.js';
import { byOther, type View } from '../answer/view.js';
import { participantsIn } from '../facts/participation.js';
import { timeOfClaim, timeOfInitiative, type Time } from '../facts/time.js';
import type { Bounds } from '../projection/days.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { concernedBy, isThere, type Recipient } from '../audiences/recipients.js';
import { isRetired } from '../facts/retired.js';
import { gather } from '../projection/gathering.js';

type ClaimsBy = ReadonlyMap<number, readonly ClaimAt[]>;

/** What is on record of an international process and of those it concerns. */
export interface ProcessFacts {
  readonly process: number;
  readonly period: Bounds | null;
  readonly time: Time;
  /** The initiatives that prepare for it, and why others do not count. */
  readonly preparing: ClaimsBy;
  readonly outside: ReadonlyMap<number, LeftOut>;
  /** Their themes: what the process is about, as far as that is on record. */
  readonly topics: ClaimsBy;
  /** Who takes part in them. */
  readonly prepared: ClaimsBy;
  /** Who took part in what prepared for another process, or was advocacy on one of the themes, and is over. */
  readonly experienced: ClaimsBy;
  /** What those took part in. */
  readonly experience: ReadonlySet<number>;
  /** Policies, papers and responses on one of the themes. */
  readonly positions: ClaimsBy;
  /** Other practices and learnings on one of them. */
  readonly material: ClaimsBy;
  /** Whom its themes concern, by the nearest ground. */
  readonly concerned: readonly Recipient[];
}

const ADVOCACY = codeOf(terms.InitiativeKind, 'ADVOCACY');
/** The kinds of practice in which somebody says what it wants. */
const positionKinds: ReadonlySet<number> = new Set(
  (['POLICY', 'PAPER', 'DISCUSSION_PAPER', 'CONSULTATION_RESPONSE'] as const).map((kind) =>
    codeOf(terms.PracticeKind, kind),
  ),
);

export function processFacts(view: View, process: number): ProcessFacts {
  const period = view.projection.entities.boundsOf('Process', 'period', process);
  const { initiatives: preparing, outside } = preparingFor(view, process);
  const topics = byOther([...preparing.keys()].flatMap((initiative) => view.from('HAS_THEME', initiative)));
  const experience = experienceOf(view, process, topics.keys(), preparing);
  const products = productsOn(view, topics.keys());
  const isPosition = (product: number): boolean =>
    positionKinds.has(view.projection.entities.codeOf('Practice', 'kind', product));
  return {
    process,
    period,
    time: timeOfClaim(period, view.reference),
    preparing,
    outside,
    topics,
    prepared: thoseInIt(view, preparing.keys()),
    experienced: thoseInIt(view, experience),
    experience,
    positions: new Map([...products].filter(([product]) => isPosition(product))),
    material: new Map([...products].filter(([product]) => !isPosition(product))),
    concerned: concernedBy(view, topics.keys(), (organisation) => isThere(view, organisation)),
  };
}

/** The initiatives that prepare for a process, those that are only planned as well. */
function preparingFor(view: View, process: number) {
  const initiatives = new Map<number, ClaimAt[]>();
  const outside = new Map<number, LeftOut>();
  for (const { other, ...claim } of view.to('PREPARES_FOR', process)) {
    const why = view.whyNot(other);
    if (why) view.leaveOut(other, why);
    if (why) outside.set(other, why);
    else gather(initiatives, other, claim);
  }
  return { initiatives, outside };
}

const thoseInIt = (view: View, initiatives: Iterable<number>): ClaimsBy =>
  participantsIn(view, initiatives, (organisation) => isThere(view, organisation));

/** What is over and prepared for another process, or was advocacy on one of the themes. */
function experienceOf(view: View, process: number, topics: Iterable<number>, preparing: ClaimsBy): Set<number> {
  const { entities } = view.projection;
  const isOver = (initiative: number): boolean =>
    !preparing.has(initiative) && view.whyNot(initiative) === null && timeOfInitiative(view, initiative) === 'OVER';
  const { start, end } = entities.ofKind('Process');
  const others = Array.from({ length: end - start }, (_, at) => start + at).filter((each) => each !== process);
  const prepared = others.flatMap((each) => view.to('PREPARES_FOR', each).map(({ other }) => other));
  const advocacy = [...topics]
    .flatMap((topic) => view.to('HAS_THEME', topic).map(({ other }) => other))
    .filter((each) => entities.isKind(each, 'Initiative') && entities.codeOf('Initiative', 'kind', each) === ADVOCACY);
  return new Set([...prepared, ...advocacy].filter(isOver));
}

/** The learnings and practices on some themes, but what is no longer recommended, with the claims that say so. */
function productsOn(view: View, topics: Iterable<number>): Map<number, ClaimAt[]> {
  const { entities } = view.projection;
  const isRead = (each: number): boolean =>
    entities.isKind(each, 'Learning') || (entities.isKind(each, 'Practice') && !isRetired(view, each));
  return byOther([...topics].flatMap((topic) => view.to('HAS_THEME', topic).filter(({ other }) => isRead(other))));
}
