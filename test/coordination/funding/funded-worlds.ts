import * as fc from 'fast-check';
import type { Values } from '../../../src/graph/records/records.js';
import type { Verb } from '../../../src/graph/vocabulary/index.js';
import {
  claim,
  entity,
  initiative,
  method,
  need,
  network,
  organisation,
  theme,
  together,
  type Records,
} from '../records.js';

const slugs = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const organisations = slugs('organisation:o', 6);
const initiatives = slugs('initiative:i', 6);
const applications = slugs('application:a', 5);
const pools = slugs('pool:p', 2);
const rounds = slugs('round:r', 2);
const themes = slugs('theme:t', 4);
const methods = slugs('method:m', 3);
const needs = slugs('need:n', 3);
const learnings = slugs('learning:l', 3);
const practices = slugs('practice:p', 2);

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);
const confidence = fc.constantFrom('UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED');
const status = fc.constantFrom('UNKNOWN', 'RUNNING', 'COMPLETED', 'COMPLETED', 'PLANNED', 'CANCELLED');
const periods = fc.constantFrom('2013', '2014/2015', '2015-03/2016', '2017', '2026', '2026-09/2027', '/2014');
const decision = fc.constantFrom('REJECTED', 'REJECTED', 'REJECTED_REAPPLY_INVITED', 'ELIGIBLE', 'PENDING', 'UNKNOWN');
const decided = fc.constantFrom<Values>({ decided: '2014' }, { decided: '2014-06' }, { decided: '2016-12' }, {});

const made = fc.tuple(
  ...initiatives.map((id) =>
    fc.record({ status, confidence, period: periods }).map((values) => initiative(slugOf(id), values)),
  ),
  ...applications.map((id) =>
    fc
      .tuple(fc.record({ decision, confidence }), decided)
      .map(([values, when]) => entity('Application', slugOf(id), { ...values, ...when })),
  ),
);

const claimsOf = (
  verb: Verb,
  from: readonly string[],
  to: readonly string[],
  count: number,
  values: fc.Arbitrary<Values> = fc.constant({}),
) =>
  fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...from), fc.constantFrom(...to), values, confidence)
      .filter(([subject, object]) => subject !== object)
      .map(([subject, object, said, sureness]) => claim(verb, subject, object, { confidence: sureness, ...said })),
    { selector: ({ id }) => id, minLength: count, maxLength: count, size: 'max' },
  );

const role = fc.constantFrom<Values>({}, { role: 'LEAD' }, { role: 'PARTNER' }, { role: 'HOST' }, { role: 'FUNDER' });
const dates = fc.constantFrom<Values>({}, { from: '2012', current: true }, { from: '2012', to: '2014' });
const use = fc.constantFrom<Values>(
  {},
  { level: 'TRIED' },
  { level: 'ADOPTED', proof: 'A plan.' },
  { level: 'ADOPTED' },
  { level: 'INSTITUTIONALISED', proof: 'A policy.' },
);
const isGone = fc.constantFrom<Values>({ kind: 'MERGED', date: '2014' }, { kind: 'SPLIT' }, { kind: 'RENAMED' });

const said = fc.tuple(
  claimsOf('PARTICIPATES_IN', organisations, initiatives, 12, role),
  claimsOf('PART_OF', initiatives, initiatives, 3),
  claimsOf('COORDINATES_WITH', initiatives, initiatives, 2),
  claimsOf('MEMBER_OF', organisations.slice(0, 5), organisations.slice(5), 3),
  claimsOf('SUCCEEDS', organisations, organisations, 2, isGone),
  claimsOf('MANAGES', organisations, pools, 3, dates),
  claimsOf('FUNDED_BY', initiatives, pools, 6),
  claimsOf('PART_OF', rounds, pools, 2),
  claimsOf('SUBMITTED_TO', applications, rounds, 3),
  claimsOf('SUBMITTED_TO', applications, pools, 3),
  claimsOf('PROPOSES', applications, initiatives, 3),
  claimsOf('HAS_THEME', [...initiatives, ...applications, ...needs], themes, 14),
  claimsOf('BROADER', themes, themes, 2),
  claimsOf('USES', [...initiatives, ...applications], methods, 8),
  claimsOf('ADDRESSES', [...initiatives, ...applications], needs, 9),
  claimsOf('STATES', organisations, needs, 3),
  claimsOf('REQUIRES', needs, [...methods, ...themes], 3),
  claimsOf('PRODUCED', initiatives, [...learnings, ...practices], 6),
  claimsOf('APPLIED', organisations, [...learnings, ...practices], 6, use),
  claimsOf('RECEIVED', organisations, [...learnings, ...practices], 4),
);

/** Worlds of two pools, of what they support and turn down, and of what comes of it: what other worlds do not hold. */
export const fundedWorlds: fc.Arbitrary<Records> = fc
  .tuple(made, said)
  .map(([recorded, claims]) =>
    together([
      ...organisations.map((id, at) => (at === 5 ? network(slugOf(id)) : organisation(slugOf(id)))),
      ...pools.map((id) => entity('Pool', slugOf(id))),
      ...rounds.map((id) => entity('Round', slugOf(id))),
      ...themes.map((id) => theme(slugOf(id))),
      ...methods.map((id) => method(slugOf(id))),
      ...needs.map((id) => need(slugOf(id))),
      ...learnings.map((id) => entity('Learning', slugOf(id), { kind: 'LESSON' })),
      ...practices.map((id) => entity('Practice', slugOf(id), { kind: 'TOOL' })),
      ...recorded,
      ...claims.flat(),
    ]),
  );
