import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SamspilError } from '../errors.js';
import { cypherFolder, readCypher } from './cypher.js';
import type { Database } from './database.js';

/** A step that brings a database to the form that this version expects. Its statements may run twice. */
export interface Migration {
  readonly id: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

const migration = (id: string, text: string): Migration => ({
  id,
  checksum: createHash('sha256').update(text).digest('hex'),
  statements: text
    .split(/;\s*$/mu)
    .map((statement) => statement.replaceAll(/^\s*\/\/.*$/gmu, '').trim())
    .filter((statement) => statement !== ''),
});

/** The migrations of `cypher/migrations`, in their order. */
export const knownMigrations = (): Migration[] =>
  readdirSync(join(cypherFolder, 'migrations'))
    .map((file) => file.replace(/\.cypher$/u, ''))
    .sort()
    .map((id) => migration(id, readCypher(`migrations/${id}`)));

/**
 * Applies the migrations that the database lacks, in order. Each is recorded once all its statements have run, so one
 * that was cut off runs again; statements may run twice, so two processes at once do no harm.
 * @returns the ids of those applied
 * @throws MIGRATION_CHANGED, MIGRATION_UNKNOWN before anything is done
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = knownMigrations(),
): Promise<string[]> {
  const applied = await appliedMigrations(database);
  for (const [id, checksum] of applied) {
    const known = migrations.find((candidate) => candidate.id === id);
    if (!known)
      throw new SamspilError(
        'MIGRATION_UNKNOWN',
        `The database has the migration ${id}, which this version of Samspil does not know. Use a newer version.`,
      );
    if (known.checksum !== checksum)
      throw new SamspilError(
        'MIGRATION_CHANGED',
        `The migration ${id} was edited after this database applied it. Restore it and add a new one.`,
      );
  }
  const missing = migrations.filter(({ id }) => !applied.has(id));
  for (const { id, checksum, statements } of missing) {
    for (const statement of statements) await database.runStatement(statement);
    await database.runStatement(
      'MERGE (m:Migration {id: $id}) ON CREATE SET m.checksum = $checksum, m.appliedAt = datetime()',
      { id, checksum },
    );
  }
  return missing.map(({ id }) => id);
}

async function appliedMigrations(database: Database): Promise<Map<string, string>> {
  const rows = await database.runStatement('MATCH (m:Migration) RETURN m.id AS id, m.checksum AS checksum');
  return new Map(rows.map(({ id, checksum }) => [String(id), String(checksum)]));
}
