import { cypherQuery } from '../database/index.js';
import { SamspilError } from '../errors.js';
import { isEntityId, type EntityId } from '../graph/records/index.js';
import {
  merge,
  readMerged,
  reasonIn,
  unmerge,
  type Editing,
  type Merged,
  type Reader,
} from '../graph/writing/index.js';

/** What must be known of an organisation before it is merged. */
interface About {
  readonly id: EntityId;
  readonly network: boolean;
  /** What stands between it and the public; null where nothing does. */
  readonly guard: string | null;
  readonly hasMembers: boolean;
  readonly identifiers: readonly (readonly [scheme: string, value: string])[];
}

const aboutMerging = cypherQuery<{ ids: readonly EntityId[] }, About>('organisations/about-merging');

export interface MergeRequest {
  readonly kept: string;
  readonly duplicate: string;
  readonly reason: string;
  /** Somebody has confirmed that the two are one in spite of different identifiers. */
  readonly despiteIdentifiers: boolean;
}

export interface UnmergeRequest {
  readonly duplicate: string;
  readonly reason: string;
}

/** What merging or undoing it has done. */
export interface MergeOutcome {
  readonly kept: EntityId;
  readonly duplicate: EntityId;
  /** How many claims have moved. */
  readonly claims: number;
  readonly version: number;
}

/**
 * Records that two organisations are one: all of it in one write, which can be undone.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT (with itself, no reason, a person in it), ALREADY_MERGED, NOT_A_NETWORK,
 *   IDENTIFIERS_DIFFER, VISIBILITY_DIFFERS, and what `Editing.write` throws
 */
export async function mergeOrganisations(editing: Editing, request: MergeRequest): Promise<MergeOutcome> {
  const kept = organisationId('kept', request.kept);
  const duplicate = organisationId('duplicate', request.duplicate);
  const reason = reasonIn(request.reason);
  if (kept === duplicate)
    throw new SamspilError('BAD_USER_INPUT', `“${kept}” cannot be merged with itself: give two organisations.`);
  return editing.write(reason, async (writing) => {
    const { merged } = await readMerged(writing.read);
    refuseMerged(merged, kept, duplicate);
    const [ofKept, ofDuplicate] = await aboutBoth(writing.read, kept, duplicate);
    refuseLostNetwork(ofKept, ofDuplicate);
    refuseOpening(ofKept, ofDuplicate);
    if (!request.despiteIdentifiers) refuseDifferentIdentifiers(ofKept, ofDuplicate);
    const claims = await merge(writing, { kept, duplicate, reason });
    return { kept, duplicate, claims };
  });
}

/**
 * Undoes a merger: both organisations are again what their sources state.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT (no reason, a person in it), NOT_MERGED, and what `Editing.write` throws
 */
export async function unmergeOrganisations(editing: Editing, request: UnmergeRequest): Promise<MergeOutcome> {
  const duplicate = organisationId('duplicate', request.duplicate);
  const reason = reasonIn(request.reason);
  return editing.write(reason, async (writing) => {
    const { read } = writing;
    const { merged } = await readMerged(read);
    const record = merged.recordOf(duplicate);
    if (!record) {
      const [known] = await read(aboutMerging, { ids: [duplicate] });
      throw known
        ? new SamspilError('NOT_MERGED', `“${duplicate}” is not merged into another organisation.`)
        : unknown(duplicate);
    }
    const claims = await unmerge(writing, record);
    return { kept: merged.lead(duplicate), duplicate, claims };
  });
}

function organisationId(argument: string, id: string): EntityId {
  if (isEntityId(id, 'Organisation')) return id;
  throw isEntityId(id)
    ? new SamspilError(
        'WRONG_KIND',
        `\`${argument}\`: “${id}” is no organisation; give an id such as organisation:cisu.`,
      )
    : new SamspilError('UNKNOWN_ID', `\`${argument}\`: “${id}” is no id; it has the form organisation:<slug>.`);
}

const unknown = (id: EntityId): SamspilError =>
  new SamspilError('UNKNOWN_ID', `No organisation with the id “${id}” is on record.`);

function refuseMerged(merged: Merged, kept: EntityId, duplicate: EntityId): void {
  for (const id of [duplicate, kept]) {
    if (merged.recordOf(id))
      throw new SamspilError(
        'ALREADY_MERGED',
        `“${id}” is merged into “${merged.lead(id)}”: undo that, or name that one.`,
      );
  }
  const [other] = merged.into(duplicate);
  if (other)
    throw new SamspilError(
      'ALREADY_MERGED',
      `“${other.id}” is merged into “${duplicate}”: keep that one, or undo that first.`,
    );
}

async function aboutBoth(read: Reader, kept: EntityId, duplicate: EntityId): Promise<[About, About]> {
  const found = new Map((await read(aboutMerging, { ids: [kept, duplicate] })).map((about) => [about.id, about]));
  const [ofKept, ofDuplicate] = [found.get(kept), found.get(duplicate)];
  if (!ofKept) throw unknown(kept);
  if (!ofDuplicate) throw unknown(duplicate);
  return [ofKept, ofDuplicate];
}

/** The names and claims of the duplicate would show with the one that is kept. */
function refuseOpening(kept: About, duplicate: About): void {
  if (kept.guard === duplicate.guard) return;
  throw new SamspilError(
    'VISIBILITY_DIFFERS',
    `“${kept.id}” and “${duplicate.id}” are not for the same readers: give both the same visibility first.`,
  );
}

function refuseLostNetwork(kept: About, duplicate: About): void {
  if (duplicate.hasMembers && !kept.network) {
    throw new SamspilError(
      'NOT_A_NETWORK',
      `“${duplicate.id}” has members and “${kept.id}” is no network: keep “${duplicate.id}”.`,
    );
  }
}

function refuseDifferentIdentifiers(kept: About, duplicate: About): void {
  for (const [scheme, value] of kept.identifiers) {
    const inScheme = duplicate.identifiers.filter(([other]) => other.toLowerCase() === scheme.toLowerCase());
    const [first] = inScheme;
    if (!first || inScheme.some(([, other]) => other.toLowerCase() === value.toLowerCase())) continue;
    throw new SamspilError(
      'IDENTIFIERS_DIFFER',
      `“${kept.id}” is ${scheme} ${value}, “${duplicate.id}” is ${first[0]} ${first[1]}. Merge them with \`despiteIdentifiers: true\` if they are one all the same.`,
    );
  }
}
