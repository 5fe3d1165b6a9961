import {
  claimProperties,
  entityProperties,
  kinds,
  terms,
  verbOf,
  type Properties,
  type Property,
  type Terms,
} from '../graph/vocabulary/index.js';
import { prefixOf } from '../graph/records/index.js';
import { faultCodes } from './fault.js';
import { columnsOf, fileFormats, LIST_DIVIDER, type FileFormat } from './format.js';
import { manifestSchema } from './manifest.js';

/** A table of the documentation: the titles of its columns and its rows, in Markdown. */
export interface DocumentedTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const columnTitles = ['column', 'needed', 'what stands in it', 'meaning'];

/** The parts of the manifest. */
export const documentedManifest = (): DocumentedTable => ({
  titles: ['part', 'needed', 'meaning'],
  rows: Object.entries(manifestSchema.shape).map(([name, part]) => [
    code(name),
    part.safeParse(undefined).success ? '' : 'yes',
    part.meta()?.description ?? '',
  ]),
});

/** The columns that all files of entities have. */
export const documentedEntityColumns = (): DocumentedTable => ({
  titles: columnTitles,
  rows: [
    [
      code('id'),
      'yes',
      'id',
      'Its id: the prefix of its kind and a name of lower-case letters a to z, digits and hyphens. It never changes and is never used again.',
    ],
    ...columnRows(entityProperties),
  ],
});

/** The columns that all files of claims have. */
export const documentedClaimColumns = (): DocumentedTable => ({
  titles: columnTitles,
  rows: [
    [code('subject'), 'yes', 'id', 'What the claim is about.'],
    [code('object'), 'yes', 'id', 'What it leads to.'],
    [
      code('key'),
      '',
      'text',
      'Tells several claims between the same two apart, such as the year. A claim that was said in an assessment has the id of that assessment by default.',
    ],
    ...columnRows(claimProperties),
  ],
});

/** The files of entities. */
export const documentedEntityFiles = (): DocumentedTable => ({
  titles: ['file', 'ids start with', 'a row is'],
  rows: fileFormats.flatMap((format) =>
    format.holds === 'entities'
      ? [[code(format.name), code(`${prefixOf(format.kind)}:`), kinds[format.kind].about]]
      : [],
  ),
});

/** The files of claims. */
export const documentedClaimFiles = (): DocumentedTable => ({
  titles: ['file', 'subject → object', 'a row says'],
  rows: fileFormats.flatMap((format) => {
    if (format.holds === 'entities') return [];
    const { about, ends } = verbOf(format.verb);
    return [[code(format.name), ends.map(({ from, to }) => `${prefixOf(from)} → ${prefixOf(to)}`).join(', '), about]];
  }),
});

/** The columns that a file has beside those of all such files. */
export const documentedOwnColumns = (): DocumentedTable => ({
  titles: ['file', ...columnTitles],
  rows: fileFormats.flatMap((format) => columnRows(ownProperties(format)).map((row) => [code(format.name), ...row])),
});

/** The closed sets and their values. */
export const documentedTerms = (): DocumentedTable => ({
  titles: ['set', 'value', 'dansk', 'meaning'],
  rows: Object.values(terms)
    .filter(isTerms)
    .flatMap(({ name, values }) =>
      Object.entries(values).map(([value, { da, about }]) => [name, code(value), da, about]),
    ),
});

/** What can be wrong. */
export const documentedFaults = (): DocumentedTable => ({
  titles: ['code', 'what it means'],
  rows: Object.entries(faultCodes).map(([name, about]) => [code(name), about]),
});

const code = (text: string): string => `\`${text}\``;

const isTerms = (value: unknown): value is Terms => typeof value === 'object' && value !== null && 'values' in value;

const ownProperties = (format: FileFormat): Properties =>
  format.holds === 'entities' ? kinds[format.kind].properties : verbOf(format.verb).properties;

const columnRows = (properties: Properties): string[][] =>
  columnsOf(properties).map(({ name, property }) => [
    code(name),
    neededOf(property),
    contentOf(property),
    property.about,
  ]);

function neededOf(property: Property): string {
  if (!property.required) return '';
  return property.type === 'bilingual' ? 'one of the two' : 'yes';
}

// A bar would otherwise end the cell of the Markdown table.
const divided = `divided by \`\\${LIST_DIVIDER}\``;

/** What stands in a cell, in the words of somebody who fills it in. */
function contentOf(property: Property): string {
  switch (property.type) {
    case 'text':
    case 'bilingual':
      return 'text';
    case 'texts':
      return `texts ${divided}`;
    case 'codes':
      return `codes ${divided}`;
    case 'sources':
      return `ids of sources ${divided}`;
    case 'formerNames':
      return `names with their period, \`DMRU [../2021]\`, ${divided}`;
    case 'url':
      return 'web address';
    case 'country':
      return 'country code (ISO 3166-1), such as `DK`';
    case 'language':
      return 'language code (BCP 47), such as `da`';
    case 'currency':
      return 'currency code (ISO 4217), such as `DKK`';
    case 'date':
      return 'date';
    case 'period':
      return 'date or period';
    case 'yesNo':
      return property.absent === 'no' ? '`yes` or `no`; empty is no' : '`yes` or `no`; empty is not known';
    case 'integer':
    case 'number':
      return boundsOf(property);
    case 'term':
      return `one of ${property.terms.name}`;
    case 'reference':
      return `id of one of ${code(`${prefixOf(property.kind)}:`)}`;
  }
}

function boundsOf({ type, min, max }: Property & { type: 'integer' | 'number' }): string {
  const bounds = min === undefined ? '' : max === undefined ? ` from ${min}` : ` from ${min} to ${max}`;
  return `${type === 'integer' ? 'whole number' : 'number'}${bounds}`;
}
