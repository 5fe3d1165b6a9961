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
  type Context,
  type EntityNode,
  type PageArguments,
} from '../../graph/index.js';
import type { EntityId } from '../../graph/ids.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { askDeclared } from '../analysis/analyst.js';
import { AnswerObject, BasisObject, phraseInWords, ReasonObject } from '../answer/answer.types.js';
import { entitiesOf } from '../answer/entity-fields.types.js';
import { rankedConnection, rankedType } from '../answer/ranked.types.js';
import type { DeclaredObject, Field as DeclaredField, Fields, Held, Label } from '../declaration/fields.js';
import type { ListQuestion, Question } from '../declaration/question.js';

type ResolverClass = new () => object;
type Values = Readonly<Record<string, unknown>>;

/** The resolvers of the fields of declared types that lead to entities. */
export const fieldResolvers: ResolverClass[] = [];

const outputs = new Map<DeclaredObject, ClassType>();
const inputs = new Map<DeclaredObject, ClassType>();
const carried = { ANSWER: AnswerObject, BASIS: BasisObject, NOTHING: null } as const;

/** The GraphQL type of a declared object; made when it is asked for first. */
export function outputType(declared: DeclaredObject): ClassType {
  const known = outputs.get(declared);
  if (known) return known;
  const base = carried[declared.carries] as ClassType | null;
  const type: ClassType = base ? class extends base {} : class {};
  ObjectType(declared.name, { description: declared.about, ...(base && { implements: base }) })(type);
  outputs.set(declared, type);
  addFields(type, declared.fields);
  return type;
}

function addFields(type: ClassType, fields: Fields): void {
  @Resolver(() => type)
  class LedResolver {}
  const led: object = LedResolver.prototype;
  for (const [name, field] of Object.entries(fields)) {
    const settings = { description: field.about, nullable: field.isNullable };
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

/** How a value that is an id or a phrase becomes what is shown; undefined where it is shown as it is. */
function leadOf({ held, isList }: DeclaredField<unknown>): ((value: unknown, context: Context) => unknown) | undefined {
  if (held.is === 'Label') return async (value, context) => labelInWords(value as Label, context);
  if (held.is !== 'Entity') return undefined;
  const { kind } = held;
  if (isList)
    return async (ids, context) => {
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

const labelInWords = async ({ da, en }: Label, context: Context): Promise<Record<'da' | 'en', string>> => ({
  da: await phraseInWords(da, 'da', context),
  en: await phraseInWords(en, 'en', context),
});

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
    const { about, isNullable, byDefault } = field;
    const settings = byDefault === undefined ? { nullable: isNullable } : { defaultValue: byDefault };
    Field(typed(field, held(field.held, inputType)), { description: about, ...settings })(type.prototype, name);
  }
}

/** The arguments of a question as GraphQL takes them: those of a page beside where it has a list. */
function argumentsType({ arguments: fields, on }: Question | ListQuestion, isList: boolean): ClassType {
  const type: ClassType = isList ? class extends ConnectionArguments {} : class {};
  ArgsType()(type);
  const { id, ...others } = fields;
  addInputs(type, on === undefined ? fields : others);
  if (on !== undefined && id === undefined) throw new Error(`A question on ${on} wants to know of which: its \`id\``);
  return type;
}

/** The field of a question with one answer. */
export const questionResolver = (question: Question): ResolverClass =>
  fieldOf(question, outputType(question.answer), argumentsType(question, false), async (asked, context) =>
    askDeclared(context, question, asked),
  );

/** The field of a question with a list of answers. */
export function listResolver(question: ListQuestion): ResolverClass {
  const { name, about, of, beside = {} } = question.list;
  const connection = rankedType(name ?? of.name, outputType(of), about);
  addFields(connection, beside);
  return fieldOf(question, connection, argumentsType(question, true), async (given, context) => {
    const { first, after, last, before, ...asked }: Values & PageArguments = given;
    const list = { field: question.name, question: asked, page: { first, after, last, before } };
    return rankedConnection(context, list, async (page, asking) => askDeclared(asking, question, asked, page));
  });
}

type Resolve = (asked: Values, context: Context) => Promise<object>;

function fieldOf(
  { name, about, on }: Question | ListQuestion,
  type: ClassType,
  args: ClassType,
  resolve: Resolve,
): ResolverClass {
  @Resolver(() => (on === undefined ? Object : typeOf(on)))
  class QuestionResolver {}
  const prototype: object = QuestionResolver.prototype;
  Object.defineProperty(prototype, name, {
    value: async (asked: Values, context: Context, source?: EntityNode) =>
      resolve(source ? { ...asked, id: source.id } : { ...asked }, context),
  });
  const settings = { description: about };
  if (on === undefined) Query(() => type, settings)(prototype, name, {});
  else FieldResolver(() => type, settings)(prototype, name, {});
  Args(() => args)(prototype, name, 0);
  Ctx()(prototype, name, 1);
  if (on !== undefined) Root()(prototype, name, 2);
  return QuestionResolver;
}
