/** What a stream of Server-Sent Events brought: an event, or a comment. */
export interface Heard {
  readonly event?: string;
  /** As JSON has it; null for none. */
  readonly data?: unknown;
  readonly id?: string;
  readonly comment?: boolean;
}

/** A stream that somebody listens to. */
export interface Listening {
  readonly status: number;
  readonly headers: Headers;
  /** The next thing that is heard, in its turn; undefined where the stream has ended. */
  hear(): Promise<Heard | undefined>;
  /** The data of the next event of the type `next`. @throws where the stream ends before that */
  next<Data>(): Promise<Data>;
  /** All that is heard until the stream ends. */
  rest(): Promise<readonly Heard[]>;
  /** Hangs up. */
  hangUp(): void;
}

interface How {
  readonly method?: 'GET' | 'POST';
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Listens as a page does by `fetch`; by GET with the header that a browser adds for a page of the same site. */
export async function listen(
  url: string,
  query: string,
  { method = 'POST', variables = {}, headers = {} }: How = {},
): Promise<Listening> {
  const ending = new AbortController();
  const { signal } = ending;
  const accept = { accept: 'text/event-stream', ...headers };
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response =
    method === 'GET'
      ? await fetch(`${url}?${search.toString()}`, { signal, headers: { 'apollo-require-preflight': '1', ...accept } })
      : await fetch(url, {
          method,
          signal,
          headers: { 'content-type': 'application/json', ...accept },
          body: JSON.stringify({ query, variables }),
        });
  const blocks = blocksOf(response);
  const hear = async () => (await blocks.next()).value ?? undefined;
  return {
    status: response.status,
    headers: response.headers,
    hear,
    next: async <Data>() => {
      for (let heard = await hear(); heard; heard = await hear()) if (heard.event === 'next') return heard.data as Data;
      throw new Error('The stream has ended');
    },
    rest: async () => {
      const all: Heard[] = [];
      for await (const heard of blocks) all.push(heard);
      return all;
    },
    hangUp: () => ending.abort(),
  };
}

/** The blocks of a stream: lines with an empty one behind them. */
async function* blocksOf(response: Response): AsyncGenerator<Heard, void> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) yield heardIn(block);
  }
}

function heardIn(block: string): Heard {
  const lines = block
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const);
  const fields = new Map(lines);
  const [event, data, id] = ['event', 'data', 'id'].map((name) => fields.get(name));
  return {
    ...(event !== undefined && { event }),
    ...(data !== undefined && { data: data === '' ? null : (JSON.parse(data) as unknown) }),
    ...(id !== undefined && { id }),
    ...(fields.has('') && { comment: true }),
  };
}
