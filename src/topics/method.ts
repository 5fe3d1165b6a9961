import { entityType, listResolver } from '../graph/index.js';

export const Method = entityType('Method');
export const MethodListResolver = listResolver('Method');
