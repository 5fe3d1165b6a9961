import { InitiativeListResolver } from './initiative.js';
import { PoolListResolver, RoundListResolver } from './pool.js';
import { RuleListResolver } from './rule.js';
import { ApplicationListResolver } from './application.js';
import { ReplyListResolver } from './reply.js';

export { initiativeByIatiIdentifier } from './iati-identifier.js';

/** What this room gives to the schema. */
export const initiatives = [
  InitiativeListResolver,
  PoolListResolver,
  RoundListResolver,
  RuleListResolver,
  ApplicationListResolver,
  ReplyListResolver,
] as const;
