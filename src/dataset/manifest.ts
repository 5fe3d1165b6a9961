import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SamspilError } from '../errors.js';
import type { Fault } from './fault.js';

export const MANIFEST_FILE = 'dataset.json';

const bilingual = z.strictObject({ da: z.string().min(1).optional(), en: z.string().min(1).optional() });

const manifestSchema = z.strictObject({
  format: z.literal(1),
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'a short name in lower case with hyphens, such as globalt-fokus'),
  title: bilingual,
  description: bilingual.optional(),
  licence: z.string().min(1),
  version: z.string().min(1),
  language: z.string().min(2),
});

/** What a dataset says of itself. */
export type Manifest = z.output<typeof manifestSchema>;

/**
 * Reads the manifest of a dataset.
 * @throws DATASET_MISSING where there is no folder or no manifest in it
 */
export async function readManifest(folder: string): Promise<{ manifest: Manifest } | { faults: Fault[] }> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => {
    throw new SamspilError('DATASET_MISSING', `${folder} is no dataset: it has no ${MANIFEST_FILE}.`);
  });
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (parsed.success) return { manifest: parsed.data };
  return {
    faults: parsed.error.issues.map(({ path, message }) => ({
      code: 'MANIFEST',
      file: MANIFEST_FILE,
      ...(path.length > 0 && { column: path.join('.') }),
      message,
    })),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
