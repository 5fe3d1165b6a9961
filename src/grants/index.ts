export { type GrantsFile, grantsIn, isGrantsPackage, isJson, readJson, unreadable } from './file.js';
export { type ImportedGrants, importGrants } from './importing.js';
export { grantsOfTable, grantsTable } from './table.js';
export {
  type Recorded,
  type RecordedGrant,
  type RecordedOrganisation,
  writtenGrant,
  type WrittenGrant,
} from './written.js';
