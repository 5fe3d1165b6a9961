import { entityType, listResolver } from '../graph/schema/index.js';

export const Process = entityType('Process');
export const ProcessListResolver = listResolver('Process');
