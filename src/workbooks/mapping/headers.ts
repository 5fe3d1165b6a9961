// cspell:ignore løbenr tlfnr
import { folded } from '../../graph/records/index.js';
import { claimPropertiesOf, propertiesOf, wordsFor, type Property } from '../../graph/vocabulary/index.js';
import { recipes, type Recipe, type RecipeName } from './recipes.js';

/** What a column means: a property of something that rows name, or of what they say of two. */
export interface Meaning {
  /** The thing or the claim, by its name in the recipe. */
  readonly part: string;
  /** `name`, a property, or the register of an identifier such as `DK-CVR`. */
  readonly property: string;
}

export const meaningIn = (text: string): Meaning => {
  const [part = '', property = ''] = text.split('.', 2);
  return { part, property };
};

/** What no column of a sheet is taken for. */
export const kept: ReadonlySet<string> = new Set([
  'sources',
  'confidence',
  'visibility',
  'visibleTo',
  'mergedInto',
  'mergeReason',
  'formerNames',
  'assessment',
  'websiteConfidence',
  'periodConfidence',
]);

/** The property behind a meaning; null for a name, an identifier and a mere statement. */
export function propertyOf(recipe: Recipe, { part, property }: Meaning): Property | null {
  const thing = recipe.things[part];
  const claim = recipe.claims[part];
  if (thing) return propertiesOf(thing.kind)[property] ?? null;
  return claim ? (claimPropertiesOf(claim.verb)[property] ?? null) : null;
}

type Meanings = ReadonlyMap<string, ReadonlySet<string>>;
const meanings = new Map<Recipe, Meanings>();

/** Everything that a column may mean, with the words by which it is known. */
function meaningsOf(recipe: Recipe): Meanings {
  const found = meanings.get(recipe) ?? readMeanings(recipe);
  meanings.set(recipe, found);
  return found;
}

function readMeanings(recipe: Recipe): Meanings {
  const known = new Map<string, Set<string>>(
    Object.entries(recipe.headers)
      .filter(([meaning]) => isKnown(recipe, meaningIn(meaning)))
      .map(([meaning, headers]) => [meaning, new Set(headers.map(folded))]),
  );
  const [main = ''] = Object.keys(recipe.things);
  const taken = new Set([...known.values()].flatMap((headers) => [...headers]));
  const add = (part: string, name: string): void => {
    if (kept.has(name)) return;
    const meaning = `${part}.${name}`;
    const { da, en } = wordsFor(name);
    const headers = known.get(meaning) ?? new Set();
    for (const word of [da, en].map(folded)) {
      if (taken.has(word)) continue;
      taken.add(word);
      headers.add(word);
    }
    known.set(meaning, headers);
  };
  for (const name of Object.keys(propertiesOf(recipe.things[main]?.kind ?? 'Organisation'))) add(main, name);
  for (const [part, { verb, follows }] of Object.entries(recipe.claims))
    if (follows !== true) for (const name of Object.keys(claimPropertiesOf(verb))) add(part, name);
  return known;
}

/** Whether the vocabulary has what a recipe names. */
const isKnown = (recipe: Recipe, meaning: Meaning): boolean =>
  meaning.property === 'name' ||
  meaning.property === 'stated' ||
  isRegister(meaning.property) ||
  propertyOf(recipe, meaning) !== null;

export const isRegister = (property: string): boolean => /^[A-Z]{2}-/u.test(property);

/** The header as it is compared: without what only says which unit, or that it is a date (“Indmeldt den”, “Indmeldt d.”). */
const comparable = (header: string): string =>
  folded(header.replaceAll(/\([^)]*\)/gu, ' ')).replace(/ (?:den|d|dato)$/u, '');

/** What a header means, or where it stands in a group of others, what it means without that; null where that is not known. */
export function meaningOf(recipe: Recipe, header: string): string | null {
  const own = recipe.wide === true ? null : (/: (?<own>[^:]+)$/u.exec(header)?.groups?.['own'] ?? null);
  return meaningWritten(recipe, header) ?? (own === null ? null : meaningWritten(recipe, own));
}

function meaningWritten(recipe: Recipe, header: string): string | null {
  const [written, whole] = [comparable(header), folded(header)];
  for (const [meaning, headers] of meaningsOf(recipe)) if (headers.has(written) || headers.has(whole)) return meaning;
  return null;
}

const allHeaders = new Set(
  Object.values(recipes).flatMap((recipe) => [...meaningsOf(recipe).values()].flatMap((headers) => [...headers])),
);

/** How many of these headers some recipe knows, or are of a kind that none takes: contacts, counts, times of a survey. */
export const recognised = (headers: readonly string[]): number =>
  headers.filter((header) => allHeaders.has(comparable(header)) || isPersonal(header) || isCounting(header)).length;

/** The phrases of a line, as they are compared. */
function phrases(line: string): string[] {
  return line.split(', ').map(folded);
}

/** What only counts rows, or says when and how a form was filled in. */
const counting: ReadonlySet<string> = new Set(
  [
    'id, nr, no, løbenr, række, svar-id, response id, respondent id, collector id, seed, custom data 1',
    'starttidspunkt, færdiggørelsestidspunkt, start time, completion time, last modified time, start date, end date',
    'dato indsendt, date submitted, sidste side, last page, startsprog, start language, dato startet, date started',
    'dato for seneste handling, date last action',
  ].flatMap(phrases),
);

/** Whether a column says nothing of what rows are about. */
export const isCounting = (header: string): boolean => counting.has(folded(header));

/** Whether a sheet is the export of a survey, by the columns that every such program adds. */
const isOfSurvey = (header: string): boolean => isCounting(header) && !['id', 'nr', 'no'].includes(folded(header));

const persons = [
  'kontakt, kontaktperson, kontaktpersoner, kontaktpersonens, contact, e-mail, email, mail, mailadresse',
  'tlf, tlfnr, telefon, telefonnummer, mobil, mobilnummer, phone, telephone, mobile, cpr, cpr-nr, fødselsdag',
  'fødselsdato, birthday, fornavn, efternavn, first name, last name, formand, forkvinde, forperson, næstformand',
  'direktør, generalsekretær, kasserer, chair, chairperson, director, tovholder, udfyldt af, ip-adresse, ip address',
  'stilling',
].flatMap(phrases);

/** Whether a column holds data on persons by what stands above it. */
export function isPersonal(header: string): boolean {
  const words = ` ${folded(header)} `;
  return persons.some((word) => words.includes(` ${word} `));
}

/** Which recipe the headers of a sheet speak for, the first being the best. */
export function recipesFor(headers: readonly string[]): RecipeName[] {
  const scored = (Object.keys(recipes) as RecipeName[]).map((name) => {
    const recipe = recipes[name];
    const found = new Set(headers.flatMap((header) => meaningOf(recipe, header) ?? []));
    const parts = new Set([...found].map((meaning) => meaningIn(meaning).part));
    const needed = Object.entries(recipe.things).filter(([, { needed: isNeeded }]) => isNeeded);
    const missing = needed.filter(([thing]) => !parts.has(thing)).length;
    const isSurvey = recipe.wide === true && headers.some(isOfSurvey);
    return { name, score: found.size - missing * 3 + (isSurvey ? 8 : recipe.wide === true ? -1 : 0) };
  });
  return scored.toSorted((one, other) => other.score - one.score).map(({ name }) => name);
}
