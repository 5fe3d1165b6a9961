import { getNamedType, isObjectType, type GraphQLArgument, type GraphQLField } from 'graphql';
import { SamspilError } from '../../src/errors.js';
import { reader } from '../../src/graph/records/roles.js';
import { kindNames, kinds } from '../../src/graph/vocabulary/index.js';
import { schema } from '../product-schema.js';
import { neededOf, oneOfSeveral, sample } from '../sample-arguments.js';
import { ask } from '../world.js';

export interface Question {
  readonly field: GraphQLField<unknown, unknown>;
  /** The question with these arguments beside, or in place of, those that it needs. */
  readonly asked: (more?: Readonly<Record<string, string>>) => string;
}

/** Whether an argument names entities; `ids` are those of claims. */
export const idType = ({ name, type }: GraphQLArgument): boolean => getNamedType(type).name === 'ID' && name !== 'ids';

/** Every field of the query that answers with what it rests on. */
export const questions: Question[] = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || type.getFields()['metric'] === undefined) return [];
  const needed = neededOf(field.args);
  const asked: Question['asked'] = (more = {}) => {
    const values = {
      ...Object.fromEntries(needed.map((each) => [each.name, sample(each)])),
      ...oneOfSeveral[field.name],
      ...more,
    };
    const list = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
    return `${field.name}${list.length > 0 ? `(${list.join(', ')})` : ''} { metric { name } }`;
  };
  return [{ field, asked }];
});

export const taking = (name: string): Question[] =>
  questions.filter(({ field }) => field.args.some((each) => each.name === name));

/** What a question ends with: the code of an error, INTERNAL for one that is not in the catalogue. */
export async function outcome(question: string, caller = reader): Promise<string> {
  const { errors } = await ask(`{ ${question} }`, {}, caller);
  const cause = errors?.[0]?.originalError;
  if (!errors) return 'answered';
  return cause instanceof SamspilError ? cause.code : `INTERNAL: ${errors.join('\n')}`;
}

export interface Connected {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The connection with these arguments beside those that it needs, in a question that leads to it. */
  readonly asked: (more: string, shown?: string) => string;
}

/** What leads to a list that stands on neither the query nor an entity. */
const around: Readonly<Record<string, (list: string) => string>> = {
  OrganisationNetwork: (list) => `network { ${list} }`,
  NetworkOverlap: (list) =>
    `networkOverlap(networks: ["organisation:klimakredsen", "organisation:eksempelnettet"]) { nodes { ${list} } }`,
  Screening: (list) => `screenApplication(draft: { title: { da: "Udkast" } }) { ${list} }`,
  PracticeListConnection: (list) => `practices { ${list} }`,
};

/** Every connection of the schema. */
export const connections: Connected[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'after'))
      .map((field) => ({ name: `${type.name}.${field.name}`, field, asked: askedFrom(type.name, field) })),
  );

function askedFrom(owner: string, field: GraphQLField<unknown, unknown>): Connected['asked'] {
  const needed = neededOf(field.args);
  const own: Readonly<Record<string, string>> = {
    ...Object.fromEntries(needed.map((each) => [each.name, sample(each)])),
    ...oneOfSeveral[field.name],
  };
  return (more, shown = 'totalCount') => {
    const values = Object.entries(own).flatMap(([name, value]) =>
      more.startsWith(`${name}:`) ? [] : [`${name}: ${value}`],
    );
    const list = `${field.name}(${[...values, more].join(', ')}) { ${shown} }`;
    if (owner === 'Query') return list;
    const kind = kindNames.find((each) => each === owner);
    if (kind) return `${kinds[kind].plural}(first: 1) { nodes { ${list} } }`;
    const wrapped = around[owner]?.(list);
    if (wrapped === undefined) throw new Error(`Say what leads to a list of ${owner}`);
    return wrapped;
  };
}
