import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { cypherQuery } from '../database/index.js';
import { atLeast } from '../graph/vocabulary/index.js';
import {
  entityNode,
  keyLoader,
  type Context,
  type EntityNode,
  type KeyLookup,
  type StoredEntity,
} from '../graph/reading/index.js';
import { identifierKey, today, type EntityId, type Sight } from '../graph/records/index.js';
import { Organisation } from './organisation.js';

interface Counting {
  readonly given: { readonly sight: Sight };
  readonly confidences: readonly string[];
  readonly today: string;
}

const orgIds = cypherQuery<Counting & { ids: readonly EntityId[] }, { id: EntityId; orgId: string }>(
  'organisations/org-ids-of-organisations',
);
const organisationsByOrgId = cypherQuery<
  Counting & { wanted: readonly { orgId: string; keys: readonly string[] }[] },
  { orgId: string; organisation: StoredEntity }
>('organisations/organisations-by-org-id');

/** As elsewhere, nothing unconfirmed counts unless it is asked for; a key takes no argument by which to ask. */
const counting = (sight: Sight): Counting => ({
  given: { sight },
  confidences: atLeast('INFERRED'),
  today: today(),
});

/** The register of an identifier has two parts, such as `DK-CVR`, and by no convention more than this. */
const MOST_PARTS = 8;

/** An identifier is at most 200 characters long, and so is the name of its register. */
const LONGEST = 401;

/** The public identifier by which other systems know an organisation; null where none is known for sure enough. */
export const orgIdOf = keyLoader<EntityId, string>(async (ids, { database, signal, sight }) => {
  const rows = await database.read(orgIds, { ids, ...counting(sight) }, { signal });
  return rows.map(({ id, orgId }) => [id, orgId]);
});

const organisationOf = keyLoader<string, EntityNode>(async (asked, { database, signal, sight }) => {
  const wanted = asked.map((orgId) => ({ orgId, keys: waysToRead(orgId) }));
  const rows = await database.read(organisationsByOrgId, { wanted, ...counting(sight) }, { signal });
  return rows.map(({ orgId, organisation }) => [orgId, entityNode(organisation)]);
});

/** `XM-DAC-3-1` does not tell where its register ends: each hyphen may be the one between register and value. */
function waysToRead(orgId: string): string[] {
  if (orgId.length > LONGEST) return [];
  const parts = orgId.split('-');
  return parts
    .slice(1, MOST_PARTS + 1)
    .map((_part, index) =>
      identifierKey({ scheme: parts.slice(0, index + 1).join('-'), value: parts.slice(index + 1).join('-') }),
    );
}

/** The organisation with a public identifier, compared without case. Any of its identifiers leads to it. */
export const organisationByOrgId: KeyLookup = async (orgId, context) => organisationOf(context, orgId);

@Resolver(() => Organisation)
export class OrgIdResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'The public identifier by which other systems know it, as org-id.guide writes it: register, hyphen, value, such as `DK-CVR-35429867`. Where it has several, the one with the best claim that has not ended; null where none is known for sure enough, or where it leads to another organisation that has stated it with a better claim. In a supergraph any of its identifiers leads to it, compared without case.',
  })
  async orgId(@Root() { id }: EntityNode, @Ctx() context: Context): Promise<string | null> {
    return orgIdOf(context, id);
  }
}
