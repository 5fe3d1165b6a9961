import { encode } from 'micromark-util-encode';

export type Attributes = Readonly<Record<string, string>>;

/** What XML 1.0 has no way to write, not even escaped. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A reader of XML would turn these into spaces in an attribute, and a carriage return into a line feed anywhere. */
const whiteSpace = /[\t\n\r]/gu;
const carriageReturn = /\r/gu;
const byNumber = (character: string): string => `&#${character.charCodeAt(0)};`;

const writable = (text: string): string => encode(text.replaceAll(unwritable, '\u{FFFD}'));
const content = (text: string): string => writable(text).replaceAll(carriageReturn, byNumber);
const quoted = (value: string): string => `"${writable(value).replaceAll(whiteSpace, byNumber)}"`;

/**
 * Writes XML a piece at a time: whoever writes takes the text away as it goes, and nothing but the names of the open
 * elements is kept. (A tree that is printed at the end, as graph libraries have it, would hold the whole file, and
 * xmlbuilder2, which can write to a stream, makes a document for each element and takes thirty times as long.)
 */
export class XmlWriter {
  #written = '<?xml version="1.0" encoding="UTF-8"?>';
  readonly #open: string[] = [];

  open(name: string, attributes: Attributes = {}): void {
    this.#line(`<${name}${list(attributes)}>`);
    this.#open.push(name);
  }

  close(): void {
    const name = this.#open.pop();
    if (name === undefined) throw new Error('No element is open');
    this.#line(`</${name}>`);
  }

  /** An element without children. */
  element(name: string, attributes: Attributes, text?: string): void {
    this.#line(`<${name}${list(attributes)}${text === undefined ? '/>' : `>${content(text)}</${name}>`}`);
  }

  /** @param text without two hyphens in a row, which no comment may have */
  comment(text: string): void {
    this.#line(`<!-- ${writable(text).replaceAll('--', '- -')} -->`);
  }

  /** Closes what is still open. */
  end(): void {
    while (this.#open.length > 0) this.close();
    this.#written += '\n';
  }

  /** What was written since it was last taken. */
  take(): string {
    const written = this.#written;
    this.#written = '';
    return written;
  }

  #line(text: string): void {
    this.#written += `\n${'  '.repeat(this.#open.length)}${text}`;
  }
}

const list = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}=${quoted(value)}`)
    .join('');
