import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SamspilError } from '../../errors.js';
import { words } from '../../workbooks/index.js';
import { textOf } from './text.js';
import { unreadable } from './unreadable.js';

/** An element as far as it is read: an activity or an organisation, and what in it is read. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
  /** The line of the file on which it begins. */
  readonly line: number;
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** What is read of an activity and of an organisation. Nothing else is kept, `contact-info` with persons least of all. */
const read: Readonly<Record<string, ReadonlySet<string>>> = {
  'iati-activity': new Set([
    'iati-identifier',
    'reporting-org',
    'title',
    'description',
    'participating-org',
    'activity-status',
    'activity-date',
    'recipient-country',
    'recipient-region',
    'location',
    'sector',
    'tag',
    'policy-marker',
    'budget',
    'document-link',
    'related-activity',
    'transaction',
  ]),
  'iati-organisation': new Set(['organisation-identifier', 'name', 'reporting-org', 'document-link']),
};
/** What is read of a transaction, each once for an activity: of some there are thousands. Amounts are not. */
const ofTransaction = new Set(['sector', 'recipient-country', 'recipient-region']);
const roots = new Set(['iati-activities', 'iati-organisations']);

/** Deeper than any activity. */
const DEEPEST = 64;
/** Characters without an element between them, and characters and elements that are kept of one activity. */
const [LONGEST, MOST_TEXT, MOST_ELEMENTS] = [4_000_000, 4_000_000, 40_000];

/** A file as it is read: its root first, then each activity or organisation when it is whole. */
export type Piece = { readonly root: Element } | { readonly record: Element };

/**
 * Reads a file element by element, whatever its size: nothing is kept but the activity at hand.
 * @param whole is told what tells the file from any other, when all of it was read
 * @throws IATI_UNREADABLE
 */
export async function* elementsIn(path: string, whole: (fingerprint: string) => void): AsyncGenerator<Piece> {
  const { pieces, fingerprint } = await textOf(path);
  const reading = new ElementReader();
  for await (const piece of pieces) {
    reading.write(piece);
    yield* reading.take();
  }
  reading.close();
  yield* reading.take();
  whole(fingerprint());
}

class ElementReader {
  readonly #parser = new SaxesParser();
  /** Those that are open and kept, the record first. */
  readonly #kept: Growing[] = [];
  #pieces: Piece[] = [];
  #depth = 0;
  #since = 0;
  #size = { text: 0, elements: 0 };
  /** What transactions of the record at hand have told. */
  readonly #told = new Set<string>();

  constructor() {
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('doctype', () => {
      throw unreadable(
        'DOCTYPE',
        words(
          'Filen indeholder en DOCTYPE, som ingen IATI-fil har: den læses ikke.',
          'The file holds a DOCTYPE, which no file of IATI has: it is not read.',
        ),
      );
    });
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', () => this.#closed());
    const said = (text: string): void => this.#said(text);
    parser.on('text', said);
    parser.on('cdata', said);
    parser.on('comment', () => {
      this.#since = 0;
    });
  }

  write(piece: string): void {
    this.#since += piece.length;
    this.#guarded(() => void this.#parser.write(piece));
    if (this.#since > LONGEST) throw tooLarge(this.#parser.line);
  }

  close(): void {
    this.#guarded(() => void this.#parser.close());
  }

  take(): readonly Piece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #opened({ name, attributes }: SaxesTagPlain): void {
    this.#since = 0;
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw tooLarge(this.#parser.line);
    const element: Growing = { name, attributes, children: [], text: '', line: this.#parser.line };
    if (this.#depth === 1) {
      if (!roots.has(name)) throw otherRoot(name);
      this.#pieces.push({ root: element });
    } else if (this.#depth === 2) {
      if (read[name]) this.#kept.push(element);
      this.#size = { text: 0, elements: 0 };
      this.#told.clear();
    } else if (this.#kept.length === this.#depth - 2 && this.#isRead(name)) {
      this.#kept.at(-1)?.children.push(element);
      this.#kept.push(element);
      this.#size.elements += 1;
      if (this.#size.elements > MOST_ELEMENTS) throw tooLarge(element.line);
    }
  }

  #isRead(name: string): boolean {
    const [record, part] = this.#kept;
    if (!record || name.includes(':')) return false;
    if (part?.name === 'transaction') return this.#depth === 4 && ofTransaction.has(name);
    return this.#depth > 3 || read[record.name]?.has(name) === true;
  }

  #said(text: string): void {
    this.#since = 0;
    const open = this.#kept.at(-1);
    if (!open || open.name === 'transaction' || this.#kept.length !== this.#depth - 1) return;
    open.text += text;
    this.#size.text += text.length;
    if (this.#size.text > MOST_TEXT) throw tooLarge(this.#parser.line);
  }

  #closed(): void {
    this.#since = 0;
    const isKept = this.#kept.length === this.#depth - 1;
    this.#depth -= 1;
    const element = isKept ? this.#kept.pop() : undefined;
    if (!element) return;
    const [record, part] = this.#kept;
    if (!record) this.#pieces.push({ record: element });
    else if (part?.name === 'transaction' && this.#isTold(element)) this.#dropLastOf(part);
    else if (element.name === 'transaction' && element.children.length === 0) this.#dropLastOf(record);
  }

  /** Whether another transaction has told the same. */
  #isTold({ name, attributes }: Element): boolean {
    const told = `${name} ${attributes['vocabulary'] ?? ''} ${attributes['code'] ?? ''}`;
    if (this.#told.has(told)) return true;
    this.#told.add(told);
    return false;
  }

  #dropLastOf({ children }: Growing): void {
    children.pop();
    this.#size.elements -= 1;
  }

  /** What is wrong with the XML as what is wrong with the file. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof SamspilError) throw error;
      const { line } = this.#parser;
      throw unreadable(
        'DAMAGED',
        words(
          `Filen er ikke hel XML (linje ${line}): den er beskadiget eller ikke hentet helt. Hent den igen.`,
          `The file is no whole XML (line ${line}): it is damaged, or was not downloaded to its end. Fetch it once more.`,
        ),
        error,
      );
    }
  }
}

const tooLarge = (line: number) =>
  unreadable(
    'TOO_LARGE',
    words(
      `Omkring linje ${line} er der mere på ét sted, end en aktivitet fylder: det er ingen almindelig IATI-fil.`,
      `Around line ${line} there is more in one place than an activity holds: it is no common file of IATI.`,
    ),
  );

const otherRoot = (name: string) =>
  unreadable(
    'NOT_IATI',
    words(
      `Filen begynder med <${name}>. En IATI-fil begynder med <iati-activities> eller <iati-organisations>.`,
      `The file begins with <${name}>. A file of IATI begins with <iati-activities> or <iati-organisations>.`,
    ),
  );
