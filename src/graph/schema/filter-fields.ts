import { Field, Float, ID, InputType } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import {
  daysAskedFor,
  type EntityId,
  parseDate,
  identifierKey,
  isEntityId,
  prefixOf,
  foldedWords,
  lookedFor,
} from '../records/index.js';
import type { ClaimCondition, Facet, Question, Range, ValueCondition } from '../reading/index.js';
import {
  entityProperties,
  type Properties,
  relationBehind,
  relationOf,
  relationsOf,
  type Relation,
  kinds,
  propertiesOf,
  type Kind,
  type Property,
  type Terms,
  type Verb,
  verbOf,
} from '../vocabulary/index.js';
import { CountryCodeScalar, CurrencyScalar, EdtfScalar, enumOf } from './scalars.js';

/** A public identifier as a filter or a query names it. */
@InputType('IdentifierInput', { description: 'A public identifier, compared without case.' })
export class IdentifierInput {
  @Field(() => String, { description: 'The register, such as `DK-CVR`.' })
  scheme!: string;

  @Field(() => String, { description: 'The identifier within it, such as `35429867`.' })
  value!: string;
}

/** From one number to another. */
@InputType('NumberRange', {
  description:
    'From `min` to `max`, both among them; without a bound on the side where it is left out. What has none on record is in no range.',
})
export class NumberRange {
  @Field(() => Float, { nullable: true, description: 'The least.' })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: 'The most.' })
  max?: number | null;
}

/** @throws BAD_USER_INPUT where the least is more than the most */
export function rangeIn(argument: string, value: unknown): Range {
  const { min = null, max = null } = value as NumberRange;
  if (min !== null && max !== null && min > max)
    throw new SamspilError('BAD_USER_INPUT', `\`${argument}\`: \`min: ${min}\` is more than \`max: ${max}\`.`);
  return { min, max };
}

/** What can be asked of one thing that is recorded of an entity. */
export interface FilterField {
  readonly type: () => object;
  /** Left out of a relation, which says it. */
  readonly about?: string;
  readonly question: (value: unknown) => Question;
  /** How entities are counted by it; undefined where it has no values to count. */
  readonly facet?: Facet;
  /** Which terms its values are, where they are terms. */
  readonly terms?: Terms;
}

export type FilterFields = Readonly<Record<string, FilterField>>;

/** Makes something once for each key: every question asks for it. */
function once<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** What can be asked of a kind of entity: how GraphQL names it and what it means to Cypher. */
export const filterFields = once((kind: Kind): FilterFields => ({
  ...fieldsOfAll([kind], propertiesOf(kind)),
  ...Object.fromEntries(relationsOf(kind).map(relationFilter)),
  ...networksFilter(kind),
  ...periodFilter(kind),
  ...(kind === 'Organisation' && { identifier: identifierFilter }),
}));

/** What can be asked of an entity that may be of any of these kinds. */
export const sharedFields = (kindsMeant: readonly Kind[]): FilterFields => fieldsOfAll(kindsMeant, entityProperties);

const fieldsOfAll = (kindsMeant: readonly Kind[], properties: Properties): FilterFields => ({
  ids: {
    type: () => [ID],
    about: 'One of these ids.',
    question: (value) => ({ condition: { on: 'ids', values: idsIn('ids', value, kindsMeant) } }),
  },
  text: {
    type: () => String,
    about: 'Each of these words lies in one of its names, spelt as in `search`.',
    question: (value) => ({ condition: { on: 'text', words: foldedWords(String(value)).map(lookedFor) } }),
  },
  ...Object.fromEntries(Object.entries(properties).flatMap(propertyFilter)),
});

/** What can be asked of one value that is recorded, of an entity or on a claim. */
export interface ValueField<Asked extends ClaimCondition = ValueCondition> {
  readonly type: () => object;
  readonly about: string;
  readonly condition: (value: unknown) => Asked;
}

/** What can be asked of a property that holds one value and no date; undefined where that is nothing. */
function valueField(property: string, declaration: Property): ValueField | undefined {
  const { about } = declaration;
  switch (declaration.type) {
    case 'term': {
      const { terms } = declaration;
      return oneOfField(property, about, () => [enumOf(terms)]);
    }
    case 'country':
      return oneOfField(property, about, () => [CountryCodeScalar]);
    case 'currency':
      return oneOfField(property, about, () => [CurrencyScalar]);
    case 'integer':
    case 'number':
      return {
        type: () => NumberRange,
        about,
        condition: (value) => ({ on: 'range', property, range: rangeIn(property, value) }),
      };
    default:
      return undefined;
  }
}

const oneOfField = (property: string, about: string, type: () => object): ValueField => ({
  type,
  about: `One of these. ${about}`,
  condition: (value) => ({ on: 'property', property, values: textsIn(value) }),
});

function propertyFilter([property, declaration]: [string, Property]): [string, FilterField][] {
  if (declaration.unshown) return [];
  if (declaration.type === 'yesNo') return [[property, yesNoFilter(property, declaration)]];
  // What is called `period` is asked for in any case.
  if ((declaration.type === 'date' || declaration.type === 'period') && property !== 'period')
    return [[property, touchesFilter(declaration.about, daysOf(property))]];
  const field = valueField(property, declaration);
  if (!field) return [];
  const { type, about, condition } = field;
  const isCounted = declaration.type !== 'integer' && declaration.type !== 'number';
  return [
    [
      property,
      {
        type,
        about,
        question: (value) => ({ condition: condition(value) }),
        ...(isCounted && { facet: { by: 'property', property } }),
        ...(declaration.type === 'term' && { terms: declaration.terms }),
      },
    ],
  ];
}

/** What can be asked of what claims of a verb carry beside what all do, by name. */
export const carriedFields = once((verb: Verb): Readonly<Record<string, ValueField<ClaimCondition>>> =>
  Object.fromEntries(
    Object.entries<Property>(verbOf(verb).properties).flatMap(([property, declaration]) => {
      const field =
        declaration.type === 'reference'
          ? referenceField(property, declaration.about, declaration.kind)
          : valueField(property, declaration);
      return field ? [[property, field]] : [];
    }),
  ),
);

const referenceField = (property: string, about: string, kind: Kind): ValueField<ClaimCondition> => ({
  type: () => [ID],
  about: `One of these. ${about}`,
  condition: (value) => ({ on: 'reference', property, ids: idsIn(property, value, [kind]) }),
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

function relationFilter({ field, verb, direction, kinds: ends, only }: Relation): [string, FilterField] {
  const outgoing = direction === 'outgoing';
  return [
    field,
    {
      type: () => [ID],
      question: (value) => ({ condition: { on: 'relation', verb, outgoing, values: idsIn(field, value, ends) } }),
      facet: { by: 'relation', verb, outgoing, only },
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
        : { by: 'relation', verb: members, outgoing: true, only: null },
    },
  };
}

interface StoredDays {
  readonly firstDay: string;
  readonly lastDay: string;
}

const touchesFilter = (about: string, days: StoredDays): FilterField => ({
  type: () => EdtfScalar,
  about: `${about} It touches this period, such as \`2024/2025\`, \`2026/..\` or \`../2024\`. What has no known date does not.`,
  question: (value) => {
    const asked = daysAskedFor(parseDate(String(value)));
    return { condition: { on: 'period', ...days, from: asked.first, to: asked.last } };
  },
  facet: { by: 'years', ...days },
});

const daysOf = (property: string): StoredDays => ({ firstDay: `${property}FirstDay`, lastDay: `${property}LastDay` });

function periodFilter(kind: Kind): Record<string, FilterField> {
  const days = periodProperties(kind);
  if (!days) return {};
  return {
    period: touchesFilter('When it takes place, or came to be.', days),
  };
}

/** The stored days that say when an entity of this kind takes place, or came to be. */
export function periodProperties(kind: Kind): StoredDays | null {
  if (kind === 'Initiative') return { firstDay: 'firstDay', lastDay: 'lastDay' };
  const dated = Object.entries<Property>(kinds[kind].properties).find(
    ([, { type }]) => type === 'period' || type === 'date',
  );
  return dated ? daysOf(dated[0]) : null;
}

const identifierFilter: FilterField = {
  type: () => IdentifierInput,
  about: 'It has this public identifier.',
  question: (value) => ({ condition: { on: 'identifier', values: [identifierKey(value as IdentifierInput)] } }),
};

export const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

/** @throws UNKNOWN_ID for an id of another kind */
export function idsIn(argument: string, value: unknown, kindsAllowed: readonly Kind[]): EntityId[] {
  return textsIn(value).map((id) => {
    if (!isEntityId(id) || !kindsAllowed.some((kind) => isEntityId(id, kind))) {
      const forms = kindsAllowed.map((kind) => `\`${prefixOf(kind)}:…\``).join(' or ');
      throw new SamspilError(
        'UNKNOWN_ID',
        `\`${argument}\`: “${id}” is no id that can stand here; it has the form ${forms}.`,
      );
    }
    return id;
  });
}
