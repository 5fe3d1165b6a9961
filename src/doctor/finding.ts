import { faultCodes, type FaultCode } from '../dataset/index.js';

/** What can be wrong with what is stored, beside what a dataset is refused for, and what helps. The codes are stable. */
export const findingCodes = {
  MIGRATION_PENDING: {
    about: 'A migration of this version of Samspil is not applied.',
    help: 'start Samspil, which applies it',
  },
  MIGRATION_DIFFERS: {
    about: 'The database has been through a migration that this version of Samspil has not, or has otherwise.',
    help: 'use the version of Samspil that wrote it, or a newer one',
  },
  SCHEMA_LACKING: {
    about: 'A constraint or an index is not there, or cannot be used: nothing forbids doubles, or reading is slow.',
    help: 'let its statement in cypher/migrations run again',
  },
  GRAPH_UNFIT: {
    about: 'The node with the version of the graph is not there exactly once, or lacks a part.',
    help: 'restore a backup',
  },
  UNKNOWN_LABEL: {
    about: 'A node that is nothing Samspil knows of.',
    help: 'take it away if it is none of yours, or keep it in a database of its own',
  },
  LABELS_DIFFER: {
    about: 'An entity whose labels are not those of what is recorded of it.',
    help: 'give it the labels that are told',
  },
  UNKNOWN_VERB: {
    about: 'A relationship that is no claim.',
    help: 'take it away, or keep it in a database of its own',
  },
  WRONG_CLAIM_ID: {
    about: 'A claim whose id does not say its verb, its ends and its key.',
    help: 'give it the id that is told',
  },
  CLAIM_MISPLACED: {
    about: 'A claim that stands on what was merged or withdrawn, or elsewhere than mergers lead it.',
    help: 'take it away there, and record it where it belongs',
  },
  STORED_DIFFERS: {
    about: 'What is stored for searching, sorting and comparing does not follow from what is recorded.',
    help: 'change a value of it by recording, which stores all of it anew',
  },
  VALUE_DIFFERS: {
    about: 'A value that would be another one if it were read from a dataset: its type is wrong.',
    help: 'record it anew',
  },
  SHARED_ID: {
    about: 'Several entities or claims have one id.',
    help: 'keep the one that is right',
  },
  SHARED_IDENTIFIER: {
    about: 'Several organisations or initiatives have one public identifier.',
    help: 'merge them where they are the same, else withdraw the identifier of all but one',
  },
  WITHDRAWN_UNFIT: {
    about: 'What was withdrawn has more than its id and kind, or no kind.',
    help: 'leave it nothing but these: what was recorded is in the change log',
  },
  LOG_HOLE: {
    about: 'The change log does not have what a version changed.',
    help: 'restore a backup; until then nobody can change what they looked at before that version',
  },
  LOG_BEYOND: {
    about: 'The change log has versions that the graph has not reached.',
    help: 'restore a backup',
  },
  LOG_BROKEN: {
    about: 'An entry of the change log that cannot be read, or that does not say what its action says.',
    help: 'restore a backup',
  },
  LOG_DIFFERS: {
    about: 'The change log does not lead to what is on record: something was written past it.',
    help: 'restore a backup, or record anew what is right',
  },
  SET_UNFIT: {
    about: 'A set of changes whose state, decisions and version do not agree, or not with the change log.',
    help: 'restore a backup',
  },
  SET_PARTNER_MISSING: {
    about: 'A set of changes that was undone, or that undoes another, without the other one.',
    help: 'restore a backup',
  },
  IMPORT_UNFINISHED: { about: 'An import was cut off, or is still under way.', help: '' },
  REQUESTS_KEPT: {
    about: 'Requests that were answered long ago are kept.',
    help: 'look whether the clock of this machine is right; each request with a key forgets a thousand old ones',
  },
} as const satisfies Record<string, { about: string; help: string }>;

type OwnCode = keyof typeof findingCodes;

/** Something that is wrong, with what helps. */
export interface Finding {
  readonly code: OwnCode | FaultCode;
  /** Of what: an entity, a claim, a set of changes, a part of the database. */
  readonly id: string;
  readonly what: string;
  /** Where the code alone does not say it. */
  readonly help?: string;
}

export type TellFinding = (finding: Finding) => void;

/** So many of one code are told. */
const TOLD = 20;

/** What was found, of which no more is kept than is told. */
export class Findings {
  readonly #kept = new Map<Finding['code'], Finding[]>();
  readonly #counts = new Map<Finding['code'], number>();

  readonly tell: TellFinding = (finding) => {
    const { code } = finding;
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= TOLD) this.#kept.set(code, [...(this.#kept.get(code) ?? []), finding]);
  };

  get count(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Those that are told, by code. */
  get told(): readonly Finding[] {
    return [...this.#kept.values()].flat();
  }

  /** A line for each, and one for those of a code that are too many. */
  get lines(): string[] {
    return [...this.#kept].flatMap(([code, kept]) => {
      const more = (this.#counts.get(code) ?? 0) - kept.length;
      return [...kept.map(findingLine), ...(more > 0 ? [`… and ${more} more [${code}]`] : [])];
    });
  }
}

const isOwn = (code: Finding['code']): code is OwnCode => code in findingCodes;
const MEND = 'record what is right, or import a dataset that has it';

function findingLine({ code, id, what, help }: Finding): string {
  const usual = isOwn(code) ? findingCodes[code].help : MEND;
  return `${id}: ${what}; ${help ?? usual} [${code}]`;
}

/** What a dataset is refused for and the graph can have too, with its meaning: those of a record by itself. */
export const rulesOfRecords = [
  'MISSING_VALUE',
  'BAD_VALUE',
  'BAD_LETTERS',
  'BAD_ID',
  'BAD_DATE',
  'BAD_PERIOD',
  'BAD_IDENTIFIER',
  'UNKNOWN_ID',
  'WRONG_KIND',
  'SAME_ENDS',
  'NOT_A_NETWORK',
  'BAD_MERGER',
  'MISSING_SOURCE',
  'WEAK_SOURCE',
  'PERSONAL_DATA',
] as const satisfies readonly FaultCode[];

/** All codes with their meaning, for the documentation. */
export const documentedFindings: readonly { readonly code: string; readonly about: string }[] = [
  ...Object.entries(findingCodes).map(([code, { about }]) => ({ code, about })),
  ...rulesOfRecords.map((code) => ({ code, about: faultCodes[code] })),
];
