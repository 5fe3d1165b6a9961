import { entityType } from './entity.js';
import { listResolver } from './list.js';

export const Source = entityType('Source');
export const SourceListResolver = listResolver('Source');
