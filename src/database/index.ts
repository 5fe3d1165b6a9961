export { cypherFolder, cypherQuery, declaredQueries, type CypherQuery } from './cypher.js';
export { Database, type Connection } from './database.js';
export { MOST_CONNECTIONS, whyAway } from './errors.js';
export { backUp, requireData, requireRoomToVerify, requireSomethingToSave, restore } from './backup.js';
export { BulkFiles, type BulkProperties, type BulkTypes } from './bulk-files.js';
export { type BulkLoad, loadInBulk } from './bulk-load.js';
export type { ManagedNeo4jOptions } from './data-folder.js';
export { beginManagedNeo4j, startManagedNeo4j, withNeo4j, type ManagedNeo4j } from './managed-neo4j.js';
export { findDatabase, managedOptions, openDatabase, prepareDatabase, type OpenDatabase } from './open.js';
export {
  type DeclaredSchema,
  declaredSchema,
  knownMigrations,
  migrate,
  type Migration,
  migrationsOf,
  pendingMigrations,
} from './migrations.js';
export { inMegabytes, MEGABYTE } from './room.js';
export type { Report } from './report.js';
export type { ReadOptions, Sender, Transaction } from './transaction.js';
