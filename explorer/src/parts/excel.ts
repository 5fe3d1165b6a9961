import { aboutSheet, WORKBOOK_TYPE, workbookFile, type Sheet, type Told } from '../../../src/sheets/index.js';
import { bilingual, type Language } from '../words/bilingual.js';
import { Confidence } from '../words/labels.generated.js';
import { notedOnPage } from './notes.js';
import { saveFile, type SavedSheet } from './sheet.js';

const words = bilingual(
  {
    what: 'Hvad',
    chosen: 'Filtre',
    made: 'Dannet den',
    address: 'Hentet fra',
    basis: 'Grundlag',
    sources: 'Kilder',
    publisher: 'Udgiver',
    published: 'Udgivet',
    at: 'Adresse',
    sure: 'Sikkerhed',
    source: 'Kilde',
    none: 'Ingen kilde registreret',
    without: 'Kilderne kunne ikke hentes',
  },
  {
    what: 'What',
    chosen: 'Filters',
    made: 'Made on',
    address: 'Fetched from',
    basis: 'Basis',
    sources: 'Sources',
    publisher: 'Publisher',
    published: 'Published',
    at: 'Address',
    sure: 'Confidence',
    source: 'Source',
    none: 'No source on record',
    without: 'The sources could not be fetched',
  },
);

/** Gives the reader a workbook: the table, what it is and what it rests on, and the sources of what the page shows. */
export async function saveExcel({ name, head, rows, notes }: SavedSheet, language: Language): Promise<void> {
  const t = words[language];
  const title = textsOf('main h1')[0] ?? name;
  const sources = await sourcesSheet(language).catch(() => null);
  const told: readonly Told[] = [
    [t.what, title],
    ...notes.map((note): Told => [t.what, note]),
    ...textsOf('main .filters .only-print').map((text): Told => [t.chosen, text]),
    ...textsOf('main .chip').map((text): Told => [t.chosen, text.replace(/\s*×$/u, '')]),
    [t.made, today()],
    [t.address, window.location.href],
    ...textsOf('main [data-basis] p').map((text): Told => [t.basis, text]),
    ...(sources === null ? [[t.sources, t.without] as const] : []),
  ];
  const sheets = [{ name: title, head, rows }, aboutSheet(told, language), ...(sources === null ? [] : [sources])];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const bytes of workbookFile(sheets, language)) parts.push(new Uint8Array(bytes));
  saveFile(`${name}.xlsx`, new Blob(parts, { type: WORKBOOK_TYPE }));
}

const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].flatMap(({ textContent }) => textContent.trim() || []);

/** As a workbook knows a day: by year, month and day. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** What the marks on the page rest on, each source once with how sure it makes what. */
async function sourcesSheet(language: Language): Promise<Sheet> {
  const t = words[language];
  const { notes } = await notedOnPage(language);
  return {
    name: t.sources,
    head: [t.source, t.publisher, t.published, t.at, t.sure],
    rows: notes.map(({ source, standings }) => [
      source?.name.text ?? t.none,
      source?.publisher ?? null,
      source?.published ?? null,
      source?.address ?? null,
      [...new Set(standings.map(({ confidence }) => Confidence[confidence][language]))].join(', '),
    ]),
  };
}
