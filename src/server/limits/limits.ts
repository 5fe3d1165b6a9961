/** What one request, and one caller, may ask of the server. */
export interface Limits {
  /** The most that one request may cost (see `estimated`). */
  readonly cost: number;
  /** What the requests of one caller may cost within a minute; 0 counts nothing. */
  readonly budget: number;
  /** For how many seconds a request may be worked on. */
  readonly seconds: number;
  /** How many requests are worked on at a time, and how many more may wait for their turn. */
  readonly atOnce: number;
  readonly waiting: number;
  readonly subscriptions: {
    /** How many may be open in all; 0 offers none. */
    readonly atOnce: number;
    /** How many of them one caller may have. */
    readonly each: number;
    /** For how many seconds one may be open. */
    readonly seconds: number;
    /** After how many seconds each shows that it is there, so that no proxy takes it for dead, and is looked at anew. */
    readonly beat: number;
  };
}

export const usualLimits: Limits = {
  cost: 100_000,
  budget: 2_000_000,
  seconds: 30,
  atOnce: 64,
  waiting: 256,
  subscriptions: { atOnce: 1_000, each: 100, seconds: 3_600, beat: 15 },
};

/**
 * How much of each a document may hold. The questions of the playground have at most 182 tokens and are 7 levels deep,
 * the introspection of GraphiQL and of code generators 10.
 */
export const documentLimits = { tokens: 2_000, depth: 12, aliases: 30, directives: 20 } as const;

/** A document with more mistakes than that is told of these. */
export const MOST_MISTAKES = 5;
