import { entityType, listResolver } from '../graph/schema/index.js';

export const Need = entityType('Need');
export const NeedListResolver = listResolver('Need');
