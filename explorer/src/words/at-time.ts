import type { When } from '../address.js';
import type { Language } from './written.js';

/** What counts at a time, in words: of an earlier or unknown one it is not said that nothing is on record. */
const words = {
  da: {
    now: { one: 'en igangværende indsats', no: 'nogen igangværende indsats', nothing: 'noget igangværende' },
    ever: { one: 'en indsats', no: 'nogen indsats', nothing: 'noget' },
    between: { one: 'en indsats i perioden', no: 'nogen indsats i perioden', nothing: 'noget i perioden' },
  },
  en: {
    now: { one: 'a current initiative', no: 'no current initiative', nothing: 'nothing current' },
    ever: { one: 'an initiative', no: 'no initiative', nothing: 'nothing' },
    between: {
      one: 'an initiative of that period',
      no: 'no initiative of that period',
      nothing: 'nothing of that period',
    },
  },
} as const;

export type AtTime = (typeof words)[Language][keyof (typeof words)[Language]];

export const atTime = (when: When, language: Language): AtTime =>
  words[language][typeof when === 'string' ? when : 'between'];
