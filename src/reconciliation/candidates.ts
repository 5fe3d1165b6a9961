import type { EntityAt } from '../graph/reading/index.js';
import { type EntityId, folded, identifierKey, isAcronym, isEntityId } from '../graph/records/index.js';
import type { Language } from '../workbooks/index.js';
import { agrees, propertyOf, typeOf } from './properties.js';
import type { SubjectQuery } from './queries.js';
import { descriptionIn, nameIn, type Subjects, type SubjectKind } from './subjects.js';

/** By what something was found, from what tells most to what tells least. */
type FoundBy = 'ID' | 'IDENTIFIER' | 'NAME' | 'ALIAS' | 'FORMER_NAME' | 'SHORT_NAME' | 'ALIKE' | 'WORDS' | 'PROPERTIES';

/** What a name scores that is just the one looked for. */
const exact = { ID: 100, IDENTIFIER: 100, NAME: 100, ALIAS: 95, FORMER_NAME: 90, SHORT_NAME: 85 } as const;
/** What a name scores that is wholly like it, one in which all its words stand, and what only has the properties. */
const [ALIKE, WORDS, PROPERTIES] = [80, 40, 50];
/** What each property takes away that is another than the one given. */
const DIFFERS = 25;

interface Found {
  readonly by: FoundBy;
  readonly score: number;
}

/** How a property of a candidate compares with the one given. */
interface Compared {
  readonly agreeing: number;
  readonly differing: number;
}

/** Something that may be meant, as the API tells it. */
export interface Candidate {
  readonly id: EntityId;
  readonly name: string;
  readonly description?: string;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly { readonly id: string; readonly value: number | boolean }[];
}

/**
 * What each query may mean, the likeliest first.
 *
 * - `score`, 0 to 100: 100 for its id, a public identifier or its name, 95 for another name, 90 for a former one, 85 for a
 *   short one, 80 times the likeness for one nearly the same (see `NameLikeness`), 20 to 40 where all words of the query
 *   stand in it, 50 where only properties were asked for; 25 less for each property that is another than the one given.
 *   What nothing is recorded of does not count.
 * - `match` where it can only be one: of all that have just this id, identifier or name and no property that is another it
 *   is the only one, and it was not found by an acronym alone, which never identifies.
 */
export function candidatesFor(
  queries: ReadonlyMap<string, SubjectQuery>,
  subjects: Subjects,
  language: Language,
): ReadonlyMap<string, readonly Candidate[]> {
  const alike = alikeIn([...queries.values()], subjects);
  return new Map(
    [...queries].map(([key, query]) => {
      const found = foundFor(query, subjects, alike);
      return [key, ranked(found, query, subjects, language)];
    }),
  );
}

type AlikeByKind = ReadonlyMap<SubjectKind, ReadonlyMap<string, readonly { id: EntityId; likeness: number }[]>>;

/** What is like each text of a batch: to compare names all of them are weighed together. */
function alikeIn(queries: readonly SubjectQuery[], subjects: Subjects): AlikeByKind {
  const texts = new Map<SubjectKind, Set<string>>();
  for (const { text, kinds } of queries)
    for (const kind of kinds) if (text !== null) texts.set(kind, (texts.get(kind) ?? new Set()).add(text));
  return new Map([...texts].map(([kind, looked]) => [kind, subjects.names(kind).alike([...looked])]));
}

function foundFor(query: SubjectQuery, subjects: Subjects, alike: AlikeByKind): ReadonlyMap<EntityId, Found> {
  const found = new Map<EntityId, Found>();
  const note = (id: EntityId, by: FoundBy, score: number): void => {
    const known = found.get(id);
    if (!known || known.score < score) found.set(id, { by, score });
  };
  const isAsked = (id: EntityId): boolean => {
    const kind = subjects.seen(id)?.node.type;
    return query.kinds.some((each) => each === kind);
  };
  for (const key of identifierKeysIn(query))
    for (const id of subjects.identifiedBy(key)) if (isAsked(id)) note(id, 'IDENTIFIER', exact.IDENTIFIER);
  if (query.text === null) {
    for (const id of withProperties(query, subjects)) note(id, 'PROPERTIES', PROPERTIES);
    return found;
  }
  if (isEntityId(query.text)) {
    const entity = subjects.seen(query.text);
    if (entity && isAsked(entity.node.id)) note(entity.node.id, 'ID', exact.ID);
  }
  const text = query.text;
  for (const kind of query.kinds) {
    for (const { by, ids } of subjects.names(kind).exactly(text)) for (const id of ids) note(id, by, exact[by]);
    for (const { id, likeness } of alike.get(kind)?.get(text) ?? []) note(id, 'ALIKE', ALIKE * likeness);
    for (const { id, share } of withWords(text, kind, subjects)) note(id, 'WORDS', (WORDS * (1 + share)) / 2);
  }
  return found;
}

/** The identifiers that a query names: its text, as org-id writes them or as a CVR number alone, and its properties. */
function identifierKeysIn({ text, given }: SubjectQuery): string[] {
  const { scheme, value } = /^(?<scheme>[A-Za-z]{2}-[A-Za-z0-9]+)[-: ](?<value>.+)$/u.exec(text ?? '')?.groups ?? {};
  const ofProperties = given.flatMap(({ property, values }) =>
    /^[A-Z]{2}-/u.test(property) ? values.map((each) => identifierKey({ scheme: property, value: each.trim() })) : [],
  );
  return [
    ...(scheme !== undefined && value !== undefined ? [identifierKey({ scheme, value })] : []),
    ...(text !== null && /\d/u.test(text) ? [identifierKey({ scheme: 'DK-CVR', value: text })] : []),
    ...ofProperties,
  ];
}

/** Those in one of whose names each word of a text stands, and which share of its letters they are. */
function* withWords(text: string, kind: SubjectKind, subjects: Subjects): Generator<{ id: EntityId; share: number }> {
  const looked = folded(text);
  if (looked.length < 3) return;
  const words = looked.split(' ');
  for (const { entity, names } of subjects.ofKind(kind)) {
    const shares = names
      .filter((name) => words.every((word) => ` ${name}`.includes(` ${word}`)))
      .map((name) => Math.min(1, looked.length / name.length));
    if (shares.length > 0) yield { id: entity.node.id, share: Math.max(...shares) };
  }
}

/** Those that have all properties given. */
function withProperties({ kinds, given }: SubjectQuery, subjects: Subjects): EntityId[] {
  return kinds.flatMap((kind) =>
    subjects
      .ofKind(kind)
      .filter(({ entity }) =>
        given.every(({ property, values }) => {
          const known = propertyOf(kind, property);
          return known !== undefined && agrees(known, values, entity, subjects) === true;
        }),
      )
      .map(({ entity }) => entity.node.id),
  );
}

function ranked(
  found: ReadonlyMap<EntityId, Found>,
  query: SubjectQuery,
  subjects: Subjects,
  language: Language,
): readonly Candidate[] {
  const all = [...found].flatMap(([id, by]) => {
    const entity = subjects.seen(id);
    return entity ? [{ entity, by, compared: comparedWith(query, entity, subjects) }] : [];
  });
  const possible = all.filter(({ by, compared }) => by.by in exact && compared.differing === 0);
  const [only] = possible;
  const isByAcronym = only?.by.by === 'SHORT_NAME' && query.text !== null && isAcronym(query.text);
  const isSure = possible.length === 1 && only && (!isByAcronym || only.compared.agreeing > 0);
  return all
    .map(({ entity, by, compared }) => ({
      ...told(entity, language),
      score: Math.round(Math.max(0, by.score - DIFFERS * compared.differing) * 100) / 100,
      match: isSure === true && entity === only?.entity,
      features: [
        { id: 'name', value: Math.round(by.score) / 100 },
        { id: 'exact', value: by.by in exact },
        { id: 'properties_agreeing', value: compared.agreeing },
        { id: 'properties_differing', value: compared.differing },
      ],
      agreeing: compared.agreeing,
    }))
    .toSorted(
      (one, other) =>
        Number(other.match) - Number(one.match) ||
        other.score - one.score ||
        other.agreeing - one.agreeing ||
        one.name.localeCompare(other.name, language) ||
        (one.id < other.id ? -1 : 1),
    )
    .slice(0, query.limit)
    .map(({ agreeing: _agreeing, ...candidate }) => candidate);
}

function comparedWith({ given }: SubjectQuery, entity: EntityAt, subjects: Subjects): Compared {
  const kind = entity.node.type as SubjectKind;
  const outcomes = given.map(({ property, values }) => {
    const known = propertyOf(kind, property);
    return known ? agrees(known, values, entity, subjects) : null;
  });
  return {
    agreeing: outcomes.filter((outcome) => outcome === true).length,
    differing: outcomes.filter((outcome) => outcome === false).length,
  };
}

function told(entity: EntityAt, language: Language) {
  const description = descriptionIn(entity, language);
  return {
    id: entity.node.id,
    name: nameIn(entity, language),
    ...(description !== undefined && { description }),
    type: [typeOf(entity.node.type, language)],
  };
}
