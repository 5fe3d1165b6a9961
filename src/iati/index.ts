export { codeOfDate, codeOfRole, codeOfStatus, OTHER_TYPE, typeOfKind, UN_REGIONS } from './codes.js';
export { importIati, type ImportingIati } from './importing.js';
export { PUBLISHER } from './planning/ids.js';
export { languageOfEnglish } from './languages.js';
export { begins } from './planning/parties.js';
export { isIati } from './reading/text.js';
