import { terms } from '../../graph/vocabulary/index.js';
import { entity, int, object, oneOf, orNull, type Holding } from '../declaration/fields.js';

/** Initiatives as a matrix and its like show them: by the entity that makes them one, or by their kind. */
export const ShownGroup = object('InitiativeGroup', 'Initiatives that are looked at together.', {
  entity: orNull(
    entity(
      'Entity',
      'What makes them one: a work area, theme, network, method, audience or place; null where it is their kind.',
    ),
  ),
  kind: orNull(oneOf(terms.InitiativeKind, 'The kind that they share; null where an entity makes them one.')),
  initiatives: int('How many there are.'),
});
export type ShownGroup = Holding<typeof ShownGroup>;
