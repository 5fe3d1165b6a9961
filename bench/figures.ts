import { table } from './table.js';
import type { Times } from './timing.js';

export type Unit = 'ms' | 's' | 'B' | 'MB' | 'claims/s' | 'rows/s' | 'changes/s' | 'queries' | '×';

/** Something that was measured. Of a time the median; `cpu` is what the process itself worked, in the same unit. */
export interface Amount {
  readonly value: number;
  readonly unit: Unit;
  readonly p95?: number;
  readonly cpu?: number;
}

/** What was promised, and whether it is so. */
export interface Goal {
  readonly says: string;
  readonly met: boolean;
}

/** One row of the table: what was measured at how many initiatives, and beside whom. */
export interface Figure {
  readonly what: string;
  readonly size: number;
  readonly samspil: Amount;
  readonly peer?: { readonly name: string; readonly amount: Amount };
  readonly goal?: Goal;
}

export const inMilliseconds = ({ median, p95, cpu }: Times): Amount => ({ value: median, unit: 'ms', p95, cpu });

/** A time of a peer that works in another process: what this one worked meanwhile says nothing of it. */
export const ofPeer = ({ median, p95 }: Times): Amount => ({ value: median, unit: 'ms', p95 });

/** How many times as good as its peer: of what takes long less is better, of what is done in a second more. */
export function ratioOf({ samspil, peer }: Pick<Figure, 'samspil' | 'peer'>): number | null {
  if (!peer) return null;
  const isRate = samspil.unit.endsWith('/s');
  return isRate ? samspil.value / peer.amount.value : peer.amount.value / samspil.value;
}

/**
 * The goals of work in this process are judged by the clock or by what the process worked, whichever is better: on a
 * machine that does nothing else the clock shows no more than that, helping threads included.
 */
export const timeAlone = ({ value, cpu = value }: Amount): number => Math.min(value, cpu);
const rateAlone = ({ value, cpu = value }: Amount): number => Math.max(value, cpu);

export const under = (amount: Amount, limit: number): Goal => ({
  says: `under ${shown(limit)} ${amount.unit}`,
  met: timeAlone(amount) < limit,
});

export const atLeast = (amount: Amount, limit: number): Goal => ({
  says: `${shown(limit)} ${amount.unit} or more`,
  met: rateAlone(amount) >= limit,
});

/** A figure with the goal that its ratio is at least so much. */
export function withRatio(figure: Figure, limit: number): Figure {
  return { ...figure, goal: { says: `${shown(limit)} × or more`, met: (ratioOf(figure) ?? 0) >= limit } };
}

export function figureTable(figures: readonly Figure[]): string[] {
  const header = ['initiatives', 'Samspil', 'p95', 'CPU', 'peer', 'p95', 'ratio', 'goal', '', 'what'];
  const lines = figures.map((figure) => {
    const { what, size, samspil, peer, goal } = figure;
    const ratio = ratioOf(figure);
    return [
      size.toLocaleString('en'),
      amountText(samspil),
      ...[samspil.p95, samspil.cpu].map(numberText),
      peer ? amountText(peer.amount) : '',
      numberText(peer?.amount.p95),
      ratio === null ? '' : `${shown(ratio)} ×`,
      goal?.says ?? '',
      goal ? (goal.met ? 'met' : 'NOT MET') : '',
      peer ? `${what}; peer: ${peer.name}` : what,
    ];
  });
  // The last column is words, which begin at the left.
  const widest = Math.max(...lines.map((line) => line.at(-1)?.length ?? 0));
  return table([header, ...lines].map((line) => [...line.slice(0, -1), (line.at(-1) ?? '').padEnd(widest)])).map(
    (line) => line.trimEnd(),
  );
}

const amountText = ({ value, unit }: Amount): string => `${shown(value)} ${unit}`;
const numberText = (value: number | undefined): string => (value === undefined ? '' : shown(value));

const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
/** As much of a number as says something. */
const shown = (value: number): string => threeDigits.format(value);
