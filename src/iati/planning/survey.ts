import { iatiKey } from '../../graph/records/index.js';
import {
  dateTypes,
  markerLists,
  organisationTypes,
  relations,
  roles,
  sectorLists,
  statuses,
  tagLists,
  type ThemeList,
} from '../codes.js';
import type { Activity, Coded, Party } from '../reading/activity.js';
import type { Told } from '../reading/file.js';
import type { Words } from '../../workbooks/index.js';
import { begins, keyOf, keyOfName, nameIn } from './parties.js';

/** A code by which a theme may be found, with the list that it is of. */
export interface ThemeCode {
  readonly list: ThemeList;
  readonly code: string;
}
export const keyOfCode = ({ list, code }: ThemeCode): string => `${list} ${code}`;

/** Who told an activity first, and where. */
interface Teller {
  readonly number: number;
  readonly titles: readonly string[];
  readonly owns: boolean;
}

/** What is met in a file before it is known what each thing in it is here: small, whatever the size of the file. */
export class Survey {
  readonly notes: Words[] = [];
  /** By key: as the one names it that says most. */
  readonly parties = new Map<string, Party>();
  /** The keys of numbered parties that have this name. */
  readonly numbered = new Map<string, Set<string>>();
  /** By key of the identifier: whose activity counts where several tell it. */
  readonly activities = new Map<string, Teller>();
  readonly themes = new Map<string, ThemeCode>();
  readonly countries = new Set<string>();
  readonly regions = new Set<string>();
  /** Who tells, by name. */
  readonly reporters = new Map<string, Party>();
  /** The keys of the activities that others are said to be parts of, or to have as parts. */
  readonly related = new Set<string>();
  organisations = 0;
  /** Codes that no list here has, and how often each is met. */
  readonly unknown = new Map<string, number>();

  add(told: Told): void {
    if ('note' in told) this.notes.push(told.note);
    else if ('activity' in told) this.#addActivity(told.activity);
    else {
      this.organisations += 1;
      this.#addParty(told.organisation.party);
      this.#addReporter(told.organisation.reporter);
    }
  }

  /** Whether an activity is the one that counts among those of its identifier. */
  counts({ identifier, number }: Activity): boolean {
    return this.activities.get(iatiKey(identifier))?.number === number;
  }

  #addActivity(activity: Activity): void {
    this.#addReporter(activity.reporter);
    for (const { party, role } of activity.participants) {
      this.#addParty(party);
      this.#checkCode('OrganisationRole', role, roles);
    }
    this.#checkCode('ActivityStatus', activity.status, statuses);
    for (const { type } of activity.dates) this.#checkCode('ActivityDateType', type, dateTypes);
    for (const { type, ref } of activity.related) {
      this.#checkCode('RelatedActivityType', type, relations);
      if (relations[type] === 'PARENT' || relations[type] === 'CHILD') this.related.add(iatiKey(ref));
    }
    for (const code of themeCodesOf(activity)) this.themes.set(keyOfCode(code), code);
    for (const country of activity.countries) this.countries.add(country);
    for (const region of activity.regions) this.regions.add(keyOfRegion(region));
    if (activity.identifier !== '') this.#addTeller(activity);
  }

  /** Of several that tell the same activity the one counts whose it is, as its identifier says, else the first. */
  #addTeller({ identifier, number, titles, reporter }: Activity): void {
    const key = iatiKey(identifier);
    const known = this.activities.get(key);
    const owns = begins(identifier, reporter?.ref);
    if (known && (known.owns || !owns)) return;
    this.activities.set(key, { number, titles: titles.map(({ text }) => text), owns });
  }

  #addReporter(reporter: Party | null): void {
    if (!reporter) return;
    this.#addParty(reporter);
    this.reporters.set(nameOfParty(reporter), reporter);
  }

  #addParty(party: Party): void {
    const key = keyOf(party);
    if (key === null) return;
    if (party.type !== null) this.#checkCode('OrganisationType', party.type, organisationTypes);
    const known = this.parties.get(key);
    if (!known || (known.type === null && party.type !== null) || known.names.length === 0)
      this.parties.set(key, party);
    if (!key.startsWith('id:')) return;
    for (const { text } of party.names) {
      const name = keyOfName(text);
      this.numbered.set(name, (this.numbered.get(name) ?? new Set()).add(key));
    }
  }

  #checkCode(list: string, code: string, known: Readonly<Record<string, unknown>>): void {
    if (code === '' || Object.hasOwn(known, code)) return;
    const told = `${list} ${code}`;
    this.unknown.set(told, (this.unknown.get(told) ?? 0) + 1);
  }
}

export const nameOfParty = (party: Party): string => nameIn(party.names) ?? party.ref ?? '';

export const keyOfRegion = ({ vocabulary, code }: Coded): string => `${vocabulary} ${code}`;

/** The codes of an activity by which themes may be found. */
export function themeCodesOf({ sectors, tags, markers }: Activity): ThemeCode[] {
  const found = [
    ...sectors.map((each) => [sectorLists, each] as const),
    ...tags.map((each) => [tagLists, each] as const),
    ...markers.map((each) => [markerLists, each] as const),
  ].flatMap(([lists, { vocabulary, code }]) => {
    const list = lists[vocabulary];
    if (list === undefined || code === '') return [];
    // A target such as 16.7 is one of goal 16.
    return [{ list, code: list === 'SDG' ? (code.split('.')[0] ?? code) : code }];
  });
  return [...new Map(found.map((code) => [keyOfCode(code), code])).values()];
}
