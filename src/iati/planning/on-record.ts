import { cypherQuery } from '../../database/index.js';
import { knownGraph, takenIds } from '../../dataset/index.js';
import {
  type ClaimId,
  type EntityId,
  folded,
  recordedOfEntity,
  type Stored,
  type Values,
} from '../../graph/records/index.js';
import { type ClaimSought, recordedClaims, recordedEntities, type Reader } from '../../graph/writing/index.js';
import { entitiesOfKind, type Identified, type Names, onRecord as namesOnRecord } from '../../workbooks/index.js';
import { type ThemeList, themeLists } from '../codes.js';
import { sourceOf } from './ids.js';
import type { Survey } from './survey.js';

/** What is on record, as far as a file of IATI is compared with it. */
export interface OnRecord {
  readonly organisations: Names;
  readonly identified: Identified;
  /** By list and code, the themes that have it. */
  readonly themes: ReadonlyMap<string, readonly { readonly id: EntityId; readonly name: string }[]>;
  /** By code, countries and regions. */
  readonly places: ReadonlyMap<string, EntityId>;
  /** By key of their identifiers, those of the activities of the file. */
  readonly initiatives: ReadonlyMap<string, EntityId>;
  /** By folded name, those that have no identifier. */
  readonly unidentified: ReadonlyMap<string, EntityId>;
  /** By address. */
  readonly sources: ReadonlyMap<string, EntityId>;
  /** Those of these ids that something has or ever had. */
  taken(ids: readonly EntityId[]): Promise<ReadonlySet<EntityId>>;
  entities(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, Values>>;
  claims(sought: readonly ClaimSought[]): Promise<ReadonlyMap<ClaimId, Values>>;
}

const unidentifiedInitiatives = cypherQuery<object, { id: EntityId; names: readonly string[] }>(
  'iati/initiatives-without-identifier',
);
const addressesOfSources = cypherQuery<object, { id: EntityId; address: string }>('iati/addresses-of-sources');

/** @param identifiers the keys of the activities of the file */
export async function onRecord(read: Reader, identifiers: readonly string[]): Promise<OnRecord> {
  const names = namesOnRecord(read);
  const known = knownGraph(read);
  const initiatives = identifiers.length === 0 ? [] : await known.iatiIdentifiers(identifiers);
  return {
    organisations: await names.names('Organisation'),
    identified: await names.identified(),
    themes: themesByCode((await read(entitiesOfKind, { kind: 'Theme' })).map(({ entity }) => entity)),
    places: new Map(
      (await read(entitiesOfKind, { kind: 'Place' })).flatMap(({ entity: { id, code } }) =>
        typeof code === 'string' ? [[code, id as EntityId] as const] : [],
      ),
    ),
    initiatives: new Map(initiatives.map(({ key, id }) => [key, id])),
    unidentified: new Map(
      (await read(unidentifiedInitiatives, {})).flatMap(({ id, names: all }) =>
        all.map((name) => [folded(name), id] as const),
      ),
    ),
    sources: new Map((await read(addressesOfSources, {})).map(({ id, address }) => [address, id])),
    taken: async (ids) => takenIds(read, ids),
    entities: async (ids) => recordedEntities(read, ids),
    claims: async (sought) => recordedClaims(read, sought),
  };
}

/** Which sources of those who tell a file are on record. */
export async function sourcesOnRecord({ reporters }: Survey, record: OnRecord): Promise<ReadonlySet<EntityId>> {
  return new Set((await record.entities([...reporters.values()].map(sourceOf))).keys());
}

function themesByCode(themes: readonly Stored[]): OnRecord['themes'] {
  const found = new Map<string, { readonly id: EntityId; readonly name: string }[]>();
  for (const theme of themes) {
    const { nameDa, nameEn, ...values } = recordedOfEntity('Theme', theme);
    const id = theme['id'] as EntityId;
    for (const [list, { property }] of Object.entries(themeLists) as [ThemeList, (typeof themeLists)[ThemeList]][]) {
      const codes = values[property];
      for (const code of Array.isArray(codes) ? codes : []) {
        const key = `${list} ${code}`;
        found.set(key, [...(found.get(key) ?? []), { id, name: String(nameDa ?? nameEn ?? id) }]);
      }
    }
  }
  return found;
}
