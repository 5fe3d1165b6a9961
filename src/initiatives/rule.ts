import { entityType, listResolver } from '../graph/schema/index.js';

export const Rule = entityType('Rule');
export const RuleListResolver = listResolver('Rule');
