import { cypherQuery } from '../database/index.js';
import { SamspilError } from '../errors.js';
import { type Recorded, type RecordedGrant, type RecordedOrganisation, writtenGrant } from '../grants/index.js';
import { graphVersion, type Context } from '../graph/reading/index.js';
import {
  type EntityId,
  isEntityId,
  recordedOfClaim,
  recordedOfEntity,
  type Sight,
  type Stored,
  today,
} from '../graph/records/index.js';
import { atLeast, type Kind } from '../graph/vocabulary/index.js';
import { orgIdOf } from '../organisations/index.js';
import { isOf } from './network-document.js';
import { nothingToExport } from './empty.js';
import type { OpenFile } from './open-file.js';
import { confidence, list, requireKnown, single } from './parameters.js';

/** What the file of grants is called. */
export const GRANTS = 'grants.json';

interface Asked {
  readonly given: { readonly sight: Sight; readonly pools: readonly string[] | null };
  readonly confidences: readonly string[];
}

interface GrantRow {
  readonly initiative: Stored;
  readonly pool: Stored;
  readonly funding: Stored;
  readonly application: Stored | null;
  readonly recipients: readonly Stored[];
  readonly applicants: readonly Stored[];
  readonly funders: readonly Stored[];
  readonly managers: readonly Stored[];
  readonly places: readonly Stored[];
}

const grants = cypherQuery<Asked, GrantRow>('exports/grants');

/** So many that are left out are named. */
const NAMED = 20;

/**
 * The grants of pools in the form of 360Giving, as whoever asks may see them. What the standard asks for and is not on
 * record is not made up: such a grant is left out, and the file ends with how many those are and what they lack.
 * @throws BAD_USER_INPUT, UNKNOWN_ID, WRONG_KIND; in its content NOTHING_TO_EXPORT
 */
export async function grantsFile(parameters: URLSearchParams, context: Context): Promise<OpenFile> {
  requireKnown(parameters, ['pools', 'minConfidence']);
  const pools = list(parameters, 'pools');
  await requirePools(pools ?? [], context);
  const asked = {
    given: { sight: context.sight, pools },
    confidences: atLeast(confidence(single(parameters, 'minConfidence')) ?? 'INFERRED'),
  };
  const version = await graphVersion(context.database);
  return {
    mediaType: 'application/json; charset=utf-8',
    name: `samspil-grants-v${version}.json`,
    content: written(asked, version, context),
  };
}

/** @throws UNKNOWN_ID, WRONG_KIND */
async function requirePools(ids: readonly string[], { loaders }: Context): Promise<void> {
  for (const id of ids) {
    const found = isEntityId(id) ? await loaders.entities.load(id) : null;
    if (!found) throw new SamspilError('UNKNOWN_ID', `No entity with the id “${id}” is on record.`);
    if (!isOf(found, 'Pool')) throw new SamspilError('WRONG_KIND', `“${id}” is no pool.`);
  }
}

async function* written(asked: Asked, version: number, context: Context): AsyncGenerator<string> {
  const title = `Grants on record in Samspil, version ${version} of the graph`;
  const head = `{"version":"1.4","title":${JSON.stringify(title)},"issued":"${today()}","grants":[`;
  const left: { readonly id: string; readonly lacks: string }[] = [];
  let count = 0;
  let divider = `${head}\n`;
  for await (const batch of batchesOf(context.database.stream(grants, asked)))
    for (const recorded of await Promise.all(batch.map(async (row) => recordedGrant(row, context)))) {
      const result = writtenGrant(recorded);
      if ('lacks' in result) {
        left.push({ id: recorded.initiative.id, lacks: result.lacks });
        continue;
      }
      yield divider + JSON.stringify(result.grant);
      divider = ',\n';
      count += 1;
    }
  if (count === 0)
    throw nothingToExport(
      'grant',
      left.map(({ lacks }) => lacks),
    );
  yield `\n],"description":${JSON.stringify(whatIsLeftOut(left))}}\n`;
}

function whatIsLeftOut(left: readonly { readonly id: string; readonly lacks: string }[]): string {
  if (left.length === 0) return 'No grant is left out.';
  const shown = left.slice(0, NAMED).map(({ id, lacks }) => `${id} (${lacks})`);
  const more = left.length - NAMED;
  const rest = more > 0 ? ` and ${more} others` : '';
  return `Left out, since the standard asks for what is not on record: ${left.length}, ${shown.join(', ')}${rest}.`;
}

/** So many grants are in memory at a time. */
const BATCH = 500;

async function* batchesOf<Item>(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

async function recordedGrant(row: GrantRow, context: Context): Promise<RecordedGrant> {
  const { application, applicants, recipients, funders, managers } = row;
  const [got, given] = [recipients.length > 0 ? recipients : applicants, funders.length > 0 ? funders : managers];
  const organisationsIn = async (stored: readonly Stored[]): Promise<RecordedOrganisation[]> =>
    Promise.all(
      stored.map(async (each) => {
        const organisation = recordedOf('Organisation', each);
        return { ...organisation, orgId: await orgIdOf(context, organisation.id) };
      }),
    );
  return {
    initiative: recordedOf('Initiative', row.initiative),
    pool: recordedOf('Pool', row.pool),
    application: application && recordedOf('Application', application),
    funding: recordedOfClaim('FUNDED_BY', row.funding),
    recipients: await organisationsIn(got),
    funders: await organisationsIn(given),
    places: row.places.map((place) => recordedOf('Place', place)),
  };
}

const recordedOf = (kind: Kind, stored: Stored): Recorded => ({
  id: stored['id'] as EntityId,
  values: recordedOfEntity(kind, stored),
});
