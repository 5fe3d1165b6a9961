import { entityType, listResolver } from '../graph/index.js';

export const Practice = entityType('Practice');
export const PracticeListResolver = listResolver('Practice');
