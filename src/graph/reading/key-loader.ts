import DataLoader from 'dataloader';
import type { Context } from './context.js';

/**
 * Makes what finds values by keys, those that one level of a request asks for all at once. It gathers and does not
 * remember: a mutation may change what a key leads to.
 * @param read finds the values of keys, each of which it is given once; what it leaves out is null
 */
export function keyLoader<Key extends string, Value>(
  read: (keys: readonly Key[], context: Context) => Promise<readonly (readonly [Key, Value])[]>,
): (context: Context, key: Key) => Promise<Value | null> {
  const loaders = new WeakMap<Context, DataLoader<Key, Value | null>>();
  return async (context, key) => {
    const loader = loaders.get(context) ?? loaderOf(async (keys) => read(keys, context));
    loaders.set(context, loader);
    return loader.load(key);
  };
}

const loaderOf = <Key extends string, Value>(
  read: (keys: readonly Key[]) => Promise<readonly (readonly [Key, Value])[]>,
): DataLoader<Key, Value | null> =>
  new DataLoader(
    async (keys) => {
      const found = new Map(await read([...new Set(keys)]));
      return keys.map((key) => found.get(key) ?? null);
    },
    { cache: false },
  );
