import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { ConnectionArguments, ViewerObject } from '../graph/schema/index.js';
import {
  connectionOf,
  cursorOf,
  ListName,
  readPage,
  sliceOf,
  type Connection,
  type Context,
} from '../graph/reading/index.js';
import { type Caller, mayAs, type Role } from '../graph/records/index.js';
import { Edits, pseudonymIn, type Editing } from '../graph/writing/index.js';
import { type ChangeSet, changeSetsById, changeSetsIn, type ChangeSetState } from './change-set.js';
import { mayPropose } from './corrections.js';
import { Changes } from './changes-argument.js';
import { ChangeInput, type GivenChange } from './given.js';
import {
  accept,
  amend,
  decline,
  made,
  propose,
  readChangeSet,
  readerOf,
  record,
  requireFew,
  undo,
  withdraw,
  MOST_CHANGES,
} from './recording.js';
import {
  ChangePreviewObject,
  ChangeSetConnection,
  ChangeSetObject,
  ChangeSetStateEnum,
  previewOf,
  type Preview,
} from './recording.types.js';

const REASON = 'Why: it goes on record, without names of persons.';
const CHANGES = `What is to be changed, 1 to ${MOST_CHANGES} at once: all of it or nothing.`;
const MADE_ON =
  'The `graphVersion` at which you have looked at what you change. Where somebody has changed the same since, you are told, and nothing is overwritten.';
const SET = 'The id of the set.';

const open: readonly ChangeSetState[] = ['DRAFT', 'PROPOSED'];

@ArgsType()
class ChangeSetsArguments extends ConnectionArguments {
  @Field(() => [ChangeSetStateEnum], {
    nullable: true,
    description: 'In one of these states; those that are still open where it is left out.',
  })
  states?: ChangeSetState[];
}

@ArgsType()
class ChangesArguments {
  @Field(() => Int, { nullable: true, description: MADE_ON })
  madeOn?: number;

  @Field(() => String, { description: REASON })
  reason!: string;
}

const asked = (changes: readonly GivenChange[], { madeOn, reason }: ChangesArguments) => ({
  changes,
  madeOn: madeOn ?? null,
  reason,
});

/** What was given, without the classes of its inputs. */
const asData = (changes: readonly GivenChange[]): GivenChange[] => JSON.parse(JSON.stringify(changes)) as GivenChange[];

@Resolver(() => ChangeSetObject)
export class RecordingResolver {
  @Authorized<Role>('EDITOR')
  @Mutation(() => ChangeSetObject, { nullable: true, description: 'Records changes at once. For editors.' })
  async record(
    @Changes() changes: readonly GivenChange[],
    @Args(() => ChangesArguments) given: ChangesArguments,
    @Edits() editing: Editing,
    @Ctx() context: Context,
  ): Promise<ChangeSet> {
    return made(context, record(editing, context, asked(changes, given)));
  }

  @Authorized<Role>('READER')
  @Mutation(() => ChangeSetObject, {
    nullable: true,
    description:
      'Proposes changes, which an editor accepts or declines. For members, of what their networks are behind, and for readers where the operator takes their corrections.',
  })
  async propose(
    @Changes() changes: readonly GivenChange[],
    @Args(() => ChangesArguments) given: ChangesArguments,
    @Arg('isDraft', () => Boolean, {
      defaultValue: false,
      description: 'Whether you are still at it: then nobody else sees it.',
    })
    isDraft: boolean,
    @Edits() editing: Editing,
    @Ctx() context: Context,
  ): Promise<ChangeSet> {
    return made(context, propose(editing, context, { ...asked(changes, given), isDraft }));
  }

  @Authorized<Role>('MEMBER')
  @Mutation(() => ChangeSetObject, {
    nullable: true,
    description: 'Changes what a set asks for that nobody has decided yet. For whoever made it, and editors.',
  })
  async amend(
    @Arg('id', () => ID, { description: SET }) id: string,
    @Changes() changes: readonly GivenChange[],
    @Args(() => ChangesArguments) given: ChangesArguments,
    @Arg('isDraft', () => Boolean, { defaultValue: false, description: 'Whether you are still at it.' })
    isDraft: boolean,
    @Edits() editing: Editing,
    @Ctx() context: Context,
  ): Promise<ChangeSet> {
    return made(context, amend(editing, context, { id, ...asked(changes, given), isDraft }));
  }

  @Authorized<Role>('EDITOR')
  @Mutation(() => ChangeSetObject, {
    nullable: true,
    description: 'Accepts a set, or some of its changes. For editors.',
  })
  async accept(
    @Arg('id', () => ID, { description: SET }) id: string,
    @Arg('only', () => [Int], {
      nullable: true,
      description:
        'The numbers of the changes that you accept, from 0; all where it is left out. The others are not recorded.',
    })
    only: number[] | undefined,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Edits() editing: Editing,
    @Ctx() context: Context,
  ): Promise<ChangeSet> {
    return made(context, accept(editing, context, { id, only: only ?? null, reason }));
  }

  @Authorized<Role>('EDITOR')
  @Mutation(() => ChangeSetObject, { nullable: true, description: 'Declines a set. For editors.' })
  async decline(
    @Arg('id', () => ID, { description: SET }) id: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Edits() editing: Editing,
    @Ctx() context: Context,
  ): Promise<ChangeSet> {
    return made(context, decline(editing, context, { id, reason }));
  }

  @Authorized<Role>('MEMBER')
  @Mutation(() => ChangeSetObject, {
    nullable: true,
    description: 'Takes a set back that nobody has decided yet. For whoever made it, and editors.',
  })
  async withdraw(
    @Arg('id', () => ID, { description: SET }) id: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Edits() editing: Editing,
    @Ctx() context: Context,
  ): Promise<ChangeSet> {
    return made(context, withdraw(editing, context, { id, reason }));
  }

  @Authorized<Role>('EDITOR')
  @Mutation(() => ChangeSetObject, {
    nullable: true,
    description:
      'Undoes an accepted set by another one, which it gives back: what was recorded since stays, and where that is the same you are told and nothing is undone. For editors.',
  })
  async undo(
    @Arg('id', () => ID, { description: SET }) id: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Edits() editing: Editing,
    @Ctx() context: Context,
  ): Promise<ChangeSet> {
    return made(context, undo(editing, context, { id, reason }));
  }

  @Authorized<Role>('READER')
  @Query(() => ChangePreviewObject, {
    nullable: true,
    description:
      'What changes would do, what is wrong with them, and where they meet what others have changed. Nothing is recorded. For whoever may propose.',
  })
  async preview(
    @Arg('changes', () => [ChangeInput], { description: CHANGES }) changes: GivenChange[],
    @Arg('madeOn', () => Int, { nullable: true, description: MADE_ON }) madeOn: number | undefined,
    @Ctx() context: Context,
  ): Promise<Preview> {
    requireFew(changes);
    return previewOf(context, asData(changes), madeOn ?? null);
  }

  @Authorized<Role>('MEMBER')
  @Query(() => ChangeSetObject, {
    nullable: true,
    description: 'A set of changes: editors see all, members their own.',
  })
  async changeSet(@Arg('id', () => ID, { description: SET }) id: string, @Ctx() context: Context): Promise<ChangeSet> {
    return readChangeSet(context, id);
  }

  @Authorized<Role>('MEMBER')
  @Query(() => ChangeSetConnection, {
    nullable: true,
    description: 'Sets of changes, the newest first: editors see all but the drafts of others, members their own.',
  })
  async changeSets(
    @Args(() => ChangeSetsArguments) { states = [...open], ...page }: ChangeSetsArguments,
    @Ctx() context: Context,
  ): Promise<Connection<{ readonly node: ChangeSet; readonly cursor: string }>> {
    const { database, caller, sight, signal } = context;
    const read = readerOf(database, signal);
    const name = new ListName('changeSets', { states }, sight);
    const pseudonym = caller.subject === undefined ? undefined : await pseudonymIn(database, caller, { signal });
    const places = await placesOf();
    const slice = sliceOf(
      places,
      readPage(page, () => name),
      (place) => place,
      newestFirst,
    );
    const sets = await changeSetsById(
      read,
      slice.rows.map(([, id]) => id),
    );
    const rows = slice.rows.flatMap((place) => {
      const set = sets.get(place[1]);
      return set ? [{ place, set }] : [];
    });
    return connectionOf({ ...slice, rows }, ({ place, set }) => ({ node: set, cursor: cursorOf(place, name) }));

    async function placesOf() {
      if (!mayAs(caller, 'EDITOR')) return pseudonym === undefined ? [] : changeSetsIn(read, states, pseudonym);
      const all = await changeSetsIn(
        read,
        states.filter((state) => state !== 'DRAFT'),
        null,
      );
      const drafts =
        states.includes('DRAFT') && pseudonym !== undefined ? await changeSetsIn(read, ['DRAFT'], pseudonym) : [];
      return [...all, ...drafts].sort(newestFirst);
    }
  }
}

/** Tells whoever asks whether they may propose: for readers that is for the operator to say. */
@Resolver(() => ViewerObject)
export class ProposerResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the caller may propose changes: members and editors may, and readers where the operator takes their corrections (CORRECTIONS).',
  })
  mayPropose(@Root() caller: Caller, @Ctx() { database }: Context): boolean {
    return mayPropose(database, caller);
  }
}

const newestFirst = ([one, id]: readonly [string, string], [other, otherId]: readonly [string, string]): number =>
  one === other ? (id < otherId ? 1 : -1) : one < other ? 1 : -1;
