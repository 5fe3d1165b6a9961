import DataLoader from 'dataloader';
import { cypherQuery } from '../database/index.js';
import {
  atLeast,
  entityNode,
  perRequest,
  type EntityNode,
  type KeyLookup,
  type Sight,
  type StoredEntity,
} from '../graph/index.js';

const byIatiIdentifier = cypherQuery<
  { identifiers: readonly string[]; confidences: readonly string[]; sight: Sight },
  { identifier: string; initiative: StoredEntity }
>('initiatives/initiatives-by-iati-identifier');

const loader = perRequest(
  ({ database, signal, sight }) =>
    new DataLoader<string, EntityNode | null>(
      async (identifiers) => {
        const asked = { identifiers: [...new Set(identifiers)], confidences: atLeast('INFERRED'), sight };
        const rows = await database.read(byIatiIdentifier, asked, { signal });
        const found = new Map(rows.map(({ identifier, initiative }) => [identifier, entityNode(initiative)]));
        return identifiers.map((identifier) => found.get(identifier) ?? null);
      },
      { cache: false },
    ),
);

/** The initiative with an activity identifier in IATI, letter for letter as its publisher writes it. */
export const initiativeByIatiIdentifier: KeyLookup = (identifier, context) => loader(context).load(identifier);
