import { entityType, listResolver } from '../graph/schema/index.js';

export const Application = entityType('Application');
export const ApplicationListResolver = listResolver('Application');
