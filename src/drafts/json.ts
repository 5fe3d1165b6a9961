// cspell:ignore streamparser
import { TokenParser, TokenParserError, Tokenizer, TokenizerError, TokenType } from '@streamparser/json';
import { SamspilError } from '../errors.js';
import { words } from '../workbooks/index.js';
import { fileUnreadable, piecesOf } from './file.js';

/**
 * A part of a JSON file: what stands two levels down, such as a grant within its list. What stands at the top is told after
 * what is in it, with null for `within`: a list or an object is empty by then.
 */
export interface JsonPart {
  readonly name: string;
  readonly within: string | number | null;
  readonly value: unknown;
}

/** Deeper than anything that is read, more bytes than one part of it has, and more parts than anybody would wait for. */
const [DEEPEST, MOST_IN_A_PART, MOST_PARTS] = [64, 1_000_000, 500_000];

/**
 * Reads a JSON file part by part, so that no more of it is in memory than the part at hand.
 * @throws FILE_UNREADABLE where it is too large, no JSON, or holds more in one part than any grant or node does
 */
export async function* jsonParts(path: string): AsyncGenerator<JsonPart> {
  const reading = new JsonReading();
  for await (const piece of piecesOf(path)) yield* reading.partsIn(piece);
  reading.end();
}

/** Reads a JSON file through, so that one that is not whole is refused before anything in it is understood. @throws as `jsonParts` */
export async function requireWholeJson(path: string): Promise<void> {
  for await (const part of jsonParts(path)) void part;
}

class JsonReading {
  readonly #tokenizer = new Tokenizer();
  readonly #parser = new TokenParser({ paths: ['$.*', '$.*.*'] });
  #parts: JsonPart[] = [];
  #depth = 0;
  #since = 0;
  #count = 0;

  constructor() {
    this.#tokenizer.onToken = (read) => {
      this.#depth += nesting[read.token] ?? 0;
      if (this.#depth > DEEPEST) throw tooMuch();
      this.#parser.write(read);
    };
    this.#parser.onError = thrown;
    this.#tokenizer.onError = thrown;
    this.#parser.onValue = ({ value, key, parent, stack }) => {
      const [, top] = stack;
      this.#parts.push(
        top ? { name: String(top.key), within: key ?? '', value } : { name: String(key), within: null, value },
      );
      this.#since = 0;
      this.#count += 1;
      if (this.#count > MOST_PARTS) throw tooMany();
      // Told is forgotten: else all of the file would be in memory in the end.
      if (Array.isArray(parent)) parent.length = 0;
      else if (parent && key !== undefined) Reflect.deleteProperty(parent, key);
    };
  }

  partsIn(piece: Uint8Array): readonly JsonPart[] {
    this.#parts = [];
    this.#since += piece.length;
    try {
      this.#tokenizer.write(piece);
    } catch (error) {
      throw whyNotRead(error);
    }
    if (this.#since > MOST_IN_A_PART) throw tooMuch();
    return this.#parts;
  }

  /** @throws FILE_UNREADABLE where more was to come */
  end(): void {
    if (!this.#parser.isEnded) throw notWhole();
  }
}

const nesting: Readonly<Partial<Record<TokenType, number>>> = {
  [TokenType.LEFT_BRACE]: 1,
  [TokenType.LEFT_BRACKET]: 1,
  [TokenType.RIGHT_BRACE]: -1,
  [TokenType.RIGHT_BRACKET]: -1,
};

function thrown(error: Error): void {
  throw error;
}

function whyNotRead(error: unknown): unknown {
  if (error instanceof SamspilError) return error;
  if (error instanceof TokenizerError || error instanceof TokenParserError) return notWhole(error);
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return fileUnreadable(
      words(
        'Filens bogstaver er ikke UTF-8, som JSON skrives i: gem den som det.',
        'The letters of the file are not UTF-8, in which JSON is written: save it as that.',
      ),
      error,
    );
  return error;
}

const notWhole = (cause?: unknown): SamspilError =>
  fileUnreadable(
    words(
      'Filen er ikke hel JSON: måske blev kun en del af den hentet.',
      'The file is no whole JSON: perhaps only a part of it was fetched.',
    ),
    cause,
  );

const tooMuch = (): SamspilError =>
  fileUnreadable(
    words(
      'Filen har mere på ét sted, end en bevilling eller en knude fylder: den læses ikke.',
      'The file holds more in one place than a grant or a node does: it is not read.',
    ),
  );

const tooMany = (): SamspilError =>
  fileUnreadable(
    words(
      `Filen har mere end ${MOST_PARTS} bevillinger, knuder eller forbindelser. Del den i flere.`,
      `The file has more than ${MOST_PARTS} grants, nodes or ties. Divide it into several.`,
    ),
  );
