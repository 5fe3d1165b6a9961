import { execa } from 'execa';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));

/** What a run says whose tests and hooks hang and fail. */
let told = '';
beforeAll(async () => {
  const run = await execa('npx', ['vitest', 'run', '--config', config, '--reporter=json'], {
    reject: false,
    all: true,
  });
  told = run.all;
});

test('A run with a test and a hook that hang names both and what was under way, whichever way it reports', () => {
  const testAndWhy =
    /"fullName":"the one that hangs".*?"failureMessages":\["Error: Test timed out in 100ms\. What was under way: \d/u;
  expect(told).toMatch(testAndWhy);
  expect(told).toMatch(/^those whose hook hangs: Hook timed out in 100ms\. What is under way: \d/mu);
  expect(told).not.toContain('STACK_TRACE_ERROR');
});

test('The day that is given to some tests ends with them, also where a hook of theirs fails', () => {
  expect(told).toContain('"fullName":"those whose last hook fails run on their day","status":"passed"');
  expect(told).toContain('"fullName":"the day after them is today","status":"passed"');
});
