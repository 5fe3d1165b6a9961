import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer, loadOnly } from '../world.js';

beforeAll(async () => loadOnly('seed/globalt-fokus'));

const counted = ['organisations', 'themes', 'methods', 'needs', 'trends', 'practices', 'pools'] as const;
const counts = async (confidence: string) => {
  const fields = counted.map((name) => `${name}(minConfidence: ${confidence}) { totalCount }`).join(' ');
  const lists = await answer<Record<string, { totalCount: number }>>(`{ ${fields} }`);
  return Object.fromEntries(counted.map((name) => [name, lists[name]?.totalCount]));
};

describe('The dataset Globalt Fokus', () => {
  test('everything of the facts is there for who asks for the unconfirmed too', async () => {
    expect(await counts('UNCONFIRMED')).toEqual({
      organisations: 187,
      themes: 51,
      methods: 49,
      needs: 45,
      trends: 31,
      practices: 56,
      pools: 20,
    });
  });

  test('the history of all that is said of a hundred initiatives is there in one answer', async () => {
    const relations = ['participants', 'themes', 'methods', 'needs'] as const;
    const said = relations.map((name) => `${name}(first: 100) { edges { claim { history { what } } } }`);
    const { initiatives } = await answer<{
      initiatives: { nodes: Record<string, { edges: { claim: { history: { what: string }[] } }[] }>[] };
    }>(`{ initiatives(first: 100) { nodes { ${said.join(' ')} } } }`);
    const all = initiatives.nodes.flatMap((node) => Object.values(node).flatMap(({ edges }) => edges));
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter(({ claim: { history } }) => history.length !== 1 || history[0]?.what !== 'RECORDED')).toEqual([]);
  });

  test('one organisation and one trend are unconfirmed and so absent by default', async () => {
    expect(await counts('INFERRED')).toEqual({
      organisations: 186,
      themes: 51,
      methods: 49,
      needs: 45,
      trends: 30,
      practices: 56,
      pools: 20,
    });
  });

  test('an unconfirmed membership shows only where it is asked for by name', async () => {
    const members = async (confidence: string) =>
      answer<{
        node: { members: { totalCount: number; edges: { claim: { confidence: string; sources: unknown[] } }[] } };
      }>(
        `{ node(id: "organisation:globalt-fokus") { ... on Organisation { members(first: 100, minConfidence: ${confidence}) { totalCount edges { claim { confidence sources { id } } } } } } }`,
      ).then(({ node }) => node.members);
    const byDefault = await members('INFERRED');
    const all = await members('UNCONFIRMED');
    expect(byDefault.edges.every(({ claim }) => claim.confidence !== 'UNCONFIRMED')).toBe(true);
    expect(all.totalCount).toBeGreaterThan(byDefault.totalCount);
    expect(all.edges.every(({ claim }) => claim.sources.length > 0)).toBe(true);
  });

  test('who was a member of 92-gruppen in 2008 is known, who is today is not', async () => {
    const { y2008, today } = await answer<Record<string, { members: { totalCount: number } }>>(`{
      y2008: node(id: "organisation:92-gruppen") { ... on Network { members(asOf: "2008", first: 100) { totalCount } } }
      today: node(id: "organisation:92-gruppen") { ... on Network { members(asOf: "2026-11") { totalCount } } }
    }`);
    expect(y2008?.members.totalCount).toBe(23);
    expect(today?.members.totalCount).toBe(0);
  });

  test('an unconfirmed website is not shown as a fact', async () => {
    const { organisations } = await answer<{ organisations: { nodes: { sure: string | null; any: string | null }[] } }>(
      '{ organisations(first: 100) { nodes { sure: website any: website(minConfidence: UNCONFIRMED) } } }',
    );
    const { nodes } = organisations;
    expect(nodes.filter(({ any }) => any !== null).length).toBeGreaterThan(
      nodes.filter(({ sure }) => sure !== null).length,
    );
  });

  test('116 of the 118 grants of CISU and ten consortia are projects', async () => {
    const { initiatives } = await answer<{ initiatives: { totalCount: number } }>(
      '{ initiatives(filter: { kind: [PROJECT] }) { totalCount } }',
    );
    expect(initiatives.totalCount).toBe(126);
  });

  test('a rejected application stays, and never became an initiative', async () => {
    const { applications } = await answer<{ applications: { nodes: unknown[] } }>(
      '{ applications(filter: { decision: [REJECTED, REJECTED_REAPPLY_INVITED] }) { nodes { id decision initiatives { totalCount } applicants { totalCount } } } }',
    );
    expect(applications.nodes).toEqual([
      {
        id: expect.any(String),
        decision: 'REJECTED_REAPPLY_INVITED',
        initiatives: { totalCount: 0 },
        applicants: { totalCount: 10 },
      },
    ]);
  });
});

describe('What the dataset Globalt Fokus has to say about now', () => {
  const idsOf = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

  test('two consortia work in the same four countries in the same years without a common organisation', async () => {
    const { overlap } = await answer<{
      overlap: {
        class: string;
        tie: unknown;
        months: { first: string; last: string };
        dimensions: { dimension: string; shared: { entity: { id: string } }[] }[];
      };
    }>(`{ overlap(a: "initiative:dapp-hri-2022", b: "initiative:dapp-yie-2022") {
      class tie { participants { id } } months { first last } dimensions { dimension shared { entity { id } } }
    } }`);
    const places = overlap.dimensions.find(({ dimension }) => dimension === 'PLACE');
    expect(places?.shared.map(({ entity }) => entity.id)).toEqual(['place:eg', 'place:jo', 'place:ma', 'place:tn']);
    expect(overlap).toMatchObject({
      class: 'DUPLICATION_RISK',
      tie: null,
      months: { first: '2022-07', last: '2027-07' },
    });
  });

  test('four efforts work on climate finance, which two networks ask for', async () => {
    const { needs } = await answer<{
      needs: {
        nodes: {
          initiatives: { edges: { claim: { confidence: string }; node: { id: string } }[] };
          statedBy: unknown;
        }[];
      };
    }>(`{ needs(filter: { ids: ["need:klimafinansiering-additionel"] }) { nodes {
      initiatives { edges { claim { confidence } node { id } } } statedBy { nodes { id } }
    } } }`);
    const efforts = needs.nodes[0]?.initiatives.edges ?? [];
    expect(Object.fromEntries(efforts.map(({ node, claim }) => [node.id, claim.confidence]))).toEqual({
      'initiative:cop29-hoeringssvar': 'CONFIRMED',
      'initiative:gf-92-wg-klimafinansiering': 'CONFIRMED',
      'initiative:cop30': 'INFERRED',
      'initiative:gf-wg-klima': 'INFERRED',
    });
    expect(needs.nodes[0]?.statedBy).toEqual({
      nodes: [{ id: 'organisation:92-gruppen' }, { id: 'organisation:globalt-fokus' }],
    });
  });

  test('three large efforts end with 2026, and none of them is followed by another on record', async () => {
    const { initiatives } = await answer<{ initiatives: { nodes: { id: string; period: string }[] } }>(
      `{ initiatives(first: 100, filter: { and: [{ period: "2026-12" }, { not: { period: "2027-01" } }] }) {
        nodes { id period }
      } }`,
    );
    const large = initiatives.nodes.filter(({ period }) => /^202[0-4]\//u.test(period));
    expect(new Set(idsOf(large))).toEqual(
      new Set(['initiative:augustinus-humanitaer-2024', 'initiative:ddi', 'initiative:ndf-2023']),
    );
    for (const { id } of large) {
      const { overlaps } = await answer<{ overlaps: { nodes: { a: { id: string }; b: { id: string } }[] } }>(
        `query ($id: ID!) { overlaps(first: 100, filter: { initiative: $id, classes: [SUCCESSION] }) {
          nodes { a { id } b { id } }
        } }`,
        { id },
      );
      const others = overlaps.nodes.map(({ a, b }) => (a.id === id ? b.id : a.id));
      const { initiatives: later } = await answer<{ initiatives: { totalCount: number } }>(
        `query ($ids: [ID!]) { initiatives(filter: { and: [{ ids: $ids }, { period: "2027/2030" }] }) { totalCount } }`,
        { ids: others },
      );
      expect(later.totalCount).toBe(0);
    }
  });

  test('nobody works on replacing US funding, money for church-based work, or courses with partners', async () => {
    const { needGaps } = await answer<{ needGaps: { nodes: { type: string; need: { id: string } }[] } }>(
      '{ needGaps(first: 100) { nodes { type need { id } } } }',
    );
    const untouched = needGaps.nodes.filter(({ type }) => type === 'ABSOLUTE').map(({ need }) => need.id);
    expect(untouched).toEqual(
      expect.arrayContaining([
        'need:erstatning-usaid',
        'need:kirkelige-puljemidler',
        'need:partnerudvikling-kapacitet',
      ]),
    );
  });

  test('three calls of the emergency fund in Somalia, with sixteen grants, stand beside one large project', async () => {
    const project = 'initiative:drc-forvarsling-horn-2025';
    const { initiatives } = await answer<{ initiatives: { nodes: { id: string; note: string }[] } }>(
      '{ initiatives(filter: { places: ["place:so"] }) { nodes { id note } } }',
    );
    const calls = initiatives.nodes.filter(({ id }) => id !== project);
    expect(calls).toHaveLength(3);
    expect(calls.reduce((sum, { note }) => sum + Number(/^\d+/u.exec(note)?.[0]), 0)).toBe(16);
    const { overlaps } = await answer<{ overlaps: { nodes: { a: { id: string }; b: { id: string } }[] } }>(
      `{ overlaps(first: 100, filter: { initiative: "${project}", classes: [DUPLICATION_RISK] }) {
        nodes { a { id } b { id } }
      } }`,
    );
    const beside = overlaps.nodes.map(({ a, b }) => (a.id === project ? b.id : a.id));
    expect(beside).toEqual(expect.arrayContaining(idsOf(calls)));
  });

  test('the labour market is a theme of three consortia without an organisation in all', async () => {
    const { initiatives } = await answer<{
      initiatives: {
        nodes: { id: string; participants: { edges: { claim: { role: string }; node: { id: string } }[] } }[];
      };
    }>(`{ initiatives(filter: { themes: ["theme:privatsektor"], period: "2023/2025" }) {
      nodes { id participants(first: 100) { edges { claim { role } node { id } } } }
    } }`);
    expect(new Set(idsOf(initiatives.nodes))).toEqual(
      new Set(['initiative:arbejdsmarkedskonsortiet-2022', 'initiative:dapp-yie-2022', 'initiative:ndf-2023']),
    );
    const members = initiatives.nodes.map(
      ({ participants }) =>
        new Set(participants.edges.filter(({ claim }) => claim.role !== 'FUNDER').map(({ node }) => node.id)),
    );
    const inAll = [...(members[0] ?? [])].filter((id) => members.every((each) => each.has(id)));
    expect(inAll).toEqual([]);
  });

  test('an end that two sources give differently is told as two claims that disagree', async () => {
    const { claims } = await answer<{
      claims: { nodes: { id: string; conflictsWith: string[]; conflicts: { en: string }[]; sources: unknown[] }[] };
    }>(`{ claims(subject: "organisation:planboernefonden", object: "initiative:dapp-yie-2022") {
      nodes { id conflictsWith conflicts { en } sources { id } }
    } }`);
    const ids = claims.nodes.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(claims.nodes.map(({ conflictsWith }) => conflictsWith)).toEqual([[ids[1]], [ids[0]]]);
    for (const { conflicts } of claims.nodes) expect(conflicts[0]?.en).toMatch(/2026|2027/u);
  });

  test('an end that is likely and not confirmed shows only where the unconfirmed is asked for', async () => {
    const ends = async (confidence: string) =>
      answer<{ node: { participants: { edges: { claim: { to: string | null }; node: { id: string } }[] } } }>(
        `{ node(id: "initiative:strategiske-partnerskaber-2022") { ... on Initiative {
          participants(first: 100, minConfidence: ${confidence}) { edges { claim { to } node { id } } }
        } } }`,
      ).then(({ node }) =>
        node.participants.edges.filter((edge) => edge.node.id === 'organisation:danida').map(({ claim }) => claim.to),
      );
    expect(await ends('INFERRED')).toEqual(['2025']);
    expect(new Set(await ends('UNCONFIRMED'))).toEqual(new Set(['2025', '2026']));
  });
});

describe('Sentences on the dataset Globalt Fokus', () => {
  interface Told {
    readonly nodes: readonly { readonly reasons: readonly { readonly en: string; readonly claims: string[] }[] }[];
    readonly totalCount: number;
  }
  const told = async (question: string): Promise<Told> => {
    const { list } = await answer<{ list: Told }>(
      `{ list: ${question} { totalCount nodes { reasons { en claims } } } }`,
    );
    return list;
  };
  const wordsOf = ({ nodes }: Told): string[] => nodes.flatMap(({ reasons }) => reasons.map(({ en }) => en));

  test('the first example of the README is what is answered', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, query = '', shown = ''] = /```graphql\n(.*?)```\s+```json\n(.*?)```/su.exec(readme) ?? [];
    expect(await answer(query)).toEqual(JSON.parse(shown));
  });

  test('nobody is said to have stated a need that is only inferred', async () => {
    const gaps = await told('needGaps(first: 100)');
    const stating = gaps.nodes
      .flatMap(({ reasons }) => reasons)
      .filter(({ en }) => / stated the need /u.test(en))
      .flatMap(({ claims }) => claims.filter((claim) => claim.startsWith('STATES ')));
    expect(stating).not.toEqual([]);
    const { claims } = await answer<{ claims: { nodes: { confidence: string }[] } }>(
      `{ claims(ids: ${JSON.stringify(stating.slice(0, 100))}, first: 100) { nodes { confidence } } }`,
    );
    expect(claims.nodes.map(({ confidence }) => confidence)).not.toContain('INFERRED');
  });

  test('nobody is asked to carry on beside others that take part, and no network that is dissolved has a broker', async () => {
    for (const { reasons } of (await told('needGaps(first: 100)')).nodes) {
      const alone = reasons.filter(({ en }) => en.includes('nobody is left to carry on'));
      expect(alone.filter(({ en }) => en.includes('take part, too') || en.includes('takes part, too'))).toEqual([]);
    }
    expect(wordsOf(await told('brokers(first: 100)')).filter((en) => /NGO FORUM|Concord DK/u.test(en))).toEqual([]);
    expect(wordsOf(await told('brokers(first: 100, when: EVER)')).some((en) => en.includes('NGO FORUM'))).toBe(true);
  });

  test('cells of theme and method that nobody asked for are a number', async () => {
    const { evidenceGaps } = await answer<{ evidenceGaps: { unaskedCount: number; nodes: { score: number }[] } }>(
      '{ evidenceGaps(first: 100) { unaskedCount nodes { score } } }',
    );
    expect(evidenceGaps.unaskedCount).toBeGreaterThan(400);
    expect(evidenceGaps.nodes.filter(({ score }) => score === 0)).toEqual([]);
  });

  test('no group of one is joined with others', async () => {
    const joined = [...wordsOf(await told('structuralGaps(between: COMMUNITIES, first: 100)'))];
    const bridged = wordsOf(await told('synergies(kinds: [BRIDGING], first: 100)'));
    expect([...joined, ...bridged].filter((en) => en.includes('with 69 others'))).toEqual([]);
    const { list } = await answer<{ list: { nodes: { a: { organisations: [] }; b: { organisations: [] } }[] } }>(
      '{ list: structuralGaps(between: COMMUNITIES, first: 100) { nodes { a { organisations { id } } b { organisations { id } } } } }',
    );
    for (const { a, b } of list.nodes) {
      expect(a.organisations.length).toBeGreaterThan(1);
      expect(b.organisations.length).toBeGreaterThan(1);
    }
  });
});
