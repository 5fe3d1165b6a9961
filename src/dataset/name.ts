import { SamspilError } from '../errors.js';

/** Letters and digits, with other signs only between them: neither a way to another folder nor a hidden one. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,98}[\p{L}\p{N}])?$/u;
/** What Windows keeps for its devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const MOST_SHOWN = 100;

/**
 * The name of a dataset as somebody wrote it, if it is one of a folder right under SAMSPIL_DATA and `seed/`.
 * @throws BAD_DATASET_NAME
 */
export function datasetName(text: string): string {
  if (NAME.test(text) && !DEVICE.test(text)) return text;
  throw new SamspilError(
    'BAD_DATASET_NAME',
    `${JSON.stringify(text.slice(0, MOST_SHOWN))} is no name of a dataset: write letters and digits, with “-”, “_” or “.” only between them, such as globalt-fokus.`,
  );
}
