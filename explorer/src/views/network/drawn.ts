import {
  allOf,
  around,
  firstWithAllLines,
  firstWithStrongestLines,
  READABLE,
  type Part,
  type Whole,
} from '../../pictures/first.js';
import type { ShownText } from '../../words/bilingual.js';
import type { Initiative, Organisation, WorkNetwork } from './work-network.js';

/** What stands in a picture of work: an organisation, or an initiative that several take part in. */
export type Entry =
  | {
      readonly kind: 'organisation';
      readonly id: string;
      readonly name: ShownText;
      readonly organisation: Organisation;
    }
  | { readonly kind: 'initiative'; readonly id: string; readonly name: ShownText; readonly initiative: Initiative };

/** All that could be drawn in a mode, in order of weight. */
export interface Drawable {
  readonly entries: readonly Entry[];
  readonly whole: Whole;
  /** The numbers of the entries, the weightiest first. */
  readonly inOrder: readonly number[];
  /** Those that are drawn though nothing joins them yet. */
  readonly seeds: ReadonlySet<number>;
  /** Whether a line may be left out where there are too many. */
  readonly linesMayBeLeftOut: boolean;
  /** Organisations that nothing joins to another. */
  readonly alone: readonly Organisation[];
}

const organisationEntry = (organisation: Organisation): Entry => ({
  kind: 'organisation',
  id: organisation.id,
  name: organisation.name,
  organisation,
});

/** The order of organisations: who lies between most others, then who works with most, then by id. */
const byWeight = (one: Organisation, other: Organisation): number =>
  (other.between ?? 0) - (one.between ?? 0) || other.degree - one.degree || (one.id < other.id ? -1 : 1);

/** So many of the organisations that join initiatives, and of the initiatives, come before all others. */
const SEEDS = { organisations: 20, initiatives: 24 };

/** Organisations and initiatives: who is in what. A line is a participation, of which none is left out. */
export function whoInWhat({ organisations, initiatives }: WorkNetwork): Drawable {
  const inHowMany = new Map<number, number>();
  for (const { participants } of initiatives)
    for (const each of participants) inHowMany.set(each, (inHowMany.get(each) ?? 0) + 1);
  const present = [...inHowMany.keys()].toSorted((one, other) => one - other);
  const entryOf = new Map(present.map((organisation, at) => [organisation, initiatives.length + at]));
  const entries: Entry[] = [
    ...initiatives.map((initiative): Entry => ({ kind: 'initiative', ...initiative, initiative })),
    ...present.flatMap((at) => (organisations[at] ? [organisationEntry(organisations[at])] : [])),
  ];
  const lines = initiatives.flatMap(({ participants }, from) =>
    participants.map((each) => ({ from, to: entryOf.get(each) ?? 0, strength: 1 })),
  );
  const sorted = present.toSorted((one, other) => compared(organisations, one, other));
  const joining = sorted.filter((each) => (inHowMany.get(each) ?? 0) > 1);
  const first = new Set(joining.slice(0, SEEDS.organisations));
  const weight = ({ participants }: Initiative) => participants.filter((each) => first.has(each)).length;
  const efforts = [...initiatives.keys()].toSorted((one, other) => {
    const [a, b] = [initiatives[one], initiatives[other]];
    return a && b ? weight(b) - weight(a) || b.participants.length - a.participants.length || one - other : 0;
  });
  const seeds = [...[...first].map((each) => entryOf.get(each) ?? 0), ...efforts.slice(0, SEEDS.initiatives)];
  const rest = sorted.filter((each) => !first.has(each)).map((each) => entryOf.get(each) ?? 0);
  return {
    entries,
    whole: { count: entries.length, lines },
    inOrder: [...seeds, ...rest, ...efforts.slice(SEEDS.initiatives)],
    seeds: new Set(seeds),
    linesMayBeLeftOut: false,
    alone: organisations.filter((_, at) => !inHowMany.has(at)),
  };
}

function compared(organisations: readonly Organisation[], one: number, other: number): number {
  const [a, b] = [organisations[one], organisations[other]];
  return a && b ? byWeight(a, b) : 0;
}

/** Organisations that work with each other. A line is all that two do together, the thicker the more. */
export function whoWithWhom({ organisations, ties }: WorkNetwork): Drawable {
  const present = [...organisations.keys()].filter((at) => (organisations[at]?.degree ?? 0) > 0);
  const entryOf = new Map(present.map((organisation, at) => [organisation, at]));
  const entries = present.flatMap((at) => (organisations[at] ? [organisationEntry(organisations[at])] : []));
  const inOrder = present
    .toSorted((one, other) => compared(organisations, one, other))
    .map((each) => entryOf.get(each) ?? 0);
  return {
    entries,
    whole: {
      count: entries.length,
      lines: ties.map(({ a, b, strength }) => ({ from: entryOf.get(a) ?? 0, to: entryOf.get(b) ?? 0, strength })),
    },
    inOrder,
    seeds: new Set(inOrder),
    linesMayBeLeftOut: true,
    alone: organisations.filter(({ degree }) => degree === 0),
  };
}

/** What of it somebody wants to see. */
export interface Wanted {
  /** The id of what stands in the middle, with how many steps from it are shown. */
  readonly focus: string | null;
  readonly steps: number;
  /** Everything, however much it is. */
  readonly all: boolean;
}

/** What is drawn of it, and how much would be there to be drawn. */
export interface Drawn extends Part {
  readonly of: { readonly marks: number; readonly lines: number };
}

/** @returns null where what should stand in the middle is not there */
export function drawnOf(drawable: Drawable, { focus, steps, all }: Wanted): Drawn | null {
  const { entries, whole, linesMayBeLeftOut } = drawable;
  const middle = focus === null ? null : entries.findIndex(({ id }) => id === focus);
  if (middle === -1) return null;
  const near = middle === null ? null : around(whole, middle, linesIn(drawable, middle, steps));
  const inOrder =
    middle === null || near === null
      ? drawable.inOrder
      : [middle, ...drawable.inOrder.filter((each) => each !== middle && near.has(each))];
  const numbers = [...whole.lines.keys()].filter((at) => near === null || isWithin(whole, at, near));
  const part = { ...whole, lines: numbers.flatMap((at) => whole.lines[at] ?? []) };
  const isReadable = inOrder.length <= READABLE.marks && numbers.length <= READABLE.lines;
  const seeds = inOrder.filter((each) => drawable.seeds.has(each)).length;
  const drawn =
    all || isReadable
      ? allOf(part, inOrder)
      : linesMayBeLeftOut
        ? firstWithStrongestLines(part, inOrder)
        : firstWithAllLines(part, inOrder, seeds + 1);
  return {
    marks: drawn.marks,
    lines: drawn.lines.map((at) => numbers[at] ?? 0),
    of: { marks: inOrder.length, lines: part.lines.length },
  };
}

/** From one organisation to the next a step leads over what both take part in, where that is drawn. */
function linesIn({ entries, linesMayBeLeftOut }: Drawable, middle: number, steps: number): number {
  if (linesMayBeLeftOut) return steps;
  return entries[middle]?.kind === 'initiative' ? 2 * steps - 1 : 2 * steps;
}

function isWithin({ lines }: Whole, at: number, marks: ReadonlySet<number>): boolean {
  const line = lines[at];
  return line !== undefined && marks.has(line.from) && marks.has(line.to);
}

/** Whether more than one can read is there, so that it may be asked for. */
export const isCut = ({ marks, lines, of }: Drawn): boolean => marks.length < of.marks || lines.length < of.lines;
