import { execa } from 'execa';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A block of CONTRIBUTING.md: where its first line says that it belongs, and what belongs there. */
interface Block {
  readonly file: string;
  /** “at the top”, or “at the end of” the declaration with this name; the whole file where neither is said. */
  readonly top: boolean;
  readonly declaration: string | undefined;
  readonly text: string;
}

/** The fenced blocks of a language, without the indentation of the list in which they stand. */
const fenced = (page: string, language: string): string[] =>
  [...page.matchAll(/^(?<indent> *)```(?<language>\w+)\n(?<text>.*?)^ *```$/gmsu)]
    .filter(({ groups }) => groups?.['language'] === language)
    .map(({ groups }) => (groups?.['text'] ?? '').replaceAll(new RegExp(`^${groups?.['indent'] ?? ''}`, 'gmu'), ''));

const placed = /^(?:\/\/|#) (?<file>\S+\.\w+)(?:, (?<top>at the top)|, at the end of `(?<declaration>\w+)`)?\n/u;

function blockIn(text: string): Block {
  const said = placed.exec(text);
  const { file, top, declaration } = said?.groups ?? {};
  if (!said || file === undefined) throw new Error(`Its first line does not say where this belongs:\n${text}`);
  return { file, top: top !== undefined, declaration, text: text.slice(said[0].length) };
}

async function put(copy: string, { file, top, declaration, text }: Block): Promise<void> {
  const path = join(copy, file);
  await mkdir(dirname(path), { recursive: true });
  if (!top && declaration === undefined) return writeFile(path, text, { flag: 'wx' });
  const present = await readFile(path, 'utf8');
  const at = top ? 0 : endOf(present, declaration ?? '', file);
  return writeFile(path, present.slice(0, at) + text + present.slice(at));
}

/** Where a declaration of several lines is closed. */
function endOf(source: string, declaration: string, file: string): number {
  const start = source.indexOf(`export const ${declaration}`);
  const length = start === -1 ? -1 : source.slice(start).search(/^[}\]]/mu);
  if (length === -1) throw new Error(`${file} declares no ${declaration} at whose end something could stand`);
  return start + length;
}

/** What the examples stand on; of `test/` as much as they use. */
const copied = [
  'build',
  'cypher',
  'docs/analysis.md',
  'examples',
  'package.json',
  'README.md',
  'src',
  'test/connection.ts',
  'test/coordination/expecting.ts',
  'test/coordination/records.ts',
  'test/coordination/toy.ts',
  'test/dataset/folders.ts',
  'test/global-setup.ts',
  'test/hangs.ts',
  'test/product-schema.ts',
  'test/stored-graph.ts',
  'test/world.ts',
  'tsconfig.json',
  'vitest.config.ts',
];

/** What the compiled copy tells of itself. */
interface Told {
  readonly schema: string;
  readonly files: readonly (readonly string[])[];
  readonly fields: readonly string[];
  readonly lacking: string;
}
const tell = `
  import { printedApi } from './src/schema.js';
  import { documentedQuestions } from './src/coordination/index.js';
  import { documentation } from './src/dataset/index.js';
  import { checkTold } from './src/told-questions.js';
  const { documentedEntityFiles, documentedClaimFiles } = documentation;
  console.log(JSON.stringify({
    schema: printedApi(),
    files: [documentedEntityFiles(), documentedClaimFiles()].flatMap(({ rows }) => rows),
    fields: documentedQuestions.map(({ field }) => field),
    lacking: await checkTold(documentedQuestions).then(() => '', ({ message }) => message),
  }));`;

describe('The worked examples of CONTRIBUTING.md', () => {
  let copy: string;
  let page: string;
  let mistakes: string | undefined;
  let told: Told;
  const run = async (command: string, ...args: string[]) =>
    execa(command, args, { cwd: copy, preferLocal: true, localDir: root, all: true, reject: false });

  beforeAll(async () => {
    page = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8');
    copy = await mkdtemp(join(tmpdir(), 'samspil-contributing-'));
    for (const each of copied) await cp(join(root, each), join(copy, each), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const text of [...fenced(page, 'ts'), ...fenced(page, 'graphql')]) await put(copy, blockIn(text));
    await run('node', 'build/questions.mjs');
    mistakes = (await run('tsc', '-p', 'tsconfig.json', '--noEmit', 'false')).all;
    const { stdout, stderr } = await run('node', '--input-type=module', '--eval', tell);
    if (stdout === '') throw new Error(`${mistakes}\n${stderr}`);
    told = JSON.parse(stdout) as Told;
  });
  afterAll(async () => rm(copy, { recursive: true }));

  test('compile', () => {
    expect(mistakes).toBe('');
  });

  test('add a kind of entity, with its list, its relations and its files', () => {
    expect(told.schema).toMatch(/^type Query \{.*?^ {2}standard\(.*?^ {2}standards\(.*?^\}/msu);
    expect(told.schema).toMatch(/^type Organisation implements .*?^ {2}standards\(.*?^\}/msu);
    expect(told.schema).toMatch(/^type Standard implements .*?^ {2}edition: String!$.*?^ {2}followedBy\(.*?^\}/msu);
    const files = told.files.map(([name]) => name);
    expect(files).toEqual(expect.arrayContaining(['`standards.csv`', '`follows.csv`']));
  });

  test('add a question, of the type that it declares', () => {
    expect(told.fields).toContain('methodUse');
    expect(told.schema).toMatch(/^type Query \{.*?^ {2}methodUse\(.*?^ {2}\): MethodUse$.*?^\}/msu);
    expect(told.schema).toMatch(/^type MethodUse implements .*?^ {2}method: Method!$.*?^\}/msu);
    expect(told.schema).toMatch(/^type MethodUse implements .*?^ {2}initiatives: \[Initiative!\]!$.*?^\}/msu);
  });

  test('work that question out as its own test says', async () => {
    const ended = await run('vitest', 'run', '--project', 'definitions', '--reporter=dot', 'method-use');
    expect({ exitCode: ended.exitCode, all: ended.all }).toMatchObject({ exitCode: 0 });
  });

  test('end in what the check says is still missing', () => {
    expect(told.lacking).not.toBe('');
    expect(fenced(page, 'text').join('').trim()).toBe(told.lacking);
  });
});
