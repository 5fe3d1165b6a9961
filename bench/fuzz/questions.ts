import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Chance } from '../chance.js';
import { Values, type IsGiven, type Manner, type OnRecord, type Value } from './values.js';

/** A question as it is sent. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, Value>>;
}

/** How many fields a question has at most, beside those that it cannot do without, and how many levels. */
const [FIELDS, LEVELS] = [30, 6];
/** Of these each question has at most so many: more are refused, which one case tells as well as many. */
const ALIASES = 25;

type IsAsked = (field: GraphQLField<unknown, unknown>, level: number) => boolean;

/** Puts questions together from a schema: whatever it allows, and some of what it doesn't. */
export class Questions {
  /**
   * @param isAsked which fields are asked for; those of the query are at level 1
   * @param isGiven which arguments and input fields are given
   */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    private readonly onRecord: OnRecord,
    private readonly isAsked: IsAsked = () => true,
    private readonly isGiven: IsGiven = () => true,
  ) {}

  /** A question with one to three fields of the query. */
  next(manner: Manner): Question {
    const values = new Values(this.chance, this.onRecord, manner, this.isGiven);
    const writing = new Writing(this.schema, this.chance, values, this.isAsked);
    const type = this.schema.getQueryType();
    if (!type) throw new Error('The schema has no query');
    const fields = Object.values(type.getFields()).filter(
      (field) => field.name !== '_service' && this.isAsked(field, 1),
    );
    const asked = Array.from({ length: this.chance.between(1, 3) }, () => writing.field(this.chance.among(fields), 1));
    return writing.question(asked);
  }
}

class Writing {
  #fields = 0;
  #aliases = 0;
  readonly #declared: string[] = [];
  readonly #variables: Record<string, Value> = {};

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    private readonly values: Values,
    private readonly isAsked: IsAsked,
  ) {}

  question(fields: readonly string[]): Question {
    const declared = this.#declared.length > 0 ? ` (${this.#declared.join(', ')})` : '';
    return { query: `query Fuzz${declared} { ${fields.join(' ')} }`, variables: this.#variables };
  }

  /** A field with its arguments and all that is asked of it. */
  field(field: GraphQLField<unknown, unknown>, level: number): string {
    this.#fields += 1;
    const given = this.values.of(field.args);
    // A page within pages multiplies: small ones are answered, and those are worth more here than refusals.
    if (level > 1 && typeof given['first'] === 'number') given['first'] = Math.min(given['first'], 3);
    const list = field.args.flatMap((argument) =>
      argument.name in given ? [`${argument.name}: ${this.#written(argument, given[argument.name])}`] : [],
    );
    const type = getNamedType(field.type);
    return [
      `${this.#alias(given)}${field.name}`,
      list.length > 0 ? `(${list.join(', ')})` : '',
      this.chance.happens(0.03) ? ` ${this.#directive()}` : '',
      isCompositeType(type) ? ` { ${this.#selection(type, level + 1)} }` : '',
    ].join('');
  }

  /** Says in the answer how long the page may be. */
  #alias({ first, last }: Readonly<Record<string, Value>>): string {
    const size = first ?? last;
    this.#aliases += 1;
    if (this.#aliases > ALIASES) return '';
    return typeof size === 'number' && size >= 0 ? `most${Math.floor(size)}_${this.#aliases}: ` : `a${this.#aliases}: `;
  }

  #directive(): string {
    const value = this.chance.happens(0.7);
    return this.chance.happens(0.5) ? `@include(if: ${value})` : `@skip(if: ${!value})`;
  }

  #selection(type: GraphQLCompositeType, level: number): string {
    const parts = ['__typename'];
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      for (let count = this.chance.between(1, 3); count > 0 && this.#goesOn(level); count -= 1) {
        const fields = this.#fieldsOf(this.chance.among(possible), level);
        parts.push(`... on ${fields.type} { __typename ${fields.asked} }`);
      }
    }
    if ('getFields' in type) parts.push(this.#fieldsOf(type, level).asked);
    return parts.join(' ');
  }

  #fieldsOf(type: Exclude<GraphQLCompositeType, { getTypes: unknown }> & { name: string }, level: number) {
    const fields = Object.values('getFields' in type ? type.getFields() : {});
    const isPage = type.name.endsWith('Connection');
    const asked = fields
      .filter((field) => this.isAsked(field, level))
      .filter((field) =>
        isCompositeType(getNamedType(field.type))
          ? this.#goesOn(level) && this.chance.happens(isPage ? 0.5 : 3 / fields.length)
          : isPage || this.chance.happens(0.4),
      )
      .map((field) => this.field(field, level));
    return { type: type.name, asked: asked.join(' ') };
  }

  #goesOn = (level: number): boolean => this.#fields < FIELDS && level < LEVELS;

  /** The value of an argument in the document, or a variable that has it. */
  #written({ type }: GraphQLArgument, value: Value): string {
    if (!this.chance.happens(0.3)) return literal(type, value);
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${type.toString()}`);
    this.#variables[name] = value;
    return `$${name}`;
  }
}

/** A value as a document has it: like JSON, but for enums and the names of fields. */
export function literal(of: GraphQLInputType, value: Value): string {
  const type = getNullableType(of);
  if (Array.isArray(value))
    return `[${value.map((each) => literal(isListType(type) ? type.ofType : type, each)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    const parts = Object.entries(value).map(([name, each]) => `${name}: ${literal(fields[name]?.type ?? type, each)}`);
    return `{${parts.join(', ')}}`;
  }
  if (isListType(type)) return literal(type.ofType, value);
  return isEnumType(type) && typeof value === 'string' && /^\w+$/u.test(value) ? value : JSON.stringify(value);
}

/** Whether a field of the query is a list of entities of one kind, which takes a filter. */
export const listsOf = (schema: GraphQLSchema): GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ type, args }) => isOfEntities(getNamedType(type)) && args.some(({ name }) => name === 'filter'),
  );

function isOfEntities(type: GraphQLNamedType): boolean {
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  const node = nodes && getNamedType(nodes.type);
  return isObjectType(node) && node.getInterfaces().some(({ name }) => name === 'Entity');
}
