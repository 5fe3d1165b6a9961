import type { ClaimId, EntityId } from '../../graph/records/index.js';
import { sourcesOfClaim } from '../../graph/reading/index.js';
import { term, terms, termSet } from '../../graph/vocabulary/index.js';
import { share } from '../answer/answer.js';
import { indexNamed, type Question } from '../answer/question.js';
import { languageOf, type Language } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { basis, entities, entity, id, oneOf, text, withDefault, type Holding } from '../declaration/fields.js';
import { writtenQuestion, type Asked, type Reading, type RecordedValues } from '../declaration/question.js';
import type { Projection } from '../projection/projection.js';
import { gapSection, riskSection } from './gaps-and-risks.js';
import { learningSection, trendSection } from './learning-and-trends.js';
import { claimsIn, htmlPage, markdownPage, namedIn, type Briefing, type Material, type NotedSource } from './page.js';
import { themeFacts, type ThemeFacts } from './theme-facts.js';
import { applicationSection, initiativeSection } from './what-goes-on.js';
import { unknownSection } from './what-is-not-known.js';
import { synergySection } from './who-fits-whom.js';

const metric = { name: 'briefing', version: 3 } as const;

const BriefingFormat = termSet('BriefingFormat', 'How a page is written.', {
  MARKDOWN: term('Markdown', 'Markdown', 'Markdown with footnotes, as GitHub and many editors know them.'),
  HTML: term('HTML', 'HTML', 'A whole HTML document, made to be printed.'),
});

const Written = basis(
  'Briefing',
  'One page on a theme: the most important few of what is on record, and what is not known.',
  {
    theme: entity('Theme', 'The theme.'),
    themes: entities('Theme', 'The theme and the themes below it: all of them are looked at.'),
    format: oneOf(BriefingFormat, 'How it is written.'),
    language: oneOf(terms.Language, 'The language that it is written in.'),
    text: text('The page.'),
    sources: entities('Source', 'The sources that its footnotes name, in their order.'),
  },
);

const asked = {
  theme: id('The theme. Those below it belong to it.'),
  format: withDefault(oneOf(BriefingFormat, 'How the page is written.'), 'MARKDOWN'),
  language: withDefault(oneOf(terms.Language, 'The language of the page.'), 'DA'),
  ...evidence,
};

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
export const briefing = writtenQuestion({
  name: 'briefing',
  about:
    'One page for tomorrow’s meeting on a theme: what goes on, risks of duplication, needs that are not met, who could help whom, learning, trends, applications and what is not known, with sources as footnotes.',
  metric,
  weight: { cost: 4_500, each: 0 },
  arguments: asked,
  answer: Written,
  work: foundOn,
  written,
});

function foundOn(projection: Projection, { theme, ...question }: Question & { readonly theme: string }): Briefing {
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
  const basis = view.basis(metric, { themes: view.idsOf(facts.themes) }, completenessOf(view, facts));
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

async function written(
  { sections, ...found }: Briefing,
  { format, language: called }: Asked<typeof asked>,
  reading: Reading,
): Promise<Holding<typeof Written>> {
  const language = languageOf[called];
  const page = { sections, ...found };
  const material = await materialFor(page, language, reading);
  const { text, sources } = (format === 'HTML' ? htmlPage : markdownPage)(page, language, material);
  return { ...found, format, language: called, text, sources };
}

/** The names and sources that a page shows. */
async function materialFor(found: Briefing, language: Language, reading: Reading): Promise<Material> {
  const [nameOf, claims] = await Promise.all([reading.names(namedIn(found)), reading.claims(claimsIn(found))]);
  const ids = new Set([...claims.values()].flatMap(sourcesOfClaim));
  const recorded = await reading.entities([...ids]);
  const sources = new Map<EntityId, NotedSource>(
    [...recorded].map(([source, values]) => [source, noted(source, values, language)]),
  );
  // One that the caller may not see is not among them.
  const sourcesOf = new Map<ClaimId, readonly EntityId[]>(
    [...claims].map(([claim, values]) => [claim, sourcesOfClaim(values).filter((source) => sources.has(source))]),
  );
  return { nameOf, sourcesOf, sources };
}

function noted(source: EntityId, values: RecordedValues, language: Language): NotedSource {
  const said = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const name: Readonly<Record<string, unknown>> = { ...asObject(values['name']) };
  return {
    name: said(name[language]) ?? said(name['da']) ?? said(name['en']) ?? source,
    publisher: said(values['publisher']),
    published: said(values['published']),
    address: said(values['address']),
  };
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
