/** A list of numbers for each of a range of numbers, one after the other in one array (compressed sparse rows). */
export class Lists {
  constructor(
    private readonly start: number,
    private readonly offsets: Uint32Array,
    private readonly values: Uint32Array,
  ) {}

  /** The first number that has a list, and the one after the last. */
  get range(): readonly [number, number] {
    return [this.start, this.start + this.offsets.length - 1];
  }

  of(number: number): Uint32Array {
    const at = number - this.start;
    return this.values.subarray(this.offsets[at], this.offsets[at + 1]);
  }

  /** Where a list starts and ends among all values: the way through them in tight loops. */
  startOf(number: number): number {
    return this.offsets[number - this.start] ?? 0;
  }

  endOf(number: number): number {
    return this.offsets[number - this.start + 1] ?? 0;
  }

  valueAt(place: number): number {
    return this.values[place] ?? 0;
  }

  /** How many values a list has. */
  lengthOf(number: number): number {
    return this.endOf(number) - this.startOf(number);
  }
}

type Give = (number: number, value: number) => void;

/**
 * Lists of what is given to each number from `start` up to `end`, each sorted and without repetition.
 * @param each gives all values
 */
export function sortedLists(start: number, end: number, each: (give: Give) => void): Lists {
  // Finding out what to give takes longer than keeping it.
  const [numbers, given]: [number[], number[]] = [[], []];
  each((number, value) => {
    numbers.push(number);
    given.push(value);
  });
  const { offsets, values } = filled(start, end, (give) => {
    for (let at = 0; at < numbers.length; at += 1) give(numbers[at] ?? 0, given[at] ?? 0);
  });
  let kept = 0;
  for (let at = 0; at < end - start; at += 1) {
    const [first, last] = [offsets[at] ?? 0, offsets[at + 1] ?? 0];
    // Most lists are empty where few numbers of a large range are given any.
    if (last - first > 1) sortUnlessAscending(values.subarray(first, last));
    offsets[at] = kept;
    let previous = -1;
    for (let place = first; place < last; place += 1) {
      const value = values[place] ?? 0;
      if (value === previous) continue;
      values[kept] = value;
      kept += 1;
      previous = value;
    }
  }
  offsets[end - start] = kept;
  return new Lists(start, offsets, kept === values.length ? values : values.slice(0, kept));
}

/**
 * Lists of what is given to each number from `start` up to `end`, each in the order in which it is given.
 * @param each gives all values; it is called twice, and must give the same each time
 */
export function listsOf(start: number, end: number, each: (give: Give) => void): Lists {
  const { offsets, values } = filled(start, end, each);
  return new Lists(start, offsets, values);
}

/** For each value below `end` the numbers whose list has it, ascending. */
export function inverted(lists: Lists, end: number): Lists {
  const [first, last] = lists.range;
  const { offsets, values } = filled(0, end, (give) => {
    for (let number = first; number < last; number += 1)
      for (let place = lists.startOf(number); place < lists.endOf(number); place += 1)
        give(lists.valueAt(place), number);
  });
  return new Lists(0, offsets, values);
}

/** @param each gives all values; it is called twice, to count and to fill, and must give the same each time */
function filled(start: number, end: number, each: (give: Give) => void) {
  const offsets = new Uint32Array(end - start + 1);
  each((number) => {
    offsets[number - start + 1] = (offsets[number - start + 1] ?? 0) + 1;
  });
  for (let at = 1; at < offsets.length; at += 1) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  const next = offsets.slice();
  const values = new Uint32Array(offsets[end - start] ?? 0);
  each((number, value) => {
    const place = next[number - start] ?? 0;
    values[place] = value;
    next[number - start] = place + 1;
  });
  return { offsets, values };
}

function sortUnlessAscending(list: Uint32Array): void {
  for (let at = 1; at < list.length; at += 1) if ((list[at - 1] ?? 0) > (list[at] ?? 0)) return void list.sort();
}

/** Where in an ascending list the first number above this one stands. */
export function placeAfter(list: Int32Array | Uint32Array, number: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
