import { entityType, listResolver } from '../graph/index.js';

export const Learning = entityType('Learning');
export const LearningListResolver = listResolver('Learning');
