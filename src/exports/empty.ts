import { SamspilError } from '../errors.js';

/**
 * Refuses to write a file of nothing, which a format doesn't have.
 * @param what it would be of
 * @param lacks of each that is on record, and left out, what it lacks
 */
export function nothingToExport(what: string, lacks: Iterable<string>): SamspilError {
  const counts = new Map<string, number>();
  for (const lack of lacks) counts.set(lack, (counts.get(lack) ?? 0) + 1);
  const why = [...counts].map(([lack, count]) => `${lack}: ${count}`).join('; ');
  const left = why === '' ? 'none is on record' : `all that is on record lacks something (${why})`;
  return new SamspilError('NOTHING_TO_EXPORT', `There is no ${what} to export: ${left}.`);
}
