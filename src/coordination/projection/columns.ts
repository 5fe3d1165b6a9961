import { parseDate } from '../../graph/dates.js';
import type { Values } from '../../graph/records.js';
import { valuesOf, type Properties, type Property } from '../../graph/vocabulary/index.js';
import type { Bounds } from './days.js';

/** Stands for “no entity”. */
export const NONE = -1;

/** Stands for “no day recorded”. */
export const NO_DAY = -0x8000_0000;

/** The code of “yes”; that of “no” is 1. */
export const YES = 2;

/** Dates of the rows of a table: first and last day, read generously, and the slack of each (see `Bounds`). */
export interface DayColumns {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly firstSlack: Uint16Array;
  readonly lastSlack: Uint16Array;
}

/**
 * Recorded values of the rows of a table, by property: terms and yes or no as codes (0 where nothing is recorded),
 * numbers (NaN), references as entity indexes (NONE), dates as days (NO_DAY); a period has a code too, that of “yes”
 * where its end is recorded. Texts are not in a projection. A property that no row records has no column.
 */
export interface Columns {
  readonly codes: ReadonlyMap<string, Uint8Array>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
  readonly references: ReadonlyMap<string, Int32Array>;
  readonly days: ReadonlyMap<string, DayColumns>;
}

export const noColumns: Columns = { codes: new Map(), numbers: new Map(), references: new Map(), days: new Map() };

/** The days of a row; null where none are recorded. */
export function boundsIn(days: DayColumns | undefined, row: number): Bounds | null {
  const first = days?.first[row] ?? NO_DAY;
  if (!days || first === NO_DAY) return null;
  return {
    first,
    last: days.last[row] ?? first,
    firstSlack: days.firstSlack[row] ?? 0,
    lastSlack: days.lastSlack[row] ?? 0,
  };
}

type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** An array of numbers that grows while it is filled. It takes no memory before the first value is set. */
export class Growing<Array extends Numbers> {
  #array: Array | undefined;

  constructor(
    private readonly make: (length: number) => Array,
    private readonly absent = 0,
  ) {}

  set(row: number, value: number): void {
    const array = this.#array !== undefined && row < this.#array.length ? this.#array : this.#grow(row);
    array[row] = value;
  }

  /** The values in a new order: position by position, the row that is to stand there. Undefined where none was set. */
  ordered(order: Uint32Array): Array | undefined {
    const array = this.#array;
    if (array === undefined) return undefined;
    const result = this.make(order.length);
    for (const [position, row] of order.entries()) result[position] = array[row] ?? this.absent;
    return result;
  }

  at(row: number): number {
    return this.#array?.[row] ?? this.absent;
  }

  #grow(row: number): Array {
    const grown = this.make(Math.max(64, (row + 1) * 2));
    if (this.absent !== 0) grown.fill(this.absent);
    if (this.#array) grown.set(this.#array);
    this.#array = grown;
    return grown;
  }
}

export const bytes = () => new Growing((length) => new Uint8Array(length));
export const indexes = () => new Growing((length) => new Uint32Array(length));

/** Fills day columns row by row. */
export class DayColumnsBuilder {
  readonly #first = new Growing((length) => new Int32Array(length), NO_DAY);
  readonly #last = new Growing((length) => new Int32Array(length), NO_DAY);
  readonly #firstSlack = new Growing((length) => new Uint16Array(length));
  readonly #lastSlack = new Growing((length) => new Uint16Array(length));

  set(row: number, bounds: Bounds | null): void {
    if (!bounds) return;
    this.#first.set(row, bounds.first);
    this.#last.set(row, bounds.last);
    this.#firstSlack.set(row, bounds.firstSlack);
    this.#lastSlack.set(row, bounds.lastSlack);
  }

  build(order: Uint32Array): DayColumns | undefined {
    const first = this.#first.ordered(order);
    const last = this.#last.ordered(order);
    const firstSlack = this.#firstSlack.ordered(order);
    const lastSlack = this.#lastSlack.ordered(order);
    return first && last && firstSlack && lastSlack && { first, last, firstSlack, lastSlack };
  }
}

/** How the values that need more than themselves are understood. */
export interface Reading {
  readonly bounds: (text: string) => Bounds | null;
  readonly entity: (id: string) => number;
}

type Setter = (row: number, values: Values, reading: Reading) => void;

/** The properties that a projection keeps: all that are no texts, but for those that the caller keeps itself. */
export const projected = (properties: Properties, except: readonly string[]): [string, Property][] =>
  Object.entries(properties).filter(
    ([name, { type, unshown }]) => !except.includes(name) && keptTypes.has(type) && unshown !== true,
  );

const keptTypes: ReadonlySet<Property['type']> = new Set([
  'term',
  'yesNo',
  'integer',
  'number',
  'reference',
  'date',
  'period',
] as const);

/** Fills the columns of the properties that it is given, row by row. */
export class ColumnsBuilder {
  readonly #codes = new Map<string, Growing<Uint8Array>>();
  readonly #numbers = new Map<string, Growing<Float64Array>>();
  readonly #references = new Map<string, Growing<Int32Array>>();
  readonly #days = new Map<string, DayColumnsBuilder>();
  readonly #setters: readonly Setter[];

  /** @param noted values of which only that they are recorded is kept, as the code of “yes” */
  constructor(properties: readonly [string, Property][], noted: readonly string[] = []) {
    this.#setters = [
      ...properties.flatMap(([name, property]) => this.#setter(name, property) ?? []),
      ...noted.map((name) => this.#codeSetter(name, () => YES)),
    ];
  }

  set(row: number, values: Values, reading: Reading): void {
    for (const set of this.#setters) set(row, values, reading);
  }

  build(order: Uint32Array): Columns {
    return {
      codes: ordered(this.#codes, order),
      numbers: ordered(this.#numbers, order),
      references: ordered(this.#references, order),
      days: recordedOnly(this.#days, (column) => column.build(order)),
    };
  }

  #setter(name: string, property: Property): Setter | undefined {
    switch (property.type) {
      case 'term': {
        const values: readonly string[] = valuesOf(property.terms);
        return this.#codeSetter(name, (value) => values.indexOf(String(value)) + 1);
      }
      case 'yesNo':
        return this.#codeSetter(name, (value) => (value === true ? YES : 1));
      case 'integer':
      case 'number':
        return this.#numberSetter(name);
      case 'reference':
        return this.#referenceSetter(name);
      case 'date':
        return this.#daySetter(name);
      case 'period':
        return this.#periodSetter(name);
      default:
        return undefined;
    }
  }

  #codeSetter(name: string, code: (value: unknown) => number): Setter {
    const column = bytes();
    this.#codes.set(name, column);
    return (row, values) => {
      const value = values[name];
      if (value !== undefined) column.set(row, code(value));
    };
  }

  #numberSetter(name: string): Setter {
    const column = new Growing((length) => new Float64Array(length), Number.NaN);
    this.#numbers.set(name, column);
    return (row, values) => {
      const value = values[name];
      if (typeof value === 'number') column.set(row, value);
    };
  }

  #referenceSetter(name: string): Setter {
    const column = new Growing((length) => new Int32Array(length), NONE);
    this.#references.set(name, column);
    return (row, values, { entity }) => {
      const value = values[name];
      if (typeof value === 'string') column.set(row, entity(value));
    };
  }

  /** A period that has an end has the code of “yes”: without one, its last day is the last that is known, no end. */
  #periodSetter(name: string): Setter {
    const days = this.#daySetter(name);
    const end = this.#codeSetter(name, (value) => (typeof value === 'string' && hasEnd(value) ? YES : 1));
    return (row, values, reading) => {
      days(row, values, reading);
      end(row, values, reading);
    };
  }

  #daySetter(name: string): Setter {
    const column = new DayColumnsBuilder();
    this.#days.set(name, column);
    return (row, values, { bounds }) => {
      const value = values[name];
      if (typeof value === 'string') column.set(row, bounds(value));
    };
  }
}

const hasEnd = (period: string): boolean => typeof parseDate(period).end !== 'string';

const ordered = <Array extends Numbers>(
  columns: ReadonlyMap<string, Growing<Array>>,
  order: Uint32Array,
): Map<string, Array> => recordedOnly(columns, (column) => column.ordered(order));

function recordedOnly<Column, Built>(
  columns: ReadonlyMap<string, Column>,
  build: (column: Column) => Built | undefined,
): Map<string, Built> {
  const result = new Map<string, Built>();
  for (const [name, column] of columns) {
    const built = build(column);
    if (built !== undefined) result.set(name, built);
  }
  return result;
}
