/* The log of what was changed. */

export {
  changesOf,
  entriesOf,
  type LoggedEntry,
  type LogPlace,
  numberIn,
  type RecordedChange,
  valuesIn,
} from './change-history.js';
export { ChangeLog, type LoggedChange, logNodes } from './change-log.js';
export { type LoggedValues, loggedValues } from './logged-values.js';
