/** What a context keeps of a request. */
export interface Told {
  /** Fires when the client hangs up before it has its answer. */
  readonly signal: AbortSignal;
}

/** What the server tells of a request to whoever makes its context. */
export interface Arrival extends Told {
  /** Every header `Authorization` that came with it, as it stands: no context keeps it and no log shows it. */
  readonly authorization: readonly string[];
}

/** Makes what the resolvers of one request may use. */
export type ContextMaker<Context extends Told> = (request: Arrival) => Context | Promise<Context>;
