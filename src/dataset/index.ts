export { readDataset, type Dataset } from './dataset.js';
export { exportDataset } from './export.js';
export { faultCodes, type Fault, type FaultCode } from './fault.js';
export { compareDataset, importDataset, unfinished, type Imported, type ImportOptions } from './import.js';
export { nothingKnown } from './world.js';
export * as documentation from './documentation.js';
