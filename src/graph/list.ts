import { Args, ArgsType, Ctx, Field, InputType, Query, registerEnumType, Resolver, type ClassType } from 'type-graphql';
import { cypherQuery } from '../database/index.js';
import { SamspilError } from '../errors.js';
import { alternatives, type AnyOf, type Question } from './conditions.js';
import { atLeast } from './confidence.js';
import { ConnectionArguments } from './connection.js';
import type { Context } from './context.js';
import { entityConnectionType } from './entity-connection.js';
import { entityNode, type EntityNode, type StoredEntity } from './entity-node.js';
import { filterType, periodProperties, questionOf, type Filter } from './filter.js';
import {
  connectionOf,
  cursorOf,
  ListName,
  readPage,
  type Connection,
  type Page,
  type PageArguments,
  type Slice,
} from './page.js';
import type { Sight } from './guard.js';
import { enumOf } from './scalars.js';
import { Confidence, kindNames, kinds, type Kind } from './vocabulary/index.js';

interface EntityRow {
  readonly key: string;
  readonly entity: StoredEntity;
}

interface EntitiesParameters extends Page {
  readonly kind: Kind;
  readonly anyOf: AnyOf;
  readonly confidences: readonly Confidence[];
  readonly sight: Sight;
  readonly sortBy: string;
  readonly descending: boolean;
}

const entitiesPage = cypherQuery<EntitiesParameters, Slice<EntityRow>>('graph/entities-page');

const OrderField = { NAME: 'NAME', ID: 'ID', START: 'START', EVIDENCE: 'EVIDENCE' } as const;
/** What the list of a kind can be sorted by, and the property that each order goes by. */
const sortProperties = (kind: Kind): Partial<Readonly<Record<keyof typeof OrderField, string>>> => {
  const start = periodProperties(kind)?.firstDay;
  return {
    NAME: 'sortName',
    ID: 'id',
    ...(start !== undefined && { START: start }),
    ...(kind === 'Practice' && { EVIDENCE: 'evidenceRank' }),
  };
};

const inWords = (some: readonly Kind[]): string =>
  new Intl.ListFormat('en').format(some.map((kind) => kinds[kind].plural));

registerEnumType(OrderField, {
  name: 'OrderField',
  description: 'What a list is sorted by; equal ones by id.',
  valuesConfig: {
    NAME: { description: 'By name as Danish sorts: æ, ø, å last.' },
    ID: { description: 'By id.' },
    START: {
      description: `By first day; what has none on record comes first. Only ${inWords(kindNames.filter((kind) => sortProperties(kind).START !== undefined))}.`,
    },
    EVIDENCE: {
      description:
        'By how well it is shown to work, the best first; then what nothing is recorded of, then what is RETIRED. Only practices.',
    },
  },
});
const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list runs.',
  valuesConfig: {
    ASC: { description: 'From the first to the last.' },
    DESC: { description: 'From the last to the first.' },
  },
});

@InputType('Order', { description: 'How a list is sorted.' })
export class OrderInput {
  @Field(() => OrderField, { description: 'By what.' })
  field!: keyof typeof OrderField;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction!: keyof typeof OrderDirection;
}

/** The arguments of a list of entities. */
export interface ListArguments extends PageArguments {
  readonly filter?: Filter;
  readonly orderBy?: OrderInput;
  readonly minConfidence: Confidence;
}

/** An edge of a list: an entity and its place. */
export interface ListEdge {
  readonly node: EntityNode;
  readonly cursor: string;
}

const argumentTypes = new Map<Kind, ClassType<ListArguments>>();

/** Makes the arguments of the list of a kind of entity. */
export function listArgumentsType(kind: Kind): ClassType<ListArguments> {
  const known = argumentTypes.get(kind);
  if (known) return known;
  const filterOfKind = filterType(kind);
  @ArgsType()
  class ListArgumentsObject extends ConnectionArguments {
    @Field(() => filterOfKind, { nullable: true, description: 'Which ones; all where it is left out.' })
    filter?: Filter;

    @Field(() => OrderInput, { nullable: true, description: 'How it is sorted; by name where it is left out.' })
    orderBy?: OrderInput;

    @Field(() => enumOf(Confidence), {
      defaultValue: 'INFERRED',
      description: 'Only records, and claims in filters, at least this sure.',
    })
    minConfidence!: Confidence;
  }
  argumentTypes.set(kind, ListArgumentsObject);
  return ListArgumentsObject;
}

/** A resolver with the root list of a kind of entity, under its plural. */
export function listResolver(kind: Kind): new () => object {
  const { plural } = kinds[kind];
  const type = entityConnectionType(kind);
  const argumentsType = listArgumentsType(kind);
  @Resolver()
  class ListResolver {
    @Query(() => type, {
      name: plural,
      nullable: true,
      description: `The ${plural} on record. ${kinds[kind].about}`,
    })
    async list(
      @Args(() => argumentsType) question: ListArguments,
      @Ctx() context: Context,
    ): Promise<Connection<ListEdge>> {
      return listEntities(context, kind, question);
    }
  }
  return ListResolver;
}

/**
 * Answers a list of entities of one kind.
 * @param also what must hold beside the filter
 * @throws PAGE_OUT_OF_RANGE, BAD_CURSOR, UNKNOWN_ID, BAD_DATE, BAD_PERIOD, FILTER_TOO_COMPLEX
 * @throws BAD_USER_INPUT for an order that the list does not have
 */
export async function listEntities(
  { database, signal, sight, loaders }: Context,
  kind: Kind,
  { filter, orderBy, minConfidence, ...page }: ListArguments,
  also?: Question,
): Promise<Connection<ListEdge>> {
  const { field, direction } = orderBy ?? { field: 'NAME', direction: 'ASC' };
  const list = new ListName(kinds[kind].plural, { filter, also, orderBy, minConfidence }, sight);
  const asked = questionOf(kind, filter);
  const rows = await database.read(
    entitiesPage,
    {
      kind,
      anyOf: alternatives(also ? { and: [asked, also] } : asked),
      confidences: atLeast(minConfidence),
      sight,
      sortBy: sortPropertyOf(kind, field),
      descending: direction === 'DESC',
      ...readPage(page, list),
    },
    { signal },
  );
  const [slice] = rows;
  if (!slice) throw new Error('entities-page gave no row');
  return connectionOf(slice, ({ key, entity }) => {
    const node = entityNode(entity);
    loaders.entities.prime(node.id, node);
    return { node, cursor: cursorOf([key, node.id], list) };
  });
}

function sortPropertyOf(kind: Kind, field: keyof typeof OrderField): string {
  const properties = sortProperties(kind);
  const found = properties[field];
  if (found !== undefined) return found;
  const orders = new Intl.ListFormat('en', { type: 'disjunction' }).format(Object.keys(properties));
  throw new SamspilError(
    'BAD_USER_INPUT',
    `\`orderBy\`: ${kinds[kind].plural} have nothing to be sorted by ${field}. Sort them by ${orders}.`,
  );
}
