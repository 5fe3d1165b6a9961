import { entityType, listResolver } from '../graph/schema/index.js';

export const Pool = entityType('Pool');
export const Round = entityType('Round');
export const PoolListResolver = listResolver('Pool');
export const RoundListResolver = listResolver('Round');
