// Made by build/questions.mjs: each file that declares a question or an analysis is here.
import * as version from '../analysis/version.analysis.js';
import * as audienceCoverage from '../audiences/audience-coverage.question.js';
import * as audienceFor from '../audiences/audience-for.question.js';
import * as accountabilityReport from '../briefing/accountability-report.question.js';
import * as briefing from '../briefing/briefing.question.js';
import * as contactRole from '../contacts/contact-role.question.js';
import * as changeEffects from '../effects/change-effects.analysis.js';
import * as poolOutcomes from '../funding/pool-outcomes.question.js';
import * as poolPortfolio from '../funding/pool-portfolio.question.js';
import * as rejectedNeeds from '../funding/rejected-needs.question.js';
import * as coverageByPurpose from '../gaps/coverage-by-purpose.question.js';
import * as gapCandidates from '../gaps/gap-candidates.question.js';
import * as gapMatrix from '../gaps/gap-matrix.question.js';
import * as goalCoverage from '../gaps/goal-coverage.question.js';
import * as needGaps from '../gaps/need-gaps.question.js';
import * as needTrail from '../gaps/need-trail.question.js';
import * as persistentNeeds from '../gaps/persistent-needs.question.js';
import * as priorities from '../gaps/priorities.question.js';
import * as responseRate from '../gaps/response-rate.question.js';
import * as duplicateCandidates from '../identity/duplicate-candidates.question.js';
import * as evidenceGaps from '../learning/evidence-gaps.question.js';
import * as missingProducts from '../learning/missing-products.question.js';
import * as uptakeGaps from '../learning/uptake-gaps.question.js';
import * as uptake from '../learning/uptake.question.js';
import * as whomToAsk from '../learning/whom-to-ask.question.js';
import * as experiences from '../methods/experiences.question.js';
import * as methodDiffusion from '../methods/method-diffusion.question.js';
import * as newMethods from '../methods/new-methods.question.js';
import * as brokers from '../networks/brokers.question.js';
import * as fragileCoverage from '../networks/fragile-coverage.question.js';
import * as isolatedOrganisations from '../networks/isolated-organisations.question.js';
import * as networkEvidence from '../networks/network-evidence.analysis.js';
import * as networkOverlap from '../networks/network-overlap.question.js';
import * as network from '../networks/network.question.js';
import * as path from '../networks/path.question.js';
import * as removalImpact from '../networks/removal-impact.question.js';
import * as coherence from '../overlap/coherence.question.js';
import * as duplicateFunding from '../overlap/duplicate-funding.question.js';
import * as overlapMatrix from '../overlap/overlap-matrix.question.js';
import * as overlapTrend from '../overlap/overlap-trend.question.js';
import * as overlap from '../overlap/overlap.question.js';
import * as overlaps from '../overlap/overlaps.question.js';
import * as processReadiness from '../processes/process-readiness.question.js';
import * as worldChanges from '../provenance/world-changes.analysis.js';
import * as draftOverlaps from '../screening/draft-overlaps.question.js';
import * as screenApplication from '../screening/screen-application.question.js';
import * as structuralGaps from '../structural-gaps/structural-gaps.question.js';
import * as consortium from '../synergy/consortium.question.js';
import * as suggestions from '../synergy/suggestions.question.js';
import * as synergies from '../synergy/synergies.question.js';
import * as trendGaps from '../trends/trend-gaps.question.js';
import * as trendRelevance from '../trends/trend-relevance.question.js';
import * as trendsSpotted from '../trends/trends-spotted.question.js';

/** What the files of questions declare, by their places in `coordination/`. */
export const questionFiles: Readonly<Record<string, object>> = {
  'analysis/version.analysis': version,
  'audiences/audience-coverage.question': audienceCoverage,
  'audiences/audience-for.question': audienceFor,
  'briefing/accountability-report.question': accountabilityReport,
  'briefing/briefing.question': briefing,
  'contacts/contact-role.question': contactRole,
  'effects/change-effects.analysis': changeEffects,
  'funding/pool-outcomes.question': poolOutcomes,
  'funding/pool-portfolio.question': poolPortfolio,
  'funding/rejected-needs.question': rejectedNeeds,
  'gaps/coverage-by-purpose.question': coverageByPurpose,
  'gaps/gap-candidates.question': gapCandidates,
  'gaps/gap-matrix.question': gapMatrix,
  'gaps/goal-coverage.question': goalCoverage,
  'gaps/need-gaps.question': needGaps,
  'gaps/need-trail.question': needTrail,
  'gaps/persistent-needs.question': persistentNeeds,
  'gaps/priorities.question': priorities,
  'gaps/response-rate.question': responseRate,
  'identity/duplicate-candidates.question': duplicateCandidates,
  'learning/evidence-gaps.question': evidenceGaps,
  'learning/missing-products.question': missingProducts,
  'learning/uptake-gaps.question': uptakeGaps,
  'learning/uptake.question': uptake,
  'learning/whom-to-ask.question': whomToAsk,
  'methods/experiences.question': experiences,
  'methods/method-diffusion.question': methodDiffusion,
  'methods/new-methods.question': newMethods,
  'networks/brokers.question': brokers,
  'networks/fragile-coverage.question': fragileCoverage,
  'networks/isolated-organisations.question': isolatedOrganisations,
  'networks/network-evidence.analysis': networkEvidence,
  'networks/network-overlap.question': networkOverlap,
  'networks/network.question': network,
  'networks/path.question': path,
  'networks/removal-impact.question': removalImpact,
  'overlap/coherence.question': coherence,
  'overlap/duplicate-funding.question': duplicateFunding,
  'overlap/overlap-matrix.question': overlapMatrix,
  'overlap/overlap-trend.question': overlapTrend,
  'overlap/overlap.question': overlap,
  'overlap/overlaps.question': overlaps,
  'processes/process-readiness.question': processReadiness,
  'provenance/world-changes.analysis': worldChanges,
  'screening/draft-overlaps.question': draftOverlaps,
  'screening/screen-application.question': screenApplication,
  'structural-gaps/structural-gaps.question': structuralGaps,
  'synergy/consortium.question': consortium,
  'synergy/suggestions.question': suggestions,
  'synergy/synergies.question': synergies,
  'trends/trend-gaps.question': trendGaps,
  'trends/trend-relevance.question': trendRelevance,
  'trends/trends-spotted.question': trendsSpotted,
};
