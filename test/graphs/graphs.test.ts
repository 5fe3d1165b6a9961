import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/drafts/index.js';
import { SamspilError } from '../../src/errors.js';
import type { EntityId } from '../../src/graph/records/index.js';
import type { GraphFile } from '../../src/graphs/graph.js';
import { graphInXml, isGraphXml } from '../../src/graphs/index.js';
import { plannedGraph } from '../../src/graphs/plan.js';
import { graphInJson, graphOfJson } from '../grants/parts.js';
import { recordOf, small, type Recorded } from '../workbooks/plans.js';

const nodes = [
  { id: '1', name: 'Havnens Venner', type: 'NGO' },
  { id: '2', name: 'Stenhuggerlauget', type: 'NGO' },
  { id: '3', name: 'Kystnet', type: 'organisation' },
  { id: '4', name: 'Renere havne', type: 'initiative' },
];
const ties = [
  { source: '1', target: '3', relation: 'er medlem af' },
  { source: '2', target: '3', relation: 'er medlem af' },
  { source: '2', target: '4', relation: 'works with' },
];
const inJson = { nodes, links: ties };
const inGraphml = `<?xml version="1.0"?><!-- drawn by hand --><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="name" attr.type="string"/><key id="d1" for="node" attr.name="type"/>
  <key id="d2" for="edge" attr.name="relation"/><graph edgedefault="directed">
  ${nodes.map(({ id, name, type }) => `<node id="${id}"><data key="d0">${name}</data><data key="d1">${type}</data></node>`).join('')}
  ${ties.map(({ source, target, relation }) => `<edge source="${source}" target="${target}"><data key="d2">${relation}</data></edge>`).join('')}
  </graph></graphml>`;
const inGexf = `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph><attributes class="node"><attribute id="0" title="type" type="string"/></attributes>
  <attributes class="edge"><attribute id="0" title="relation" type="string"/></attributes><nodes>
  ${nodes.map(({ id, name, type }) => `<node id="${id}" label="${name}"><attvalues><attvalue for="0" value="${type}"/></attvalues></node>`).join('')}
  </nodes><edges>
  ${ties.map(({ source, target, relation }, at) => `<edge id="${at}" source="${source}" target="${target}"><attvalues><attvalue for="0" value="${relation}"/></attvalues></edge>`).join('')}
  </edges></graph></gexf>`;
const inKumu = {
  elements: nodes.map(({ name, type }) => ({ label: name, type })),
  connections: ties.map(({ source, target, relation }) => ({
    from: nodes[Number(source) - 1]?.name,
    to: nodes[Number(target) - 1]?.name,
    type: relation,
    direction: 'directed',
  })),
};

const graph = graphOfJson(inJson);
const answers = {
  source: 'Tegningen',
  confidence: 'REPORTED',
  'kind:NGO': 'Organisation',
  'tie:works with Organisation Initiative': 'PARTICIPATES_IN',
  'new:organisation.kind': 'ASSOCIATION',
};

async function outcomeOf(
  file: GraphFile,
  recorded: Recorded = small,
  more: Readonly<Record<string, string>> = answers,
) {
  const { entities = {} } = recorded;
  const record = {
    ...recordOf(recorded),
    entities: async () => new Map(),
    taken: async (ids: readonly EntityId[]) => new Set(ids.filter((id) => id in entities)),
  };
  return plannedGraph(file, 'tegning', more, record);
}

async function draftOf(...given: Parameters<typeof outcomeOf>): Promise<Draft> {
  const draft = await outcomeOf(...given);
  if ('questions' in draft) throw new Error(draft.questions.map(({ id }) => id).join('\n'));
  return draft;
}

describe('A graph', () => {
  test('says the same in every format, in one piece and letter by letter', async () => {
    for (const whole of [inGraphml, inGexf])
      for (const pieces of [[whole], whole]) expect(await graphInXml(pieces)).toEqual(graph);
    const drawn = {
      nodes,
      edges: ties.map((tie) => ({ ...tie, source: { id: tie.source }, target: { id: tie.target } })),
    };
    expect(graphOfJson(drawn)).toEqual(graph);
    const { nodes: elements, ties: connections } = graphOfJson(inKumu);
    expect(elements.map(({ label, kind }) => [label, kind])).toEqual(nodes.map(({ name, type }) => [name, type]));
    expect(connections[0]).toEqual({ from: 'Havnens Venner', to: 'Kystnet', kind: 'er medlem af' });
  });

  test('is read as Kumu exports a project, what people wrote of it being among its attributes', () => {
    const project = {
      name: 'Kysten',
      elements: nodes.map(({ id, name, type }) => ({
        _id: `elem-${id}`,
        attributes: { label: ` ${name.replace(' ', ' \n')}`, 'element type': type },
      })),
      connections: ties.map(({ source, target, relation }, at) => ({
        _id: `conn-${at}`,
        direction: 'directed',
        attributes: { 'connection type': relation, tags: null },
        from: `elem-${source}`,
        to: `elem-${target}`,
      })),
      maps: [{ _id: 'map-1', elements: [{ _id: 'node-1', element: 'elem-1' }] }],
    };
    const named = (text: string) => `elem-${text}`;
    expect(graphOfJson(project)).toEqual({
      ...graph,
      nodes: graph.nodes.map((node) => ({ ...node, id: named(node.id) })),
      ties: graph.ties.map(({ from, to, kind }) => ({ from: named(from), to: named(to), kind })),
    });
  });

  test('becomes organisations and claims, those on record by their names, and what it says of the others', async () => {
    const { records, lines } = await draftOf(graph);
    expect(records.entities.map(({ id, values }) => [id, values['kind']])).toEqual([
      ['source:tegningen', 'FILE'],
      ['organisation:stenhuggerlauget', 'ASSOCIATION'],
    ]);
    expect(records.claims.map(({ id, values }) => [id, values])).toEqual(
      [
        'MEMBER_OF organisation:havnen organisation:kystnet',
        'MEMBER_OF organisation:stenhuggerlauget organisation:kystnet',
        'PARTICIPATES_IN organisation:stenhuggerlauget initiative:renere-havne',
      ].map((id) => [id, { confidence: 'REPORTED', sources: ['source:tegningen'] }]),
    );
    expect(lines.map(({ en }) => en)).toEqual([
      'nodes: 1 new, 3 known',
      'New: “Stenhuggerlauget”.',
      'ties: 3 new, 0 known',
    ]);
  });

  test('changes nothing the second time', async () => {
    const { records } = await draftOf(graph);
    const recorded = {
      ...small,
      entities: { ...small.entities, ...Object.fromEntries(records.entities.map(({ id, values }) => [id, values])) },
      claims: Object.fromEntries(records.claims.map(({ id, values }) => [id, values])),
    };
    expect((await draftOf(graph, recorded)).records).toEqual({ entities: [], claims: [] });
  });

  test('is asked about where it does not say what its nodes and ties are, or who is meant', async () => {
    const asked = async (file: GraphFile) => {
      const outcome = await outcomeOf(file, small, { source: 'x', confidence: 'REPORTED' });
      return 'questions' in outcome ? outcome.questions.map(({ id }) => id) : [];
    };
    expect(await asked(graphOfJson({ nodes: [{ id: 'A' }], edges: null }))).toEqual(['kind:']);
    const two = {
      nodes: [
        { id: 'Kystnet', kind: 'Organisation' },
        { id: 'Klima', kind: 'tema' },
      ],
    };
    expect(await asked(graphOfJson({ ...two, edges: [{ source: 'Klima', target: 'Kystnet' }] }))).toEqual([
      'tie: Theme Organisation',
    ]);
    expect(
      await asked(
        graphOfJson({
          nodes: [
            { id: 'CKU', kind: 'Organisation' },
            { id: 'Havnens Vener', kind: 'Organisation' },
          ],
        }),
      ),
    ).toEqual(['who:CKU', 'who:Havnens Vener']);
  });

  test('leaves out what is left out, what leads nowhere and whatever holds data on a person, with a word', async () => {
    const more = [...nodes, { id: '5', name: 'kim@havnen.example', type: 'NGO' }];
    const file = graphOfJson({
      nodes: more,
      edges: [...ties, { source: '1', target: '5' }, { source: '1', target: 'none' }],
    });
    const { lines, records } = await draftOf(file, small, {
      ...answers,
      'tie:works with Organisation Initiative': 'LEAVE_OUT',
    });
    expect(lines.slice(0, 2).map(({ en }) => en)).toEqual([
      '1 node was not read: it holds data on a person, or its letters came out wrong.',
      '3 ties are left out.',
    ]);
    expect(JSON.stringify(records)).not.toContain('kim@');
  });

  test('makes nobody a network whom its sources do not', async () => {
    const file = graphOfJson({
      nodes: [
        { id: 'Kystnet', kind: 'Organisation' },
        { id: 'Havnens Venner', kind: 'Organisation' },
      ],
      edges: [{ source: 'Kystnet', target: 'Havnens Venner', verb: 'MEMBER_OF' }],
    });
    const { records, lines } = await draftOf(file);
    expect(records.claims).toEqual([]);
    expect(lines[0]?.en).toBe('1 membership is left out: what it leads to is not on record as a network.');
  });
});

describe('A file that is no whole graph', () => {
  const told = async (read: () => unknown): Promise<string> => {
    try {
      await read();
      return 'read';
    } catch (error) {
      return error instanceof SamspilError ? `${error.code}: ${error.message}` : String(error);
    }
  };

  test.each<[string, object, string]>([
    ['no nodes', { nodes: [], edges: [] }, 'FILE_UNREADABLE: The graph has no nodes.'],
    [
      'null for its nodes',
      { nodes: null },
      'FILE_UNREADABLE: The graph can’t be read: nodes has another form than the format says.',
    ],
    [
      'a node without an id',
      { nodes: [{ name: 'a' }] },
      'FILE_UNREADABLE: The graph can’t be read: nodes/0/id has another form than the format says.',
    ],
    [
      'a tie without an end',
      { nodes: [{ id: 1 }], links: [{ source: 1 }] },
      'FILE_UNREADABLE: The graph can’t be read: links/0/target has another form than the format says.',
    ],
    ['null for its ties', { nodes: [{ id: 1 }], links: null, edges: null }, 'read'],
    ['no elements', { elements: [] }, 'FILE_UNREADABLE: The graph has no nodes.'],
    [
      'an element that is a text',
      { elements: ['a'] },
      'FILE_UNREADABLE: The graph can’t be read: elements/0 has another form than the format says.',
    ],
    ['elements that say nothing of themselves', { elements: [{}, { label: null }], connections: null }, 'read'],
  ])('of JSON, with %s, is answered in a sentence', async (_what, json, said) => {
    expect(await told(() => graphOfJson(json))).toBe(said);
  });

  test.each([
    ['cut off', inGraphml.slice(0, -30), /^FILE_UNREADABLE: The graph can’t be read as whole XML: .*unclosed tag/u],
    [
      'with a document type',
      `<!DOCTYPE graphml [<!ENTITY a "b">]>${inGexf}`,
      /^FILE_UNREADABLE: .*It has a document type of its own\.$/u,
    ],
    ['with an entity that nobody knows', inGexf.replace('Kystnet', '&file;'), /^FILE_UNREADABLE: .*undefined entity/u],
    [
      'deeper than any graph',
      `<graphml>${'<graph>'.repeat(100)}`,
      /^FILE_UNREADABLE: .*more in one place than a graph does/u,
    ],
    [
      'with a text of five million letters',
      `<graphml><graph><node id="${'a'.repeat(5_000_000)}"`,
      /^FILE_UNREADABLE: .*more in one place than a graph does/u,
    ],
    ['without nodes', '<graphml><graph/></graphml>', /^FILE_UNREADABLE: The graph has no nodes\.$/u],
  ])('of XML, %s, is answered in a sentence', async (_what, xml, said) => {
    expect(await told(async () => graphInXml(xml.match(/[^]{1,65536}/gu) ?? []))).toMatch(said);
  });

  test('is known by what is in it', () => {
    expect([inJson, inKumu, { grants: [], nodes: [] }, []].map((json) => graphInJson(json) !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([inGraphml, inGexf, '<iati-activities/>', 'graphml;gexf', ''].map((text) => isGraphXml(text))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
