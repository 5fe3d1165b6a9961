import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  getNullableType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';

type Input = GraphQLArgument | GraphQLInputField;

/** What a question may be asked about on seed/example, by the name of the argument. */
const samples: Readonly<Record<string, string>> = {
  need: '"need:klageveje"',
  theme: '"theme:klima"',
  method: '"method:aktionslaering"',
  audience: '"audience:ledelse"',
  trend: '"trend:ki-i-hverdagen"',
  assessment: '"assessment:2024"',
  organisation: '"organisation:solsortene"',
  network: '"organisation:klimakredsen"',
  process: '"process:klimatopmoede-2026"',
  product: '"practice:klagevejsplakaten"',
  pool: '"pool:eksempelpuljen"',
  initiative: '"initiative:hoert-og-hjulpet"',
  networks: '["organisation:klimakredsen", "organisation:eksempelnettet"]',
  a: '"initiative:arbejdsgruppen-raaderum"',
  b: '"initiative:arbejdsomraade-laering"',
  from: '"organisation:solsortene"',
  to: '"organisation:klimakredsen"',
  draft: '{ title: { da: "Udkast" } }',
  title: '{ da: "Udkast" }',
  id: '"organisation:solsortene"',
  ids: '["organisation:solsortene", "theme:klima"]',
  subject: '"organisation:solsortene"',
  text: '"klima"',
  orgId: '"DK-CVR-35429867"',
  scheme: '"DK-CVR"',
  value: '"35429867"',
  sheet: '{ name: "Medlemmer.csv", content: "QSxCCjEsMg==" }',
};

/** One of each kind, by the field that leads to it. */
const entities: ReadonlyMap<string, string> = new Map(
  [
    'organisation:solsortene',
    'identifier:xx-example-1001',
    'place:bolivia',
    'source:aarsmoede-2023',
    'theme:klima',
    'method:aktionslaering',
    'audience:ledelse',
    'process:klimatopmoede-2026',
    'initiative:arbejdsgruppen-raaderum',
    'pool:eksempelpuljen',
    'round:eksempelpuljen-2018-10',
    'rule:eksempelpuljen-beloeb',
    'application:broende-i-nepal',
    'need:klageveje',
    'assessment:2024',
    'trend:frivillig-paa-tid',
    'learning:fortaellinger-baerer-tal',
    'practice:haandbog-i-kort-hoest',
  ].map((id) => [id.slice(0, id.indexOf(':')), id]),
);

/**
 * A value that an argument may have.
 * @param field the root field that it belongs to
 */
export function sample({ name, type: of }: Input, field = ''): string {
  const type = getNamedType(of);
  const entity = name === 'id' ? entities.get(field) : undefined;
  if (entity !== undefined) return JSON.stringify(entity);
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (type.name === 'EDTF') return '"2024"';
  if (isInputObjectType(type) && samples[name] === undefined) return inputObject(Object.values(type.getFields()));
  const value = samples[name];
  if (value === undefined) throw new Error(`Give a sample for the argument ${name}`);
  return value;
}

const inputObject = (fields: readonly GraphQLInputField[]): string => `{ ${written(neededOf(fields))} }`;

/** Those that cannot be left out. */
export const neededOf = <Each extends Input>(inputs: readonly Each[]): Each[] =>
  inputs.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Each with its sample, as a document has it. */
export const written = (inputs: readonly Input[], field?: string): string =>
  inputs.map((input) => `${input.name}: ${sample(input, field)}`).join(', ');

/** What a question needs though its schema cannot say so: one of several arguments. */
export const oneOfSeveral: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  claims: { subject: '"organisation:solsortene"' },
};

/** Whether an argument takes a list. */
export const takesList = ({ type }: Input): boolean => isListType(getNullableType(type));
