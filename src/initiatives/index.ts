import { InitiativeListResolver } from './initiative.js';
import { PoolListResolver, RoundListResolver } from './pool.js';
import { RuleListResolver } from './rule.js';
import { ApplicationListResolver } from './application.js';

/** What this room gives to the schema. */
export const initiatives = [
  InitiativeListResolver,
  PoolListResolver,
  RoundListResolver,
  RuleListResolver,
  ApplicationListResolver,
] as const;
