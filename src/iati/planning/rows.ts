import { cellsOf, checkRecord, fileFormats, type FileFormat, recordOf, textOfCell } from '../../dataset/index.js';
import { claimId, type EntityId, type Value, type Values } from '../../graph/records/index.js';
import type { Kind, Verb } from '../../graph/vocabulary/index.js';
import { laterOf } from './days.js';

/** A row of a dataset: of which file, its ends or its id, and what it says. */
export interface Row {
  readonly format: FileFormat;
  readonly lead: Readonly<Record<string, string>>;
  readonly values: Values;
}

const formatOf = (of: Kind | Verb): FileFormat => {
  const format = fileFormats.find((each) => (each.holds === 'entities' ? each.kind === of : each.verb === of));
  if (!format) throw new Error(`No file holds ${of}`);
  return format;
};

/** Undefined values are not there. */
export type Given = Readonly<Record<string, Value | undefined>>;

const there = (given: Given): Values =>
  Object.fromEntries(Object.entries(given).filter((entry): entry is [string, Value] => entry[1] !== undefined));

export const entityRow = (kind: Kind, id: EntityId, given: Given): Row => ({
  format: formatOf(kind),
  lead: { id },
  values: there(given),
});

/** A claim that a file makes: with which source, as of when, how sure where it is new. */
export interface Claim {
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly key?: string | undefined;
  readonly given: Given;
  readonly confidence: 'REPORTED' | 'INFERRED';
}

/** What all that a publisher tells of one thing rests on. */
export interface Basis {
  readonly source: EntityId;
  readonly asOf: string;
}

export const idOfClaim = ({ verb, subject, object, key }: Claim) => claimId(verb, subject, object, key);

/** A claim as it would be: one that is on record keeps how sure it is and its sources, and gets this one and the later date. */
export function claimRow(claim: Claim, { source, asOf }: Basis, before: Values | undefined): Row {
  const { verb, subject, object, key, given, confidence } = claim;
  return {
    format: formatOf(verb),
    lead: { subject, object, key: key ?? '' },
    values: there({
      confidence,
      ...before,
      ...given,
      sources: together(before?.['sources'], [source]),
      asOf: laterOf(before?.['asOf'], asOf),
    }),
  };
}

/** Sources that are on record with those that come to them. */
export function together(before: Value | undefined, sources: readonly EntityId[]): string[] {
  return [...new Set([...(Array.isArray(before) ? (before as readonly string[]) : []), ...sources])];
}

/** What is wrong with a row by itself: by the rules of a dataset, to which it goes. */
export interface FaultOfRow {
  readonly column: string;
  readonly message: string;
}

export function faultsOf({ format, lead, values }: Row, number: number): FaultOfRow[] {
  const faults: FaultOfRow[] = [];
  const tell = ({ column = '', message }: { column?: string; message: string }): void =>
    void faults.push({ column, message });
  const cells = Object.entries({ ...lead, ...cellsOf(values, format) }).flatMap(([name, cell]) =>
    cell === '' ? [] : [[name, textOfCell(cell)] as const],
  );
  const placed = recordOf({ number, cells: Object.fromEntries(cells) }, format, tell);
  if (placed) checkRecord(placed, tell);
  return faults;
}
