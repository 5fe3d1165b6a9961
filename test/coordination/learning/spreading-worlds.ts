import * as fc from 'fast-check';
import type { Values } from '../../../src/graph/records/records.js';
import type { Verb } from '../../../src/graph/vocabulary/index.js';
import { claim, entity, initiative, method, need, organisation, together, type Records } from '../records.js';

const slugs = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const organisations = slugs('organisation:o', 6);
const initiatives = slugs('initiative:i', 8);

const confidence = fc.constantFrom('UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED');
const status = fc.constantFrom('UNKNOWN', 'UNKNOWN', 'RUNNING', 'COMPLETED', 'PLANNED', 'CANCELLED');
const periods = ['2012', '2013/2014', '2014', '2014-03/2016', '2014-03-09/2015', '2015-02/..', '2016', '2026', '/2014'];

const worksOf = fc.tuple(
  ...initiatives.map((id) =>
    fc
      .record({ status, confidence, period: fc.constantFrom(...periods) })
      .map((values) => initiative(id.slice('initiative:'.length), values)),
  ),
);

const claimsOf = (
  verb: Verb,
  from: readonly string[],
  to: readonly string[],
  count: number,
  values: fc.Arbitrary<Values>,
) =>
  fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...from), fc.constantFrom(...to), values, confidence)
      .filter(([subject, object]) => subject !== object)
      .map(([subject, object, said, sureness]) => claim(verb, subject, object, { ...said, confidence: sureness })),
    { selector: ({ id }) => id, minLength: count, maxLength: count, size: 'max' },
  );

const role = fc.constantFrom<Values>({}, { role: 'LEAD' }, { role: 'PARTNER' }, { role: 'FUNDER' });
const dates = fc.constantFrom<Values>({}, { from: '2012', current: true }, { to: '2014' }, { asOf: '2012' });

/** Worlds of one method, which half of the initiatives use, and of those who meet in them: what other worlds seldom hold. */
export const spreadingWorlds: fc.Arbitrary<Records> = fc
  .tuple(
    worksOf,
    claimsOf('USES', initiatives, ['method:m'], 4, fc.constant({})),
    claimsOf('PARTICIPATES_IN', organisations, initiatives, 18, role),
    claimsOf('COORDINATES_WITH', organisations, organisations, 2, dates),
  )
  .map(([works, ...said]) =>
    together([
      method('m'),
      ...organisations.map((id) => organisation(id.slice('organisation:'.length))),
      ...works,
      ...said.flat(),
    ]),
  );

const needs = slugs('need:n', 4);
const rounds = ['assessment:2013', 'assessment:2014', 'assessment:2015'];
const place = fc.constantFrom<Values>({}, { rank: 1 }, { rank: 2 }, { rank: 3 });

/** The same with a second method, and assessments that prioritise needs which require the methods, or are addressed by them. */
export const prioritisedWorlds: fc.Arbitrary<Records> = fc
  .tuple(
    spreadingWorlds,
    claimsOf('USES', initiatives, ['method:k'], 2, fc.constant({})),
    claimsOf('PRIORITISES', rounds, needs, 6, place),
    claimsOf('REQUIRES', needs, ['method:m', 'method:k'], 3, fc.constant({})),
    claimsOf('ADDRESSES', initiatives, needs, 4, fc.constant({})),
  )
  .map(([world, ...said]) =>
    together([
      world,
      method('k'),
      ...needs.map((id) => need(id.slice('need:'.length))),
      ...rounds.map((id) => id.slice('assessment:'.length)).map((year) => entity('Assessment', year, { period: year })),
      ...said.flat(),
    ]),
  );

const trends = slugs('trend:x', 4);
const spotted = fc.constantFrom<Values>(
  {},
  { asOf: '2024' },
  { from: '2022' },
  { from: '2023', current: true },
  { from: '2024' },
  { from: '2024-02-14', current: true },
  { from: '2024-03' },
  { from: '2025-02-10', current: true },
);

/** Worlds of trends, of who spotted them when, and who knows them. */
export const spottingWorlds: fc.Arbitrary<Records> = fc
  .tuple(
    claimsOf('SPOTTED', organisations, trends, 7, spotted),
    claimsOf('AWARE_OF', organisations, trends, 6, fc.constant({})),
  )
  .map((said) =>
    together([
      ...organisations.map((id) => organisation(id.slice('organisation:'.length))),
      ...trends.map((id) => entity('Trend', id.slice('trend:'.length))),
      ...said.flat(),
    ]),
  );
