export { cypherFolder, cypherQuery, declaredQueries, type CypherQuery } from './cypher.js';
export { Database, type Connection, type Transaction } from './database.js';
export { startManagedNeo4j, type ManagedNeo4j } from './managed-neo4j.js';
export { openDatabase, type OpenDatabase } from './open.js';
export { knownMigrations, migrate, type Migration } from './migrations.js';
export type { Report } from './report.js';
