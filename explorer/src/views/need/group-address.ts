import { isId, type Parameter } from '../../address.js';

/** Who is in the group: not looked at, whoever is suggested, or those who were chosen. */
export type Chosen = 'none' | 'suggested' | readonly string[];

const MOST_MEMBERS = 50;

export const group: Parameter<Chosen> = {
  read: (text) => {
    if (text === 'none' || text === 'suggested') return text;
    const ids = text === '' ? [] : [...new Set(text.split(','))];
    return ids.every(isId) && ids.length <= MOST_MEMBERS ? ids : undefined;
  },
  write: (chosen) => (typeof chosen === 'string' ? chosen : chosen.join(',')),
  usual: 'none',
};
