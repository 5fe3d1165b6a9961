import { entityType, listResolver } from '../graph/schema/index.js';

export const Assessment = entityType('Assessment');
export const AssessmentListResolver = listResolver('Assessment');
