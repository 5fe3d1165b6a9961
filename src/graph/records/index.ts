/* What may be recorded: ids, dates, texts and numbers, who may see them, and how they are stored. It asks nobody. */

export { rightDate } from './date-advice.js';
export {
  type ClaimDates,
  claimDays,
  dateToWrite,
  type Day,
  type Days,
  daysAskedFor,
  daysIn,
  OPEN_END,
  parseDate,
  type ParsedDate,
  monthsOf,
  type Months,
  periodDays,
  today,
  ZONE,
} from './dates.js';
export { type ExcludedClaims, nothingExcluded } from './excluded.js';
export { guardOf, type Sight, sightOf, withoutSources } from './guard.js';
export {
  claimId,
  type ClaimId,
  claimNamed,
  type EntityId,
  iatiKey,
  identifierKey,
  isEntityId,
  kindOf,
  prefixOf,
  withoutZeros,
} from './ids.js';
export { cleanText, wrongLettersIn } from './letters.js';
export { monthNames } from './month-names.js';
export { personalDataIn, personalDataInId } from './personal-data.js';
export { type ClaimRecord, completed, type EntityRecord, sameValues, type Value, type Values } from './records.js';
export { asRegistered, plainCvr } from './registers.js';
export { type Caller, editor, mayAs, reader, rightsOf, type Role, roles } from './roles.js';
export {
  domainOf,
  folded,
  foldedWords,
  isAcronym,
  lookedFor,
  type LookedFor,
  misspelt,
  similarTo,
} from './search-text.js';
export {
  labelsOf,
  namesIn,
  recordedOfClaim,
  recordedOfEntity,
  type Stored,
  storedClaim,
  storedEntity,
  valueNames,
} from './stored.js';
