import type { FastifyInstance } from 'fastify';
import { SamspilError } from '../../errors.js';

/** How deep the lists and objects of a request may lie in each other. The deepest filter that anybody wrote has 9. */
const LEVELS = 50;
/** How much its lists may hold together. A gateway asks for at most 2,000 entities at a time; a set of changes has a thousand with their sources. */
const ENTRIES = 5_000;
/** How many of these may be objects that are no entities of a gateway's. A filter has at most 100 parts, a set a thousand changes. */
const OBJECTS = 1_250;

/** Refuses a request that would take long to walk through, before anything does. */
export function refuseLargeRequests(http: FastifyInstance): void {
  http.addHook('preHandler', async ({ body }) => {
    if (nests(body, LEVELS))
      throw new SamspilError('BAD_USER_INPUT', `Variables may lie at most ${LEVELS} levels in each other.`);
    if (entriesIn(body) > ENTRIES)
      throw new SamspilError('BAD_USER_INPUT', `Lists in variables may hold at most ${ENTRIES} entries together.`);
    if (entriesIn(body, isObject) > OBJECTS)
      throw new SamspilError(
        'BAD_USER_INPUT',
        `Lists in variables may hold at most ${OBJECTS} objects together, such as parts of a filter.`,
      );
  });
}

const partsOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

/** Whether a value has more levels than so many. */
const nests = (value: unknown, levels: number): boolean =>
  levels < 0 || partsOf(value).some((part) => nests(part, levels - 1));

/** How many entries of this sort the lists within a value have. */
const entriesIn = (value: unknown, counts: (entry: unknown) => boolean = () => true): number =>
  partsOf(value).reduce<number>(
    (sum, part) => sum + entriesIn(part, counts),
    Array.isArray(value) ? value.filter((entry) => counts(entry)).length : 0,
  );

/** What is read part by part. A gateway's entities are told by `__typename`, and read as they stand. */
const isObject = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry) && !('__typename' in entry);
