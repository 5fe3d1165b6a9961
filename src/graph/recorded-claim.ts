import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  InterfaceType,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { cypherQuery } from '../database/index.js';
import { addOwnValues, pascalCase, Provenance } from './claim.js';
import type { Context } from './context.js';
import { Entity } from './entity.js';
import type { EntityNode } from './entity-node.js';
import type { ClaimId, EntityId } from './ids.js';
import type { Page, Slice } from './page.js';
import { BilingualText } from './scalars.js';
import type { Stored } from './stored.js';
import { verbNames, verbOf, type Confidence, type Verb } from './vocabulary/index.js';

export const VerbEnum = Object.fromEntries(verbNames.map((verb) => [verb, verb]));
registerEnumType(VerbEnum, {
  name: 'Verb',
  description: 'What a claim says of its two ends.',
  valuesConfig: Object.fromEntries(
    verbNames.map((verb) => {
      const { about, en, da } = verbOf(verb);
      return [verb, { description: `${about} (${en}; da: ${da})` }];
    }),
  ),
});

/** A claim with all that is recorded on it. */
export interface RecordedClaim extends Readonly<Record<string, unknown>> {
  readonly id: ClaimId;
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly sourceIds: readonly EntityId[];
  /** What is recorded on it and derived from that, by name. */
  readonly own: Stored;
  /** All claims of this verb between these ends that count, itself among them. */
  readonly rivals: readonly Stored[];
}

/** A claim as a record of its own rather than as the edge of a relation. */
@InterfaceType('RecordedClaim', {
  implements: Provenance,
  description:
    'A claim as it is recorded: a subject, a verb, an object, and how that is known. Each verb has a type of its own with what only its claims carry.',
  resolveType: ({ verb }: RecordedClaim) => typeNameOf(verb),
})
export abstract class RecordedClaimObject extends Provenance {
  @Field(() => ID, { description: 'Says which claim this is. `reasons` name claims by it.' })
  readonly id!: string;

  @Field(() => VerbEnum, { description: 'What it says of its two ends.' })
  readonly verb!: Verb;
}

const typeNameOf = (verb: Verb): string => `${pascalCase(verb)}Claim`;

/** The type of each verb's claims. */
export const recordedClaimTypes: readonly ClassType[] = verbNames.map((verb) => {
  const { about, en, da } = verbOf(verb);
  @ObjectType(typeNameOf(verb), {
    implements: RecordedClaimObject,
    simpleResolvers: true,
    description: `${about} (${en}; da: ${da})`,
  })
  class ClaimOfVerb extends RecordedClaimObject {}
  addOwnValues(ClaimOfVerb, verb);
  return ClaimOfVerb;
});

/** Leads from a claim to its two ends, and tells its verb in words. */
@Resolver(() => RecordedClaimObject)
export class RecordedClaimResolver {
  @FieldResolver(() => BilingualText, { description: 'The verb in words, as it stands between subject and object.' })
  label(@Root() { verb }: RecordedClaim): BilingualText {
    const { da, en } = verbOf(verb);
    return { da, en };
  }

  @FieldResolver(() => Entity, { description: 'What it is about.' })
  async subject(@Root() { subject }: RecordedClaim, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return loaders.entities.load(subject);
  }

  @FieldResolver(() => Entity, { description: 'What it says the subject has to do with.' })
  async object(@Root() { object }: RecordedClaim, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return loaders.entities.load(object);
  }
}

/** Which claims are asked for: all that is said by any of the first three, less what the others rule out. */
export interface ClaimsAsked {
  readonly subjects: readonly EntityId[];
  readonly objects: readonly EntityId[];
  readonly between: readonly { readonly subject: EntityId; readonly object: EntityId }[];
  readonly verbs: readonly Verb[] | null;
  readonly ids: readonly ClaimId[] | null;
  readonly confidences: readonly Confidence[];
}

interface RecordedRow {
  readonly key: string;
  readonly verb: Verb;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly claim: Stored;
  readonly rivals: readonly Stored[];
}

/** A page of recorded claims, and what all of them together have. */
export interface RecordedClaims extends Slice<RecordedRow> {
  readonly version: number;
  readonly unsure: number;
  readonly unseen: number;
  readonly sourced: number;
  readonly dated: number;
}

const recordedClaimsPage = cypherQuery<ClaimsAsked & Page & Pick<Context, 'sight'>, RecordedClaims>(
  'graph/recorded-claims',
);

/** Reads a page of claims with all that is recorded on them, in one Cypher query. */
export async function recordedClaims(
  { database, signal, sight }: Pick<Context, 'database' | 'signal' | 'sight'>,
  asked: ClaimsAsked,
  page: Page,
): Promise<RecordedClaims> {
  const [slice] = await database.read(recordedClaimsPage, { ...asked, ...page, sight }, { signal });
  if (!slice) throw new Error('recorded-claims gave no row');
  return slice;
}

/** A row as resolvers hand it on. */
export const recordedClaimOf = ({ verb, subject, object, claim, rivals }: RecordedRow): RecordedClaim => ({
  ...claim,
  id: String(claim['id']) as ClaimId,
  verb,
  subject,
  object,
  sourceIds: sourcesIn(claim),
  own: claim,
  rivals,
});

const sourcesIn = ({ sources }: Stored): EntityId[] =>
  Array.isArray(sources) ? sources.map((id) => String(id) as EntityId) : [];
