import * as fc from 'fast-check';
import type { Values } from '../../src/graph/records.js';
import type { Verb } from '../../src/graph/vocabulary/index.js';
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
} from './records.js';

const slugs = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);

const ids = {
  Organisation: slugs('organisation:o', 6),
  Initiative: slugs('initiative:i', 6),
  Theme: slugs('theme:t', 4),
  Method: slugs('method:m', 3),
  Need: slugs('need:n', 3),
  Audience: slugs('audience:a', 2),
  Trend: slugs('trend:x', 3),
  Learning: slugs('learning:l', 4),
  Practice: slugs('practice:p', 2),
} as const;

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);
const confidence = fc.constantFrom('UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED');
const valued = (values: fc.Arbitrary<Values>): fc.Arbitrary<Values> =>
  fc.tuple(values, confidence).map(([each, sureness]) => ({ ...each, confidence: sureness }));

const entities = fc
  .tuple(
    ...ids.Organisation.map((id) =>
      fc
        .tuple(fc.boolean(), valued(fc.constant({})))
        .map(([isNetwork, values]) => (isNetwork && id.endsWith('5') ? network : organisation)(slugOf(id), values)),
    ),
    ...ids.Initiative.map((id) =>
      valued(
        fc.record({
          status: fc.constantFrom('PLANNED', 'RUNNING', 'RUNNING', 'COMPLETED', 'CANCELLED', 'UNKNOWN'),
          period: fc.constantFrom('2024-01/2024-06', '2024-06/2025-02', '2025-01/2025-12', '2026-03/2026-04', '/2024'),
        }),
      ).map((values) => initiative(slugOf(id), values)),
    ),
    ...ids.Trend.map((id) => valued(fc.constant({})).map((values) => entity('Trend', slugOf(id), values))),
    ...ids.Learning.map((id) =>
      valued(fc.record({ kind: fc.constantFrom('LESSON', 'CHALLENGE', 'SYNTHESIS') })).map((values) =>
        entity('Learning', slugOf(id), values),
      ),
    ),
    ...ids.Practice.map((id) =>
      valued(fc.record({ kind: fc.constant('TOOL'), evidence: fc.constantFrom('PROMISING', 'RETIRED') })).map(
        (values) => entity('Practice', slugOf(id), values),
      ),
    ),
  )
  .map((made) => [
    ...made,
    ...ids.Theme.map((id) => theme(slugOf(id))),
    ...ids.Method.map((id) => method(slugOf(id))),
    ...ids.Need.map((id) => need(slugOf(id))),
    ...ids.Audience.map((id) => entity('Audience', slugOf(id), { tier: 'STAFF' })),
  ]);

/** Up to so many claims of a verb between different ends, each pair of ends once. */
const claimsOf = (
  verb: Verb,
  from: keyof typeof ids,
  to: keyof typeof ids,
  maxLength: number,
  values: fc.Arbitrary<Values> = fc.constant({}),
) =>
  fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...ids[from]), fc.constantFrom(...ids[to]), valued(values))
      .filter(([subject, object]) => subject !== object)
      .map(([subject, object, recorded]) => claim(verb, subject, object, recorded)),
    { selector: ({ id }) => id, minLength: Math.floor(maxLength / 3), maxLength, size: 'max' },
  );

const weight = fc.constantFrom<Values>({}, { weight: 0 }, { weight: 2 }, { weight: 3 });
const role = fc.constantFrom<Values>({}, { role: 'LEAD' }, { role: 'PARTNER' }, { role: 'HOST' }, { role: 'FUNDER' });
const level = fc.constantFrom<Values>({}, { level: 'TRIED' }, { level: 'ADOPTED', placeOfUse: 'ADVOCACY' });

const claims = fc
  .tuple(
    claimsOf('PARTICIPATES_IN', 'Organisation', 'Initiative', 14, role),
    claimsOf('COORDINATES_WITH', 'Initiative', 'Initiative', 3),
    claimsOf('HAS_THEME', 'Initiative', 'Theme', 10),
    claimsOf('USES', 'Initiative', 'Method', 8),
    claimsOf('ADDRESSES', 'Initiative', 'Need', 7),
    claimsOf('TARGETS', 'Initiative', 'Audience', 5),
    claimsOf('HAS_THEME', 'Organisation', 'Theme', 4),
    claimsOf('HAS_THEME', 'Need', 'Theme', 4),
    claimsOf('HAS_THEME', 'Trend', 'Theme', 5),
    claimsOf('STATES', 'Organisation', 'Need', 7),
    claimsOf('AWARE_OF', 'Organisation', 'Trend', 6),
    claimsOf('SPOTTED', 'Organisation', 'Trend', 2),
    claimsOf('OFFERS', 'Organisation', 'Method', 6),
    claimsOf('OFFERS', 'Organisation', 'Theme', 4),
    claimsOf('SEEKS', 'Organisation', 'Method', 8, weight),
    claimsOf('SEEKS', 'Organisation', 'Theme', 6, weight),
    claimsOf('PUBLISHED', 'Organisation', 'Practice', 3),
    claimsOf('USES', 'Practice', 'Method', 3),
    claimsOf('PRODUCED', 'Initiative', 'Learning', 5),
    claimsOf('HAS_THEME', 'Learning', 'Theme', 5),
    claimsOf('RECEIVED', 'Organisation', 'Learning', 12),
    claimsOf('APPLIED', 'Organisation', 'Learning', 6, level),
    claimsOf('RECEIVED', 'Organisation', 'Practice', 5),
    claimsOf('APPLIED', 'Organisation', 'Practice', 3, level),
  )
  .map((lists) => lists.flat());

/**
 * Small worlds of organisations, efforts, learning and trends, in which what may go wrong is likely: statements of every
 * confidence, roles that are none, every status, periods that are unknown. No claim has dates of its own.
 */
export const randomWorlds: fc.Arbitrary<Records> = fc
  .tuple(entities, claims)
  .map(([made, said]) => together([...made, ...said]));

/** So many of them, the same for each seed. */
export const sampleWorlds = (count: number, seed: number): Records[] =>
  fc.sample(randomWorlds, { numRuns: count, seed });
