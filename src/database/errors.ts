import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { SamspilError } from '../errors.js';

const unavailable = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
]);
const refused = new Set([
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.CredentialsExpired',
]);
/** The driver gives an exhausted pool no code of its own (production.md, fact 5). */
const POOL_EXHAUSTED = /connection acquisition timed out/iu;

/** What the driver throws, in the words of the catalogue; what has no word there passes as it is. */
export function translated(error: unknown, address: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (refused.has(error.code)) {
    return new SamspilError(
      'DATABASE_REFUSED',
      `Neo4j at ${address} refuses user and password. Check NEO4J_USER and NEO4J_PASSWORD.`,
      { cause: error },
    );
  }
  if (unavailable.has(error.code) || POOL_EXHAUSTED.test(error.message) || isRetryableError(error)) {
    return new SamspilError(
      'DATABASE_UNAVAILABLE',
      `Neo4j at ${address} does not answer. Nothing was changed; ask again.`,
      { cause: error },
    );
  }
  return error;
}
