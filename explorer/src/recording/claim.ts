/** What the id of a claim says: its verb, its two ends and, where there are several, its key. */
export function claimIn(id: string) {
  const [verb = '', subject = '', object = '', ...own] = id.split(' ');
  return { verb, ends: { subject, object, ...(own.length > 0 && { key: own.join(' ') }) } };
}

/** Where what is on record is corrected: an entity or a claim, whose id has spaces. Colons are meant to be read. */
export const correctPath = (id: string): string =>
  `/recording/correct/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
