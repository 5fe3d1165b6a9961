import type { EntityId } from '../records/index.js';
import type { Confidence, Kind, Property, Terms, kinds } from '../vocabulary/index.js';

/** A text in Danish, in English, or in both. */
export interface Bilingual {
  readonly da?: string;
  readonly en?: string;
}

/** What a property holds where it is recorded. */
type ValueOf<P extends Property> = P extends { type: 'term'; terms: Terms<infer V> }
  ? V
  : P extends { type: 'texts' | 'codes' | 'sources' | 'formerNames' }
    ? readonly string[]
    : P extends { type: 'integer' | 'number' }
      ? number
      : P extends { type: 'yesNo' }
        ? boolean
        : P extends { type: 'bilingual' }
          ? Bilingual
          : string;

/** An entity as resolvers hand it on: what is recorded of it, by property name. */
export type EntityNode<K extends Kind = Kind> = {
  readonly id: EntityId;
  readonly type: K;
  readonly name: Bilingual;
  readonly description?: Bilingual;
  readonly aliases?: readonly string[];
  readonly note?: string;
  readonly sources?: readonly EntityId[];
  readonly confidence: Confidence;
} & RecordedOf<(typeof kinds)[K]['properties']>;

type RecordedOf<Declared> = {
  readonly [P in keyof Declared]?: Declared[P] extends Property ? ValueOf<Declared[P]> : never;
};

/** The properties of a node of the database. */
export type StoredEntity = Readonly<Record<string, unknown>> & {
  readonly id: EntityId;
  readonly type: Kind;
  readonly confidence: Confidence;
  readonly nameDa?: string;
  readonly nameEn?: string;
  readonly descriptionDa?: string;
  readonly descriptionEn?: string;
};

/** Turns the properties of a node of the database into an entity: its bilingual texts become one value each. */
export function entityNode(stored: StoredEntity): EntityNode {
  const name = bilingual(stored.nameDa, stored.nameEn);
  const description = bilingual(stored.descriptionDa, stored.descriptionEn);
  return { ...stored, name, ...(Object.keys(description).length > 0 && { description }) };
}

const bilingual = (da: string | undefined, en: string | undefined): Bilingual => ({
  ...(da !== undefined && { da }),
  ...(en !== undefined && { en }),
});

/** Which language of which text a stored value is. */
const languageOf: ReadonlyMap<string, readonly ['name' | 'description', keyof Bilingual]> = new Map([
  ['nameDa', ['name', 'da']],
  ['nameEn', ['name', 'en']],
  ['descriptionDa', ['description', 'da']],
  ['descriptionEn', ['description', 'en']],
]);

/**
 * An entity of which some values were read, in the order of their names. The others look as if they were not recorded:
 * read all that is shown.
 */
export function entityNodeOf(names: readonly string[], values: readonly unknown[], kind: Kind | undefined): EntityNode {
  const texts: Partial<Record<'name' | 'description', Record<string, unknown>>> = { name: {} };
  const node: Record<string, unknown> = { type: kind, name: texts.name };
  let at = 0;
  for (const name of names) {
    const value = values[at];
    at += 1;
    if (value === null) continue;
    const language = languageOf.get(name);
    if (language) {
      const text = (texts[language[0]] ??= {});
      text[language[1]] = value;
      node[language[0]] = text;
    } else node[name] = value;
  }
  return node as unknown as EntityNode;
}
