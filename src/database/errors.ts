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
/** Neo4j calls it transient, but asking again would end the same. */
const OUT_OF_MEMORY = /OutOfMemory/u;
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
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new SamspilError(
      'DATABASE_REFUSED',
      `Neo4j at ${address} has no such database. Check NEO4J_DATABASE. ${error.message}`,
      { cause: error },
    );
  }
  if (OUT_OF_MEMORY.test(error.code)) {
    return new SamspilError(
      'DATABASE_OUT_OF_MEMORY',
      `Neo4j at ${address} has not the memory for this transaction. Nothing was changed. Give it more heap: NEO4J_HEAP=3g for the managed one.`,
      { cause: error },
    );
  }
  if (unavailable.has(error.code) || POOL_EXHAUSTED.test(error.message) || isRetryableError(error)) {
    return unavailableAt(address, error);
  }
  return error;
}

/** What whoever asks is told where the database is away. */
export const unavailableAt = (address: string, cause?: Error): SamspilError =>
  new SamspilError('DATABASE_UNAVAILABLE', `Neo4j at ${address} does not answer. Nothing was changed; ask again.`, {
    cause,
  });
