export { clearedLines } from './cleared-cells.js';
export { readDataset } from './dataset.js';
export { exportDataset } from './export.js';
export type { Fault } from './fault.js';
export { compareDataset, importDataset } from './import.js';
export { datasetName } from './name.js';
export { giveUp, howToGoOn, unfinished } from './unfinished.js';
export { nothingKnown } from './world.js';
export * as documentation from './documentation.js';
