import { entityType, listResolver } from '../graph/index.js';

export const Process = entityType('Process');
export const ProcessListResolver = listResolver('Process');
