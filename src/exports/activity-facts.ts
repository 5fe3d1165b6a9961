import { cypherQuery } from '../database/index.js';
import type { Context, StoredEntity } from '../graph/reading/index.js';
import type { EntityId, Sight } from '../graph/records/index.js';
import { atLeast, type Confidence } from '../graph/vocabulary/index.js';

/** Which activities are asked for: those of an organisation, of a pool, of both, or all. */
export interface ActivitiesAsked {
  readonly organisation: EntityId | null;
  readonly pool: EntityId | null;
  readonly minConfidence: Confidence;
}

export interface Participant {
  readonly role: string | null;
  readonly asOf: string | null;
  readonly id: EntityId;
  readonly kind: string | null;
  readonly nameDa: string | null;
  readonly nameEn: string | null;
}

/** An initiative with all of it that a file of IATI can say. */
export interface ActivityFacts {
  readonly initiative: StoredEntity;
  readonly participants: readonly Participant[];
  readonly themes: readonly { readonly dac: readonly string[] | null; readonly sdg: readonly string[] | null }[];
  readonly places: readonly { readonly kind: string | null; readonly code: string | null }[];
  readonly whole: readonly string[];
  readonly sources: readonly {
    readonly id: string;
    readonly address: string | null;
    readonly publisher: string | null;
  }[];
}

interface PageAsked {
  readonly confidences: readonly Confidence[];
  readonly given: { readonly sight: Sight } & Pick<ActivitiesAsked, 'organisation' | 'pool'>;
  readonly after: string;
  readonly size: number;
}

const activitiesPage = cypherQuery<PageAsked, ActivityFacts>('exports/activities');

const SIZE = 200;

/** Reads them a page at a time, as far as whoever asks may see them. */
export async function* activityFacts(
  { database, sight, signal }: Pick<Context, 'database' | 'sight' | 'signal'>,
  { organisation, pool, minConfidence }: ActivitiesAsked,
): AsyncGenerator<readonly ActivityFacts[]> {
  const confidences = atLeast(minConfidence);
  for (let after = 'initiative:'; ;) {
    const asked = { confidences, given: { sight, organisation, pool }, after, size: SIZE };
    const page = await database.read(activitiesPage, asked, { signal });
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < SIZE) return;
    after = last.initiative.id;
  }
}
