import { byOther, type View } from '../answer/view.js';
import type { KindTable } from '../projection/entity-table.js';
import { participantsOf, type Participation } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';

/** What is known of a finished initiative that left nothing. */
export interface MissingProductFacts {
  readonly initiative: number;
  readonly participants: readonly Participation[];
  readonly themes: ReadonlyMap<number, readonly ClaimAt[]>;
  /** Those of its themes on which no learning or practice at all is on record. */
  readonly untoldThemes: readonly number[];
  /** Whether something is on record that is less sure than asked for. */
  readonly lessSure: boolean;
}

/** What is known of an initiative that left nothing. */
export function missingProductFacts(view: View, initiative: number): MissingProductFacts {
  const products = [...view.from('PRODUCED', initiative)];
  const table = view.projection.claims('PRODUCED');
  const themes = byOther(view.from('HAS_THEME', initiative));
  return {
    initiative,
    participants: participantsOf(view, initiative),
    themes,
    untoldThemes: [...themes.keys()].filter((theme) => !isTold(view, theme)),
    lessSure:
      products.length === 0 && [...table.from(initiative)].some((row) => view.judge(table, row) === 'CONFIDENCE'),
  };
}

const isWithin = (entity: number, { start, end }: KindTable): boolean => entity >= start && entity < end;

/** Whether a learning or practice on a theme is on record. */
function isTold(view: View, theme: number): boolean {
  const { entities } = view.projection;
  const [learnings, practices] = [entities.ofKind('Learning'), entities.ofKind('Practice')];
  const table = view.projection.claims('HAS_THEME');
  let found = false;
  for (const row of table.to(theme)) {
    if (!view.reads(table, row)) continue;
    const subject = table.subjectOf(row);
    found ||= isWithin(subject, learnings) || isWithin(subject, practices);
  }
  return found;
}
