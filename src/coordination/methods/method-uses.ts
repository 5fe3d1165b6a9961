import { phrase, sentence, type Sentence, type InBoth } from '../answer/sentence.js';
import type { LeftOut } from '../answer/exclusions.js';
import type { View } from '../answer/view.js';
import { carriedOutOn, type CarriedOut } from '../facts/carried-out.js';
import { timeOfInitiative } from '../facts/time.js';
import type { VerbByTime } from '../facts/work-words.js';

/**
 * The initiatives that use a method, each with the claims that say so, and why others don't count. What is only planned,
 * was cancelled or has yet to begin has not used it.
 */
export function usesOf(view: View, method: number): CarriedOut {
  const { initiatives, outside } = carriedOutOn(view, 'USES', [method]);
  const toCome = [...initiatives.keys()].filter((initiative) => timeOfInitiative(view, initiative) === 'TO_COME');
  for (const initiative of toCome) view.leaveOut(initiative, 'PLANNED');
  return {
    initiatives: new Map([...initiatives].filter(([initiative]) => !toCome.includes(initiative))),
    outside: new Map([...outside, ...toCome.map((initiative): [number, LeftOut] => [initiative, 'PLANNED'])]),
  };
}

/** That initiatives use a method. */
export const usesMethod: VerbByTime = {
  NOW: ['bruger', 'uses', 'use'],
  TO_COME: ['skal bruge', 'will use', 'will use'],
  UNKNOWN: ['bruger eller har brugt', 'uses or has used', 'use or have used'],
  OVER: ['brugte', 'used', 'used'],
};

/**
 * That no initiative uses a method.
 * @param it the method in words
 * @param outside how many do that are on record and do not count
 */
export const nothingUses = ({ da, en }: InBoth, outside: number): Sentence =>
  outside > 0
    ? sentence(phrase`Ingen indsats, der tæller med, bruger ${da}.`, phrase`No initiative that counts uses ${en}.`)
    : sentence(
        phrase`Det er ikke registreret, at nogen indsats bruger ${da}.`,
        phrase`No initiative is on record as using ${en}.`,
      );
