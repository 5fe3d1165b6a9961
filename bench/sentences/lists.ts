import {
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { kindNames, type Kind } from '#samspil/graph/vocabulary/index.js';
import type { Chance } from '../chance.js';

/** What questions are asked about: ids on record, by kind. */
export type OnRecord = Readonly<Record<Kind | 'Network', readonly string[]>>;

/** A field of the query with its arguments: `brokers(when: EVER)`. */
export interface Asked {
  readonly field: string;
  readonly args: string;
}

/** A list with sentences: the questions that make it up, drawn where it has a row for each choice of arguments. */
export type SentenceList = (onRecord: OnRecord, chance: Chance, count: number) => readonly Asked[];

const always =
  (...asked: readonly (readonly [field: string, args: string])[]): SentenceList =>
  () =>
    asked.map(([field, args]) => ({ field, args }));

/** One question for each of some that are drawn. */
const drawn =
  (field: string, argsOf: (onRecord: OnRecord, chance: Chance) => string): SentenceList =>
  (onRecord, chance, count) => {
    const args = new Set<string>();
    for (let attempt = 0; args.size < count && attempt < 4 * count; attempt += 1) args.add(argsOf(onRecord, chance));
    return [...args].map((each) => ({ field, args: each }));
  };

const id = (name: string, value: string): string => `${name}: "${value}"`;

/** Two that are not the same. */
const two = (ids: readonly string[], chance: Chance): string[] =>
  chance.several(2, (each) => each.between(0, ids.length - 1)).map((at) => ids[at] ?? '');

/** The twelve lists that somebody acts on. */
export const actedOn: Readonly<Record<string, SentenceList>> = {
  overlaps: always(['overlaps', '']),
  synergies: always(
    ['synergies', 'kinds: [POOLING]'],
    ['synergies', 'kinds: [COMPLEMENTARITY]'],
    ['synergies', 'kinds: [BRIDGING]'],
  ),
  needGaps: always(['needGaps', '']),
  evidenceGaps: always(['evidenceGaps', '']),
  uptakeGaps: always(['uptakeGaps', '']),
  missingProducts: always(['missingProducts', '']),
  trendGaps: always(['trendGaps', '']),
  structuralGaps: always(
    ['structuralGaps', 'between: NETWORKS, sharing: [THEME, NEED]'],
    ['structuralGaps', 'between: COMMUNITIES, sharing: [THEME, NEED]'],
  ),
  removalImpacts: always(['removalImpacts', '']),
  brokers: always(['brokers', 'when: EVER']),
  duplicateCandidates: always(
    ['duplicateCandidates', 'kind: ORGANISATION'],
    ['duplicateCandidates', 'kind: INITIATIVE'],
  ),
  duplicateFunding: always(['duplicateFunding', '']),
};

/** Everything else that is told in sentences. */
export const further: Readonly<Record<string, SentenceList>> = {
  coherence: always(['coherence', 'by: NETWORK'], ['coherence', 'by: THEME']),
  changesSince: always(['changesSince', 'date: "2015"']),
  networkOverlap: drawn('networkOverlap', ({ Network }, chance) => `networks: ${JSON.stringify(two(Network, chance))}`),
  path: drawn('path', ({ Organisation }, chance) => {
    const [one = '', other = ''] = two(Organisation, chance);
    return `${id('from', one)}, ${id('to', other)}`;
  }),
  overlap: drawn('overlap', ({ Initiative }, chance) => {
    const [one = '', other = ''] = two(Initiative, chance);
    return `${id('a', one)}, ${id('b', other)}`;
  }),
  overlapTrend: always(['overlapTrend', 'from: "2008", to: "2026"']),
  screenApplication: drawn('screenApplication', draft),
  draftOverlaps: drawn('draftOverlaps', draft),
};

function draft({ Organisation, Theme, Need }: OnRecord, chance: Chance): string {
  const year = chance.between(2010, 2028);
  const [lead = '', partner = ''] = two(Organisation, chance);
  const told = [
    'title: { da: "Udkast", en: "Draft" }',
    id('lead', lead),
    `partners: ["${partner}"]`,
    `themes: ["${chance.among(Theme)}"]`,
    `needs: ["${chance.among(Need)}"]`,
    id('period', `${year}-03/${year + 1}-08`),
  ];
  return `draft: { ${told.join(', ')} }`;
}

/** Every other question of the schema with sentences, by what it wants to be told: a new one is read without a line here. */
export function others(schema: GraphQLSchema): Readonly<Record<string, SentenceList>> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ name, type }) => tellsReasons(type) && !(name in actedOn) && !(name in further),
  );
  return Object.fromEntries(fields.map((field) => [field.name, ofItself(field)]));
}

function tellsReasons(type: GraphQLField<unknown, unknown>['type']): boolean {
  const answer = getNamedType(type);
  const nodes = isObjectType(answer) ? answer.getFields()['nodes'] : undefined;
  const one = nodes ? getNamedType(nodes.type) : answer;
  return isObjectType(one) && one.getFields()['reasons'] !== undefined;
}

function ofItself({ name: field, args }: GraphQLField<unknown, unknown>): SentenceList {
  const wanted = args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  if (wanted.length === 0) return always([field, '']);
  const kinds = wanted.flatMap((argument) => kindOf(argument) ?? []);
  const ask = drawn(field, (onRecord, chance) =>
    wanted.map((argument) => `${argument.name}: ${valueOf(argument, onRecord, chance)}`).join(', '),
  );
  // Of a kind that is not on record there is nothing to ask.
  return (onRecord, chance, count) =>
    kinds.some((kind) => onRecord[kind].length === 0) ? [] : ask(onRecord, chance, count);
}

function kindOf({ name, type }: GraphQLArgument): keyof OnRecord | undefined {
  if (getNamedType(type).name !== 'ID') return undefined;
  return name === 'product'
    ? 'Practice'
    : [...kindNames, 'Network' as const].find((each) => each.toLowerCase() === name);
}

/** @throws where nothing is known that an argument could be given */
function valueOf(argument: GraphQLArgument, onRecord: OnRecord, chance: Chance): string {
  const type = getNamedType(argument.type);
  if (isEnumType(type)) return chance.among(type.getValues()).name;
  if (type.name === 'EDTF') return `"${chance.between(2008, 2026)}"`;
  if (type.name === 'Int') return String(chance.between(2008, 2026));
  const kind = kindOf(argument);
  if (!kind) throw new Error(`Say in bench/sentences/lists.ts what may be asked by \`${argument.name}\``);
  return JSON.stringify(chance.among(onRecord[kind]));
}
