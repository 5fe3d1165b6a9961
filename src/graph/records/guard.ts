import type { Values } from './records.js';
import { mayAs, type Caller } from './roles.js';

/** What somebody may see: PUBLIC and the guards that let them through; null lets them through all. */
export type Sight = readonly string[] | null;

/** For those alone who decide what is on record. No network has this id. */
const RESTRICTED = 'RESTRICTED';

/**
 * What stands between a record and the public: the id of the network whose members may see it, or RESTRICTED; undefined
 * where everybody may. A record for a network that is not named is for none.
 */
export function guardOf({ visibility, visibleTo }: Values): string | undefined {
  if (visibility === undefined || visibility === 'PUBLIC') return undefined;
  return visibility === 'NETWORK' && typeof visibleTo === 'string' ? visibleTo : RESTRICTED;
}

/** What is recorded without the sources that are hidden: where there is no other, it names none. */
export function withoutSources(values: Values, hidden: ReadonlySet<string>): Values {
  const { sources, ...others } = values;
  if (!Array.isArray(sources) || !sources.some((id) => hidden.has(id))) return values;
  const seen = sources.filter((id) => !hidden.has(id));
  return seen.length === 0 ? others : { ...others, sources: seen };
}

/** Stands for what has no guard. Never an empty list: to Cypher nothing, not even null, could be in that or not. */
const PUBLIC = 'PUBLIC';

/** Members see what their networks share, editors everything. */
export function sightOf(caller: Caller): Sight {
  if (mayAs(caller, 'EDITOR')) return null;
  return mayAs(caller, 'MEMBER') ? [PUBLIC, ...caller.networks] : [PUBLIC];
}
