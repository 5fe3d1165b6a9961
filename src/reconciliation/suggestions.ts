import { folded, isEntityId } from '../graph/records/index.js';
import type { Language, Words } from '../workbooks/index.js';
import { allProperties, typeOf } from './properties.js';
import { descriptionIn, nameIn, type Subject, type SubjectKind, subjectKinds, type Subjects } from './subjects.js';

/** How many are suggested at a time. */
const SHOWN = 20;

/** What somebody has typed so far, and how many they have passed over. */
export interface Typed {
  readonly prefix: string;
  readonly cursor: number;
}

/** How well a name begins as it was typed: the whole of it, its start, a word, the start of a word; null where it does not. */
function rankOf(name: string, typed: string): number | null {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return ` ${name}`.includes(` ${typed}`) ? 2 : null;
}

/** Entities whose id or one of whose names is what was typed, or goes on from it. */
export function suggestedEntities(
  { prefix, cursor }: Typed,
  kinds: readonly SubjectKind[],
  subjects: Subjects,
  language: Language,
): object {
  const typed = folded(prefix);
  const id = prefix.trim();
  const byId = isEntityId(id) ? subjects.seen(id)?.node.id : undefined;
  const rank = ({ entity, names }: Subject): number | null => {
    if (entity.node.id === byId) return 0;
    const ranks = names.map((name) => rankOf(name, typed)).filter((each) => each !== null);
    return ranks.length === 0 ? null : Math.min(...ranks);
  };
  const found =
    typed === ''
      ? []
      : kinds
          .flatMap((kind) => subjects.ofKind(kind))
          .flatMap((subject) => {
            const place = rank(subject);
            return place === null ? [] : [{ place, entity: subject.entity, name: nameIn(subject.entity, language) }];
          });
  const sorted = found.toSorted(
    (one, other) => one.place - other.place || one.name.localeCompare(other.name, language),
  );
  return {
    result: sorted.slice(cursor, cursor + SHOWN).map(({ entity, name }) => {
      const description = descriptionIn(entity, language);
      return {
        id: entity.node.id,
        name,
        ...(description !== undefined && { description }),
        notable: [typeOf(entity.node.type, language)],
      };
    }),
  };
}

/** Types whose id or name begins as it was typed. */
export const suggestedTypes = (typed: Typed, language: Language): object =>
  suggested(
    subjectKinds.map((kind) => typeOf(kind, language)).map(({ id, name }) => ({ id, name: { da: name, en: name } })),
    typed,
    language,
  );

/** Properties whose id or name begins as it was typed. */
export const suggestedProperties = (typed: Typed, language: Language): object =>
  suggested(allProperties, typed, language);

function suggested(
  all: readonly { readonly id: string; readonly name: Words }[],
  { prefix, cursor }: Typed,
  language: Language,
): object {
  const typed = folded(prefix);
  const found = all.flatMap(({ id, name }) => {
    const ranks = [id, name[language]].map((text) => rankOf(folded(text), typed)).filter((each) => each !== null);
    return ranks.length === 0 ? [] : [{ place: Math.min(...ranks), id, name: name[language] }];
  });
  return {
    result: found
      .toSorted((one, other) => one.place - other.place || one.name.localeCompare(other.name, language))
      .slice(cursor, cursor + SHOWN)
      .map(({ id, name }) => ({ id, name })),
  };
}
