export { readDataset } from './dataset.js';
export { exportDataset } from './export.js';
export type { Fault } from './fault.js';
export { compareDataset, importDataset, unfinished } from './import.js';
export { nothingKnown } from './world.js';
export * as documentation from './documentation.js';
