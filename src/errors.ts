/**
 * Every error that Samspil tells a person or a program, in one place. The code is stable: clients may branch on it,
 * and `docs/errors.md` is printed from here. The message names the wrong value and says what would be right.
 */
const catalogue = {
  BAD_USER_INPUT: {
    status: 400,
    about: 'An argument or a variable has a value that its type or its description rules out.',
  },
  UNKNOWN_ID: { status: 404, about: 'No entity with this id is on record, or none that the caller may see.' },
  WRONG_KIND: { status: 400, about: 'The id belongs to an entity of another kind than the field asks for.' },
  BAD_REPRESENTATION: {
    status: 400,
    about: 'A gateway asks for an entity without naming a type that has keys, or without any of its keys.',
  },
  BAD_CURSOR: {
    status: 400,
    about: 'A cursor that did not come from this connection, asked with the same arguments and rights.',
  },
  PAGE_OUT_OF_RANGE: { status: 400, about: '`first` and `last` go from 0 to 100, and only one of them at a time.' },
  BAD_DATE: { status: 400, about: 'Not a date that EDTF (ISO 8601-2) knows, such as 2014, 2014-12 or 2014-12-05.' },
  BAD_PERIOD: { status: 400, about: 'A period that ends before it starts, or `asOf` together with `window`.' },
  UNKNOWN_HOST: {
    status: 421,
    about: 'A name in `Host` under which this Samspil is not asked (ALLOWED_HOSTS, docs/access.md).',
  },
  UNAUTHENTICATED: {
    status: 401,
    about:
      'Who asks is not known: a token is missing or cannot be trusted. `details.reason` says why (docs/access.md).',
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    about: 'The keys with which tokens are checked cannot be had, so no token is trusted. Ask again.',
  },
  FORBIDDEN: {
    status: 403,
    about: 'The caller’s role may not do this, or editing is off. `details.needed` says which may.',
  },
  ALREADY_MERGED: {
    status: 409,
    about: 'One of the two was merged into another, or has others merged into it: undo that first, or name that one.',
  },
  NOT_MERGED: { status: 409, about: 'The organisation is not merged into another, so there is nothing to undo.' },
  IDENTIFIERS_DIFFER: {
    status: 409,
    about: 'Two organisations with different identifiers in one register are merged only if that is confirmed.',
  },
  VISIBILITY_DIFFERS: {
    status: 409,
    about: 'Two organisations are merged only if the same readers may see both: one would show the other.',
  },
  NOT_A_NETWORK: {
    status: 409,
    about: 'An organisation with members can be merged only into one that is a network: keep the other one.',
  },
  CHANGES_INVALID: {
    status: 400,
    about:
      'Changes have faults. `details.faults` has each with the path of what is wrong, a code and what would be right. Nothing was recorded.',
  },
  MADE_ON_MISSING: {
    status: 400,
    about:
      'A change overwrites or withdraws what is on record without `madeOn`, the version at which whoever makes it has looked at that.',
  },
  CONFLICT: {
    status: 409,
    about:
      'Somebody has changed the same meanwhile. `details.conflicts` has each value as it was seen, as it is now and as it would be. Nothing was recorded.',
  },
  TOO_MANY_PROPOSALS: {
    status: 429,
    about: 'As many corrections of readers wait for an editor as may (CORRECTIONS). Nothing was kept.',
  },
  WRONG_STATE: {
    status: 409,
    about: 'A set of changes is in a state in which this cannot be done with it: `details.state`. Nothing was changed.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    about:
      'An `idempotencyKey` came with another request before. Nothing was changed; send a new one with what is new.',
  },
  OUTCOME_UNKNOWN: {
    status: 503,
    about:
      'Neo4j went away, or the time was up, while a change was confirmed: it is not known whether it was made. The message says how to find out.',
  },
  ANSWER_LOST: {
    status: 503,
    about:
      'The change was made, and then what was asked of it could not be read. Ask again with the same `idempotencyKey`.',
  },
  FILTER_TOO_COMPLEX: {
    status: 400,
    about: 'A filter whose and/or/not come to more alternatives than can be answered well.',
  },
  TOO_COSTLY: {
    status: 400,
    about: 'A request could lead to more objects than one may ask for (`extensions.cost`, docs/limits.md).',
  },
  BUDGET_SPENT: {
    status: 429,
    about: 'What the caller asked within a minute costs more than it may. `Retry-After` says when to go on.',
  },
  OVERLOADED: { status: 503, about: 'More is asked at the moment than can be answered. Nothing was done; ask again.' },
  SUBSCRIPTIONS_OFF: { status: 403, about: 'This server offers no subscriptions (SUBSCRIPTIONS).' },
  STREAM_NEEDED: {
    status: 406,
    about: 'A subscription was asked for without accepting a stream of events (`text/event-stream`, docs/clients.md).',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    about: 'The caller has as many subscriptions open as one may have (docs/limits.md): end one first.',
  },
  TIMEOUT: { status: 504, about: 'The answer took longer than a request may. What was under way was ended.' },
  DOCUMENT_NOT_TRUSTED: {
    status: 403,
    about: 'This server answers only documents that it knows in advance (ONLY_TRUSTED), and this is none of them.',
  },
  INTROSPECTION_OFF: {
    status: 403,
    about: 'The schema is not told by this server; it is in the file that partners have.',
  },
  TOO_MANY_QUERIES: {
    status: 413,
    about: 'A batch to `/reconcile` has more queries than `batchSize` of its manifest says (docs/reconcile.md).',
  },
  UNKNOWN_EXPORT: { status: 404, about: 'No export has this name; `docs/exports.md` lists those that there are.' },
  NOTHING_TO_EXPORT: {
    status: 404,
    about:
      'Nothing that was asked for can be said in this format, which has no empty file. The message tells what is on record and lacks something that the format asks for.',
  },
  SHUTTING_DOWN: { status: 503, about: 'This Samspil is about to end. Nothing was done; ask again.' },
  DATABASE_UNAVAILABLE: {
    status: 503,
    about: 'Neo4j does not answer. Nothing was changed; ask again.',
  },
  DATABASE_OUT_OF_MEMORY: {
    status: 507,
    about: 'Neo4j lacks the heap for a transaction. Nothing was changed; give it more.',
  },
  DISK_FULL: {
    status: 507,
    about: 'A disk has no space left: that of Neo4j, or the one that a command writes to. The message says which.',
  },
  FILE_UNUSABLE: {
    status: 500,
    about: 'A file or folder cannot be read, written or made: it is read-only, another user’s, or no folder.',
  },
  DATABASE_DAMAGED: {
    status: 500,
    about: 'The files of the managed Neo4j are damaged, and it cannot mend them. Restore a backup (docs/backup.md).',
  },
  DATABASE_REFUSED: { status: 500, about: 'Neo4j answers but refuses user and password.' },
  DATABASE_IN_USE: { status: 409, about: 'Another Samspil runs on the same data folder.' },
  DATABASE_MISSING: {
    status: 500,
    about: 'Neither a Neo4j to connect to, nor what the managed local one needs, or none was ever made of that name.',
  },
  DATABASE_START_FAILED: { status: 500, about: 'The managed local Neo4j did not start.' },
  MIGRATION_CHANGED: { status: 500, about: 'A migration that this database has applied was edited afterwards.' },
  MIGRATION_UNKNOWN: { status: 500, about: 'The database has a migration that this version of Samspil does not know.' },
  BACKUP_REFUSED: {
    status: 409,
    about:
      'A backup would overwrite something, has nothing to save, or is no file that Neo4j can load (docs/backup.md).',
  },
  BACKUP_DIFFERS: {
    status: 500,
    about: 'What a backup restores to is not what it was made of, so that it was not kept (docs/backup.md).',
  },
  PORT_IN_USE: { status: 500, about: 'Another program listens on the address.' },
  BAD_SETTINGS: { status: 500, about: 'One or more settings have a value that cannot be used.' },
  DATASET_INVALID: { status: 400, about: 'A dataset has faults. Each is listed; nothing was loaded.' },
  DATASET_MISSING: { status: 404, about: 'The folder is not there or has no manifest.' },
  WORKBOOK_UNREADABLE: {
    status: 400,
    about:
      'A file is no workbook that can be read: of another format, damaged, locked, too large, or without a table. `details.why` says which.',
  },
  IATI_UNREADABLE: {
    status: 400,
    about:
      'A file is no whole file of IATI that can be read: of an older version, damaged, in letters it does not name, or too large. `details.why` says which.',
  },
  FILE_UNREADABLE: {
    status: 400,
    about:
      'A file that is no sheet can’t be read: it is damaged, too large, or holds nothing of what its format is for.',
  },
  MAPPING_INVALID: {
    status: 400,
    about:
      'What a sheet’s columns mean, or the answers on it, are in a file that can’t be used or belongs to another sheet.',
  },
  ANSWERS_MISSING: {
    status: 400,
    about: 'An import of a sheet has questions that nobody has answered. Each is listed; nothing was changed.',
  },
  BAD_DATASET_NAME: { status: 400, about: 'What follows --dataset is no name of a folder among the datasets.' },
  GRAPH_CHANGED: {
    status: 409,
    about:
      'The graph was written to while it was read as a whole, or a list was begun at a state of it that is not held any more. Nothing is lost; ask again, a list from its start.',
  },
  NOT_IN_MEMORY: {
    status: 503,
    about:
      'What is counted or followed in memory (facets, what is asked along relations, several orders) was asked for while the graph is not there: it is being read, or GRAPH_MEMORY is too small for it.',
  },
  NOT_IN_PRODUCTION: {
    status: 403,
    about: 'A command for trying Samspil out, which does nothing where NODE_ENV is production.',
  },
  IMPORT_UNFINISHED: {
    status: 409,
    about:
      'An import of more rows than one transaction takes was cut off: some of it is in. The message names how to continue it or give it up.',
  },
  BULK_IMPORT_FAILED: {
    status: 500,
    about:
      'Neo4j could not make a database of a dataset that was to be imported in bulk. Nothing was changed; its message says why.',
  },
  NOT_UNFINISHED: { status: 409, about: 'No import of this name is unfinished, so there is nothing to give up.' },
  GENERATED_DIFFERS: { status: 500, about: 'A committed file that is made from the code differs from it.' },
  QUESTION_UNTOLD: {
    status: 500,
    about: 'A question is declared and has no example, no place in the documentation or none in the README.',
  },
  SCHEMA_BREAKS: {
    status: 500,
    about: 'The schema breaks what was released to partners without a year’s notice (docs/deprecations.md).',
  },
  INTERNAL: { status: 500, about: 'A fault of ours. The log has the details under the id that the message gives.' },
} as const satisfies Record<string, { status: number; about: string }>;

export type ErrorCode = keyof typeof catalogue;

/**
 * What GraphQL itself finds wrong, and HTTP before it, under codes that clients know from Apollo Server. The status
 * hangs on the media type of the answer where it is a pair: GraphQL’s own first, then application/json.
 */
export const graphqlErrors = [
  {
    code: 'BAD_REQUEST',
    status: '400, 404, 405, 406, 408, 413, 414, 415, 431',
    about: 'What came is no request for GraphQL, as the status says: wrong method, type, size, address, JSON or hash.',
  },
  { code: 'GRAPHQL_PARSE_FAILED', status: '400, 200', about: 'The document is not GraphQL, or has too many words.' },
  {
    code: 'GRAPHQL_VALIDATION_FAILED',
    status: '400, 200',
    about: 'The document does not fit the schema, or is too deep or too wide (docs/limits.md).',
  },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    status: '400, 200',
    about: 'The document has no operation, none of the name that was asked for, or several and no name was.',
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    status: '200',
    about: 'The hash is not known here: send the document with it once. Clients do so by themselves.',
  },
] as const;

/** The catalogue as rows, for the documentation and its test. */
export const errorCatalogue: readonly { code: string; status: number; about: string }[] = Object.entries(catalogue).map(
  ([code, entry]) => ({ code, ...entry }),
);

/** An error meant for whoever caused it: no stack trace is ever shown with it. */
export class SamspilError extends Error {
  override readonly name = 'SamspilError';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions & { details?: Readonly<Record<string, unknown>>; where?: string | undefined },
  ) {
    super(message, options);
    this.status = catalogue[code].status;
    this.details = options?.details ?? {};
    this.where = options?.where;
  }

  /** Machine-readable particulars, such as the argument or the faults of a dataset. */
  readonly details: Readonly<Record<string, unknown>>;

  /** The address that it is about, which is told to whoever runs Samspil, and to no client. */
  readonly where: string | undefined;
}
