// First: types are printed in the order in which their rooms are loaded.
import { forms, labels, printedApi, printedSchema, typesWithoutKey } from './schema.js';
import { readFile, writeFile } from 'node:fs/promises';
import { refusalReasons } from './access/index.js';
import { deprecations } from './contract.js';
import { documentedQuestions } from './coordination/index.js';
import { descriptorOf, documentation, printedDescriptor } from './dataset/index.js';
import { documentedFindings } from './doctor/index.js';
import { errorCatalogue, graphqlErrors, SamspilError } from './errors.js';
import { licenceRows } from './licences.js';
import { settingsHelp } from './settings.js';
import { checkTold } from './told-questions.js';

/** A file of which all or a marked part is made from the code, so that it can't tell another story. */
interface Generated {
  readonly path: string;
  /** Names the marks around the part; the whole file where it is left out. */
  readonly part?: string;
  readonly content: () => string;
}

const generated: readonly Generated[] = [
  { path: 'schema/schema.graphql', content: printedSchema },
  { path: 'schema/api.graphql', content: printedApi },
  { path: 'schema/datapackage.json', content: () => printedDescriptor(descriptorOf()) },
  { path: 'explorer/src/words/labels.generated.ts', content: labels },
  { path: 'explorer/src/recording/labels.generated.ts', content: forms.labels },
  { path: 'explorer/src/recording/forms.generated.ts', content: forms.fields },
  { path: 'explorer/src/recording/recorded.generated.graphql', content: forms.questions },
  {
    path: 'docs/errors.md',
    part: 'errors',
    content: () =>
      table(
        ['code', 'status', 'what it means'],
        errorCatalogue.map(({ code, status, about }) => [`\`${code}\``, String(status), about]),
      ),
  },
  {
    path: 'docs/errors.md',
    part: 'graphql',
    content: () =>
      table(
        ['code', 'status', 'what it means'],
        graphqlErrors.map(({ code, status, about }) => [`\`${code}\``, status, about]),
      ),
  },
  {
    path: 'docs/deprecations.md',
    part: 'deprecations',
    content: () => {
      const rows = deprecations(printedSchema());
      return rows.length === 0
        ? '\nNothing is deprecated.\n'
        : table(
            ['what', 'since', 'stays until', 'instead'],
            rows.map(({ what, since = '', until = '', instead }) => [`\`${what}\``, since, until, instead]),
          );
    },
  },
  {
    path: 'docs/clients.md',
    part: 'types without a key',
    content: () =>
      `\n${typesWithoutKey()
        .map((name) => `\`${name}\``)
        .join(', ')}.\n`,
  },
  {
    path: 'docs/access.md',
    part: 'reasons',
    content: () =>
      table(
        ['reason', 'what the message says'],
        refusalReasons.map(({ reason, message }) => [`\`${reason}\``, message]),
      ),
  },
  {
    path: 'docs/analysis.md',
    part: 'questions',
    content: () =>
      table(
        ['field', 'what it tells', 'metric', 'definition'],
        documentedQuestions.map(({ field, about, metric, file }) => [
          `\`${field}\``,
          about,
          `\`${metric}\``,
          `[${file.split('/').at(-1) ?? file}](../${file})`,
        ]),
      ),
  },
  {
    path: 'docs/doctor.md',
    part: 'findings',
    content: () =>
      table(
        ['code', 'what is wrong'],
        documentedFindings.map(({ code, about }) => [`\`${code}\``, about]),
      ),
  },
  { path: 'docs/licences.md', part: 'licences', content: () => table(['licence', 'packages', 'which'], licenceRows()) },
  {
    path: 'README.md',
    part: 'settings',
    content: () =>
      table(
        ['variable', 'default', 'meaning'],
        settingsHelp.map((row) => [`\`${row.name}\``, row.default, row.about]),
      ),
  },
  ...Object.entries({
    manifest: documentation.documentedManifest,
    'entity files': documentation.documentedEntityFiles,
    'entity columns': documentation.documentedEntityColumns,
    'claim files': documentation.documentedClaimFiles,
    'claim columns': documentation.documentedClaimColumns,
    'own columns': documentation.documentedOwnColumns,
    terms: documentation.documentedTerms,
    faults: documentation.documentedFaults,
  }).map(([part, content]) => ({ path: 'docs/dataset.md', part, content: () => tableOf(content()) })),
];

const tableOf = ({ titles, rows }: documentation.DocumentedTable): string => table(titles, rows);

const root = new URL('../', import.meta.url);

/** Renews every generated file. */
export async function renewGenerated(): Promise<void> {
  for (const file of generated) await writeFile(new URL(file.path, root), (await states(file)).wanted);
}

/** @throws GENERATED_DIFFERS naming the files that differ from the code */
export async function checkGenerated(): Promise<void> {
  const compared = await Promise.all(generated.map(async (file) => ({ path: file.path, ...(await states(file)) })));
  const different = compared.filter(({ present, wanted }) => present !== wanted).map(({ path }) => path);
  if (different.length === 0) return checkTold(documentedQuestions);
  throw new SamspilError(
    'GENERATED_DIFFERS',
    `${different.join(', ')} differs from the code. Run \`npm run schema\` and review the change.`,
  );
}

async function states({ path, part, content }: Generated): Promise<{ present: string; wanted: string }> {
  const present = await readFile(new URL(path, root), 'utf8').catch(() => '');
  if (part === undefined) return { present, wanted: content() };
  const [before, , after] = present.split(mark(part));
  if (before === undefined || after === undefined) throw new Error(`${path} lacks the marks ${mark(part)}`);
  return { present, wanted: [before, `\n${content()}\n`, after].join(mark(part)) };
}

const mark = (part: string): string => `<!-- generated: ${part} -->`;

/** A Markdown table in the layout of the formatter. */
function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return ['', line(titles), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ''].join('\n');
}
