import { aboutAnswer } from './answer.js';
import { known, labelOf, nodeColumns, tieColumns, type Column } from './columns.js';
import type { NetworkDocument } from './network-document.js';
import { XmlWriter } from './xml.js';

/** Not 1.3, which networkx reads only since lately and Gephi no better. */
const NAMESPACE = 'http://www.gexf.net/1.2draft';
const VERSION = '1.2';

/** What GEXF has attributes of its own for. */
const ownNode = 'label';
const ownEdge = 'weight';
const nodeAttributes = nodeColumns.filter(({ name }) => name !== ownNode);
const tieAttributes = tieColumns.filter(({ name }) => name !== ownEdge);

/** The network as GEXF, undirected; what the answer rests on stands in the description, as JSON. */
export async function* gexf(document: NetworkDocument): AsyncGenerator<string> {
  const xml = new XmlWriter();
  xml.open('gexf', { xmlns: NAMESPACE, version: VERSION });
  xml.open('meta');
  xml.element('creator', {}, 'Samspil');
  xml.element('description', {}, JSON.stringify(aboutAnswer(document)));
  xml.close();
  xml.open('graph', { mode: 'static', defaultedgetype: 'undirected' });
  declare(xml, 'node', nodeAttributes);
  declare(xml, 'edge', tieAttributes);
  xml.open('nodes');
  for await (const node of document.nodes()) {
    xml.open('node', { id: node.organisation, label: labelOf(node) });
    tell(xml, nodeAttributes, node);
    xml.close();
    yield xml.take();
  }
  xml.close();
  xml.open('edges');
  let id = 0;
  for (const tie of document.ties()) {
    xml.open('edge', { id: String(id), source: tie.a, target: tie.b, weight: String(tie.weight) });
    tell(xml, tieAttributes, tie);
    xml.close();
    id += 1;
    yield xml.take();
  }
  xml.end();
  yield xml.take();
}

const types = { string: 'string', int: 'integer', double: 'double', boolean: 'boolean' } as const;

function declare<Row>(xml: XmlWriter, part: 'node' | 'edge', columns: readonly Column<Row>[]): void {
  xml.open('attributes', { class: part });
  for (const { name, type } of columns) xml.element('attribute', { id: name, title: name, type: types[type] });
  xml.close();
}

function tell<Row>(xml: XmlWriter, columns: readonly Column<Row>[], row: Row): void {
  xml.open('attvalues');
  for (const [{ name }, value] of known(columns, row)) xml.element('attvalue', { for: name, value });
  xml.close();
}
