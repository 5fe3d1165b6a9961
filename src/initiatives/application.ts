import { entityType, listResolver } from '../graph/index.js';

export const Application = entityType('Application');
export const ApplicationListResolver = listResolver('Application');
