import { NetworkExportsResolver } from './exports.resolver.js';

export { openExport } from './network-files.js';

/** What this room gives to the schema. */
export const exports = [NetworkExportsResolver] as const;
