import type { Database, Report } from '../database/index.js';
import { SamspilError } from '../errors.js';
import { examineValues, examineVersions } from './change-log.js';
import { examineChangeSets } from './change-sets.js';
import { contentsOf, type Contents } from './contents.js';
import { examineDatabase } from './database.js';
import { Findings } from './finding.js';
import { examineIds, examineMergers, mergedRecords } from './ids.js';
import { Ledger } from './ledger.js';
import { eachRecord, examineRecords, type OnRecord } from './records.js';

/** What was looked at, and what is wrong with it. */
export interface Examined {
  readonly contents: Contents;
  readonly findings: Findings;
}

const ATTEMPTS = 3;

/**
 * Looks through all that is stored for what no constraint forbids, and changes nothing. However much there is, it keeps
 * some thousands of records at a time.
 * @throws GRAPH_CHANGED where something looked wrong and somebody wrote meanwhile, time and again
 */
export async function examine(database: Database, report: Report): Promise<Examined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { contents, findings } = await examineOnce(database, report);
    if (findings.count === 0) return { contents, findings };
    // What was read at two times may disagree where somebody wrote between.
    if (versionIn(await contentsOf(database)) === versionIn(contents)) return { contents, findings };
    report('The graph was changed meanwhile: looking once more');
  }
  throw new SamspilError(
    'GRAPH_CHANGED',
    'The graph was changed each time that it was looked through. Stop what writes to it, or ask when it is quiet.',
  );
}

async function examineOnce(database: Database, report: Report): Promise<Examined> {
  const findings = new Findings();
  const { tell } = findings;
  report('Looking at the database');
  const contents = await contentsOf(database);
  await examineDatabase(database, contents, tell);
  const merged = await mergedRecords(database, tell);
  await examineMergers(database, merged, tell);
  report('Looking at ids');
  await examineIds(database, tell);
  report('Looking at each entity and claim');
  const ledger = new Ledger();
  await examineRecords({ database, merged, tell }, ({ id, values }) => ledger.add(id, values));
  report('Looking at the change log');
  await examineVersions(database, versionIn(contents), tell);
  const again = async (onRecord: OnRecord): Promise<void> => eachRecord({ database, merged }, onRecord);
  await examineValues(database, ledger, again, tell);
  await examineChangeSets(database, tell);
  return { contents, findings };
}

const versionIn = ({ graphs: [graph] }: Contents): number => (typeof graph?.version === 'number' ? graph.version : 0);
