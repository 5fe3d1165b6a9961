import { execa } from 'execa';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SamspilError } from '../errors.js';
import { fileErrorIn, inPlace, makeFolder } from '../file-errors.js';
import type { Report } from './report.js';

const pom = fileURLToPath(new URL('../../neo4j/pom.xml', import.meta.url));

const waysOut = [
  'There are three ways to a database:',
  '  1. install Java 17 or newer and Maven, and Samspil runs a Neo4j of its own;',
  '  2. run `docker compose up`;',
  '  3. set NEO4J_URI and NEO4J_PASSWORD to a Neo4j that you have.',
].join('\n');

/** The java of JAVA_HOME or of the path. @throws DATABASE_MISSING where there is none from 17 on. */
export async function findJava(): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const java = home ? join(home, 'bin', 'java') : 'java';
  const { stderr, failed } = await execa(java, ['-version'], { reject: false });
  const version = /version "(?<major>\d+)/u.exec(stderr)?.groups?.['major'];
  if (failed || version === undefined) throw new SamspilError('DATABASE_MISSING', `No Java was found. ${waysOut}`);
  if (Number(version) < 17)
    throw new SamspilError('DATABASE_MISSING', `Java ${version} is too old for Neo4j. ${waysOut}`);
  return java;
}

/**
 * The folder with the jars of Neo4j; Maven brings them the first time.
 * @throws DATABASE_MISSING without Maven; DISK_FULL, FILE_UNUSABLE
 */
export async function findJars(cache: string, report: Report): Promise<string> {
  const folder = join(cache, `neo4j-${await neo4jVersion()}`);
  if (existsSync(folder)) return folder;
  const arriving = await inPlace({ path: cache, setBy: 'SAMSPIL_CACHE' }, async () => {
    await makeFolder(cache);
    return mkdtemp(`${folder}-`);
  });
  try {
    await fetchJars(arriving, report);
    await rename(arriving, folder);
  } catch (error) {
    await rm(arriving, { recursive: true, force: true });
    // Another process was faster: its folder is as good as ours.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function neo4jVersion(): Promise<string> {
  const version = /<artifactId>neo4j<\/artifactId>\s*<version>(?<version>[^<]+)/u.exec(await readFile(pom, 'utf8'));
  return version?.groups?.['version'] ?? 'unknown';
}

async function fetchJars(folder: string, report: Report): Promise<void> {
  report('Fetching Neo4j with Maven (116 MB, once)');
  const maven = execa(
    'mvn',
    ['-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`],
    {
      reject: false,
      all: true,
    },
  );
  let jars = 0;
  for await (const line of maven.iterable()) {
    if (/Downloaded .*\.jar/u.test(line) && ++jars % 25 === 0)
      report(`Fetching Neo4j with Maven (116 MB, once): ${jars} of about 215 files`);
  }
  const result = await maven;
  if (result.code === 'ENOENT') throw new SamspilError('DATABASE_MISSING', `Maven was not found. ${waysOut}`);
  if (result.failed) {
    const full = fileErrorIn(result.all ?? '', { path: folder, setBy: 'SAMSPIL_CACHE' });
    if (full) throw full;
    const error = (result.all ?? '').split('\n').find((line) => line.startsWith('[ERROR]'));
    throw new SamspilError(
      'DATABASE_MISSING',
      `Maven could not fetch Neo4j: ${error ?? result.shortMessage}\n${waysOut}`,
    );
  }
}
