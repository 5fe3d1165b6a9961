import type { FastifyInstance } from 'fastify';
import { SamspilError } from '../../errors.js';

/** How deep the lists and objects of a request may lie in each other. The deepest filter that anybody wrote has 9. */
const LEVELS = 50;

/** Refuses a request of which nobody could tell the end: whatever walks through it would run out of stack. */
export function refuseDeepRequests(http: FastifyInstance): void {
  http.addHook('preHandler', async ({ body }) => {
    if (!nests(body, LEVELS)) return;
    throw new SamspilError('BAD_USER_INPUT', `Variables may lie at most ${LEVELS} levels in each other.`);
  });
}

/** Whether a value has more levels than so many. */
const nests = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((each) => nests(each, levels - 1)));
