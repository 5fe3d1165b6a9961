import { statfsSync } from 'node:fs';
import type { Report } from './report.js';

export const MEGABYTE = 1_048_576;
/** Below so much free space whoever runs Samspil is warned: Neo4j sets aside 256 MB at a time for its log. */
const LOW = 512 * MEGABYTE;
/** So much has to be free before a Neo4j that had no space is started again. */
export const ROOM_TO_START = 32 * MEGABYTE;

export const inMegabytes = (bytes: number): string => `${Math.floor(bytes / MEGABYTE)} MB`;

/** What the disk of a folder has left, and a warning before that is nothing. */
export class Room {
  #warned = false;

  constructor(
    private readonly folder: string,
    private readonly report: Report,
  ) {}

  /** In bytes; as good as endless where the system does not tell. */
  get free(): number {
    try {
      const { bavail, bsize } = statfsSync(this.folder);
      return bavail * bsize;
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  }

  /** What to tell whoever looks after Samspil; null where there is enough. */
  get warning(): string | null {
    const { free } = this;
    return free < LOW
      ? `The disk of Neo4j has ${inMegabytes(free)} left. With none nothing can be written, and Neo4j halts.`
      : null;
  }

  /** Reports once that there is little left, and again where that comes again. */
  look(): void {
    const { warning } = this;
    if (warning !== null && !this.#warned) this.report(`${warning} Make room on the disk of ${this.folder}.`);
    this.#warned = warning !== null;
  }
}
