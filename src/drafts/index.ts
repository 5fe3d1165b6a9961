export { type Draft, type DraftOnRecord, importDraft, type ImportedDraft, type ImportingDraft } from './importing.js';
export { fileUnreadable, headOf, isJson, readJson, readWhole } from './file.js';
