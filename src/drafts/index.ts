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
export { fileUnreadable, headOf, isJson, piecesOf } from './file.js';
export { type JsonPart, jsonParts, requireWholeJson } from './json.js';
