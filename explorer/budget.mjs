/** Fails where the built page is larger than visitors on slow lines can be asked to fetch (gzip -9): `npm run check`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1_024;
const budgets = { firstScript: 150 * KB, firstStyle: 10 * KB, oneView: 60 * KB, all: 320 * KB };

const built = join(import.meta.dirname, '..', 'dist', 'explorer');
const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
const sizes = new Map();
const sizeOf = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(built, file)), { level: 9 }).length);
  return sizes.get(file);
};

/** The files that a chunk needs before it runs, itself included. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const other of chunk.imports ?? []) filesOf(other, found);
  return found;
}
const sum = (files, ending) =>
  [...files].filter((file) => file.endsWith(ending)).reduce((total, file) => total + sizeOf(file), 0);

const first = filesOf('index.html');
const views = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
const rows = [
  ['first view, JavaScript', sum(first, '.js'), budgets.firstScript],
  ['first view, CSS', sum(first, '.css'), budgets.firstStyle],
  ...views.map((key) => [
    `more for ${key}`,
    sum(
      [...filesOf(key)].filter((file) => !first.has(file)),
      '.js',
    ),
    budgets.oneView,
  ]),
  ['all JavaScript', sum(new Set(Object.keys(manifest).flatMap((key) => [...filesOf(key)])), '.js'), budgets.all],
];
const line = ([what, bytes, most]) => `${what}: ${(bytes / KB).toFixed(1)} KB of ${most / KB}\n`;
if (process.argv.includes('--print')) process.stdout.write(rows.map(line).join(''));
const over = rows.filter(([, bytes, most]) => bytes > most);
if (over.length > 0) {
  process.stderr.write(`The explorer is too large.\n${over.map(line).join('')}`);
  process.exitCode = 1;
}
