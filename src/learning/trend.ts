import { entityType, listResolver } from '../graph/index.js';

export const Trend = entityType('Trend');
export const TrendListResolver = listResolver('Trend');
