import { beforeAll, describe, test } from 'vitest';
import type { Projection } from '../../src/coordination/projection/projection.js';
import { expectSameYears } from './briefing/year-oracle.js';
import { markWhatCounts } from './counting.js';
import { expectSameGaps, expectSameLeftOut } from './gaps/gap-oracle.js';
import { expectSameResponses } from './gaps/response-oracle.js';
import { expectSameByPurpose } from './gaps/purpose-oracle.js';
import { withPurposes } from './gaps/purpose-worlds.js';
import { expectSameNetworkOverlap } from './networks/network-overlap-oracle.js';
import { expectSameNetwork } from './networks/network-oracle.js';
import { expectSameRemoval } from './networks/removal-oracle.js';
import { confidences, cypherRows, projectionOfStored } from './oracle.js';
import { datedOracleWorlds, oracleWorlds } from './oracle-worlds.js';
import { dated, undated } from './questions.js';
import { expectSameOverlap } from './overlap/overlap-oracle.js';
import { expectSameConsortium } from './synergy/consortium-oracle.js';

const allWorlds = [
  ...oracleWorlds.map(([name, world]) => [name, world, undated] as const),
  ...datedOracleWorlds.map(([name, world]) => [name, world, dated] as const),
];

// Each world is written once, and every metric is held to plain Cypher on it.
describe.each(allWorlds)('Plain Cypher finds the same in %s', (_, world, questions) => {
  let projection: Projection;
  beforeAll(async () => {
    projection = await projectionOfStored(world);
  });

  test('who answered in each assessment, and how many members of each network', async () =>
    expectSameResponses(projection));

  test('what is on record of a year', async () => expectSameYears(projection));

  describe.each(questions)('for $question', (asked) => {
    beforeAll(async () => markWhatCounts(asked));

    test('score, class, Jaccard and months of each overlap', async () => expectSameOverlap(projection, asked));
    test('coverage, priority, score and type of each gap', async () => expectSameGaps(projection, asked, null));
    test('the same in one assessment', async () => {
      const assessments = await cypherRows('MATCH (one:Assessment) RETURN one.id AS id ORDER BY one.period LIMIT 1');
      for (const { id } of assessments) await expectSameGaps(projection, asked, String(id));
    });
    test('what the gaps leave out', async () => expectSameLeftOut(projection, asked));
    test('the consortium for each need', async () => expectSameConsortium(projection, asked));
    test('what is lost without each organisation, and who is cut off', async () =>
      expectSameRemoval(projection, asked));
    test('betweenness, constraint, effective size and ties', async () => expectSameNetwork(projection, asked));
    test('where networks meet', async () => expectSameNetworkOverlap(projection, asked));
  });
});

test.each(oracleWorlds.slice(0, 3))(
  'Plain Cypher finds how far needs for each kind of work are served in %s, where that is on record',
  async (_, world) => {
    const projection = await projectionOfStored(withPurposes(world));
    for (const asked of confidences) await expectSameByPurpose(projection, asked);
  },
);
