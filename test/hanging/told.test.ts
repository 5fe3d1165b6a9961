import { execa } from 'execa';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));

test('A run with a test and a hook that hang names both and what was under way, whichever way it reports', async () => {
  const { all } = await execa('npx', ['vitest', 'run', '--config', config, '--reporter=json'], {
    reject: false,
    all: true,
  });
  const testAndWhy =
    /"fullName":"the one that hangs".*?"failureMessages":\["Error: Test timed out in 100ms\. What was under way: \d/u;
  expect(all).toMatch(testAndWhy);
  expect(all).toMatch(/^those whose hook hangs: Hook timed out in 100ms\. What is under way: \d/mu);
  expect(all).not.toContain('STACK_TRACE_ERROR');
});
