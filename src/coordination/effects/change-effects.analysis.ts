import { kindOf, type EntityId, type EntityRecord, type Sight } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { withNames, type InBoth } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import type { Analysis } from '../declaration/question.js';
import { participantsOf } from '../facts/participation.js';
import { NONE } from '../projection/columns.js';
import { seenWith } from '../projection/hiding.js';
import { moved, type ProposedPatch } from '../projection/moving.js';
import { onDay, type Projection } from '../projection/projection.js';
import { isThere, weightiest, type ChangeEffect, type Worlds } from './effect.js';
import { gapEffects } from './gap-effects.js';
import { meetingEffects } from './meeting-effects.js';
import { overlapEffects } from './overlap-effects.js';
import { tieEffects } from './tie-effects.js';

/** How many effects are told at most. */
const MOST = 20;
/** How many initiatives that are changed are compared with others. */
const INITIATIVES = 25;

interface Asked {
  /** What would become of the graph. */
  readonly patch: ProposedPatch;
  /** What whoever asks may see. */
  readonly sight: Sight;
}

/**
 * What else would change if a set of changes were on record: what the analyses say of the graph as it would be, and do
 * not say of it as it is, or the other way round. Each is told by its own definition, as sure as questions are where
 * nothing is said (INFERRED).
 *
 * - Needs that would no longer be a gap, would become one, or one of another type, as `needGaps` has them.
 * - Pairs of initiatives that would become or no longer be a DUPLICATION_RISK or a JOINT_EFFORT with at least a MEDIUM
 *   band, as `overlap` has them: of the first 25 initiatives that the changes are about, each with the ten it has most
 *   in common with.
 * - Organisations that would have a first tie, or none any more, as `network` has ties.
 * - Pairs of organisations of which one would be able to give the other something, or no longer, as COMPLEMENTARITY of
 *   `synergies` has them: of those that the changes are about and of those that take part in the initiatives that they
 *   are about, the 20 with the highest score.
 *
 * At most 20, in the order of their sorts (`EffectWhat`), in each the weightiest first: needs by priority, initiatives
 * by score, organisations by the number of ties, meetings by the weight of what is sought. What is itself taken off the record is no effect.
 */
export const changeEffects: Analysis<Asked, readonly ChangeEffect[]> = {
  name: 'changeEffects',
  work: (projection, { patch, sight }) => {
    const after = changed(projection, patch, sight);
    const worlds = { before: new View(projection, {}), after: new View(after, {}) };
    const found = [
      ...gapEffects(worlds),
      ...overlapEffects(worlds, namedIn(patch, 'Initiative').slice(0, INITIATIVES)),
      ...tieEffects(worlds),
      ...meetingEffects(worlds, organisationsOf(worlds, patch)),
    ];
    const fresh = patch.entities.filter(({ id }) => !isThere(worlds.before, id));
    const names = new Map(fresh.map((record) => [record.id, nameOf(record)]));
    return weightiest(found, MOST).map(({ what, ids, inWords }) => ({
      what,
      ids,
      entities: ids,
      reason: withNames(inWords(), names),
    }));
  },
};

/**
 * The projection as whoever asks would see it. Claims on what is not there are left out: they may be hidden from whoever
 * takes that off the record, or somebody else may have done so meanwhile.
 */
function changed(projection: Projection, patch: ProposedPatch, sight: Sight): Projection {
  const { version, merged, today, entities } = projection;
  const [stated, removed] = [new Set(patch.entities.map(({ id }) => id)), new Set(patch.removed)];
  const stands = (id: EntityId): boolean => stated.has(id) || (entities.indexOf(id) !== NONE && !removed.has(id));
  const between = patch.between.map((each) =>
    stands(each.subject) && stands(each.object) ? each : { ...each, claims: [] },
  );
  return onDay(seenWith(moved(projection, { ...patch, between, version, merged }), sight), today);
}

/** The entities of a kind that changes are about: those that are changed, then those with a claim that is. */
function namedIn({ entities, between }: ProposedPatch, kind: Kind): EntityId[] {
  const ids = [...entities.map(({ id }) => id), ...between.flatMap(({ subject, object }) => [subject, object])];
  return [...new Set(ids)].filter((id) => kindOf(id) === kind);
}

/** The organisations that changes are about, and those in the initiatives that they are about: what is done can be offered. */
function organisationsOf({ before, after }: Worlds, patch: ProposedPatch): EntityId[] {
  const initiatives = namedIn(patch, 'Initiative');
  const taking = [before, after].flatMap((view) =>
    initiatives
      .filter((id) => isThere(view, id))
      .flatMap((id) => participantsOf(view, view.projection.entities.indexOf(id)))
      .map(({ organisation }) => view.idOf(organisation)),
  );
  return [...new Set([...namedIn(patch, 'Organisation'), ...taking])];
}

/** What something new is called, by the name that it is given. */
function nameOf({ id, values: { nameDa, nameEn } }: EntityRecord): InBoth<string> {
  const [da, en] = [nameDa, nameEn].map((text) => (typeof text === 'string' ? text : undefined));
  return { da: da ?? en ?? id, en: en ?? da ?? id };
}
