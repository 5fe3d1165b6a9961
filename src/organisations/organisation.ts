import { entityType } from '../graph/index.js';
import { Network } from './network.js';

export const Organisation = entityType('Organisation', Network);
