import { claimId, type EntityId } from '../graph/records/index.js';
import { isEntityId } from '../graph/records/index.js';
import { type Asking, nameOf, type OnRecord, words } from '../workbooks/index.js';
import type { Grant } from './grant.js';
import { idOf } from './records.js';

/** A programme of a funder, and the pool as which it is on record or new. */
export interface GrantPool {
  readonly id: EntityId;
  readonly isNew: boolean;
  readonly funder: EntityId;
  readonly names: { readonly nameDa?: string; readonly nameEn?: string };
}

/** By what the grants of one pool are known: who gives them, and the programme. */
export const poolKey = (funder: EntityId, { programme }: Grant): string =>
  `${funder} ${programme?.code ?? ''} ${programme?.title ?? ''}`;

/** The pools of grants; one whose name another pool on record has is asked about. */
export async function poolsIn(
  grants: readonly (readonly [grant: Grant, funder: EntityId])[],
  record: OnRecord,
  asking: Asking,
): Promise<ReadonlyMap<string, GrantPool>> {
  const pools = new Map<string, GrantPool>();
  const known = await record.names('Pool');
  for (const [grant, funder] of grants) {
    const key = poolKey(funder, grant);
    if (pools.has(key)) continue;
    const names = namesOf(grant);
    const made = idOf('Pool', `${funder.slice(funder.indexOf(':') + 1)} ${grant.programme?.title ?? ''}`);
    const id = await onRecord(grant, funder, made);
    pools.set(key, { id: id ?? made, isNew: id === null, funder, names });
  }
  return pools;

  async function onRecord(grant: Grant, funder: EntityId, made: EntityId): Promise<EntityId | null> {
    const { code = null, title = null } = grant.programme ?? {};
    if (code !== null && isEntityId(code, 'Pool') && known.get(code)) return code;
    if (known.get(made)) return made;
    const ids = title === null ? [] : (known.called(title)?.ids ?? []);
    const theirs = await withFunder(ids, funder, record);
    const [only, ...others] = theirs;
    if (only !== undefined && others.length === 0) return only;
    if (ids.length === 0) return null;
    const answer = asking.ask({
      id: `pool:${title} ${funder}`,
      text: words(
        `Programmet »${title}« (${grant.funders[0]?.name}): er det en pulje, der er registreret?`,
        `The programme “${title}” (${grant.funders[0]?.name}): is it a pool on record?`,
      ),
      options: [
        ...ids.map((id) => {
          const called = `${nameOf(known.get(id) ?? { id, values: {} })} (${id})`;
          return { value: id, text: words(called, called) };
        }),
        { value: 'NEW', text: words('nej, en ny', 'no, a new one') },
      ],
    });
    return answer === null || answer === 'NEW' ? null : (answer as EntityId);
  }
}

/** Those of these pools that somebody puts money into, or runs. */
async function withFunder(pools: readonly EntityId[], funder: EntityId, record: OnRecord): Promise<EntityId[]> {
  const sought = pools.flatMap((object) =>
    (['FUNDS', 'MANAGES'] as const).map((verb) => ({
      id: claimId(verb, funder, object, undefined),
      verb,
      subject: funder,
      object,
    })),
  );
  const claims = await record.claims(sought);
  return [...new Set(sought.flatMap(({ id, object }) => (claims.has(id) ? [object] : [])))];
}

function namesOf({ programme, funders: [funder] }: Grant): GrantPool['names'] {
  if (!programme) return { nameDa: `Bevillinger fra ${funder?.name}`, nameEn: `Grants of ${funder?.name}` };
  return funder?.number?.register.startsWith('DK-') === true
    ? { nameDa: programme.title }
    : { nameEn: programme.title };
}
