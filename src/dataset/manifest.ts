import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SamspilError } from '../errors.js';
import type { Tell } from './fault.js';
import { personalDataIn, wrongLettersIn } from '../graph/records/index.js';
import { isLanguage } from './values.js';

export const MANIFEST_FILE = 'dataset.json';

const words = z
  .string('write a text')
  .trim()
  .min(1, 'write at least a word')
  .refine((text) => wrongLettersIn(text) === null, 'write the letters as they are: this was read in the wrong encoding')
  .refine((text) => personalDataIn(text) === null, 'leave out mail addresses and numbers of persons');

const inLanguages = z
  .strictObject({ da: words.optional(), en: words.optional() }, 'write {"da": …, "en": …}')
  .refine(({ da, en }) => da !== undefined || en !== undefined, 'give it in at least one language, da or en');

/** The manifest of a dataset: its parts with what they mean, for the check and the documentation. */
export const manifestSchema = z.strictObject({
  format: z.literal(1, 'write 1, the version of this format').meta({ description: 'The version of this format: `1`.' }),
  name: z
    .string('write a short name, such as globalt-fokus')
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'write lower-case letters, digits and hyphens, such as globalt-fokus')
    .meta({ description: 'A short name in lower case with hyphens. An import that was cut off is known by it.' }),
  title: inLanguages.meta({ description: 'Its title in Danish (`da`), English (`en`) or both.' }),
  description: inLanguages.optional().meta({ description: 'What it holds and where it is from, in the same way.' }),
  licence: words.meta({ description: 'Under which licence it may be used, such as `CC-BY-4.0`.' }),
  version: words.meta({ description: 'Which edition it is, such as `2026-03`.' }),
  language: z
    .string('write a language code, such as da')
    .refine(isLanguage, 'write a language code (BCP 47), such as da or en')
    .meta({ description: 'The language of most of its texts (BCP 47), such as `da`.' }),
  unfinished: z.array(words).optional().meta({
    description: 'An export names here the datasets whose import was unfinished: only a part of them is in it.',
  }),
});

/** What a dataset says of itself. */
export type Manifest = z.output<typeof manifestSchema>;

/**
 * Reads the manifest of a dataset; null where it has faults.
 * @throws DATASET_MISSING where there is no folder or no manifest in it
 */
export async function readManifest(folder: string, tell: Tell): Promise<Manifest | null> {
  const bytes = await readFile(join(folder, MANIFEST_FILE)).catch(async () => {
    const right = await manifestMeant(folder);
    throw new SamspilError('DATASET_MISSING', `${folder} is no dataset: it has no ${MANIFEST_FILE}.${right}`);
  });
  if (!isUtf8(bytes)) {
    tell({
      code: 'NOT_UTF8',
      file: MANIFEST_FILE,
      message: 'save it as UTF-8: letters such as æ, ø and å would come out wrong',
    });
    return null;
  }
  const text = bytes.toString('utf8');
  const json = parseJson(text.replace(/^\u{FEFF}/u, ''));
  if (json === undefined) {
    tell({ code: 'BAD_MANIFEST', file: MANIFEST_FILE, message: 'it is not JSON: look for a missing comma or quote' });
    return null;
  }
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    tell({ code: 'BAD_MANIFEST', file: MANIFEST_FILE, ...(path.length > 0 && { column: path.join('.') }), message });
  }
  return null;
}

/** What may be the manifest under another name, or in another folder; nothing where there is none. */
async function manifestMeant(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const renamed = entries.find(({ name }) => /^dataset(?: \(\d+\))?(?:\.json)?\.(?:txt|json)$/iu.test(name));
  if (renamed) return ` Rename ${renamed.name} to ${MANIFEST_FILE}; Windows may hide how a name ends.`;
  const inner = entries.find((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, MANIFEST_FILE)));
  return inner ? ` There is one in ${join(folder, inner.name)}: name that folder.` : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
