import { execa } from 'execa';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { datasetName } from '../../src/dataset/index.js';

describe('The name of a dataset', () => {
  it.each(['globalt-fokus', 'example', 'Fællesskab_2026', 'a', '7', 'v1.2', 'a..b'])('may be “%s”', (name) => {
    expect(datasetName(name)).toBe(name);
  });

  it.each([
    '',
    ' ',
    '.',
    '..',
    '../../etc',
    '..\\..\\etc',
    'a/b',
    'a\\b',
    '/etc',
    'C:',
    'C:\\data',
    '\\\\server\\share',
    '~',
    '.hidden',
    '.development-issuer',
    '-rf',
    'a.',
    'a ',
    'a\0b',
    'a\nb',
    '%2e%2e',
    'a*',
    'a'.repeat(101),
    'NUL',
    'con',
    'aux.txt',
    'COM1',
    'lpt9.log',
  ])('is not %j, which could lead elsewhere', (name) => {
    expect(() => datasetName(name)).toThrow(
      expect.objectContaining({ code: 'BAD_DATASET_NAME', message: expect.stringContaining('such as globalt-fokus') }),
    );
  });
});

it('At the command line one that leads elsewhere is refused with one line that has a code, before anything is done', async () => {
  const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const load = `import('vite').then(({ runnerImport }) => runnerImport('${program}', { configFile: false }))`;
  const command = ['import', 'folder', '--dataset', '../../etc'];
  const { stderr, exitCode } = await execa('node', ['--eval', load, ...command], { reject: false });
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringMatching(/^"\.\.\/\.\.\/etc" is no name of a dataset: .* \[BAD_DATASET_NAME\]$/u),
  ]);
});
