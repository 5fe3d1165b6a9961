import { expect, test } from 'vitest';
import { Plans } from '../../src/database/plans.js';
import { gate } from '../server/servers.js';

test('who goes first and never hears again keeps nobody for ever', async () => {
  const plans = new Plans(20);
  void plans.after('count', async () => new Promise(() => {}));
  expect(await plans.after('count', async () => 1)).toBe(1);
});

test('a plan that Neo4j has forgotten is made by one again', async () => {
  const plans = new Plans();
  await plans.after('count', async () => 1);
  plans.forget();
  const [first, asked] = [gate<number>(), [] as string[]];
  const answers = [
    plans.after('count', async () => {
      asked.push('first');
      return first.opened;
    }),
    plans.after('count', async () => {
      asked.push('second');
      return 2;
    }),
  ];
  expect(asked).toEqual(['first']);
  first.open(1);
  expect(await Promise.all(answers)).toEqual([1, 2]);
});
