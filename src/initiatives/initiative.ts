import { entityType, listResolver } from '../graph/index.js';

export const Initiative = entityType('Initiative');
export const InitiativeListResolver = listResolver('Initiative');
