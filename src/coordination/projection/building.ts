import {
  daysIn,
  parseDate,
  guardOf,
  type ClaimId,
  type EntityId,
  type ClaimRecord,
  type EntityRecord,
  type Value,
  type Values,
} from '../../graph/records/index.js';
import {
  claimPropertiesOf,
  kindNames,
  propertiesOf,
  verbNames,
  verbOf,
  type Kind,
  type Property,
  type Verb,
} from '../../graph/vocabulary/index.js';
import { bytes, ColumnsBuilder, DayColumnBuilder, Growing, indexes, NONE, projected, type Reading } from './columns.js';
import { claimBounds, dayNumber, periodBounds } from './days.js';
import type { ClaimTable } from './claim-table.js';
import { EntityTable, type KindTable } from './entity-table.js';
import { PackedClaims, positions } from './packed-claims.js';
import { Ids } from './ids.js';
import { sortedBy } from './row-index.js';
import { citedBy, noSightings, readOfInitiative, sightingsAfter } from './sightings.js';
import { snapshot, type Projection } from './projection.js';
import { confidenceCode, isConfidence } from './terms.js';

/** The kinds that a claim may join: the others, such as sources, have no place in the topology. */
export const projectedKinds: readonly Kind[] = kindNames.filter((kind) =>
  verbNames.some((verb) => verbOf(verb).ends.some(({ from, to }) => from === kind || to === kind)),
);

/** Kept beside the columns, since most is public. */
const whoMaySee = ['visibility', 'visibleTo'];

/** What a projection keeps of an entity beside its confidence. */
const projectedOfKind = (kind: Kind): [string, Property][] =>
  projected(propertiesOf(kind), ['confidence', ...whoMaySee]);

/** The names of all that a projection reads from an entity. */
export const readOfKind = (kind: Kind): string[] => [
  'confidence',
  ...whoMaySee,
  ...projectedOfKind(kind).map(([name]) => name),
  ...(kind === 'Initiative' ? readOfInitiative : []),
];

/** Before any day. */
const NO_DAY = -0x8000_0000;
const validityDates = ['asOf', 'from', 'to', 'current'];
/** Verbs of which it is told as of when they were said, though no date bounds them. */
const toldWithDate: ReadonlySet<Verb> = new Set(['STATES']);

/** What a projection keeps of a claim beside its confidence and when it holds. */
const projectedOfVerb = (verb: Verb): [string, Property][] =>
  projected(claimPropertiesOf(verb), [
    'confidence',
    ...whoMaySee,
    ...validityDates.filter((date) => date !== 'asOf' || !toldWithDate.has(verb)),
  ]);

/** Under which id its source states a claim, where it stands elsewhere since an end of it was merged. */
const RECORDED_AS = 'recordedAs';

/** The names of all that a projection reads from a claim. */
export const readOfVerb = (verb: Verb): string[] => [
  'confidence',
  RECORDED_AS,
  ...whoMaySee,
  ...validityDates,
  ...projectedOfVerb(verb).flatMap(([name]) => (validityDates.includes(name) ? [] : [name])),
];

/**
 * Makes a projection of records: first all entities, then all claims, each in any order. The order makes no difference
 * to what comes out.
 */
export class ProjectionBuilder {
  readonly #entities = new EntitiesBuilder();
  readonly #claims = new Map<Verb, ClaimsBuilder>();
  readonly #guards = new Map<EntityId | ClaimId, string>();
  /** Initiatives of which it hangs on their sources whether they go on, and these sources. */
  readonly #sighted: EntityRecord[] = [];
  #table: EntityTable | undefined;
  #indexOf: ReadonlyMap<string, number> = new Map();

  addEntity(record: EntityRecord): void {
    if (this.#table) throw new Error(`${record.id} comes after the first claim`);
    this.#entities.add(record);
    this.#guard(record);
    if (citedBy(record).length > 0) this.#sighted.push(record);
  }

  /** The sources of which the days are wanted (see `Sightings`). */
  get citedSources(): EntityId[] {
    return [...new Set(this.#sighted.flatMap(citedBy))];
  }

  /** Notes what stands before an entity that has no place in the topology, such as a source. */
  guardEntity(id: EntityId, guard: string): void {
    this.#guards.set(id, guard);
  }

  /** Notes all that matters of a record that has no place in the topology. */
  addBeside(record: EntityRecord): void {
    this.#guard(record);
    if (record.kind === 'Source') this.#sighted.push(record);
  }

  /** @throws where an end of the claim was not added before */
  addClaim(record: ClaimRecord): void {
    this.#finishEntities();
    const known = this.#claims.get(record.verb);
    const claims = known ?? new ClaimsBuilder(record.verb);
    if (!known) this.#claims.set(record.verb, claims);
    claims.add(record, (id) => this.#find(id));
    this.#guard(record);
  }

  /**
   * @param version the version of the graph that the records show
   * @param merged the ids of what was merged, with what each leads to
   */
  build(version: number, merged: Projection['merged'] = new Map()): Projection {
    const entities = this.#finishEntities();
    const tables = new Map<Verb, ClaimTable>();
    for (const verb of verbNames) {
      tables.set(verb, (this.#claims.get(verb) ?? new ClaimsBuilder(verb)).build());
      this.#claims.delete(verb);
    }
    return snapshot(version, entities, tables, merged, this.#guards, sightingsAfter(noSightings, this.#sighted, []));
  }

  #guard(record: EntityRecord | ClaimRecord): void {
    const guard = guardOf(record.values);
    if (guard !== undefined) for (const id of idsOf(record)) this.#guards.set(id, guard);
  }

  #finishEntities(): EntityTable {
    if (this.#table) return this.#table;
    const { table, indexOf } = this.#entities.build();
    this.#indexOf = indexOf;
    this.#table = table;
    return table;
  }

  #find(id: string): number {
    const index = this.#indexOf.get(id);
    if (index === undefined) throw new Error(`No entity has the id ${id}`);
    return index;
  }
}

/** The id of a record, and that under which its source states it: whoever may not see the one may not see the other. */
export function idsOf({ id, values }: EntityRecord | ClaimRecord): (EntityId | ClaimId)[] {
  const recordedAs = values[RECORDED_AS];
  return typeof recordedAs === 'string' ? [id, recordedAs as ClaimId] : [id];
}

/** The projection of records that are all in memory. */
export function projectionOf(
  records: { readonly entities: readonly EntityRecord[]; readonly claims: readonly ClaimRecord[] },
  version: number,
  merged?: Projection['merged'],
): Projection {
  const builder = new ProjectionBuilder();
  for (const entity of records.entities) {
    if (projectedKinds.includes(entity.kind)) builder.addEntity(entity);
    else builder.addBeside(entity);
  }
  for (const claim of records.claims) builder.addClaim(claim);
  return builder.build(version, merged);
}

/** The claims of one verb between entities that have their numbers. */
export function claimsOf(verb: Verb, records: readonly ClaimRecord[], indexOf: (id: string) => number): PackedClaims {
  const builder = new ClaimsBuilder(verb);
  for (const record of records) builder.add(record, indexOf);
  return builder.build();
}

/** The entities of records that are all in memory. */
export function entitiesOf(records: readonly EntityRecord[]): EntityTable {
  const builder = new EntitiesBuilder();
  for (const record of records) builder.add(record);
  return builder.build().table;
}

/** Entities as they arrive: of each kind a list with its columns. */
class EntitiesBuilder {
  readonly #kinds = new Map<Kind, { ids: string[]; confidence: number[]; columns: ColumnsBuilder }>();

  add({ id, kind, values }: EntityRecord): void {
    const known = this.#kinds.get(kind);
    const rows = known ?? { ids: [], confidence: [], columns: new ColumnsBuilder(projectedOfKind(kind)) };
    if (!known) this.#kinds.set(kind, rows);
    const running = kind === 'Initiative' && values['status'] === 'RUNNING';
    const reading: Reading = { bounds: (text) => periodBounds(text, running), entity: () => NONE };
    rows.columns.set(rows.ids.length, values, reading);
    rows.confidence.push(confidenceIn(values));
    rows.ids.push(id);
  }

  build(): { table: EntityTable; indexOf: ReadonlyMap<string, number> } {
    const sorted = [...this.#kinds].map(([kind, rows]) => ({ kind, ...rows, order: orderOf(rows.ids) }));
    sorted.sort((one, other) => compare(`${one.kind.toLowerCase()}:`, `${other.kind.toLowerCase()}:`));
    const indexOf = new Map<string, number>();
    const kinds = new Map<Kind, KindTable>();
    const confidence: number[] = [];
    for (const { kind, ids, order, columns, confidence: sureness } of sorted) {
      const start = indexOf.size;
      for (const row of order) {
        const id = ids[row] ?? '';
        if (indexOf.has(id)) throw new Error(`Two entities have the id ${id}`);
        indexOf.set(id, indexOf.size);
        confidence.push(sureness[row] ?? 0);
      }
      kinds.set(kind, { start, end: indexOf.size, columns: columns.build(order) });
    }
    return { table: new EntityTable(Ids.of([...indexOf.keys()]), kinds, Uint8Array.from(confidence)), indexOf };
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const orderOf = (ids: readonly string[]): Uint32Array =>
  Uint32Array.from(ids.keys()).sort((one, other) => compare(ids[one] ?? '', ids[other] ?? ''));

function confidenceIn(values: Values): number {
  const confidence = values['confidence'];
  if (!isConfidence(confidence)) throw new Error(`“${String(confidence)}” is no confidence`);
  return confidenceCode(confidence);
}

/** The claims of one verb as they arrive. */
class ClaimsBuilder {
  #count = 0;
  /** Claims on one entity often come one after the other. */
  #last: { readonly subject: EntityId | null; readonly index: number } = { subject: null, index: NONE };
  readonly #subject = indexes();
  readonly #object = indexes();
  readonly #confidence = bytes();
  /** The last day of what each rests on, for ranking: the newer ones first. */
  readonly #seen = new Growing((length) => new Int32Array(length), NO_DAY);
  readonly #validity = new DayColumnBuilder();
  readonly #columns: ColumnsBuilder;
  readonly #keys = new Map<number, string>();
  /** The rows whose key is the id of what they refer to. */
  readonly #usual = new Set<number>();
  readonly #keyProperty: string | undefined;

  constructor(private readonly verb: Verb) {
    this.#columns = new ColumnsBuilder(projectedOfVerb(verb), ['from', 'to']);
    this.#keyProperty = verbOf(verb).key;
  }

  add({ subject, object, key, values }: ClaimRecord, indexOf: (id: string) => number): void {
    const row = this.#count;
    if (subject !== this.#last.subject) this.#last = { subject, index: indexOf(subject) };
    this.#subject.set(row, this.#last.index);
    this.#object.set(row, indexOf(object));
    this.#confidence.set(row, confidenceIn(values));
    this.#validity.set(row, claimBounds(datesIn(values)));
    this.#seen.set(row, seenIn(values));
    this.#columns.set(row, values, { bounds: (text) => periodBounds(text, false), entity: indexOf });
    const usual = this.#keyProperty === undefined ? undefined : textOf(values[this.#keyProperty]);
    const ownKey = key ?? usual;
    if (ownKey !== undefined) this.#keys.set(row, ownKey);
    if (ownKey !== undefined && ownKey === usual) this.#usual.add(row);
    this.#count += 1;
  }

  build(): PackedClaims {
    const order = this.#ranked(this.#sorted());
    const rows = {
      confidence: this.#confidence.ordered(order) ?? new Uint8Array(),
      validity: this.#validity.build(order),
      columns: this.#columns.build(order),
      keys: this.#keysIn(order),
    };
    const subject = this.#subject.ordered(order) ?? new Uint32Array();
    const object = this.#object.ordered(order) ?? new Uint32Array();
    return PackedClaims.of(this.verb, { ...rows, subject, object });
  }

  /** All rows by subject, then by object. */
  #sorted(): Uint32Array {
    const all = positions(this.#count);
    const object = this.#object.ordered(all) ?? all;
    const subject = this.#subject.ordered(all) ?? all;
    return sortedBy(subject, sortedBy(object, all));
  }

  /** Puts the claims between the same two ends in the order in which they rank. */
  #ranked(order: Uint32Array): Uint32Array {
    const rank = (one: number, other: number): number =>
      this.#confidence.at(other) - this.#confidence.at(one) ||
      this.#seen.at(other) - this.#seen.at(one) ||
      compare(this.#keys.get(one) ?? '', this.#keys.get(other) ?? '');
    for (let start = 0; start < order.length;) {
      let end = start + 1;
      while (end < order.length && this.#sameEnds(order[start] ?? 0, order[end] ?? 0)) end += 1;
      if (end > start + 1) order.subarray(start, end).sort(rank);
      start = end;
    }
    return order;
  }

  #sameEnds(one: number, other: number): boolean {
    return this.#subject.at(one) === this.#subject.at(other) && this.#object.at(one) === this.#object.at(other);
  }

  #keysIn(order: Uint32Array): Map<number, string> {
    const keys = new Map<number, string>();
    if (this.#keys.size === this.#usual.size) return keys;
    for (const [position, row] of order.entries()) {
      const key = this.#keys.get(row);
      if (key !== undefined && !this.#usual.has(row)) keys.set(position, key);
    }
    return keys;
  }
}

const textOf = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

const datesIn = ({ from, to, asOf, current }: Values) => ({
  from: textOf(from),
  to: textOf(to),
  asOf: textOf(asOf),
  current: current === true,
});

function seenIn(values: Values): number {
  const asOf = textOf(values['asOf']);
  const days = asOf === undefined ? null : daysIn(parseDate(asOf));
  return days ? dayNumber(days.last) : NO_DAY;
}
