import { verbNames, verbOf, type Kind, type Verb } from '../../graph/vocabulary/index.js';
import { SamspilError } from '../../errors.js';
import { bandOf } from '../answer/answer.js';
import { knownIndex, type Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import { step } from '../answer/progress.js';
import { evidence } from '../declaration/arguments.js';
import { answer, claims, entities, entity, id, listOf, object, the } from '../declaration/fields.js';
import { question } from '../declaration/question.js';
import { makesTies } from '../facts/participation.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { pathReasons } from './path-reasons.js';

const metric = { name: 'path', version: 2 } as const;

const PathStep = object('PathStep', 'One step of a path.', {
  from: entity('Entity', 'Where the step begins.'),
  to: entity('Entity', 'Where it ends.'),
  claims: claims('The claims that join the two.'),
});

const Path = answer(
  'Path',
  'The shortest connection between two entities. It never leads through what many have in common, such as a theme or a need. Its score is 1 / the number of steps; null where nothing on record connects them.',
  {
    from: entity('Entity', 'Where it begins.'),
    to: entity('Entity', 'Where it ends.'),
    entities: entities('Entity', 'Whom and what it leads by, both ends included; none where there is no path.'),
    steps: listOf(the(PathStep, 'The steps from one end to the other; none where there is no path.')),
  },
);

/**
 * How two entities are connected: the shortest chain of claims between them, whichever way each claim points.
 *
 * - A chain never leads *through* what many have in common: a theme, method, audience, place, need, identifier,
 *   trend, learning or practice. To work on or know the same thing is overlap or synergy, not a connection. It may begin
 *   or end there.
 * - Nor does it lead through an initiative that is only planned or was cancelled: it joins nobody (yet).
 * - Of several chains of the same length the one is told whose entities come first by id, from the start on.
 * - `score` = 1 / the number of steps: 1 for a direct connection; null where there is no chain on record.
 * - `completeness` is null: how much of what connects people is on record, nobody knows.
 *
 * Version 1 led through what is only planned.
 * Source: breadth-first search, Moore 1959.
 * @throws UNKNOWN_ID, BAD_USER_INPUT (from an entity to itself), BAD_PERIOD, BAD_DATE
 */
export const path = question({
  name: 'path',
  about: 'How are these two connected? The shortest chain of what is on record, told in sentences.',
  metric,
  arguments: { from: id('Any entity.'), to: id('Another one.'), ...evidence },
  answer: Path,
  work: pathBetween,
});

function pathBetween(
  projection: Projection,
  { from, to, ...asked }: Question & { readonly from: string; readonly to: string },
) {
  const view = new View(projection, asked);
  const [start, end] = [knownIndex(projection, from), knownIndex(projection, to)];
  if (start === end)
    throw new SamspilError('BAD_USER_INPUT', `A path leads from one entity to another, not to itself.`);
  const chain = view.isSure(start) && view.isSure(end) ? shortestChain(view, start, end) : [];
  const steps = chain.slice(1).map((entity, at) => {
    const before = chain[at] ?? start;
    return { from: before, to: entity, claims: claimsBetween(view, before, entity) };
  });
  const score = steps.length === 0 ? null : 1 / steps.length;
  const reasons = pathReasons(view, {
    start,
    end,
    chain,
    steps,
    known: steps.length > 0 || isConnected(view, start, end),
  });
  return {
    ...view.basis(metric, { from: view.idOf(start), to: view.idOf(end) }, null),
    reasons,
    band: bandOf(score),
    score,
    from: view.idOf(start),
    to: view.idOf(end),
    entities: chain.map((entity) => view.idOf(entity)),
    steps: steps.map((each) => ({
      from: view.idOf(each.from),
      to: view.idOf(each.to),
      claims: view.claimIds(each.claims),
    })),
  };
}

/** What many share without being connected by it. */
const shared: ReadonlySet<Kind> = new Set([
  'Theme',
  'Method',
  'Audience',
  'Place',
  'Need',
  'Identifier',
  'Trend',
  'Learning',
  'Practice',
] as const satisfies readonly Kind[]);

/** Whether a chain may go on from an entity: what is shared by many connects nobody, nor does what is not carried out. */
function leadsOn(view: View, entity: number): boolean {
  const kind = view.projection.entities.kindAt(entity);
  return !shared.has(kind) && (kind !== 'Initiative' || makesTies(view, entity));
}

/** The shortest chain, its ends included; empty where there is none. */
function shortestChain(view: View, start: number, end: number): number[] {
  const cameFrom = new Map([[start, start]]);
  for (let level = [start]; level.length > 0;) {
    const next: number[] = [];
    for (const [at, entity] of level.entries()) {
      step(at, level.length);
      if (entity !== start && !leadsOn(view, entity)) continue;
      for (const other of neighbours(view, entity)) {
        if (cameFrom.has(other)) continue;
        cameFrom.set(other, entity);
        if (other === end) return chainTo(end, cameFrom);
        next.push(other);
      }
    }
    level = next;
  }
  return [];
}

function chainTo(end: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const chain = [end];
  for (let at = end; ;) {
    const before = cameFrom.get(at);
    if (before === undefined || before === at) return chain.toReversed();
    chain.push(before);
    at = before;
  }
}

/** Whom an entity has claims with, by id. */
function neighbours(view: View, entity: number): number[] {
  const found = new Set<number>();
  const { outgoing, incoming } = verbsOf(view.projection.entities.kindAt(entity));
  for (const verb of outgoing) for (const { other } of view.from(verb, entity)) found.add(other);
  for (const verb of incoming) for (const { other } of view.to(verb, entity)) found.add(other);
  return [...found].sort((one, other) => one - other);
}

function claimsBetween(view: View, one: number, other: number): ClaimAt[] {
  const { outgoing, incoming } = verbsOf(view.projection.entities.kindAt(one));
  return [
    ...outgoing.flatMap((verb) => view.from(verb, one).filter((claim) => claim.other === other)),
    ...incoming.flatMap((verb) => view.to(verb, one).filter((claim) => claim.other === other)),
  ];
}

/** Whether both ends have any claim that counts: where one has none, nothing can be said of it. */
const isConnected = (view: View, start: number, end: number): boolean =>
  [start, end].every((each) => view.isSure(each) && neighbours(view, each).length > 0);

interface KindVerbs {
  readonly outgoing: readonly Verb[];
  readonly incoming: readonly Verb[];
}

const known = new Map<Kind, KindVerbs>();

/** The verbs of which such an entity may be the subject, and of which the object. */
function verbsOf(kind: Kind): KindVerbs {
  const before = known.get(kind);
  if (before) return before;
  const found = {
    outgoing: verbNames.filter((verb) => verbOf(verb).ends.some(({ from }) => from === kind)),
    incoming: verbNames.filter((verb) => verbOf(verb).ends.some(({ to }) => to === kind)),
  };
  known.set(kind, found);
  return found;
}
