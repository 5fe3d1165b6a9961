import { fileURLToPath } from 'node:url';
import { Chance } from '../../bench/chance.js';
import { nothingKnown, readDataset } from '../../src/dataset/index.js';
import { guardOf, type Sight } from '../../src/graph/records/guard.js';
import type { EntityId } from '../../src/graph/records/ids.js';
import type { ClaimRecord, EntityRecord, Values } from '../../src/graph/records/records.js';
import { kindNames, verbNames, type Kind } from '../../src/graph/vocabulary/index.js';
import { writeRecords, type Records } from '../../src/graph/writing/write.js';
import { database, emptyGraph } from '../world.js';
import type { Nameable } from './questions.js';

/** What of a dataset is hidden, and from whom. */
export interface Pattern {
  readonly seed: number;
  /** One in so many records of each kind and verb. */
  readonly oneIn: number;
  /** Two networks: what is hidden is for the members of one, for those of the other, or for editors alone. */
  readonly networks: readonly [EntityId, EntityId];
}

/** A graph of which much is hidden, write by write. */
export interface HiddenWorld {
  readonly writes: readonly Records[];
  /** The entities and claims that not everybody may see, once all is written. */
  readonly guards: ReadonlyMap<string, string>;
  /** By guard what stands in every text behind it, and in no question. It is no letter: names are alike as they were. */
  readonly marks: ReadonlyMap<string, string>;
}

/** The records of a dataset of the project, named by its folder. */
export async function recordsOf(folder: string): Promise<Records> {
  const path = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  const entities: EntityRecord[] = [];
  const claims: ClaimRecord[] = [];
  for await (const part of (await readDataset(path, nothingKnown, () => {})).records()) {
    entities.push(...part.entities);
    claims.push(...part.claims);
  }
  return { entities, claims };
}

/**
 * Hides some of each kind and verb, merges organisations that are hidden from the same, and corrects: the second write
 * changes some of what stands, lets what everybody sees rest on hidden sources too, and hides some of what was public.
 */
export function hiddenWorld({ entities, claims }: Records, pattern: Pattern): HiddenWorld {
  const chance = new Chance(pattern.seed);
  const hidden = new Map<string, Values>();
  const groups = [
    ...kindNames.filter((kind) => kind !== 'Assessment').map((kind) => entities.filter((each) => each.kind === kind)),
    ...verbNames.map((verb) => claims.filter((each) => each.verb === verb)),
  ];
  for (const group of groups) hideSome(group, pattern, chance, hidden);
  const marks = new Map(
    ['RESTRICTED', ...pattern.networks].map((guard, place) => [guard, '\u25C8\u25C9\u25CA'.charAt(place)]),
  );
  const markOf = (id: string): string => marks.get(guardOf(hidden.get(id) ?? {}) ?? '') ?? '';
  const mergers = mergersOf(entities, hidden, pattern);
  const later = new Set([...hidden.keys()].filter((id, at) => at % 10 === 7 && !mergers.has(id as EntityId)));
  const first = recordsWith({ entities, claims }, ({ id, values }) => ({
    ...marked(values, markOf(id)),
    ...(!later.has(id) && hidden.get(id)),
    ...mergers.get(id as EntityId),
  }));
  const hiddenSource = entities.find(({ id, kind }) => kind === 'Source' && hidden.has(id) && !later.has(id))?.id ?? '';
  let at = 0;
  const second = recordsWith(first, ({ id, values }) => {
    at += 1;
    const resting = Array.isArray(values['sources']) && !values['sources'].includes(hiddenSource);
    return {
      ...values,
      ...hidden.get(id),
      ...(at % 40 === 3 && { note: `${String(values['note'] ?? '')} Rettet ${markOf(id)}` }),
      ...(at % 20 === 11 && resting && { sources: [...(values['sources'] as readonly string[]), hiddenSource] }),
    };
  });
  const guards = [...second.entities, ...second.claims].flatMap(({ id, values }): [string, string][] => {
    const guard = guardOf(values);
    return guard === undefined ? [] : [[id, guard]];
  });
  return { writes: [first, second], guards: new Map(guards), marks };
}

/** At least one where there are two. */
function hideSome(
  group: readonly (EntityRecord | ClaimRecord)[],
  { oneIn, networks }: Pattern,
  chance: Chance,
  hidden: Map<string, Values>,
): void {
  const open = group.filter(({ id }) => !networks.some((network) => network === id));
  const count = open.length < 2 ? 0 : Math.max(1, Math.round(open.length / oneIn));
  for (const at of chance.several(count, (each) => each.between(0, open.length - 1))) {
    const visibleTo = [undefined, ...networks][chance.between(0, 2)];
    hidden.set(
      open[at]?.id ?? '',
      visibleTo === undefined ? { visibility: 'RESTRICTED' } : { visibility: 'NETWORK', visibleTo },
    );
  }
}

/** Of the organisations that are for the same the first two that are no networks are one. */
function mergersOf(entities: readonly EntityRecord[], hidden: ReadonlyMap<string, Values>, { networks }: Pattern) {
  const found = new Map<EntityId, Values>();
  const open = entities.filter(({ kind, values }) => kind === 'Organisation' && values['network'] !== true);
  for (const guard of [undefined, 'RESTRICTED', ...networks]) {
    const [kept, duplicate] = open.filter(({ id }) => guardOf(hidden.get(id) ?? {}) === guard);
    if (kept && duplicate) found.set(duplicate.id, { mergedInto: kept.id, mergeReason: 'De er den samme' });
  }
  return found;
}

const recordsWith = (
  { entities, claims }: Records,
  valuesOf: (record: EntityRecord | ClaimRecord) => Values,
): Records => ({
  entities: entities.map((record) => ({ ...record, values: valuesOf(record) })),
  claims: claims.map((record) => ({ ...record, values: valuesOf(record) })),
});

const texts: ReadonlySet<string> = new Set([
  'nameDa',
  'nameEn',
  'descriptionDa',
  'descriptionEn',
  'note',
  'publisher',
  'shortName',
]);

const marked = (values: Values, mark: string): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, texts.has(name) ? `${String(value)}${mark}` : value]),
  );

/** The same writes where nothing ever was that somebody with this sight may not see. */
export function withoutHidden({ writes, guards }: HiddenWorld, sight: Sight): readonly Records[] {
  const isSeen = (id: string): boolean => sight === null || sight.includes(guards.get(id) ?? 'PUBLIC');
  return writes.map(({ entities, claims }) =>
    recordsWith(
      {
        entities: entities.filter(({ id }) => isSeen(id)),
        claims: claims.filter(({ id, subject, object }) => [id, subject, object].every(isSeen)),
      },
      ({ values: { sources, ...values } }) => {
        const seen = Array.isArray(sources) ? sources.filter(isSeen) : [];
        return { ...values, ...(seen.length > 0 && { sources: seen }) };
      },
    ),
  );
}

/** Writes a graph anew, always on the same day: midnight may pass between two that are compared. */
export async function writeWorld(writes: readonly Records[]): Promise<void> {
  await emptyGraph();
  for (const records of writes) await database.write(async (tx) => writeRecords(tx, records, 'test'));
  await database.runStatement("MATCH (change:Change) SET change.at = datetime('2026-08-14T12:00:00Z')");
}

/**
 * What questions may name of a world: of each kind what has most claims on it among all that everybody may see, and
 * something that is hidden.
 * @param each how many of each kind that everybody may see, and one less that some may not
 */
export function nameableOf(
  { writes, guards, marks }: HiddenWorld,
  networks: Pattern['networks'],
  each: number,
): Nameable {
  const [{ entities, claims } = { entities: [], claims: [] }] = writes;
  const degree = new Map<EntityId, number>();
  for (const { subject, object } of claims)
    for (const id of [subject, object]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const ranked = entities.toSorted((one, other) => (degree.get(other.id) ?? 0) - (degree.get(one.id) ?? 0));
  const oneOfEachGuard = <Record extends { readonly id: string }>(records: readonly Record[]): Record[] =>
    ['RESTRICTED', ...networks].flatMap((guard) => records.find(({ id }) => guards.get(id) === guard) ?? []);
  const ofKind = (kind: Kind) => ranked.filter((each) => each.kind === kind);
  const hidden = (kind: Kind): string[] => oneOfEachGuard(ofKind(kind)).map(({ id }) => id);
  const ids = (kind: Kind): string[] => [
    ...ofKind(kind)
      .filter(({ id }) => !guards.has(id))
      .slice(0, each)
      .map(({ id }) => id),
    ...hidden(kind).slice(0, each - 1),
  ];
  const isOpen = ({ id, subject, object }: ClaimRecord): boolean =>
    ![id, subject, object].some((end) => guards.has(end));
  const words = oneOfEachGuard(ranked).map(({ id, values }) =>
    String(values['nameDa'] ?? values['nameEn']).replace(marks.get(guards.get(id) ?? '') ?? '', ''),
  );
  return {
    ids,
    hidden,
    networks: [
      ...networks,
      ...oneOfEachGuard(ranked.filter(({ values }) => values['network'] === true)).map(({ id }) => id),
    ],
    claims: [
      ...claims.filter(isOpen).slice(0, each),
      ...oneOfEachGuard(claims),
      ...claims.filter((claim) => !guards.has(claim.id) && !isOpen(claim)).slice(0, 1),
    ].map(({ id }) => id),
    texts: [...words, ...words.map((name) => name.split(' ')[0] ?? name)],
    identifiers: [...ids('Identifier')].flatMap((id) => {
      const { scheme, value } = entities.find((entity) => entity.id === id)?.values ?? {};
      return typeof scheme === 'string' && typeof value === 'string' ? [{ scheme, value }] : [];
    }),
  };
}
