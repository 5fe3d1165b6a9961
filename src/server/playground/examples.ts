import { readdirSync, readFileSync } from 'node:fs';

/** Both `src/server/playground` and the compiled `dist/server/playground` lie three levels below the project's root. */
const folder = new URL('../../../examples/', import.meta.url);

/** A query to start from. */
export interface Example {
  /** Its file, such as `01-overlaps.graphql`. */
  readonly file: string;
  readonly title: { readonly da: string; readonly en: string };
  readonly query: string;
}

/** The queries of `examples/`, in the order of their file names. */
export function readExamples(): Example[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.sort().map(readExample);
}

/** The first two lines of an example are its title, in Danish and in English. */
const titleLines = /^# (?<da>.+)\n# (?<en>.+)\n/u;

function readExample(file: string): Example {
  const query = readFileSync(new URL(file, folder), 'utf8');
  const { da, en } = titleLines.exec(query)?.groups ?? {};
  if (da === undefined || en === undefined)
    throw new Error(`examples/${file} has no title: its first two lines are “# dansk” and “# English”`);
  return { file, title: { da, en }, query };
}
