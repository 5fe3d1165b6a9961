import { localeOf, type Language } from '../words/written.js';
import type { Named } from './entity.js';

/** In the order of their names, for lists that have none of their own: æ, ø and å last in Danish, 10 after 9. */
export const byName = <Entity extends Named>(entities: readonly Entity[], language: Language): readonly Entity[] => {
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true });
  return entities.toSorted((one, other) => compare(one.name.text, other.name.text));
};
