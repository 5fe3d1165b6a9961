import { expect, test } from 'vitest';
import { isCut, killsTable } from '../../bench/kills.js';

const asked = { neo4j: 30, samspil: 30 };
const told = { tallies: [], versionsUntold: 0, stood: true, asked };

test('Killing that is ended early tells how often it killed, and counts as cut', () => {
  const [cut, whole] = [
    { neo4j: 12, samspil: 9, asked },
    { neo4j: 30, samspil: 30, asked },
  ];
  expect([isCut(cut), isCut(whole)]).toEqual([true, false]);
  expect(killsTable({ ...told, ...cut })[0]).toBe('Ended early: Neo4j was killed 12 of 30 times, Samspil 9 of 30.');
  expect(killsTable({ ...told, ...whole })[0]).toBe('Neo4j was killed 30 times, Samspil 30 times.');
});
