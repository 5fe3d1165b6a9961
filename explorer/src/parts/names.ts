import { Names } from '../api.generated.js';
import { useAnswer } from '../use-answer.js';
import { textOf, useLanguage } from '../words/bilingual.js';

/** The names of what an address names by its id, by id; an id that is not on record has none. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const language = useLanguage();
  const { answer } = useAnswer(Names, ids.length === 0 ? null : { ids });
  const found = ids.length === 0 ? [] : (answer?.data.nodes ?? []);
  return new Map(found.flatMap((node) => (node && 'name' in node ? [[node.id, textOf(node.name, language)]] : [])));
}
