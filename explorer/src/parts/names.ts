import { Names } from '../api.generated.js';
import { useAnswer } from '../use-answer.js';
import { asked, useLanguage } from '../words/bilingual.js';

/** The names of what an address names by its id, by id; an id that is not on record has none. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const language = useLanguage();
  const { answer } = useAnswer(Names, ids.length === 0 ? null : { language: asked(language), ids });
  const found = ids.length === 0 ? [] : (answer?.data.nodes ?? []);
  return new Map(found.flatMap((node) => (node && 'name' in node ? [[node.id, node.name.text]] : [])));
}
