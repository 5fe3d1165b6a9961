export { importIati, type ImportedIati, type ImportingIati } from './importing.js';
export { isIati } from './reading/text.js';
