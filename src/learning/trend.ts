import { entityType, listResolver } from '../graph/schema/index.js';

export const Trend = entityType('Trend');
export const TrendListResolver = listResolver('Trend');
