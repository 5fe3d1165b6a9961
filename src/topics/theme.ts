import { entityType, listResolver } from '../graph/index.js';

export const Theme = entityType('Theme');
export const ThemeListResolver = listResolver('Theme');
