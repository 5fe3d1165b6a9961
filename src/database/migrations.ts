import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SamspilError } from '../errors.js';
import { cypherFolder, cypherQuery, readCypher } from './cypher.js';
import type { Database } from './database.js';

/** A step that brings a database to the form that this version expects. Its statements may run twice. */
export interface Migration {
  readonly id: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

interface AppliedMigration {
  readonly id: string;
  readonly checksum: string;
}

const allowOneLock = cypherQuery<object, never>('database/allow-one-migration-lock');
const takeLock = cypherQuery<object, never>('database/take-migration-lock');
const appliedMigrations = cypherQuery<object, AppliedMigration>('database/applied-migrations');
const recordMigration = cypherQuery<AppliedMigration, never>('database/record-migration');

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

/** The migrations that the database has been through, as it says. */
export const migrationsOf = async (database: Database): Promise<AppliedMigration[]> =>
  database.read(appliedMigrations, {});

/** What migrations bring a database to: the constraints and indexes that it has then, and the labels that they name. */
export interface DeclaredSchema {
  readonly constraints: ReadonlyMap<string, UniqueValue>;
  readonly indexes: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

/** A property that no two nodes of a label have alike. */
export interface UniqueValue {
  readonly label: string;
  readonly property: string;
}

const declaration =
  /^CREATE (?:[A-Z]+ )?(?<what>CONSTRAINT|INDEX) (?<name>\w+) IF NOT EXISTS FOR \(\w+:(?<label>\w+)\)(?: REQUIRE \w+\.(?<property>\w+) IS UNIQUE)?/u;

export function declaredSchema(migrations: readonly Migration[]): DeclaredSchema {
  const constraints = new Map<string, UniqueValue>();
  const indexes = new Set<string>();
  const labels = new Set<string>();
  const statements = [allowOneLock.text.replaceAll(/^\s*\/\/.*$/gmu, '').trim()];
  for (const statement of [...statements, ...migrations.flatMap((each) => each.statements)]) {
    const { what, name, label, property } = declaration.exec(statement)?.groups ?? {};
    if (name === undefined || label === undefined) continue;
    labels.add(label);
    if (what === 'INDEX') indexes.add(name);
    else if (property !== undefined) constraints.set(name, { label, property });
  }
  return { constraints, indexes, labels };
}

/**
 * Applies the migrations that the database lacks, in order, one process at a time: another waits and then finds them
 * applied. Each is recorded once all its statements have run, so one that was cut off runs again from its start.
 * @returns the ids of those applied
 * @throws MIGRATION_CHANGED, MIGRATION_UNKNOWN before anything is done
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = knownMigrations(),
): Promise<string[]> {
  await database.write(async (tx) => tx.run(allowOneLock, {}));
  return database.write(async (lock) => {
    await lock.run(takeLock, {});
    const missing = missingFrom(await lock.run(appliedMigrations, {}), migrations);
    // In transactions of their own: Neo4j keeps changes of the schema and of data apart.
    for (const one of missing) await apply(database, one);
    return missing.map(({ id }) => id);
  });
}

/**
 * Makes the indexes of a database that holds something already, all at once: Neo4j then fills them together, in two thirds
 * of the time. `migrate` finds them there.
 */
export async function indexTogether(
  database: Database,
  migrations: readonly Migration[] = knownMigrations(),
): Promise<void> {
  const indexes = migrations
    .flatMap(({ statements }) => statements)
    .filter((statement) => declaration.exec(statement)?.groups?.['what'] === 'INDEX');
  await database.write(async (tx) => {
    for (const text of indexes) await tx.run({ name: 'index-together', text }, {});
  });
}

/**
 * The ids of the migrations that the database lacks, without applying them.
 * @throws MIGRATION_CHANGED, MIGRATION_UNKNOWN
 */
export async function pendingMigrations(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  return missingFrom(await database.read(appliedMigrations, {}), migrations).map(({ id }) => id);
}

function missingFrom(applied: readonly AppliedMigration[], migrations: readonly Migration[]): readonly Migration[] {
  const known = new Map(migrations.map(({ id, checksum }) => [id, checksum]));
  for (const { id, checksum } of applied) {
    if (!known.has(id)) {
      throw new SamspilError(
        'MIGRATION_UNKNOWN',
        `The database has the migration ${id}, which this version of Samspil does not know. Use a newer version.`,
      );
    }
    if (known.get(id) !== checksum) {
      throw new SamspilError(
        'MIGRATION_CHANGED',
        `The migration ${id} was edited after this database applied it. Restore it and add a new one.`,
      );
    }
  }
  const done = new Set(applied.map(({ id }) => id));
  return migrations.filter(({ id }) => !done.has(id));
}

async function apply(database: Database, { id, checksum, statements }: Migration): Promise<void> {
  for (const statement of statements) await database.runStatement(statement);
  await database.write(async (tx) => tx.run(recordMigration, { id, checksum }));
}
