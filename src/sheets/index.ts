export { aboutSheet, type Told } from './about.js';
export { columnName } from './cells.js';
export { type Cell, type Language, type Sheet, WORKBOOK_TYPE, workbookFile } from './workbook-file.js';
