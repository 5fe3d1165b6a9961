import { entityType, listResolver } from '../graph/index.js';

export const Audience = entityType('Audience');
export const AudienceListResolver = listResolver('Audience');
