import { entityType, listResolver } from '../graph/schema/index.js';

export const Learning = entityType('Learning');
export const LearningListResolver = listResolver('Learning');
