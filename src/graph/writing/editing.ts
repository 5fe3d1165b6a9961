import { createParameterDecorator, type ParameterDecorator } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import type { Context } from '../reading/index.js';
import { DAYS_KNOWN, onceHere, type Once } from './once.js';
import { oneWrite, type Writing } from './one-write.js';

const KEY = 'idempotencyKey';
const LONGEST_KEY = 255;

/** With what a mutation writes: the only way in which one can, so that each may be asked for again. */
export class Editing {
  constructor(
    private readonly context: Context,
    /** What the caller wants to be known again by; null where it gives nothing. */
    private readonly once: Once | null,
  ) {}

  /**
   * Does one write for whoever asks, in its role.
   * @param reason why, as it goes on record
   * @param work gives what was done, as JSON can keep it: whoever asks again with the same key gets it again. Where it says
   *   that nothing has `changed`, the graph keeps its version
   * @throws IDEMPOTENCY_KEY_REUSED; OUTCOME_UNKNOWN, which says how to find out
   */
  async write<Result extends object & { readonly changed?: boolean }>(
    reason: string,
    work: (writing: Writing) => Promise<Result>,
  ): Promise<Result & { readonly version: number }> {
    const { database, caller, loaders, signal } = this.context;
    const writer = { role: caller.role.toLowerCase(), caller, reason, once: this.once ?? onceHere() };
    try {
      return await database.writeTogether(
        async (tx) => oneWrite(tx, writer, async (writing) => ({ changed: true, ...(await work(writing)) })),
        signal,
      );
    } catch (error) {
      throw error instanceof SamspilError && error.code === 'OUTCOME_UNKNOWN' ? this.#findOut(error) : error;
    } finally {
      loaders.forget();
    }
  }

  #findOut(error: SamspilError): SamspilError {
    const how = this.once
      ? `Ask again with this \`${KEY}\`: it is made once, and you get its answer.`
      : `Look before you ask again: if it was made, it is the newest entry of \`changesSince\`. With an \`${KEY}\` you could just ask again.`;
    return new SamspilError('OUTCOME_UNKNOWN', `${error.message} ${how}`, { where: error.where, cause: error.cause });
  }
}

/** Gives a mutation what it writes with, and the argument by which a request is known when it comes again. */
export const Edits = (): ParameterDecorator =>
  createParameterDecorator<Context>(
    ({ args: { [KEY]: key, ...asked }, context, info: { fieldName } }) =>
      new Editing(context, key == null ? null : { key: checkedKey(key), content: textOf([fieldName, asked]) }),
    {
      arg: {
        name: KEY,
        typeFunc: () => String,
        options: {
          nullable: true,
          description: `Stands for this very request: a text that you choose anew for each, such as a UUID, of at most ${LONGEST_KEY} characters. Where no answer reached you, send the same again with the same key: it is done once, and you get the answer of the first time with its figures and its \`graphVersion\`, whatever has changed since. A key that came with another request is refused (IDEMPOTENCY_KEY_REUSED); one whose request was refused is free again. Keys are your own and known for ${DAYS_KNOWN} days.`,
        },
      },
    },
  );

/** No character that cannot be seen: such a key looks like another. */
const printable = /^[^\p{C}\p{Zl}\p{Zp}]+$/u;

function checkedKey(key: string): string {
  const wrong = wrongWith(key);
  if (wrong === null) return key;
  throw new SamspilError('BAD_USER_INPUT', `\`${KEY}\` ${wrong}; choose a text such as a UUID.`);
}

function wrongWith(key: string): string | null {
  if (key.trim() === '') return 'is empty';
  if (key.length > LONGEST_KEY) return `has ${key.length} characters and may have ${LONGEST_KEY}`;
  return printable.test(key) ? null : 'has a character that cannot be seen, such as a line break';
}

/** The same text for the same values, in whatever order the parts of an input stand. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
