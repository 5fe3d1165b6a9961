import type { View } from '../answer/view.js';

/** All organisations that are as sure as asked for, by index. */
export function organisationsIn(view: View): number[] {
  return view.sureOf('Organisation');
}
