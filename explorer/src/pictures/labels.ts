import { shortened } from '../words/shortened.js';
import type { Lit, Mark } from './picture.js';
import type { Labelled } from './placed-labels.js';

/** The longest label in characters; the whole name is in the row beside. */
const LONGEST = 34;

let pen: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** As wide as the style sheet writes labels: 12 pixels, strong ones bold. */
function widthOf(text: string, strong: boolean): number {
  const key = `${strong} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen) pen.font = `${strong ? 'bold ' : ''}12px system-ui, sans-serif`;
  const width = Math.ceil(pen?.measureText(text).width ?? text.length * 7) + 2;
  widths.set(key, width);
  return width;
}

/** The marks in the order in which they get a label: what is lit first, then strong ones, then by weight. */
export function labelsOf(
  marks: readonly Mark[],
  lit: Lit | null,
  placeOf: (at: number) => { readonly x: number; readonly y: number },
): readonly Labelled[] {
  const inTurn = [...marks.keys()].filter((at) => marks[at]?.label !== '');
  const turn = (at: number) => (lit === null || lit.marks.has(at) ? 0 : 2) + (marks[at]?.strong ? 0 : 1);
  const sorted = inTurn.toSorted((one, other) => turn(one) - turn(other));
  return sorted.flatMap((at) => {
    const mark = marks[at];
    if (!mark) return [];
    const text = shortened(mark.label, LONGEST);
    return [{ at, ...placeOf(at), radius: mark.radius, text, width: widthOf(text, mark.strong) }];
  });
}
