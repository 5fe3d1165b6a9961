import type { Fault } from '../ask.js';
import { useWords } from '../words/bilingual.js';
import { refusals } from './words.js';

/** Says that something was not recorded, or that nobody knows whether it was; to send the same again does no harm. */
export function Refused({ fault }: { readonly fault: Fault | undefined }) {
  const told = useWords(refusals);
  if (!fault) return null;
  return (
    <p className="card fault" role="alert">
      {Object.hasOwn(told, fault.code) ? told[fault.code as keyof typeof told] : told.OTHER}
    </p>
  );
}

/** Whether the same may be sent again: what it led to is not known, or nothing was done. */
export const isWorthAnother = (fault: Fault | undefined): boolean =>
  fault !== undefined && ['OUTCOME_UNKNOWN', 'ANSWER_LOST', 'AWAY', 'OVERLOADED', 'TIMEOUT'].includes(fault.code);
