import { isEntityId } from '../graph/records/index.js';
import type { Language } from '../workbooks/index.js';
import { allProperties, propertiesOfKind, propertyOf, type PropertyValue, shownValue, typeOf } from './properties.js';
import { descriptionIn, isSubjectKind, nameIn, type SubjectKind, type Subjects } from './subjects.js';

/** The values of these properties of these entities, as the API tells them: of what is not on record there are none. */
export function extended(
  { ids, properties }: { readonly ids: readonly string[]; readonly properties: readonly string[] },
  subjects: Subjects,
  language: Language,
): object {
  const asked = properties.flatMap((name) => allProperties.find(({ id }) => id === name) ?? []);
  return {
    meta: asked.map(({ id, name, leadsTo }) => {
      const [only, ...others] = leadsTo;
      return {
        id,
        name: name[language],
        ...(only !== undefined && others.length === 0 && isSubjectKind(only) && { type: typeOf(only, language) }),
      };
    }),
    rows: Object.fromEntries(
      ids.map((id) => [id, Object.fromEntries(asked.map((property) => [property.id, cellsOf(id, property.id)]))]),
    ),
  };

  function cellsOf(id: string, name: string): object[] {
    const entity = isEntityId(id) ? subjects.seen(id) : null;
    if (!entity || !isSubjectKind(entity.node.type)) return [];
    const property = propertyOf(entity.node.type, name);
    return property ? property.valuesOf(entity, subjects).map((value) => cellOf(value, language)) : [];
  }
}

function cellOf(value: PropertyValue, language: Language): object {
  if ('number' in value) return Number.isInteger(value.number) ? { int: value.number } : { float: value.number };
  if (!('entity' in value)) return { str: shownValue(value, language) };
  const description = descriptionIn(value.entity, language);
  return {
    id: value.entity.node.id,
    name: nameIn(value.entity, language),
    ...(description !== undefined && { description }),
  };
}

/** What sheets with entities of a type can be extended by. */
export const proposed = (kind: SubjectKind, limit: number | null, language: Language): object => ({
  type: kind,
  ...(limit !== null && { limit }),
  properties: propertiesOfKind(kind)
    .slice(0, limit ?? undefined)
    .map(({ id, name }) => ({ id, name: name[language] })),
});
