import { entityType, listResolver } from '../graph/index.js';

export const Rule = entityType('Rule');
export const RuleListResolver = listResolver('Rule');
