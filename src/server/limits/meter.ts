import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { leadsToList, tooCostly, type Counted, type Estimate } from './cost.js';

/** Goes along with a request: counts what it begins, and each list that turns out longer than it was counted as. */
export class Meter {
  #weight = 0;
  /** Lets others go on; null for a request that need not. */
  pause: (() => Promise<void>) | null = null;
  #beyond = 0;

  /** @param most what the request may cost */
  constructor(
    private readonly estimate: Estimate,
    private readonly most: number,
  ) {}

  /** What the request may cost, as far as is known by now: never less than it does cost. */
  get requested(): number {
    return this.estimate.requested + this.#beyond;
  }

  /** Whether anything of the request is heavy. */
  get heavy(): boolean {
    return this.estimate.heavy;
  }

  /** What the fields weigh that were begun. */
  get weight(): number {
    return this.#weight;
  }

  begin({ fieldNodes: [node], parentType }: GraphQLResolveInfo): Counted {
    const counted = this.estimate.counted(node, parentType.name);
    this.#weight += counted.weight;
    return counted;
  }

  /** @throws TOO_COSTLY where what is asked of each entry of a list makes more than the request may cost */
  meet(list: unknown, counted: Counted, info: GraphQLResolveInfo): unknown {
    if (!Array.isArray(list)) return list;
    if (list.length > counted.entries) this.#countBeyond(list.length, counted, info);
    return this.pause ? oneAtATime(list, this.pause) : list;
  }

  #countBeyond(length: number, { entries, each }: Counted, { parentType, fieldName }: GraphQLResolveInfo): void {
    const more = (length - entries) * each;
    if (this.requested + more > this.most)
      throw tooCostly(
        `may cost ${this.requested + more}, and at most ${this.most} is answered: ${parentType.name}.${fieldName} has ${length} entries, and what is asked of each may cost ${each}`,
      );
    this.#beyond += more;
  }
}

/** The entries of a list, each as soon as others could go on after those before it. One that fails before its turn waits too. */
function oneAtATime(list: readonly unknown[], pause: () => Promise<void>): readonly unknown[] {
  let turn = Promise.resolve();
  const inTurn = async (entry: unknown) => {
    if (entry instanceof Promise) entry.catch(() => {});
    turn = turn.then(pause);
    await turn;
    return entry;
  };
  return list.map((entry, at) => (at === 0 ? entry : inTurn(entry)));
}

const meters = new WeakMap<object, Meter>();

/** Counts from now on what is done in this context. */
export const meterRequest = (context: object, meter: Meter): void => void meters.set(context, meter);

/** Has a request let others go on again and again while its answer is put together. */
export function pauseRequest(context: object, pause: () => Promise<void>): void {
  const meter = meters.get(context);
  if (meter) meter.pause = pause;
}

/** Whether the request of this context is to wait for its like. */
export const isHeavy = (context: object): boolean => meters.get(context)?.heavy === true;

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** Those of ours: schemas share types, and may be served several times. */
const metered = new WeakSet<Resolve>();

/** Lets what leads to objects in a schema tell the meter of its request, if that has one. */
export function meterSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields())) meterField(field);
}

function meterField(field: GraphQLField<unknown, unknown>): void {
  const { resolve } = field;
  const isMetered = resolve && metered.has(resolve);
  if (isMetered) return;
  if (leadsToList(field)) field.resolve = meteredList(resolve ?? defaultFieldResolver);
  else if (resolve && isCompositeType(getNamedType(field.type))) field.resolve = meteredObject(resolve);
}

function meteredObject(resolve: Resolve): Resolve {
  const resolveMetered: Resolve = (source, given, context, info) => {
    meterOf(context)?.begin(info);
    return resolve(source, given, context, info);
  };
  metered.add(resolveMetered);
  return resolveMetered;
}

function meteredList(resolve: Resolve): Resolve {
  const resolveMetered: Resolve = (source, given, context, info) => {
    const meter = meterOf(context);
    const counted = meter?.begin(info);
    const found: unknown = resolve(source, given, context, info);
    if (!meter || !counted) return found;
    return found instanceof Promise
      ? found.then((list: unknown) => meter.meet(list, counted, info))
      : meter.meet(found, counted, info);
  };
  metered.add(resolveMetered);
  return resolveMetered;
}

const meterOf = (context: unknown): Meter | undefined =>
  typeof context === 'object' && context !== null ? meters.get(context) : undefined;
