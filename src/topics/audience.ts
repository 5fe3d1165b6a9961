import { entityType, listResolver } from '../graph/schema/index.js';

export const Audience = entityType('Audience');
export const AudienceListResolver = listResolver('Audience');
