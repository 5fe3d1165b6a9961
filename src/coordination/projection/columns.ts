import { parseDate, type Values } from '../../graph/records/index.js';
import { valuesOf, type Properties, type Property } from '../../graph/vocabulary/index.js';
import type { Bounds } from './days.js';
import { smallNumbers, type SmallNumbers } from './small-numbers.js';

/** Stands for “no entity”. */
export const NONE = -1;

/** The code of “yes”; that of “no” is 1. */
export const YES = 2;

/**
 * Dates of the rows of a table, read generously. Millions of rows share some thousands of dates, so that each row keeps no
 * more than the place of its own in a list: one or two bytes instead of twelve.
 */
export interface DayColumn {
  /** By row: 0 where no day is recorded, otherwise one more than the place in `bounds`. */
  readonly places: SmallNumbers;
  readonly bounds: readonly Bounds[];
}

/**
 * Recorded values of the rows of a table, by property: terms and yes or no as codes (0 where nothing is recorded),
 * numbers (NaN), references as entity indexes (NONE), dates by their place in a list; a period has a code too, that of “yes”
 * where its end is recorded. Texts are not in a projection. A property that no row records has no column.
 */
export interface Columns {
  readonly codes: ReadonlyMap<string, Uint8Array>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
  readonly references: ReadonlyMap<string, Int32Array>;
  readonly days: ReadonlyMap<string, DayColumn>;
}

export const noColumns: Columns = { codes: new Map(), numbers: new Map(), references: new Map(), days: new Map() };

/** The days of a row; null where none are recorded. */
export const boundsIn = (days: DayColumn | undefined, row: number): Bounds | null =>
  days?.bounds[(days.places[row] ?? 0) - 1] ?? null;

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

/** How many dates are looked for one by one in a list that is given: a map of all that are in it takes longer to make. */
const FEW = 16;

/** Of how many bounds the place is known without comparing them: the same dates have the same ones (`claimBounds`). */
const REMEMBERED = 20_000;

/** Dates of which each is in the list once. */
export class BoundsList {
  readonly bounds: Bounds[];
  readonly #places = new Map<Bounds, number>();
  #known: Map<string, number> | undefined;
  #lookedThrough: number;

  constructor(bounds: readonly Bounds[] = []) {
    this.bounds = [...bounds];
    this.#lookedThrough = bounds.length === 0 ? FEW : 0;
  }

  /** One more than the place of a date in the list, to which it is added where it is new; 0 for none. */
  placeOf(bounds: Bounds | null): number {
    if (bounds === null) return 0;
    return this.#places.get(bounds) ?? this.#find(bounds);
  }

  #find(bounds: Bounds): number {
    const known = this.#known ?? this.#mapOfAll();
    const found = known ? known.get(textOf(bounds)) : this.#lookThrough(bounds);
    const place = found ?? this.bounds.push(bounds);
    if (found === undefined) known?.set(textOf(bounds), place);
    if (this.#places.size >= REMEMBERED) this.#places.clear();
    this.#places.set(bounds, place);
    return place;
  }

  /** Undefined as long as only few were looked for. */
  #mapOfAll(): Map<string, number> | undefined {
    if (this.#lookedThrough < FEW) return undefined;
    return (this.#known = new Map(this.bounds.map((each, at) => [textOf(each), at + 1])));
  }

  #lookThrough(bounds: Bounds): number | undefined {
    this.#lookedThrough += 1;
    const at = this.bounds.findIndex((each) => isSame(each, bounds));
    return at === -1 ? undefined : at + 1;
  }
}

const isSame = (one: Bounds, other: Bounds): boolean =>
  one.first === other.first &&
  one.last === other.last &&
  one.firstSlack === other.firstSlack &&
  one.lastSlack === other.lastSlack &&
  one.end === other.end;

const textOf = ({ first, last, firstSlack, lastSlack, end }: Bounds): string =>
  `${first} ${last} ${firstSlack} ${lastSlack} ${end}`;

/** Fills a column of days row by row. */
export class DayColumnBuilder {
  readonly #places = indexes();
  readonly #list = new BoundsList();

  set(row: number, bounds: Bounds | null): void {
    if (bounds) this.#places.set(row, this.#list.placeOf(bounds));
  }

  build(order: Uint32Array): DayColumn | undefined {
    const places = this.#places.ordered(order);
    const { bounds } = this.#list;
    return places && { places: smallNumbers(bounds.length, places.length, places), bounds };
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
  readonly #days = new Map<string, DayColumnBuilder>();
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
    const column = new DayColumnBuilder();
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
