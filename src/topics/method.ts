import { entityType, listResolver } from '../graph/schema/index.js';

export const Method = entityType('Method');
export const MethodListResolver = listResolver('Method');
