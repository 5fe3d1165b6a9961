import type { ComponentType } from 'react';
import { sure, useAddress, when, writeSearch, type Parameter } from '../../address.js';
import { Page } from '../../parts/Page.js';
import { Tabs } from '../../parts/Tabs.js';
import { bilingual, useWords } from '../../words/bilingual.js';
import { EvidenceGaps, parameters as ofEvidence } from './EvidenceGaps.js';
import { GapMatrix, parameters as ofMatrix } from './GapMatrix.js';
import { NeedGaps, parameters as ofNeeds } from './NeedGaps.js';
import { tab, tabs, type Tab } from './tab.js';
import { TrendGaps, parameters as ofTrends } from './TrendGaps.js';
import { UptakeGaps, parameters as ofLearning } from './UptakeGaps.js';

const words = bilingual(
  {
    title: 'Hvad mangler, og for hvem?',
    tabs: 'Slags huller',
    needs: 'Behov',
    trends: 'Tendenser',
    learning: 'Læring',
    evidence: 'Erfaring',
    matrix: 'Det hele i et skema',
  },
  {
    title: 'What is missing, and for whom?',
    tabs: 'Kinds of gap',
    needs: 'Needs',
    trends: 'Trends',
    learning: 'Learning',
    evidence: 'Experience',
    matrix: 'All in a grid',
  },
);

const shownBy: Readonly<Record<Tab, readonly [ComponentType, Readonly<Record<string, Parameter<unknown>>>]>> = {
  needs: [NeedGaps, ofNeeds],
  trends: [TrendGaps, ofTrends],
  learning: [UptakeGaps, ofLearning],
  evidence: [EvidenceGaps, ofEvidence],
  matrix: [GapMatrix, ofMatrix],
};

const ofAll = { tab, when, sure };

/** What is missing: needs nobody meets, trends nobody knows, learning nobody uses, methods nobody has tried. */
export default function View() {
  const t = useWords(words);
  const { values } = useAddress(ofAll);
  const [Shown, parameters] = shownBy[values.tab];
  const { dropped } = useAddress(parameters);
  return (
    <Page title={t.title} dropped={dropped}>
      <Tabs
        label={t.tabs}
        value={values.tab}
        to={(tab) => `/gaps${writeSearch(ofAll, { ...values, tab })}`}
        tabs={tabs.map((tab) => ({ tab, text: t[tab] }))}
      />
      <Shown key={values.tab} />
    </Page>
  );
}
