import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Lets arrow keys go through the marks of a picture: those in it that carry `data-mark="row column"`. Home and End go to
 * the first and last of a row, and in a picture of one column to the first and last row. One mark at a time is reached by
 * Tab; which one that is, the picture keeps.
 */
export function rove(event: KeyboardEvent): void {
  const marks = [...event.currentTarget.querySelectorAll<SVGElement>('[data-mark]')];
  const current = marks.find((mark) => mark.contains(document.activeElement));
  if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
  const next =
    event.key in steps ? neighbour(current, marks, steps[event.key] ?? [0, 0]) : edge(current, marks, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const placeOf = (mark: SVGElement): readonly [number, number] => {
  const [row = 0, column = 0] = (mark.dataset['mark'] ?? '').split(' ').map(Number);
  return [row, column];
};

/** The next mark that way: in a row or column with gaps the nearest beyond them. */
function neighbour(
  current: SVGElement,
  marks: readonly SVGElement[],
  [down, right]: readonly [number, number],
): SVGElement | undefined {
  const [row, column] = placeOf(current);
  const distance = (mark: SVGElement): number => {
    const [otherRow, otherColumn] = placeOf(mark);
    const along = down === 0 ? (otherColumn - column) * right : (otherRow - row) * down;
    const aside = down === 0 ? otherRow - row : otherColumn - column;
    return along > 0 && aside === 0 ? along : Infinity;
  };
  const [nearest] = marks.filter((mark) => distance(mark) < Infinity).toSorted((a, b) => distance(a) - distance(b));
  return nearest;
}

function edge(current: SVGElement, marks: readonly SVGElement[], key: string): SVGElement | undefined {
  if (key !== 'Home' && key !== 'End') return undefined;
  const row = marks.filter((mark) => placeOf(mark)[0] === placeOf(current)[0]);
  return (row.length > 1 ? row : marks).at(key === 'Home' ? 0 : -1);
}
