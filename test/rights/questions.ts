import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { relationsOf } from '../../src/graph/vocabulary/relations.js';
import { kindNames, type Kind } from '../../src/graph/vocabulary/index.js';
import { prefixOf } from '../../src/graph/records/ids.js';

/** What questions may name: of each list something that all may see, something hidden from each, and what never was. */
export interface Nameable {
  readonly ids: (kind: Kind) => readonly string[];
  /** Those of them that some may not see. */
  readonly hidden: (kind: Kind) => readonly string[];
  readonly networks: readonly string[];
  readonly claims: readonly string[];
  readonly texts: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

/** A question that the schema allows. */
export interface Question {
  /** The field of Query that it asks. */
  readonly field: string;
  readonly source: string;
}

export interface Breadth {
  /** Whether every value of every enum and every field of every filter is tried by itself. */
  readonly wide: boolean;
}

const notAsked: ReadonlySet<string> = new Set([
  'ExcludedCount.visibility',
  'Change.pseudonym',
  'ChangeSet.pseudonym',
  'HistoryEntry.pseudonym',
]);

/**
 * Questions made from the schema: every field of Query, each of its arguments with values that fit, and of the answer all
 * fields there are, entities within an answer by id, name and sources. What says how much was hidden is not asked for, nor what is for editors alone.
 */
export function questionsOf(schema: GraphQLSchema, nameable: Nameable, breadth: Breadth): Question[] {
  const selections = new Selections(schema);
  const values = new Choices(nameable, breadth);
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const [whole, which] = [selections.of(field), selections.which(field)];
    return argumentsOf(field, values).map(({ given, isBase }) => ({
      field: field.name,
      source: `{ ${field.name}${given} ${isBase ? whole : which} }`,
    }));
  });
}

/** Asked of each claim by `claims`; on an edge it would be asked along every relation once more. */
const toldByClaims: ReadonlySet<string> = new Set([
  'label',
  'subject',
  'object',
  'conflictsWith',
  'ranksFirst',
  'conflicts',
  'history',
]);

/** The schema of a gateway's own concern, which is told to whoever may ask for it and holds no data. */
const aboutTheSchema = '_service';

/** One text for each way to ask a field: what it needs, and beside that each other argument by itself. */
function argumentsOf(field: GraphQLField<unknown, unknown>, values: Choices): { given: string; isBase: boolean }[] {
  const given = new Map<string, string>();
  const tried: [name: string, choices: readonly string[]][] = [];
  const needed: [name: string, choices: readonly string[]][] = [];
  for (const argument of field.args) {
    const { name } = argument;
    if (name === 'first') given.set(name, '100');
    else if (name === 'minConfidence') given.set(name, 'UNCONFIRMED');
    else if (!pages.has(name)) {
      const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined;
      (isNeeded ? needed : tried).push([name, values.of(argument, field.name)]);
    }
  }
  // Of a kind that is not on record there is nothing to ask.
  if (needed.some(([, choices]) => choices.length === 0)) return [];
  const ways = Math.max(1, ...needed.map(([, choices]) => choices.length));
  const withNeeded = Array.from({ length: ways }, (_, way) => {
    const all = new Map(given);
    // Two arguments of one kind name two.
    for (const [at, [name, choices]] of needed.entries()) all.set(name, choices[(way + at) % choices.length] ?? '');
    return all;
  });
  const [base = given] = withNeeded;
  const others = tried.flatMap(([name, choices]) => choices.map((choice) => new Map([...base, [name, choice]])));
  return [...withNeeded, ...others].map((all, at) => ({
    given: all.size === 0 ? '' : `(${[...all].map(([name, value]) => `${name}: ${value}`).join(', ')})`,
    isBase: at < withNeeded.length,
  }));
}

const pages: ReadonlySet<string> = new Set(['after', 'last', 'before']);

/** What each argument can be given, as GraphQL writes it. */
class Choices {
  constructor(
    private readonly nameable: Nameable,
    private readonly breadth: Breadth,
  ) {}

  /** @param owner the field or the input that it belongs to */
  of({ name, type }: GraphQLArgument | GraphQLInputField, owner: string): readonly string[] {
    const { identifiers, claims, texts } = this.nameable;
    if (name === 'representations') return [this.#representations()];
    if (owner === 'publicIdentifier' || owner === 'IdentifierInput')
      return identifiers.map((each) => quoted(name === 'scheme' ? each.scheme : each.value));
    if (owner === 'changeSet') return [quoted('3e0b1f0a-6a5e-4f6b-9e0a-000000000000')];
    if (owner === 'preview' && name === 'changes') return this.#changes();
    if (owner === 'previewSheet') return samples[`${owner}.${name}`] ?? [];
    if (owner === 'nodes') return [`[${this.#idsFor(name, owner).map(quoted).join(', ')}]`];
    // Two are asked for together.
    if (owner === 'networkOverlap' && name === 'networks')
      return this.nameable.networks.slice(1).map((id) => `[${quoted(this.nameable.networks[0] ?? '')}, ${quoted(id)}]`);
    if (owner === 'claim' || (owner === 'claims' && name === 'ids')) return asked(type, claims);
    if (name === 'text' || owner === 'DraftTitle') return texts.map(quoted);
    if (getNamedType(type).name === 'ID') return asked(type, this.#idsFor(name, owner));
    return this.#plain(type, owner, name, isNonNullType(type));
  }

  #plain(type: GraphQLInputType, owner: string, name: string, isNeeded: boolean): readonly string[] {
    const bare = getNullableType(type);
    if (isListType(bare)) return this.#plain(bare.ofType, owner, name, isNeeded).map((each) => `[${each}]`);
    if (isEnumType(bare)) {
      const all = bare.getValues().map((value) => value.name);
      return this.breadth.wide || isNeeded || decisive.has(bare.name) ? all : all.slice(0, 1);
    }
    if (!this.breadth.wide && seldom.has(name)) return [];
    if (isInputObjectType(bare)) return this.#inputs(bare.name, Object.values(bare.getFields()));
    if (!this.breadth.wide && seldom.has(name)) return [];
    const known = samples[`${owner}.${name}`] ?? samples[getNamedType(bare).name];
    if (!known)
      throw new Error(`Say in ${import.meta.url} what ${owner}.${name} of the type ${String(type)} may be given`);
    return known;
  }

  /** An input with each of its fields by itself; of a filter that has `or` all that leads to others in one. */
  #inputs(name: string, fields: readonly GraphQLInputField[]): string[] {
    const written = (field: GraphQLInputField): string[] =>
      this.of(field, name).map((value) => `{ ${field.name}: ${value} }`);
    if (name === 'IdentifierInput' || name === 'DraftTitle' || name === 'ApplicationDraft')
      return this.#together(name, fields);
    if (name === 'OverlapBetween') return this.#groups();
    if (name.endsWith('Order') && !this.breadth.wide) return [];
    if (!fields.some((field) => field.name === 'or')) return fields.flatMap(written);
    const plain = fields.filter((field) => !combining.has(field.name));
    const along = this.#along(name);
    if (this.breadth.wide) return [...plain.flatMap(written), ...along];
    const leading = plain.filter(({ type }) => getNamedType(type).name === 'ID');
    const alternatives = leading.map(
      (field) => `{ ${field.name}: [${this.#idsFor(field.name, name, this.nameable.hidden).map(quoted).join(', ')}] }`,
    );
    const others = plain
      .filter(({ name: each }) => each === 'text' || each === 'visibility')
      .flatMap((field) => written(field).slice(-2));
    return [
      `{ or: [${alternatives.join(', ')}] }`,
      `{ not: { or: [${alternatives.join(', ')}] } }`,
      `{ or: [${along.join(', ')}] }`,
      ...others,
    ];
  }

  /** Edges to what is hidden along each relation of a kind, those of which it is a source, and any. */
  #along(filter: string): string[] {
    const kind = kindNames.find((each) => filter === `${each}Filter`);
    const ids = (of: Kind): string => `[${this.nameable.hidden(of).map(quoted).join(', ')}]`;
    return (kind ? relationsOf(kind) : []).flatMap(({ field, kinds: ends }) => [
      `{ some: { ${field}: { count: { min: 2 } } } }`,
      `{ some: { ${field}: { claim: { sources: ${ids('Source')} } } } }`,
      ...ends.map((end) => `{ some: { ${field}: { node: { ids: ${ids(end)} } } } }`),
    ]);
  }

  /**
   * Changes of what all may see, of what some may not, of claims, and of what is new under names that are there already:
   * each sort is one set, since a fault of one change leaves it untold what the others would do.
   */
  #changes(): string[] {
    const noted = (ids: (kind: Kind) => readonly string[]): string[] =>
      kindNames.flatMap((kind) =>
        ids(kind)
          .slice(0, 1)
          .map((id) => `{ ${prefixOf(kind)}: { id: ${quoted(id)}, note: "x" } }`),
      );
    const gone = (ids: readonly string[]): string[] => ids.map((id) => `{ withdraw: { id: ${quoted(id)} } }`);
    const hidden = kindNames.flatMap((kind) => this.nameable.hidden(kind).slice(0, 1));
    const fresh = this.nameable.texts.map(
      (text) => `{ organisation: { name: { da: ${quoted(text)} }, kind: NATIONAL_NETWORK, network: true } }`,
    );
    const [network = ''] = this.nameable.networks;
    const [source = ''] = this.nameable.ids('Source');
    const members = this.nameable
      .ids('Organisation')
      .map(
        (id) => `{ memberOf: { subject: ${quoted(id)}, object: ${quoted(network)}, sources: [${quoted(source)}] } }`,
      );
    const sets = [
      noted(this.nameable.ids),
      noted(this.nameable.hidden),
      gone(hidden),
      gone(this.nameable.claims),
      fresh,
    ];
    return [...sets, ...members.map((member) => [member])].map((changes) => `[${changes.join(', ')}]`);
  }

  /** Two groups of one sort that have initiatives. */
  #groups(): string[] {
    const sorts = { THEME: this.nameable.ids('Theme'), NETWORK: this.nameable.networks, KIND: ['COURSE', 'STUDY'] };
    return Object.entries(sorts).flatMap(([by, [first = '', ...others]]) =>
      others.slice(0, 2).map((other) => `{ by: ${by}, a: ${quoted(first)}, b: ${quoted(other)} }`),
    );
  }

  /** All fields of an input at once, once for each of their values. */
  #together(name: string, fields: readonly GraphQLInputField[]): string[] {
    const choices = fields
      .map((field) => [field.name, this.of(field, name)] as const)
      .filter(([, each]) => each.length > 0);
    const ways = Math.max(...choices.map(([, each]) => each.length));
    return Array.from(
      { length: ways },
      (_, way) => `{ ${choices.map(([field, each]) => `${field}: ${each[way % each.length]}`).join(', ')} }`,
    );
  }

  #idsFor(name: string, owner: string, ids: Nameable['ids'] = this.nameable.ids): readonly string[] {
    const one = kindNames.find((each) => owner === prefixOf(each));
    // Any of them is asked for by `node` too.
    if (one && name === 'id') return [...ids(one).slice(0, 1), ...this.nameable.hidden(one).slice(0, 1)];
    const kind = kindNames.find((each) => owner === `${each}Filter`);
    const relation = kind && relationsOf(kind).find(({ field }) => field === name);
    if (kind && name === 'ids') return ids(kind);
    const wanted = relation?.kinds ?? meant[name] ?? kindNames.filter((each) => prefixOf(each) === name);
    if (wanted === 'network') return this.nameable.networks;
    if (wanted.length === 0) throw new Error(`Say in ${import.meta.url} of which kind ${owner}.${name} is`);
    return wanted.length < kindNames.length
      ? wanted.flatMap(ids)
      : wanted.flatMap((each) => [...ids(each).slice(0, 1), ...this.nameable.hidden(each).slice(0, 1)]);
  }

  #representations(): string {
    const byId = kindNames.flatMap((kind) =>
      this.nameable.ids(kind).map((id) => `{ __typename: "${kind}", id: ${quoted(id)} }`),
    );
    const byNumber = this.nameable.identifiers.map(
      ({ scheme, value }) => `{ __typename: "Organisation", orgId: ${quoted(`${scheme}-${value}`)} }`,
    );
    return `[${[...byId, ...byNumber].join(', ')}]`;
  }
}

/** Of which kind an argument names an entity, where it is none of a filter along a relation and not called as its kind is. */
const meant: Readonly<Record<string, readonly Kind[] | 'network'>> = {
  a: ['Initiative'],
  b: ['Initiative'],
  of: ['Organisation', 'Initiative'],
  pool: ['Pool'],
  process: ['Process'],
  lead: ['Organisation'],
  partners: ['Organisation'],
  members: ['Organisation'],
  organisations: ['Organisation'],
  network: 'network',
  networks: 'network',
  themes: ['Theme'],
  methods: ['Method'],
  audiences: ['Audience'],
  places: ['Place'],
  product: ['Practice', 'Learning'],
  needs: ['Need'],
  from: ['Organisation', 'Initiative', 'Theme'],
  to: ['Organisation', 'Initiative', 'Theme'],
  subject: kindNames,
  object: kindNames,
  id: kindNames,
  ids: kindNames,
};

/** Values of everything else, by the argument or by the type. */
const samples: Readonly<Record<string, readonly string[]>> = {
  'changesSince.date': ['"2000"'],
  'accountabilityReport.year': ['"2024"'],
  'overlapTrend.from': ['"2022"'],
  'overlapTrend.to': ['"2026"'],
  'gapMatrix.columnLimit': ['50'],
  'gapMatrix.columnOffset': ['1'],
  'persistentNeeds.minYears': ['1'],
  'consortium.minOrganisations': ['2'],
  'preview.madeOn': ['1'],
  'previewSheet.sheet': ['{ name: "Medlemmer.csv", content: "QSxCCjEsMg==" }'],
  'ChangesFilter.recordedVersion': ['1', '2'],
  'ApplicationDraft.amount': ['250000'],
  EDTF: ['"2025"'],
  Boolean: ['true', 'false'],
  Float: ['0'],
  Currency: ['"DKK"'],
  CountryCode: ['"DK"'],
};

/** What changes which days are meant, and how a list is sorted, is asked only where all is. */
const seldom: ReadonlySet<string> = new Set(['window', 'orderBy']);

/** Of these each value is tried, always: what they tell apart is read in other ways. */
const decisive: ReadonlySet<string> = new Set([
  'Visibility',
  'ChangeWhat',
  'BriefingFormat',
  'BriefingLanguage',
  'DuplicateKind',
]);
const combining: ReadonlySet<string> = new Set(['and', 'or', 'not', 'some', 'none']);

const quoted = (text: string): string => JSON.stringify(text);

/** Each of these ids by itself, or in a list where a list is asked for. */
const asked = (type: GraphQLInputType, ids: readonly string[]): string[] =>
  isListType(getNullableType(type)) ? ids.map((id) => `[${quoted(id)}]`) : ids.map(quoted);

/** What is asked for of the answer to a field. */
class Selections {
  readonly #kinds: ReadonlySet<string> = new Set<string>(kindNames);

  constructor(private readonly schema: GraphQLSchema) {}

  /** All there is of a field of Query: of an entity its relations too, where it is of one kind. */
  of(field: GraphQLField<unknown, unknown>): string {
    if (field.name === aboutTheSchema) return '{ __typename }';
    const type = getNamedType(field.type);
    return isLeafType(type) ? '' : this.#whole(type, [], true);
  }

  /** Of a list, which and how many there are, with what can be said in a word; of anything else all. */
  which(field: GraphQLField<unknown, unknown>): string {
    const type = getNamedType(field.type);
    const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
    if (!nodes) return this.of(field);
    return `{ ${leavesOf(type)} edges { cursor } nodes { ${leavesOf(getNamedType(nodes.type))} } }`;
  }

  /** @param path the types that it stands in
   * @param outermost whether entities are shown in full */
  #whole(type: GraphQLNamedType, path: readonly string[], outermost: boolean): string {
    if (this.#isEntity(type) && !isObjectType(type)) return common;
    if (isAbstractType(type)) return this.#ofEach(type, path);
    if (!isObjectType(type)) return '';
    const isEntity = this.#kinds.has(type.name);
    const fields = Object.values(type.getFields());
    const parts = fields
      .filter((field) => !notAsked.has(`${type.name}.${field.name}`))
      .map((field) => this.#field(field, fields, [...path, type.name], outermost, isEntity))
      .filter((part) => part !== '');
    return `{ __typename ${parts.join(' ')} }`;
  }

  #field(
    field: GraphQLField<unknown, unknown>,
    siblings: readonly GraphQLField<unknown, unknown>[],
    path: readonly string[],
    outermost: boolean,
    isEntity: boolean,
  ): string {
    const { name } = field;
    if (toldByClaims.has(name) && path.at(-1)?.endsWith('Claim') && path.at(-2)?.endsWith('Edge')) return '';
    const type = getNamedType(field.type);
    if (isLeafType(type)) return name;
    if (this.#isEntity(type) && !(outermost && !isEntity && name === 'nodes')) {
      // An edge stands beside the node that it leads to.
      return `${name} ${brief}`;
    }
    // The relations of an entity lead to connections of the types of lists.
    if (path.includes(type.name) && !(isEntity && outermost)) return '';
    if (name === 'edges' && siblings.some((each) => each.name === 'nodes') && isBare(type)) return 'edges { cursor }';
    if (name === 'nodes' && siblings.some((each) => each.name === 'edges' && !isBare(getNamedType(each.type))))
      return this.#isEntity(type) && outermost ? `nodes ${this.#whole(type, path, true)}` : '';
    if (field.args.some((argument) => argument.name === 'first')) {
      if (isEntity && !outermost) return '';
      const surest = field.args.some((argument) => argument.name === 'minConfidence')
        ? ', minConfidence: UNCONFIRMED'
        : '';
      return `${name}(first: 100${surest}) ${this.#whole(type, path, false)}`;
    }
    return `${name} ${this.#whole(type, path, outermost)}`;
  }

  /** Of a type that may be one of several: what each of them has, under names of its own. */
  #ofEach(type: GraphQLNamedType, path: readonly string[]): string {
    if (!isAbstractType(type)) return '';
    const parts = this.schema.getPossibleTypes(type).map((each) => {
      const fields = Object.values(each.getFields());
      const own = fields
        .map(
          (field) =>
            [
              field,
              this.#field(field, fields, [...path, type.name, each.name], false, this.#kinds.has(each.name)),
            ] as const,
        )
        .filter(([, part]) => part !== '')
        .map(([field, part]) => `${each.name}_${field.name}: ${part}`);
      return `... on ${each.name} { ${own.join(' ')} }`;
    });
    return `{ __typename ${parts.join(' ')} }`;
  }

  #isEntity(type: GraphQLNamedType): boolean {
    return this.#kinds.has(type.name) || ['Entity', 'Node', '_Entity'].includes(type.name);
  }
}

/** What a type says without leading on. */
const leavesOf = (type: GraphQLNamedType): string => {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  return ['__typename', ...leaves].join(' ');
};

/** An entity that stands in an answer about something else. */
const brief = '{ __typename ... on Entity { id name { da en } sources { id } } }';

/** What all entities have, where one may be of any kind. */
const common =
  '{ __typename ... on Entity { id name { da en } description { da en } aliases note confidence visibility sources { id } } }';

/** Whether an edge says no more than where its node stands. */
const isBare = (edge: GraphQLNamedType): boolean =>
  isObjectType(edge) && Object.keys(edge.getFields()).every((name) => name === 'cursor' || name === 'node');
