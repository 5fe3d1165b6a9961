import { SheetsResolver } from './sheets.resolver.js';

/** What this room gives to the schema. */
export const workbooks = [SheetsResolver] as const;

export {
  answered,
  answerTo,
  type Imported,
  importWorkbook,
  type Importing,
  mapWorkbook,
  missing,
  type Person,
  whatToDo,
} from './importing.js';
export { asFolder, exportedState, isDatasetWorkbook, writeDatasetWorkbook } from './dataset-workbook.js';
export { absentLine, deletedRows, type OfDeleted, questionOfDeleted } from './deleted-rows.js';
export { howSure } from './planning/common.js';
export { type Known, nameOf, Names } from './planning/names.js';
export { entitiesOfKind, knownOf, onRecord, type OnRecord } from './planning/on-record.js';
export type { Identified } from './planning/naming.js';
export { readAnswers } from './mapping/mapping.js';
export { type Answers, Asking, type Option, type Question } from './planning/questions.js';
export {
  andOthers,
  counted,
  inQuotes,
  type Language,
  newAndKnown,
  newNames,
  rowsIn,
  someInQuotes,
  type Words,
  words,
  wouldBe,
} from './words.js';
export { openWorkbook } from './reading/open.js';
export { textOf, type Workbook } from './reading/sheets.js';
