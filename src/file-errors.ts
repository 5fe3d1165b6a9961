import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { SamspilError } from './errors.js';

/** What somebody who runs Samspil can mend, by the code of the system: what it says of a file or folder. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  EROFS: 'is on a file system that cannot be written to',
  ENOENT: 'is not there and cannot be made',
  ENOTDIR: 'is below a file, where a folder should be',
  EEXIST: 'is a file, where a folder should be',
  EISDIR: 'is a folder, where a file should be',
  ENOTEMPTY: 'is a folder that holds something',
  EXDEV: 'is on another disk than what belongs to it',
  EBUSY: 'is used by another program',
  EFBIG: 'would be larger than a file may be',
  EIO: 'cannot be read or written: the disk reports an error',
  ELOOP: 'is a link that leads to itself',
  ENAMETOOLONG: 'has too long a name',
  ENODEV: 'is on a file system that lacks what is needed',
  ENOTSUP: 'is on a file system that lacks what is needed',
  EOPNOTSUPP: 'is on a file system that lacks what is needed',
  ENXIO: 'is no file',
};

/** A place on a disk, and what to set or give to have another. */
export interface Place {
  readonly path: string;
  readonly setBy: string;
}

/**
 * What the file system refused, in the words of the catalogue: DISK_FULL or FILE_UNUSABLE. Anything else passes as it is.
 * @param place where it was, for errors that do not say so
 */
export function fileError(error: unknown, place?: Partial<Place>): unknown {
  if (!isSystemError(error) || isOfNetwork(error)) return error;
  const path = error.path ?? place?.path ?? 'A file';
  const otherwise = place?.setBy === undefined ? '' : `, or name another place (${place.setBy})`;
  if (error.code === 'ENOSPC' || -(error.errno ?? 0) === constants.errno.EDQUOT)
    return diskFull(path, otherwise, error);
  if (error.code === 'EMFILE' || error.code === 'ENFILE') {
    const message = 'More files are open than the system allows. Raise its limit (ulimit -n).';
    return new SamspilError('FILE_UNUSABLE', message, { cause: error });
  }
  const refusal = refusals[error.code];
  if (refusal === undefined) return error;
  return new SamspilError('FILE_UNUSABLE', `${path} ${refusal}. Mend that${otherwise}.`, { cause: error });
}

/** Does something in a place; what the file system refuses is told in the words of the catalogue. */
export async function inPlace<Result>(place: Partial<Place>, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw fileError(error, place);
  }
}

/**
 * Makes a folder and those above it where they are not there. Node's own way to do that never ends where the system does
 * not let a folder be made and says that there is none, as below /proc.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (!existsSync(dirname(path))) await makeFolder(dirname(path), mode);
  try {
    await mkdir(path, mode);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(path) || !statSync(path).isDirectory()) throw error;
  }
}

/** Whether another program says that it was for want of space. */
export const saysNoSpace = (said: string): boolean => NO_SPACE.test(said);

const NO_SPACE = /no space left on device|disk quota exceeded|not enough space on the disk/iu;
const NO_RIGHT = /read-only file system|permission denied|AccessDeniedException/iu;

/**
 * What another program said before it gave up, in the words of the catalogue where it was for the disk; null where it was
 * not, or where that is not known.
 */
export function fileErrorIn(said: string, { path, setBy }: Place): SamspilError | null {
  if (saysNoSpace(said)) return diskFull(path, `, or name another place (${setBy})`);
  if (!NO_RIGHT.test(said)) return null;
  return new SamspilError(
    'FILE_UNUSABLE',
    `${path}, or something in it, may not be written. Mend that, or name another place (${setBy}).`,
  );
}

const diskFull = (path: string, otherwise: string, cause?: unknown): SamspilError =>
  new SamspilError('DISK_FULL', `There is no space left on the disk of ${path}. Make room${otherwise}.`, { cause });

interface SystemError extends Error {
  readonly code: string;
  readonly errno?: number;
  readonly path?: string;
  readonly syscall?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';

/** The system calls those the same. */
const isOfNetwork = ({ syscall = '' }: SystemError): boolean =>
  /^(?:connect|listen|bind|getaddrinfo|kill)/u.test(syscall);
