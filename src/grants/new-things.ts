import { slugOf, type WrittenRecords } from '../dataset/index.js';
import type { ClaimRecord, EntityId, EntityRecord } from '../graph/records/index.js';
import { terms, valuesOf } from '../graph/vocabulary/index.js';
import { type Asking, type OnRecord, type Question, someInQuotes, words } from '../workbooks/index.js';
import type { Grant } from './grant.js';
import { ownId, type Party } from './parties.js';
import type { GrantPool } from './pools.js';
import { claim, entity, recordsOfNumber } from './records.js';

const NAMED = 5;
const roles = {
  FUNDER: { id: 'new:funder.kind', da: 'giver bevillinger', en: 'give grants', suggested: 'FOUNDATION_NGO' },
  RECIPIENT: { id: 'new:recipient.kind', da: 'modtager bevillinger', en: 'get grants', suggested: 'ASSOCIATION' },
} as const;

/** What kind of organisation those are that are new, asked once for those who give and once for those who get. */
export function kindsOfNew(parties: readonly Party[], asking: Asking): Record<Party['role'], string> {
  const kindOf = (role: Party['role']): string => {
    const names = parties.flatMap(({ known, role: its, organisation }) =>
      known === null && its === role ? [organisation.name] : [],
    );
    return names.length === 0 ? '' : (asking.ask(questionOn(role, names)) ?? '');
  };
  return { FUNDER: kindOf('FUNDER'), RECIPIENT: kindOf('RECIPIENT') };
}

function questionOn(role: Party['role'], names: readonly string[]): Question {
  const { id, da, en, suggested } = roles[role];
  const list = someInQuotes(names, NAMED);
  return {
    id,
    text: words(
      `Nye organisationer, der ${da}: ${list.da}. Af hvilken art er de?`,
      `New organisations that ${en}: ${list.en}. Of which kind are they?`,
    ),
    options: valuesOf(terms.OrganisationKind).map((value) => ({
      value,
      text: terms.OrganisationKind.values[value],
    })),
    suggested,
  };
}

/** The id of each organisation: that on record, or a new one that nothing has or ever had. */
export async function idsOf(
  parties: ReadonlyMap<string, Party>,
  taken: (ids: readonly EntityId[]) => Promise<ReadonlySet<EntityId>>,
): Promise<ReadonlyMap<string, EntityId>> {
  const ids = new Map<string, EntityId>();
  const waiting: { readonly key: string; readonly first: EntityId }[] = [];
  for (const [key, { known, organisation }] of parties) {
    if (known !== null) ids.set(key, known);
    else if (organisation.number === null) ids.set(key, ownId(organisation));
    else waiting.push({ key, first: `organisation:${slugOf(organisation.name)}` as EntityId });
  }
  const used = new Set(await taken(waiting.flatMap(({ first }) => firstIds(first))));
  for (const { key, first } of waiting) {
    const id = firstIds(first).find((each) => !used.has(each)) ?? numbered(first, used.size + TRIED);
    used.add(id);
    ids.set(key, id);
  }
  return ids;
}

const TRIED = 20;
const numbered = (first: EntityId, number: number): EntityId =>
  number === 1 ? first : (`${first}-${number}` as EntityId);
const firstIds = (first: EntityId): EntityId[] => Array.from({ length: TRIED }, (_, at) => numbered(first, at + 1));

/** What new organisations are, and the numbers that are not on record as theirs. */
export function recordsOfParties(
  parties: ReadonlyMap<string, Party>,
  ids: ReadonlyMap<string, EntityId>,
  kinds: Record<Party['role'], string>,
  identified: Awaited<ReturnType<OnRecord['identified']>>,
): WrittenRecords {
  const entities: EntityRecord[] = [];
  const claims: ClaimRecord[] = [];
  for (const [key, { organisation, role, known }] of parties) {
    const id = ids.get(key) ?? ownId(organisation);
    const { number, name, website } = organisation;
    const language = number?.register.startsWith('DK-') === true ? 'Da' : 'En';
    if (known === null)
      entities.push(
        entity(id, 'Organisation', {
          [`name${language}`]: name,
          kind: kinds[role],
          ...(website !== null && { website }),
        }),
      );
    if (!number || identified.organisations.get(key)?.includes(id) === true) continue;
    const records = recordsOfNumber(id, number, identified.ids.get(key));
    entities.push(...records.entities);
    claims.push(...records.claims);
  }
  return { entities, claims };
}

/** New pools, with who puts money into them. */
export const recordsOfPools = (pools: readonly GrantPool[]): WrittenRecords => {
  const fresh = pools.filter(({ isNew }) => isNew);
  return {
    entities: fresh.map(({ id, names }) => entity(id, 'Pool', names)),
    claims: fresh.map(({ id, funder }) => claim('FUNDS', funder, id)),
  };
};

/** The places of countries by their codes, and those that are new. */
export async function placesIn(
  grants: readonly Grant[],
  record: OnRecord,
): Promise<{ readonly byCode: ReadonlyMap<string, EntityId>; readonly fresh: readonly EntityRecord[] }> {
  const names = await record.names('Place');
  const [da, en] = ['da', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region' }));
  const byCode = new Map<string, EntityId>();
  const fresh: EntityRecord[] = [];
  for (const code of new Set(grants.flatMap(({ countries }) => countries))) {
    const [nameDa = code, nameEn = code] = [da?.of(code), en?.of(code)];
    const known = [nameDa, nameEn]
      .flatMap((name) => names.called(name)?.ids ?? [])
      .find((id) => [undefined, code].includes(names.get(id)?.values['code'] as string | undefined));
    const id = known ?? (`place:${slugOf(nameDa)}` as EntityId);
    byCode.set(code, id);
    if (known === undefined) fresh.push(entity(id, 'Place', { nameDa, nameEn, kind: 'COUNTRY', code }));
  }
  return { byCode, fresh };
}
