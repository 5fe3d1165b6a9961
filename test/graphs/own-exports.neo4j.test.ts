import 'reflect-metadata';
import { beforeEach, describe, expect, test } from 'vitest';
import { importDraft } from '../../src/drafts/index.js';
import { openExport } from '../../src/exports/index.js';
import { graphVersion, Loaders } from '../../src/graph/reading/index.js';
import type { GraphFile } from '../../src/graphs/graph.js';
import { graphDraft, graphInXml } from '../../src/graphs/index.js';
import { graphOfJson } from '../grants/parts.js';
import { answer, database, edit, loadOnly } from '../world.js';

async function load(graph: GraphFile, answers: Readonly<Record<string, string>> = {}) {
  const told: string[] = [];
  const person = { ask: async () => null, tell: ({ en }: { readonly en: string }) => void told.push(en) };
  const read = graphDraft('tegning', graph);
  return {
    ...(await importDraft(database, { read, name: 'tegning', answers, dryRun: false }, person, () => {})),
    told,
  };
}

async function exported(file: string): Promise<string> {
  const { signal } = new AbortController();
  const context = { database, caller: { role: 'READER', networks: [] }, sight: [], payer: '', signal } as const;
  const loaders = new Loaders(database, [], signal);
  const { content } = await openExport(file, new URLSearchParams(), { ...context, loaders }, 'http://localhost');
  let text = '';
  for await (const piece of content) text += String(piece);
  return text;
}

beforeEach(async () => loadOnly('seed/example'));

describe('A graph that is imported', () => {
  test.each<[string, (text: string) => Promise<GraphFile>]>([
    ['network.graphml', async (text) => graphInXml([text])],
    ['network.gexf', async (text) => graphInXml([text])],
    ['network.json', async (text) => graphOfJson(JSON.parse(text) as object)],
  ])('from Samspil itself, as %s, changes nothing and asks nothing: its ties are computed', async (file, read) => {
    const graph = await read(await exported(file));
    expect(graph.ties.length).toBeGreaterThan(0);
    const version = await graphVersion(database);
    const { done, told } = await load(graph);
    expect(told).toEqual([
      `The file is from Samspil: its ${graph.ties.length} ties are computed, and are not recorded.`,
      `nodes: 0 new, ${graph.nodes.length} known`,
      'ties: 0 new, 0 known',
      'All that the file says is on record already: nothing would change.',
    ]);
    expect(done).toBe('NOTHING');
    expect(await graphVersion(database)).toBe(version);
  });

  test('from others goes on record as one set, which can be undone, and once more changes nothing', async () => {
    const graph = graphOfJson({
      elements: [
        { label: 'Stenhuggerlauget', type: 'Organisation' },
        { label: 'Bævernes Forbund', type: 'Organisation' },
        { label: 'Klimakredsen', type: 'Organisation' },
      ],
      connections: [{ from: 'Bævernes Forbund', to: 'Klimakredsen', type: 'is a member of' }],
    });
    const answers = {
      source: 'Kort over kredsen',
      confidence: 'REPORTED',
      'new:organisation.kind': 'ASSOCIATION',
      'tie:is a member of Organisation Organisation': 'MEMBER_OF',
      do: 'RECORD',
    };
    await expect(load(graph)).rejects.toMatchObject({ code: 'ANSWERS_MISSING' });
    const loaded = await load(graph, answers);
    expect(loaded).toMatchObject({ done: 'RECORDED', sets: [expect.any(String)] });
    const member = '{ organisation(id: "organisation:baevernes-forbund") { memberships { nodes { id } } } }';
    expect(await answer(member)).toEqual({
      organisation: { memberships: { nodes: [{ id: 'organisation:klimakredsen' }] } },
    });
    expect((await load(graph, answers)).done).toBe('NOTHING');
    const [set = ''] = 'sets' in loaded ? loaded.sets : [];
    await edit(`mutation { undo(id: "${set}", reason: "Forkert fil") { id } }`);
    const { organisation } = await answer<{ organisation: { members: { nodes: readonly { id: string }[] } } }>(
      '{ organisation(id: "organisation:klimakredsen") { members(first: 100) { nodes { id } } } }',
    );
    expect(organisation.members.nodes.map(({ id }) => id)).not.toContain('organisation:baevernes-forbund');
  });
});
