import { z } from 'zod';
import { nearest } from '../dataset/index.js';
import { SamspilError } from '../errors.js';
import { allProperties, propertyOf } from './properties.js';
import { isSubjectKind, type SubjectKind, subjectKinds } from './subjects.js';

/** How many queries there may be in one batch. */
export const BATCH = 50;
/** How many candidates a query gets where it does not say, and at most. */
const [USUAL, MOST] = [10, 100];
/** How many entities, properties and values of a property may be asked for at once. */
const MANY = 200;
const LONGEST = 500;

const text = z.string().max(LONGEST);
const id = z.union([text, z.object({ id: text, name: z.string().optional() })]);
const value = z.union([id, z.number(), z.boolean()]);

const query = z
  .strictObject({
    query: text.optional(),
    type: z.union([text, z.array(text).max(MANY)]).optional(),
    limit: z.int().positive().optional(),
    properties: z
      .array(z.object({ pid: text, v: z.union([value, z.array(value).max(MANY)]) }))
      .max(MANY)
      .optional(),
    type_strict: z.enum(['any', 'should', 'all']).optional(),
  })
  .refine(({ query: asked, properties = [] }) => (asked ?? '').trim() !== '' || properties.length > 0, {
    error: 'a query has a text (`query`), or `properties`, or both',
  });

const batch = z.record(z.string(), query);

const extension = z.object({
  ids: z.array(text).max(MANY),
  properties: z.array(z.object({ id: text, settings: z.record(z.string(), z.unknown()).optional() })).max(MANY),
});

/** What is looked for, once it is known that it can be. */
export interface SubjectQuery {
  /** Null where only properties are given. */
  readonly text: string | null;
  readonly kinds: readonly SubjectKind[];
  readonly limit: number;
  readonly given: readonly Given[];
}

/** What a property must be. */
export interface Given {
  readonly property: string;
  readonly values: readonly string[];
}

/** @throws BAD_USER_INPUT, TOO_MANY_QUERIES */
export function readQueries(json: string): ReadonlyMap<string, SubjectQuery> {
  const asked = Object.entries(parsed(batch, json, 'queries'));
  if (asked.length > BATCH)
    throw new SamspilError(
      'TOO_MANY_QUERIES',
      `There are ${asked.length} queries in one request; send ${BATCH} at a time.`,
      {
        details: { batchSize: BATCH },
      },
    );
  return new Map(asked.map(([key, each]) => [key, readQuery(each)]));
}

function readQuery({ query: asked, type, limit = USUAL, properties = [] }: z.output<typeof query>): SubjectQuery {
  const kinds = type === undefined || type.length === 0 ? subjectKinds : [type].flat().map(kindIn);
  for (const { pid } of properties) if (!kinds.some((kind) => propertyOf(kind, pid))) throw unknownProperty(pid, kinds);
  return {
    text: asked?.trim() || null,
    kinds,
    limit: Math.min(limit, MOST),
    given: properties.map(({ pid, v }) => ({
      property: pid,
      values: [v].flat().map((each) => (typeof each === 'object' ? each.id : String(each))),
    })),
  };
}

/** @throws BAD_USER_INPUT where there is no such type */
export function kindIn(type: string): SubjectKind {
  if (isSubjectKind(type)) return type;
  throw new SamspilError('BAD_USER_INPUT', `There is no type “${type}”. There are ${subjectKinds.join(', ')}.`, {
    details: { type },
  });
}

function unknownProperty(id: string, kinds: readonly SubjectKind[]): SamspilError {
  const known = allProperties.map((property) => property.id);
  const isOfOthers = known.includes(id);
  const near = nearest(id, known);
  const advice = isOfOthers
    ? `${kinds.join(' and ')} ${kinds.length === 1 ? 'has' : 'have'} none.`
    : near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'The address of the manifest under `extend` lists them for each type.';
  return new SamspilError('BAD_USER_INPUT', `There is no property “${id}”${isOfOthers ? ' here: ' : '. '}${advice}`, {
    details: { property: id },
  });
}

/** Which properties of which entities are asked for. @throws BAD_USER_INPUT */
export function readExtension(json: string): {
  readonly ids: readonly string[];
  readonly properties: readonly string[];
} {
  const { ids, properties } = parsed(extension, json, 'extend');
  for (const property of properties)
    if (!allProperties.some((each) => each.id === property.id)) throw unknownProperty(property.id, subjectKinds);
  return { ids: [...new Set(ids)], properties: [...new Set(properties.map((property) => property.id))] };
}

function parsed<Schema extends z.ZodType>(schema: Schema, json: string, parameter: string): z.output<Schema> {
  const result = schema.safeParse(jsonIn(json, parameter));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.');
  throw new SamspilError(
    'BAD_USER_INPUT',
    `\`${parameter}\`${where ? ` at ${where}` : ''}: ${issue?.message ?? 'it has another form than the Reconciliation API 0.2'}.`,
    { details: { parameter, path: issue?.path ?? [] } },
  );
}

function jsonIn(text: string, parameter: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SamspilError('BAD_USER_INPUT', `\`${parameter}\` is no JSON.`, { details: { parameter } });
  }
}
