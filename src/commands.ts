import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import {
  findDatabase,
  managedOptions,
  openDatabase,
  requireData,
  restore,
  type Database,
  type ManagedNeo4j,
  type Report,
} from './database/index.js';
import {
  clearedLines,
  compareDataset,
  doubleLines,
  exportDataset,
  giveUp,
  nothingKnown,
  readDataset,
  requireNew,
} from './dataset/index.js';
import { contentsLine, examine } from './doctor/index.js';
import { clearedBy, together, type Cleared, type Change, type Difference } from './graph/writing/index.js';
import type { ImportedAsSets, Proposed } from './recording/index.js';
import { DEVELOPMENT_ISSUER, developmentKeys, developmentToken } from './access/index.js';
import { type ClaimRecord, type EntityRecord, type Value, type Values, roles } from './graph/records/index.js';
import { graphVersion, renewGraph } from './graph/reading/index.js';
import { SamspilError } from './errors.js';
import { showProgress } from './progress.js';
import { saveAndVerify } from './verified-backup.js';
import type { Settings } from './settings.js';

const print = (line: string) => process.stdout.write(`${line}\n`);

export interface ImportOptions {
  readonly dataset: string;
  readonly dryRun: boolean;
  readonly propose: boolean;
  readonly reason?: string;
}

/** Loads a dataset as a set of changes, proposes it, or with `dryRun` tells what loading it would change. */
export async function importCommand(
  settings: Settings,
  folder: string,
  { dataset, dryRun, propose, ...why }: ImportOptions,
): Promise<void> {
  const importing = { dryRun, propose, ...why };
  const lines = await withDatabase(settings, dataset, async (database, report, managed) =>
    importedFrom(database, folder, report, { ...importing, managed }),
  );
  for (const line of lines) print(line);
}

/** Does what `importCommand` does on a database that is open. @returns what there is to tell */
export async function importedFrom(
  database: Database,
  folder: string,
  report: Report,
  {
    dryRun,
    propose,
    managed = null,
    ...why
  }: Omit<ImportOptions, 'dataset'> & { readonly managed?: ManagedNeo4j | null },
): Promise<string[]> {
  if (dryRun) {
    const { doubles, differences } = await compareDataset(database, resolve(folder), report);
    return [...(await differenceLines(differences)), ...doubleLines(doubles)];
  }
  const { importAsSet, proposeDataset } = await import('./recording/index.js');
  return propose
    ? proposedLines(await proposeDataset(database, resolve(folder), report, why))
    : importedLines(await importAsSet(database, resolve(folder), report, { ...why, managed }));
}

function importedLines({ name, created, updated, unchanged, led, cleared, doubles, version, sets }: ImportedAsSets) {
  const outcome =
    created + updated === 0 ? 'nothing changed' : `${created} created, ${updated} updated, ${unchanged} unchanged`;
  return [
    `${name}: ${outcome}; the graph is at version ${version}.`,
    ...ledLines(led, 'were'),
    ...clearedLines(cleared, 'clear'),
    ...doubleLines(doubles),
    ...sets.toReversed().map((set) => `To undo it: npm run samspil -- undo ${set} --reason "…"`),
  ];
}

export const proposedLines = ({ name, set, count, doubles }: Proposed): string[] => [
  set === null
    ? `${name}: all of it is on record already, so there is nothing to propose.`
    : `${name}: ${count} changes are proposed as the set ${set}. An editor accepts or declines it; nothing is on record yet.`,
  ...doubleLines(doubles),
];

/** Undoes a set of changes that is on record. */
export async function undoCommand(
  settings: Settings,
  set: string,
  { dataset, reason }: { dataset: string; reason: string },
): Promise<void> {
  const own = await withDatabase(settings, dataset, async (database) => {
    const { undoAsOperator } = await import('./recording/index.js');
    return undoAsOperator(database, { id: set, reason });
  });
  const now = own.version === null ? 'It had left nothing to undo.' : `The graph is at version ${own.version}.`;
  print(`The set ${set} is undone, by the set ${own.id}. ${now}`);
}

/** Takes an import that was cut off for all that there will be of it. */
export async function giveUpCommand(settings: Settings, name: string, dataset: string): Promise<void> {
  const { created, updated } = await withDatabase(settings, dataset, async (database) => giveUp(database, name));
  print(`${name} is given up. What is in of it stays: ${created} rows that it created, ${updated} that it updated.`);
}

/** Checks a dataset that stands by itself. */
export async function validateCommand(folder: string): Promise<void> {
  const progress = showProgress();
  const dataset = await readDataset(resolve(folder), nothingKnown, progress.report).finally(() => progress.done());
  const { manifest, entities, claims, doubles } = dataset;
  print(`${manifest.name}: ${entities} entities and ${claims} claims, no fault.`);
  for (const line of doubleLines(doubles)) print(line);
}

/** Writes the whole graph as a dataset that is named after the folder, or after the workbook that it is to be. */
export async function exportCommand(settings: Settings, path: string, dataset: string): Promise<void> {
  const target = resolve(path);
  if (target.endsWith(WORKBOOK)) requireNew(target);
  const words = basename(target, WORKBOOK)
    .toLowerCase()
    .match(/[a-z0-9]+/gu) ?? ['export'];
  const name = words.join('-');
  const exported = await withDatabase(settings, dataset, async (database, report) => {
    const version = `graph ${await graphVersion(database)}`;
    const manifest = {
      format: 1,
      name,
      title: { en: `Export of ${dataset}` },
      licence: 'as its sources',
      version,
      language: 'da',
    } as const;
    if (!target.endsWith(WORKBOOK)) return exportDataset(database, target, manifest, report);
    const { writeDatasetWorkbook } = await import('./workbooks/index.js');
    return inTemporary(async (folder) => {
      const written = await exportDataset(database, folder, manifest, report);
      await writeDatasetWorkbook(folder, target, written.state);
      return written;
    });
  });
  print(`${exported.rows} rows in ${target}.`);
  for (const half of exported.unfinished) print(`Only a part of “${half}” is among them: its import is unfinished.`);
}

/** How the name of a workbook ends. */
const WORKBOOK = '.xlsx';

/** Does something with a folder that is there only meanwhile. */
async function inTemporary<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Looks through all that is stored for what is wrong, tells each thing on a line, and fails where there is one. */
export async function doctorCommand(settings: Settings, dataset: string): Promise<void> {
  if (settings.NEO4J_URI === undefined) requireData(managedOptions(settings, dataset));
  const { contents, findings } = await reporting(async (report) => {
    // A migration that is not applied is something to be told.
    const found = await findDatabase(settings, { dataset, join: true }, report);
    try {
      await found.started;
      await found.database.verify();
      return await examine(found.database, report);
    } finally {
      await found.close();
    }
  });
  for (const line of findings.lines) print(line);
  const { count } = findings;
  if (count > 0) process.exitCode = 1;
  print(`${count === 0 ? 'Sound' : countedFaults(count)}: ${contentsLine(contents)}.`);
}

/** Writes all of the managed database into a file and verifies it; Samspil does not run meanwhile. */
export async function backupCommand(settings: Settings, file: string, dataset: string): Promise<void> {
  requireManaged(settings);
  const { contents, findings } = await reporting(async (report) =>
    saveAndVerify(managedOptions(settings, dataset), resolve(file), report),
  );
  for (const line of findings.lines) print(line);
  print(`${dataset} is saved in ${resolve(file)}. Restored beside, it has the same: ${contentsLine(contents)}.`);
  const { count } = findings;
  if (count === 0) return;
  process.exitCode = 1;
  print(`It is as good as the graph, and that has ${countedFaults(count)}: see above, and docs/doctor.md.`);
}

const countedFaults = (count: number): string => `${count} ${count === 1 ? 'fault' : 'faults'}`;

/** Puts a backup in the place of the managed database. */
export async function restoreCommand(
  settings: Settings,
  file: string,
  { dataset, replace }: { dataset: string; replace: boolean },
): Promise<void> {
  requireManaged(settings);
  await reporting(async (report) => restore(managedOptions(settings, dataset), resolve(file), { replace }, report));
  const version = await withDatabase(settings, dataset, async (database) => {
    await renewGraph(database);
    return graphVersion(database);
  }).catch((error: unknown) => {
    throw restoredBut(error, resolve(file));
  });
  print(`${dataset} is as ${resolve(file)} has it; the graph is at version ${version}.`);
}

/** The database is another by then, whatever the message says of what was to come after that. */
const restoredBut = (error: unknown, file: string): unknown =>
  error instanceof SamspilError
    ? new SamspilError(
        error.code,
        `${file} is restored, and then: ${error.message} Run the same command once more, so that no old answer passes for a new one.`,
        { cause: error, where: error.where },
      )
    : error;

function requireManaged({ NEO4J_URI }: Settings): void {
  if (NEO4J_URI === undefined) return;
  throw new SamspilError(
    'BACKUP_REFUSED',
    `The Neo4j at ${NEO4J_URI} is not Samspil’s own: save it by its own means (docs/backup.md), or export the dataset.`,
  );
}

export const roleNames = roles.map((role) => role.toLowerCase());

/** Prints a token of the development issuer, and beside it how Samspil comes to trust it. */
export async function tokenCommand(
  settings: Settings,
  { role, network }: { role: string; network: readonly string[] },
): Promise<void> {
  const token = await developmentToken(
    settings.SAMSPIL_DATA,
    { role: roles.find((each) => each.toLowerCase() === role) ?? 'READER', networks: network },
    {
      audience: settings.AUTH_AUDIENCE,
      rolesClaim: settings.AUTH_ROLES_CLAIM,
      networksClaim: settings.AUTH_NETWORKS_CLAIM,
    },
    process.env,
  );
  process.stderr.write(
    [
      'Samspil trusts it when started with:',
      `  AUTH_ISSUER=${DEVELOPMENT_ISSUER} AUTH_JWKS=${developmentKeys(settings.SAMSPIL_DATA)}`,
      'Send it as “Authorization: Bearer …”. It holds for an hour.',
      '',
    ].join('\n'),
  );
  print(token);
}

async function withDatabase<Result>(
  settings: Settings,
  dataset: string,
  work: (database: Database, report: Report, managed: ManagedNeo4j | null) => Promise<Result>,
): Promise<Result> {
  return reporting(async (report) => {
    const opened = await openDatabase(settings, { dataset, join: true }, report);
    try {
      return await work(opened.database, report, opened.managed);
    } finally {
      await opened.close();
    }
  });
}

async function reporting<Result>(work: (report: Report) => Promise<Result>): Promise<Result> {
  const progress = showProgress();
  try {
    return await work(progress.report);
  } finally {
    progress.done();
  }
}

const CHANGES_SHOWN = 100;

/** One line for each change, as far as somebody will read, and how many there are in all. */
async function differenceLines(differences: AsyncIterable<Difference>): Promise<string[]> {
  const lines: string[] = [];
  let created = 0;
  let updated = 0;
  let unchanged = 0;
  let led = 0;
  let cleared: Cleared[] = [];
  for await (const difference of differences) {
    led += difference.led;
    const changes: readonly Change<EntityRecord | ClaimRecord>[] = [...difference.entities, ...difference.claims];
    const createdHere = changes.filter(({ before }) => before === undefined).length;
    created += createdHere;
    updated += changes.length - createdHere;
    unchanged += difference.unchanged;
    cleared = together([...cleared, ...clearedBy(changes)]);
    lines.push(...changes.slice(0, CHANGES_SHOWN - lines.length).map(changeLine));
  }
  const rest = created + updated - lines.length;
  const total = `${created} would be created, ${updated} updated, ${unchanged} unchanged. Nothing was changed.`;
  return [
    ...lines,
    ...(rest > 0 ? [`… and ${rest} more`] : []),
    ...ledLines(led, 'would be'),
    ...clearedLines(cleared, 'would clear'),
    total,
  ];
}

/** That rows are shown elsewhere than their dataset has them. */
const ledLines = (led: number, verb: 'were' | 'would be'): string[] =>
  led === 0
    ? []
    : [`${led} claims on organisations that were merged ${verb} led to those into which they were merged.`];

const changeLine = ({ record, before }: Change<EntityRecord | ClaimRecord>): string =>
  before ? `~ ${record.id}${changedValues(before, record.values)}` : `+ ${record.id}`;

function changedValues(before: Values, after: Values): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return changed.map((name) => `\n    ${name}: ${shown(before[name])} → ${shown(after[name])}`).join('');
}

const shown = (value: Value | undefined): string => (value === undefined ? '–' : JSON.stringify(value));
