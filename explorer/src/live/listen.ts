import { Live } from '../api.generated.js';
import { api, authorized, textWhileWriting } from '../ask.js';

/** How many milliseconds pass before the first try again, about, and at most. */
const [FIRST_WAIT, LONGEST_WAIT] = [5_000, 300_000];

/** Where asking again is of little use: nobody may listen here, or not this reader. */
const hopeless: ReadonlySet<number> = new Set([401, 403, 404, 405, 406]);

/**
 * Listens while the page is looked at, and tells when something on record has changed. A page that was in the background
 * hears when it is looked at again whether something changed meanwhile. A stream that ends is asked for again.
 */
export async function listen(tell: () => void, signal: AbortSignal): Promise<void> {
  let place: string | undefined;
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    await untilLookedAt(signal);
    const looking = whileLookedAt(signal);
    try {
      const { authorization } = authorized();
      const response = await begin(place, looking);
      if (hopeless.has(response.status)) wait = LONGEST_WAIT;
      for await (const { id, data } of response.ok ? eventsIn(response) : []) {
        wait = FIRST_WAIT;
        place = id ?? place;
        if (isChange(data)) tell();
        // Somebody else reads now, who may see other news.
        if (authorized().authorization !== authorization) break;
      }
    } catch {
      // It is tried again, whatever it was.
    }
    await pause(wait * (0.5 + Math.random()), signal);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }
}

/** @param place the id that was heard last */
async function begin(place: string | undefined, signal: AbortSignal): Promise<Response> {
  const { name, hash } = Live;
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  return fetch(api, {
    method: 'POST',
    signal,
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...authorized(),
      ...(place !== undefined && { 'last-event-id': place }),
    },
    body: JSON.stringify({ ...(await textWhileWriting(hash)), operationName: name, extensions }),
  });
}

const isChange = (data: string | undefined): boolean => {
  const told = (data ? JSON.parse(data) : null) as { readonly data?: { readonly changes?: unknown } } | null;
  return Boolean(told?.data?.changes);
};

interface Heard {
  readonly id: string | undefined;
  readonly data: string | undefined;
}

/** The events of a stream, as its server writes them: a line each of what they have. */
async function* eventsIn({ body }: Response): AsyncGenerator<Heard> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const blocks = (text + read.value).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) yield { id: lineOf(block, 'id'), data: lineOf(block, 'data') };
  }
}

const lineOf = (block: string, name: string): string | undefined =>
  block
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

const isLookedAt = () => document.visibilityState === 'visible';

/** A signal that fires with another one, or when the page goes to the background. */
function whileLookedAt(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort();
  signal.addEventListener('abort', end, { once: true, signal: controller.signal });
  document.addEventListener('visibilitychange', () => !isLookedAt() && end(), { signal: controller.signal });
  return controller.signal;
}

async function untilLookedAt(signal: AbortSignal): Promise<void> {
  if (isLookedAt()) return;
  await new Promise<void>((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
