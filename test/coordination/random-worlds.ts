import * as fc from 'fast-check';
import type { Values } from '../../src/graph/records/records.js';
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
  /** Organisations that are networks in each world; one of the others is in some. */
  Network: slugs('organisation:w', 2),
  Initiative: slugs('initiative:i', 6),
  Theme: slugs('theme:t', 4),
  Method: slugs('method:m', 3),
  Need: slugs('need:n', 4),
  Assessment: ['assessment:2024', 'assessment:2025'],
  Audience: slugs('audience:a', 2),
  Place: slugs('place:p', 2),
  Trend: slugs('trend:x', 3),
  Learning: slugs('learning:l', 4),
  Practice: slugs('practice:p', 2),
} as const;

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);
const confidence = fc.constantFrom('UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED');
const valued = (values: fc.Arbitrary<Values>): fc.Arbitrary<Values> =>
  fc.tuple(values, confidence).map(([each, sureness]) => ({ ...each, confidence: sureness }));

const size = fc.constantFrom<Values>({}, { size: 'LARGE' }, { size: 'MEDIUM' }, { size: 'SMALL' }, { size: 'SMALL' });

const entities = fc
  .tuple(
    ...ids.Organisation.map((id) =>
      fc
        .tuple(fc.boolean(), valued(size))
        .map(([isNetwork, values]) => (isNetwork && id.endsWith('5') ? network : organisation)(slugOf(id), values)),
    ),
    ...ids.Network.map((id) => valued(fc.constant({})).map((values) => network(slugOf(id), values))),
    ...ids.Initiative.map((id) =>
      valued(
        fc.record({
          status: fc.constantFrom('PLANNED', 'RUNNING', 'RUNNING', 'COMPLETED', 'CANCELLED', 'UNKNOWN'),
          period: fc.constantFrom('2024-01/2024-06', '2024-06/2025-02', '2025-01/2025-12', '2026-03/2026-04', '/2024'),
        }),
      ).map((values) => initiative(slugOf(id), values)),
    ),
    ...ids.Need.map((id) => valued(fc.constant({})).map((values) => need(slugOf(id), values))),
    ...ids.Assessment.map((id) =>
      valued(fc.constant({ period: slugOf(id) })).map((values) => entity('Assessment', slugOf(id), values)),
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
    ...ids.Audience.map((id) => entity('Audience', slugOf(id), { tier: 'STAFF' })),
    ...ids.Place.map((id) => entity('Place', slugOf(id))),
  ]);

/**
 * Up to so many claims of a verb between different ends, each pair of ends once.
 * @param key tells them from other claims of the verb between the same ends
 */
const claimsOf = (
  verb: Verb,
  from: keyof typeof ids,
  to: keyof typeof ids,
  maxLength: number,
  values: fc.Arbitrary<Values> = fc.constant({}),
  key?: string,
) =>
  fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...ids[from]), fc.constantFrom(...ids[to]), valued(values))
      .filter(([subject, object]) => subject !== object)
      .map(([subject, object, recorded]) => claim(verb, subject, object, recorded, key)),
    { selector: ({ id }) => id, minLength: Math.floor(maxLength / 3), maxLength, size: 'max' },
  );

const weight = fc.constantFrom<Values>({}, { weight: 0 }, { weight: 2 }, { weight: 3 });
const role = fc.constantFrom<Values>({}, { role: 'LEAD' }, { role: 'PARTNER' }, { role: 'HOST' }, { role: 'FUNDER' });
const [older, newer] = ids.Assessment;
const round = fc.constantFrom<Values>({}, { assessment: older }, { assessment: newer });
const mark = fc.integer({ min: 1, max: 5 });
const rank = fc.integer({ min: 1, max: 4 });
const rated = fc.record({ importance: mark, ability: mark });
const seen = fc.constantFrom<Values>({}, { asOf: '2024-11' }, { asOf: '2025-06' });
const lately = (values: fc.Arbitrary<Values>): fc.Arbitrary<Values> =>
  fc.tuple(values, seen).map(([each, when]) => ({ ...each, ...when, assessment: newer }));

/** What respondents say of needs: in some worlds all is rated, in others ranked, and in others there is little of either. */
const ratings = fc.oneof(
  claimsOf('RATES', 'Organisation', 'Need', 20, lately(rated)),
  claimsOf('RATES', 'Organisation', 'Need', 20, lately(fc.record({ rank, importance: mark }))),
  claimsOf('RATES', 'Organisation', 'Need', 16, lately(fc.record({ rank }))),
  claimsOf(
    'RATES',
    'Organisation',
    'Need',
    6,
    fc.tuple(rated, rank, round).map(([each, place, when]) => ({ ...each, rank: place, ...when })),
  ),
);
const level = fc.constantFrom<Values>({}, { level: 'TRIED' }, { level: 'ADOPTED', placeOfUse: 'ADVOCACY' });

const claims = fc
  .tuple(
    claimsOf('PARTICIPATES_IN', 'Organisation', 'Initiative', 16, role),
    claimsOf('PARTICIPATES_IN', 'Organisation', 'Initiative', 3, role, 'again'),
    claimsOf('MEMBER_OF', 'Organisation', 'Network', 9),
    claimsOf('COORDINATES_WITH', 'Initiative', 'Initiative', 3),
    claimsOf('COORDINATES_WITH', 'Organisation', 'Organisation', 2),
    claimsOf('HAS_THEME', 'Initiative', 'Theme', 10),
    claimsOf('USES', 'Initiative', 'Method', 8),
    claimsOf('ADDRESSES', 'Initiative', 'Need', 8),
    claimsOf('TARGETS', 'Initiative', 'Audience', 5),
    claimsOf('WORKS_IN', 'Initiative', 'Place', 4),
    claimsOf('HAS_THEME', 'Organisation', 'Theme', 4),
    claimsOf('HAS_THEME', 'Need', 'Theme', 4),
    claimsOf('HAS_THEME', 'Trend', 'Theme', 5),
    claimsOf('STATES', 'Organisation', 'Need', 9, round),
    claimsOf('REQUIRES', 'Need', 'Method', 5),
    claimsOf('REQUIRES', 'Need', 'Theme', 4),
    ratings,
    claimsOf('RATES', 'Organisation', 'Need', 3, lately(rated), 'again'),
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
 * confidence, several on the same, roles that are none, every status, periods that are unknown. No claim has dates of its
 * own but the one by which of two that differ the newer is told.
 */
export const randomWorlds: fc.Arbitrary<Records> = fc
  .tuple(entities, claims)
  .map(([made, said]) => together([...made, ...said]));

/** The dates that a claim may carry: none, an end that is open or isn't, one that is only seen, all precisions. */
const dates = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Values>({}) },
  { weight: 5, arbitrary: fc.constantFrom<Values>({ from: '2023', current: true }, { from: '2024-01', to: '2025' }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Values>(
      { from: '2024' },
      { from: '2024-02', to: '2024' },
      { from: '2025-02-10', to: '2026-01' },
      { to: '2024-05' },
      { from: '2023', asOf: '2024-08' },
      { from: '2025', asOf: '2024' },
      { asOf: '2025' },
    ),
  },
);

/** When an initiative may take place, and how sure that is. */
const periods = fc.constantFrom<Values>(
  { period: '2024' },
  { period: '2024/2025' },
  { period: '2023-06/2025-03' },
  { period: '2024-03/2024-08' },
  { period: '2024-01-20/2024-02-10' },
  { period: '2023-09/..' },
  { period: '2025-02/..', status: 'RUNNING' },
  { period: '2024-11/2025-03', periodConfidence: 'UNCONFIRMED' },
  { period: '2024-01/2025-12', periodConfidence: 'INFERRED' },
  { period: '/2024' },
  { period: '' },
);

/** The same worlds with dates on claims, those that no date binds included, and periods that are open or partly known. */
export const datedWorlds: fc.Arbitrary<Records> = randomWorlds.chain(({ entities: made, claims: said }) =>
  fc
    .tuple(
      fc.array(periods, { minLength: made.length, maxLength: made.length }),
      fc.array(dates, { minLength: said.length, maxLength: said.length }),
    )
    .map(([period, date]) => ({
      entities: made.map((each, at) => (each.kind === 'Initiative' ? withValues(each, period[at]) : each)),
      claims: said.map((each, at) => withValues(each, date[at])),
    })),
);

/** A record with other values in the place of its own; an empty one means that nothing is recorded. */
function withValues<Record extends { readonly values: Values }>(record: Record, values: Values = {}): Record {
  const all = Object.entries({ ...record.values, ...values }).filter(([, value]) => value !== '');
  return { ...record, values: Object.fromEntries(all) };
}

/** One of some worlds, the same for each seed. */
export const sampleWorld = (seed: number, worlds: fc.Arbitrary<Records>): Records[] =>
  fc.sample(worlds, { numRuns: 1, seed });
