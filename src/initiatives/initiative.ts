import { Directive } from 'type-graphql';
import { entityType, listResolver } from '../graph/schema/index.js';

export const Initiative = entityType('Initiative');
Directive('@key(fields: "iatiIdentifier")')(Initiative);
export const InitiativeListResolver = listResolver('Initiative');
