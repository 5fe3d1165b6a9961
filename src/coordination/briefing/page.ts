import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { toMarkdown } from 'mdast-util-to-markdown';
import { micromark } from 'micromark';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { encode } from 'micromark-util-encode';
import type { ClaimId, EntityId } from '../../graph/records/index.js';
import type { Basis } from '../answer/answer.js';
import { capital, render, type Language, type Sentence, type InBoth } from '../answer/sentence.js';
import type { Section, SectionKey } from './section.js';
import { workedOutOnce } from '../projection/worked-out.js';

/** One page on a theme, before it is written in a language. */
export interface Briefing extends Basis {
  readonly theme: EntityId;
  /** The theme and those below it. */
  readonly themes: readonly EntityId[];
  readonly sections: readonly Section[];
}

/** A source as a footnote shows it. */
export interface NotedSource {
  readonly name: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Where it is: linked only if it is a web address. */
  readonly address: string | null;
}

/** What a page needs beside its sentences: names, and the sources of claims. */
export interface Material {
  readonly nameOf: (id: EntityId, language: Language) => string;
  readonly sourcesOf: ReadonlyMap<ClaimId, readonly EntityId[]>;
  readonly sources: ReadonlyMap<EntityId, NotedSource>;
}

/** A page and the sources that its footnotes name, in their order. */
export interface Page {
  readonly text: string;
  readonly sources: readonly EntityId[];
}

/** How many sources a point names. */
const NOTES = 3;

const words = {
  da: {
    briefing: 'Overblik',
    sources: 'Kilder',
    back: 'Tilbage',
    below: 'Undertemaer',
    more: (count: number) => `… og ${count} til.`,
    version: (version: number) => `Grafens version ${version}.`,
  },
  en: {
    briefing: 'Briefing',
    sources: 'Sources',
    back: 'Back',
    below: 'Themes below it',
    more: (count: number) => `… and ${count} more.`,
    version: (version: number) => `Version ${version} of the graph.`,
  },
} as const;

/** What a section is called, and what it says where nothing is on record. */
const headings: Readonly<Record<SectionKey, InBoth<readonly [title: string, nothing: string]>>> = {
  INITIATIVES: {
    da: ['Hvad der sker, og hvem der er med', 'Der er ikke registreret nogen indsats om temaet.'],
    en: ['What goes on, and who is in it', 'No initiative on the theme is on record.'],
  },
  RISKS: {
    da: ['Risiko for dobbeltarbejde', 'Der er ikke fundet nogen i det, der er registreret.'],
    en: ['Risk of duplication', 'None is found in what is on record.'],
  },
  GAPS: {
    da: ['Behov, der ikke er dækket', 'Der er ikke fundet nogen i det, der er registreret.'],
    en: ['Needs that are not met', 'None is found in what is on record.'],
  },
  SYNERGIES: {
    da: ['Hvem der kunne hjælpe hvem', 'Intet tilbud, der er registreret, passer til det, andre søger.'],
    en: ['Who could help whom', 'No offer on record fits what others seek.'],
  },
  LEARNING: {
    da: ['Læring og praksis', 'Der er ikke registreret læring eller praksis om temaet.'],
    en: ['Learning and practice', 'No learning or practice on the theme is on record.'],
  },
  TRENDS: {
    da: ['Tendenser', 'Der er ikke registreret nogen tendens om temaet.'],
    en: ['Trends', 'No trend on the theme is on record.'],
  },
  APPLICATIONS: {
    da: ['Ansøgninger', 'Der er ikke registreret nogen ansøgning om temaet.'],
    en: ['Applications', 'No application on the theme is on record.'],
  },
  UNKNOWN: {
    da: ['Hvad vi ikke ved', 'Intet er udeladt eller uafklaret.'],
    en: ['What is not known', 'Nothing is left out or open.'],
  },
};

/** The ids of whatever a page names. */
export const namedIn = ({ themes, sections }: Briefing): EntityId[] => [
  ...new Set([...themes, ...sentencesIn(sections).flatMap(({ entities }) => entities)]),
];

/** The claims that a page rests on. */
export const claimsIn = ({ sections }: Briefing): ClaimId[] => [
  ...new Set(sentencesIn(sections).flatMap(({ claims }) => claims)),
];

const sentencesIn = (sections: readonly Section[]): Sentence[] => sections.flatMap(({ points }) => points.flat(2));

/** Writes a briefing as Markdown. Names are text in a tree, so that nothing in one of them is read as Markdown or HTML. */
export function markdownPage(briefing: Briefing, language: Language, material: Material): Page {
  const notes = new Map<EntityId, string>();
  const title = `${words[language].briefing}: ${oneLine(material.nameOf(briefing.theme, language))}`;
  const below = briefing.themes.filter((theme) => theme !== briefing.theme);
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...(below.length > 0
        ? [
            paragraph(
              `${words[language].below}: ${below.map((id) => oneLine(material.nameOf(id, language))).join(', ')}.`,
            ),
          ]
        : []),
      ...briefing.sections.flatMap((section) => sectionBlocks(section, language, material, notes)),
      paragraph(words[language].version(briefing.graphVersion)),
      ...[...notes].map(([source, number]) => footnote(number, material.sources.get(source), source)),
    ],
  };
  const text = toMarkdown(root, { bullet: '-', extensions: [gfmFootnoteToMarkdown()] });
  return { text, sources: [...notes.keys()] };
}

/** The same page as an HTML document. The Markdown library lets no HTML and no dangerous address through. */
export function htmlPage(briefing: Briefing, language: Language, material: Material): Page {
  const { text, sources } = markdownPage(briefing, language, material);
  const body = micromark(text, {
    extensions: [gfmFootnote()],
    htmlExtensions: [
      gfmFootnoteHtml({ label: words[language].sources, labelAttributes: '', backLabel: words[language].back }),
    ],
  });
  const title = encode(`${words[language].briefing}: ${oneLine(material.nameOf(briefing.theme, language))}`);
  const head = `<meta charset="utf-8"><title>${title}</title><style>${style}</style>`;
  return {
    text: `<!doctype html>\n<html lang="${language}">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`,
    sources,
  };
}

const style =
  'body{font:10.5pt/1.4 system-ui,sans-serif;max-width:48em;margin:2em auto;padding:0 1em}h1{font-size:1.5em}h2{font-size:1.1em;margin:1em 0 .3em}ul,ol{margin:.2em 0;padding-left:1.4em}.footnotes{font-size:.85em}@media print{body{margin:0}}';

function sectionBlocks(
  { key, points, more }: Section,
  language: Language,
  material: Material,
  notes: Map<EntityId, string>,
): (BlockContent | DefinitionContent)[] {
  const [title, nothing] = headings[key][language];
  if (points.length === 0) return [heading(2, title), paragraph(nothing)];
  const items = points.map((point) => listItem(pointParts(point, language, material, notes)));
  if (more > 0) items.push(listItem([text(words[language].more(more))]));
  return [heading(2, title), { type: 'list', ordered: false, spread: false, children: items }];
}

/** The sentences of a point one after the other, and the sources of the claims they rest on. */
function pointParts(
  point: readonly Sentence[],
  language: Language,
  { nameOf, sourcesOf }: Material,
  notes: Map<EntityId, string>,
): PhrasingContent[] {
  const said = point.map((each) => capital(oneLine(render(each[language], language, nameOf)))).join(' ');
  const sources = new Set(point.flatMap(({ claims }) => claims.flatMap((claim) => sourcesOf.get(claim) ?? [])));
  return [
    text(said),
    ...[...sources].slice(0, NOTES).map((source): PhrasingContent => {
      const number = workedOutOnce(notes, source, () => String(notes.size + 1));
      return { type: 'footnoteReference', identifier: number, label: number };
    }),
  ];
}

function footnote(number: string, source: NotedSource | undefined, id: EntityId): DefinitionContent {
  const said = [source?.name ?? id, source?.publisher ?? null, source?.published ?? null];
  const words = oneLine(said.filter((part) => part !== null).join(', '));
  const address = webAddress(source?.address ?? null);
  const link: PhrasingContent[] =
    address === null ? [] : [text(' '), { type: 'link', url: address, children: [text(address)] }];
  return {
    type: 'footnoteDefinition',
    identifier: number,
    label: number,
    children: [{ type: 'paragraph', children: [text(`${words}.`), ...link] }],
  };
}

/** An address of the web as it is written safely; null for any other. */
function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** Names hold no line of their own: a line break in one would start a block. */
const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (value: string): BlockContent => ({ type: 'paragraph', children: [text(value)] });
const heading = (depth: 1 | 2, value: string): BlockContent => ({ type: 'heading', depth, children: [text(value)] });
const listItem = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
});
