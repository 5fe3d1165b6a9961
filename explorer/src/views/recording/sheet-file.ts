/** The most bytes of a file that go into one request. */
const MOST_BYTES = 700_000;

/** Files as somebody has chosen them: a sheet, and what was answered about an earlier one. */
export interface ChosenFiles {
  readonly name: string;
  /** The bytes of the sheet, as Base64. */
  readonly content: string;
  readonly mapping: string | null;
}

/** Why files cannot be taken. */
export type Unfit = { readonly why: 'tooLarge'; readonly name: string } | { readonly why: 'oneAtATime' | 'noSheet' };

/** What is in files that somebody has chosen together; null where there are none. */
export async function chosen(files: readonly File[]): Promise<ChosenFiles | Unfit | null> {
  const answers = files.filter(({ name }) => name.endsWith('.json'));
  const [sheet, ...more] = files.filter(({ name }) => !name.endsWith('.json'));
  if (files.length === 0) return null;
  if (more.length > 0 || answers.length > 1) return { why: 'oneAtATime' };
  if (!sheet) return { why: 'noSheet' };
  if (sheet.size > MOST_BYTES) return { why: 'tooLarge', name: sheet.name };
  return { name: sheet.name, content: await base64Of(sheet), mapping: (await answers[0]?.text()) ?? null };
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** What the mapping of a sheet is called, beside it. */
export const mappingName = (name: string): string => `${name.replace(/\.[^.]+$/u, '')}.samspil.json`;
