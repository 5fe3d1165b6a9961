import { describe, expect, test } from 'vitest';
import { alternating, quantile, Taking, times } from '../../bench/timing.js';

describe('A quantile', () => {
  test('is the value below which so large a share lies', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => at);
    expect([quantile(hundred, 0), quantile(hundred, 0.5), quantile(hundred, 0.95)]).toEqual([0, 50, 95]);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('Asking in turn', () => {
  test('asks both sides the same, some questions in a row, and lets another begin in each round', async () => {
    const asked: string[] = [];
    const found = await alternating({
      sides: {
        own: (question: string) => asked.push(`own ${question}`),
        peer: (question) => asked.push(`peer ${question}`),
      },
      questions: ['a', 'b', 'c'],
      seconds: 0,
      inARow: 2,
    });
    expect(asked.slice(0, 8)).toEqual(['own a', 'own b', 'peer a', 'peer b', 'peer c', 'peer a', 'own c', 'own a']);
    const of = (side: string) => asked.filter((each) => each.startsWith(side)).map((each) => each.at(-1));
    expect(of('own')).toEqual(of('peer'));
    // The first half warms up.
    expect([found.own.count, found.peer.count]).toEqual([asked.length / 4, asked.length / 4]);
  });

  test('waits for an answer that comes later', async () => {
    const answered: number[] = [];
    const later = async (question: number): Promise<void> => {
      await new Promise(setImmediate);
      answered.push(question);
    };
    await alternating({ sides: { later }, questions: [1], seconds: 0 });
    expect(answered).toHaveLength(40);
  });
});

describe('Timing', () => {
  test('gives back what was done, and counts each time', async () => {
    const taking = new Taking();
    expect([await taking.time(() => 1), await taking.time(async () => 2)]).toEqual([1, 2]);
    const { median, p95, count } = taking.times();
    expect(count).toBe(2);
    expect(median).toBeGreaterThan(0);
    expect(p95).toBeGreaterThanOrEqual(median);
    expect(taking.total().clock).toBeGreaterThanOrEqual(p95);
  });

  test('counts work of this process, and not the time that it waits', async () => {
    const busy = await times(3, () => {
      for (const start = process.cpuUsage(); process.cpuUsage(start).user < 5_000;);
    });
    expect(busy.cpu).toBeGreaterThanOrEqual(5);
  });
});
