import { organisationByOrgId, orgIdOf } from '../organisations/index.js';
import { graphVersion, type Context } from '../graph/reading/index.js';
import { type EntityId, isEntityId } from '../graph/records/index.js';
import { atLeast } from '../graph/vocabulary/index.js';
import { SamspilError } from '../errors.js';
import { begins } from '../iati/index.js';
import { activityOf, type Lack, lacks, publisherOf, type Reporter, writeActivity } from './activity.js';
import { activityFacts, type ActivitiesAsked, type ActivityFacts } from './activity-facts.js';
import { nothingToExport } from './empty.js';
import type { OpenFile } from './open-file.js';
import { confidence, requireKnown, single } from './parameters.js';
import { XmlWriter } from './xml.js';

/** What the file is called. */
export const ACTIVITIES = 'activities.xml';

/** How many initiatives are named for each thing that they lack. */
const NAMED = 1_000;

/**
 * The activities of an organisation or a pool, or all, as a file of IATI 2.03, as whoever asks may see them. What lacks
 * something that every activity must have is left out, and named at the end of the file.
 * @throws BAD_USER_INPUT, UNKNOWN_ID, WRONG_KIND; in its content NOTHING_TO_EXPORT
 */
export async function activitiesFile(parameters: URLSearchParams, context: Context): Promise<OpenFile> {
  requireKnown(parameters, ['organisation', 'pool', 'minConfidence']);
  const asked = {
    organisation: await named(parameters, 'organisation', context),
    pool: await named(parameters, 'pool', context),
    minConfidence: confidence(single(parameters, 'minConfidence')) ?? 'INFERRED',
  };
  const version = await graphVersion(context.database);
  return {
    mediaType: 'application/xml; charset=utf-8',
    name: `samspil-activities-v${version}.xml`,
    content: written(asked, version, context),
  };
}

/** The id of what a parameter names; of what was merged that of the other. @throws UNKNOWN_ID, WRONG_KIND */
async function named(
  parameters: URLSearchParams,
  parameter: 'organisation' | 'pool',
  { loaders }: Context,
): Promise<EntityId | null> {
  const id = single(parameters, parameter);
  if (id === null) return null;
  const details = { parameter };
  const entity = isEntityId(id) ? await loaders.entities.load(id) : null;
  if (!entity) throw new SamspilError('UNKNOWN_ID', `Nothing has the id “${id}”.`, { details });
  if (entity.type.toLowerCase() === parameter) return entity.id;
  throw new SamspilError('WRONG_KIND', `“${id}” is no ${parameter}.`, { details });
}

async function* written(asked: ActivitiesAsked, version: number, context: Context): AsyncGenerator<string> {
  const xml = new XmlWriter();
  xml.comment(
    `Written by Samspil from version ${version} of its graph. IATI has no word for needs, methods, learning, audiences, pools, hosts, and how sure something is; dates that are not known to the day, places that have no code, sectors of themes with several codes, documents (of which IATI asks for a category), and amounts for more than a year are left out as well.`,
  );
  xml.open('iati-activities', { version: '2.03' });
  const lacking = new Map<Lack, string[]>();
  const kinds = new Map<string, string | null>();
  let count = 0;
  for await (const page of activityFacts(context, asked)) {
    const orgIds = await orgIdsOf(page, context);
    for (const facts of page) {
      const { id, periodConfidence } = facts.initiative;
      const isSure =
        periodConfidence === undefined || atLeast(asked.minConfidence).some((each) => each === periodConfidence);
      const activity = activityOf(
        facts,
        await reporterOf(facts, orgIds, async (ref) => kindOf(ref, kinds, context)),
        isSure,
      );
      if ('lack' in activity) {
        const ids = lacking.get(activity.lack);
        if (ids) ids.push(id);
        else lacking.set(activity.lack, [id]);
        continue;
      }
      writeActivity(xml, activity, orgIds);
      count += 1;
    }
    if (count > 0) yield xml.take();
  }
  if (count === 0)
    throw nothingToExport(
      'activity',
      [...lacking].flatMap(([lack, ids]) => ids.map(() => lacks[lack])),
    );
  for (const [lack, ids] of lacking) {
    const more = ids.length - NAMED;
    xml.comment(`Left out, ${lacks[lack]}: ${ids.slice(0, NAMED).join(' ')}${more > 0 ? ` and ${more} more` : ''}`);
  }
  xml.end();
  yield xml.take();
}

/** What kind of organisation has this number; asked once for each that publishes. */
async function kindOf(ref: string, known: Map<string, string | null>, context: Context): Promise<string | null> {
  const before = known.get(ref);
  if (before !== undefined) return before;
  const organisation = await organisationByOrgId(ref, context);
  const kind = organisation && 'kind' in organisation ? organisation.kind : null;
  known.set(ref, kind);
  return kind;
}

async function orgIdsOf(page: readonly ActivityFacts[], context: Context): Promise<Map<string, string | null>> {
  const ids = [...new Set(page.flatMap(({ participants }) => participants.map(({ id }) => id)))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await orgIdOf(context, id)] as const)));
}

/** Who publishes an activity: the source says so, else whoever takes part and has begun its identifier with its own. */
async function reporterOf(
  facts: ActivityFacts,
  orgIds: ReadonlyMap<string, string | null>,
  kindOfRef: (ref: string) => Promise<string | null>,
): Promise<Reporter | null> {
  const published = publisherOf(facts);
  if (published) return { ...published, kind: await kindOfRef(published.ref) };
  const { iatiIdentifier } = facts.initiative;
  if (typeof iatiIdentifier !== 'string') return null;
  for (const { id, nameDa, nameEn, kind } of facts.participants) {
    const ref = orgIds.get(id);
    if (ref != null && begins(iatiIdentifier, ref)) return { ref, name: nameDa ?? nameEn ?? ref, kind };
  }
  return null;
}
