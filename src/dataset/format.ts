import {
  claimPropertiesOf,
  kindNames,
  kinds,
  propertiesOf,
  verbNames,
  type Kind,
  type Properties,
  type Property,
  type Verb,
} from '../graph/vocabulary/index.js';

/** A column of a file: where its value goes, and what it may be. */
export interface Column {
  readonly name: string;
  /** The name under which the value is recorded, such as `nameDa`. */
  readonly value: string;
  readonly property: Property;
}

/** A file of a dataset: the entities of one kind, or the claims of one verb. */
export type FileFormat = {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Columns that every such file has. */
  readonly required: readonly string[];
} & ({ readonly holds: 'entities'; readonly kind: Kind } | { readonly holds: 'claims'; readonly verb: Verb });

/** Divides the items of a list within a cell. */
export const LIST_DIVIDER = '|';

/** Every file that a dataset may have, read from the vocabulary. */
export const fileFormats: readonly FileFormat[] = [
  ...kindNames.map((kind) => ({
    name: `${kebab(kinds[kind].plural)}.csv`,
    holds: 'entities' as const,
    kind,
    columns: columnsOf(propertiesOf(kind)),
    required: ['id', ...requiredColumns(propertiesOf(kind))],
  })),
  ...verbNames.map((verb) => ({
    name: `${verb.toLowerCase().replaceAll('_', '-')}.csv`,
    holds: 'claims' as const,
    verb,
    columns: columnsOf(claimPropertiesOf(verb)),
    required: ['subject', 'object', ...requiredColumns(claimPropertiesOf(verb))],
  })),
];

/** The columns in front of those for what is recorded. */
export const leadingColumns = (format: FileFormat): string[] =>
  format.holds === 'entities' ? ['id'] : ['subject', 'object', 'key'];

/** The columns of what is recorded: one for each property, two for one in both languages. */
export function columnsOf(properties: Properties): Column[] {
  return Object.entries(properties).flatMap(([name, property]) =>
    property.type === 'bilingual'
      ? [
          { name: `${snake(name)}_da`, value: `${name}Da`, property },
          { name: `${snake(name)}_en`, value: `${name}En`, property },
        ]
      : [{ name: snake(name), value: name, property }],
  );
}

/** Of a bilingual property one language is enough, so neither of its columns has to be there. */
function requiredColumns(properties: Properties): string[] {
  return Object.entries(properties).flatMap(([name, property]) =>
    property.required && property.type !== 'bilingual' ? [snake(name)] : [],
  );
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

function kebab(name: string): string {
  return snake(name).replaceAll('_', '-');
}
