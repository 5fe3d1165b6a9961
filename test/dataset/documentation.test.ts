import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { nothingKnown, readDataset } from '../../src/dataset/index.js';
import { folderOf } from './folders.js';

test('the dataset that the documentation makes in ten minutes has no fault', async () => {
  const text = await readFile(new URL('../../docs/dataset.md', import.meta.url), 'utf8');
  const blocks = text.matchAll(/`(?<name>[a-z-]+\.(?:csv|json))`:\n\n +```(?:json)?\n(?<content>.*?)\n +```/gsu);
  const files = Object.fromEntries(
    Array.from(blocks, ({ groups }) => [groups?.['name'], groups?.['content']?.replaceAll(/^ +/gmu, '') ?? '']),
  );
  expect(Object.keys(files)).toEqual(['dataset.json', 'sources.csv', 'organisations.csv', 'member-of.csv']);
  const { entities, claims } = await readDataset(await folderOf(files), nothingKnown, () => {});
  expect({ entities, claims }).toEqual({ entities: 3, claims: 1 });
});
