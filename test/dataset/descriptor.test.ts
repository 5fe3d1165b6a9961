import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { descriptorOf, exportDataset, importDataset } from '../../src/dataset/index.js';
import { database, emptyGraph } from '../world.js';
import { filesIn, manifest, newFolder } from './folders.js';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: {
    readonly required?: true;
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

interface Resource {
  readonly path: string;
  readonly schema: { readonly fields: readonly Field[] };
}

/** Whether a cell is what its field says. */
function fits(cell: string, { type, trueValues = [], falseValues = [], constraints = {} }: Field): boolean {
  if (cell === '') return constraints.required !== true;
  const { pattern, minimum = -Infinity, maximum = Infinity } = constraints;
  if (type === 'boolean') return [...trueValues, ...falseValues].includes(cell);
  if (type !== 'string') return Number(cell) >= minimum && Number(cell) <= maximum;
  return (
    (pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(cell)) &&
    constraints.enum?.includes(cell) !== false
  );
}

async function isProfile(descriptor: unknown): Promise<unknown> {
  const text = await readFile(new URL('frictionless/tabular-data-package.json', import.meta.url), 'utf8');
  const { $schema: _draft, ...profile } = JSON.parse(text) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  addFormats.default(ajv);
  const isValid = ajv.compile(profile);
  return isValid(descriptor) ? true : isValid.errors;
}

beforeEach(emptyGraph);

describe('The description of a dataset for tools of others', () => {
  test('is one by the profile of Frictionless, and so is that of all that a dataset may have', async () => {
    expect(await isProfile(descriptorOf())).toBe(true);
    expect(await isProfile({ ...descriptorOf(), resources: [{ name: 'no path' }] })).not.toBe(true);
  });

  test('lies beside an export, and says of each file and cell what is so', async () => {
    await importDataset(database, fileURLToPath(new URL('../../seed/example', import.meta.url)), () => {});
    const folder = await newFolder();
    await exportDataset(database, folder, JSON.parse(manifest('export')), () => {});
    const descriptor = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
      resources: Resource[];
    };
    expect(await isProfile(descriptor)).toBe(true);
    const tables = Object.keys(await filesIn(folder)).filter((name) => name.endsWith('.csv'));
    expect(descriptor.resources.map(({ path }) => path).toSorted()).toEqual(tables.toSorted());
    const wrong: string[] = [];
    for (const { path, schema } of descriptor.resources) {
      const [head = [], ...rows] = parse(await readFile(join(folder, path)), { bom: true });
      expect(head).toEqual(schema.fields.map(({ name }) => name));
      for (const row of rows)
        for (const [at, field] of schema.fields.entries())
          if (!fits(row[at] ?? '', field)) wrong.push(`${path} ${field.name}: ${row[at]}`);
    }
    expect(wrong).toEqual([]);
    expect(await importDataset(database, folder, () => {})).toMatchObject({ created: 0, updated: 0 });
  });
});
