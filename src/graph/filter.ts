import { GraphQLCountryCode } from 'graphql-scalars';
import { Field, ID, InputType, type ClassType } from 'type-graphql';
import { SamspilError } from '../errors.js';
import { parseDate, periodDays } from './dates.js';
import { MOST_CONDITIONS, tooComplex, type Condition, type Question } from './conditions.js';
import { identifierKey, isEntityId, prefixOf } from './ids.js';
import { relationBehind, relationOf, relationsOf, type Relation } from './relations.js';
import { EdtfScalar, enumOf } from './scalars.js';
import { foldedWords } from './search-text.js';
import { kinds, propertiesOf, type Kind, type Property } from './vocabulary/index.js';

/** A public identifier as a filter or a query names it. */
@InputType('IdentifierInput', { description: 'A public identifier, compared without case.' })
export class IdentifierInput {
  @Field(() => String, { description: 'The register, such as `DK-CVR`.' })
  scheme!: string;

  @Field(() => String, { description: 'The identifier within it, such as `35429867`.' })
  value!: string;
}

/** A filter as a client gives it: the conditions in it hold together. */
export interface Filter {
  readonly [field: string]: unknown;
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
}

const filters = new Map<Kind, ClassType>();

/**
 * The filter of a kind of entity, read from the vocabulary: each closed set, each yes or no, each relation, and for
 * all `ids`, `text`, `and`, `or`, `not`; `networks`, `period` and `identifier` where they mean something.
 */
export function filterType(kind: Kind): ClassType {
  const known = filters.get(kind);
  if (known) return known;
  @InputType(`${kind}Filter`, {
    description: `Which ${kinds[kind].plural} are meant. Everything given here holds together.`,
  })
  class FilterInput {
    @Field(() => [FilterInput], { nullable: true, description: 'All of these hold too.' })
    and?: FilterInput[];

    @Field(() => [FilterInput], { nullable: true, description: 'At least one of these holds too.' })
    or?: FilterInput[];

    @Field(() => FilterInput, {
      nullable: true,
      description: 'This does not hold. What is not recorded counts as not holding.',
    })
    not?: FilterInput;
  }
  filters.set(kind, FilterInput);
  for (const [name, { type, about }] of Object.entries(filterFields(kind))) {
    Field(type, { nullable: true, description: about })(FilterInput.prototype, name);
  }
  return FilterInput;
}

interface FilterField {
  readonly type: () => object;
  readonly about: string;
  readonly condition: (value: unknown) => Condition;
}

type FilterFields = Readonly<Record<string, FilterField>>;

/** What can be asked of a kind of entity: how GraphQL names it and what it means to Cypher. */
function filterFields(kind: Kind): FilterFields {
  return {
    ids: {
      type: () => [ID],
      about: 'One of these ids.',
      condition: (value) => ({ on: 'ids', values: idsIn('ids', value, [kind]) }),
    },
    text: {
      type: () => String,
      about: 'Each of these words lies in one of its names; æ, ø, å and ae, oe, aa are the same.',
      condition: (value) => ({ on: 'text', values: foldedWords(String(value)) }),
    },
    ...Object.fromEntries(Object.entries(propertiesOf(kind)).flatMap(propertyFilter)),
    ...Object.fromEntries(relationsOf(kind).map(relationFilter)),
    ...networksFilter(kind),
    ...periodFilter(kind),
    ...(kind === 'Organisation' && { identifier: identifierFilter }),
  };
}

function propertyFilter([property, declaration]: [string, Property]): [string, FilterField][] {
  const { about } = declaration;
  switch (declaration.type) {
    case 'term': {
      const { terms } = declaration;
      const condition = (value: unknown): Condition => ({ on: 'property', property, values: textsIn(value) });
      return [[property, { type: () => [enumOf(terms)], about: `One of these. ${about}`, condition }]];
    }
    case 'country': {
      const condition = (value: unknown): Condition => ({ on: 'property', property, values: textsIn(value) });
      return [[property, { type: () => [GraphQLCountryCode], about: `One of these. ${about}`, condition }]];
    }
    case 'yesNo': {
      const condition = (value: unknown): Condition => ({ on: 'property', property, values: [value === true] });
      return [[property, { type: () => Boolean, about, condition }]];
    }
    default:
      return [];
  }
}

function relationFilter({ field, verb, direction, kinds: ends }: Relation): [string, FilterField] {
  const outgoing = direction === 'outgoing';
  return [
    field,
    {
      type: () => [ID],
      about: `Its \`${field}\` include one of these ids.`,
      condition: (value) => ({ on: 'relation', verb, outgoing, values: idsIn(field, value, ends) }),
    },
  ];
}

function networksFilter(kind: Kind): Record<string, FilterField> {
  const behind = relationBehind(kind);
  if (!behind && kind !== 'Organisation') return {};
  const members = relationOf('Organisation', 'memberships').verb;
  return {
    networks: {
      type: () => [ID],
      about: behind
        ? `A member of one of these networks is among its \`${behind.field}\`.`
        : 'It is a member of one of these networks.',
      condition: (value) => {
        const values = idsIn('networks', value, ['Organisation']);
        return behind
          ? { on: 'behind', verb: behind.verb, values }
          : { on: 'relation', verb: members, outgoing: true, values };
      },
    },
  };
}

function periodFilter(kind: Kind): Record<string, FilterField> {
  const days = periodProperties(kind);
  if (!days) return {};
  return {
    period: {
      type: () => EdtfScalar,
      about: 'It touches this period, such as `2024/2025` or `2026/..`. What has no known date does not.',
      condition: (value) => {
        const asked = periodDays(parseDate(String(value)), true);
        if (!asked)
          throw new SamspilError(
            'BAD_PERIOD',
            `\`period: "${String(value)}"\` has no start. Write 2024/2025 or 2024/.. .`,
          );
        return { on: 'period', ...days, from: asked.first, to: asked.last };
      },
    },
  };
}

/** The stored days that say when an entity of this kind takes place, or came to be. */
function periodProperties(kind: Kind): { firstDay: string; lastDay: string } | null {
  if (kind === 'Initiative') return { firstDay: 'firstDay', lastDay: 'lastDay' };
  const dated = Object.entries<Property>(kinds[kind].properties).find(
    ([, { type }]) => type === 'period' || type === 'date',
  );
  return dated ? { firstDay: `${dated[0]}FirstDay`, lastDay: `${dated[0]}LastDay` } : null;
}

const identifierFilter: FilterField = {
  type: () => IdentifierInput,
  about: 'It has this public identifier.',
  condition: (value) => ({ on: 'identifier', values: [identifierKey(value as IdentifierInput)] }),
};

/**
 * What a filter asks.
 * @throws UNKNOWN_ID for an id of no kind that could stand there; BAD_DATE; BAD_PERIOD; FILTER_TOO_COMPLEX for one of more
 * parts than can be answered
 */
export function questionOf(kind: Kind, filter: Filter | null | undefined): Question {
  if (!filter) return { and: [] };
  requireFewParts(filter);
  return askedOf(filterFields(kind), filter);
}

function askedOf(fields: FilterFields, filter: Filter): Question {
  const questions: Question[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = filter[name];
    if (value != null) questions.push({ condition: field.condition(value) });
  }
  if (filter.and) questions.push({ and: filter.and.map((part) => askedOf(fields, part)) });
  if (filter.or) questions.push({ or: filter.or.map((part) => askedOf(fields, part)) });
  if (filter.not) questions.push({ not: askedOf(fields, filter.not) });
  return { and: questions };
}

/** Counts before anything is made of it: even parts that ask nothing take their time. */
function requireFewParts(filter: Filter): void {
  const parts: Filter[] = [filter];
  for (const { and, or, not } of parts) {
    parts.push(...(and ?? []), ...(or ?? []), ...(not ? [not] : []));
    if (parts.length > MOST_CONDITIONS) throw tooComplex();
  }
}

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

function idsIn(argument: string, value: unknown, kindsAllowed: readonly Kind[]): string[] {
  const ids = textsIn(value);
  for (const id of ids) {
    if (!kindsAllowed.some((kind) => isEntityId(id, kind))) {
      const forms = kindsAllowed.map((kind) => `\`${prefixOf(kind)}:…\``).join(' or ');
      throw new SamspilError(
        'UNKNOWN_ID',
        `\`${argument}\`: “${id}” is no id that can stand here; it has the form ${forms}.`,
      );
    }
  }
  return ids;
}
