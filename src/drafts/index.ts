export {
  type Draft,
  type DraftOnRecord,
  importDraft,
  type ImportedDraft,
  type ImportingDraft,
  inFolder,
  recordDraft,
  tellDoubles,
} from './importing.js';
export { fileUnreadable, headOf, isJson, readJson, readWhole } from './file.js';
