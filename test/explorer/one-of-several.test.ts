import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A number put before a word, but for the end of a range and for “all 12”. */
const numbered =
  /(?<!–|\balle? )\$\{\w+\} (?:(?:of|af) \$\{\w+\} )?(?:(?:more|less|common|fælles|færre|svagere|weaker|mindre|kinds of) )?(?<word>\p{Ll}+)/gu;
const several =
  /(?:s|organisationer|indsatser|tendenser|læringer|praksisser|temaer|metoder|målgrupper|steder|rækker|kolonner|deltagelser|samarbejder|forbindelser|oplysninger|ændringer|sekunder|møder|gange)$/u;
const others = new Set(['is', 'has', 'was', 'gives', 'joins', 'takes', 'as', 'fælles', 'slags']);

const folder = join(import.meta.dirname, '../../explorer/src');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/u.test(file) && !file.endsWith('.generated.ts'),
);

test('a number of things on the page is written for one of them too, as “counted” does', () => {
  const wrong = sources.flatMap((file) =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(
        /(?<one>=== '?1'? \? (?:'[^']*'|`[^`]*`)\s*:\s*)?`(?<text>[^`]*)`/gu,
      ),
    ]
      .filter(({ groups }) => groups?.['one'] === undefined)
      .flatMap(({ groups }) => [...(groups?.['text'] ?? '').matchAll(numbered)])
      .filter(({ groups }) => several.test(groups?.['word'] ?? '') && !others.has(groups?.['word'] ?? ''))
      .map(([found]) => `${file}: ${found}`),
  );
  expect(wrong).toEqual([]);
});
