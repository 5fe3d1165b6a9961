/**
 * Lists the files that declare questions, and what else is worked out for them, in `src/coordination/analysis/questions.ts`, before each build: so a question is
 * registered by lying there. A list that is imported is loaded in one order, wherever it is loaded.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

const rooms = join(import.meta.dirname, '..', 'src', 'coordination');
const list = join(rooms, 'analysis', 'questions.ts');

const files = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:analysis|question)\.ts$/u.test(file))
  .map((file) => file.replaceAll(sep, '/').replace(/\.ts$/u, ''))
  .sort();
const nameOf = (file) =>
  basename(file)
    .replace(/\.(?:analysis|question)$/u, '')
    .replace(/-(?<letter>\w)/gu, (_, letter) => letter.toUpperCase());

const lines = [
  '// Made by build/questions.mjs: each file that declares a question or an analysis is here.',
  ...files.map((file) => `import * as ${nameOf(file)} from '../${file}.js';`),
  '',
  '/** What the files of questions declare, by their places in `coordination/`. */',
  'export const questionFiles: Readonly<Record<string, object>> = {',
  ...files.map((file) => `  '${file}': ${nameOf(file)},`),
  '};',
  '',
];
const wanted = lines.join('\n');
if (readFileSync(list, { encoding: 'utf8', flag: 'a+' }) !== wanted) writeFileSync(list, wanted);
