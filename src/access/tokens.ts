import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { keysOf } from './keys.js';
import { refusal, type Reason } from './refusal.js';

/** Whose tokens are trusted, and what in them says what a caller may do. */
export interface Provider {
  readonly issuer: string;
  /** What a token must be issued for. */
  readonly audience: string;
  /** Where the keys are, if not where the issuer's discovery says. */
  readonly jwks?: string | undefined;
  readonly rolesClaim: string;
  readonly networksClaim: string;
}

/**
 * Those that sign with a key pair. “none” signs nothing; with HS… whoever can check a token can also make one, and the
 * public key could pass for the secret.
 */
const ALGORITHMS = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 Ed25519 EdDSA'.split(' ');

/** How far the clocks of issuer and Samspil may be apart, in seconds. */
const CLOCK_TOLERANCE = 30;

/**
 * Reads what a token claims, if it can be trusted.
 * @throws UNAUTHENTICATED with the reason why not; IDENTITY_UNAVAILABLE where that cannot be found out
 */
export function tokenReader({ issuer, audience, jwks }: Provider): (token: string) => Promise<JWTPayload> {
  const keys: JWTVerifyGetKey = keysOf(issuer, jwks);
  return async (token) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ['exp'],
      });
      requireAccessToken(protectedHeader.typ, payload);
      return payload;
    } catch (error) {
      throw error instanceof errors.JOSEError ? refusal(reasonOf(error)) : error;
    }
  };
}

/** What the header calls an access token: RFC 9068, and what most providers write; nothing at all may stand there. */
const ACCESS_TYPE = /^(?:application\/)?(?:at\+)?jwt$/iu;

/**
 * Providers sign other things with the same keys. The header tells them apart, else what only they have: of ID tokens
 * the hashes (OpenID Connect), `typ` (Keycloak) and `token_use` (Cognito), of logout and other events `events` (RFC 8417).
 * @throws UNAUTHENTICATED
 */
function requireAccessToken(type: unknown, { typ, token_use: use, cnf, iat, ...claims }: JWTPayload): void {
  if (type !== undefined && !(typeof type === 'string' && ACCESS_TYPE.test(type))) throw refusal('TYPE');
  if (['events', 'at_hash', 'c_hash', 's_hash'].some((claim) => Object.hasOwn(claims, claim))) throw refusal('TYPE');
  if ((typ !== undefined && typ !== 'Bearer') || (use !== undefined && use !== 'access')) throw refusal('TYPE');
  if (cnf !== undefined) throw refusal('BOUND');
  if (iat === undefined) return;
  if (typeof iat !== 'number') throw refusal('CLAIM');
  if (iat > Date.now() / 1_000 + CLOCK_TOLERANCE) throw refusal('NOT_YET_VALID');
}

function reasonOf(error: errors.JOSEError): Reason {
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) return reasonOfClaim(error);
  if (error instanceof errors.JOSEAlgNotAllowed) return 'ALGORITHM';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return 'KEY';
  return 'MALFORMED';
}

function reasonOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): Reason {
  if (claim === 'iss') return 'ISSUER';
  if (claim === 'aud') return 'AUDIENCE';
  return claim === 'nbf' && reason === 'check_failed' ? 'NOT_YET_VALID' : 'CLAIM';
}
