import {
  defaultFieldResolver,
  defaultTypeResolver,
  getArgumentValues,
  GraphQLError,
  isObjectType,
  locatedError,
  responsePathAsArray,
  type ExecutionResult,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Variables } from '../variables.js';
import type { Plan, PlannedField, Selection, Shape } from './plan.js';

type Path = GraphQLResolveInfo['path'];
type Given = Record<string, unknown>;

/** An object of an answer. It inherits nothing, since a client may call a field `__proto__`. */
class Answered {
  [key: string]: unknown;
  static {
    Object.setPrototypeOf(this.prototype, null);
  }
}

/** A place of an answer: where it is, and whether it is given up. */
class Place implements Path {
  /** Set where something that must be there, here or behind it, could not be had. */
  isGivenUp = false;
  /** How much is waited for, here and behind it. */
  #awaited = 0;

  constructor(
    readonly prev: Place | undefined,
    readonly key: string | number,
    readonly typename: string | undefined,
    readonly field: PlannedField,
    readonly shape: Shape,
    private readonly within: Answered | unknown[],
  ) {}

  put(value: unknown): void {
    if (Array.isArray(this.within)) this.within[Number(this.key)] = value;
    else this.within[this.key] = value;
  }

  /** Whether it, or anything that it stands in, is given up. */
  get isLost(): boolean {
    return this.isGivenUp || (this.prev?.isLost ?? false);
  }

  get awaited(): number {
    return this.#awaited;
  }

  /** Counts that so much more is waited for, or less, in all that it stands in too. */
  await(more: number): void {
    this.#awaited += more;
    this.prev?.await(more);
  }

  /** The place of the whole field, where it is that of an entry of a list. */
  get ofField(): Place {
    return this.typename === undefined && this.prev ? this.prev.ofField : this;
  }
}

/**
 * An answer in the making. It becomes what graphql-js would make of it (https://spec.graphql.org/October2021/#sec-Execution);
 * but what a document asks is looked up in a plan, and each value is put into its place as soon as it is there: only what
 * has to be waited for is waited for.
 */
export class Execution {
  readonly #data = new Answered();
  readonly #errors: GraphQLError[] = [];
  readonly #given = new Map<PlannedField, Given>();
  #isLost = false;
  /** How much is waited for: nothing that is given up. */
  #awaited = 0;
  #end: () => void = () => {};

  /** @param variables as the operation declares them, with their defaults */
  constructor(
    private readonly plan: Plan,
    private readonly variables: Variables,
    private readonly context: unknown,
  ) {}

  /** Answers what is asked. To be called once. */
  async answer(): Promise<ExecutionResult> {
    for (const part of this.#parts()) {
      // Nothing more is done where what was done has no answer.
      if (this.#isLost) break;
      this.#fill(this.#data, undefined, part, undefined);
      if (this.#awaited > 0) await new Promise<void>((resolve) => (this.#end = resolve));
    }
    const data = this.#isLost ? null : this.#data;
    return this.#errors.length === 0 ? { data } : { errors: this.#errors, data };
  }

  #parts(): readonly Selection[] {
    try {
      return this.plan.parts(this.variables);
    } catch (error) {
      // What is asked hangs on a variable that is null.
      this.#isLost = true;
      this.#errors.push(locatedError(error, undefined));
      return [];
    }
  }

  #fill(object: Answered, source: unknown, selection: Selection, place: Place | undefined): void {
    for (const field of selection.fields) {
      if (place ? place.isGivenUp : this.#isLost) return;
      object[field.key] = this.#plain(field, source) ?? this.#resolved(field, source, object, place);
    }
  }

  /** The value of a field that is just there, and all that is asked of it; undefined for any other. */
  #plain(field: PlannedField, source: unknown): unknown {
    const { shape, name, resolve } = field;
    if (resolve || !isObject(source)) return undefined;
    try {
      const value = source[name];
      if (value === null || value === undefined) return shape.nullable ? null : undefined;
      if (shape.kind === 'leaf') return isPlain(value) ? serialized(shape.type, value) : undefined;
      return shape.kind === 'object' && !shape.type.isTypeOf
        ? this.#plainObject(field.behind(shape.type, this.variables), value)
        : undefined;
    } catch {
      // What is wrong is told where it is resolved.
      return undefined;
    }
  }

  #plainObject(selection: Selection, source: unknown): Answered | undefined {
    if (!selection.isPlain || !isObject(source) || isPromise(source) || source instanceof Error) return undefined;
    const object = new Answered();
    for (const field of selection.fields) {
      const value = field.isTypename ? field.parent.name : this.#plain(field, source);
      if (value === undefined) return undefined;
      object[field.key] = value;
    }
    return object;
  }

  #resolved(field: PlannedField, source: unknown, object: Answered, within: Place | undefined): unknown {
    const place = placeOf(field, object, within);
    try {
      const { resolve = defaultFieldResolver } = field;
      const found: unknown = resolve(source, this.#argumentsOf(field), this.context, this.#infoOf(place));
      return this.#completed(place, found);
    } catch (error) {
      return this.#giveUp(place, error);
    }
  }

  /** What stands at a place where this was found; null as long as it is waited for. @throws what keeps it away */
  #completed(place: Place, found: unknown): unknown {
    if (isPromise(found)) return this.#await(place, found, (value) => this.#completed(place, value));
    if (found instanceof Error) throw found;
    const { shape, field } = place;
    if (found === null || found === undefined) {
      if (shape.nullable) return null;
      throw new Error(`Cannot return null for non-nullable field ${field.parent.name}.${field.name}.`);
    }
    switch (shape.kind) {
      case 'leaf':
        return serialized(shape.type, found);
      case 'list':
        return this.#list(place, shape.entry, found);
      case 'object':
        return this.#object(place, shape.type, found);
      case 'abstract':
        return this.#ofSomeType(place, shape.type, found);
    }
  }

  #list(place: Place, shape: Shape, found: unknown): unknown {
    const { field } = place;
    if (!isIterable(found))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${field.parent.name}.${field.name}".`);
    const list: unknown[] = [];
    const behind =
      shape.kind === 'object' && !shape.type.isTypeOf ? field.behind(shape.type, this.variables) : undefined;
    let at = 0;
    for (const entry of found) {
      if (place.isGivenUp) leave(entry);
      else
        list[at] =
          (behind && this.#plainObject(behind, entry)) ??
          this.#entry(new Place(place, at, undefined, field, shape, list), entry);
      at += 1;
    }
    return place.isGivenUp ? null : list;
  }

  #entry(place: Place, found: unknown): unknown {
    try {
      return this.#completed(place, found);
    } catch (error) {
      return this.#giveUp(place, error);
    }
  }

  #object(place: Place, type: GraphQLObjectType, found: unknown): unknown {
    const is = type.isTypeOf ? type.isTypeOf(found, this.context, this.#infoOf(place.ofField)) : true;
    if (isPromise(is)) return this.#await(place, is, (known) => this.#objectIf(known, place, type, found));
    return this.#objectIf(is, place, type, found);
  }

  #objectIf(isOfType: boolean, place: Place, type: GraphQLObjectType, found: unknown): unknown {
    const { field } = place;
    if (!isOfType) throw new GraphQLError(`Expected value of type "${type.name}".`, { nodes: field.nodes });
    const object = new Answered();
    this.#fill(object, found, field.behind(type, this.variables), place);
    return place.isGivenUp ? null : object;
  }

  #ofSomeType(place: Place, type: GraphQLAbstractType, found: unknown): unknown {
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const name = resolveType(found, this.context, this.#infoOf(place.ofField), type);
    if (isPromise(name))
      return this.#await(place, name, (named) => this.#object(place, this.#typeNamed(named, type, place), found));
    return this.#object(place, this.#typeNamed(name, type, place), found);
  }

  #typeNamed(name: unknown, abstract: GraphQLAbstractType, { field }: Place): GraphQLObjectType {
    const { schema } = this.plan.executable;
    const type = typeof name === 'string' ? schema.getType(name) : undefined;
    if (isObjectType(type) && schema.isSubType(abstract, type)) return type;
    throw new GraphQLError(
      `Abstract type "${abstract.name}" was resolved to “${String(name)}”, which is none of its types, for field "${field.parent.name}.${field.name}".`,
      { nodes: field.nodes },
    );
  }

  /** Puts into its place what becomes of a value, once that is there. */
  #await<Value>(place: Place, promise: PromiseLike<Value>, become: (value: Value) => unknown): null {
    this.#count(place, 1);
    promise.then(
      (value) => (this.#isAwaited(place) ? this.#settle(place, () => become(value)) : leave(value)),
      (error: unknown) => (this.#isAwaited(place) ? this.#giveUp(place, error) : null),
    );
    return null;
  }

  #settle(place: Place, work: () => unknown): void {
    try {
      const value = work();
      if (!this.#isAwaited(place)) return;
      place.put(value);
      this.#count(place, -1);
    } catch (error) {
      this.#giveUp(place, error);
    }
  }

  #isAwaited(place: Place): boolean {
    return !this.#isLost && !place.isLost;
  }

  #count(place: Place, more: number): void {
    place.await(more);
    this.#awaited += more;
    if (this.#awaited === 0) this.#end();
  }

  /** Leaves null where something could not be had: in its place, or where that must not be null in the next one around it. */
  #giveUp(place: Place, error: unknown): null {
    this.#errors.push(locatedError(error, place.field.nodes, responsePathAsArray(place)));
    let around: Place = place;
    around.isGivenUp = true;
    while (!around.shape.nullable && around.prev) {
      around = around.prev;
      around.isGivenUp = true;
    }
    this.#isLost = !around.shape.nullable;
    around.put(null);
    this.#count(around, this.#isLost ? -this.#awaited : -around.awaited);
    return null;
  }

  /** The same for each object of which the field is asked. */
  #argumentsOf(field: PlannedField): Given {
    if (field.field.args.length === 0) return {};
    const known = this.#given.get(field);
    if (known) return known;
    const given = getArgumentValues(field.field, field.first, this.variables);
    this.#given.set(field, given);
    return given;
  }

  #infoOf(place: Place): GraphQLResolveInfo {
    return new Info(place, this.plan, this.variables);
  }
}

/** What a resolver is told of where it stands. Most look at a thing or two. */
class Info implements GraphQLResolveInfo {
  constructor(
    readonly path: Place,
    private readonly plan: Plan,
    readonly variableValues: Variables,
  ) {}

  get fieldName() {
    return this.path.field.name;
  }

  get fieldNodes() {
    return this.path.field.nodes;
  }

  get returnType() {
    return this.path.field.field.type;
  }

  get parentType() {
    return this.path.field.parent;
  }

  get schema() {
    return this.plan.executable.schema;
  }

  get fragments() {
    return this.plan.fragments;
  }

  get rootValue() {
    return undefined;
  }

  get operation() {
    return this.plan.operation;
  }
}

const placeOf = (field: PlannedField, object: Answered, within: Place | undefined): Place =>
  new Place(within, field.key, field.parent.name, field, field.shape, object);

/** @throws where the value is none of the type */
function serialized(type: GraphQLLeafType, value: unknown): unknown {
  const text: unknown = type.serialize(value);
  if (text !== null && text !== undefined) return text;
  throw new Error(`${type.name} made nothing of a value.`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  isObject(value) && typeof value['then'] === 'function';

const isIterable = (value: unknown): value is Iterable<unknown> => isObject(value) && Symbol.iterator in value;

/** Nobody asks any more what becomes of it, and it is no fault of ours if it fails. */
function leave(found: unknown): void {
  if (Array.isArray(found)) found.forEach(leave);
  else if (isPromise(found)) found.then(undefined, () => {});
}
