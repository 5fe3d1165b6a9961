import { parse } from 'csv-parse/sync';
import { array, assert, asyncProperty, boolean, constantFrom, double, record, string } from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BulkFiles } from '../../src/database/index.js';
import { stepIn } from '../../src/database/bulk-load.js';
import { newFolder } from '../dataset/folders.js';

const rowsIn = async (folder: string, file: string): Promise<string[][]> =>
  parse(await readFile(join(folder, file)), { relax_column_count: true });

test('texts, lists, numbers and yes or no are written so that a reader of CSV has them back', async () => {
  const text = string({ unit: constantFrom('"', ',', '\n', '\r\n', ';', '\\', 'æ', '😀', ' ', "'", 'a') });
  const records = array(
    record({ text, list: array(text, { minLength: 1 }), number: double({ noNaN: true }), flag: boolean() }),
    { minLength: 1, maxLength: 20 },
  );
  const folder = await newFolder();
  await assert(
    asyncProperty(records, async (all) => {
      const files = new BulkFiles(folder);
      for (const each of all) files.addNode(['Note'], each);
      await files.close();
      expect(await rowsIn(folder, '0-header.csv')).toEqual([
        ['text:string', 'list:string[]', 'number:double', 'flag:boolean'],
      ]);
      expect(await rowsIn(folder, '0.csv')).toEqual(
        all.map((each) => [each.text, each.list.join('\u001F'), String(each.number), String(each.flag)]),
      );
    }),
    { numRuns: 50 },
  );
});

test('columns are found as they come, what is not recorded is nothing, and an empty text is one', async () => {
  const folder = await newFolder();
  const files = new BulkFiles(folder);
  files.addNode(['Entity', 'Theme'], { id: 'theme:sea', name: 'Sea' }, { id: 'ID' });
  files.addNode(['Entity', 'Theme'], { id: 'theme:land', note: '', part: 3 }, { id: 'ID', part: 'long' });
  files.addRelationship('BROADER', 'theme:sea', 'theme:land', { id: 'c' });
  const told = await files.close();
  expect(await readFile(join(folder, '0-header.csv'), 'utf8')).toBe('id:ID,name:string,note:string,part:long\n');
  expect(await readFile(join(folder, '0.csv'), 'utf8')).toBe('"theme:sea","Sea"\n"theme:land",,"",3\n');
  expect(await readFile(join(folder, '1-header.csv'), 'utf8')).toBe(':START_ID,:END_ID,id:string\n');
  expect(told.filter((each) => /--(?:nodes|relationships|multiline)/u.test(each))).toEqual([
    '--nodes=Entity:Theme=0-header.csv,0.csv',
    '--relationships=BROADER=1-header.csv,1.csv',
  ]);
});

test('the importer is told which files have texts of several lines, and how long a row may be', async () => {
  const files = new BulkFiles(await newFolder());
  files.addNode(['Theme'], { note: 'one\ntwo' });
  files.addNode(['Place'], { note: 'x'.repeat(3_000_000) });
  const told = await files.close();
  expect(told).toEqual(expect.arrayContaining(['--multiline-fields=0.csv', '--multiline-fields-format=v2']));
  expect(Number(/size=(?<bytes>\d+)/u.exec(told.join(' '))?.groups?.['bytes'])).toBeGreaterThan(3_000_000);
});

test('how far the importer is stands at the end of what it has said', () => {
  expect(stepIn('Neo4j version: 5.26.15')).toBe('importing, part 1 of 4: 0 %');
  const one = '(1/4) Node import 2026\n.......... ..........   5% ∆1s [1s]\n.......... .......... 100% ∆1s [2s]\n';
  expect(stepIn(one)).toBe('importing, part 1 of 4: 100 %');
  expect(stepIn(`${one}\n(2/4) Relationship import 2026\n`)).toBe('importing, part 2 of 4: 0 %');
  expect(stepIn(`${one}\n(2/4) Relationship import 2026\n.......... ..........  45% ∆1s`)).toBe(
    'importing, part 2 of 4: 45 %',
  );
});
