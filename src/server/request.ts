/** What a context keeps of a request. */
export interface Told {
  /** Fires when the client hangs up before it has its answer, or when the time for its request is up. */
  readonly signal: AbortSignal;
}

/** What the server tells of a request to whoever makes its context. */
export interface Arrival extends Told {
  /** Every header `Authorization` that came with it, as it stands: no context keeps it and no log shows it. */
  readonly authorization: readonly string[];
  /** The address that it came from. */
  readonly address: string;
  /** The id of the last event that it has heard, where it takes up a stream again (`Last-Event-ID`). */
  readonly lastEvent?: string | undefined;
}

/** Makes what the resolvers of one request may use. */
export type ContextMaker<Context extends Told> = (request: Arrival) => Context | Promise<Context>;
