import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { words } from '../../workbooks/index.js';
import { unreadable } from './unreadable.js';

/** The largest file that is read, in megabytes: it is read piece by piece, so that this is a measure of patience. */
const LARGEST = 1_000;
/** Of so many bytes the beginning of a file is, in which its root stands. */
const HEAD = 65_536;

/** Whether a file says at its beginning that it is one of IATI, whatever its name ends in. */
export async function isIati(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    const text = new TextDecoder(encodingOf(head) ?? 'latin1').decode(head);
    return /^[\s\u{FEFF}]*</u.test(text) && /<iati-(?:activity|activities|organisation)/u.test(text);
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** The text of a file, piece by piece, and what tells it from any other once it is read to its end. */
export interface FileText {
  readonly pieces: AsyncIterable<string>;
  readonly fingerprint: () => string;
}

/** @throws IATI_UNREADABLE where there is none, where it is empty or too large, and in its pieces for letters that are no text */
export async function textOf(path: string): Promise<FileText> {
  const { size } = await stat(path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw unreadable('MISSING', words(`Der er ingen fil ${path}.`, `There is no file ${path}.`), error);
  });
  if (size === 0) throw unreadable('EMPTY', words('Filen er tom.', 'The file is empty.'));
  if (size > LARGEST * 1_000_000)
    throw unreadable(
      'TOO_LARGE',
      words(
        `Filen fylder mere end ${LARGEST} MB. Del den, og importér delene hver for sig.`,
        `The file takes more than ${LARGEST} MB. Divide it, and import the parts one by one.`,
      ),
    );
  const hash = createHash('sha256');
  return { pieces: decoded(path, hash), fingerprint: () => hash.copy().digest('hex') };
}

async function* decoded(path: string, hash: ReturnType<typeof createHash>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let encoding = '';
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      if (!decoder) {
        const named = encodingOf(chunk);
        if (named === null) throw unknownEncoding(chunk);
        encoding = named;
        decoder = new TextDecoder(named, { fatal: true });
      }
      yield decoder.decode(chunk, { stream: true });
    }
    decoder?.decode();
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'))
      throw error;
    throw unreadable(
      'ENCODING',
      words(
        `Filen siger, at dens bogstaver er ${encoding}, og det er de ikke: ret »encoding« i dens første linje, eller gem den som UTF-8.`,
        `The file says that its letters are ${encoding}, and they are not: mend “encoding” in its first line, or save it as UTF-8.`,
      ),
      error,
    );
  }
}

const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["'](?<name>[^"']+)["']/u;

/** What a file says of its letters by its first bytes; null for letters that are not known. */
function encodingOf(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const name = nameOf(head);
  try {
    // What was written in two bytes a letter could not have been read so far.
    return name.toLowerCase().startsWith('utf-16') ? 'utf-8' : new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

const nameOf = (head: Buffer): string =>
  declared.exec(head.toString('latin1', 0, 200).replace(/^ï»¿/u, ''))?.groups?.['name'] ?? 'utf-8';

const unknownEncoding = (head: Buffer) =>
  unreadable(
    'ENCODING',
    words(
      `Filen siger, at dens bogstaver er ${nameOf(head)}, som Samspil ikke kender: gem den som UTF-8.`,
      `The file says that its letters are ${nameOf(head)}, which Samspil does not know: save it as UTF-8.`,
    ),
  );
