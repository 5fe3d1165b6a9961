import type { Caller } from '../graph/records/index.js';
import { callerOf } from './caller.js';
import { refusal } from './refusal.js';
import { tokenReader, type Provider } from './tokens.js';

/**
 * Tells who asks from the headers `Authorization` of a request.
 * @throws UNAUTHENTICATED where that cannot be told: what is wrong with a token never makes its bearer anonymous
 * @throws IDENTITY_UNAVAILABLE where tokens cannot be checked
 */
export type WhoAsks = (authorization: readonly string[]) => Promise<Caller>;

export interface Access {
  /** Whose tokens are trusted; nobody's where it is left out. */
  readonly provider: Provider | undefined;
  /** As whom those are taken who send no token; null lets nobody in without. */
  readonly anonymous: Caller | null;
}

export function whoAsks({ provider, anonymous }: Access): WhoAsks {
  const known = provider ? bearerOf(provider) : withoutProvider;
  return async (authorization) => {
    const caller = (authorization.length === 0 ? null : await known(authorization)) ?? anonymous;
    if (caller) return caller;
    throw refusal('NO_TOKEN');
  };
}

/** RFC 6750: the scheme in any case, and a token that has neither spaces nor commas. */
const bearer = /^bearer +(?<token>[\w.~+/-]+=*)$/iu;

function bearerOf(provider: Provider): WhoAsks {
  const read = tokenReader(provider);
  return async ([header = '', ...more]) => {
    const token = bearer.exec(header)?.groups?.['token'];
    if (token === undefined || more.length > 0) throw refusal('MALFORMED');
    return callerOf(await read(token), provider);
  };
}

/** A token that nobody can check is not overlooked. Another scheme is for a proxy in front, which may pass it on. */
async function withoutProvider(authorization: readonly string[]): Promise<null> {
  if (authorization.some((header) => /^bearer\b/iu.test(header))) throw refusal('NOT_EXPECTED');
  return null;
}
