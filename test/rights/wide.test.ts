import { describe } from 'vitest';
import type { EntityId } from '../../src/graph/records/ids.js';
import { testsThatItNeverWas } from './never-was.js';

const example = ['organisation:eksempelnettet' as EntityId, 'organisation:klimakredsen' as EntityId] as const;
const danish = ['organisation:globalt-fokus' as EntityId, 'organisation:92-gruppen' as EntityId] as const;

describe.each([
  { folder: 'seed/example', networks: example, seed: 2, oneIn: 12 },
  { folder: 'seed/example', networks: example, seed: 3, oneIn: 3 },
  { folder: 'seed/globalt-fokus', networks: danish, seed: 4, oneIn: 5 },
])('What is hidden of $folder, one in $oneIn', (trial) => {
  testsThatItNeverWas({ ...trial, each: 3, wide: true });
});
