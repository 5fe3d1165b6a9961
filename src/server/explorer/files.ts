import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { SamspilError } from '../../errors.js';

/** What `npm run build` makes of `explorer/`; both `src/server/explorer` and `dist/server/explorer` lie three levels below the root. */
const folder = fileURLToPath(new URL('../../../dist/explorer/', import.meta.url));

/** A file of the explorer, as it is and as it was packed when it was built. */
interface ExplorerFile {
  readonly type: string;
  readonly content: Buffer;
  readonly packed: { readonly br: Buffer; readonly gzip: Buffer };
  /** Whether its name changes with its content, so that a browser may keep it for good. */
  readonly lasting: boolean;
}

export interface ExplorerFiles {
  /** The text of its only page, with addresses relative to where it lies. */
  readonly page: string;
  readonly byName: ReadonlyMap<string, ExplorerFile>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
};

let loaded: Promise<ExplorerFiles> | undefined;

/** The files, read when somebody first opens the explorer. @throws FILE_UNUSABLE where it was not built */
export const explorerFiles = async (): Promise<ExplorerFiles> => (loaded ??= loadFiles());

/** The questions of the page by their SHA-256: it sends no more than that. @throws FILE_UNUSABLE where it was not built */
export const explorerDocuments = async (): Promise<ReadonlyMap<string, string>> => {
  const text = await readFile(join(folder, 'documents.generated.json'), 'utf8').catch(notBuilt);
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text))));
};

const notBuilt = (cause: unknown): never => {
  throw new SamspilError('FILE_UNUSABLE', `${folder} is not there: run \`npm run build\`, or set EXPLORER=off.`, {
    cause,
  });
};

async function loadFiles(): Promise<ExplorerFiles> {
  const names = await readdir(folder, { recursive: true }).catch(notBuilt);
  const files = names
    .filter((name) => extname(name) in types)
    .map(async (name) => [name.replaceAll(sep, '/'), await fileAt(name)] as const);
  return { page: await readFile(join(folder, 'index.html'), 'utf8'), byName: new Map(await Promise.all(files)) };
}

async function fileAt(name: string): Promise<ExplorerFile> {
  const path = join(folder, name);
  const [content, br, gzip] = await Promise.all([readFile(path), readFile(`${path}.br`), readFile(`${path}.gz`)]);
  return { type: types[extname(name)] ?? '', content, packed: { br, gzip }, lasting: name.startsWith('assets') };
}
