import { entityType, listResolver } from '../graph/index.js';

export const Place = entityType('Place');
export const PlaceListResolver = listResolver('Place');
