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
      answer<{ node: { members: { totalCount: number; edges: { confidence: string; sources: unknown[] }[] } } }>(
        `{ node(id: "organisation:globalt-fokus") { ... on Organisation { members(first: 100, minConfidence: ${confidence}) { totalCount edges { confidence sources { id } } } } } }`,
      ).then(({ node }) => node.members);
    const byDefault = await members('INFERRED');
    const all = await members('UNCONFIRMED');
    expect(byDefault.edges.every(({ confidence }) => confidence !== 'UNCONFIRMED')).toBe(true);
    expect(all.totalCount).toBeGreaterThan(byDefault.totalCount);
    expect(all.edges.every(({ sources }) => sources.length > 0)).toBe(true);
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
