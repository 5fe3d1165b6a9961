import { SamspilError } from '../errors.js';

/** How a gateway names an entity: its type and the fields of one of its keys. */
export type Representation = Readonly<Record<string, unknown>>;

/** Leads from a representation to the entity that it names; null where there is none. */
export type ReferenceResolver<Context> = (
  representation: Representation,
  context: Context,
) => object | null | Promise<object | null>;

/** Finds an entity by the value of one key. */
type Lookup<Context> = (value: string, context: Context) => Promise<object | null>;

/**
 * Resolves representations of a type by those of its keys that are one text each: by the first of them that a
 * representation has.
 * @throws BAD_REPRESENTATION where it has none
 */
export function byKeys<Context>(
  type: string,
  lookups: Readonly<Record<string, Lookup<Context>>>,
): ReferenceResolver<Context> {
  return async (representation, context) => {
    for (const [key, lookup] of Object.entries(lookups)) {
      const value = representation[key];
      if (typeof value === 'string') return lookup(value, context);
    }
    const keys = Object.keys(lookups).map((key) => `\`${key}\``);
    throw new SamspilError(
      'BAD_REPRESENTATION',
      `A representation of ${type} needs ${keys.join(' or ')} as a text; this has ${whatItHas(representation)}.`,
    );
  };
}

function whatItHas(representation: Representation): string {
  const fields = Object.keys(representation).filter((field) => field !== '__typename');
  return fields.length === 0 ? 'no field' : fields.map((field) => `\`${field}\``).join(', ');
}

/** What a representation stands for. */
export interface Reference<Context> {
  /** The type that it names. */
  readonly type: string;
  readonly find: (context: Context) => Promise<object | null>;
}

/** Reads a representation. @throws BAD_REPRESENTATION where it names none of the types that can be resolved */
export function referenceIn<Context>(
  representation: unknown,
  known: ReadonlyMap<string, ReferenceResolver<Context>>,
): Reference<Context> {
  const named = isObject(representation) ? representation : {};
  const { __typename: type } = named;
  const resolve = typeof type === 'string' ? known.get(type) : undefined;
  if (typeof type === 'string' && resolve) return { type, find: async (context) => resolve(named, context) };
  throw new SamspilError(
    'BAD_REPRESENTATION',
    typeof type === 'string'
      ? `“${type}” is no type with a key; those with \`@key\` in the schema can be resolved.`
      : 'A representation needs `__typename`, such as { __typename: "Organisation", orgId: "DK-CVR-35429867" }.',
  );
}

const isObject = (value: unknown): value is Representation => typeof value === 'object' && value !== null;
