import {
  getNamedType,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import * as recordingLabels from '../explorer/src/recording/labels.generated.js';
import * as labels from '../explorer/src/words/labels.generated.js';
import { kindNames, kinds, propertiesOf, type Kind } from '../src/graph/vocabulary/index.js';

import { relationsOf } from '../src/graph/vocabulary/relations.js';
import { schema } from './product-schema.js';

const ofPages = new Set(['first', 'after', 'last', 'before']);
const ofClaims = new Set(['minConfidence', 'asOf', 'filter', 'orderBy']);

const isRelation = (type: string, name: string): boolean =>
  kindNames.some((kind) => isOf(kind, type) && relationsOf(kind).some(({ field }) => field === name));

/** A network is an organisation. */
const isOf = (kind: Kind, type: string): boolean => type === kind || (type === 'Network' && kind === 'Organisation');

/** What Apollo Federation adds; its specification says what it means. */
const ofFederation = /^(?:_|link__|federation__)/u;

/** A list is filtered or sorted by the relation of this name. */
const asksRelation = (type: string, name: string): boolean => isRelation(type.replace(/(?:Filter|Order)$/u, ''), name);

/** Each field of these is called as a relation, or as the field of a filter, which says what it means. */
const calledAsMeant = /^(?:[A-Z]\w+Relations|[A-Z]\w+Facets)$/u;

test('every type, field, argument and enum value says what it means', () => {
  const silent: string[] = [];
  const listen = (name: string, description: string | null | undefined) => {
    if (!description) silent.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || ofFederation.test(type.name)) continue;
    const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
    if (!isRoot) listen(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) listen(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type) && !calledAsMeant.test(type.name))
      for (const field of Object.values(type.getFields()))
        if (!asksRelation(type.name, field.name)) listen(`${type.name}.${field.name}`, field.description);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (ofFederation.test(field.name) || calledAsMeant.test(type.name)) continue;
        listen(`${type.name}.${field.name}`, field.description);
        for (const { name, description } of field.args)
          if (!ofPages.has(name) && !(ofClaims.has(name) && isRelation(type.name, field.name)))
            listen(`${type.name}.${field.name}(${name})`, description);
      }
    }
  }
  expect(silent).toEqual([]);
});

test('a page finds a word in both languages for every value of every enum, and for no two of an enum the same', () => {
  const wordsOf = new Map<string, Readonly<Record<string, { da: string; en: string }>>>([
    ...Object.entries(labels),
    ...Object.entries(recordingLabels),
  ]);
  const enums = Object.values(schema.getTypeMap()).filter(
    (type) => isEnumType(type) && !isIntrospectionType(type) && !ofFederation.test(type.name),
  );
  expect([...wordsOf.keys()].sort()).toEqual([...enums.map(({ name }) => name), 'Property'].sort());
  for (const type of enums.filter(isEnumType)) {
    const words = wordsOf.get(type.name) ?? {};
    expect(Object.keys(words)).toEqual(type.getValues().map(({ name }) => name));
    for (const language of ['da', 'en'] as const) {
      const said = Object.values(words).map((word) => word[language]);
      expect(said.filter((word, index) => word.trim() === '' || said.indexOf(word) !== index)).toEqual([]);
    }
  }
});

test('what the arguments of a page mean is said once', () => {
  const { PageInfo } = schema.getTypeMap();
  for (const name of ofPages) expect(PageInfo?.description).toContain(`\`${name}\``);
});

test('what the arguments of a relation mean is said once, with their types', () => {
  const { Confidence, EDTF } = schema.getTypeMap();
  expect(Confidence?.description).toContain('`minConfidence`');
  expect(EDTF?.description).toContain('`asOf`');
});

test('every mutation can be asked for again by a key', () => {
  const without = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ args, type }) => {
    const key = args.find(({ name }) => name === 'idempotencyKey');
    const answer = getNamedType(type);
    return key?.type !== GraphQLString || !isObjectType(answer) || !('graphVersion' in answer.getFields());
  });
  expect(without.map(({ name }) => name)).toEqual([]);
});

test('no relation of a kind has the name of one of its properties', () => {
  const names = kindNames.flatMap((kind) =>
    [...Object.keys(propertiesOf(kind)), ...relationsOf(kind).map(({ field }) => field)].map(
      (name) => `${kind}.${name}`,
    ),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('a root field may fail by itself: it is null then, and takes no other with it', () => {
  const query = schema.getQueryType()?.getFields() ?? {};
  const ofSamspil = Object.values(query).filter(({ name }) => !name.startsWith('_'));
  expect(ofSamspil.filter(({ type }) => isNonNullType(type))).toEqual([]);
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.filter(({ type }) => isNonNullType(type))).toEqual([]);
});

test('what there is comes before what is asked of it, by id and as a list, and the query before all types', () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(fields.slice(0, 6)).toEqual(['search', 'node', 'nodes', 'organisation', 'organisations', 'networks']);
  expect(fields.indexOf('practices')).toBeLessThan(fields.indexOf('overlaps'));
  expect(Object.keys(schema.getTypeMap())[0]).toBe('Query');
});

test.each([
  ['Node', { type: 'Theme' }, 'Theme'],
  ['Entity', { type: 'Theme' }, 'Theme'],
  ['Network', {}, 'Organisation'],
  ['Claim', { verb: 'HAS_THEME' }, 'PlainClaim'],
])(
  '%s tells at once of which type an object is, for which thousands in an answer do not wait',
  async (name, found, of) => {
    const type = schema.getType(name);
    const tell = isInterfaceType(type) ? type.resolveType : undefined;
    expect(tell && Reflect.apply(tell, type, [found])).toBe(of);
  },
);

test('each list is named by the plural of its kind', () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(fields).toEqual(expect.arrayContaining(kindNames.map((kind) => kinds[kind].plural)));
});
