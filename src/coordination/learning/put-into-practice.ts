import { terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { claims, entity, listOf, object, oneOf, orNull, text } from '../declaration/fields.js';
import type { Holding } from '../declaration/question.js';
import type { Use } from './uptake-facts.js';

/** What every use of a learning or practice is shown with. */
export const use = {
  organisation: entity('Organisation', 'The organisation.'),
  level: orNull(
    oneOf(terms.UptakeLevel, 'How far it has come, as the surest and newest claim says; null where none does.'),
  ),
  placesOfUse: listOf(oneOf(terms.PlaceOfUse, 'Where it is used; empty where nothing is recorded.')),
  claims: claims('The claims that say so.'),
};

/** The same of uses of which it is not known beforehand what is used, and that want proof. */
export const provenUse = {
  ...use,
  product: entity('Entity', 'The learning or practice.'),
  proof: orNull(text('What shows it, in the words of whoever recorded it; null where nothing is recorded.')),
};

/** How an organisation has put a learning or practice into practice, as answers show it. */
export const PutIntoPractice = object(
  'PutIntoPractice',
  'An organisation that has put a learning or practice into practice.',
  use,
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
