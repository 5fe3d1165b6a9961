import { entity, float, object, orNull } from '../declaration/fields.js';
import type { Holding } from '../declaration/question.js';

export const Containment = object(
  'Containment',
  'How much of the smaller side lies in the other, |A∩B| / min(|A|, |B|).',
  {
    share: float('0 to 1.'),
    inner: orNull(entity('Entity', 'The smaller side; null where both are of one size.')),
  },
);
export type Containment = Holding<typeof Containment>;
