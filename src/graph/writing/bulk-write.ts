import { cypherQuery, type BulkFiles, type BulkTypes, type Transaction } from '../../database/index.js';
import { logNodes } from '../history/index.js';
import { labelsOf, storedClaim, storedEntity } from '../records/index.js';
import { Merged } from './merged.js';
import type { Merger } from './merging.js';
import type { Reader } from './one-write.js';
import { loggedChange, mergerIn, unmergedRecord, type Records } from './write.js';

/** What tells a graph in which nothing is recorded from every other. */
export interface EmptyGraph {
  readonly key: string;
  readonly secret: string;
}

const emptyGraph = cypherQuery<object, EmptyGraph>('graph/read-empty-graph');

/** The graph where nothing is recorded in it, and nobody has asked for anything to be; undefined otherwise. */
export async function readEmptyGraph(read: Reader): Promise<EmptyGraph | undefined> {
  const [graph] = await read(emptyGraph, {});
  return graph;
}

/** What was one write of several. */
export interface BulkBatch {
  /** The version of the graph that it was begun on. */
  readonly version: number;
  readonly created: number;
}

/** Where an entry of the log stands. */
interface LogPart {
  readonly version: number;
  readonly part: number;
}

const mendLoneChanges = cypherQuery<{ entries: readonly LogPart[] }, never>('graph/mend-lone-changes');

const found: BulkTypes = { id: 'ID' };
const logged: BulkTypes = { version: 'long', part: 'long', at: 'datetime' };
const counted: BulkTypes = { version: 'long' };
const nothingMerged = new Merged();

/**
 * Writes an empty graph with all that is to be recorded in it as files, as so many calls of `writeRecords` would leave it:
 * what is stored, the log and the version. Mergers are left to a write of their own, since they move what is there.
 */
export class BulkWrite {
  readonly batches: BulkBatch[] = [];
  readonly mergers: Merger[] = [];
  readonly #lone: LogPart[] = [];

  constructor(
    private readonly files: BulkFiles,
    private readonly role: string,
  ) {}

  /** Adds the records of one write. All are new, and those that its claims join are there. */
  async add({ entities: stated, claims }: Records): Promise<void> {
    const entities = stated.map((record) => unmergedRecord(record, nothingMerged));
    this.mergers.push(...stated.flatMap((record) => mergerIn(record, nothingMerged)));
    for (const record of entities) this.files.addNode(labelsOf(record), storedEntity(record), found);
    for (const claim of claims) this.files.addRelationship(claim.verb, claim.subject, claim.object, storedClaim(claim));
    const version = this.batches.length;
    const changes = [...entities, ...claims].map((record) => loggedChange({ record }));
    for (const node of logNodes(version + 1, this.role, changes)) {
      this.files.addNode(['Change'], { ...node }, logged);
      if (node.ids.length === 1) this.#lone.push({ version: node.version, part: node.part });
    }
    this.batches.push({ version, created: changes.length });
    await this.files.flush();
  }

  /** Does on the database that was made what files cannot say. */
  async mend(tx: Transaction): Promise<void> {
    if (this.#lone.length > 0) await tx.run(mendLoneChanges, { entries: this.#lone });
  }

  /** Adds the graph itself, which stays the one that it was. */
  end({ key, secret }: EmptyGraph): void {
    this.files.addNode(['Graph'], { id: 'graph', key, secret, version: this.batches.length }, counted);
  }
}
