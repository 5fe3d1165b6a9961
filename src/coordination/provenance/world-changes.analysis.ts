import { daysIn, parseDate, type Day, type ClaimId, type EntityId } from '../../graph/records/index.js';
import {
  kindNames,
  propertiesOf,
  verbNames,
  verbOf,
  terms,
  type Confidence,
  type Kind,
  type Verb,
} from '../../graph/vocabulary/index.js';
import { everything, share, type Basis, type Page } from '../answer/answer.js';
import type { Analysis } from '../declaration/question.js';
import { admits, spanAsked, type Optional } from '../answer/question.js';
import { View } from '../answer/view.js';
import { step } from '../answer/progress.js';
import { YES } from '../projection/columns.js';
import { dayNumber, endText, startText, type Bounds, type Span } from '../projection/days.js';
import { codeOf, confidenceCode, type ClaimAt, type ClaimTable, type Projection } from '../projection/projection.js';
import { concernedBy, type ChangesFilter, type Concerned, type LogScope } from './change-scope.js';

export const changesMetric = { name: 'changes', version: 2 } as const;

/** What became of something in the world. */
export type WorldWhat = 'BEGAN' | 'ENDED' | 'HAPPENED';
export const worldOrder: readonly WorldWhat[] = ['BEGAN', 'ENDED', 'HAPPENED'];

export interface WorldQuestion {
  readonly since: string;
  readonly filter?: Optional<ChangesFilter>;
  /** All where it is left out. */
  readonly what?: Optional<readonly string[]>;
  readonly minConfidence?: Optional<Confidence>;
}

/** Something that began, ended or happened: an entity, or what a claim says. */
export interface WorldChange {
  readonly what: WorldWhat;
  readonly entity: EntityId | null;
  readonly claim: ClaimId | null;
  /** The date as EDTF, as precise as it is known. */
  readonly date: string;
  /** Which property of the entity or claim the date is. */
  readonly property: string;
  /** Whether it may as well have been before the date asked for, or not be yet: the date is not known to the day. */
  readonly partial: boolean;
  /** Whether the date is past however it is read: of “2026” that is not known before its last day. */
  readonly settled: boolean;
  /** Whether all that it speaks of has ended by now. */
  readonly over: boolean;
  /** Whether it is a claim that somebody pays for an initiative: a funder is no participant. */
  readonly funds: boolean;
}

/** How many changes of a kind a day has. */
export type DayCount = readonly [day: number, count: number];

export interface WorldChanges extends Basis {
  readonly totals: Readonly<Record<WorldWhat, number>>;
  /** Of those asked for, the newest day first. */
  readonly days: readonly DayCount[];
  readonly items: readonly WorldChange[];
}

/**
 * What began, ended or happened in the world between a date and today, by the dates on record.
 *
 * - An entity began and ended with its period (an initiative's unless it is cancelled or only planned, a round's, an
 *   assessment's, a process's, a trend's observation); what has one date only happened: a conference, a publication, a
 *   decision. A claim began with `from` and ended with `to`. An end that nobody has recorded is none: that a source last
 *   saw something in 2018 does not end it.
 * - Of several claims of one verb between the same two that hold at a common time, the one that ranks first gives the
 *   dates. Where one ends the day before another starts, it went on: neither an end nor a beginning.
 * - A partial date counts where it may lie in the period: “2026” may be since March; `partial` says that it hangs on that.
 *   It stands in the order of time by the last day that it may be.
 * - `excludedCount.validityUnknown` counts claims without dates (not of verbs that are bound by none, nor on initiatives,
 *   whose period bounds them). `completeness` = dated / all of these claims and of the initiatives that are looked at.
 *
 * Sorted by day descending, then by what, then by id. Version 1 told what had ended as what holds.
 * Source: analysis contract of Samspil, questions 11 and 50.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_DATE
 */
export const worldChanges: Analysis<WorldQuestion & Until, WorldChanges> = {
  name: 'worldChanges',
  work: (projection, { until, ...question }, page = everything) => changesIn(projection, question, until, page),
};

interface Until {
  /** The last day that is looked at. */
  readonly until: Day;
}

function changesIn(projection: Projection, question: WorldQuestion, today: Day, page: Page): WorldChanges {
  const view = new View(projection, question);
  const period = { first: sinceOf(question.since), last: dayNumber(today) };
  const search = new Search(view, question.filter ?? {}, period);
  const totals = { BEGAN: 0, ENDED: 0, HAPPENED: 0 };
  const counts = new Map<number, number>();
  const wanted = (what: WorldWhat): boolean => admits<string>(question.what, what);
  search.each(({ what, day }) => {
    totals[what] += 1;
    if (wanted(what)) counts.set(day, (counts.get(day) ?? 0) + 1);
  });
  const days = [...counts].sort(([one], [other]) => other - one);
  const basis = view.basis(changesMetric, { since: question.since, until: today }, search.completeness);
  return {
    ...basis,
    asOf: today,
    excludedCount: { ...basis.excludedCount, validityUnknown: search.undated },
    totals,
    days,
    items: itemsOf(search, days, wanted, page),
  };
}

/** The first day of the date since when is asked. */
export const sinceOf = (since: string): number => spanAsked({ asOf: since })?.first ?? 0;

/** A day as the log has it. */
export const dayText = (day: number): Day =>
  new Date(day * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length) as Day;

/** What the log needs to know of the graph. @throws UNKNOWN_ID, WRONG_KIND */
export const logScope: Analysis<Omit<WorldQuestion, 'since'>, LogScope> = { name: 'logScope', work: scopeOf };

/** The same with what answers rest on that tell of the log alone. @throws UNKNOWN_ID, WRONG_KIND */
export const recordScope: Analysis<Omit<WorldQuestion, 'since'>, LogScope & { readonly basis: Basis }> = {
  name: 'recordScope',
  work: (projection, question) => ({
    ...scopeOf(projection, question),
    basis: new View(projection, { minConfidence: question.minConfidence }).basis(changesMetric, {}, null),
  }),
};

function scopeOf(projection: Projection, { filter, minConfidence }: Omit<WorldQuestion, 'since'>): LogScope {
  const view = new View(projection, { minConfidence });
  const unsure: EntityId[] = [];
  for (let each = 0; each < projection.entities.count; each += 1) if (!view.isSure(each)) unsure.push(view.idOf(each));
  return {
    concerned: concernedBy(view, filter ?? {}).map((set) => view.idsOf(set)),
    unsure,
    hidden: [...projection.hidden.ids],
  };
}

/** Only what lies on the days of the page is held: a list of all there is may be long. */
function itemsOf(
  search: Search,
  days: readonly DayCount[],
  wanted: (what: WorldWhat) => boolean,
  page: Page,
): WorldChange[] {
  const shown = new Set<number>();
  let [place, skipped] = [0, 0];
  for (const [day, count] of days) {
    if (place + count <= page.offset) skipped += count;
    else if (place < page.offset + page.limit) shown.add(day);
    place += count;
  }
  if (shown.size === 0) return [];
  const found: Found[] = [];
  search.each((change) => {
    if (wanted(change.what) && shown.has(change.day)) found.push(change);
  });
  const { view } = search;
  return found
    .map((change) => ({ change, id: idOf(view, change) }))
    .sort(
      (one, other) =>
        other.change.day - one.change.day ||
        worldOrder.indexOf(one.change.what) - worldOrder.indexOf(other.change.what) ||
        (one.id < other.id ? -1 : Number(one.id > other.id)),
    )
    .slice(page.offset - skipped, page.offset - skipped + page.limit)
    .map(({ change: { what, at, date, property, partial, settled, over }, id }) => ({
      what,
      entity: at.claim ? null : view.idOf(at.entity),
      claim: at.claim ? (id as ClaimId) : null,
      date,
      property,
      partial,
      settled,
      over,
      funds: at.claim !== null && at.claim.table.codeOf('role', at.claim.row) === FUNDER,
    }));
}

const idOf = (view: View, { at }: Found): string =>
  at.claim ? at.claim.table.idOf(at.claim.row, view.projection.entities) : view.idOf(at.entity);

type At = { readonly claim: ClaimAt } | { readonly claim: null; readonly entity: number };

interface Found {
  readonly what: WorldWhat;
  readonly at: At;
  /** The last day in the period that it may be. */
  readonly day: number;
  readonly date: string;
  readonly property: string;
  readonly partial: boolean;
  readonly settled: boolean;
  readonly over: boolean;
}

type Emit = (found: Found) => void;

const PLANNED = codeOf(terms.InitiativeStatus, 'PLANNED');
const FUNDER = codeOf(terms.ParticipationRole, 'FUNDER');

/** Goes through all that has a date. What it counts beside is that of the last time through. */
class Search {
  undated = 0;
  #dated = 0;
  #undatedInitiatives = 0;
  readonly #concerned: Concerned;

  constructor(
    readonly view: View,
    private readonly filter: ChangesFilter,
    private readonly period: Span,
  ) {
    this.#concerned = concernedBy(view, filter);
  }

  get completeness(): number | null {
    return share(this.#dated, this.#dated + this.undated + this.#undatedInitiatives);
  }

  each(emit: Emit): void {
    [this.undated, this.#dated, this.#undatedInitiatives] = [0, 0, 0];
    if (this.filter.verbs == null) for (const kind of kindNames) this.#entities(kind, emit);
    for (const [at, verb] of verbNames.entries()) {
      step(at, verbNames.length);
      if (admits(this.filter.verbs, verb)) this.#claims(verb, emit);
    }
  }

  #entities(kind: Kind, emit: Emit): void {
    if (!admits(this.filter.kinds, kind)) return;
    const { start, end } = this.view.projection.entities.ofKind(kind);
    const dates = Object.entries(propertiesOf(kind)).filter(([, { type }]) => type === 'date' || type === 'period');
    if (dates.length === 0) return;
    for (let entity = start; entity < end; entity += 1) {
      if (!this.#concerned.every((set) => set.has(entity)) || !this.#looksAt(kind, entity)) continue;
      for (const [property] of dates) this.#entity(kind, entity, property, emit);
    }
  }

  #looksAt(kind: Kind, entity: number): boolean {
    if (kind !== 'Initiative') return this.view.isSure(entity);
    const why = this.view.whyNot(entity) ?? (this.view.status(entity) === PLANNED ? 'PLANNED' : null);
    if (why) {
      this.view.leaveOut(entity, why);
      return false;
    }
    if (this.view.period(entity)) this.#dated += 1;
    else this.#undatedInitiatives += 1;
    return true;
  }

  #entity(kind: Kind, entity: number, property: string, emit: Emit): void {
    const { entities } = this.view.projection;
    const sureness = entities.codeOf(kind, `${property}Confidence`, entity);
    if (sureness !== 0 && sureness < confidenceCode(this.view.minConfidence)) return;
    const bounds = entities.boundsOf(kind, property, entity);
    if (!bounds) return;
    const isPeriod = propertiesOf(kind)[property]?.type === 'period';
    const ends = !isPeriod || entities.codeOf(kind, property, entity) === YES;
    this.#dates({ claim: null, entity }, bounds, { begins: true, ends, from: property, to: property }, emit);
  }

  #claims(verb: Verb, emit: Emit): void {
    const table = this.view.projection.claims(verb);
    const dates = Object.entries(verbOf(verb).properties).filter(([, { type }]) => type === 'date');
    let spells: Spell[] = [];
    let [subject, object] = [-1, -1];
    const flush = (): void => {
      for (const spell of spells) this.#spell(table, spell, spells, emit);
      spells = [];
    };
    for (const row of table.rowsInOrder()) {
      const [from, to] = [table.subjectOf(row), table.objectOf(row)];
      if (from !== subject || to !== object) flush();
      [subject, object] = [from, to];
      if (!this.#admitsEnds(from, to) || !this.view.reads(table, row)) continue;
      const bounds = table.validityOf(row);
      if (bounds) this.#dated += 1;
      else if (!table.timeless && !this.view.validity(table, row)) this.undated += 1;
      // A better claim that holds at a common time has given the dates.
      if (bounds && !spells.some((other) => other.bounds.first <= bounds.last && bounds.first <= other.bounds.last))
        spells.push({ row, bounds });
      for (const [property] of dates) {
        const date = table.boundsOf(property, row);
        const own = { begins: true, ends: true, from: property, to: property };
        if (date) this.#dates({ claim: { table, row } }, date, own, emit);
      }
    }
    flush();
  }

  #admitsEnds(subject: number, object: number): boolean {
    const { entities } = this.view.projection;
    const { kinds } = this.filter;
    return (
      this.#concerned.every((set) => set.has(subject) || set.has(object)) &&
      (kinds == null || kinds.includes(entities.kindAt(subject)) || kinds.includes(entities.kindAt(object)))
    );
  }

  #spell(table: ClaimTable, { row, bounds }: Spell, spells: readonly Spell[], emit: Emit): void {
    const wentOn = (spell: Spell): boolean => spell.bounds.first === bounds.last + 1;
    const cameOn = (spell: Spell): boolean => spell.bounds.last === bounds.first - 1;
    const begins = table.codeOf('from', row) === YES && !spells.some(cameOn);
    const ends = table.codeOf('to', row) === YES && !spells.some(wentOn);
    this.#dates({ claim: { table, row } }, bounds, { begins, ends, from: 'from', to: 'to' }, emit);
  }

  #dates(
    at: At,
    bounds: Bounds,
    { begins, ends, from, to }: { begins: boolean; ends: boolean; from: string; to: string },
    emit: Emit,
  ): void {
    const { first, last, firstSlack, lastSlack } = bounds;
    const now = { over: bounds.end === 'KNOWN' && last < this.period.last, goesOn: bounds.end === 'OPEN' };
    const [start, end] = [startText(bounds), endText(bounds)];
    if (start === end && ends)
      this.#emit({ what: 'HAPPENED', at, date: start, property: begins ? from : to, ...now }, { first, last }, emit);
    else {
      if (begins)
        this.#emit(
          { what: 'BEGAN', at, date: start, property: from, ...now },
          { first, last: first + firstSlack },
          emit,
        );
      if (ends && end !== null)
        this.#emit({ what: 'ENDED', at, date: end, property: to, ...now }, { first: last - lastSlack, last }, emit);
    }
  }

  #emit(
    { goesOn, ...found }: Omit<Found, 'day' | 'partial' | 'settled'> & { readonly goesOn: boolean },
    { first, last }: Span,
    emit: Emit,
  ): void {
    const { first: since, last: until } = this.period;
    if (last < since || first > until) return;
    // What is known to go on has begun, however late its date may be.
    const settled = last <= until || (goesOn && found.what === 'BEGAN');
    emit({ ...found, day: Math.min(last, until), partial: first < since || last > until, settled });
  }
}

/** A claim that gives the dates of a stretch of time. */
interface Spell {
  readonly row: number;
  readonly bounds: Bounds;
}

/** Whether a date is just that of the source: then it may have begun before or gone on after. */
export function isDateOfSource({ what, date, property }: WorldChange, asOf: unknown): boolean {
  if (property !== 'from' && property !== 'to') return false;
  const seen = typeof asOf === 'string' ? daysIn(parseDate(asOf)) : null;
  const own = daysIn(parseDate(date));
  if (!own || !seen) return false;
  return what === 'BEGAN' ? own.first === seen.first : own.last === seen.last;
}
