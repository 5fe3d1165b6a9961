import { SamspilError } from '../errors.js';

/**
 * Refuses to write a file of nothing, which a format doesn't have.
 * @param what it would be of
 * @param lacks what is on record and left out, by what it lacks: how many
 */
export function nothingToExport(what: string, lacks: ReadonlyMap<string, number>): SamspilError {
  const why = [...lacks].map(([lack, count]) => `${lack}: ${count}`).join('; ');
  const left = why === '' ? 'none is on record' : `all that is on record lacks something (${why})`;
  return new SamspilError('NOTHING_TO_EXPORT', `There is no ${what} to export: ${left}.`);
}
