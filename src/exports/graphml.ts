import { aboutAnswer } from './answer.js';
import { known, nodeColumns, tieColumns, type Column } from './columns.js';
import type { NetworkDocument } from './network-document.js';
import { XmlWriter } from './xml.js';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

/** What the answer rests on, as data of the graph. Gephi (0.10) reports each key for graphs as unknown, and reads on. */
const BASIS = 'basis';

/** The network as GraphML 1.0, undirected. */
export async function* graphml(document: NetworkDocument): AsyncGenerator<string> {
  const xml = new XmlWriter();
  xml.open('graphml', { xmlns: NAMESPACE });
  xml.element('key', { id: BASIS, for: 'graph', 'attr.name': BASIS, 'attr.type': 'string' });
  declare(xml, 'node', nodeColumns);
  declare(xml, 'edge', tieColumns);
  xml.open('graph', { edgedefault: 'undirected' });
  xml.element('data', { key: BASIS }, JSON.stringify(aboutAnswer(document)));
  yield xml.take();
  for await (const node of document.nodes()) {
    xml.open('node', { id: node.organisation });
    tell(xml, 'node', nodeColumns, node);
    xml.close();
    yield xml.take();
  }
  for (const tie of document.ties()) {
    xml.open('edge', { source: tie.a, target: tie.b });
    tell(xml, 'edge', tieColumns, tie);
    xml.close();
    yield xml.take();
  }
  xml.end();
  yield xml.take();
}

type Part = 'node' | 'edge';

/** A key may be declared once, and a node and a tie may have a column of the same name. */
const keyOf = (part: Part, { name }: { readonly name: string }): string => `${part}.${name}`;

function declare<Row>(xml: XmlWriter, part: Part, columns: readonly Column<Row>[]): void {
  for (const column of columns) {
    const attributes = { id: keyOf(part, column), for: part, 'attr.name': column.name, 'attr.type': column.type };
    xml.element('key', attributes);
  }
}

function tell<Row>(xml: XmlWriter, part: Part, columns: readonly Column<Row>[], row: Row): void {
  for (const [column, value] of known(columns, row)) xml.element('data', { key: keyOf(part, column) }, value);
}
