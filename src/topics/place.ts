import { entityType, listResolver } from '../graph/schema/index.js';

export const Place = entityType('Place');
export const PlaceListResolver = listResolver('Place');
