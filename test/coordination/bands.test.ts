import { expect, test } from 'vitest';
import { gapCandidates } from '../../src/coordination/gaps/gap-candidates.question.js';
import { gapMatrix } from '../../src/coordination/gaps/gap-matrix.question.js';
import { goalCoverage } from '../../src/coordination/gaps/goal-coverage.question.js';
import { needGaps } from '../../src/coordination/gaps/need-gaps.question.js';
import { persistentNeeds } from '../../src/coordination/gaps/persistent-needs.question.js';
import { audienceCoverage } from '../../src/coordination/audiences/audience-coverage.question.js';
import { evidenceGaps } from '../../src/coordination/learning/evidence-gaps.question.js';
import { trendGaps } from '../../src/coordination/trends/trend-gaps.question.js';
import { uptakeGaps } from '../../src/coordination/learning/uptake-gaps.question.js';
import { brokers } from '../../src/coordination/networks/brokers.question.js';
import { fragileCoverage } from '../../src/coordination/networks/fragile-coverage.question.js';
import { networkOverlap } from '../../src/coordination/networks/network-overlap.question.js';
import { removalImpacts } from '../../src/coordination/networks/removal-impact.question.js';
import { structuralGaps } from '../../src/coordination/structural-gaps/structural-gaps.question.js';
import { coherence } from '../../src/coordination/overlap/coherence.question.js';
import { duplicateFunding } from '../../src/coordination/overlap/duplicate-funding.question.js';
import { overlapMatrix } from '../../src/coordination/overlap/overlap-matrix.question.js';
import { overlapTrend } from '../../src/coordination/overlap/overlap-trend.question.js';
import { overlaps } from '../../src/coordination/overlap/overlaps.question.js';
import { consortium } from '../../src/coordination/synergy/consortium.question.js';
import { synergies } from '../../src/coordination/synergy/synergies.question.js';
import { claim, entity, initiative, method, need, network, organisation, theme, worldOf } from './records.js';
import { screenedIn } from './screening/drafts.js';

/** Two of each at most, of which all says the same: every share is a large one, and rests on little. */
const parts = [
  ...['x', 'y', 'beside-x', 'beside-y', 'far'].map((slug) => organisation(slug)),
  ...['n', 'm'].map((slug) => network(slug)),
  initiative('a', { kind: 'POOL_INITIATIVE', status: 'RUNNING', period: '2026' }),
  initiative('b', { kind: 'CROSS_CUTTING_EFFORT', status: 'RUNNING', period: '2026' }),
  initiative('c', { kind: 'POOL_INITIATIVE', status: 'COMPLETED', period: '2020' }),
  theme('t'),
  theme('alone'),
  method('q'),
  need('k'),
  entity('Learning', 'l', { kind: 'LESSON' }),
  entity('Trend', 'u'),
  entity('Audience', 'people'),
  entity('Application', 'earlier'),
  claim('HAS_THEME', 'initiative:a', 'theme:t'),
  claim('HAS_THEME', 'initiative:b', 'theme:t'),
  claim('HAS_THEME', 'initiative:c', 'theme:alone'),
  claim('ADDRESSES', 'application:earlier', 'need:k'),
  claim('HAS_THEME', 'learning:l', 'theme:t'),
  claim('HAS_THEME', 'trend:u', 'theme:t'),
  claim('PARTICIPATES_IN', 'organisation:x', 'initiative:a', { role: 'LEAD' }),
  claim('PARTICIPATES_IN', 'organisation:y', 'initiative:b', { role: 'LEAD' }),
  claim('ADDRESSES', 'initiative:a', 'need:k'),
  claim('STATES', 'organisation:y', 'need:k'),
  claim('AWARE_OF', 'organisation:far', 'trend:u'),
  claim('TARGETS', 'initiative:a', 'audience:people'),
  claim('SEEKS', 'organisation:x', 'method:q'),
  claim('REQUIRES', 'need:k', 'method:q'),
  claim('OFFERS', 'organisation:y', 'method:q'),
  claim('RECEIVED', 'organisation:x', 'learning:l'),
  claim('MEMBER_OF', 'organisation:x', 'organisation:n', { current: true, from: '2020' }),
  claim('MEMBER_OF', 'organisation:y', 'organisation:m', { current: true, from: '2020' }),
  claim('MEMBER_OF', 'organisation:beside-x', 'organisation:n', { current: true, from: '2020' }),
  claim('MEMBER_OF', 'organisation:beside-y', 'organisation:m', { current: true, from: '2020' }),
];

const world = worldOf(...parts);
const draft = { title: { da: 'Udkast', en: 'Draft' }, themes: ['theme:t'], needs: ['need:k'], period: '2026' };
const screening = screenedIn(parts, draft);

const answers: readonly unknown[] = [
  overlaps.work(world, {}),
  coherence.work(world, { by: 'THEME' }),
  overlapMatrix.work(world, { by: 'KIND' }),
  overlapTrend.work(world, { from: '2025', to: '2026' }),
  duplicateFunding.work(world, {}),
  needGaps.work(world, {}),
  gapMatrix.work(world, { rows: 'NEEDS', columns: 'KIND' }),
  gapCandidates.work(world, { need: 'need:k' }),
  goalCoverage.work(world, {}),
  persistentNeeds.work(world, {}),
  synergies.work(world, {}),
  consortium.work(world, { need: 'need:k' }),
  networkOverlap.work(world, { networks: ['organisation:n', 'organisation:m'] }),
  structuralGaps.work(world, { between: 'NETWORKS' }),
  brokers.work(world, {}),
  removalImpacts.work(world, {}),
  fragileCoverage.work(world, {}),
  evidenceGaps.work(world, {}),
  uptakeGaps.work(world, {}),
  trendGaps.work(world, {}),
  audienceCoverage.work(world, { audience: 'audience:people' }),
  screening,
  screening.overlaps(),
];

interface Banded {
  readonly metric: string;
  readonly band: unknown;
  readonly score: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Everything in an answer that has a band, with the metric of the answer that it stands in. */
function bandedIn(value: unknown, within = ''): Banded[] {
  if (!isRecord(value)) return [];
  const { band, score } = value;
  const metric = isRecord(value['metric']) ? String(value['metric']['name']) : within;
  const inside = Object.values(value).flatMap((each) => bandedIn(each, metric));
  return typeof score === 'number' && band !== undefined ? [{ metric, band, score }, ...inside] : inside;
}

const high = answers.flatMap((answer) => bandedIn(answer)).filter(({ score }) => score >= 0.66);

test('what rests on little has no band HIGH, whatever its score', () => {
  expect(high.filter(({ band }) => band !== 'MEDIUM')).toEqual([]);
  const metrics = [
    'bridging',
    'coherence',
    'consortium',
    'earlier-application',
    'gap-candidate',
    'need-gap',
    'overlap',
    'overlap-trend',
    'partner-for-draft',
    'pooling',
    'removal-impact',
    'screening',
    'served-need',
    'structural-gap',
    'trend-gap',
    'uptake-gap',
  ];
  expect([...new Set(high.map(({ metric }) => metric))].sort()).toEqual(metrics);
});
