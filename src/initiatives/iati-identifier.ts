import { cypherQuery } from '../database/index.js';
import { atLeast } from '../graph/vocabulary/index.js';
import { entityNode, keyLoader, type EntityNode, type KeyLookup, type StoredEntity } from '../graph/reading/index.js';
import type { Sight } from '../graph/records/index.js';

const byIatiIdentifier = cypherQuery<
  { identifiers: readonly string[]; confidences: readonly string[]; given: { sight: Sight } },
  { identifier: string; initiative: StoredEntity }
>('initiatives/initiatives-by-iati-identifier');

const initiativeOf = keyLoader<string, EntityNode>(async (identifiers, { database, signal, sight }) => {
  const asked = { identifiers, confidences: atLeast('INFERRED'), given: { sight } };
  const rows = await database.read(byIatiIdentifier, asked, { signal });
  return rows.map(({ identifier, initiative }) => [identifier, entityNode(initiative)]);
});

/** The initiative with an activity identifier in IATI, letter for letter as its publisher writes it. */
export const initiativeByIatiIdentifier: KeyLookup = async (identifier, context) => initiativeOf(context, identifier);
