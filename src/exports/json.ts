import { aboutAnswer } from './answer.js';
import { nodeColumns, tieColumns, type Column, type Value } from './columns.js';
import { list } from './json-list.js';
import type { NetworkDocument, ProvenTie, TyingInitiative } from './network-document.js';

/** The network as node-link JSON, the form that networkx and D3 read, with the answer as GraphQL gives it in `graph`. */
export async function* json(document: NetworkDocument): AsyncGenerator<string> {
  yield `{"directed":false,"multigraph":false,"graph":${JSON.stringify(aboutAnswer(document))}`;
  yield* list('nodes', document.nodes(), (node) => ({ id: node.organisation, ...values(nodeColumns, node) }));
  yield* list('edges', document.ties(), edge);
  yield* list('initiatives', document.initiatives(), initiativeRecord);
  yield '\n}\n';
}

const edge = (tie: ProvenTie): object => ({
  source: tie.a,
  target: tie.b,
  ...values(tieColumns, tie),
  initiatives: tie.initiatives,
  claims: tie.claims,
});

const initiativeRecord = ({ entity: { id, name, kind, status }, participants }: TyingInitiative): object => ({
  id,
  nameDa: name.da ?? null,
  nameEn: name.en ?? null,
  initiativeKind: kind ?? null,
  status: status ?? null,
  participants,
});

const values = <Row>(columns: readonly Column<Row>[], row: Row): Record<string, Value> =>
  Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]));
