import type { Database } from '../../database/index.js';
import { SamspilError } from '../../errors.js';
import { graphMoved, graphState, type Context, type GraphState } from '../../graph/reading/index.js';
import { today, type Day } from '../../graph/records/index.js';
import { analyse } from '../analysis/analyst.js';
import { admits } from '../answer/question.js';
import { pagePlan } from '../provenance/changes-page.js';
import { asMet, type WriteGroup } from '../provenance/recorded-changes.js';
import { recordScope } from '../provenance/world-changes.analysis.js';
import { writesIn, type ChangesQuestion, type Planned } from './shown-changes.js';

/** What was changed between two states of the graph, as somebody may see it. */
export interface ToldChanges {
  readonly graphVersion: number;
  /** Null where the log cannot tell what was changed. */
  readonly known: (Planned & { readonly totalCount: number }) | null;
}

/** Where a listener stands, and what there is to tell; null where there is nothing. */
export interface ChangeEvent {
  readonly id: string;
  readonly told: ToldChanges | null;
}

type Asking = Pick<Context, 'database' | 'signal' | 'sight'>;

/** So many versions back a listener is told what it missed; one that was away for longer reads anew what it shows. */
const MOST_VERSIONS = 100;

/** How long what was changed is looked for, in milliseconds. */
const PATIENCE = 30_000;

/** The first day that there is: the log is read by its versions. */
export const EVER = '0001-01-01' as Day;

/**
 * Tells what is changed from now on, or from where a listener that comes back stood, until the signal fires. A listener
 * that is slow is told at once of all that came meanwhile.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT
 */
export async function liveChanges(context: Context, question: ChangesQuestion): Promise<AsyncGenerator<ChangeEvent>> {
  const { filter } = question;
  if (filter.recordedVersion !== undefined)
    throw new SamspilError(
      'BAD_USER_INPUT',
      '`recordedVersion` is of a write that was made: `changesSince` tells what it changed.',
    );
  const now = await graphState(context.database);
  if (filter.themes ?? filter.networks ?? filter.organisations) await scopeAt(context, now, question);
  return toldAsItChanges(context, question, context.lastEvent === undefined ? now : stateOf(context.lastEvent));
}

async function* toldAsItChanges(
  context: Context,
  question: ChangesQuestion,
  from: GraphState,
): AsyncGenerator<ChangeEvent> {
  const { database, sight, signal } = context;
  let known = from;
  yield { id: idOf(known), told: null };
  for (;;) {
    const now = await graphMoved(database, known, signal);
    // A server of a cluster may lag behind another.
    if (now.key === known.key && now.version < known.version) continue;
    const told = await shared(database, [sight, question, known, now], async () =>
      changesBetween({ database, sight, signal: AbortSignal.timeout(PATIENCE) }, question, known, now),
    ).catch((error: unknown) => {
      if (isPassing(error)) return undefined;
      throw error;
    });
    if (!told) continue;
    known = now;
    yield { id: idOf(known), told: told.known?.totalCount === 0 ? null : told };
  }
}

const idOf = ({ key, version }: GraphState): string => `${version} ${key}`;

/** A text that is no id of ours is of no state of this graph. */
function stateOf(id: string): GraphState {
  const { version = '0', key = '' } = /^(?<version>\d{1,15}) (?<key>\S*)$/u.exec(id)?.groups ?? {};
  return { version: Number(version), key };
}

/** Whether the same may be found out a second later. */
const isPassing = (error: unknown): boolean =>
  error instanceof SamspilError ? error.status >= 500 || error.code === 'GRAPH_CHANGED' : error instanceof DOMException;

const works = new WeakMap<Database, Map<string, Promise<ToldChanges>>>();

/** Lets those who may see the same, and want to know the same, have it worked out once. */
async function shared(
  database: Database,
  wanted: readonly unknown[],
  work: () => Promise<ToldChanges>,
): Promise<ToldChanges> {
  const known = works.get(database) ?? new Map<string, Promise<ToldChanges>>();
  works.set(database, known);
  const key = JSON.stringify(wanted);
  const found = known.get(key) ?? work().finally(() => known.delete(key));
  known.set(key, found);
  return found;
}

async function changesBetween(
  asking: Asking,
  question: ChangesQuestion,
  from: GraphState,
  to: GraphState,
): Promise<ToldChanges> {
  const unknown: ToldChanges = { graphVersion: to.version, known: null };
  if (from.key !== to.key || to.version - from.version > MOST_VERSIONS) return unknown;
  const { basis, ...scope } = await scopeAt(asking, to, question);
  const stretch = { since: EVER, after: from.version, upTo: to.version };
  const { groups, hiddenSources, versions } = await writesIn(asking, scope, stretch, question, asMet);
  if (versions < to.version - from.version) return unknown;
  const shown = groups.filter(({ what }) => admits<string>(question.filter.what, what));
  return {
    graphVersion: to.version,
    known: {
      basis,
      at: { version: to.version, today: today() },
      plan: (page) => pagePlan(shown, [], page),
      hiddenSources,
      totalCount: countOf(shown),
    },
  };
}

const countOf = (groups: readonly WriteGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);

const scopeAt = async (
  asking: Asking,
  { version }: GraphState,
  { filter: { what: _what, recordedVersion: _version, ...filter }, minConfidence }: ChangesQuestion,
) => analyse({ ...asking, at: { version, today: today() } }, recordScope, { filter, minConfidence });
