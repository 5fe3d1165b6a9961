import { readFileSync } from 'node:fs';
import { getNamedType, isInputObjectType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { performance } from 'node:perf_hooks';
import { Chance } from '../chance.js';
import { codesIn, ask, isWhole, sentOtherwise, sharedOut, unanswered, walked, wrongIn, type Findings } from './laws.js';
import { listsOf, literal, Questions, type Question } from './questions.js';
import { onRecord, Values, type Manner, type OnRecord } from './values.js';

/** What a fuzz asked and found. */
export interface Fuzzed {
  readonly asked: number;
  /** Answers without an error. */
  readonly whole: number;
  /** How often pages, filters or kept answers were compared. */
  readonly compared: number;
  /** Answers with an error, by its code. */
  readonly refused: ReadonlyMap<string, number>;
  /** Answers that took too long or came when too much was asked. */
  readonly unanswered: number;
  readonly violations: readonly Violation[];
}

/** An answer that is wrong. */
export interface Violation {
  readonly what: string;
  readonly question: string;
}

export interface FuzzOptions {
  readonly seed: number;
  /** When it is enough. */
  readonly goesOn: (asked: number) => boolean;
  /** How many ask at the same time. */
  readonly atOnce?: number;
  readonly onProgress?: (fuzzed: Fuzzed) => void;
  /** Told at once: who runs it for hours wants to see what it found. */
  readonly onViolation?: (violation: Violation) => void;
}

/** Questions that are right, some that are careless with null, and some that are wrong. */
const manners: readonly [Manner, ...Manner[]] = [
  { given: 0.3, null: 0, broken: 0 },
  { given: 0.5, null: 0.5, broken: 0 },
  { given: 0.4, null: 0.1, broken: 0.15 },
];
const right: Manner = { given: 0.25, null: 0, broken: 0 };
/** How often a client hangs up, and in how many milliseconds at most. */
const [HANGS_UP, SOON] = [0.03, 30];
/** Of how many questions one is about a law that takes several. */
const OTHER_LAWS = 0.25;

/** The codes that docs/errors.md has. */
export const documentedCodes = (docs: URL): Set<string> =>
  new Set(
    [...readFileSync(docs, 'utf8').matchAll(/`(?<code>[A-Z][A-Z_]+)`/gu)].map(({ groups }) => groups?.['code'] ?? ''),
  );

/**
 * Asks a service random questions, right and wrong, and holds each answer to what any answer must be. The questions
 * follow from schema, seed and what is on record; in which order they arrive does not.
 * @param known the codes that an error may have
 */
export async function fuzz(
  address: string,
  schema: GraphQLSchema,
  known: ReadonlySet<string>,
  { seed, goesOn, atOnce = 4, onProgress, onViolation }: FuzzOptions,
): Promise<Fuzzed> {
  const record = await onRecord(
    address,
    listsOf(schema).map(({ name }) => name),
  );
  const chance = new Chance(seed);
  const questions = new Questions(schema, chance, record);
  const laws = new Laws(schema, chance, record);
  const refused = new Map<string, number>();
  const violations: Violation[] = [];
  let [asked, whole, compared, slow] = [0, 0, 0, 0];
  const note = (question: string, wrong: readonly string[]) => {
    for (const what of wrong) {
      violations.push({ what, question });
      onViolation?.({ what, question });
    }
  };
  const one = async (): Promise<void> => {
    asked += 1;
    if (chance.happens(OTHER_LAWS)) {
      const { question, wrong } = laws.next(address);
      const findings = await wrong();
      if (findings) compared += 1;
      return note(question, findings ?? []);
    }
    const question = questions.next(chance.oneOf(manners));
    if (chance.happens(HANGS_UP)) return hangUp(address, question, chance.between(0, SOON));
    const answer = await ask(address, question);
    const codes = codesIn(answer.text);
    for (const code of new Set(codes)) refused.set(code, (refused.get(code) ?? 0) + 1);
    if (codes.some((code) => unanswered.has(code))) slow += 1;
    if (isWhole(answer)) whole += 1;
    note(JSON.stringify(question), wrongIn(answer, known));
  };
  let lost = 0;
  /** The log has what they were. */
  const noteLost = async (): Promise<void> => {
    const before = lost;
    lost = await lostPromises(address);
    if (lost > before) note(`one of the last questions, after ${asked} in all`, [`${lost - before} lost promises`]);
  };
  const told = (): Fuzzed => ({ asked, whole, compared, refused, unanswered: slow, violations });
  const start = performance.now();
  let toldAt = start;
  const keepAsking = async (): Promise<void> => {
    while (goesOn(asked)) {
      await one();
      if (performance.now() - toldAt < 10_000) continue;
      toldAt = performance.now();
      await noteLost();
      onProgress?.(told());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepAsking));
  await noteLost();
  return told();
}

/** How many promises failed that nobody waited for, as the service counts them. */
async function lostPromises(address: string): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', address))).text();
  const count = /^samspil_lost_promises_total (?<count>\d+)$/mu.exec(metrics)?.groups?.['count'];
  if (count === undefined) throw new Error('The service does not tell how many promises it lost');
  return Number(count);
}

async function hangUp(address: string, question: Question, milliseconds: number): Promise<void> {
  await ask(address, question, AbortSignal.timeout(milliseconds)).catch(() => {});
}

/** A law that takes several questions to look into. */
interface Trial {
  readonly question: string;
  readonly wrong: () => Promise<Findings>;
}

class Laws {
  readonly #questions: Questions;
  readonly #values: Values;
  readonly #filters: Values;
  readonly #connections;
  readonly #lists;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    private readonly record: OnRecord,
  ) {
    this.#questions = new Questions(schema, chance, record);
    this.#values = new Values(chance, record, right);
    this.#filters = new Values(chance, record, { ...right, given: 1 });
    this.#connections = connectionsOf(schema.getQueryType());
    this.#lists = listsOf(schema);
  }

  next(address: string): Trial {
    return this.chance.oneOf([this.#caches, this.#sharing, this.#pages, this.#relations])(address);
  }

  readonly #caches = (address: string): Trial => {
    const question = this.#questions.next(right);
    return { question: JSON.stringify(question), wrong: async () => sentOtherwise(address, question) };
  };

  readonly #sharing = (address: string): Trial => {
    const list = this.chance.among(this.#lists);
    const type = list.args.find(({ name }) => name === 'filter')?.type;
    if (!type) throw new Error(`${list.name} takes no filter`);
    const filter = (): string => {
      const named = getNamedType(type);
      const fields = isInputObjectType(named) ? Object.values(named.getFields()) : [];
      return literal(type, this.#filters.of([this.chance.among(fields)]));
    };
    const filters = [filter(), filter()] as const;
    return { question: `${list.name} ${filters.join(' ')}`, wrong: async () => sharedOut(address, list.name, filters) };
  };

  readonly #pages = (address: string): Trial => {
    const field = this.chance.among(this.#connections);
    const given = this.#values.of(field.args.filter(({ name }) => !pageArguments.has(name)));
    const list = field.args.flatMap(({ name, type }) =>
      name in given ? [`${name}: ${literal(type, given[name])}`] : [],
    );
    const part = { before: '', name: field.name, arguments: list.join(', '), after: '' };
    return { question: JSON.stringify(part), wrong: async () => walked(address, part, this.chance.between(1, 9)) };
  };

  /** A relation of some entity. */
  readonly #relations = (address: string): Trial => {
    const id = this.chance.among(this.record.entities);
    const [prefix = ''] = id.split(':');
    const type = Object.values(this.schema.getTypeMap()).find(
      (each) => isObjectType(each) && each.name.toLowerCase() === prefix.replaceAll('-', ''),
    );
    const relations = connectionsOf(isObjectType(type) ? type : undefined);
    if (relations.length === 0) return this.#pages(address);
    const { name } = this.chance.among(relations);
    const part = {
      before: `node(id: ${JSON.stringify(id)}) { ... on ${type?.name ?? ''} {`,
      name,
      arguments: 'minConfidence: UNCONFIRMED',
      after: '} }',
    };
    return { question: JSON.stringify(part), wrong: async () => walked(address, part, this.chance.between(1, 4)) };
  };
}

const pageArguments = new Set(['first', 'after', 'last', 'before']);

const connectionsOf = (type: GraphQLObjectType | null | undefined) =>
  Object.values(type?.getFields() ?? {}).filter((field) => getNamedType(field.type).name.endsWith('Connection'));

export const violationText = ({ what, question }: Violation): string => `${what}\n    ${question}`;

/** How many violations are shown in full. */
const SHOWN = 20;

export const fuzzTable = ({ asked, whole, compared, refused, unanswered: slow, violations }: Fuzzed): string[] => [
  `${asked} questions, ${whole} answered in full, ${compared} compared, ${slow} not in time, ${violations.length} violations`,
  ...[...refused].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `${String(count).padStart(7)} ${code}`),
  ...violations.slice(0, SHOWN).map(violationText),
];
