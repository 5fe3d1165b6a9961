import { useState, type KeyboardEvent } from 'react';
import { nextMark, type Place } from './next-mark.js';

/** What makes an element a mark. */
export interface MarkProps {
  readonly tabIndex: 0 | -1;
  readonly 'data-mark': true;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Makes the marks of a picture one stop for Tab, and leads from one to the other by arrow keys.
 * @param places the marks in the order in which they are drawn, line by line
 * @returns what each takes, by its number; the picture around them carries `data-marks`
 */
export function useMarks(places: readonly Place[]): (at: number) => MarkProps {
  const [reached, reach] = useState(0);
  const entry = Math.min(reached, places.length - 1);
  return (at) => ({
    tabIndex: at === entry ? 0 : -1,
    'data-mark': true,
    onFocus: () => reach(at),
    onKeyDown: (event) => {
      const next = nextMark(places, at, event.key);
      if (next === null) return;
      event.preventDefault();
      const marks = event.currentTarget.closest('[data-marks]')?.querySelectorAll<HTMLElement>('[data-mark]');
      marks?.[next]?.focus();
    },
  });
}
