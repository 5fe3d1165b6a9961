import { beforeAll, describe, expect, test } from 'vitest';
import { importDataset } from '../../src/dataset/index.js';
import { answer, ask, database, emptyGraph, loadOnly } from '../world.js';
import { folderOf, smallWorld } from '../dataset/folders.js';

interface Members {
  readonly totalCount: number;
  readonly excludedCount: Readonly<Record<'confidence' | 'period' | 'validityUnknown', number>>;
  readonly edges: readonly {
    readonly claim: { readonly id: string; readonly sources: readonly { readonly id: string }[] };
    readonly node: { readonly id: string };
  }[];
}

const members = async (network: string, question: string) =>
  answer<{ node: { members: Members } }>(
    `{ node(id: "organisation:${network}") { ... on Network { members(first: 100, ${question}) {
      totalCount excludedCount { confidence period validityUnknown visibility }
      edges { claim { id sources { id } } node { id } } } } } }`,
  ).then(({ node }) => node.members);

const namesIn = ({ edges }: Members) => edges.map(({ node }) => node.id.replace('organisation:', '')).sort();

describe('Who was a member of what', () => {
  beforeAll(async () => loadOnly('seed/example'));

  test('in May 2019: those whose membership is known to contain it, each with who says so', async () => {
    const then = await members('eksempelnettet', 'asOf: "2019-05"');
    expect(namesIn(then)).toEqual([
      'blaa-anemone',
      'broendgraverne',
      'de-syv-soestre',
      'hundredben',
      'klokkeblomst-ungdom',
      'kludetaeppet',
      'nordlyshjaelpen',
      'rugbroed-uden-graenser',
      'solsortene',
      'tusmoerkeskolen',
    ]);
    expect(then.excludedCount).toEqual({ visibility: 0, confidence: 0, period: 1, validityUnknown: 0 });
    expect(then.edges.filter(({ claim }) => claim.sources.length === 0)).toEqual([]);
  });

  test('a membership of somebody is read from its own side too', async () => {
    const { node } = await answer<{ node: unknown }>(
      `{ node(id: "organisation:hundredben") { ... on Organisation {
        earlier: memberships(asOf: "2019-05") { nodes { id } excludedCount { period } }
        now: memberships(asOf: "2026") { nodes { id } excludedCount { period } } } } }`,
    );
    expect(node).toEqual({
      earlier: { nodes: [{ id: 'organisation:eksempelnettet' }], excludedCount: { period: 0 } },
      now: { nodes: [], excludedCount: { period: 1 } },
    });
  });

  test('what is only hearsay is counted apart, and shown where it is asked for by name', async () => {
    expect(await members('partnerhuset', 'asOf: "2024"')).toMatchObject({ excludedCount: { confidence: 1 } });
    const all = await members('partnerhuset', 'asOf: "2024", minConfidence: UNCONFIRMED');
    expect(namesIn(all)).toContain('kludetaeppet');
    expect(all.excludedCount.confidence).toBe(0);
  });

  test('two sources that disagree stand side by side', async () => {
    const then = await members('klimakredsen', 'asOf: "2019-05"');
    expect(then.edges.filter(({ node }) => node.id === 'organisation:myretuen').map(({ claim }) => claim.id)).toEqual([
      'MEMBER_OF organisation:myretuen organisation:klimakredsen sekretariat-2026',
      'MEMBER_OF organisation:myretuen organisation:klimakredsen hjemmeside-2024',
    ]);
  });

  test.each([
    ['asOf: "2019/.."', 'BAD_DATE'],
    ['asOf: "May 2019"', 'BAD_DATE'],
  ])('%s is refused with %s', async (question, code) => {
    const { errors } = await ask(`{ networks { nodes { members(${question}) { totalCount } } } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});

describe('A membership without dates', () => {
  test('counts where no date is asked for, and is counted apart where one is', async () => {
    await emptyGraph();
    const files = {
      ...smallWorld,
      'member-of.csv': [
        'subject,object,from,to,current,sources,confidence',
        'organisation:havnen,organisation:kystnet,2014,2016,,source:plan,CONFIRMED',
        'organisation:fyret,organisation:kystnet,,,yes,source:plan,CONFIRMED',
      ].join('\n'),
    };
    await importDataset(database, await folderOf(files), () => {});
    expect(namesIn(await members('kystnet', 'minConfidence: INFERRED'))).toEqual(['fyret', 'havnen']);
    const then = await members('kystnet', 'asOf: "2015"');
    expect(namesIn(then)).toEqual(['havnen']);
    expect(then.excludedCount).toMatchObject({ period: 0, validityUnknown: 1 });
    expect(await members('kystnet', 'asOf: "2019-05"')).toMatchObject({
      totalCount: 0,
      excludedCount: { period: 1, validityUnknown: 1 },
    });
  });
});
