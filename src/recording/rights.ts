import { cypherQuery } from '../database/index.js';
import {
  type Caller,
  type ClaimRecord,
  type EntityId,
  type EntityRecord,
  kindOf,
  mayAs,
  type Sight,
  sightOf,
} from '../graph/records/index.js';
import {
  kindNames,
  proposersOfKind,
  proposersOfVerb,
  relationBehind,
  type Proposers,
  type Verb,
} from '../graph/vocabulary/index.js';
import type { Reader } from '../graph/writing/index.js';
import type { Checked } from './checking.js';
import type { ChangeFault } from './understanding.js';

const ownEntities = cypherQuery<
  { ids: readonly EntityId[]; networks: readonly string[]; verbs: readonly Verb[]; given: { sight: Sight } },
  { id: EntityId }
>('recording/own-entities');

/** Claims that tell who is behind something. */
const verbsBehind = [...new Set(kindNames.flatMap((kind) => relationBehind(kind)?.verb ?? []))];

/**
 * What of these changes whoever asks may not propose, by what the vocabulary says of each kind and verb. Editors may
 * everything, and readers, where corrections are taken from them, all but what is for editors.
 */
export async function foreign(
  read: Reader,
  { role, networks }: Caller,
  { entities, claims, withdrawn }: Checked,
): Promise<ChangeFault[]> {
  if (mayAs({ role, networks }, 'EDITOR')) return [];
  const asked = [
    ...entities.map(({ place, record, isNew }) => ({ place, who: proposersOfKind(record.kind), record, isNew })),
    ...claims.map(({ place, record }) => ({ place, who: proposersOfVerb(record.verb), record, isNew: false })),
    ...withdrawn.map(({ place, entity, claims: [claim] }) => ({
      place,
      who: entity ? proposersOfKind(kindOf(entity)) : claim ? proposersOfVerb(claim.verb) : 'EDITORS',
      record: entity ?? claim,
      isNew: false,
    })),
  ] as const;
  const isMember = mayAs({ role, networks }, 'MEMBER');
  const ids = asked.flatMap(({ record }) => idsOf(record));
  const own = isMember ? await ownAmong(read, { role, networks }, ids) : new Set<string>();
  const fresh = new Set<EntityId>(entities.flatMap(({ record, isNew }) => (isNew ? [record.id] : [])));
  for (const { verb, subject, object } of claims.map(({ record }) => record))
    if (verbsBehind.includes(verb) && own.has(subject) && fresh.has(object)) own.add(object);
  return asked.flatMap(({ place, who, record, isNew }) => {
    const isOwn = idsOf(record).some((id) => own.has(id)) || (isNew && isOrganisation(record));
    const message = refusal(who, isMember, isOwn);
    return message === null ? [] : [{ path: ['changes', place], code: 'NOT_YOURS' as const, message }];
  });
}

function refusal(who: Proposers, isMember: boolean, isOwn: boolean): string | null {
  if (who === 'EDITORS') return 'this is for editors: ask one';
  if (!isMember || who === 'MEMBERS' || isOwn) return null;
  return 'none of your networks is behind it: ask an editor, or those who are';
}

type Named = EntityRecord | ClaimRecord | EntityId | { readonly subject: EntityId; readonly object: EntityId };

function idsOf(record: Named | undefined): EntityId[] {
  if (record === undefined) return [];
  if (typeof record === 'string') return [record];
  return 'subject' in record ? [record.subject, record.object] : [record.id];
}

const isOrganisation = (record: Named | undefined): boolean =>
  typeof record === 'object' && 'kind' in record && record.kind === 'Organisation';

/** Those that members of these networks are behind, as far as is on record. */
async function ownAmong(read: Reader, caller: Caller, ids: readonly EntityId[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const [{ networks }, sight] = [caller, sightOf(caller)];
  const rows = await read(ownEntities, { ids: [...new Set(ids)], networks, verbs: verbsBehind, given: { sight } });
  return new Set(rows.map(({ id }) => id));
}
