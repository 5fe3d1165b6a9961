import { registerEnumType } from 'type-graphql';
import type { Time } from './time.js';

export const TimeEnum = {
  NOW: 'NOW',
  TO_COME: 'TO_COME',
  UNKNOWN: 'UNKNOWN',
  OVER: 'OVER',
} as const satisfies Record<Time, string>;
registerEnumType(TimeEnum, {
  name: 'TimeOfThings',
  description: 'Whether something goes on, at the date that is asked for, else today.',
  valuesConfig: {
    NOW: { description: 'It goes on. (da: i gang)' },
    TO_COME: { description: 'It is to come. (da: på vej)' },
    UNKNOWN: { description: 'What is on record does not tell. (da: ukendt)' },
    OVER: { description: 'It is over. (da: slut)' },
  },
});
