import type { ScreeningQuery, SentenceFragment } from '../../api.generated.js';
import type { Column } from '../../parts/DataTable.js';
import { reasonsAsText } from '../../parts/Reasons.js';
import { capital, type Language } from '../../words/bilingual.js';
import { Decision, GapType, OverlapClass, RuleCheckKind, RuleVerdict } from '../../words/labels.generated.js';
import { words } from './words.js';

export type Screened = NonNullable<ScreeningQuery['screenApplication']>;

/** A line of the file of an answer. */
export interface Line {
  readonly part: string;
  readonly what: string;
  readonly judged: string | null;
  readonly reasons: readonly SentenceFragment[];
}

/** All that an answer says, line by line. */
export function linesOf(screened: Screened, language: Language): readonly Line[] {
  const t = words[language];
  const word = (label: { readonly da: string; readonly en: string }) => capital(label[language]);
  return [
    { part: t.answer, what: t.verdict, judged: word(RuleVerdict[screened.verdict]), reasons: screened.reasons },
    ...screened.rules.map(({ kind, verdict, reasons }) => ({
      part: t.rules,
      what: word(RuleCheckKind[kind]),
      judged: word(RuleVerdict[verdict]),
      reasons,
    })),
    ...screened.needs.nodes.map(({ need, gap, reasons }) => ({
      part: t.needsHead,
      what: need.name.text,
      judged: gap ? word(GapType[gap]) : null,
      reasons,
    })),
    ...screened.overlaps.nodes.map((overlap) => ({
      part: t.overlaps,
      what: overlap.initiative.name.text,
      judged: word(OverlapClass[overlap.class]),
      reasons: overlap.reasons,
    })),
    ...screened.reading.nodes.map(({ product, reasons }) => ({
      part: t.reading,
      what: product.name.text,
      judged: null,
      reasons,
    })),
    ...screened.earlierApplications.nodes.map(({ application, decision, reasons }) => ({
      part: t.earlier,
      what: application.name.text,
      judged: word(Decision[decision]),
      reasons,
    })),
    ...screened.partners.nodes.map(({ organisation, reasons }) => ({
      part: t.partnersHead,
      what: organisation.name.text,
      judged: null,
      reasons,
    })),
  ];
}

export function columnsIn(language: Language): readonly Column<Line>[] {
  const t = words[language];
  return [
    { title: t.part, value: ({ part }) => part },
    { title: t.what, value: ({ what }) => what },
    { title: t.judged, value: ({ judged }) => judged },
    { title: t.says, value: ({ reasons }) => reasonsAsText(reasons) },
  ];
}
