import type { Reading } from '../../../src/coordination/declaration/question.js';
import { upper } from '../expecting.js';
import type { Records } from '../records.js';

/** What the API reads of a world once an answer is found. */
export const readingOf = ({ claims, entities }: Records): Reading => {
  const stated = new Map(claims.map(({ id, values }) => [id, values]));
  const recorded = new Map(entities.map(({ id, values }) => [id, values]));
  return {
    names: async () => upper,
    entities: async (ids) => new Map(ids.map((id) => [id, recorded.get(id) ?? {}])),
    claims: async (ids) => new Map(ids.map((id) => [id, stated.get(id) ?? {}])),
  };
};
