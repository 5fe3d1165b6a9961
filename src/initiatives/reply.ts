import { entityType, listResolver } from '../graph/schema/index.js';

export const Reply = entityType('Reply');
export const ReplyListResolver = listResolver('Reply');
