import { describe, expect, test } from 'vitest';
import {
  graphFreshness,
  type ClaimsAlike,
  type GraphKnowledge,
  type Lacking,
} from '../../../src/coordination/provenance/graph-freshness.js';
import type { Day } from '../../../src/graph/records/dates.js';
import type { ClaimId, EntityId } from '../../../src/graph/records/ids.js';
import { inWords } from '../expecting.js';

const now = '2026-11-05' as Day;
const question = { minConfidence: 'INFERRED', asOf: null } as const;
const [plan, page] = ['source:plan', 'source:page'] as EntityId[] as [EntityId, EntityId];

const alike = (id: string, asOf: string | null, count = 1, more: Partial<ClaimsAlike> = {}): ClaimsAlike => ({
  id: id as ClaimId,
  asOf,
  count,
  weakest: 'CONFIRMED',
  sources: [plan],
  ...more,
});

const knowledge = (claims: readonly ClaimsAlike[], more: Partial<GraphKnowledge> = {}): GraphKnowledge => ({
  version: 7,
  claims,
  unsure: 0,
  unseen: 0,
  sources: [
    { id: plan, publisher: 'CISU' },
    { id: page, publisher: null },
  ],
  ...more,
});

const lacking: Lacking = { initiatives: 4, periodUnknown: 3, organisations: 10, withoutInitiative: 1 };

describe('How current everything on record is', () => {
  const claims = [
    alike('a', '2026', 1_500),
    alike('b', '2024', 300, { weakest: 'REPORTED', sources: [plan, page] }),
    alike('c', '2008', 2_000),
    alike('d', null, 2, { weakest: 'INFERRED', sources: [] }),
  ];
  const found = graphFreshness(knowledge(claims, { unsure: 3, unseen: 2 }), lacking, question, now);

  test('is told of each claim once', () => {
    expect(found).toMatchObject({
      claimCount: 3_802,
      newest: '2026',
      median: '2008',
      ages: { upToOneYear: 1_500, upToThreeYears: 300, upToTenYears: 0, older: 2_000, undated: 2 },
      confidences: { confirmed: 3_500, reported: 300, inferred: 2, unconfirmed: 0 },
      score: 1_800 / 3_800,
      sourceCount: 2,
      publishers: ['CISU'],
      unsourced: 2,
      excludedCount: { confidence: 3, visibility: 2, period: 0 },
      graphVersion: 7,
    });
  });

  test('is put into words, with what is not known', () => {
    expect(inWords(found.reasons, 'da')).toEqual([
      'Der er registreret 3.802 oplysninger; den nyeste er fra 2026, og mindst halvdelen af de daterede er fra 2008 eller før.',
      'Bag dem står to kilder fra én udgiver.',
      'Om to af dem er det ikke registreret, hvornår de er fra.',
      'Hvornår tre af fire indsatser finder eller fandt sted, vides ikke.',
      'Én af ti organisationer er ikke registreret i nogen indsats.',
      'Alderen er regnet til i dag, den 5. november 2026, da der ikke er spurgt om en dato.',
    ]);
    expect(inWords(found.reasons, 'en').slice(0, 5)).toEqual([
      '3,802 statements are on record; the newest is of 2026, and at least half of those that are dated are of 2008 or before.',
      'Behind them are two sources by one publisher.',
      'Of two of them it is not on record as of when they are.',
      'When three of four initiatives take or took place is not known.',
      'One of ten organisations is on record in no initiative.',
    ]);
    expect(found.reasons[0]?.claims).toEqual(['a']);
  });

  test('leaves out what was not known on the date asked for', () => {
    const then = graphFreshness(knowledge(claims), lacking, { ...question, asOf: '2010' }, now);
    expect(then).toMatchObject({ claimCount: 2_002, newest: '2008', asOf: '2010', excludedCount: { period: 1_800 } });
  });

  test('does not count a source that the caller may not see', () => {
    const seen = graphFreshness(knowledge(claims, { sources: [] }), lacking, question, now);
    expect(seen).toMatchObject({ sourceCount: 0, publishers: [], unsourced: 3_802 });
  });
});

test('Completeness is the share of initiatives of a known period and of organisations in one', () => {
  const of = (what: Partial<Lacking>) =>
    graphFreshness(knowledge([]), { ...lacking, ...what }, question, now).completeness;
  expect(of({})).toBe(10 / 14);
  expect(of({ periodUnknown: 0, withoutInitiative: 0 })).toBe(1);
});

test('Of nothing there is no score, and the answer says so', () => {
  const none = { initiatives: 0, periodUnknown: 0, organisations: 0, withoutInitiative: 0 };
  const nothing = graphFreshness(knowledge([]), none, { ...question, asOf: '2020' }, now);
  expect(nothing).toMatchObject({ score: null, band: null, newest: null, median: null, completeness: null });
  expect(inWords(nothing.reasons, 'da')).toEqual([
    'Der er ikke registreret noget, der er sikkert nok til at tælle med.',
  ]);
  const undated = graphFreshness(knowledge([alike('a', null)]), none, { ...question, asOf: '2020' }, now);
  expect(inWords(undated.reasons, 'en')[0]).toBe('One statement is on record, without a date.');
});
