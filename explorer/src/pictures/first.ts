/** Something to draw and lines between, by number, each with its strength. */
export interface Whole {
  readonly count: number;
  readonly lines: readonly WholeLine[];
}

export interface WholeLine {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

/** What is drawn of it: numbers of marks, the weightiest first, and of lines. */
export interface Part {
  readonly marks: readonly number[];
  readonly lines: readonly number[];
}

/** As much as one can read: of this a picture is made first, however large the graph is. */
export const READABLE = { marks: 100, lines: 150 };

/** All of it, in order of weight. */
export const allOf = ({ lines }: Whole, inOrder: readonly number[]): Part => ({
  marks: inOrder,
  lines: [...lines.keys()],
});

/**
 * The weightiest marks with every line between them: one whose lines would be too many is passed over. For pictures in
 * which a line left out would be read as »is not there«.
 * @param seeds how many of the first come though nothing joins them yet; the others have to join one that is there
 */
export function firstWithAllLines(whole: Whole, inOrder: readonly number[], seeds: number, most = READABLE): Part {
  const linesOf = linesByMark(whole);
  const taken = new Set<number>();
  let count = 0;
  for (const [turn, mark] of inOrder.entries()) {
    if (taken.size === most.marks) break;
    const more = (linesOf[mark] ?? []).filter((line) => taken.has(otherEnd(whole, line, mark))).length;
    if (count + more > most.lines || (more === 0 && turn >= seeds)) continue;
    taken.add(mark);
    count += more;
  }
  const lines = [...whole.lines.keys()].filter((line) => isBetween(whole, line, taken));
  const joined = new Set(lines.flatMap((line) => [whole.lines[line]?.from, whole.lines[line]?.to]));
  // A part without any line, such as the only mark there is, is shown as it is.
  return { marks: joined.size === 0 ? [...taken] : [...taken].filter((mark) => joined.has(mark)), lines };
}

/**
 * The weightiest marks, and of the lines between them those that hold the picture together (a spanning forest of the
 * strongest) and then the strongest. For pictures that say how many lines they leave out.
 */
export function firstWithStrongestLines(whole: Whole, inOrder: readonly number[], most = READABLE): Part {
  const taken = new Set(inOrder.slice(0, most.marks));
  const between = [...whole.lines.keys()].filter((line) => isBetween(whole, line, taken));
  const strength = (line: number) => whole.lines[line]?.strength ?? 0;
  const strongest = between.toSorted((one, other) => strength(other) - strength(one) || one - other);
  const parts = new Map<number, number>();
  const partOf = (mark: number): number => {
    const above = parts.get(mark) ?? mark;
    if (above === mark) return mark;
    const top = partOf(above);
    parts.set(mark, top);
    return top;
  };
  const holding: number[] = [];
  const rest: number[] = [];
  for (const line of strongest) {
    const { from, to } = whole.lines[line] ?? { from: 0, to: 0 };
    const [a, b] = [partOf(from), partOf(to)];
    if (a === b) rest.push(line);
    else {
      parts.set(a, b);
      holding.push(line);
    }
  }
  return { marks: [...taken], lines: [...holding, ...rest].slice(0, most.lines) };
}

/** A mark with those that so many lines lead to. */
export function around(whole: Whole, mark: number, steps: number): ReadonlySet<number> {
  const linesOf = linesByMark(whole);
  const found = new Set([mark]);
  let rim = [mark];
  for (let step = 0; step < steps; step++) {
    rim = rim.flatMap((each) => (linesOf[each] ?? []).map((line) => otherEnd(whole, line, each)));
    rim = [...new Set(rim)].filter((each) => !found.has(each));
    for (const each of rim) found.add(each);
  }
  return found;
}

function linesByMark({ count, lines }: Whole): readonly (readonly number[])[] {
  const by = Array.from({ length: count }, (): number[] => []);
  for (const [line, { from, to }] of lines.entries()) {
    by[from]?.push(line);
    by[to]?.push(line);
  }
  return by;
}

function otherEnd({ lines }: Whole, line: number, mark: number): number {
  const { from, to } = lines[line] ?? { from: mark, to: mark };
  return from === mark ? to : from;
}

function isBetween({ lines }: Whole, line: number, marks: ReadonlySet<number>): boolean {
  const { from, to } = lines[line] ?? { from: -1, to: -1 };
  return marks.has(from) && marks.has(to);
}
