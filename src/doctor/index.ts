/* Finds what is wrong with what is stored. */

export { type Contents, contentsLine, contentsOf, differenceOf } from './contents.js';
export { examine, type Examined } from './examine.js';
export { documentedFindings, type Finding } from './finding.js';
