import { entityType, listResolver } from '../graph/schema/index.js';

export const Theme = entityType('Theme');
export const ThemeListResolver = listResolver('Theme');
