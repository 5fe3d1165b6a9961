import { type EntityId, folded, identifierKey, isAcronym } from '../../graph/records/index.js';
import { andOthers, Asking, type Answers, type Question, words, type Words } from '../../workbooks/index.js';
import { organisationTypes, themeLists, unRegions, UN_REGIONS } from '../codes.js';
import type { Party } from '../reading/activity.js';
import { idOf, signOf, sourceOf } from './ids.js';
import type { OnRecord } from './on-record.js';
import { keyOf, keyOfName, nameIn, orgIdOf, type OrgId } from './parties.js';
import { keyOfCode, type Survey, type ThemeCode } from './survey.js';

/** What a party stands for. */
export interface Meant {
  readonly id: EntityId;
  readonly party: Party;
  readonly isNew: boolean;
  /** The number that it has in the file and not on record. */
  readonly orgId: OrgId | null;
}

/** What each thing that a file names is here. */
export interface Settled {
  readonly organisations: ReadonlyMap<string, Meant>;
  readonly themes: ReadonlyMap<string, EntityId>;
  readonly places: ReadonlyMap<string, Place>;
  /** By key of the identifier: those on record that somebody said they are. */
  readonly initiatives: ReadonlyMap<string, EntityId>;
  readonly notes: readonly Words[];
}

export interface Place {
  readonly id: EntityId;
  readonly code: string;
  readonly isNew: boolean;
}

const NEW = 'NEW';
const NONE = 'NONE';

/** Says what is what, as far as it can be said, else what has to be asked. */
export async function settle(
  survey: Survey,
  record: OnRecord,
  answers: Answers,
): Promise<Settled | { readonly questions: readonly Question[] }> {
  const asking = new Asking(answers);
  const notes: Words[] = [];
  const found = organisationsIn(survey, record, asking, notes);
  const themes = themesIn(survey, record, asking, notes);
  const initiatives = initiativesIn(survey, record, asking);
  if (asking.open.length > 0) return { questions: asking.open };
  const organisations = await withIds(found, record);
  return { organisations, themes, places: placesIn(survey, record, notes), initiatives, notes };
}

type Found = ReadonlyMap<string, { readonly party: Party; readonly id: EntityId | null; readonly orgId: OrgId | null }>;

function organisationsIn(survey: Survey, record: OnRecord, asking: Asking, notes: Words[]): Found {
  const found = new Map<string, { party: Party; id: EntityId | null; orgId: OrgId | null }>();
  const publishers = new Set([...survey.reporters.values()].map(sourceOf));
  for (const [key, party] of survey.parties) {
    // What has the name of the only one with a number is that one.
    if (survey.numbered.get(key)?.size === 1) continue;
    const orgId = orgIdOf(party);
    const numbered = orgId ? (record.identified.organisations.get(identifierKey(orgId)) ?? []) : [];
    const name = nameIn(party.names);
    if (numbered.length > 0) {
      const [first] = numbered;
      const id = numbered.length === 1 ? first : who(party, numbered, record, asking);
      found.set(key, { party, id: id ?? null, orgId: null });
      continue;
    }
    // Who is known by number alone is somebody that nobody can name.
    if (name === null) continue;
    const called = record.organisations.called(name);
    const others = (called?.ids ?? []).filter((id) => orgId !== null && hasOther(record, id, orgId));
    const theirs = (called?.ids ?? []).filter((id) => !others.includes(id));
    // What the same publisher has called so before is the same; without a number it is the one that has none.
    const stated = theirs.filter((id) => rests(id, record, publishers));
    const plain = stated.filter((id) => !record.identified.of.has(id));
    const before = orgId === null && plain.length === 1 ? plain : stated;
    // Two that have this name and different numbers can't both be the one on record.
    const isAlone = orgId === null || survey.numbered.get(keyOfName(name))?.size === 1;
    const possible = before.length === 1 ? before : theirs;
    if (others.length > 0) notes.push(keptApart(name, others, record));
    const [only] = possible;
    const isSure =
      called !== null &&
      isAlone &&
      possible.length === 1 &&
      (before.length === 1 || (called.by !== 'SHORT_NAME' && tells(party, name)));
    const id = isSure ? (only ?? null) : possible.length === 0 ? null : who(party, possible, record, asking);
    if (isSure && only !== undefined && called.by !== 'NAME') notes.push(isCalled(name, only, record));
    found.set(key, { party, id, orgId });
  }
  return found;
}

/** Whether an organisation is on record from one of these sources. */
function rests(id: EntityId, { organisations }: OnRecord, sources: ReadonlySet<string>): boolean {
  const stated = organisations.get(id)?.values['sources'];
  return Array.isArray(stated) && stated.some((source) => sources.has(String(source)));
}

/** Whether a name tells who is meant: acronyms are shared, and so are those of ministries in different countries. */
const tells = (party: Party, name: string): boolean =>
  !isAcronym(name) && (orgIdOf(party) !== null || organisationTypes[party.type ?? ''] !== 'PUBLIC_AUTHORITY');

/** Which organisation on record is meant; null for a new one, and as long as nobody has said. */
function who(party: Party, ids: readonly EntityId[], record: OnRecord, asking: Asking): EntityId | null {
  const name = nameIn(party.names) ?? party.ref ?? '';
  const number = orgIdOf(party) ? `, ${party.ref ?? ''}` : '';
  const answer = asking.ask({
    id: `who:${name}${number}`,
    text: words(
      `»${name}«${number}: er det en af dem, der er registreret?`,
      `“${name}”${number}: is it one of those on record?`,
    ),
    options: [
      ...ids.map((id) => ({
        value: id,
        text: words(`${nameOf(id, record)} (${id})`, `${nameOf(id, record)} (${id})`),
      })),
      { value: NEW, text: words('nej, en ny', 'no, a new one') },
    ],
  });
  return ids.find((id) => id === answer) ?? null;
}

/** Whether an organisation has another number in the same register: then it is another one, whatever it is called. */
const hasOther = ({ identified }: OnRecord, id: EntityId, { scheme }: OrgId): boolean =>
  (identified.of.get(id) ?? []).some((key) => key.startsWith(`${scheme.toLowerCase()}:`));

const nameOf = (id: EntityId, { organisations }: OnRecord): string => {
  const values = organisations.get(id)?.values;
  return String(values?.['nameDa'] ?? values?.['nameEn'] ?? id);
};

const keptApart = (name: string, ids: readonly EntityId[], record: OnRecord): Words => {
  const others = ids.map((id) => `${nameOf(id, record)} (${id})`).join(', ');
  return words(
    `»${name}« hedder som ${others}, men har et andet nummer: de er holdt hver for sig.`,
    `“${name}” is called like ${others}, but has another number: they are kept apart.`,
  );
};

const isCalled = (name: string, id: EntityId, record: OnRecord): Words =>
  words(`»${name}« er et andet navn for ${nameOf(id, record)}.`, `“${name}” is another name of ${nameOf(id, record)}.`);

/** Gives what is new an id: its name, or its name and a sign of its number where another has that. */
async function withIds(found: Found, record: OnRecord): Promise<Map<string, Meant>> {
  const wanted = new Map<string, EntityId>();
  for (const [key, { party, id }] of found)
    if (id === null) wanted.set(key, idOf('organisation', nameIn(party.names) ?? key));
  const taken = new Set(await record.taken([...new Set(wanted.values())]));
  const settled = new Map<string, Meant>();
  for (const [key, { party, id, orgId }] of found) {
    const named = id ?? wanted.get(key);
    if (named === undefined) continue;
    const isNew = id === null;
    const own = isNew && taken.has(named) ? (`${named}-${signOf(key)}` as EntityId) : named;
    taken.add(own);
    settled.set(key, { id: own, party, isNew, orgId });
  }
  return settled;
}

function themesIn(survey: Survey, record: OnRecord, asking: Asking, notes: Words[]): Map<string, EntityId> {
  const found = new Map<string, EntityId>();
  const without: string[] = [];
  const shared: string[] = [];
  for (const [key, code] of survey.themes) {
    const themes = record.themes.get(key) ?? [];
    const [only] = themes;
    if (!only) without.push(`${themeLists[code.list].called} ${code.code}`);
    else if (themes.length === 1) found.set(key, only.id);
    // A goal is broad: that it is of several themes is no question that somebody could answer for all activities.
    else if (code.list !== 'DAC') shared.push(`${themeLists[code.list].called} ${code.code}`);
    else {
      const answer = asking.ask(whichTheme(code, themes));
      const theme = themes.find(({ id }) => id === answer);
      if (theme) found.set(key, theme.id);
    }
  }
  if (without.length > 0) {
    const shown = listed(without);
    notes.push(
      words(
        `Intet tema har koderne ${shown.da}: de er ikke med.`,
        `No theme has the codes ${shown.en}: they are left out.`,
      ),
    );
  }
  if (shared.length > 0) {
    const shown = listed(shared);
    notes.push(
      words(
        `Flere temaer har koderne ${shown.da}: de er ikke med.`,
        `Several themes have the codes ${shown.en}: they are left out.`,
      ),
    );
  }
  return found;
}

const whichTheme = (code: ThemeCode, themes: readonly { readonly id: EntityId; readonly name: string }[]): Question => {
  const called = `${themeLists[code.list].called} ${code.code}`;
  return {
    id: `theme:${keyOfCode(code)}`,
    text: words(
      `Flere temaer har koden ${called}. Hvilket af dem handler aktiviteter med den om?`,
      `Several themes have the code ${called}. Which of them are activities with it about?`,
    ),
    options: [
      ...themes.map(({ id, name }) => ({ value: id, text: words(name, name) })),
      { value: NONE, text: words('det kan ikke siges', 'that can’t be said') },
    ],
    suggested: NONE,
  };
};

const SHOWN = 10;

/** Some of a list, and how many more there are. */
export function listed(items: readonly string[]): Words {
  const shown = items.slice(0, SHOWN).join(', ');
  const more = andOthers(items.length - SHOWN);
  return words(`${shown}${more.da}`, `${shown}${more.en}`);
}

/** An activity that is called as one on record without an identifier may be that one: a person says. */
function initiativesIn(survey: Survey, record: OnRecord, asking: Asking): Map<string, EntityId> {
  const found = new Map<string, EntityId>();
  for (const [key, { titles }] of survey.activities) {
    if (record.initiatives.has(key)) continue;
    const title = titles.find((each) => record.unidentified.has(folded(each)));
    const id = title === undefined ? undefined : record.unidentified.get(folded(title));
    if (title === undefined || id === undefined) continue;
    const answer = asking.ask({
      id: `same:${key.slice('iati:'.length)}`,
      text: words(
        `»${title}« hedder som en indsats, der er registreret uden IATI-nummer. Er det den?`,
        `“${title}” is called like an initiative that is on record without an IATI identifier. Is it that one?`,
      ),
      options: [
        { value: id, text: words(`ja (${id})`, `yes (${id})`) },
        { value: NEW, text: words('nej, en ny', 'no, a new one') },
      ],
    });
    if (answer === id) found.set(key, id);
  }
  return found;
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Countries by their codes, regions by those of the United Nations. */
function placesIn(survey: Survey, record: OnRecord, notes: Words[]): Map<string, Place> {
  const found = new Map<string, Place>();
  const unknown: string[] = [];
  const note = (key: string, code: string | undefined, told: string): void => {
    const known = code === undefined ? undefined : record.places.get(code);
    if (code !== undefined && known !== undefined) found.set(key, { id: known, code, isNew: false });
    else if (code !== undefined && isPlace(code))
      found.set(key, { id: `place:${code.toLowerCase()}` as EntityId, code, isNew: true });
    else unknown.push(told);
  };
  for (const country of survey.countries) note(country, /^[A-Z]{2}$/u.test(country) ? country : undefined, country);
  for (const region of survey.regions) {
    const [vocabulary = '', code = ''] = region.split(' ');
    const here = vocabulary === UN_REGIONS ? code.padStart(3, '0') : vocabulary === '1' ? unRegions[code] : undefined;
    note(region, here, `${code} (RegionVocabulary ${vocabulary})`);
  }
  if (unknown.length > 0) {
    const shown = listed(unknown);
    notes.push(
      words(
        `Ukendte lande og regioner er ikke med: ${shown.da}.`,
        `Countries and regions that are not known are left out: ${shown.en}.`,
      ),
    );
  }
  return found;
}

function isPlace(code: string): boolean {
  try {
    return countryNames.of(code) !== undefined;
  } catch {
    return false;
  }
}

/** What a party is; of one without a number what the only one is that has its name with one. */
export function meantBy(party: Party, survey: Survey, { organisations }: Settled): Meant | null {
  const key = keyOf(party);
  if (key === null) return null;
  const name = nameIn(party.names);
  const numbered = key.startsWith('id:') || name === null ? [] : [...(survey.numbered.get(keyOfName(name)) ?? [])];
  const [only] = numbered;
  return organisations.get(numbered.length === 1 && only !== undefined ? only : key) ?? null;
}
