import type { Question } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { needGaps } from '../gaps/need-gaps.question.js';
import { overlaps } from '../overlap/overlaps.question.js';
import { section, shownPage, type Section } from './section.js';
import type { ThemeFacts } from './theme-facts.js';

/** Pairs of initiatives on a theme that do the same at the same time with nothing that joins them, without what is over. */
export function riskSection(view: View, { themes }: ThemeFacts, question: Question): Section {
  const filter = { themes: view.idsOf(themes), classes: ['DUPLICATION_RISK'] as const };
  const { items, totalCount } = overlaps.work(view.projection, { ...question, filter, when: 'NOW' }, shownPage);
  return {
    key: 'RISKS',
    points: items.map(({ reasons, suggestedAction }) => [
      ...reasons.slice(0, 2),
      ...(suggestedAction ? [suggestedAction] : []),
    ]),
    more: totalCount - items.length,
  };
}

/** Needs on a theme that are not met, by how much they matter. */
export function gapSection(view: View, { needs }: ThemeFacts, question: Question): Section {
  const wanted = new Set(view.idsOf(needs.keys()));
  const { items: gaps } = needGaps.work(view.projection, question);
  return section(
    'GAPS',
    gaps.filter(({ need }) => wanted.has(need)),
    ({ reasons }) => reasons.slice(0, 2),
  );
}
