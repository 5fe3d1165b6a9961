import { fileUnreadable, type JsonPart } from '../drafts/index.js';
import { words } from '../workbooks/index.js';
import { readGrant, type ReadGrant } from './grant.js';

/** The grants of a file, and what it says of itself. */
export interface GrantsFile {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly grants: readonly ReadGrant[];
}

/** Reads a package of 360Giving, part by part. */
export class GrantsReader {
  #isPackage = false;
  #title: string | null = null;
  #publisher: string | null = null;
  readonly #grants: ReadGrant[] = [];

  add({ name, within, value }: JsonPart): void {
    if (name === 'title' && within === null) this.#title = textOf(value);
    if (name === 'publisher' && within === 'name') this.#publisher = textOf(value);
    if (name !== 'grants') return;
    this.#isPackage = true;
    if (typeof within === 'number') this.#grants.push(readGrant(value, within + 1));
  }

  /** The grants of the package; null where it is none. @throws FILE_UNREADABLE where it has none */
  file(): GrantsFile | null {
    if (!this.#isPackage) return null;
    if (this.#grants.length > 0) return { title: this.#title, publisher: this.#publisher, grants: this.#grants };
    throw fileUnreadable(
      words(
        'Filen har ingen bevillinger: en liste med dem skal stå under »grants«.',
        'The file has no grants: a list of them belongs under “grants”.',
      ),
    );
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
