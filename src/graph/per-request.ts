import type { Context } from './context.js';

/** Something of which each request has one of its own, such as a loader of a room: made when it is first asked for. */
export function perRequest<Made>(make: (context: Context) => Made): (context: Context) => Made {
  const made = new WeakMap<Context, Made>();
  return (context) => {
    const known = made.get(context);
    if (known !== undefined) return known;
    const fresh = make(context);
    made.set(context, fresh);
    return fresh;
  };
}
