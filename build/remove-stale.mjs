/**
 * Removes compiled questions whose source is gone. The compiler leaves them where they are, and a question counts by lying
 * there: after a change of branch the program would start with two of one name.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const compiled = existsSync(join(root, 'dist'))
  ? readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  : [];
for (const file of compiled) {
  if (!file.endsWith('.question.js')) continue;
  if (!existsSync(join(root, 'src', file.replace(/\.js$/u, '.ts')))) rmSync(join(root, 'dist', file));
}
