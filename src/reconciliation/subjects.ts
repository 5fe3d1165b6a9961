import {
  claimsAlong,
  type ClaimsCounted,
  countingFor,
  counts,
  type EntityAt,
  type GraphInMemory,
  storedOf,
} from '../graph/reading/index.js';
import { type EntityId, folded, identifierKey, namesIn, type Sight, type Stored } from '../graph/records/index.js';
import { atLeast, kinds, type Kind, relationOf } from '../graph/vocabulary/index.js';
import { knownOf, Names, type Language, type Words, words } from '../workbooks/index.js';

/** The kinds of entity that sheets of others name. */
export const subjectKinds = ['Organisation', 'Initiative', 'Theme', 'Method', 'Place'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const isSubjectKind = (text: string): text is SubjectKind => subjectKinds.some((kind) => kind === text);

export const wordsOfKind = (kind: Kind): Words => words(kinds[kind].da, kinds[kind].en);

/** How sure a record must be to be told of, as in every list of the API. */
const told = atLeast('INFERRED');

/** Something that may be meant, with all its names, folded. */
export interface Subject {
  readonly entity: EntityAt;
  readonly names: readonly string[];
}

/** What a caller may see of the kinds that are reconciled, as the graph stands. */
export class Subjects {
  readonly #listed = new Map<SubjectKind, readonly Subject[]>();
  readonly #names = new Map<SubjectKind, Names>();
  #identified: ReadonlyMap<string, readonly EntityId[]> | undefined;
  /** Which claims count, and which entities. */
  readonly counted: ClaimsCounted;

  constructor(
    readonly graph: GraphInMemory,
    readonly sight: Sight,
  ) {
    this.counted = { ...countingFor(told, sight), asOf: null };
  }

  /** Those of a kind, by name. */
  ofKind(kind: SubjectKind): readonly Subject[] {
    const known = this.#listed.get(kind);
    if (known) return known;
    const listed = [...this.graph.ofKind(kind)]
      .filter((entity) => counts(entity, this.counted))
      .map((entity) => ({ entity, names: namesIn(valuesOf(entity)).map(folded) }));
    this.#listed.set(kind, listed);
    return listed;
  }

  names(kind: SubjectKind): Names {
    const known = this.#names.get(kind);
    if (known) return known;
    const names = new Names(this.ofKind(kind).map(({ entity }) => knownOf(kind, valuesOf(entity))));
    this.#names.set(kind, names);
    return names;
  }

  /** What an id leads to, whatever its kind; null where that is not for the caller to see. */
  seen(id: EntityId): EntityAt | null {
    const entity = this.graph.entitySeen(id, this.sight);
    return entity && counts(entity, this.counted) ? entity : null;
  }

  /** The organisations that have a public identifier. @param key as `identifierKey` makes it */
  identifiedBy(key: string): readonly EntityId[] {
    this.#identified ??= this.#readIdentified();
    return this.#identified.get(key) ?? [];
  }

  #readIdentified(): ReadonlyMap<string, readonly EntityId[]> {
    const found = new Map<string, EntityId[]>();
    for (const { entity } of this.ofKind('Organisation'))
      for (const identifier of identifiersOf(entity, this)) {
        const key = identifierKey(identifier);
        found.set(key, [...(found.get(key) ?? []), entity.node.id]);
      }
    return found;
  }
}

/** What is stored of an entity, as records name it. */
export const valuesOf = (entity: EntityAt): Stored => storedOf(entity) as Stored;

const identifiers = relationOf('Organisation', 'identifiers');

/** The public identifiers of an organisation that a caller may see. */
export const identifiersOf = (
  organisation: EntityAt,
  { graph, counted }: Subjects,
): readonly { readonly scheme: string; readonly value: string }[] =>
  claimsAlong(graph, organisation, identifiers, counted).map(({ end }) => {
    const { scheme, value } = valuesOf(end);
    return { scheme: String(scheme), value: String(value) };
  });

/** The name of an entity in a language, or where it has none in that, in the other. */
export function nameIn({ node: { name, id } }: EntityAt, language: Language): string {
  return name[language] ?? name.da ?? name.en ?? id;
}

/** What it is, in a language, or where that is not told in it, in the other. */
export const descriptionIn = ({ node: { description } }: EntityAt, language: Language): string | undefined =>
  description?.[language] ?? description?.da ?? description?.en;
