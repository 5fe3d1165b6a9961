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
/** Neo4j has ended a transaction for its time, whether we or its own settings said which, or waited for a lock too long. */
const TOOK_TOO_LONG = /^Neo\.\w+\.Transaction\.(?:TransactionTimedOut|LockAcquisitionTimeout)/u;
/** Neo4j has taken back what met others in its way, again and again: a deadlock, a lock that was taken from it. */
const OTHERS_IN_THE_WAY = /^Neo\.TransientError\.Transaction\./u;
/** Neo4j calls it transient, but asking again would end the same. */
const OUT_OF_MEMORY = /OutOfMemory/u;
/** How many connections the driver makes at most: about as many queries are under way. */
export const MOST_CONNECTIONS = 100;
/** The driver gives it no code of its own. It waits in vain too where not a word comes back from Neo4j. */
const NO_CONNECTION = /connection acquisition timed out.*active conn count = (?<active>\d+)/isu;

/** After an error that it cannot mend by itself, Neo4j does nothing with a database until it is restarted. */
const HALTED = /critical error, and needs to be restarted|TransactionLogError/u;

/** Whether an error says that the database has halted. */
export const isHalted = (error: unknown): boolean =>
  error instanceof Neo4jError
    ? HALTED.test(`${error.code} ${error.message}`)
    : error instanceof SamspilError && isHalted(error.cause);

/** What the driver throws, in the words of the catalogue; what has no word there passes as it is. */
export function translated(error: unknown, address: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const [where, cause] = [address, error];
  if (refused.has(error.code)) {
    return new SamspilError(
      'DATABASE_REFUSED',
      'Neo4j refuses user and password. Check NEO4J_USER and NEO4J_PASSWORD.',
      { where, cause },
    );
  }
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    const message = `Neo4j has no such database. Check NEO4J_DATABASE. ${error.message}`;
    return new SamspilError('DATABASE_REFUSED', message, { where, cause });
  }
  if (OUT_OF_MEMORY.test(error.code)) {
    return new SamspilError(
      'DATABASE_OUT_OF_MEMORY',
      'Neo4j has not the memory for this transaction. Nothing was changed. Give it more heap: NEO4J_HEAP=3g for the managed one.',
      { where, cause },
    );
  }
  if (TOOK_TOO_LONG.test(error.code)) return tookTooLongAt(address, error);
  if (isHalted(error)) return haltedAt(address, error);
  const active = NO_CONNECTION.exec(error.message)?.groups?.['active'];
  if (Number(active) >= MOST_CONNECTIONS || OTHERS_IN_THE_WAY.test(error.code)) {
    return new SamspilError(
      'OVERLOADED',
      'More is asked of Neo4j than it keeps up with. Nothing was changed; ask again.',
      { where, cause },
    );
  }
  if (active !== undefined || unavailable.has(error.code) || isRetryableError(error)) {
    return unavailableAt(address, error);
  }
  return error;
}

const haltedAt = (address: string, cause: Error): SamspilError =>
  new SamspilError(
    'DATABASE_UNAVAILABLE',
    'Neo4j has halted after an error that its log names. Samspil’s own is started again; one at NEO4J_URI has to be restarted by who runs it. Ask again then.',
    { where: address, cause },
  );

/** What whoever asks is told where the database has halted for want of space. */
export const fullAt = (address: string, cause: SamspilError): SamspilError =>
  new SamspilError(
    'DISK_FULL',
    'The disk of Neo4j has no space left. Once there is room Samspil’s own goes on by itself; one at NEO4J_URI has to be restarted by who runs it.',
    { where: address, cause },
  );

/** What whoever asks is told where the database is away. */
export const unavailableAt = (address: string, cause?: Error): SamspilError =>
  new SamspilError('DATABASE_UNAVAILABLE', 'Neo4j does not answer. Nothing was changed; ask again.', {
    where: address,
    cause,
  });

/** What whoever asks is told where Neo4j is there, and has worked for as long as it may. */
export const tookTooLongAt = (address: string, cause?: Error): SamspilError =>
  new SamspilError(
    'TIMEOUT',
    'Neo4j was at it for longer than a query may take, and has ended it. Nothing was changed; ask for less at a time.',
    { where: address, cause },
  );

/** Whether an error is Neo4j's own word, and not the driver's where it hears none. */
export const hasAnswered = (error: unknown): boolean => error instanceof Neo4jError && error.code.startsWith('Neo.');

export const isUnavailable = (error: unknown): error is SamspilError =>
  error instanceof SamspilError && error.code === 'DATABASE_UNAVAILABLE';

/**
 * Whether it leaves open what became of a transaction: no word came, or nobody waited for it. Where Neo4j itself says
 * what is wrong, the transaction is taken back.
 */
const leavesOpen = (error: unknown, signal: AbortSignal | undefined): error is Error =>
  (error instanceof SamspilError && (error.code === 'DATABASE_UNAVAILABLE' || error.code === 'OVERLOADED')) ||
  (signal?.aborted === true && error === signal.reason);

/** What whoever writes is told where something went wrong after its transaction was to be confirmed. */
export function orUnsure(error: unknown, address: string, signal: AbortSignal | undefined): unknown {
  if (error instanceof SamspilError && error.code === 'DISK_FULL') {
    const message = `${error.message} It is not known whether the change was made.`;
    return new SamspilError('DISK_FULL', message, { where: address, cause: error });
  }
  return leavesOpen(error, signal) ? unsure(error, address) : error;
}

/** What whoever writes is told where no word came of what became of a change. */
export const unsure = (cause: unknown, address: string): SamspilError =>
  new SamspilError(
    'OUTCOME_UNKNOWN',
    'No answer came while Neo4j confirmed the change: it is not known whether it was made.',
    { where: address, cause },
  );

/**
 * Why a database is away, as the driver says it at the bottom of its message: nobody listens, or the certificate is not
 * trusted. For whoever runs Samspil, not for clients.
 */
export function whyAway(error: Error): string {
  const { cause } = error;
  if (cause instanceof Error) return whyAway(cause);
  if (error instanceof SamspilError) return 'no word came in time';
  return /Caused by: (?<why>.+?)(?:\. |$)/su.exec(error.message)?.groups?.['why'] ?? error.message;
}
