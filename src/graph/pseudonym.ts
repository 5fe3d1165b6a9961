import { createHmac } from 'node:crypto';
import type { Caller } from './roles.js';

/** Stands for all who need not say who they are. */
const ANONYMOUS = 'anonymous';

/**
 * Stands for a caller: the same for every token of one subject, for as long as the graph lives, and another in every
 * other graph. Nobody finds out from it whose it is without the secret of the graph.
 */
export const pseudonymOf = ({ subject }: Pick<Caller, 'subject'>, secret: string): string =>
  subject === undefined ? ANONYMOUS : createHmac('sha256', secret).update(subject).digest('hex').slice(0, 32);
