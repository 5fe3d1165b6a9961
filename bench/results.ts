import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';

/** Keeps figures with what they were measured on. @returns where */
export async function keepResults(folder: string, name: string, figures: object): Promise<string> {
  const path = join(resolve(folder), `${name}.json`);
  await mkdir(resolve(folder), { recursive: true });
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
  await writeFile(path, `${JSON.stringify({ measured: new Date().toISOString(), machine, ...figures }, null, 2)}\n`);
  return path;
}
