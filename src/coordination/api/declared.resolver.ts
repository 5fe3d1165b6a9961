import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import {
  BilingualText,
  ConnectionArguments,
  CurrencyScalar,
  EdtfScalar,
  Entity,
  enumOf,
  typeOf,
} from '../../graph/schema/index.js';
import { claimValues, type Context, type EntityNode, type PageArguments } from '../../graph/reading/index.js';
import type { EntityId } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { analyse } from '../analysis/analyst.js';
import { AnswerObject, BasisObject, namesOf, sentenceInWords, ReasonObject } from './answer.types.js';
import { entitiesOf } from './entities.js';
import type { Basis } from '../answer/answer.js';
import { alongWith, type Asking } from '../answer/asking.js';
import { rankedConnection, rankedType, wholeConnection } from './ranked.types.js';
import type {
  DeclaredKinds,
  DeclaredObject,
  Field as DeclaredField,
  Fields,
  Held,
  Label,
} from '../declaration/fields.js';
import type {
  DeclaredList,
  HeldList,
  ListQuestion,
  Question,
  Reading,
  Records,
  WrittenQuestion,
} from '../declaration/question.js';

type ResolverClass = new () => object;
type Values = Readonly<Record<string, unknown>>;

/*
 * Makes GraphQL of what `declaration/` declares: types and inputs of its objects, fields and arguments of its questions.
 * Each type is made once, when it is first met, and what resolves its fields is put into the lists below by that: they are
 * whole once all questions have been through `questionResolver` or `listResolver`.
 */

/** The resolvers of fields of declared types that aren't shown as they are: entities, labels, and lists with pages. */
export const fieldResolvers: ResolverClass[] = [];

const outputs = new Map<DeclaredObject, ClassType>();
const inputs = new Map<DeclaredObject, ClassType>();
const carried = { ANSWER: AnswerObject, BASIS: BasisObject, NOTHING: null } as const;

/** The GraphQL type of a declared object; made when it is asked for first. */
export function outputType(declared: DeclaredObject): ClassType {
  const known = outputs.get(declared);
  if (known) return known;
  const base = carried[declared.carries] as ClassType | null;
  return isOfKinds(declared) ? interfaceType(declared) : objectType(declared, base);
}

function objectType(declared: DeclaredObject, base: ClassType | null): ClassType {
  const type: ClassType = base ? class extends base {} : class {};
  ObjectType(declared.name, { description: declared.about, ...(base && { implements: base }) })(type);
  outputs.set(declared, type);
  addFields(type, declared.fields);
  return type;
}

const isOfKinds = (declared: DeclaredObject): declared is DeclaredKinds => 'kinds' in declared;

/** The types of answers that come in kinds: only their interface leads to them, so the schema is told of them. */
export const kindTypes: ClassType[] = [];

function interfaceType(declared: DeclaredKinds): ClassType {
  const { name, about, fields, kinds } = declared;
  abstract class KindsObject extends AnswerObject {}
  const type = KindsObject as ClassType;
  const resolveType = ({ kind }: { readonly kind: string }): string | undefined => kinds[kind]?.name;
  InterfaceType(name, { description: about, implements: AnswerObject, resolveType })(type);
  outputs.set(declared, type);
  addFields(type, fields);
  kindTypes.push(...Object.values(kinds).map((kind) => objectType(kind, type)));
  return type;
}

function addFields(type: ClassType, fields: Fields): void {
  @Resolver(() => type)
  class LedResolver {}
  const led: object = LedResolver.prototype;
  for (const [name, field] of Object.entries(fields)) {
    const settings = { description: field.about, nullable: nullsIn(field) };
    const lead = leadOf(field);
    if (!lead) {
      Field(typed(field, held(field.held, outputType)), settings)(type.prototype, name);
      continue;
    }
    Object.defineProperty(led, name, {
      value: async (source: Values, context: Context) => lead(source[name], context),
    });
    FieldResolver(typed(field, held(field.held, outputType)), settings)(led, name, {});
    Root()(led, name, 0);
    Ctx()(led, name, 1);
  }
  if (Object.values(fields).some(leadOf)) fieldResolvers.push(LedResolver);
}

/** How an id becomes its entity, and a phrase its text; undefined where a value is shown as it is. */
function leadOf({ held, isList }: DeclaredField<unknown>): ((value: unknown, context: Context) => unknown) | undefined {
  if (held.is === 'Label') return async (value, context) => sentenceInWords(value as Label, context);
  if (held.is !== 'Entity') return undefined;
  const { kind } = held;
  if (isList)
    return async (ids, context) => {
      if (ids === null) return null;
      const found = await entitiesOf(context, ids as EntityId[]);
      return found.map((entity) => ofKind(entity, kind));
    };
  return async (id, { loaders }) => {
    const entity = id === null ? null : await loaders.entities.load(id as EntityId);
    return entity && ofKind(entity, kind);
  };
}

/** @throws where an answer holds another kind than was declared */
function ofKind(entity: EntityNode, kind: Kind | null): EntityNode {
  if (kind === null || entity.type === kind) return entity;
  throw new Error(`${entity.id} is where a question declares ${kind}`);
}

const scalars = {
  Boolean: () => Boolean,
  Currency: () => CurrencyScalar,
  EDTF: () => EdtfScalar,
  Float: () => Float,
  ID: () => ID,
  Int: () => Int,
  Label: () => BilingualText,
  Reason: () => ReasonObject,
  String: () => String,
} as const;

/** The GraphQL type of what a field holds, once the schema is put together. */
function held(held: Held, typeOfObject: (declared: DeclaredObject) => ClassType): () => object {
  if (held.is === 'Entity') return () => (held.kind === null ? Entity : typeOf(held.kind));
  if (held.is !== 'Term' && held.is !== 'Object') return scalars[held.is];
  const type = held.is === 'Term' ? enumOf(held.terms) : typeOfObject(held.object);
  return () => type;
}

const nullsIn = ({ isNullable, holdsNulls = false }: DeclaredField<unknown>): boolean | 'items' | 'itemsAndList' => {
  if (!holdsNulls) return isNullable;
  return isNullable ? 'itemsAndList' : 'items';
};

const typed =
  ({ isList }: DeclaredField<unknown>, of: () => object) =>
  () =>
    isList ? [of()] : of();

/** The GraphQL input of a declared object. */
export function inputType(declared: DeclaredObject): ClassType {
  const known = inputs.get(declared);
  if (known) return known;
  const type: ClassType = class {};
  InputType(declared.name, { description: declared.about })(type);
  inputs.set(declared, type);
  addInputs(type, declared.fields);
  return type;
}

function addInputs(type: ClassType, fields: Fields): void {
  for (const [name, field] of Object.entries(fields)) {
    Field(typed(field, held(field.held, inputType)), argumentSettings(field))(type.prototype, name);
  }
}

/** What GraphQL is told of a declared argument beside its type. */
export const argumentSettings = (field: DeclaredField<unknown>) => ({
  description: field.about,
  ...(field.byDefault === undefined ? { nullable: nullsIn(field) } : { defaultValue: field.byDefault }),
});

/** The arguments of a question as GraphQL takes them: those of a page beside where it has a list. */
export function argumentsType(fields: Fields, isList = false): ClassType {
  const type: ClassType = isList ? class extends ConnectionArguments {} : class {};
  ArgsType()(type);
  addInputs(type, fields);
  return type;
}

/**
 * The arguments that GraphQL shows: of a question on a kind all but `id`, which is that of the entity it is asked of.
 * @throws where such a question declares no `id`
 */
function argumentsOf({ name, arguments: fields, on }: Pick<Question, 'name' | 'arguments' | 'on'>): Fields {
  if (on === undefined) return fields;
  const { id, ...others } = fields;
  if (id === undefined) throw new Error(`${name} wants to know of which ${on} it is asked: its \`id\``);
  return others;
}

/** What each answer was asked with: the lists that it leads to are worked out of that, later in the same request. */
const askedWith = new WeakMap<object, object>();

/** What an answer of the API was asked with. @throws for what is no answer to a declared question */
export function givenTo(answer: object): object {
  const given = askedWith.get(answer);
  if (given === undefined) throw new Error('Only answers to declared questions know what they were asked');
  return given;
}

/** The fields of a question with one answer. */
export function questionResolver(question: Question | WrittenQuestion): ResolverClass {
  const type = outputType(question.answer);
  if (!('written' in question)) {
    for (const [name, held] of Object.entries(question.holds ?? {}))
      fieldResolvers.push(heldList(question, type, name, held));
    addAskedLists(type, question.asks);
  }
  return fieldOf(question, type, argumentsType(argumentsOf(question)), async (asked, context) => {
    const answer = await answered(context, context, question, asked);
    askedWith.set(answer, asked);
    return answer;
  });
}

/**
 * The answer to a question, written where it is a question that is.
 * @param asking of which state of the graph it is asked
 */
async function answered(
  context: Context,
  asking: Asking,
  question: Question | WrittenQuestion,
  given: object,
): Promise<object> {
  if ('written' in question)
    return question.written(await analyse(asking, question, given), given, readingFor(context));
  const records = question.records && (await recordsOf(context, await analyse(asking, question.records, given)));
  const answer = await analyse(asking, question, given, undefined, records);
  const [told = answer] = await withStated(context, question, [answer]);
  return told;
}

async function recordsOf(context: Context, ids: readonly EntityId[]): Promise<Records> {
  const found = await entitiesOf(context, ids);
  return new Map(found.map((record) => [record.id, { ...record }]));
}

const readingFor = (context: Context): Reading => ({
  names: async (ids) => namesOf(context, ids),
  entities: async (ids) => recordsOf(context, ids),
  claims: async (ids) => claimValues(context.database, ids, context.signal),
});

/** The fields of a question with a list of answers. */
export function listResolver(question: ListQuestion): ResolverClass {
  addAskedLists(outputType(question.list.of), question.asks);
  const type = argumentsType(argumentsOf(question), true);
  return fieldOf(question, connectionOf(question.list), type, async (asked, context) =>
    listAsked(context, question, asked),
  );
}

const connections = new Map<DeclaredList, ClassType>();

function connectionOf(list: DeclaredList): ClassType {
  const known = connections.get(list);
  if (known) return known;
  const connection = rankedType(list.name ?? list.of.name, outputType(list.of), list.about);
  addFields(connection, list.beside ?? {});
  connections.set(list, connection);
  return connection;
}

async function listAsked(asking: Asking, question: ListQuestion, given: Values): Promise<object> {
  const { first, after, last, before, ...asked }: Values & PageArguments = given;
  const list = { field: question.name, question: asked, page: { first, after, last, before } };
  return rankedConnection(asking, list, async (page, begun) => {
    const found = await analyse(begun, question, asked, page);
    const items = await withStated(begun, question, found.items);
    for (const item of items) askedWith.set(item, asked);
    return { ...found, items };
  });
}

/** The answers with what their claims state, where the question tells of it. */
async function withStated(
  { database, signal }: Pick<Asking, 'database' | 'signal'>,
  { states }: Pick<ListQuestion, 'states'>,
  items: readonly object[],
): Promise<readonly object[]> {
  if (!states) return items;
  const values = await claimValues(
    database,
    items.flatMap((item) => states.claims(item)),
    signal,
  );
  return items.map((item) => states.told(item, values));
}

/** The field of a list that an answer holds: of another state of the graph, to which a cursor leads, it is asked again. */
function heldList(question: Question, type: ClassType, name: string, { about, list }: HeldList): ResolverClass {
  return fieldAt(
    { name, about },
    () => type,
    connectionOf(list),
    argumentsType({}, true),
    async (page, context, source) => {
      const answer = source as Basis & Readonly<Record<string, readonly object[]>>;
      const asked = { field: `${question.name}.${name}`, question: givenTo(answer), page };
      return wholeConnection(alongWith(context, answer), asked, async (asking) => {
        const isSame = asking.at?.version === answer.graphVersion;
        const begun = isSame ? answer : ((await answered(context, asking, question, givenTo(answer))) as typeof answer);
        return { ...basisOf(begun), items: begun[name] ?? [] };
      });
    },
  );
}

const basisOf = ({ metric, asOf, graphVersion, excludedCount, initiativesLeftOut, completeness }: Basis): Basis => ({
  metric,
  asOf,
  graphVersion,
  excludedCount,
  initiativesLeftOut,
  completeness,
});

/** Adds the lists that are worked out where somebody asks an answer for them. */
function addAskedLists(type: ClassType, lists: Question['asks'] = {}): void {
  for (const [name, { about, question, shown, given }] of Object.entries(lists)) {
    const fields = Object.fromEntries(
      Object.entries(question.arguments).filter(([argument]) => shown.includes(argument)),
    );
    const args = argumentsType(fields, true);
    fieldResolvers.push(
      fieldAt(
        { name, about },
        () => type,
        connectionOf(question.list),
        args,
        async (asked, context, source) => {
          const answer = source as Basis & Values;
          return listAsked(alongWith(context, answer), question, { ...given(answer, givenTo(answer)), ...asked });
        },
      ),
    );
  }
}

type Resolve = (asked: Values, context: Context, source: object) => Promise<object>;

/** The field of a question, where it belongs. */
function fieldOf(
  { name, about, on }: Pick<Question, 'name' | 'about' | 'on'>,
  type: ClassType,
  args: ClassType,
  resolve: (asked: Values, context: Context) => Promise<object>,
): ResolverClass {
  if (on !== undefined && on !== 'ANSWER')
    return fieldAt(
      { name, about },
      () => typeOf(on),
      type,
      args,
      async (asked, context, source) => resolve({ ...asked, id: (source as EntityNode).id }, context),
    );
  @Resolver()
  class QuestionResolver {}
  const prototype: object = QuestionResolver.prototype;
  Object.defineProperty(prototype, name, {
    value: async (asked: Values, context: Context) => resolve({ ...asked }, context),
  });
  // One that fails is null and leaves the others of its request their answers.
  Query(() => type, { description: about, nullable: true })(prototype, name, {});
  Args(() => args)(prototype, name, 0);
  Ctx()(prototype, name, 1);
  return QuestionResolver;
}

/** A field with arguments on another type. */
function fieldAt(
  { name, about }: { readonly name: string; readonly about: string },
  owner: () => ClassType,
  type: ClassType,
  args: ClassType,
  resolve: Resolve,
): ResolverClass {
  @Resolver(owner)
  class LeadingResolver {}
  const prototype: object = LeadingResolver.prototype;
  Object.defineProperty(prototype, name, {
    value: async (asked: Values, context: Context, source: object) => resolve({ ...asked }, context, source),
  });
  FieldResolver(() => type, { description: about })(prototype, name, {});
  Args(() => args)(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Root()(prototype, name, 2);
  return LeadingResolver;
}
