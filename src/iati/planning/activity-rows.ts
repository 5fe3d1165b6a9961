import { type ClaimId, type EntityId, iatiKey, type Values } from '../../graph/records/index.js';
import type { ClaimSought } from '../../graph/writing/index.js';
import { words, type Words } from '../../workbooks/index.js';
import { relations, roles, statuses } from '../codes.js';
import { noteOnLanguages } from '../languages.js';
import type { Activity, Narrative, ToldOrganisation } from '../reading/activity.js';
import { edtfOf, isDay, periodOf, wholeBudget } from './days.js';
import { LeftOut } from './left-out.js';
import type { OnRecord } from './on-record.js';
import { begins, type Bilingual, bilingual } from './parties.js';
import {
  type Basis,
  type Claim,
  claimRow,
  entityRow,
  faultsOf,
  type Given,
  idOfClaim,
  type Row,
  together,
} from './rows.js';
import { idOfIdentifier, isPublisherSource, signOf, sourceOf } from './ids.js';
import type { Settled } from './settling.js';
import { keyOfCode, keyOfRegion, nameOfParty, type Survey, themeCodesOf } from './survey.js';
import { Things } from './things.js';

/** An activity that is not read, and why. */
export interface Unread {
  readonly line: number;
  readonly identifier: string;
  readonly why: Words;
}

/** What the activities of a file become: rows of a dataset, some hundred activities at a time. */
export class ActivityRows {
  readonly things: Things;
  readonly unread: Unread[] = [];
  readonly leftOut = new LeftOut();
  /** How many are read that are new, and on record. */
  readonly read = { fresh: 0, known: 0 };
  /** Those that were taken off the record, and come back since the same publisher tells of them again. */
  readonly back: EntityId[] = [];
  /** By key, what the activities that are read are here. */
  readonly #initiatives = new Map<string, EntityId>();
  readonly #parts: { readonly part: string; readonly whole: string; readonly basis: Basis }[] = [];

  constructor(
    private readonly survey: Survey,
    private readonly settled: Settled,
    private readonly record: OnRecord,
    sources: ReadonlySet<EntityId>,
  ) {
    this.things = new Things(survey, settled, record, sources);
  }

  async add(activities: readonly Activity[]): Promise<void> {
    const places = await this.#placesOf(activities);
    const drafts = activities.flatMap((activity) => this.#draft(activity, places.get(activity.number)));
    const claims = drafts.filter(({ isNew }) => !isNew).flatMap((draft) => draft.claims.flatMap(waysToState));
    const stated = await this.record.claims(claims);
    for (const { claims: own, basis } of drafts)
      for (const claim of own) {
        const placed = asStated(claim, stated);
        this.things.add(claimRow(placed, basis, stated.get(idOfClaim(placed))));
      }
  }

  async addOrganisations(organisations: readonly ToldOrganisation[]): Promise<void> {
    for (const { party, reporter, documents, asOf, line } of organisations) {
      const source = this.things.publisher(reporter ?? party);
      const read = documents.flatMap((document) => this.things.document(document, nameOfParty(party)) ?? []);
      const basis = source && { source, asOf: isDay(asOf) ? asOf : '' };
      const id = basis && this.things.organisation(party, basis, read);
      if (!id) {
        this.unread.push({ line, identifier: party.ref ?? '', why: words('den har intet navn', 'it has no name') });
        continue;
      }
      this.leftOut.add('documents', documents.length - read.length);
      const before = (await this.record.entities([id])).get(id);
      const sources = together(before?.['sources'], [source, ...read]);
      if (before) this.things.add(entityRow('Organisation', id, { ...before, sources }));
    }
  }

  /** What belongs to what, once all activities are read. */
  async finish(): Promise<void> {
    const claims = this.#parts.flatMap(({ part, whole, basis }) => {
      const [subject, object] = [this.#meant(part), this.#meant(whole)];
      if (subject && object && subject !== object)
        return [{ claim: { verb: 'PART_OF', subject, object, given: {}, confidence: 'REPORTED' } as const, basis }];
      this.leftOut.add('related');
      return [];
    });
    const once = new Map(claims.map((each) => [idOfClaim(each.claim), each]));
    const stated = await this.record.claims(
      [...once.values()].map(({ claim }) => ({ ...claim, id: idOfClaim(claim) })),
    );
    for (const [id, { claim, basis }] of once) this.things.add(claimRow(claim, basis, stated.get(id)));
  }

  #meant = (key: string): EntityId | undefined => this.#initiatives.get(key) ?? this.record.initiatives.get(key);

  #onRecord(identifier: string): EntityId | undefined {
    const key = iatiKey(identifier);
    return this.record.initiatives.get(key) ?? this.settled.initiatives.get(key);
  }

  /** By its number in the file, where each activity is on record or will be. */
  async #placesOf(activities: readonly Activity[]): Promise<ReadonlyMap<number, Placed>> {
    const wanted = activities.map(({ number, identifier }) => {
      const known = this.#onRecord(identifier);
      return { number, identifier, isNew: known === undefined, id: known ?? idOfActivity(identifier) };
    });
    const before = await this.record.entities(wanted.map(({ id }) => id));
    const taken = await this.record.taken(wanted.flatMap(({ id, isNew }) => (isNew ? [id] : [])));
    return new Map(
      wanted.map(({ number, identifier, isNew, id }): readonly [number, Placed] => {
        const recorded = before.get(id);
        if (!isNew) return [number, { id, isNew, recorded, isBack: false }];
        // What is on record under another number is another one; what was taken off the record under this one is the same.
        const own = recorded ? (`${id}-${signOf(iatiKey(identifier))}` as EntityId) : id;
        return [number, { id: own, isNew, recorded: undefined, isBack: !recorded && taken.has(id) }];
      }),
    );
  }

  #draft(activity: Activity, placed: Placed | undefined): Draft[] {
    if (!placed) return [];
    const { line, identifier, reporter } = activity;
    const { isNew, isBack, recorded } = placed;
    const read = this.#understood(activity, placed.id, recorded);
    if ('why' in read) {
      this.unread.push({ line, identifier, why: read.why });
      return [];
    }
    const source = reporter && this.things.publisher(reporter);
    if (!source) throw new Error('What is read has a publisher');
    const basis = { source, asOf: isDay(activity.asOf) ? activity.asOf : '' };
    this.read[isNew ? 'fresh' : 'known'] += 1;
    if (isBack) this.back.push(read.id);
    this.#initiatives.set(iatiKey(identifier), read.id);
    const documents = activity.documents.flatMap((each) => this.things.document(each, nameOfParty(reporter)) ?? []);
    this.leftOut.add('documents', activity.documents.length - documents.length);
    this.leftOut.add('locations', activity.locations);
    if (activity.budgets.length > 0 && wholeBudget(activity, periodOf(activity)) === null) this.leftOut.add('budgets');
    const sources = together(recorded?.['sources'], [source, ...documents]);
    this.things.add(entityRow('Initiative', read.id, { ...read.values, sources }));
    this.things.organisation(reporter, basis);
    this.#noteParts(activity, basis);
    return [{ isNew, basis, claims: this.#claimsOf(activity, read.id, basis) }];
  }

  /** What an activity says of itself, or why it can't be read. */
  #understood(activity: Activity, id: EntityId, before: Values | undefined): Understood {
    const why = whyUnread(activity, this.survey, before);
    if (why) return { why };
    const { titles, descriptions, status, identifier } = activity;
    const title = bilingual(oneLine(titles));
    const isRunning = (statuses[status] ?? before?.['status']) === 'RUNNING';
    const period = periodOf(activity);
    const budget = wholeBudget(activity, period);
    const described = bilingual(descriptions.filter(({ text }) => !titles.some((each) => each.text === text)));
    // What is in neither language is never put in the place of what is on record.
    const isRead = ({ other }: Bilingual): boolean => before === undefined || other === undefined;
    const values: Given = {
      kind: 'PROJECT',
      status: 'UNKNOWN',
      confidence: 'REPORTED',
      ...noted({ title: title.other }),
      ...before,
      iatiIdentifier: before?.['iatiIdentifier'] ?? identifier,
      ...(isRead(title) && present({ nameDa: title.da, nameEn: title.en })),
      ...present({ status: statuses[status], period: edtfOf(period, isRunning) }),
      ...(budget && { amount: Number(budget.value), currency: budget.currency }),
    };
    const more = isRead(described)
      ? {
          ...present({ descriptionDa: described.da, descriptionEn: described.en }),
          ...(before === undefined && noted({ title: title.other, description: described.other })),
        }
      : {};
    const row = (given: Given): Row =>
      entityRow('Initiative', id, { ...given, sources: [sourceOf(activity.reporter ?? nobody)] });
    const [fault] = faultsOf(row(values), activity.number);
    if (fault) return { why: words(`${fault.column}: ${fault.message}`, `${fault.column}: ${fault.message}`) };
    if (faultsOf(row({ ...values, ...more }), activity.number).length === 0)
      return { id, values: { ...values, ...more } };
    this.leftOut.add('descriptions');
    return { id, values };
  }

  #noteParts({ identifier, related }: Activity, basis: Basis): void {
    const own = iatiKey(identifier);
    for (const { type, ref } of related) {
      const other = iatiKey(ref);
      if (relations[type] === 'PARENT') this.#parts.push({ part: own, whole: other, basis });
      if (relations[type] === 'CHILD') this.#parts.push({ part: other, whole: own, basis });
      if (relations[type] === 'SAME') this.leftOut.addSame(identifier, ref);
    }
  }

  #claimsOf(activity: Activity, initiative: EntityId, basis: Basis): Claim[] {
    const themes = themeCodesOf(activity).flatMap((code) => this.settled.themes.get(keyOfCode(code)) ?? []);
    const places = [...activity.countries, ...activity.regions.map(keyOfRegion)].flatMap(
      (key) => this.things.place(key, basis) ?? [],
    );
    return [
      ...this.#participations(activity, initiative, basis),
      ...[...new Set(themes)].map(
        (object) => ({ verb: 'HAS_THEME', subject: initiative, object, given: {}, confidence: 'INFERRED' }) as const,
      ),
      ...[...new Set(places)].map(
        (object) => ({ verb: 'WORKS_IN', subject: initiative, object, given: {}, confidence: 'REPORTED' }) as const,
      ),
    ];
  }

  /** Whoever takes part does so once, as what is more; who pays beside that says so in a claim of its own. */
  #participations({ participants }: Activity, object: EntityId, basis: Basis): Claim[] {
    const found = new Map<EntityId, Set<string>>();
    for (const { party, role } of participants) {
      const id = this.things.organisation(party, basis);
      const meaning = roles[role];
      if (id && meaning) found.set(id, (found.get(id) ?? new Set()).add(meaning));
      else if (!id) this.leftOut.add('participants');
    }
    return [...found].flatMap(([subject, all]) => {
      const own = ['LEAD', 'PARTNER'].find((role) => all.has(role));
      const claim = (role: string, key: string | undefined): Claim => ({
        verb: 'PARTICIPATES_IN',
        subject,
        object,
        key,
        given: { role },
        confidence: 'REPORTED',
      });
      return [
        ...(own === undefined ? [] : [claim(own, undefined)]),
        ...(all.has('FUNDER') ? [claim('FUNDER', own === undefined ? undefined : FUNDER)] : []),
      ];
    });
  }
}

/** Where an activity is on record, or will be. */
interface Placed {
  readonly id: EntityId;
  readonly isNew: boolean;
  /** What is recorded of it. */
  readonly recorded: Values | undefined;
  readonly isBack: boolean;
}

const idOfActivity = (identifier: string): EntityId => idOfIdentifier('initiative', `iati-${identifier}`);

interface Draft {
  readonly isNew: boolean;
  readonly basis: Basis;
  readonly claims: readonly Claim[];
}

type Understood = { readonly id: EntityId; readonly values: Given } | { readonly why: Words };

const nobody = { ref: null, type: null, names: [] };

/** What tells that somebody pays from that it takes part as well. */
const FUNDER = 'FUNDER';

/** A participation may be on record with and without a key. */
function waysToState(claim: Claim): ClaimSought[] {
  const ways =
    claim.verb === 'PARTICIPATES_IN' ? [claim, { ...claim, key: undefined }, { ...claim, key: FUNDER }] : [claim];
  return [...new Map(ways.map((way) => [idOfClaim(way), { ...way, id: idOfClaim(way) }])).values()];
}

/** A claim where it is on record: paying and taking part are two. For a host IATI has no word. */
function asStated(claim: Claim, stated: ReadonlyMap<ClaimId, Values>): Claim {
  if (claim.verb !== 'PARTICIPATES_IN') return claim;
  const { role } = claim.given;
  const roleAt = (key: string | undefined) => stated.get(idOfClaim({ ...claim, key }))?.['role'];
  const [plain, keyed] = [roleAt(undefined), roleAt(FUNDER)];
  if (role === FUNDER)
    return { ...claim, key: plain === FUNDER || (plain === undefined && keyed === undefined) ? claim.key : FUNDER };
  if (plain === FUNDER) return { ...claim, key: String(role) };
  return plain === 'HOST' && role === 'PARTNER' ? { ...claim, given: {} } : claim;
}

const present = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const noted = (languages: Parameters<typeof noteOnLanguages>[0]): Given =>
  present({ note: noteOnLanguages(languages) });

const oneLine = (narratives: readonly Narrative[]): Narrative[] =>
  narratives.map(({ language, text }) => ({ language, text: text.replaceAll(/\s+/gu, ' ') }));

/** Why an activity can't be read, by what it says itself and by what others say. */
function whyUnread(activity: Activity, survey: Survey, before: Values | undefined): Words | null {
  const { identifier, reporter, titles, dates } = activity;
  if (identifier === '') return words('den har intet iati-identifier', 'it has no iati-identifier');
  if (!reporter || nameOfParty(reporter) === '')
    return words('den har ingen reporting-org, så ingen siger det', 'it has no reporting-org, so that nobody says so');
  if (titles.length === 0) return words('den har ingen titel', 'it has no title');
  const wrong = dates.find(({ day }) => !isDay(day));
  if (wrong) return words(`»${wrong.day}« er ikke en dag`, `“${wrong.day}” is no day`);
  const { from, to } = periodOf(activity);
  if (from !== undefined && to !== undefined && to < from)
    return words(`den slutter (${to}), før den begynder (${from})`, `it ends (${to}) before it begins (${from})`);
  if (!survey.counts(activity))
    return words(
      'en anden aktivitet i filen har samme nummer: kun én af dem er med',
      'another activity of the file has the same identifier: only one of them is read',
    );
  return toldByAnother(identifier, sourceOf(reporter), reporter.ref, before);
}

/** What one publisher tells stays that of this one, unless the number says whose it is. */
function toldByAnother(
  identifier: string,
  source: EntityId,
  ref: string | null,
  before: Values | undefined,
): Words | null {
  const sources = Array.isArray(before?.['sources']) ? (before['sources'] as readonly string[]) : [];
  const others = sources.filter((id) => isPublisherSource(id) && id !== source);
  if (others.length === 0 || sources.includes(source) || begins(identifier, ref)) return null;
  return words(
    `den er registreret af en anden udgiver (${others.join(', ')}): de to er holdt hver for sig`,
    `it is on record from another publisher (${others.join(', ')}): the two are kept apart`,
  );
}
