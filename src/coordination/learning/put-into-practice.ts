import { terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { claims, entity, listOf, object, oneOf, orNull } from '../declaration/fields.js';
import type { Holding } from '../declaration/question.js';
import type { Use } from './uptake-facts.js';

/** How an organisation has put a learning or practice into practice, as answers show it. */
export const PutIntoPractice = object(
  'PutIntoPractice',
  'An organisation that has put a learning or practice into practice.',
  {
    organisation: entity('Organisation', 'The organisation.'),
    level: orNull(
      oneOf(terms.UptakeLevel, 'How far it has come, as the surest and newest claim says; null where none does.'),
    ),
    placesOfUse: listOf(oneOf(terms.PlaceOfUse, 'Where it is used; empty where nothing is recorded.')),
    claims: claims('The claims that say so.'),
  },
);

export const putIntoPractice = (
  view: View,
  { organisation, level, places, claims: said }: Use,
): Holding<typeof PutIntoPractice> => ({
  organisation: view.idOf(organisation),
  level,
  placesOfUse: places,
  claims: view.claimIds(said),
});
