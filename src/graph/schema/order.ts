import { Field, InputType, type ClassType } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import type { SortedBy } from '../reading/index.js';
import { kinds, relationsOf, term, termSet, type Kind } from '../vocabulary/index.js';
import { periodProperties } from './filter-fields.js';
import { enumOf } from './scalars.js';

const OrderDirection = termSet('OrderDirection', 'Which way a list runs.', {
  ASC: term('stigende', 'ascending', 'From the first to the last.'),
  DESC: term('faldende', 'descending', 'From the last to the first.'),
});
const OrderDirectionEnum = enumOf(OrderDirection);

/** How a list is sorted: by one of what its kind has, and which way. */
export type Order = Readonly<Record<string, keyof typeof OrderDirection.values | null | undefined>>;

/** What can be said of how a list is sorted: by one thing, or by several one after the other. */
export type OrderBy = readonly Order[] | null | undefined;

type PropertyOrder = 'name' | 'id' | 'start' | 'evidence';

const orderFields: Readonly<Record<PropertyOrder | 'changed', string>> = {
  name: 'By name as Danish sorts: æ, ø, å last.',
  id: 'By id.',
  changed: 'By when it, or a claim of it that counts, was recorded or corrected last, in more than its sources.',
  start: 'By first day; what has none on record comes first.',
  evidence: 'By how well it is shown to work, the best first; then what nothing is recorded of, then what is RETIRED.',
};

/** What the list of a kind can be sorted by, and the property that each order goes by. */
const sortProperties = (kind: Kind): ReadonlyMap<PropertyOrder, string> => {
  const start = periodProperties(kind)?.firstDay;
  return new Map<PropertyOrder, string>([
    ['name', 'sortName'],
    ['id', 'id'],
    ...(start === undefined ? [] : [['start', start] as const]),
    ...(kind === 'Practice' ? [['evidence', 'evidenceRank'] as const] : []),
  ]);
};

const types = new Map<Kind, ClassType>();

/** The input by which entities of a kind are sorted. */
export function orderType(kind: Kind): ClassType {
  const known = types.get(kind);
  if (known) return known;
  const along = relationsOf(kind).length > 0 ? ', a relation by how many it leads to' : '';
  @InputType(`${kind}Order`, {
    description: `What ${kinds[kind].plural} are sorted by, and which way: one of these${along}.`,
  })
  class OrderInput {}
  types.set(kind, OrderInput);
  const add = (field: string, description?: string): void =>
    Field(() => OrderDirectionEnum, { nullable: true, ...(description !== undefined && { description }) })(
      OrderInput.prototype,
      field,
    );
  for (const field of sortProperties(kind).keys()) add(field, orderFields[field]);
  add('changed', orderFields.changed);
  for (const { field } of relationsOf(kind)) add(field);
  return OrderInput;
}

/**
 * What a list of a kind is to be sorted by; nothing where nobody says.
 * @throws BAD_USER_INPUT for several at once
 */
export function sortingOf(kind: Kind, orderBy: OrderBy): SortedBy[] {
  const properties: ReadonlyMap<string, string> = sortProperties(kind);
  return (orderBy ?? []).flatMap((order): SortedBy[] => {
    const [asked, other] = Object.entries(order).filter(([, direction]) => direction != null);
    if (!asked) return [];
    const [field, direction] = asked;
    if (other)
      throw new SamspilError(
        'BAD_USER_INPUT',
        `\`orderBy\`: give one of ${field} and ${other[0]}, or each by itself in a list: [{ ${field}: … }, { ${other[0]}: … }].`,
      );
    const descending = direction === 'DESC';
    const property = properties.get(field);
    if (property !== undefined) return [{ by: 'property', property, descending }];
    if (field === 'changed') return [{ by: 'change', descending }];
    return relationsOf(kind).flatMap((relation) =>
      relation.field === field ? [{ by: 'count', relation, descending }] : [],
    );
  });
}

/** By how much of what lies around it each entity is sorted: for each relation and for what was changed last one. */
export const countsIn = (orderBy: unknown): number =>
  Array.isArray(orderBy)
    ? orderBy
        .flatMap((order: unknown) => Object.keys(order ?? {}))
        .filter((field) => field === 'changed' || !(field in orderFields)).length
    : 0;

/** Whether something is sorted by when it was changed last, which takes a reading of its own. */
export const goesByChange = (sorting: readonly SortedBy[]): boolean => sorting.some(({ by }) => by === 'change');
