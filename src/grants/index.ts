export { type GrantsFile, GrantsReader } from './file.js';
export { grantsDraft } from './importing.js';
export { grantsOfTable, grantsTable } from './table.js';
export {
  type Recorded,
  type RecordedGrant,
  type RecordedOrganisation,
  writtenGrant,
  type WrittenGrant,
} from './written.js';
