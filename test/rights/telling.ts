import { strFromU8, unzipSync } from 'fflate';
import { setMaxListeners } from 'node:events';
import { getOperationAST, parse, validate, ValuesOfCorrectTypeRule } from 'graphql';
import { openExport } from '../../src/exports/index.js';
import { ACTIVITIES } from '../../src/exports/activities.js';
import { GAPS_BY_PLACE } from '../../src/exports/gaps-by-place.js';
import { GRANTS } from '../../src/exports/grants.js';
import { networkFormats } from '../../src/exports/network-files.js';
import type { Caller } from '../../src/graph/records/roles.js';
import { SamspilError } from '../../src/errors.js';
import { Executor } from '../../src/server/executor/executor.js';
import { contextMaker } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { database } from '../world.js';
import type { Nameable, Question } from './questions.js';

/** What the server answers with. */
const executor = new Executor(schema);

/** How many questions are asked at a time: while Neo4j works at one, another is worked out here. */
const AT_ONCE = 4;

/** A question in GraphQL or for a file, and how it is asked. */
export interface Asking {
  /** The field of Query, or the name of the file. */
  readonly of: string;
  readonly question: string;
  /** The whole answer as text, errors included. */
  readonly tell: (caller: Caller) => Promise<string>;
}

const contextFor = async (caller: Caller) => {
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  return contextMaker(database, async () => caller)({ signal, authorization: [], address: '' });
};

/** Asks as a client would, once what it asks is known to fit the schema. @throws where it does not */
export function askingGraphql({ field, source }: Question): Asking {
  const document = parse(source, { noLocation: true });
  const operation = getOperationAST(document);
  const [fault] = validate(schema, document, [ValuesOfCorrectTypeRule]);
  if (fault || !operation) throw new Error(`${source}: ${fault?.message ?? 'asks nothing'}`);
  return {
    of: field,
    question: source,
    tell: async (caller) => {
      const context = await contextFor(caller);
      const { data, errors = [] } = await executor.answer({ document, operation, variables: {}, context });
      return JSON.stringify({
        data,
        errors: errors.map(({ message, path, originalError }) => [message, path, codeOf(originalError)]),
      });
    },
  };
}

const codeOf = (error: unknown): string => (error instanceof SamspilError ? error.code : String(error));

/** Each file that there is, for the whole network and for what a question may name. */
export function askingForFiles({ ids, networks }: Nameable): Asking[] {
  const parameters = ['', ...ids('Theme').map((id) => `&themes=${id}`), ...networks.map((id) => `&networks=${id}`)];
  const ofActivities = ['', ...ids('Pool').map((id) => `&pool=${id}`), ...networks.map((id) => `&organisation=${id}`)];
  return [
    ...networkFormats.flatMap(({ file }) => parameters.map((more) => askingForFile(file, more))),
    ...ofActivities.map((more) => askingForFile(ACTIVITIES, more)),
    askingForFile(GAPS_BY_PLACE, ''),
    ...['', ...ids('Pool').map((id) => `&pools=${id}`)].map((more) => askingForFile(GRANTS, more)),
  ];
}

const askingForFile = (file: string, more: string): Asking => ({
  of: file,
  question: `export/${file}?minConfidence=UNCONFIRMED${more}`,
  tell: async (caller) => textOf(file, new URLSearchParams(`minConfidence=UNCONFIRMED${more}`), caller),
});

async function textOf(file: string, parameters: URLSearchParams, caller: Caller): Promise<string> {
  try {
    const { name, content } = await openExport(file, parameters, await contextFor(caller), 'http://localhost');
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(Buffer.from(piece));
    const whole = Buffer.concat(pieces);
    const text = `${String(name)}${file.endsWith('.xlsx') ? unpacked(whole) : whole.toString()}`;
    return text.replaceAll(howMuchWasHidden, '$<name>');
  } catch (error) {
    return `${codeOf(error)} ${String(error)}`;
  }
}

/** What the parts of a workbook say, one after the other. */
const unpacked = (workbook: Uint8Array): string =>
  Object.values(unzipSync(workbook))
    .map((part) => strFromU8(part))
    .join('\n');

/** A file tells of each answer how many claims were hidden, which a question need not ask for. */
const howMuchWasHidden = /(?<name>visibility(?:(?:"|&\w+;)?[:,]|<\/t><\/is><\/c><c r="\w+"><v>))\d+/gu;

/** What each of them is answered, in their order. */
export async function toldTo(caller: Caller, all: readonly Asking[]): Promise<string[]> {
  const told: string[] = [];
  let next = 0;
  const askOn = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) told[at] = (await all[at]?.tell(caller)) ?? '';
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return told;
}
