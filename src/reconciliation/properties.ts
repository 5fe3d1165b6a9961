import { claimsAlong, type EntityAt } from '../graph/reading/index.js';
import { domainOf, folded, identifierKey, isEntityId, namesIn, today, valueNames } from '../graph/records/index.js';
import {
  type Kind,
  kinds,
  type Property,
  propertiesOf,
  type Relation,
  relationsOf,
  verbOf,
  wordsFor,
} from '../graph/vocabulary/index.js';
import { type Language, type Words, words } from '../workbooks/index.js';
import {
  identifiersOf,
  nameIn,
  type SubjectKind,
  subjectKinds,
  type Subjects,
  valuesOf,
  wordsOfKind,
} from './subjects.js';

/** One value of a property: what is written, a number, or another entity. */
export type PropertyValue =
  | { readonly text: Words; readonly code?: string }
  | { readonly number: number }
  | { readonly entity: EntityAt };

/** What a sheet may be extended by, and a query narrowed with. */
export interface SubjectProperty {
  readonly id: string;
  readonly name: Words;
  /** The kinds of entity that its values are; none where they are texts or numbers. */
  readonly leadsTo: readonly Kind[];
  readonly valuesOf: (entity: EntityAt, subjects: Subjects) => readonly PropertyValue[];
}

/** Who may see a record is for whoever records it, and its name is in two columns. */
const leftOut: ReadonlySet<string> = new Set(['visibility']);

const registers = ['DK-CVR', 'XM-DAC'] as const;

const propertiesByKind = new Map(
  subjectKinds.map((kind) => [kind, new Map(propertiesIn(kind).map((property) => [property.id, property]))]),
);

/** The properties of a kind: what is recorded of it, then its identifiers, then where its claims lead. */
export const propertiesOfKind = (kind: SubjectKind): readonly SubjectProperty[] => [
  ...(propertiesByKind.get(kind)?.values() ?? []),
];

export const propertyOf = (kind: SubjectKind, id: string): SubjectProperty | undefined =>
  propertiesByKind.get(kind)?.get(id);

/** Every property of any kind, each once. */
export const allProperties: readonly SubjectProperty[] = [
  ...new Map(
    subjectKinds.flatMap((kind) => propertiesOfKind(kind).map((property) => [property.id, property] as const)),
  ).values(),
];

function propertiesIn(kind: SubjectKind): SubjectProperty[] {
  return [
    ...Object.entries(propertiesOf(kind))
      .filter(([name, { unshown }]) => unshown !== true && !leftOut.has(name))
      .flatMap(([name, property]) => recordedProperties(name, property)),
    ...(kind === 'Organisation' ? registers.map(registerProperty) : []),
    ...relationsOf(kind).map(relationProperty),
  ];
}

function recordedProperties(name: string, property: Property): SubjectProperty[] {
  const { da, en } = wordsFor(name);
  return valueNames(name, property).map((id) => ({
    id,
    name:
      property.type !== 'bilingual'
        ? words(da, en)
        : id.endsWith('Da')
          ? words(`${da} på dansk`, `${en} in Danish`)
          : words(`${da} på engelsk`, `${en} in English`),
    leadsTo: property.type === 'sources' ? ['Source'] : property.type === 'reference' ? [property.kind] : [],
    valuesOf: (entity, subjects) => {
      const value = valuesOf(entity)[id];
      return [value].flat().flatMap((each) => (each === undefined ? [] : asValue(each, property, subjects)));
    },
  }));
}

const regions = {
  da: new Intl.DisplayNames('da', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

function asValue(value: string | number | boolean, property: Property, subjects: Subjects): PropertyValue[] {
  if (typeof value === 'number') return [{ number: value }];
  if (typeof value === 'boolean') return [{ text: value ? words('ja', 'yes') : words('nej', 'no') }];
  if (property.type === 'sources' || property.type === 'reference') {
    const entity = isEntityId(value) ? subjects.seen(value) : null;
    return entity ? [{ entity }] : [];
  }
  if (property.type === 'term') {
    const term = property.terms.values[value];
    return [{ text: term ? words(term.da, term.en) : words(value, value), code: value }];
  }
  if (property.type === 'country') {
    const [da, en] = [regions.da.of(value), regions.en.of(value)];
    return [{ text: words(da ?? value, en ?? value), code: value }];
  }
  return [{ text: words(value, value) }];
}

function registerProperty(scheme: (typeof registers)[number]): SubjectProperty {
  return {
    id: scheme,
    name: words(`nummer i ${scheme}`, `number in ${scheme}`),
    leadsTo: [],
    valuesOf: (entity, subjects) =>
      identifiersOf(entity, subjects)
        .filter((each) => each.scheme.toUpperCase() === scheme)
        .map(({ value }) => ({ text: words(value, value) })),
  };
}

/** What a claim says that is over is left out: a cell has no room for when. */
function relationProperty(relation: Relation): SubjectProperty {
  const { field, verb, direction, kinds: others } = relation;
  const { da, en } = verbOf(verb);
  const [other, otherEn] = [others.map((kind) => kinds[kind].da), others.map((kind) => kinds[kind].en)];
  return {
    id: field,
    name:
      direction === 'outgoing'
        ? words(`${da}: ${other.join(', ')}`, `${en}: ${otherEn.join(', ')}`)
        : words(`${other.join(', ')}, der ${da} den`, `${otherEn.join(', ')} that ${en} it`),
    leadsTo: others,
    valuesOf: (entity, subjects) => {
      const now = today();
      const found = claimsAlong(subjects.graph, entity, relation, subjects.counted)
        .filter(({ claim }) => !(typeof claim.values['lastDay'] === 'string' && claim.values['lastDay'] < now))
        .map(({ end }) => end);
      return [...new Set(found)].map((end) =>
        end.node.type === 'Identifier' ? { text: orgIdOf(valuesOf(end)) } : { entity: end },
      );
    },
  };
}

const orgIdOf = ({ scheme, value }: ReturnType<typeof valuesOf>): Words =>
  words(`${String(scheme)}-${String(value)}`, `${String(scheme)}-${String(value)}`);

/** Whether something has a value that a query gives; null where nothing is recorded of it. */
export function agrees(
  property: SubjectProperty,
  given: readonly string[],
  entity: EntityAt,
  subjects: Subjects,
): boolean | null {
  const values = property.valuesOf(entity, subjects);
  if (values.length === 0) return null;
  return given.some((each) => {
    const written = comparable(property.id, each);
    return values.some((value) => writtenFor(property.id, value).includes(written));
  });
}

/** All that may be written for a value, as it is compared. */
function writtenFor(property: string, value: PropertyValue): readonly string[] {
  if ('number' in value) return [String(value.number)];
  if ('entity' in value) return [folded(value.entity.node.id), ...namesIn(valuesOf(value.entity)).map(folded)];
  const { da, en } = value.text;
  return [da, en, ...(value.code === undefined ? [] : [value.code])].map((text) => comparable(property, text));
}

function comparable(property: string, text: string): string {
  if (registers.some((scheme) => scheme === property)) return identifierKey({ scheme: property, value: text.trim() });
  return folded(domainOf(text));
}

/** A value as people read it. */
export function shownValue(value: PropertyValue, language: Language): string {
  if ('number' in value) return String(value.number);
  return 'entity' in value ? nameIn(value.entity, language) : value.text[language];
}

/** The type of an entity as the service tells it. */
export const typeOf = (kind: Kind, language: Language) => ({ id: kind, name: wordsOfKind(kind)[language] });
