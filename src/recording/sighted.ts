import type { KnownGraph } from '../dataset/index.js';
import { guardOf, isEntityId, withoutSources, type EntityId, type Sight, type Values } from '../graph/records/index.js';

/** Whether whoever has this sight may see what is behind a guard. */
export const isSeen = (sight: Sight, guard: string | null | undefined): boolean =>
  sight === null || guard == null || sight.includes(guard);

const sourcesIn = ({ sources }: Values): EntityId[] =>
  typeof sources === 'object' ? sources.filter((id) => isEntityId(id)) : [];

/** The graph as whoever asks may see it: what is hidden is as if it were not on record, so that no check tells of it. */
export function sighted(graph: KnownGraph, sight: Sight): KnownGraph {
  if (sight === null) return graph;
  const seen = async <Found extends { readonly id: EntityId }>(found: readonly Found[]): Promise<readonly Found[]> => {
    if (found.length === 0) return found;
    const known = await graph.entities([...new Set(found.map(({ id }) => id))]);
    const ids = new Set(known.filter(({ guard }) => isSeen(sight, guard)).map(({ id }) => id));
    return found.filter(({ id }) => ids.has(id));
  };
  return {
    completed: async (records) => {
      const completed = await graph.completed(records);
      // Who may see something is told by what is on record of it, whatever a change would make of that.
      const onRecord = await graph.completed(records.map((record) => ({ ...record, values: {}, stated: new Set() })));
      const cited = completed.flatMap(({ values }) => sourcesIn(values)).map((id) => ({ id }));
      const shown = new Set<string>((await seen(cited)).map(({ id }) => id));
      return records.map((record, at) => {
        const whole = completed[at] ?? record;
        if (!isSeen(sight, guardOf(onRecord[at]?.values ?? {}))) return record;
        if (record.stated?.has('sources') !== false) return whole;
        const hidden = new Set<string>(sourcesIn(whole.values).filter((id) => !shown.has(id)));
        return { ...whole, values: withoutSources(whole.values, hidden) };
      });
    },
    entities: async (ids) => (await graph.entities(ids)).filter(({ guard }) => isSeen(sight, guard)),
    identifiers: async (keys) => seen(await graph.identifiers(keys)),
    iatiIdentifiers: async (keys) => seen(await graph.iatiIdentifiers(keys)),
    networks: async (ids) => seen(await graph.networks(ids)),
    organisations: async () => seen(await graph.organisations()),
    identified: async (identifiers) => seen(await graph.identified(identifiers)),
    mergers: async () =>
      (await graph.mergers()).filter(({ guard, guardOfInto }) => isSeen(sight, guard) && isSeen(sight, guardOfInto)),
  };
}
