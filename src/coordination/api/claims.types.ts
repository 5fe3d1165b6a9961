import { ClaimObject } from '../../graph/schema/index.js';
import { rankedType } from './ranked.types.js';

export const ClaimConnection = rankedType(
  'Claim',
  ClaimObject,
  'Claims as they are recorded. Those that say the same of the same two stand side by side, the surer and then the newer one first. `completeness` is the share recorded of two things that every claim should have: a source, and the date of it.',
);
