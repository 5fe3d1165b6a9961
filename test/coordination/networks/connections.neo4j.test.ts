import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, loadOnly } from '../../world.js';

beforeAll(async () => loadOnly('test/datasets/toy'));

describe('Connections on the toy graph, over GraphQL', () => {
  test('how A and E are connected, in sentences and step by step', async () => {
    const { path } = await answer<Record<string, unknown>>(`{ path(from: "organisation:a", to: "organisation:e") {
      score reasons { da claims } from { id } to { id } entities { id } steps { from { id } to { id } claims } } }`);
    expect(path).toMatchObject({
      score: 1 / 6,
      from: { id: 'organisation:a' },
      to: { id: 'organisation:e' },
      entities: [
        'organisation:a',
        'initiative:p1',
        'organisation:b',
        'initiative:x1',
        'organisation:d',
        'initiative:x2',
        'organisation:e',
      ].map((id) => ({ id })),
    });
  });

  test('who is in nothing, and of whom that is not known', async () => {
    const { isolatedOrganisations } = await answer<Record<string, unknown>>(`{ isolatedOrganisations {
      totalCount nodes { organisation { id } memberOf { id } initiatives { id } score band reasons { en } } unknown { id } } }`);
    expect(isolatedOrganisations).toMatchObject({
      totalCount: 1,
      nodes: [{ organisation: { id: 'organisation:f' }, initiatives: [], score: null, band: null }],
      unknown: [],
    });
  });

  test('who works with whom, in pages, with the measures', async () => {
    const { network } = await answer<Record<string, unknown>>(`{ network { density componentCount communityCount
      externalInternal { index external internal } reasons { da }
      nodes(first: 2) { totalCount nodes { organisation { id } degree betweenness } }
      ties(last: 1) { totalCount nodes { a { id } b { id } weight bridge initiatives { id } } } } }`);
    expect(network).toMatchObject({
      componentCount: 2,
      nodes: {
        totalCount: 6,
        nodes: [
          { organisation: { id: 'organisation:a' }, degree: 2, betweenness: 0 },
          { organisation: { id: 'organisation:b' }, degree: 3, betweenness: 4 },
        ],
      },
      ties: {
        totalCount: 5,
        nodes: [{ a: { id: 'organisation:d' }, b: { id: 'organisation:e' }, weight: 1, bridge: true }],
      },
    });
  });

  test('nobody on it is in two networks', async () => {
    const { brokers } = await answer<Record<string, unknown>>(
      `{ brokers { totalCount nodes { organisation { id } networks { id } brokerage { liaison } } completeness } }`,
    );
    expect(brokers).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

test.each([
  ['path(from: "organisation:nobody", to: "organisation:a") { score }', 'UNKNOWN_ID'],
  ['path(from: "organisation:a", to: "organisation:a") { score }', 'BAD_USER_INPUT'],
  ['path(from: "organisation:a", to: "organisation:b", window: { from: "2026", to: "2025" }) { score }', 'BAD_PERIOD'],
  ['isolatedOrganisations(after: "x") { totalCount }', 'BAD_CURSOR'],
  ['network(filter: { themes: ["organisation:a"] }) { density }', 'WRONG_KIND'],
  ['network(filter: { networks: ["organisation:nobody"] }) { density }', 'UNKNOWN_ID'],
  ['network { nodes(first: -1) { totalCount } }', 'PAGE_OUT_OF_RANGE'],
  ['brokers(networks: ["organisation:gf"]) { totalCount }', 'BAD_USER_INPUT'],
  ['brokers(networks: ["organisation:a", "organisation:b"]) { totalCount }', 'WRONG_KIND'],
])('%s is refused with %s', async (question, code) => {
  const { errors } = await ask(`{ ${question} }`);
  expect(errors?.[0]?.originalError).toMatchObject({ code });
});
