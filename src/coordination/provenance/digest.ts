import { numberIn, type LoggedEntry, type LogPlace } from '../../graph/history/index.js';
import {
  claimNamed,
  daysIn,
  kindOf,
  parseDate,
  type ClaimId,
  type Day,
  type EntityId,
} from '../../graph/records/index.js';
import { term, termSet, type Kind } from '../../graph/vocabulary/index.js';
import { inEach, type Language, type Phrase, type Sentence, type InBoth } from '../answer/sentence.js';
import { joined, phrase, sentence } from '../answer/sentence.js';
import {
  basis,
  edtf,
  entity,
  id,
  int,
  listOf,
  object,
  oneOf,
  orNull,
  reason,
  the,
  type Holding,
} from '../declaration/fields.js';
import type { LogFilter } from './change-scope.js';
import { whatOf, type RecordWhat } from './recorded-changes.js';
import { dateInWords } from './values-in-words.js';
import type { WorldChange } from './world-changes.analysis.js';

export const DigestWhat = termSet('DigestWhat', 'What became of something, of several the first that is true.', {
  WITHDRAWN: term('taget af', 'withdrawn', 'It is no longer on record.'),
  NEW: term('ny', 'new', 'It was put on record.'),
  ENDED: term('afsluttet', 'ended', 'It ended, by a recorded end.'),
  BEGAN: term('begyndt', 'begun', 'It began, or happened.'),
  CHANGED: term('ændret', 'changed', 'What is on record of it was changed: its own values, or what ties it to others.'),
});
export type DigestWhat = keyof typeof DigestWhat.values;

/** The order in which a coordinator wants to know it. */
export const digestOrder = ['NEW', 'BEGAN', 'ENDED', 'CHANGED', 'WITHDRAWN'] as const satisfies readonly DigestWhat[];

const DigestEntry = object('DigestEntry', 'Something that changed, whatever of it and however often.', {
  entity: orNull(entity('Entity', 'What changed; null where it is no longer on record.')),
  entityId: id('Its id, though it be withdrawn.'),
  date: edtf('The day of its newest change.'),
  count: int('How many changes of it there are, those of claims on it included.'),
  reasons: listOf(reason('The newest of them, at most three: those of its own record before those of claims.')),
});

const DigestGroup = object('DigestGroup', 'What the same became of.', {
  what: oneOf(DigestWhat, 'What became of it.'),
  totalCount: int('How much there is.'),
  entries: listOf(
    the(
      DigestEntry,
      'The first of it: the newest day first; of one day initiatives, applications, needs, trends, learnings and practices before others, then what changed most.',
    ),
  ),
});

export const Digest = basis('Digest', 'What has changed since a date, told thing by thing, for whoever has a minute.', {
  reasons: listOf(reason('How much there is, and what to know of it as a whole.')),
  groups: listOf(
    the(
      DigestGroup,
      'What became of things: new, begun, ended, changed, withdrawn. Groups without anything are left out.',
    ),
  ),
});
export type Digest = Holding<typeof Digest>;
export type DigestEntry = Holding<typeof DigestEntry>;

/** A change of the record by its place in the log. */
export interface LoggedAt extends LogPlace {
  readonly what: RecordWhat;
  readonly day: Day;
}

/** Something that changed, with its newest changes. */
export interface DigestThing {
  readonly id: EntityId;
  /** The day of the newest. */
  readonly day: Day;
  /** How many there are. */
  readonly count: number;
  /** How its own record was changed, the newest first. */
  readonly own: readonly LoggedAt[];
  /** What was first done to its own record; null for nothing. */
  readonly first: RecordWhat | null;
  /** The newest changes of claims on it. */
  readonly claims: readonly LoggedAt[];
  /** What began, ended or happened, the newest first. */
  readonly world: readonly WorldChange[];
}

/** How many changes of each thing are told. */
export const TOLD = 3;

/** What is never told of for itself: it describes what others are, or what they rest on. */
const describing: ReadonlySet<Kind> = new Set([
  'Organisation',
  'Theme',
  'Method',
  'Place',
  'Audience',
  'Identifier',
  'Source',
] as const);

/** Kinds of which nobody wants to hear for themselves. */
const unheard: ReadonlySet<Kind> = new Set(['Source', 'Identifier', 'Place'] as const);

/** Of what a change is told: a claim of the end that is neither an organisation nor describes others, else of its subject. */
export function thingOf(id: EntityId | ClaimId): EntityId {
  const claim = claimNamed(id);
  if (!claim) return id as EntityId;
  const { subject, object } = claim;
  return describing.has(kindOf(subject)) && !describing.has(kindOf(object)) ? object : subject;
}

/**
 * Gathers what was changed by the things that it is about. It holds the places of at most `TOLD` changes of each, however
 * many there are.
 * @param everything admits what the filter does and what it leaves out for its scope: what is gone has no theme any more
 */
export class DigestSummary {
  readonly #things = new Map<EntityId, DigestThing>();
  readonly #gone = new Map<EntityId, LoggedAt>();
  /** The day on which the log begins, where its first write is among the entries. */
  begins: Day | null = null;

  constructor(
    private readonly filter: LogFilter,
    private readonly everything: LogFilter,
  ) {}

  /** Entries come the newest first. */
  add(entry: LoggedEntry): void {
    const { version, day } = entry;
    if (version === 1) this.begins = day;
    for (let place = entry.ids.length - 1; place >= 0; place -= 1) {
      const id = entry.ids[place];
      if (id === undefined || entry.sure[place] !== true) continue;
      const change = { version, number: numberIn(entry, place), what: whatOf(entry.actions[place] ?? ''), day };
      const isOwn = claimNamed(id) === null;
      if (isOwn && change.what === 'REMOVED' && !this.#gone.has(id as EntityId) && this.everything.admits(id))
        this.#gone.set(id as EntityId, change);
      if (!this.filter.admits(id)) continue;
      this.#more(thingOf(id), day, ({ own, claims }) =>
        isOwn
          ? { own: [...own, change].slice(0, TOLD), first: change.what }
          : { claims: [...claims, change].slice(0, TOLD) },
      );
    }
  }

  /** What began, ended or happened until today, the newest first. */
  addWorld(changes: readonly WorldChange[], today: Day): void {
    for (const change of changes) {
      const id = change.claim ?? change.entity;
      const last = daysIn(parseDate(change.date))?.last ?? today;
      if (id !== null)
        this.#more(thingOf(id), last < today ? last : today, ({ world }) => ({
          world: [...world, change].slice(0, TOLD),
        }));
    }
  }

  /** All things, in no order. What has left the record while something else of it was changed says so too. */
  end(): DigestThing[] {
    for (const [id, gone] of this.#gone)
      if (this.#things.get(id)?.own[0]?.what !== 'REMOVED' && this.#things.has(id))
        this.#more(id, gone.day, ({ own, first }) => ({
          own: [gone, ...own].slice(0, TOLD),
          first: first ?? gone.what,
        }));
    return [...this.#things.values()];
  }

  /** Adds a change to what is known of a thing. */
  #more(id: EntityId, day: Day, told: (thing: DigestThing) => Partial<DigestThing>): void {
    if (unheard.has(kindOf(id))) return;
    const known = this.#things.get(id) ?? { id, day, count: 0, own: [], first: null, claims: [], world: [] };
    this.#things.set(id, { ...known, ...told(known), count: known.count + 1, day: day > known.day ? day : known.day });
  }
}

/** What became of something. What was withdrawn and put back is as it was. */
export function becameOf({ own, first, world }: DigestThing): DigestWhat {
  const newest = own[0]?.what;
  const isOfItself = (what: WorldChange['what']): boolean =>
    world.some((change) => change.claim === null && change.what === what);
  if (newest === 'REMOVED') return 'WITHDRAWN';
  if (first === 'RECORDED') return 'NEW';
  if (isOfItself('ENDED')) return 'ENDED';
  return isOfItself('BEGAN') || isOfItself('HAPPENED') ? 'BEGAN' : 'CHANGED';
}

/** What people speak of comes before what only ties it together. */
const heard: readonly Kind[] = ['Initiative', 'Application', 'Need', 'Trend', 'Learning', 'Practice', 'Reply'];

const placeOf = (id: EntityId): number => {
  const place = heard.indexOf(kindOf(id));
  return place === -1 ? heard.length : place;
};

/** The newest day first; of one day what people speak of, then what changed most. */
export const inOrder = (one: DigestThing, other: DigestThing): number =>
  (one.day < other.day ? 1 : 0) - (one.day > other.day ? 1 : 0) ||
  placeOf(one.id) - placeOf(other.id) ||
  other.count - one.count ||
  (one.id < other.id ? -1 : 1);

const counted: Readonly<Record<DigestWhat, InBoth<readonly [one: string, more: string]>>> = {
  NEW: { da: ['ny', 'nye'], en: ['new', 'new'] },
  BEGAN: { da: ['begyndt', 'begyndt'], en: ['begun', 'begun'] },
  ENDED: { da: ['afsluttet', 'afsluttet'], en: ['ended', 'ended'] },
  CHANGED: { da: ['ændret', 'ændret'], en: ['changed', 'changed'] },
  WITHDRAWN: { da: ['taget af', 'taget af'], en: ['withdrawn', 'withdrawn'] },
};

/** How much there is, in one sentence. */
export function digestHeadline(since: string, totals: ReadonlyMap<DigestWhat, number>): Sentence {
  const list = (language: Language): Phrase[] =>
    digestOrder.flatMap((what) => {
      const count = totals.get(what) ?? 0;
      const [one, more] = counted[what][language];
      return count === 0 ? [] : [phrase`${count} ${count === 1 ? one : more}`];
    });
  const { da, en } = inEach((language) => dateInWords(since, language));
  if (list('da').length === 0)
    return sentence(phrase`Siden ${da} er intet ændret.`, phrase`Nothing has changed since ${en}.`);
  return sentence(phrase`Siden ${da}: ${joined(list('da'), 'da')}.`, phrase`Since ${en}: ${joined(list('en'), 'en')}.`);
}
