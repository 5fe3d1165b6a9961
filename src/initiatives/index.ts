import { InitiativeListResolver } from './initiative.js';
import { PoolListResolver, RoundListResolver } from './pool.js';
import { RuleListResolver } from './rule.js';
import { ApplicationListResolver } from './application.js';

export { initiativeByIatiIdentifier } from './iati-identifier.js';

/** What this room gives to the schema. */
export const initiatives = [
  InitiativeListResolver,
  PoolListResolver,
  RoundListResolver,
  RuleListResolver,
  ApplicationListResolver,
] as const;
