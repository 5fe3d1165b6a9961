/** Builds the explorer into `dist/explorer`, unless it is there as its sources are now: that takes seconds, this a moment. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const source = join(root, 'explorer');
const mark = join(root, 'dist', 'explorer', '.sources');

const hash = createHash('sha256');
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));
// What writes workbooks is the same for the server.
const shared = readdirSync(join(root, 'src', 'sheets')).map((name) => join(root, 'src', 'sheets', name));
for (const file of [...files, ...shared, join(root, 'package-lock.json')].sort())
  hash.update(file).update(readFileSync(file));
const sources = hash.digest('hex');

/** Packs each file once and for all, beside it. */
function pack(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    /\.(?:js|css|svg|md)$/u.test(name),
  );
  for (const { parentPath, name } of entries) {
    const content = readFileSync(join(parentPath, name));
    writeFileSync(join(parentPath, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(parentPath, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

const builtOf = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};
if (builtOf(mark) !== sources) {
  const { build } = await import('vite');
  await build({ configFile: join(source, 'vite.config.ts'), logLevel: 'warn' });
  pack(join(root, 'dist', 'explorer'));
  writeFileSync(mark, sources);
}
