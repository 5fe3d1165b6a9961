import type { RecordedChange } from '../../graph/history/index.js';
import {
  type Day,
  claimNamed,
  kindOf,
  type ClaimId,
  type EntityId,
  type Value,
  type Values,
} from '../../graph/records/index.js';
import {
  claimPropertiesOf,
  kinds,
  propertiesOf,
  wordsFor,
  type Properties,
  type Verb,
} from '../../graph/vocabulary/index.js';
import {
  joined,
  name,
  phrase,
  quoted,
  sentence,
  oneSentence,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { clause, isOfFunder, isOverOn } from './conflict-reasons.js';
import type { RecordWhat, WriteGroup } from './recorded-changes.js';
import { dateInWords, onDateInWords, valueInWords } from './values-in-words.js';
import type { WorldChange, WorldWhat } from './world-changes.analysis.js';

/** A value that was corrected; null for what was not, or is no longer, recorded. */
export interface ChangedValue {
  /** The name under which it is recorded, such as `size` or `nameDa`. */
  readonly property: string;
  readonly before: Value | null;
  readonly after: Value | null;
}

/** What differs between what was recorded before and after, by name. */
export function changedValues({ before, after }: Pick<RecordedChange, 'before' | 'after'>): ChangedValue[] {
  if (!before || !after) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .filter((property) => JSON.stringify(before[property]) !== JSON.stringify(after[property]))
    .map((property) => ({ property, before: before[property] ?? null, after: after[property] ?? null }));
}

const recordWords: Readonly<Record<RecordWhat, InBoth<string>>> = {
  RECORDED: { da: 'Registreret', en: 'Recorded' },
  CORRECTED: { da: 'Rettet', en: 'Corrected' },
  REMOVED: { da: 'Fjernet', en: 'Removed' },
};

/** What was recorded, corrected or removed, and when. */
export function recordReason(what: RecordWhat, day: Day, change: RecordedChange): Sentence {
  const values = what === 'CORRECTED' ? changedValues(change) : [];
  const words = (language: Language): Phrase => {
    const head = phrase`${recordWords[what][language]} ${onDateInWords(day, language)}: ${subjectOf(change, { what, day }, language)}`;
    if (values.length === 0) return phrase`${head}.`;
    const list = values.map((value) => correction(propertiesIn(change), value, language));
    return phrase`${head}: ${joined(list, language)}.`;
  };
  return sentence(words('da'), words('en'), claimNamed(change.id) ? [change.id as ClaimId] : []);
}

/** What a change is about: a claim as a clause, an entity by its name and kind. */
function subjectOf(
  { id, before, after }: RecordedChange,
  { what, day }: { readonly what: RecordWhat; readonly day: Day },
  language: Language,
): Phrase {
  const claim = claimNamed(id);
  const values = after ?? before ?? {};
  if (claim) return clause(claim, language, isOverOn(values, day), isOfFunder(values));
  const entity = id as EntityId;
  const kind = kinds[kindOf(entity)][language];
  // What is no longer there has no name to be looked up.
  if (what !== 'REMOVED') return phrase`${name(entity)} (${kind})`;
  return phrase`${nameIn(before ?? after, language) ?? entity} (${kind})`;
}

function nameIn(values: Values | null, language: Language): string | undefined {
  const [own, other] = language === 'da' ? ['nameDa', 'nameEn'] : ['nameEn', 'nameDa'];
  const text = values?.[own ?? ''] ?? values?.[other ?? ''];
  return typeof text === 'string' ? quoted(text, language) : undefined;
}

function propertiesIn({ id }: RecordedChange): Properties {
  const claim = claimNamed(id);
  return claim ? claimPropertiesOf(claim.verb) : propertiesOf(kindOf(id as EntityId));
}

const ofLanguage = /^(?<property>\w+)(?<language>Da|En)$/u;

/** “størrelse fra lille til stor”. */
function correction(properties: Properties, { property, before, after }: ChangedValue, language: Language): Phrase {
  const split = properties[property] ? undefined : ofLanguage.exec(property)?.groups;
  const word = wordsFor(split?.['property'] ?? property)[language];
  const inLanguage = split ? languageWords[split['language'] === 'Da' ? 'da' : 'en'][language] : '';
  const value = (of: Value): Phrase => valueInWords(properties[property], of, language);
  const da = language === 'da';
  if (before === null && after !== null)
    return da
      ? phrase`${word}${inLanguage} tilføjet: ${value(after)}`
      : phrase`${word}${inLanguage} added: ${value(after)}`;
  if (before !== null && after === null)
    return da
      ? phrase`${word}${inLanguage} slettet (var ${value(before)})`
      : phrase`${word}${inLanguage} deleted (was ${value(before)})`;
  return da
    ? phrase`${word}${inLanguage} fra ${value(before ?? '')} til ${value(after ?? '')}`
    : phrase`${word}${inLanguage} from ${value(before ?? '')} to ${value(after ?? '')}`;
}

const languageWords = {
  da: { da: ' på dansk', en: ' in Danish' },
  en: { da: ' på engelsk', en: ' in English' },
} as const;

const bulkWords: Readonly<Record<RecordWhat, InBoth<string>>> = {
  RECORDED: { da: 'registreret', en: 'recorded' },
  CORRECTED: { da: 'rettet', en: 'corrected' },
  REMOVED: { da: 'fjernet', en: 'removed' },
};

/** What one write changed that is too much to be told one by one. */
export const bulkReason = ({ day, count, what, version }: WriteGroup): Sentence =>
  sentence(
    phrase`${wholeNumber(count, 'da')} poster blev ${bulkWords[what].da} på én gang ${onDateInWords(day, 'da')} (grafens version ${version}).`,
    phrase`${wholeNumber(count, 'en')} records were ${bulkWords[what].en} in one go ${onDateInWords(day, 'en')} (version ${version} of the graph).`,
  );

const wholeNumber = (count: number, language: Language): string =>
  new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB').format(count);

/** How it is told that something began, ended, happened or held: where the date is past, and where it may still be to come. */
const worldWords: Readonly<Record<WorldWhat | 'HELD', InBoth<readonly [past: string, open: string]>>> = {
  BEGAN: { da: ['Begyndt', 'Begynder eller er begyndt'], en: ['Began', 'Begins or has begun'] },
  ENDED: { da: ['Ophørt', 'Ophører eller er ophørt'], en: ['Ended', 'Ends or has ended'] },
  HAPPENED: { da: ['Sket', 'Sker eller er sket'], en: ['Happened', 'Happens or has happened'] },
  HELD: { da: ['Gjaldt', 'Gælder eller gjaldt'], en: ['Held', 'Holds or held'] },
};

/** Of which nothing begins: what they say is done at once. */
const atOnce: ReadonlySet<Verb> = new Set([
  'INITIATED',
  'SUCCEEDS',
  'SUBMITTED_TO',
  'APPLIES',
  'SPOTTED',
  'PRODUCED',
  'PUBLISHED',
  'RECEIVED',
  'APPLIED',
  'LED_TO',
] as const);

/**
 * What began, ended or happened in the world, and what a reader must know of the date.
 * @param ofSource whether the date is just that of the source
 */
export function worldReasons(
  { what, claim, entity, date, property, partial, settled, over, funds }: WorldChange,
  ofSource: boolean,
): Sentence[] {
  const named = claim === null ? null : claimNamed(claim);
  const isDone = what === 'BEGAN' && named !== null && atOnce.has(named.verb);
  const past = over || (settled && (isDone || what !== 'BEGAN'));
  const about = (language: Language): Phrase => {
    if (named)
      return ownDate(property)
        ? phrase`${clause(named, language, past, funds)} (${wordsFor(property)[language]})`
        : clause(named, language, past, funds);
    if (entity === null) return [];
    const word = property === 'period' ? kinds[kindOf(entity)][language] : wordsFor(property)[language];
    return phrase`${name(entity)} (${word})`;
  };
  if (entity !== null && property === 'observed')
    return [
      sentence(
        phrase`Ny tendens, set siden ${dateInWords(date, 'da')}: ${name(entity)}.`,
        phrase`A new trend, observed since ${dateInWords(date, 'en')}: ${name(entity)}.`,
      ),
      ...(partial ? [hangsOnDate(date)] : []),
    ];
  const isHeld = what === 'HAPPENED' && claim !== null && isValidity(property);
  const words = worldWords[isHeld ? 'HELD' : isDone ? 'HAPPENED' : what];
  const at = settled ? 0 : 1;
  const main = sentence(
    phrase`${words.da[at]} ${onDateInWords(date, 'da')}: ${about('da')}.`,
    phrase`${words.en[at]} ${onDateInWords(date, 'en')}: ${about('en')}.`,
    claim === null ? [] : [claim],
  );
  return [main, ...(partial ? [hangsOnDate(date)] : []), ...(ofSource ? [dateOfSource[what]] : [])];
}

/** A date of the verb's own that needs a word of its own. */
const ownDate = (property: string): boolean => !isValidity(property) && property !== 'date';

const isValidity = (property: string): boolean => property === 'from' || property === 'to';

const hangsOnDate = (date: string): Sentence =>
  sentence(
    phrase`Om det er i den periode, der er spurgt om, er ikke sikkert: datoen kendes kun som ${dateInWords(date, 'da')}.`,
    phrase`Whether it lies in the period asked for is not certain: the date is known only as ${dateInWords(date, 'en')}.`,
  );

const dateOfSource: Readonly<Record<WorldWhat, Sentence>> = {
  BEGAN: sentence(
    phrase`Datoen er kildens egen: det kan være begyndt før.`,
    phrase`The date is that of the source: it may have begun before.`,
  ),
  ENDED: sentence(
    phrase`Datoen er kildens egen: det kan være fortsat bagefter.`,
    phrase`The date is that of the source: it may have gone on afterwards.`,
  ),
  HAPPENED: sentence(
    phrase`Datoen er kildens egen: det kan også have været sådan før og efter.`,
    phrase`The date is that of the source: it may have been so before and after as well.`,
  ),
};

/** Why there is nothing, or less than one would expect. */
export function listReasons(since: string, inFuture: boolean, logBegins: Day | null): Sentence[] {
  if (inFuture)
    return oneSentence(
      phrase`Der er intet at vise: ${dateInWords(since, 'da')} ligger ude i fremtiden.`,
      phrase`There is nothing to show: ${dateInWords(since, 'en')} lies in the future.`,
    );
  if (logBegins === null) return [];
  return oneSentence(
    phrase`Hvad der er registreret, rettet og fjernet, kan kun følges fra ${dateInWords(logBegins, 'da')}, hvor registreringen begyndte.`,
    phrase`What was recorded, corrected and removed can be followed from ${dateInWords(logBegins, 'en')} only, when the record began.`,
  );
}
