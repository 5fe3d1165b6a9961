import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import { atLeast, Confidence, verbNames, type Verb } from '../../graph/vocabulary/index.js';
import { ConnectionArguments, enumOf, ClaimObject, VerbEnum } from '../../graph/schema/index.js';
import {
  connectionOf,
  cursorOf,
  ListName,
  readPage,
  recordedClaimOf,
  recordedClaims,
  type ClaimsAsked,
  type Context,
  type RecordedClaim,
} from '../../graph/reading/index.js';
import {
  today,
  nothingExcluded,
  claimNamed,
  isEntityId,
  type ClaimId,
  type EntityId,
} from '../../graph/records/index.js';
import { noInitiativesLeftOut, share } from '../answer/answer.js';
import { ReasonObject } from './answer.types.js';
import { rankedType, type RankedConnection } from './ranked.types.js';
import type { Sentence } from '../answer/sentence.js';
import { conflictReason } from '../provenance/conflict-reasons.js';
import { conflictMetric, disagreements } from '../provenance/conflicts.js';

const ClaimConnection = rankedType(
  'Claim',
  ClaimObject,
  'Claims as they are recorded. Those that say the same of the same two stand side by side, the surer and then the newer one first. `completeness` is the share recorded of two things that every claim should have: a source, and the date of it.',
);

/** The most ids that `claims` takes at once. */
const MOST_IDS = 100;

@ArgsType()
class ClaimsArguments extends ConnectionArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      'All that is said of this entity as a subject. With `object`: between the two, whichever is the subject.',
  })
  subject?: string;

  @Field(() => ID, { nullable: true, description: 'All that is said with this entity as the object.' })
  object?: string;

  @Field(() => [ID], {
    nullable: true,
    description: `Only these claims, such as those that \`reasons\` name; at most ${MOST_IDS}. One that is not on record is left out; an empty list finds none.`,
  })
  ids?: string[];

  @Field(() => [VerbEnum], {
    nullable: true,
    description: 'Only claims that say this; all where it is left out, none where it is empty.',
  })
  verbs?: Verb[];

  @Field(() => enumOf(Confidence), {
    defaultValue: 'INFERRED',
    description: 'Only claims that are at least this sure, their two ends included. UNCONFIRMED shows everything.',
  })
  minConfidence!: Confidence;
}

/** What is claimed, by whom, and where two claims disagree. */
@Resolver(() => ClaimObject)
export class ClaimsResolver {
  @Query(() => ClaimConnection, {
    nullable: true,
    description:
      'How do we know this? What is claimed of one entity or between two, each claim with its sources, side by side where they conflict. It takes `subject`, `object` or both, or `ids`.',
  })
  async claims(
    @Args(() => ClaimsArguments) question: ClaimsArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<RecordedClaim>> {
    const { subject, object, ids, verbs, minConfidence, ...pages } = question;
    const list = new ListName('claims', { subject, object, ids, verbs, minConfidence }, context.sight);
    const page = readPage(pages, () => list);
    const asked = { ...(await claimsAsked(context, question)), confidences: atLeast(minConfidence) };
    const { version, unsure, unseen, sourced, dated, ...slice } = await recordedClaims(context, asked, page);
    const parameters = {
      subject: subject ?? null,
      object: object ?? null,
      ids: ids ?? null,
      verbs: verbs ?? null,
      minConfidence,
    };
    return {
      ...connectionOf(slice, (row) => {
        const node = recordedClaimOf(row);
        return { node, cursor: cursorOf([row.key, node.id], list) };
      }),
      metric: { ...conflictMetric, parameters },
      asOf: null,
      graphVersion: version,
      excludedCount: { ...nothingExcluded, visibility: unseen, confidence: unsure },
      initiativesLeftOut: noInitiativesLeftOut,
      completeness: share(sourced + dated, slice.total * 2),
    };
  }

  @Query(() => ClaimObject, {
    nullable: true,
    description: 'The claim with this id, however sure it is; null where it is not on record.',
  })
  async claim(
    @Arg('id', () => ID, { description: 'Such as `MEMBER_OF organisation:dof organisation:92-gruppen`.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RecordedClaim | null> {
    const asked = { ...nobody, ...ofIds([id]), verbs: null, confidences: atLeast('UNCONFIRMED') };
    const { rows } = await recordedClaims(context, asked, { size: 1, fromEnd: false, after: null, before: null });
    return rows[0] ? recordedClaimOf(rows[0]) : null;
  }

  @FieldResolver(() => [ID], {
    description:
      'The claims that say otherwise: of the same verb between the same two, for a time that both may speak of, with another value.',
  })
  conflictsWith(@Root() claim: RecordedClaim): string[] {
    return conflictsOf(claim).map(({ other }) => String(other['id']));
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it ranks first among the claims of its verb between its two ends: where values disagree, an analysis counts this one.',
  })
  ranksFirst(@Root() { id, rivals }: RecordedClaim): boolean {
    return rivals.toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))[0]?.['id'] === id;
  }

  @FieldResolver(() => [ReasonObject], { description: 'On what it and each claim that says otherwise disagree.' })
  conflicts(@Root() claim: RecordedClaim): Sentence[] {
    return conflictsOf(claim).map(({ other, found }) => conflictReason(claim, claim.own, other, found, today()));
  }
}

const rankOf = ({ precedence, id }: RecordedClaim['own']): string => `${String(precedence)} ${String(id)}`;

const conflictsOf = ({ id, verb, own, rivals }: RecordedClaim) =>
  rivals
    .filter((rival) => rival['id'] !== id)
    .map((other) => ({ other, found: disagreements(verb, own, other) }))
    .filter(({ found }) => found.length > 0);

const nobody = { subjects: [], objects: [], between: [] } as const;

/** @throws BAD_USER_INPUT, UNKNOWN_ID, PAGE_OUT_OF_RANGE */
async function claimsAsked(
  context: Context,
  { subject, object, ids, verbs }: ClaimsArguments,
): Promise<Omit<ClaimsAsked, 'confidences'>> {
  if (subject === undefined && object === undefined && ids === undefined)
    throw new SamspilError('BAD_USER_INPUT', 'Give `subject`, `object` or both, or the `ids` of claims.');
  const [one, other] = await Promise.all([known(context, subject), known(context, object)]);
  const wanted = ids === undefined ? { ids: null, between: [] } : ofIds(ids);
  const only = { verbs: verbs ?? null, ids: wanted.ids };
  if (one && other) {
    const between = [
      { subject: one, object: other },
      { subject: other, object: one },
    ];
    return { ...nobody, ...only, between };
  }
  if (one) return { ...nobody, ...only, subjects: [one] };
  return other ? { ...nobody, ...only, objects: [other] } : { ...nobody, ...only, between: wanted.between };
}

async function known({ loaders }: Context, id: string | undefined): Promise<EntityId | null> {
  if (id === undefined) return null;
  const entity = isEntityId(id) ? await loaders.entities.load(id) : null;
  if (!entity) throw new SamspilError('UNKNOWN_ID', `No entity with the id “${id}” is on record.`);
  return entity.id;
}

function ofIds(ids: readonly string[]): Pick<ClaimsAsked, 'between'> & { readonly ids: ClaimId[] } {
  if (ids.length > MOST_IDS)
    throw new SamspilError('PAGE_OUT_OF_RANGE', `\`ids\` has ${ids.length} ids; give at most ${MOST_IDS}.`);
  const between = ids.map((id) => {
    const named = claimNamed(id as ClaimId);
    if (!named || !verbNames.includes(named.verb) || !isEntityId(named.subject) || !isEntityId(named.object))
      throw new SamspilError(
        'BAD_USER_INPUT',
        `“${id}” is no id of a claim; it has the form VERB subject object, such as MEMBER_OF organisation:dof organisation:92-gruppen.`,
      );
    return { subject: named.subject, object: named.object };
  });
  return { ids: ids.map((id) => id as ClaimId), between };
}
