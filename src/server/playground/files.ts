import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pageScript, pageStyle } from './page.js';

/** A file that the page of the playground needs. */
export interface PlaygroundFile {
  readonly type: string;
  readonly text: string;
  /** GraphiQL has 9 MB of text and a quarter of that packed. */
  readonly gzipped: Buffer;
}

export interface PlaygroundFiles {
  /** Changes with the content, so that a browser may keep the files for good. */
  readonly version: string;
  readonly byName: ReadonlyMap<string, PlaygroundFile>;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

let loaded: Promise<PlaygroundFiles> | undefined;

/** The files, read when somebody first opens the playground: a server that only answers programs saves 50 MB. */
export const playgroundFiles = async (): Promise<PlaygroundFiles> => (loaded ??= loadFiles());

async function loadFiles(): Promise<PlaygroundFiles> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const texts: [name: string, type: string, text: string][] = [
    ['graphiql.js', SCRIPT, graphiql.js],
    ['graphiql.css', STYLE, graphiql.css],
    ['editor.worker.js', SCRIPT, graphiql.editorWorkerService],
    ['json.worker.js', SCRIPT, graphiql.jsonWorker],
    ['graphql.worker.js', SCRIPT, graphiql.graphqlWorker],
    ['page.js', SCRIPT, pageScript],
    ['page.css', STYLE, pageStyle],
  ];
  const files = await Promise.all(
    texts.map(async ([name, type, text]) => [name, { type, text, gzipped: await promisify(gzip)(text) }] as const),
  );
  const hash = createHash('sha256');
  for (const [, , text] of texts) hash.update(text);
  return { version: hash.digest('hex').slice(0, 12), byName: new Map(files) };
}
