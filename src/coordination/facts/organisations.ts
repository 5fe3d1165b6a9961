import type { View } from '../answer/view.js';

/** All organisations that are as sure as asked for, by index. */
export function organisationsIn(view: View): number[] {
  const { start, end } = view.projection.entities.ofKind('Organisation');
  return Array.from({ length: end - start }, (_, at) => start + at).filter((organisation) => view.isSure(organisation));
}
