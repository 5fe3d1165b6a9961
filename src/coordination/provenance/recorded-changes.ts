import { numberIn, type LoggedEntry } from '../../graph/history/index.js';
import type { Day } from '../../graph/records/index.js';
import type { LogFilter } from './change-scope.js';
import { workedOutOnce } from '../projection/worked-out.js';

/** What became of what is on record. */
export type RecordWhat = 'RECORDED' | 'CORRECTED' | 'REMOVED';
export const recordOrder: readonly RecordWhat[] = ['REMOVED', 'CORRECTED', 'RECORDED'];

/** Changes of one kind that one write made. */
export interface WriteGroup extends Pick<LoggedEntry, 'version' | 'day' | 'role' | 'networks' | 'pseudonym'> {
  readonly what: RecordWhat;
  readonly count: number;
  /** Their numbers within the write, the last one first; null where they are too many to be told one by one. */
  readonly numbers: readonly number[] | null;
}

/** What one write changes beyond this is told as one: an import of a dataset must not bury what people corrected. */
export const TOLD_ONE_BY_ONE = 50;

/** An action that nobody knows has at least changed something. */
export const whatOf = (action: string): RecordWhat =>
  action === 'CREATED' ? 'RECORDED' : action === 'REMOVED' ? 'REMOVED' : 'CORRECTED';

/**
 * An entry as its reader meets it: what comes to light is new, and what is hidden is gone, though it was only corrected.
 * Why it came or went is not theirs to know.
 */
export const asMet = (entry: LoggedEntry): LoggedEntry => ({
  ...entry,
  actions: entry.actions.map((action, place) =>
    entry.opened[place] === true ? 'CREATED' : entry.closed[place] === true ? 'REMOVED' : action,
  ),
  sure: entry.sure.map((is, place) => is || entry.opened[place] === true || entry.closed[place] === true),
});

/**
 * Sums up the entries of a log, the newest first, write by write: of each what was removed, corrected and recorded that
 * the filter admits. It holds the numbers of at most `TOLD_ONE_BY_ONE` changes of each kind and write, and no ids.
 * @param onlyVersion the write that is asked for, of which all is told one by one
 */
export class WriteSummary {
  readonly #groups: WriteGroup[] = [];
  #current: { entry: LoggedEntry; found: Map<RecordWhat, { count: number; numbers: number[] }> } | undefined;
  /** The day on which the log begins, where its first write is among the entries. */
  begins: Day | null = null;

  constructor(
    private readonly filter: LogFilter,
    private readonly onlyVersion: number | null,
  ) {}

  add(entry: LoggedEntry): void {
    if (entry.version === 1) this.begins = entry.day;
    if (this.onlyVersion !== null && entry.version !== this.onlyVersion) return;
    if (this.#current?.entry.version !== entry.version) this.#close();
    const current = (this.#current ??= { entry, found: new Map() });
    for (let place = entry.ids.length - 1; place >= 0; place -= 1) {
      const id = entry.ids[place];
      if (id === undefined || entry.sure[place] !== true || !this.filter.admits(id, entry.closed[place] === true))
        continue;
      const what = whatOf(entry.actions[place] ?? '');
      const group = workedOutOnce(current.found, what, () => ({ count: 0, numbers: [] }));
      group.count += 1;
      if (this.onlyVersion !== null || group.count <= TOLD_ONE_BY_ONE) group.numbers.push(numberIn(entry, place));
    }
  }

  /** The groups, the newest write first. */
  end(): readonly WriteGroup[] {
    this.#close();
    return this.#groups;
  }

  #close(): void {
    if (!this.#current) return;
    const { entry, found } = this.#current;
    const { version, day, role, networks, pseudonym } = entry;
    for (const what of recordOrder) {
      const group = found.get(what);
      if (!group) continue;
      const numbers = group.count > group.numbers.length ? null : group.numbers;
      this.#groups.push({ version, day, role, networks, pseudonym, what, count: group.count, numbers });
    }
    this.#current = undefined;
  }
}

/** How many entries of the list a group makes. */
export const sizeOf = ({ numbers }: WriteGroup): number => numbers?.length ?? 1;
