import { SamspilError } from '../errors.js';
import { activitiesFile, ACTIVITIES } from './activities.js';
import { changesFeed, FEED } from './changes-feed.js';
import type { Context } from '../graph/reading/index.js';
import { basisCsv, edgesCsv, nodesCsv } from './csv.js';
import { gexf } from './gexf.js';
import { GAPS_BY_PLACE, gapsByPlace } from './gaps-by-place.js';
import { GRANTS, grantsFile } from './grants.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { jsonColumns } from './json-columns.js';
import { jsonLd } from './json-ld.js';
import { networkDocument, type NetworkDocument } from './network-document.js';
import type { OpenFile } from './open-file.js';
import { language, questionIn } from './parameters.js';
import { WORKBOOK_TYPE } from '../sheets/index.js';
import { networkWorkbook, type WorkbookAsked } from './workbook.js';

/** A form in which the network can be had. */
export interface NetworkFormat {
  readonly file: string;
  readonly mediaType: string;
  readonly about: string;
  /** Parameters that it has beside those of the question. */
  readonly beside?: readonly string[];
  readonly write: (document: NetworkDocument, asked: WorkbookAsked) => OpenFile['content'];
}

const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** Every form in which the answer of `network` can be had as a file. */
export const networkFormats: readonly NetworkFormat[] = [
  {
    file: 'network.graphml',
    mediaType: 'application/graphml+xml; charset=utf-8',
    about: 'GraphML, for Gephi, networkx, igraph, yEd and Cytoscape.',
    write: graphml,
  },
  {
    file: 'network.gexf',
    mediaType: 'application/gexf+xml; charset=utf-8',
    about: 'GEXF 1.2, for Gephi, networkx and sigma.js.',
    write: gexf,
  },
  {
    file: 'network-nodes.csv',
    mediaType: CSV_TYPE,
    about: 'The organisations as a table of nodes, for Gephi and spreadsheets.',
    write: nodesCsv,
  },
  {
    file: 'network-edges.csv',
    mediaType: CSV_TYPE,
    about: 'The ties as a table of edges, for Gephi, networkx by way of pandas, and spreadsheets.',
    write: edgesCsv,
  },
  {
    file: 'network-basis.csv',
    mediaType: CSV_TYPE,
    about: 'What the two tables rest on, and the measures of the network as a whole.',
    write: basisCsv,
  },
  {
    file: 'network.xlsx',
    mediaType: WORKBOOK_TYPE,
    about: 'A workbook for Excel and LibreOffice: organisations, ties, what they rest on and the sources.',
    beside: ['language'],
    write: networkWorkbook,
  },
  {
    file: 'network.json',
    mediaType: 'application/json; charset=utf-8',
    about: 'Node-link JSON, for networkx and D3, with the initiatives behind the ties.',
    write: json,
  },
  {
    file: 'network.columns.json',
    mediaType: 'application/json; charset=utf-8',
    about: 'JSON in columns, a small part of the size, for a page that draws the network.',
    write: jsonColumns,
  },
  {
    file: 'network.jsonld',
    mediaType: 'application/ld+json',
    about: 'JSON-LD 1.1 in terms of schema.org, the W3C’s ORG and PROV, for linked data.',
    write: jsonLd,
  },
];

type Opens = (parameters: URLSearchParams, context: Context, origin: string) => Promise<OpenFile>;

/** Files that are not made of the network. */
const otherFiles: ReadonlyMap<string, Opens> = new Map<string, Opens>([
  [ACTIVITIES, activitiesFile],
  [GRANTS, grantsFile],
  [GAPS_BY_PLACE, gapsByPlace],
  [FEED, changesFeed],
]);

/**
 * Makes a file of the answer to a question, or the feed of what has changed. What can be wrong with the question is said before any of it is there.
 * @throws UNKNOWN_EXPORT, BAD_USER_INPUT, UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export async function openExport(
  file: string,
  parameters: URLSearchParams,
  context: Context,
  origin: string,
): Promise<OpenFile> {
  const other = otherFiles.get(file);
  if (other) return other(parameters, context, origin);
  const format = networkFormats.find((each) => each.file === file);
  if (!format) {
    const files = [...networkFormats.map((each) => each.file), ...otherFiles.keys()].join(', ');
    throw new SamspilError('UNKNOWN_EXPORT', `There is no export “${file}”. There are ${files}.`);
  }
  const question = questionIn(parameters, format.beside);
  const address = `${origin}/export/${file}${parameters.size > 0 ? `?${parameters.toString()}` : ''}`;
  const asked = { context, language: format.beside ? language(parameters) : null, address };
  const document = await networkDocument(question, context);
  return {
    mediaType: format.mediaType,
    name: `samspil-${file.replace('.', `-v${document.answer.graphVersion}.`)}`,
    content: format.write(document, asked),
  };
}
