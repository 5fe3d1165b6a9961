import type { Kind } from './kinds.js';
import type { Verb } from './verbs.js';

/**
 * Who may propose what is to be recorded of a kind, or by claims of a verb. Editors may everywhere, and they alone accept.
 * - `EDITORS`: nobody else: it is what all build on;
 * - `MEMBERS`: whoever is a member of a network;
 * - `THOSE_BEHIND`: members whose networks are behind it: a network of theirs, a member of one, or what those take part in,
 *   run, apply for, state or publish. What is new is theirs where the same set says so.
 */
export type Proposers = 'EDITORS' | 'MEMBERS' | 'THOSE_BEHIND';

/** Of each kind: without it a new kind does not compile. */
export const proposersOfKinds: Readonly<Record<Kind, Proposers>> = {
  Organisation: 'THOSE_BEHIND',
  Identifier: 'MEMBERS',
  Place: 'EDITORS',
  Source: 'MEMBERS',
  Theme: 'EDITORS',
  Method: 'EDITORS',
  Audience: 'EDITORS',
  Process: 'MEMBERS',
  Initiative: 'THOSE_BEHIND',
  Pool: 'THOSE_BEHIND',
  Round: 'EDITORS',
  Rule: 'EDITORS',
  Application: 'THOSE_BEHIND',
  Need: 'THOSE_BEHIND',
  Assessment: 'EDITORS',
  Trend: 'MEMBERS',
  Learning: 'MEMBERS',
  Practice: 'THOSE_BEHIND',
  Reply: 'MEMBERS',
};

/** Of verbs that are not named here: whoever is behind one of the two ends. */
const proposersOfVerbs: Readonly<Partial<Record<Verb, Proposers>>> = {
  BROADER: 'EDITORS',
  REQUIRES: 'EDITORS',
  PRIORITISES: 'EDITORS',
  MANAGES_FUNDS_FOR: 'EDITORS',
  HAS_RULE: 'EDITORS',
  MANAGES: 'EDITORS',
  FUNDS: 'EDITORS',
  FUNDED_BY: 'EDITORS',
  SYNTHESISES: 'MEMBERS',
  CONTRADICTS: 'MEMBERS',
  CONCERNS: 'MEMBERS',
  LED_TO: 'MEMBERS',
};

/** Who may propose what is recorded of a kind. */
export const proposersOfKind = (kind: Kind): Proposers => proposersOfKinds[kind];

/** Who may propose claims of a verb. */
export const proposersOfVerb = (verb: Verb): Proposers => proposersOfVerbs[verb] ?? 'THOSE_BEHIND';
