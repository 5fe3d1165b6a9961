import { entityType, listResolver } from '../graph/index.js';

export const Need = entityType('Need');
export const NeedListResolver = listResolver('Need');
