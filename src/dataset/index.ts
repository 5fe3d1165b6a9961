export { compareDataset, importDataset, unfinished, type Imported, type ImportOptions } from './import.js';
export { exportDataset } from './export.js';
export { nothingKnown, readDataset } from './dataset.js';
export { fileFormats } from './format.js';
