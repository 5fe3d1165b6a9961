import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { isEntityId, roles, type Caller } from '../graph/records/index.js';
import { refusal } from './refusal.js';
import type { Provider } from './tokens.js';

/**
 * What the claims of a token let a caller do: the highest role that it names, whatever else stands beside it, since
 * providers put roles of other services there too, and the networks, of whatever groups stand there. Who has no role is a
 * member where networks are named, else a reader.
 * @throws UNAUTHENTICATED where a claim is neither a text nor a list of texts: guessing could give too much
 */
export function callerOf(claims: JWTPayload, { rolesClaim, networksClaim }: Provider): Caller {
  const named = new Set(words(claims, rolesClaim));
  const ids = words(claims, networksClaim).filter((word) => isEntityId(word, 'Organisation'));
  const networks = [...new Set(ids)].toSorted((one, other) => (one < other ? -1 : 1));
  const role = roles.findLast((each) => named.has(each.toLowerCase()));
  return { role: role ?? (networks.length > 0 ? 'MEMBER' : 'READER'), networks, subject: fingerprintOf(claims) };
}

/** The same text for tokens of the same subject. */
const fingerprintOf = ({ iss, sub, jti }: JWTPayload): string =>
  createHash('sha256')
    .update(JSON.stringify([iss, sub ?? jti]))
    .digest('base64url');

/** The words of a claim: a list, or a text with spaces between them as OAuth has scopes. */
function words(claims: JWTPayload, name: string): readonly string[] {
  const value = valueAt(claims, name);
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return value.split(' ').filter((word) => word !== '');
  if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value;
  throw refusal('CLAIM');
}

/** The claim of that very name (`https://example.org/roles`), else the one that its dots lead to (`realm_access.roles`). */
function valueAt(claims: JWTPayload, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let value: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === part)?.[1];
  }
  return value;
}
