import { shortNameOf, type Language } from '../coordination/index.js';
import { claimValues, sourcesOfClaim, type Context } from '../graph/reading/index.js';
import { today, type EntityId } from '../graph/records/index.js';
import { shownName } from '../graph/schema/index.js';
import { Confidence, propertyWords, terms } from '../graph/vocabulary/index.js';
import { aboutSheet, workbookFile, type Cell, type Sheet, type Told } from '../sheets/index.js';
import { answerColumns, labelOf, nodeColumns, tieColumns, type Column, type Value } from './columns.js';
import { isOf, type NamedNode, type NetworkDocument } from './network-document.js';
import { parametersOf } from './parameters.js';

/** What a workbook has to know beside the answer. */
export interface WorkbookAsked {
  readonly context: Context;
  /** In which its heads and terms are; null leaves them as the API has them. */
  readonly language: Language | null;
  /** Under which it was asked for. */
  readonly address: string;
}

/**
 * The network as a workbook: its organisations, its ties, what they rest on, and the sources. With a language its heads,
 * its names and its terms are the words of that language, without one those of the API, and the rest is in English.
 */
export function networkWorkbook(document: NetworkDocument, asked: WorkbookAsked): AsyncGenerator<Uint8Array> {
  const language = asked.language ?? 'en';
  const t = words[language];
  const sheets = [
    nodesSheet(document, asked),
    tiesSheet(document, asked),
    aboutSheet(toldOf(document, asked), language),
    { name: t.sources, head: t.ofSource, rows: sourceRows(document, asked.context, language) },
  ];
  return workbookFile(sheets, language);
}

const named = ({ da, en }: (typeof propertyWords)['name']) => ({ da: capital(da), en: capital(en) });
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const sourceProperties = (
  ['name', 'kind', 'publisher', 'published', 'address', 'retrieved', 'confidence'] as const
).map((property) => named(propertyWords[property]));

const words = {
  da: {
    organisations: 'Organisationer',
    ties: 'Forbindelser',
    sources: 'Kilder',
    name: 'Navn',
    first: 'Organisation',
    second: 'Arbejder sammen med',
    title: 'Hvem arbejder sammen',
    what: 'Hvad',
    address: 'Hentet fra',
    made: 'Dannet den',
    sure: 'Sikkerhed: mindst',
    asked: 'Spurgt om',
    all: 'alt, der er registreret',
    // What stands above the columns of a source, and how many claims of the answer rest on it.
    ofSource: ['Id', ...sourceProperties.map(({ da }) => da), 'Oplysninger, der hviler på den'],
  },
  en: {
    organisations: 'Organisations',
    ties: 'Ties',
    sources: 'Sources',
    name: 'Name',
    first: 'Organisation',
    second: 'Works with',
    title: 'Who works with whom',
    what: 'What',
    address: 'Fetched from',
    made: 'Made on',
    sure: 'Confidence: at least',
    asked: 'Asked for',
    all: 'all that is on record',
    ofSource: ['Id', ...sourceProperties.map(({ en }) => en), 'Claims that rest on it'],
  },
} as const;

function nodesSheet(document: NetworkDocument, { language }: WorkbookAsked): Sheet {
  const columns = columnsIn(nodeColumns, language);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for await (const node of document.nodes()) yield [node.organisation, ...columns.map(({ cell }) => cell(node))];
  }
  return {
    name: words[language ?? 'en'].organisations,
    head: ['Id', ...columns.map(({ head }) => head)],
    rows: rows(),
  };
}

/** In a language the ends have their names, which are kept from the organisations before: they are written first. */
function tiesSheet(document: NetworkDocument, { language }: WorkbookAsked): Sheet {
  const t = words[language ?? 'en'];
  const columns = columnsIn(tieColumns, language);
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    const names = new Map<EntityId, string>();
    for await (const node of document.nodes()) names.set(node.organisation, labelIn(node, language));
    for (const tie of document.ties()) {
      const ends = [tie.a, tie.b].flatMap((end) => [end, names.get(end) ?? end]);
      yield [...ends, ...columns.map(({ cell }) => cell(tie))];
    }
  }
  const head = language === null ? ['Source', 'sourceLabel', 'Target', 'targetLabel'] : ['Id', t.first, 'Id', t.second];
  return { name: t.ties, head: [...head, ...columns.map(({ head: title }) => title)], rows: rows() };
}

const labelIn = (node: NamedNode, language: Language | null): string =>
  language === null || !node.entity ? labelOf(node) : shortNameOf(node.entity, language);

interface ShownColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Cell;
}

function columnsIn<Row>(columns: readonly Column<Row>[], language: Language | null): ShownColumn<Row>[] {
  if (language === null) return columns.map(({ name, of }) => ({ head: name, cell: of }));
  return columns.map(({ title, terms: set, of }) => ({
    head: capital(title[language]),
    cell: (row) => inWords(of(row), set, language),
  }));
}

function inWords(value: Value, set: Column<never>['terms'], language: Language): Cell {
  return typeof value === 'string' && set ? (set.values[value]?.[language] ?? value) : value;
}

/** What was asked, when, of which state of the graph, how sure, and what was left out. */
function toldOf(document: NetworkDocument, { language, address }: WorkbookAsked): Told[] {
  const t = words[language ?? 'en'];
  const { parameters } = document.answer.metric;
  const question = [...parametersOf(parameters)].filter(([name]) => name !== 'minConfidence');
  const least = Object.entries(Confidence.values).find(([level]) => level === parameters['minConfidence'])?.[1];
  const reasons = language === null ? [] : [`reasons.${language === 'da' ? 'en' : 'da'}`];
  return [
    [t.what, t.title],
    [t.asked, question.length > 0 ? question.map(([name, value]) => `${name}: ${value}`).join('; ') : t.all],
    [t.sure, least?.[language ?? 'en'] ?? null],
    [t.made, today()],
    [t.address, address],
    ...columnsIn(
      answerColumns.filter(({ name }) => !reasons.includes(name)),
      language,
    ).map(({ head, cell }): Told => [head, cell(document)]),
  ];
}

/** How many claims are read at a time. */
const BATCH = 500;

/** The sources that whoever asks may see, that on which the most rests first. Only their ids are kept beside a batch. */
async function* sourceRows(
  { answer }: NetworkDocument,
  context: Context,
  language: Language,
): AsyncGenerator<readonly Cell[]> {
  const claims = answer.participations.flatMap((participation) => participation.claims);
  const resting = new Map<EntityId, number>();
  for (let start = 0; start < claims.length; start += BATCH) {
    const values = await claimValues(context.database, claims.slice(start, start + BATCH), context.signal);
    for (const source of [...values.values()].flatMap(sourcesOfClaim))
      resting.set(source, (resting.get(source) ?? 0) + 1);
  }
  const ordered = [...resting].sort(([a, most], [b, fewer]) => fewer - most || (a < b ? -1 : 1));
  for (const [id, count] of ordered) {
    const source = await context.loaders.entities.load(id);
    context.loaders.entities.clear(id);
    if (!source || !isOf(source, 'Source')) continue;
    yield [
      id,
      shownName(source, language === 'da' ? 'DA' : 'EN').text,
      source.kind ? terms.SourceKind.values[source.kind][language] : null,
      source.publisher ?? null,
      source.published ?? null,
      source.address ?? null,
      source.retrieved ?? null,
      Confidence.values[source.confidence][language],
      count,
    ];
  }
}
