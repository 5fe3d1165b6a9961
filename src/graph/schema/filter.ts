import { Field, ID, InputType, type ClassType } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import {
  daysAskedFor,
  parseDate,
  identifierKey,
  isEntityId,
  prefixOf,
  foldedWords,
  lookedFor,
} from '../records/index.js';
import { type Facet, MOST_CONDITIONS, tooComplex, type Question } from '../reading/index.js';
import {
  relationBehind,
  relationOf,
  relationsOf,
  type Relation,
  kinds,
  propertiesOf,
  type Kind,
  type Property,
  type Terms,
} from '../vocabulary/index.js';
import { CountryCodeScalar, EdtfScalar, enumOf } from './scalars.js';

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
    description: `Which ${kinds[kind].plural} are meant. Everything given here holds together. Of an empty list nothing can be one: it finds none.`,
  })
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
  filters.set(kind, FilterInput);
  for (const [name, { type, about }] of Object.entries(filterFields(kind))) {
    Field(type, { nullable: true, description: about })(FilterInput.prototype, name);
  }
  return FilterInput;
}

interface FilterField {
  readonly type: () => object;
  readonly about: string;
  readonly question: (value: unknown) => Question;
  /** How entities are counted by it; undefined where it has no values to count. */
  readonly facet?: Facet;
  /** Which terms its values are, where they are terms. */
  readonly terms?: Terms;
}

type FilterFields = Readonly<Record<string, FilterField>>;

/** What can be asked of a kind of entity: how GraphQL names it and what it means to Cypher. */
export function filterFields(kind: Kind): FilterFields {
  return {
    ids: {
      type: () => [ID],
      about: 'One of these ids.',
      question: (value) => ({ condition: { on: 'ids', values: idsIn('ids', value, [kind]) } }),
    },
    text: {
      type: () => String,
      about: 'Each of these words lies in one of its names, spelt as in `search`.',
      question: (value) => ({ condition: { on: 'text', words: foldedWords(String(value)).map(lookedFor) } }),
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
      return [[property, { ...oneOfFilter(property, about, () => [enumOf(terms)]), terms }]];
    }
    case 'country':
      return [[property, oneOfFilter(property, about, () => [CountryCodeScalar])]];
    case 'yesNo':
      return [[property, yesNoFilter(property, declaration)]];
    default:
      return [];
  }
}

const oneOfFilter = (property: string, about: string, type: () => object): FilterField => ({
  type,
  about: `One of these. ${about}`,
  question: (value) => ({ condition: { on: 'property', property, values: textsIn(value) } }),
  facet: { by: 'property', property },
});

/** Of what is no where nothing is recorded, each entity is one or the other; of others neither where that is not known. */
function yesNoFilter(property: string, { about, absent }: Property & { readonly type: 'yesNo' }): FilterField {
  const recorded = (value: boolean): Question => ({ condition: { on: 'property', property, values: [value] } });
  return absent === 'no'
    ? {
        type: () => Boolean,
        about,
        question: (value) => (value === true ? recorded(true) : { not: recorded(true) }),
        facet: { by: 'property', property, absent: 'false' },
      }
    : {
        type: () => Boolean,
        about: `${about} What it is not known of is found by neither \`true\` nor \`false\`.`,
        question: (value) => recorded(value === true),
        facet: { by: 'property', property },
      };
}

function relationFilter({ field, verb, direction, kinds: ends }: Relation): [string, FilterField] {
  const outgoing = direction === 'outgoing';
  return [
    field,
    {
      type: () => [ID],
      about: `Its \`${field}\` include one of these ids.`,
      question: (value) => ({ condition: { on: 'relation', verb, outgoing, values: idsIn(field, value, ends) } }),
      facet: { by: 'relation', verb, outgoing, kinds: ends },
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
      question: (value) => {
        const values = idsIn('networks', value, ['Organisation']);
        return {
          condition: behind
            ? { on: 'behind', verb: behind.verb, values }
            : { on: 'relation', verb: members, outgoing: true, values },
        };
      },
      facet: behind
        ? { by: 'behind', verb: behind.verb }
        : { by: 'relation', verb: members, outgoing: true, kinds: ['Organisation'] },
    },
  };
}

function periodFilter(kind: Kind): Record<string, FilterField> {
  const days = periodProperties(kind);
  if (!days) return {};
  return {
    period: {
      type: () => EdtfScalar,
      about: 'It touches this period, such as `2024/2025`, `2026/..` or `../2024`. What has no known date does not.',
      question: (value) => {
        const asked = daysAskedFor(parseDate(String(value)));
        return { condition: { on: 'period', ...days, from: asked.first, to: asked.last } };
      },
      facet: { by: 'years', ...days },
    },
  };
}

/** The stored days that say when an entity of this kind takes place, or came to be. */
export function periodProperties(kind: Kind): { firstDay: string; lastDay: string } | null {
  if (kind === 'Initiative') return { firstDay: 'firstDay', lastDay: 'lastDay' };
  const dated = Object.entries<Property>(kinds[kind].properties).find(
    ([, { type }]) => type === 'period' || type === 'date',
  );
  return dated ? { firstDay: `${dated[0]}FirstDay`, lastDay: `${dated[0]}LastDay` } : null;
}

const identifierFilter: FilterField = {
  type: () => IdentifierInput,
  about: 'It has this public identifier.',
  question: (value) => ({ condition: { on: 'identifier', values: [identifierKey(value as IdentifierInput)] } }),
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
    if (value != null) questions.push(field.question(value));
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
