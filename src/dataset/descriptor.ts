import { prefixOf } from '../graph/records/index.js';
import { kinds, valuesOf, verbOf, type Kind, type Property } from '../graph/vocabulary/index.js';
import { type Column, fileFormats, LIST_DIVIDER, type FileFormat } from './format.js';
import type { Manifest } from './manifest.js';

/** By this name tools of others find the description of a dataset. */
export const DESCRIPTOR_FILE = 'datapackage.json';

/** A description of files as a Data Package of Frictionless, version 1, by which programs of others can check them. */
export interface Descriptor {
  readonly profile: 'tabular-data-package';
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly resources: readonly object[];
}

/** What a dataset that is described is called. */
export type Described = Pick<Manifest, 'name' | 'title' | 'version'>;

const format: Described = {
  name: 'samspil-dataset',
  title: { en: 'Every file and column that a dataset of Samspil may have' },
  version: '1',
};

/**
 * Describes the files of a dataset, read from the vocabulary.
 * @param files those that are there; every file that there may be where it is left out
 */
export function descriptorOf(
  { name, title, version }: Described = format,
  files: readonly FileFormat[] = fileFormats,
): Descriptor {
  const there = new Set(files.flatMap((file) => (file.holds === 'entities' ? [file.kind] : [])));
  return {
    profile: 'tabular-data-package',
    name,
    title: title.en ?? title.da ?? name,
    version,
    resources: files.map((file) => resourceOf(file, there)),
  };
}

function resourceOf(file: FileFormat, there: ReadonlySet<Kind>): object {
  const { name, columns, required } = file;
  const fields = [...leadingFields(file), ...columns.map((column) => fieldOf(column, required.includes(column.name)))];
  return {
    profile: 'tabular-data-resource',
    name: name.slice(0, -'.csv'.length),
    path: name,
    description: file.holds === 'entities' ? kinds[file.kind].about : verbOf(file.verb).about,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields,
      ...(file.holds === 'entities' && { primaryKey: 'id' }),
      ...foreignKeysOf(file, there),
      missingValues: [''],
    },
  };
}

function leadingFields(file: FileFormat): object[] {
  if (file.holds === 'entities') return [idField('id', [file.kind], 'Its id, which never changes.', { unique: true })];
  const { ends } = verbOf(file.verb);
  return [
    idField('subject', [...new Set(ends.map(({ from }) => from))], 'What the claim is about.'),
    idField('object', [...new Set(ends.map(({ to }) => to))], 'What it leads to.'),
    { name: 'key', type: 'string', description: 'Tells several claims between the same two apart, such as the year.' },
  ];
}

const idField = (name: string, of: readonly Kind[], description: string, more: object = {}): object => ({
  name,
  type: 'string',
  description,
  constraints: { required: true, ...more, pattern: idPattern(of) },
});

const idPattern = (of: readonly Kind[]): string =>
  String.raw`(${of.map((kind) => prefixOf(kind)).join('|')}):[a-z0-9]+([\-.][a-z0-9]+)*`;

/** What one file refers to in another: an end that is always of one kind, or a reference to one. */
function foreignKeysOf(file: FileFormat, there: ReadonlySet<Kind>): { readonly foreignKeys?: readonly object[] } {
  const ends = file.holds === 'claims' ? verbOf(file.verb).ends : [];
  const named: (readonly [string, readonly Kind[]])[] = [
    ['subject', ends.map(({ from }) => from)],
    ['object', ends.map(({ to }) => to)],
    ...file.columns.flatMap(({ name, property }): (readonly [string, readonly Kind[]])[] =>
      property.type === 'reference' ? [[name, [property.kind]]] : [],
    ),
  ];
  const foreignKeys = named.flatMap(([fields, of]) => {
    const [kind, ...others] = new Set(of);
    if (kind === undefined || others.length > 0 || !there.has(kind)) return [];
    const resource = fileNameOf(kind);
    const isOwn = file.holds === 'entities' && file.kind === kind;
    return [{ fields, reference: { resource: isOwn ? '' : resource, fields: 'id' } }];
  });
  return foreignKeys.length === 0 ? {} : { foreignKeys };
}

const fileNameOf = (kind: Kind): string =>
  fileFormats.find((file) => file.holds === 'entities' && file.kind === kind)?.name.slice(0, -'.csv'.length) ??
  prefixOf(kind);

function fieldOf({ name, property }: Column, isRequired: boolean): object {
  const { constraints = {}, ...type } = typeOf(property);
  const all = { ...(isRequired && { required: true }), ...constraints };
  return {
    name,
    ...type,
    description: property.about,
    ...(Object.keys(all).length > 0 && { constraints: all }),
  };
}

interface FieldType {
  readonly type: 'string' | 'boolean' | 'integer' | 'number';
  readonly constraints?: object;
}

/** What stands in a cell, as far as the form of Frictionless can say it: EDTF and lists are texts to it. */
function typeOf(property: Property): FieldType & Readonly<Record<string, unknown>> {
  switch (property.type) {
    case 'text':
    case 'bilingual':
    case 'texts':
    case 'formerNames':
    case 'language':
    case 'date':
    case 'period':
      return { type: 'string' };
    case 'codes':
      return { type: 'string', constraints: { pattern: listOf(String.raw`[\w.\-]+`) } };
    case 'sources':
      return { type: 'string', constraints: { pattern: listOf(idPattern(['Source'])) } };
    case 'reference':
      return { type: 'string', constraints: { pattern: idPattern([property.kind]) } };
    case 'url':
      return { type: 'string', constraints: { pattern: String.raw`https?://\S+` } };
    case 'country':
      return { type: 'string', constraints: { pattern: '[A-Z]{2}' } };
    case 'currency':
      return { type: 'string', constraints: { pattern: '[A-Z]{3}' } };
    case 'yesNo':
      return { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] };
    case 'integer':
    case 'number':
      return { type: property.type, constraints: boundsOf(property) };
    case 'term':
      return { type: 'string', constraints: { enum: valuesOf(property.terms) } };
  }
}

const listOf = (item: string): string => String.raw`${item}(\s*[${LIST_DIVIDER}]\s*${item})*`;

const boundsOf = ({ min, max }: { readonly min?: number; readonly max?: number }): object => ({
  ...(min !== undefined && { minimum: min }),
  ...(max !== undefined && { maximum: max }),
});

/** A descriptor as the file that holds it. */
export const printedDescriptor = (descriptor: Descriptor): string => `${JSON.stringify(descriptor, null, 2)}\n`;
