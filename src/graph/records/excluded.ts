/** Claims that an answer would have read but for one reason, the first that applies; each is counted once. */
export interface ExcludedClaims {
  /** Not for the caller to see. */
  readonly visibility: number;
  /** Less sure than was asked for, itself or one of its ends. */
  readonly confidence: number;
  /** Known not to hold at the date asked for. */
  readonly period: number;
  /** Not known to hold at the date asked for. */
  readonly validityUnknown: number;
}

export const nothingExcluded: ExcludedClaims = { visibility: 0, confidence: 0, period: 0, validityUnknown: 0 };
