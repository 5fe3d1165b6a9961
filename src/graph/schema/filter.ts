import { Field, ID, InputType, type ClassType } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import {
  alternatives,
  type ClaimCondition,
  type EdgesAsked,
  MOST_CONDITIONS,
  tooComplex,
  type Question,
  type Range,
} from '../reading/index.js';
import { type Days, daysIn, parseDate, prefixOf } from '../records/index.js';
import {
  claimProperties,
  Confidence,
  relationsOf,
  type Relation,
  kindNames,
  kinds,
  type Kind,
} from '../vocabulary/index.js';
import { ownNameOf, verbsInWords } from './claim.js';
import {
  carriedFields,
  type FilterFields,
  filterFields,
  idsIn,
  NumberRange,
  rangeIn,
  sharedFields,
} from './filter-fields.js';
import { EdtfScalar, enumOf } from './scalars.js';

/** A filter as a client gives it: the conditions in it hold together. */
export interface Filter {
  readonly [field: string]: unknown;
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
  readonly some?: EdgeFilters | null;
  readonly none?: EdgeFilters | null;
}

/** What is asked along relations, by their fields. */
type EdgeFilters = Readonly<Record<string, EdgeFilter | null | undefined>>;

/** Which edges of a relation are meant, as a client gives it: what is asked of them, of their claims and of their nodes. */
export interface EdgeFilter {
  readonly [carried: string]: unknown;
  readonly node?: Filter | null;
  readonly claim?: ClaimFilter | null;
  readonly count?: NumberRange | null;
}

@InputType('ClaimFilter', { description: 'Which claims are meant. Everything given here holds together.' })
class ClaimFilter {
  @Field(() => [enumOf(Confidence)], {
    nullable: true,
    description: `One of these. ${claimProperties.confidence.about}`,
  })
  confidence?: Confidence[] | null;

  @Field(() => [ID], { nullable: true, description: 'One of these sources says so.' })
  sources?: string[] | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'Known to hold at this date.' })
  asOf?: string | null;

  @Field(() => Boolean, { nullable: true, description: claimProperties.current.about })
  current?: boolean | null;
}

const filters = new Map<Kind, ClassType>();

/**
 * The filter of a kind of entity, read from the vocabulary: each closed set, each yes or no, each relation, and for
 * all `ids`, `text`, `and`, `or`, `not`, `some`, `none`; `networks`, `period` and `identifier` where they mean something.
 */
export function filterType(kind: Kind): ClassType {
  const known = filters.get(kind);
  if (known) return known;
  const Filter = filterOf(
    `${kind}Filter`,
    `Which ${kinds[kind].plural} are meant. Everything given here holds together; of a relation, that it leads to one of these ids. Of an empty list nothing can be one: it finds none.`,
    filterFields(kind),
  );
  filters.set(kind, Filter);
  if (relationsOf(kind).length === 0) return Filter;
  const relations = relationsType(kind);
  const along = (description: string): PropertyDecorator => Field(() => relations, { nullable: true, description });
  along('Along each of these relations it has such an edge.')(Filter.prototype, 'some');
  along('Along none of these relations it has such an edge.')(Filter.prototype, 'none');
  return Filter;
}

/** The kinds that an edge may lead to where it may lead to others too. */
const sharing = kindNames.filter((kind) =>
  kindNames.some((owner) =>
    relationsOf(owner).some((relation) => relation.kinds.length > 1 && relation.kinds.includes(kind)),
  ),
);

let filterOfAny: ClassType | undefined;

/** The filter of what may be of several kinds: what all have, and that it is of one kind, with the filter of that. */
function sharedFilterType(): ClassType {
  if (filterOfAny) return filterOfAny;
  const Filter = filterOf(
    'EntityFilter',
    'What is meant, of whichever kind. Everything given here holds together, and nothing is of two kinds.',
    sharedFields(sharing),
  );
  filterOfAny = Filter;
  for (const kind of sharing) {
    const ofKind = filterType(kind);
    const description = `It is of this kind (${kinds[kind].en}), and like this.`;
    Field(() => ofKind, { nullable: true, description })(Filter.prototype, prefixOf(kind));
  }
  return Filter;
}

function filterOf(name: string, description: string, fields: FilterFields): ClassType {
  @InputType(name, { description })
  class FilterInput {
    @Field(() => [FilterInput], {
      nullable: true,
      description: 'All of these hold too; where the list is empty it asks nothing.',
    })
    and?: FilterInput[];

    @Field(() => [FilterInput], {
      nullable: true,
      description: 'At least one of these holds too; where the list is empty none can.',
    })
    or?: FilterInput[];

    @Field(() => FilterInput, {
      nullable: true,
      description: 'This does not hold. What is not recorded counts as not holding.',
    })
    not?: FilterInput;
  }
  for (const [field, { type, about }] of Object.entries(fields))
    Field(type, { nullable: true, ...(about !== undefined && { description: about }) })(FilterInput.prototype, field);
  return FilterInput;
}

/** What can be asked along each relation of a kind of entity. */
function relationsType(kind: Kind): ClassType {
  @InputType(`${kind}Relations`, {
    description: `The relations of ${kinds[kind].plural}: which edges along each are meant. What is given of an edge holds together; \`{}\` means all that count.`,
  })
  class RelationsInput {}
  for (const relation of relationsOf(kind)) {
    const type = edgeFilterType(relation);
    Field(() => type, { nullable: true })(RelationsInput.prototype, relation.field);
  }
  return RelationsInput;
}

const edgeFilters = new Map<string, ClassType>();

/** The filter of the edges of a relation, which those to one kind share whose claims carry the same. */
export function edgeFilterType({ verb, kinds: ends }: Relation): ClassType {
  const kind = ends.length === 1 ? ends[0] : undefined;
  const ownName = ownNameOf(verb) ?? '';
  const name = `${ownName}${kind ?? 'Entity'}EdgeFilter`;
  const known = edgeFilters.get(name);
  if (known) return known;
  @InputType(name, {
    description:
      ownName === '' ? 'Which edges of a relation are meant.' : `Which edges are meant of ${verbsInWords(ownName)}.`,
  })
  class EdgeFilterInput {
    @Field(() => ClaimFilter, { nullable: true, description: 'What the claim is like.' })
    claim?: ClaimFilter | null;

    @Field(() => NumberRange, {
      nullable: true,
      description: 'In `some` and `none`: to how many it leads; at least one where left out.',
    })
    count?: NumberRange | null;
  }
  edgeFilters.set(name, EdgeFilterInput);
  for (const [property, { type, about }] of Object.entries(carriedFields(verb)))
    Field(type, { nullable: true, description: about })(EdgeFilterInput.prototype, property);
  const ofNode = kind ? filterType(kind) : sharedFilterType();
  Field(() => ofNode, { nullable: true, description: 'What it leads to.' })(EdgeFilterInput.prototype, 'node');
  return EdgeFilterInput;
}

/**
 * What a filter asks.
 * @throws UNKNOWN_ID for an id of no kind that could stand there; BAD_DATE; BAD_PERIOD; FILTER_TOO_COMPLEX for one of more
 * parts than can be answered
 */
export function questionOf(kind: Kind, filter: Filter | null | undefined): Question {
  if (!filter) return { and: [] };
  requireFewParts([filter]);
  return askedOf([kind], filter);
}

/** @param ends the kinds that it may be of */
function askedOf(ends: readonly Kind[], filter: Filter): Question {
  const questions: Question[] = [];
  const [only, ...others] = ends;
  const kind = others.length === 0 ? only : undefined;
  for (const [name, field] of Object.entries(kind ? filterFields(kind) : sharedFields(ends))) {
    const value = filter[name];
    if (value != null) questions.push(field.question(value));
  }
  if (filter.and) questions.push({ and: filter.and.map((part) => askedOf(ends, part)) });
  if (filter.or) questions.push({ or: filter.or.map((part) => askedOf(ends, part)) });
  if (filter.not) questions.push({ not: askedOf(ends, filter.not) });
  if (!kind) return { and: [...questions, ...askedOfOneKind(filter)] };
  questions.push(...askedAlong(kind, filter.some));
  questions.push(...askedAlong(kind, filter.none).map((not) => ({ not })));
  return { and: questions };
}

const askedOfOneKind = (filter: Filter): Question[] =>
  filtersOfOneKind(filter).map(([kind, ofKind]) => ({
    and: [{ condition: { on: 'property', property: 'type', values: [kind] } }, askedOf([kind], ofKind)],
  }));

/** What a filter of what may be of several kinds asks of each of them. */
const filtersOfOneKind = (filter: Filter): [Kind, Filter][] =>
  sharing.flatMap((kind): [Kind, Filter][] => {
    const { [prefixOf(kind)]: ofKind } = filter;
    return typeof ofKind === 'object' && ofKind !== null && !Array.isArray(ofKind) ? [[kind, ofKind as Filter]] : [];
  });

const atLeastOne: Range = { min: 1, max: null };

const askedAlong = (kind: Kind, asked: EdgeFilters | null | undefined): Question[] =>
  relationsOf(kind).flatMap((relation) => {
    const filter = asked?.[relation.field];
    if (!filter) return [];
    const count = filter.count ? rangeIn('count', filter.count) : atLeastOne;
    return [{ condition: { on: 'edges', edges: edgesIn(relation, filter), count } }];
  });

/**
 * Which edges of a relation a filter means.
 * @throws UNKNOWN_ID, BAD_DATE, BAD_PERIOD, BAD_USER_INPUT, FILTER_TOO_COMPLEX
 */
export function edgesOf(relation: Relation, filter: EdgeFilter): EdgesAsked {
  requireFewParts(nodesAlong({ [relation.field]: filter }));
  if (filter.count)
    throw new SamspilError(
      'BAD_USER_INPUT',
      '`count` can be asked within `some` and `none`, not of a relation itself.',
    );
  return edgesIn(relation, filter);
}

function edgesIn(relation: Relation, filter: EdgeFilter): EdgesAsked {
  const { claim, node } = filter;
  const conditions: ClaimCondition[] = [];
  for (const [name, { condition }] of Object.entries(carriedFields(relation.verb)))
    if (filter[name] != null) conditions.push(condition(filter[name]));
  if (claim?.confidence) conditions.push({ on: 'property', property: 'confidence', values: claim.confidence });
  if (claim?.current != null) conditions.push({ on: 'property', property: 'current', values: [claim.current] });
  if (claim?.sources)
    conditions.push({ on: 'reference', property: 'sources', ids: idsIn('sources', claim.sources, ['Source']) });
  return {
    relation,
    asOf: claim?.asOf == null ? null : daysHeld(claim.asOf),
    claim: conditions,
    node: alternatives(node ? askedOf(relation.kinds, node) : { and: [] }),
  };
}

/** The days of a date at which claims are to hold. @throws BAD_DATE */
export function daysHeld(date: string): Days {
  const days = daysIn(parseDate(date));
  if (!days) throw new SamspilError('BAD_DATE', `\`asOf: "${date}"\` has an open end; give a date.`);
  return days;
}

const nodesAlong = (asked: EdgeFilters | null | undefined): Filter[] =>
  Object.values(asked ?? {}).map((edge) => edge?.node ?? {});

/** Counts before anything is made of it: even parts that ask nothing take their time. */
function requireFewParts(filters: readonly Filter[]): void {
  const parts = [...filters];
  for (const part of parts) {
    const { and, or, not, some, none } = part;
    parts.push(...(and ?? []), ...(or ?? []), ...(not ? [not] : []), ...nodesAlong(some), ...nodesAlong(none));
    parts.push(...filtersOfOneKind(part).map(([, ofKind]) => ofKind));
    if (parts.length > MOST_CONDITIONS) throw tooComplex();
  }
}
