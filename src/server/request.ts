/** What the server tells of a request. */
export interface Told {
  /** Fires when the client hangs up before it has its answer. */
  readonly signal: AbortSignal;
}

/** Makes what the resolvers of one request may use. */
export type ContextMaker<Context extends Told> = (request: Told) => Context | Promise<Context>;
