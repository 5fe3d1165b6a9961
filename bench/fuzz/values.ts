import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { postBody } from '../asking.js';
import type { Chance } from '../chance.js';

/** What is on record, from which arguments take their values. */
export interface OnRecord {
  /** Of every kind of entity. */
  readonly entities: readonly string[];
  readonly claims: readonly string[];
  /** Words of names. */
  readonly words: readonly string[];
}

/** How often an argument that may be left out is given, is null, and has a value that is wrong. */
export interface Manner {
  readonly given: number;
  readonly null: number;
  readonly broken: number;
}

/** Whether an argument or an input field is ever given. */
export type IsGiven = (input: GraphQLArgument | GraphQLInputField) => boolean;

/** A value as JSON has it; enums by name. */
export type Value = unknown;

const whole = [0, 1, 2, 3, 5, 20, 100] as const;
const dates = ['2014', '2014-12', '2014-12-05', '2018/..', '2022~/2023~', '2024/2025', '2026', '../2016'] as const;
const nothings = ['', ' ', 'x', 'æøå', '\u0000', '🦆', '"', '%', '*', '\\', '../..', 'null'] as const;
const broken: Readonly<Record<string, readonly [Value, ...Value[]]>> = {
  Int: [-1, 101, 1.5, 2_147_483_648, 'three', true, [], {}],
  Float: ['NaN', true, {}],
  Boolean: ['true', 0, []],
  EDTF: ['', '2014-13', '31-12-2014', '12/2014', 2014, '2020/2010', '../..', 'ingen dato', '9999999999', {}],
  ID: [
    ...nothings,
    'organisation:',
    'organisation:findes-ikke',
    'nothing:at-all',
    'MEMBER_OF organisation:x theme:y',
    7,
    {},
  ],
  String: [...nothings, 'x'.repeat(2_000), 5, {}],
  CountryCode: ['dk', 'Danmark', '', 45],
  Currency: ['kr', '', 5],
};
const otherwise: readonly [Value, ...Value[]] = ['INGEN_AF_DEM', '', 5, {}];

/** What excludes each other, which no schema can say. */
const apart: Readonly<Record<string, string>> = { last: 'first', window: 'asOf' };

const isCursor = (name: string): boolean => name === 'after' || name === 'before';
/** How often one is given, since the answer is always the same: it is taken from another list, or forged. */
const CURSORS_GIVEN = 0.03;
const cursors: readonly [string, ...string[]] = [
  '',
  'x',
  Buffer.from('[]').toString('base64url'),
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from('["overlaps {}","-5",""]').toString('base64url'),
  Buffer.from('["Organisation NAME ASC","a","organisation:x"]').toString('base64url'),
];

/** Gives arguments and input fields their values. */
export class Values {
  constructor(
    private readonly chance: Chance,
    private readonly onRecord: OnRecord,
    private readonly manner: Manner,
    private readonly isGiven: IsGiven = () => true,
  ) {}

  /** Values of some of these, and of all that must have one; what is left out is not among them. */
  of(inputs: readonly (GraphQLArgument | GraphQLInputField)[], depth = 0): Record<string, Value> {
    const { chance, manner } = this;
    const values: Record<string, Value> = {};
    for (const input of inputs) {
      const { name, type, defaultValue } = input;
      if (!this.isGiven(input)) continue;
      const isNeeded = isNonNullType(type) && defaultValue === undefined;
      const given = isCursor(name) ? CURSORS_GIVEN : manner.given / (1 + depth);
      if (!isNeeded && !chance.happens(given)) continue;
      const other = values[apart[name] ?? ''];
      if (other !== undefined && other !== null && !chance.happens(manner.broken)) continue;
      if (!isNonNullType(type) && chance.happens(manner.null)) values[name] = null;
      else values[name] = this.#value(name, type, depth);
    }
    return values;
  }

  #value(name: string, of: GraphQLInputType, depth: number): Value {
    const { chance, manner } = this;
    const type = getNullableType(of);
    const isBroken = chance.happens(manner.broken);
    if (isListType(type)) {
      if (isBroken && chance.happens(0.5)) return chance.oneOf<Value>([[], [null], 'x', [[]]]);
      return Array.from({ length: chance.between(1, 3) }, () => this.#value(name, type.ofType, depth));
    }
    if (isInputObjectType(type)) {
      if (isBroken && chance.happens(0.5)) return chance.oneOf<Value>([{}, 'x', [], { ingenting: 1 }]);
      // Filters lie in each other as deep as anybody likes.
      const fields = Object.values(type.getFields()).filter(({ type: inner }) => depth < 3 || isNonNullType(inner));
      return this.of(fields, depth + 1);
    }
    if (isCursor(name)) return chance.oneOf(cursors);
    if (isBroken) return chance.oneOf(broken[type.name] ?? otherwise);
    if (isEnumType(type)) return chance.among(type.getValues()).name;
    return this.#plain(name, type.name);
  }

  #plain(name: string, type: string): Value {
    const { chance, onRecord } = this;
    switch (type) {
      case 'Int':
        return chance.oneOf(whole);
      case 'Float':
        return chance.fraction();
      case 'Boolean':
        return chance.happens(0.5);
      case 'EDTF':
        return chance.oneOf(dates);
      case 'CountryCode':
        return chance.oneOf(['DK', 'KE', 'NP']);
      case 'Currency':
        return 'DKK';
      case 'ID':
        return this.#id(name);
      case '_Any':
        return { __typename: chance.oneOf(['Organisation', 'Initiative', 'Need', 'Theme']), id: this.#id(name) };
      default:
        return chance.among(onRecord.words);
    }
  }

  /** Mostly of the kind that the argument is named after. */
  #id(name: string): string {
    const { chance, onRecord } = this;
    if (name === 'ids' && chance.happens(0.2)) return chance.among(onRecord.claims);
    const kind = name.replace(/s$/u, '');
    const fitting = onRecord.entities.filter((id) => id.startsWith(`${kinds[kind] ?? kind}:`));
    return chance.among(fitting.length > 0 && chance.happens(0.9) ? fitting : onRecord.entities);
  }
}

/** What arguments are called that name entities of a kind. */
const kinds: Readonly<Record<string, string>> = {
  a: 'initiative',
  b: 'initiative',
  from: 'organisation',
  to: 'organisation',
  network: 'organisation',
  member: 'organisation',
  kept: 'organisation',
  duplicate: 'organisation',
};

/** Reads what is on record from the service itself. @param lists the names of its lists of entities */
export async function onRecord(address: string, lists: readonly string[]): Promise<OnRecord> {
  const entities: string[] = [];
  const words = new Set<string>();
  for (const list of lists) {
    const { nodes } = await listed(address, `{ list: ${list}(first: 60) { nodes { id name { da en } } } }`);
    for (const { id, name } of nodes) {
      entities.push(id);
      for (const word of (name?.da ?? name?.en ?? '').split(/\s+/u)) if (word !== '') words.add(word);
    }
  }
  const claims: string[] = [];
  for (const id of entities.filter((_, index) => index % 40 === 0)) {
    const { nodes } = await listed(address, `{ list: claims(subject: ${JSON.stringify(id)}) { nodes { id } } }`);
    claims.push(...nodes.map((claim) => claim.id));
  }
  return { entities, claims, words: [...words] };
}

interface Listed {
  readonly nodes: readonly { readonly id: string; readonly name?: { readonly da?: string; readonly en?: string } }[];
}

async function listed(address: string, query: string): Promise<Listed> {
  const answer = (await (await postBody(address, JSON.stringify({ query }))).json()) as {
    readonly data?: { readonly list: Listed };
  };
  if (!answer.data) throw new Error(`No answer to ${query}`);
  return answer.data.list;
}
