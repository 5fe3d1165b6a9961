import { term, termSet, valuesOf } from '../../graph/vocabulary/index.js';
import { byOther, type View } from '../answer/view.js';
import { isGranted } from '../facts/decisions.js';
import { startsBefore, type Bounds } from '../projection/days.js';
import type { ClaimAt } from '../projection/projection.js';
import { gatherAll, merged } from '../projection/gathering.js';

export const RejectedOutcome = termSet('RejectedOutcome', 'What became of a topic that a pool turned down.', {
  OPEN: term('står åbent', 'open', 'Nothing that came after the rejection is on record.'),
  APPLIED_AGAIN: term('søgt igen', 'applied again', 'Somebody applied for it again later; nothing came of it yet.'),
  UNDATED: term('uden dato', 'undated', 'When it was turned down is not on record: nobody can tell what came later.'),
  TAKEN_UP: term('taget op af andre', 'taken up', 'An initiative on it began later, without support from the pool.'),
  GRANTED: term(
    'støttet siden',
    'granted',
    'The pool granted an application on it later, or supports what began later.',
  ),
});
export type RejectedOutcome = keyof typeof RejectedOutcome.values;

/** From what is open on. */
export const outcomes = valuesOf(RejectedOutcome);

/** A topic that was turned down, by index. */
export interface Rejected {
  readonly topic: number;
  readonly kind: 'Need' | 'Theme';
  readonly outcome: RejectedOutcome;
  readonly since: Bounds | null;
  /** The applications that were turned down, each with the claims that it is on the topic. */
  readonly applications: Links;
  readonly applicants: ReadonlySet<number>;
  readonly laterApplications: Links;
  /** Those that the pool supports among them are in `supported`. */
  readonly laterInitiatives: Links;
  readonly supported: ReadonlySet<number>;
  readonly otherInitiatives: Links;
  readonly claims: readonly ClaimAt[];
}

/** Applications or initiatives, each with the claims that lead to it. */
export type Links = ReadonlyMap<number, readonly ClaimAt[]>;

/** The applications to a pool, each with the claims by which it was handed in. */
export function applicationsTo(view: View, pool: number): Map<number, ClaimAt[]> {
  const found = new Map<number, ClaimAt[]>();
  const add = (to: number, belonging: readonly ClaimAt[]) => {
    for (const { other, ...claim } of view.to('SUBMITTED_TO', to)) gatherAll(found, other, [...belonging, claim]);
  };
  add(pool, []);
  for (const { other: round, ...belonging } of view.to('PART_OF', pool)) add(round, [belonging]);
  return found;
}

/** When an application was decided, else handed in; null where neither is on record. */
export function dateOf(view: View, application: number): Bounds | null {
  const decided = view.projection.entities.boundsOf('Application', 'decided', application);
  if (decided) return decided;
  const handedIn = view.from('SUBMITTED_TO', application).flatMap(({ table, row }) => view.validity(table, row) ?? []);
  return handedIn.toSorted((one, other) => one.first - other.first)[0] ?? null;
}

/** The needs of an application, else its themes, each with the claims that say so. */
export function topicsOfApplication(view: View, application: number): Map<number, ClaimAt[]> {
  const needs = view.from('ADDRESSES', application);
  return byOther(needs.length > 0 ? needs : view.from('HAS_THEME', application));
}

/**
 * What became of a topic that was turned down (see `rejectedNeeds`).
 * @param toPool all applications to the pool
 * @param about by application that was turned down its topics
 */
export function rejectedTopic(
  view: View,
  pool: number,
  topic: number,
  toPool: Links,
  about: ReadonlyMap<number, Links>,
): Rejected {
  const { entities: known } = view.projection;
  const kind = known.isKind(topic, 'Need') ? 'Need' : 'Theme';
  const applications = linksOf([...about].map(([application, topics]) => [application, topics.get(topic) ?? []]));
  const since = earliest([...applications.keys()].map((application) => dateOf(view, application)));
  const later = (date: Bounds | null): boolean => since !== null && date !== null && startsBefore(since, date);
  const on = onTopic(view, kind, topic);
  const laterApplications = only(on, (each) => known.isKind(each, 'Application') && later(dateOf(view, each)));
  const initiatives = only(on, (each) => known.isKind(each, 'Initiative') && counts(view, each));
  const laterInitiatives = only(initiatives, (each) => later(view.period(each)));
  const otherInitiatives = only(initiatives, (each) => !laterInitiatives.has(each));
  const funding = [...laterInitiatives.keys()].flatMap((each) =>
    view.from('FUNDED_BY', each).filter(({ other }) => other === pool),
  );
  const supported = new Set(funding.map(({ table, row }) => table.subjectOf(row)));
  const wasGranted = [...laterApplications.keys()].some((each) => toPool.has(each) && isGranted(view, each));
  const applying = [...applications.keys()].flatMap((each) => view.to('APPLIES', each));
  const all = [applications, laterApplications, laterInitiatives, otherInitiatives];
  return {
    topic,
    kind,
    outcome: outcomeOf(since, wasGranted || supported.size > 0, laterInitiatives.size, laterApplications.size),
    since,
    applications,
    applicants: new Set(applying.map(({ other }) => other)),
    laterApplications,
    laterInitiatives,
    supported,
    otherInitiatives,
    claims: [
      ...all.flatMap((links) => [...links.values()].flat()),
      ...[...applications.keys()].flatMap((each) => toPool.get(each) ?? []),
      ...applying,
      ...funding,
    ],
  };
}

function outcomeOf(
  since: Bounds | null,
  isGranted: boolean,
  initiatives: number,
  applications: number,
): RejectedOutcome {
  if (since === null) return 'UNDATED';
  if (isGranted) return 'GRANTED';
  if (initiatives > 0) return 'TAKEN_UP';
  return applications > 0 ? 'APPLIED_AGAIN' : 'OPEN';
}

const earliest = (dates: readonly (Bounds | null)[]): Bounds | null =>
  dates
    .filter((date) => date !== null)
    .toSorted((one, other) => one.first - other.first || one.firstSlack - other.firstSlack)[0] ?? null;

/** Applications and initiatives on a topic, with the claims that say so. */
const onTopic = (view: View, kind: Rejected['kind'], topic: number): Links =>
  linksOf(
    view.to(kind === 'Need' ? 'ADDRESSES' : 'HAS_THEME', topic).map(({ other, ...claim }) => [other, [claim]] as const),
  );

const linksOf = (all: readonly (readonly [number, readonly ClaimAt[]])[]): Links =>
  merged(all.filter(([, own]) => own.length > 0));

const only = (links: Links, isMeant: (each: number) => boolean): Links =>
  new Map([...links].filter(([each]) => isMeant(each)));

/** Whether an initiative is looked at; if not, it is among those that the answer has left out. */
function counts(view: View, initiative: number): boolean {
  const why = view.whyNot(initiative);
  if (why) view.leaveOut(initiative, why);
  return why === null;
}
