import { folded } from '../graph/records/index.js';
import { kinds, verbOf } from '../graph/vocabulary/index.js';
import { fileFormats, type FileFormat } from './format.js';
import { nearest } from './nearest.js';

/** Files that are meant for people or for tools of others, or that a system leaves behind, and that are not read. */
const unread = /^(?:README(?:\.\w+)?|LICEN[CS]E(?:\.\w+)?|datapackage\.json|\..*|~\$.*|Thumbs\.db|desktop\.ini)$/iu;

export const isRead = (name: string): boolean => !unread.test(name);

const known = fileFormats.map(({ name }) => name);

/** What would be right in the place of a file that no kind and no verb has. */
export function fileMeant(name: string): string {
  if (/\.(?:xlsx?|xlsm|ods|numbers)$/iu.test(name))
    return 'save each of its sheets as “CSV UTF-8” under the name of its file, such as organisations.csv, and take the workbook out of the folder';
  if (/\.(?:zip|7z|rar)$/iu.test(name)) return 'unpack it, and take it out of the folder';
  const base = plain(name);
  const exact = fileFormats.find((format) =>
    [format.name.slice(0, -'.csv'.length), ...wordsOf(format)].map(folded).includes(base),
  );
  if (exact) return `rename it to ${exact.name}`;
  const near = nearest(`${base.replaceAll(' ', '-')}.csv`, known);
  return near.length > 0
    ? `did you mean ${near.join(' or ')}?`
    : 'take it out of the folder, or name it after what it holds: docs/dataset.md lists the files that a dataset can have';
}

/** The name without its endings and what a system adds to that of a copy. */
const plain = (name: string): string =>
  folded(name.replace(/(?:\.(?:csv|txt|tsv))+$/iu, '').replace(/\s*(?:\(\d+\)|- ?(?:copy|kopi)(?: \(\d+\))?)$/iu, ''));

/** What people call what a file holds. */
function wordsOf(format: FileFormat): string[] {
  if (format.holds === 'claims') {
    const { da, en } = verbOf(format.verb);
    return [da, en];
  }
  const { da, en } = kinds[format.kind];
  return [da, en, `${da}er`, `${da}r`, `${da}e`];
}
