import { type Written } from '../../words/bilingual.js';
import { type Drawable, type Drawn, type Entry } from './drawn.js';
import { labelOf } from './marks.js';
import type { words } from './words.js';

type Words = (typeof words)['da'];

/** The title of the picture: a sentence where somebody stands out. */
export function titleOf({ entries, inOrder, linesMayBeLeftOut }: Drawable, middle: Entry | null, t: Words): string {
  if (middle) return t.aroundTitle(middle.name.text);
  const first = inOrder.map((at) => entries[at]).find((entry) => entry?.kind === 'organisation');
  if (first?.kind === 'organisation' && (first.organisation.between ?? 0) > 0) {
    const name = labelOf(first);
    return first.organisation.cuts ? t.holds(name) : t.standsOut(name);
  }
  return t[linesMayBeLeftOut ? 'who-with-whom' : 'who-in-what'];
}

/** How much is drawn, and what is outside. */
export function toldOf({ entries, linesMayBeLeftOut }: Drawable, drawn: Drawn, t: Words, write: Written): string {
  const shown = drawn.marks.flatMap((at) => entries[at] ?? []);
  const organisations = write.number(shown.filter(({ kind }) => kind === 'organisation').length);
  const initiatives = write.number(shown.filter(({ kind }) => kind === 'initiative').length);
  const lines = write.number(drawn.lines.length);
  const outside = [
    [drawn.of.marks - drawn.marks.length, linesMayBeLeftOut ? t.outsideTied : t.outsideMarks],
    // Participations go with whoever takes part; ties are left out by themselves.
    [linesMayBeLeftOut ? drawn.of.lines - drawn.lines.length : 0, t.outsideLines],
  ] as const;
  const left = outside.filter(([count]) => count > 0).map(([count, say]) => say(write.number(count)));
  return [
    linesMayBeLeftOut ? t.tied(organisations, lines) : t.counts(organisations, initiatives, lines),
    ...(left.length > 0 ? [t.outside(write.list(left))] : []),
  ].join(' ');
}
