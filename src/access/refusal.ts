import { SamspilError } from '../errors.js';

/** Why it is not known who asks. Stable: it stands in `details.reason`, and `docs/access.md` is printed from here. */
const reasons = {
  NO_TOKEN: 'A token is needed: send it as “Authorization: Bearer”.',
  NOT_EXPECTED: 'A token came, and this Samspil trusts no issuer (AUTH_ISSUER): ask without it.',
  MALFORMED: 'What came is no token: send one signed JWT as “Authorization: Bearer”, in one header.',
  ALGORITHM: 'The token is not signed with a key pair: RS, PS, ES and EdDSA algorithms are accepted.',
  KEY: 'The token names a key that its issuer does not publish.',
  TYPE: 'The token is of another kind than an access token, such as an ID, refresh or logout token.',
  BOUND: 'The token is bound to a key of its bearer (cnf), which is not checked here: get a bearer token.',
  SIGNATURE: 'The signature of the token does not fit: it was changed, or signed by somebody else.',
  ISSUER: 'The token is from another issuer than the one that is trusted here.',
  AUDIENCE: 'The token was issued for another service than this one.',
  EXPIRED: 'The token has expired: get a new one.',
  NOT_YET_VALID: 'The token is not valid yet, or was issued in the future: check the clock of its issuer.',
  CLAIM: 'A claim that is needed is missing from the token, or is of another type than expected.',
} as const satisfies Record<string, string>;

export type Reason = keyof typeof reasons;

/** The reasons as rows, for the documentation. */
export const refusalReasons = Object.entries(reasons).map(([reason, message]) => ({ reason, message }));

/** The message never repeats anything of the token: it may end up in a log. */
export const refusal = (reason: Reason): SamspilError =>
  new SamspilError('UNAUTHENTICATED', reasons[reason].replaceAll(/[“”]/gu, "'"), { details: { reason } });
