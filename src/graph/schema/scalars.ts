import { GraphQLScalarType, Kind as Syntax } from 'graphql';
import { GraphQLCountryCode, GraphQLCurrency, GraphQLURL } from 'graphql-scalars';
import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import { parseDate } from '../records/index.js';
import { valuesOf, type Property, type Terms } from '../vocabulary/index.js';

/** A date or period in the Extended Date/Time Format: it keeps the precision of its source. */
export const EdtfScalar = new GraphQLScalarType({
  name: 'EDTF',
  description:
    'A date or period in the Extended Date/Time Format (ISO 8601-2), with the precision of its source: `2014`, `2014-12`, `2014-12-05`, `2018/..` (open end), `2022~/2023~` (approximate). Along a relation `asOf` keeps the claims known to hold on that date; `2014` means touched by that year.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  parseValue: (value) => readEdtf(value),
  parseLiteral: (node) => readEdtf(node.kind === Syntax.STRING ? node.value : null),
});

function readEdtf(value: unknown): string {
  if (typeof value !== 'string') throw new SamspilError('BAD_DATE', 'A date is a text such as "2014-12".');
  return parseDate(value).edtf;
}

/** ISO writes its codes in capitals; who asks may write them as they like. */
function inCapitals(scalar: GraphQLScalarType<string, string>): GraphQLScalarType<string, string> {
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    parseValue: (value) => scalar.parseValue(value).toUpperCase(),
    parseLiteral: (node, variables) => scalar.parseLiteral(node, variables).toUpperCase(),
  });
}

export const CountryCodeScalar = inCapitals(GraphQLCountryCode);
export const CurrencyScalar = inCapitals(GraphQLCurrency);

/** A text in two languages. */
@Directive('@shareable')
@ObjectType('BilingualText', {
  description: 'A text in Danish, in English, or in both, as its source gives it.',
})
export class BilingualText {
  @Field(() => String, { nullable: true, description: 'In Danish.' })
  da?: string;

  @Field(() => String, { nullable: true, description: 'In English.' })
  en?: string;
}

const enums = new Map<Terms, Record<string, string>>();

/** The GraphQL enum of a closed set: the same names, with the Danish word in each description. */
export function enumOf(terms: Terms): Record<string, string> {
  const known = enums.get(terms);
  if (known) return known;
  const values = Object.fromEntries(valuesOf(terms).map((value) => [value, value]));
  registerEnumType(values, {
    name: terms.name,
    description: terms.about,
    valuesConfig: Object.fromEntries(
      Object.entries(terms.values).map(([value, { da, en, about }]) => [
        value,
        { description: `${about} (${en}; da: ${da})` },
      ]),
    ),
  });
  enums.set(terms, values);
  return values;
}

/** The closed set of which an enum of the schema was made. */
export function termsNamed(name: string): Terms {
  const terms = [...enums.keys()].find((each) => each.name === name);
  if (!terms) throw new Error(`Nobody has words for the values of ${name}: make it of a closed set, by enumOf.`);
  return terms;
}

/** How a recorded value appears in GraphQL. A reference and a list of sources lead to entities and are not values. */
export function graphqlTypeOf(property: Property): object {
  switch (property.type) {
    case 'bilingual':
      return BilingualText;
    case 'date':
    case 'period':
      return EdtfScalar;
    case 'country':
      return CountryCodeScalar;
    case 'currency':
      return CurrencyScalar;
    case 'url':
      return GraphQLURL;
    case 'integer':
      return Int;
    case 'number':
      return Float;
    case 'yesNo':
      return Boolean;
    case 'term':
      return enumOf(property.terms);
    default:
      return String;
  }
}

/** Whether the property holds a list of texts. */
export const isList = ({ type }: Property): boolean => type === 'texts' || type === 'codes' || type === 'formerNames';
