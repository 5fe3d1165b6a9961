import { entityType, listResolver } from '../graph/index.js';

export const Assessment = entityType('Assessment');
export const AssessmentListResolver = listResolver('Assessment');
