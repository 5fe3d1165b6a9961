import 'reflect-metadata';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readFileSync, statSync } from 'node:fs';
import { readSettings, settingsHelp } from './settings.js';
import { SamspilError } from './errors.js';
import { fileError } from './file-errors.js';
import {
  backupCommand,
  doctorCommand,
  exportCommand,
  giveUpCommand,
  importCommand,
  type ImportOptions,
  restoreCommand,
  roleNames,
  tokenCommand,
  undoCommand,
  validateCommand,
} from './commands.js';
import { datasetName } from './dataset/index.js';
import { isEntityId } from './graph/records/index.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const DEFAULT_DATASET = 'globalt-fokus';
/** What was said on standard error. */
const told = new Set<string>();

const settings = () => readSettings(process.env);
const help = settingsHelp.map((row) => `  ${row.name.padEnd(16)} ${row.about} (default: ${row.default})`).join('\n');

const program = new Command('samspil')
  .description('Shows overlap, gap and synergy between organisations that work together.')
  .version(version)
  .showHelpAfterError()
  .addHelpText('after', `\nSettings (environment variables):\n${help}`);

const networkIds = (text: string, before: readonly string[]): readonly string[] => {
  if (!isEntityId(text, 'Organisation'))
    throw new InvalidArgumentError('Write an id such as organisation:globalt-fokus.');
  return [...before, text];
};

const dataset = [
  '-d, --dataset <name>',
  'which database: the folder of that name under SAMSPIL_DATA',
  datasetName,
  DEFAULT_DATASET,
] as const;

interface SheetOptions {
  readonly dataset: string;
  readonly answers?: string;
  readonly mapping?: string;
  readonly language: 'da' | 'en';
}

/** In which language questions on a sheet are asked: that of the system where it is English, else Danish. */
const language = () =>
  new Option('--language <language>', 'of a sheet: in which language to ask')
    .choices(['da', 'en'])
    .default(process.env['LANG']?.startsWith('en') === true ? 'en' : 'da');

/** A dataset is a folder. */
const isSheet = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? /\.(?:xlsx|ods|csv|txt)$/iu.test(path);

// What makes the schema is loaded where it is needed: it takes a second, for which help and the check of a file don't wait.
program
  .command('start', { isDefault: true })
  .description('bring up the database, load seed/<dataset> if it is empty, and serve the API')
  .option(...dataset)
  .action(async (options: { dataset: string }) => {
    const { start } = await import('./start.js');
    return start(settings(), options.dataset, version);
  });

program
  .command('import <folder-or-sheet>')
  .description(
    'load a dataset, all of it or nothing; or a sheet (.xlsx, .ods, .csv), which docs/workbooks.md tells of; or a file of IATI (docs/iati.md)',
  )
  .option(...dataset)
  .option('--reason <text>', 'why, as it goes on record (default: that it is an import of that dataset or sheet)')
  .addOption(new Option('--dry-run', 'print what would change, and change nothing').default(false).conflicts('propose'))
  .option('--propose', 'let an editor look at it and accept it, all or in part, instead of loading it', false)
  .option('--answers <file>', 'of a sheet: answers by question, as JSON, where nobody is there to be asked')
  .option(
    '--mapping <file>',
    'of a sheet: what its columns mean; beside it, as <sheet>.samspil.json, where it is left out',
  )
  .addOption(language())
  .action(async (path: string, options: ImportOptions & SheetOptions) => {
    if (!isSheet(path)) return importCommand(settings(), path, options);
    const { importFileCommand } = await import('./file-commands.js');
    return importFileCommand(settings(), path, options);
  });

program
  .command('undo <set>')
  .description(
    'undo a set of changes that is on record, such as an import, as far as nobody has changed the same since',
  )
  .option(...dataset)
  .requiredOption('--reason <text>', 'why, as it goes on record')
  .action(async (set: string, options: { dataset: string; reason: string }) => undoCommand(settings(), set, options));

program
  .command('map <sheet>')
  .description('ask what the columns of a sheet mean, and keep that beside it for this import and the next')
  .option(...dataset)
  .option('--answers <file>', 'answers by question, as JSON, where nobody is there to be asked')
  .option('--mapping <file>', 'where to keep it; beside the sheet, as <sheet>.samspil.json, where it is left out')
  .addOption(language())
  .action(async (path: string, options: SheetOptions) => {
    const { mapSheetCommand } = await import('./sheet-commands.js');
    return mapSheetCommand(settings(), path, options);
  });

program
  .command('give-up <name>')
  .description('let an import that was cut off be: what is in of that dataset stays, and others can be imported')
  .option(...dataset)
  .action(async (name: string, options: { dataset: string }) => giveUpCommand(settings(), name, options.dataset));

program
  .command('validate <folder>')
  .description('check a dataset that stands by itself, without a database')
  .action(validateCommand);

program
  .command('export <folder-or-workbook>')
  .description(
    'write the whole graph as a dataset into an empty folder, or as a workbook into a new file (.xlsx); as activities of IATI (.xml)',
  )
  .option(...dataset)
  .action(async (path: string, options: { dataset: string }) => {
    if (!path.endsWith('.xml')) return exportCommand(settings(), path, options.dataset);
    const { exportActivitiesCommand } = await import('./iati-commands.js');
    return exportActivitiesCommand(settings(), path, options.dataset);
  });

program
  .command('doctor')
  .description('look through all that is stored for what is wrong, and change nothing (docs/doctor.md)')
  .option(...dataset)
  .action(async (options: { dataset: string }) => doctorCommand(settings(), options.dataset));

program
  .command('backup <file>')
  .description('save the whole database in one file and verify it, while Samspil is stopped (docs/backup.md)')
  .option(...dataset)
  .action(async (file: string, options: { dataset: string }) => backupCommand(settings(), file, options.dataset));

program
  .command('restore <file>')
  .description('put a backup in the place of the database, while Samspil is stopped')
  .option(...dataset)
  .option('--replace', 'lose what the database holds now', false)
  .action(async (file: string, options: { dataset: string; replace: boolean }) =>
    restoreCommand(settings(), file, options),
  );

program
  .command('token')
  .description('print a token that holds for an hour, for trying roles out; docs/access.md tells how')
  .addOption(new Option('-r, --role <role>', 'what the bearer may do').choices(roleNames).default('reader'))
  .option('-n, --network <id...>', 'networks that the bearer belongs to', networkIds, [])
  .action(async (options: { role: string; network: string[] }) => tokenCommand(settings(), options));

program
  .command('generate')
  .description('renew what is made from the code: the schema and the tables of the documentation')
  .option('--check', 'change nothing; fail where a file differs from the code', false)
  .action(async (options: { check: boolean }) => {
    const { checkGenerated, renewGenerated } = await import('./generated.js');
    return options.check ? checkGenerated() : renewGenerated();
  });

program
  .command('contract')
  .description('fail where the schema breaks what was released to partners; docs/deprecations.md has the rules')
  .option('--release', 'take the schema of now as the released one', false)
  .action(async (options: { release: boolean }) => {
    const { checkContract, releaseSchema } = await import('./contract.js');
    return options.release ? releaseSchema() : checkContract();
  });

// Where what is printed finds no space, that is told and a server goes on. There is nobody to tell that nobody reads.
process.stdout.on('error', (error) => {
  if (!isClosed(error)) tell(fileError(error, { path: 'standard output' }));
});
process.stderr.on('error', () => {});

try {
  await program.parseAsync();
} catch (error) {
  tell(fileError(error));
}

/** Says on standard error what went wrong, each thing once. */
function tell(error: unknown): void {
  process.exitCode = 1;
  const line =
    error instanceof SamspilError
      ? `${error.message}${error.where === undefined ? '' : ` (${error.where})`} [${error.code}]\n`
      : `${String(error instanceof Error ? error.stack : error)}\n`;
  if (!told.has(line)) process.stderr.write(line);
  told.add(line);
}

function isClosed(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}
