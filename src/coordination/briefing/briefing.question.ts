import type { EntityId } from '../../graph/ids.js';
import { share, type Basis } from '../answer/answer.js';
import { indexNamed, type Question } from '../answer/question.js';
import { View } from '../answer/view.js';
import type { Projection } from '../projection/projection.js';
import { gapSection, riskSection } from './gaps-and-risks.js';
import { learningSection, trendSection } from './learning-and-trends.js';
import { synergySection } from './who-fits-whom.js';
import { applicationSection, initiativeSection } from './what-goes-on.js';
import type { Section } from './section.js';
import { themeFacts, type ThemeFacts } from './theme-facts.js';
import { unknownSection } from './what-is-not-known.js';

export const briefingMetric = { id: 'briefing', version: 3 } as const;

/** One page on a theme, before it is written in a language. */
export interface Briefing extends Basis {
  readonly theme: EntityId;
  /** The theme and those below it. */
  readonly themes: readonly EntityId[];
  readonly sections: readonly Section[];
}

/**
 * What to know of a theme before a meeting: what goes on and who is in it, overlap at risk of duplication, needs that
 * are not met, who could help whom, learning and practice, trends, applications, and what is not known. The themes below
 * it belong to it. Each section shows the most important few and counts the others.
 *
 * - Risks are those of `overlaps` (class DUPLICATION_RISK, both about the theme), gaps those of `needGaps` (needs that are
 *   about the theme or require it), each in its order.
 * - `completeness`: of the initiatives on the theme, their periods and their participants the share that is recorded;
 *   null where there is no initiative.
 *
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export function briefing(projection: Projection, theme: string, question: Question = {}): Briefing {
  const view = new View(projection, question);
  const facts = themeFacts(view, indexNamed(projection, theme, 'Theme'));
  const sections = [
    initiativeSection(view, facts),
    riskSection(view, facts, question),
    gapSection(view, facts, question),
    synergySection(view, facts),
    learningSection(view, facts),
    trendSection(view, facts),
    applicationSection(view, facts),
  ];
  const basis = view.basis(briefingMetric, { themes: view.idsOf(facts.themes) }, completenessOf(view, facts));
  return {
    ...basis,
    theme: view.idOf(facts.theme),
    themes: view.idsOf(facts.themes),
    sections: [...sections, unknownSection(view, facts, basis.excludedCount)],
  };
}

function completenessOf(view: View, { initiatives }: ThemeFacts): number | null {
  let told = 0;
  for (const initiative of initiatives.keys()) {
    told += Number(view.period(initiative) !== null) + Number(view.to('PARTICIPATES_IN', initiative).length > 0);
  }
  return share(told, initiatives.size * 2);
}
