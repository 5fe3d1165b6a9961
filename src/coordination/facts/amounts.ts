import type { ClaimValues } from '../../graph/reading/index.js';
import type { ClaimId } from '../../graph/records/index.js';
import { decimal, type Language } from '../answer/sentence.js';

/** A sum of money as a claim states it. */
export interface Amount {
  readonly amount: number;
  /** By ISO 4217; null where it is not recorded. */
  readonly currency: string | null;
}

/** What claims state of money: of several the first that states an amount holds; amount and currency are of one claim. */
export function amountStated(claims: readonly ClaimId[], values: ClaimValues): Amount | null {
  for (const claim of claims) {
    const { amount, currency } = values.get(claim) ?? {};
    if (typeof amount === 'number') return { amount, currency: typeof currency === 'string' ? currency : null };
  }
  return null;
}

/** `1.305.000 DKK`, in English `1,305,000 DKK`. */
export const money = (amount: number, currency: string | null, language: Language): string =>
  `${decimal(amount, language)}${currency === null ? '' : ` ${currency}`}`;
