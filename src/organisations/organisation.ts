import { Directive } from 'type-graphql';
import { entityType } from '../graph/schema/index.js';
import { Network } from './network.js';

export const Organisation = entityType('Organisation', Network);
Directive('@key(fields: "orgId")')(Organisation);
