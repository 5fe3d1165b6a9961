import { copyFile, readFile } from 'node:fs/promises';
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import {
  BreakingChangeType,
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  print,
  type GraphQLSchema,
} from 'graphql';
import { SamspilError } from './errors.js';
import { today } from './graph/records/index.js';

const schemaFile = (name: string): URL => new URL(`../schema/${name}.graphql`, import.meta.url);
const [released, current] = [schemaFile('released'), schemaFile('schema')];

/** @throws SCHEMA_BREAKS with a line for each change since the last release that partners could not be ready for */
export async function checkContract(): Promise<void> {
  const [before, after] = await Promise.all([readFile(released, 'utf8'), readFile(current, 'utf8')]);
  const faults = [...breakingChanges(before, after, today()), ...undatedDeprecations(after)];
  if (faults.length > 0) throw new SamspilError('SCHEMA_BREAKS', faults.join('\n'));
}

/** Takes the schema of now as the released one, to which later ones are held. @throws SCHEMA_BREAKS */
export async function releaseSchema(): Promise<void> {
  await checkContract();
  await copyFile(current, released);
}

/**
 * What breaks those who were ready for the one schema when the other takes its place, a line each with what to do
 * instead. What was deprecated for a year by that day may go.
 */
export function breakingChanges(before: string, after: string, day: string): readonly string[] {
  const [old, next] = [readSchema(before), readSchema(after)];
  const breaks = findBreakingChanges(
    without(old, ({ until }) => until !== undefined && until <= day),
    next,
  );
  const unannounced = new Set(
    descriptionsOf(
      findBreakingChanges(
        without(old, () => true),
        next,
      ),
    ),
  );
  return [
    ...breaks.map(({ type, description }) =>
      [description, unannounced.has(description) ? remedy(type) : TOO_EARLY].join(' '),
    ),
    ...lostDirectives(old, next),
  ];
}

const TOO_EARLY = 'It is deprecated, but not for a year yet: docs/deprecations.md says until when it stays.';

const descriptionsOf = (changes: readonly { readonly description: string }[]) =>
  changes.map(({ description }) => description);

const removals: ReadonlySet<BreakingChangeType> = new Set([
  BreakingChangeType.TYPE_REMOVED,
  BreakingChangeType.TYPE_REMOVED_FROM_UNION,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED,
  BreakingChangeType.ARG_REMOVED,
]);

const remedy = (type: BreakingChangeType): string =>
  removals.has(type)
    ? 'Put it back and deprecate it; a year later it may go (docs/deprecations.md).'
    : 'Leave it as it was, add what is new beside it, and deprecate the old (docs/deprecations.md).';

/** What gateways compose by: to graphql-js directives are no part of the contract. */
const contractual: ReadonlySet<string> = new Set(['key', 'shareable']);

function lostDirectives(old: GraphQLSchema, next: GraphQLSchema): readonly string[] {
  return Object.keys(old.getTypeMap()).flatMap((name) => {
    const kept = directivesOf(next, name);
    return next.getType(name) === undefined
      ? []
      : directivesOf(old, name)
          .filter((directive) => !kept.includes(directive))
          .map((directive) => `${name} lost ${directive}. Put it back: gateways compose by it (docs/federation.md).`);
  });
}

const directivesOf = (schema: GraphQLSchema, name: string): readonly string[] =>
  (schema.getType(name)?.astNode?.directives ?? [])
    .filter((directive) => contractual.has(directive.name.value))
    .map(print);

/** Federation's directives are defined elsewhere, so the text is not valid by itself. */
const readSchema = (text: string): GraphQLSchema => buildSchema(text, { assumeValid: true, assumeValidSDL: true });

/** What partners should stop using. */
export interface Deprecation {
  /** As `Type.field`, `Type.field(argument:)` or `Enum.VALUE`. */
  readonly what: string;
  /** The day of the release that deprecated it, and a year later; undefined where the reason doesn’t begin with it. */
  readonly since?: string;
  readonly until?: string;
  /** What to use in its place. */
  readonly instead: string;
}

const reasonForm = /^Since (?<year>\d{4})(?<day>-\d{2}-\d{2})\. (?<instead>.+)$/su;

function deprecation(what: string, reason: string): Deprecation {
  const { year, day, instead } = reasonForm.exec(reason)?.groups ?? {};
  return year === undefined || day === undefined || instead === undefined
    ? { what, instead: reason }
    : { what, since: `${year}${day}`, until: `${Number(year) + 1}${day}`, instead };
}

/** All that a schema deprecates, in its order. */
export function deprecations(text: string): readonly Deprecation[] {
  return Object.values(readSchema(text).getTypeMap()).flatMap((type) => {
    if (isEnumType(type)) return deprecated(type.getValues(), ({ name }) => `${type.name}.${name}`);
    if (isInputObjectType(type))
      return deprecated(Object.values(type.getFields()), ({ name }) => `${type.name}.${name}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      ...deprecated([field], ({ name }) => `${type.name}.${name}`),
      ...deprecated(field.args, ({ name }) => `${type.name}.${field.name}(${name}:)`),
    ]);
  });
}

interface MayBeDeprecated {
  readonly name: string;
  readonly deprecationReason?: string | null | undefined;
}

const deprecated = <Part extends MayBeDeprecated>(parts: readonly Part[], what: (part: Part) => string) =>
  parts.flatMap((part) => (part.deprecationReason == null ? [] : [deprecation(what(part), part.deprecationReason)]));

const undatedDeprecations = (text: string): readonly string[] =>
  deprecations(text)
    .filter(({ since }) => since === undefined)
    .map(({ what }) => `${what} is deprecated without a day. Begin the reason with “Since ${today()}. ”.`);

/** A schema without those of its deprecated parts that may go, and without the types that only they led to. */
function without(schema: GraphQLSchema, may: (deprecation: Deprecation) => boolean): GraphQLSchema {
  const gone = ({ deprecationReason: reason }: Pick<MayBeDeprecated, 'deprecationReason'>) =>
    reason != null && may(deprecation('', reason)) ? null : undefined;
  const reached = new Set(Object.keys(pruneSchema(schema).getTypeMap()));
  const rest = mapSchema(schema, {
    [MapperKind.FIELD]: gone,
    [MapperKind.ARGUMENT]: gone,
    [MapperKind.ENUM_VALUE]: gone,
  });
  return pruneSchema(rest, { skipPruning: ({ name }) => !reached.has(name) });
}
