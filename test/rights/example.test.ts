import { describe } from 'vitest';
import type { EntityId } from '../../src/graph/records/ids.js';
import { testsThatItNeverWas } from './never-was.js';

describe('What is hidden of the example', () => {
  testsThatItNeverWas({
    folder: 'seed/example',
    networks: ['organisation:eksempelnettet' as EntityId, 'organisation:klimakredsen' as EntityId],
    seed: 1,
    oneIn: 6,
    each: 2,
    wide: false,
  });
});
