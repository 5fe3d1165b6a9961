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

/** Tells which of these ids are on record. */
export type OnRecord = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

/** The queries of `examples/`, in the order of their file names. They name what is in `seed/globalt-fokus`. */
export function readExamples(): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => exampleIn(file, textOf(file)));
}

/** The examples as they are written, and as `examples/stand-ins.json` words them for other datasets. */
export function readWordings(): Example[][] {
  const written = readExamples();
  return [
    written,
    ...standIns().map((words) => written.map(({ file, query }) => exampleIn(file, inWordsOf(words, query)))),
  ];
}

/**
 * The examples that have an answer in the graph that is served: in the words of the dataset that it holds; where that is
 * none of those, such as are written and name nothing that is not on record.
 */
export async function fittingExamples(wordings: Example[][], onRecord: OnRecord): Promise<Example[]> {
  const known = await onRecord([...new Set(wordings.flat().flatMap(idsIn))]);
  const fits = (example: Example): boolean => idsIn(example).every((id) => known.has(id));
  return wordings.find((examples) => examples.every(fits)) ?? wordings[0]?.filter(fits) ?? [];
}

const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

type Words = Readonly<Record<string, string>>;

/** Of each dataset what stands there for the ids, names and years of the examples. */
const standIns = (): Words[] => Object.values(JSON.parse(textOf('stand-ins.json')) as Record<string, Words>);

function inWordsOf(words: Words, text: string): string {
  const longestFirst = Object.keys(words).sort((one, other) => other.length - one.length);
  return text.replaceAll(new RegExp(longestFirst.join('|'), 'gu'), (word) => words[word] ?? word);
}

const idsIn = ({ query }: Example): string[] => query.match(/(?<=")[a-z]+:[a-z0-9.-]+(?=")/gu) ?? [];

/** The first two lines of an example are its title, in Danish and in English. */
const titleLines = /^# (?<da>.+)\n# (?<en>.+)\n/u;

function exampleIn(file: string, query: string): Example {
  const { da, en } = titleLines.exec(query)?.groups ?? {};
  if (da === undefined || en === undefined)
    throw new Error(`examples/${file} has no title: its first two lines are “# dansk” and “# English”`);
  return { file, title: { da, en }, query };
}
