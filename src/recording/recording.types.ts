import { Authorized, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  ChangedValueObject,
  changedValues,
  ChangeEffectObject,
  ChangeWhatEnum,
  effectsOf,
  type ChangedValue,
  type ChangeEffect,
  entitiesOf,
  textOf,
} from '../coordination/index.js';
import type { Double } from '../dataset/index.js';
import { SamspilError } from '../errors.js';
import {
  BilingualText,
  ClaimObject,
  connectionType,
  EdtfScalar,
  Entity,
  enumOf,
  RoleEnum,
  typeOf,
  VerbEnum,
} from '../graph/schema/index.js';
import type { ClaimNode, Context, EntityNode } from '../graph/reading/index.js';
import {
  type ClaimId,
  claimNamed,
  type ClaimRecord,
  type Day,
  type EntityId,
  type EntityRecord,
  isEntityId,
  kindOf,
  mayAs,
  type Role,
  type Value,
  type Values,
} from '../graph/records/index.js';
import { term, termSet, type Verb, wordsFor } from '../graph/vocabulary/index.js';
import { pseudonymIn, recordedEnds } from '../graph/writing/index.js';
import type { ChangeSet, ChangeSetState, Decision } from './change-set.js';
import type { Conflict } from './conflicts.js';
import { historyLoader, type HistoryEntry } from './history.js';
import type { ChangeFault } from './understanding.js';
import { isOwn, preview, readChangeSet, readerOf, wholeChangeSet } from './recording.js';
import { netChanges } from './undoing.js';

export const ChangeSetStateEnum = enumOf(
  termSet<ChangeSetState>('ChangeSetState', 'What has become of a set of changes.', {
    DRAFT: term('kladde', 'draft', 'Whoever makes it is still at it; nobody else sees it.'),
    PROPOSED: term('foreslået', 'proposed', 'It waits for an editor.'),
    ACCEPTED: term('godtaget', 'accepted', 'It is on record.'),
    DECLINED: term('afvist', 'declined', 'An editor said no, and why.'),
    WITHDRAWN: term('trukket tilbage', 'withdrawn', 'Whoever made it took it back.'),
    UNDONE: term('fortrudt', 'undone', 'It was on record, and another set undid it.'),
  }),
);

/** What a set changes of one record, or would change. */
export interface RecordChange {
  /** The number of the change that does it; null where a set that undoes another does. */
  readonly place: number | null;
  readonly id: EntityId | ClaimId;
  readonly before: Values | null;
  readonly after: Values | null;
}

@ObjectType('RecordChange', {
  description: 'What changes of one record, an entity or a claim: what was recorded before, and what is after.',
})
export class RecordChangeObject implements Pick<RecordChange, 'place' | 'id'> {
  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the change in its set, from 0, which `accept(only:)` takes; null where a set undoes another.',
  })
  place!: number | null;

  @Field(() => ID, {
    description:
      'The entity or the claim. That of a new entity is made when it is recorded; until then it may become another.',
  })
  id!: EntityId | ClaimId;
}

function whatOf(before: Values | null, after: Values | null): string {
  if (after === null) return 'REMOVED';
  return before === null ? 'RECORDED' : 'CORRECTED';
}

@Resolver(() => RecordChangeObject)
export class RecordChangeResolver {
  @FieldResolver(() => ChangeWhatEnum, { description: 'Whether it is put on record, corrected, or taken off.' })
  what(@Root() { before, after }: RecordChange): string {
    return whatOf(before, after);
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The entity as it is on record; null for a claim, for what is new and for what is no longer there.',
  })
  async entity(@Root() { id }: RecordChange, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return isEntityId(id) ? loaders.entities.load(id) : null;
  }

  @FieldResolver(() => VerbEnum, { nullable: true, description: 'What a claim says; null for an entity.' })
  verb(@Root() { id }: RecordChange): Verb | null {
    return claimNamed(id)?.verb ?? null;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'What a claim is about; null for an entity.' })
  subject(@Root() { id }: RecordChange): EntityId | null {
    return claimNamed(id)?.subject ?? null;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'What a claim leads to; null for an entity.' })
  object(@Root() { id }: RecordChange): EntityId | null {
    return claimNamed(id)?.object ?? null;
  }

  @FieldResolver(() => BilingualText, {
    nullable: true,
    description: 'What an entity is called, or would be; null for a claim.',
  })
  name(@Root() { id, before, after }: RecordChange): BilingualText | null {
    if (!isEntityId(id)) return null;
    const values = after ?? before ?? {};
    return bilingual(values['nameDa'], values['nameEn']);
  }

  @FieldResolver(() => [ChangedValueObject], { description: 'What changes, value by value.' })
  values(@Root() { before, after }: RecordChange, @Ctx() { caller }: Context): ChangedValue[] {
    const values = changedValues({ before: before ?? {}, after: after ?? {} });
    return mayAs(caller, 'EDITOR') ? values : values.map(withoutHidden);
  }
}

function bilingual(da: Value | undefined, en: Value | undefined): BilingualText {
  return { ...(typeof da === 'string' && { da }), ...(typeof en === 'string' && { en }) };
}

/** What was recorded there may name what the caller must not see. */
const withoutHidden = (value: ChangedValue): ChangedValue =>
  value.property === 'sources' || value.property === 'visibleTo' ? { ...value, before: null } : value;

@ObjectType('ChangeFault', {
  description: 'What is wrong with a change, and what would be right.',
})
export class ChangeFaultObject implements Omit<ChangeFault, 'path'> {
  @Field(() => [String], {
    description: 'Where: the path into what was given, such as `changes`, `0`, `organisation`, `website`.',
  })
  path!: string[];

  @Field(() => String, { description: 'Which kind of fault; stable.' })
  code!: ChangeFault['code'];

  @Field(() => String, { description: 'What would be right.' })
  message!: string;
}

@ObjectType('ChangeConflict', {
  description: 'A value that somebody else has changed since whoever makes a change looked at it.',
})
export class ChangeConflictObject implements Pick<Conflict, 'place' | 'id' | 'property'> {
  @Field(() => Int, { description: 'The number of the change, from 0.' })
  place!: number;

  @Field(() => ID, { description: 'The entity or the claim.' })
  id!: EntityId | ClaimId;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the value; null where the whole was recorded or withdrawn meanwhile.',
  })
  property!: string | null;
}

@Resolver(() => ChangeConflictObject)
export class ChangeConflictResolver {
  @FieldResolver(() => BilingualText, { nullable: true, description: 'What the value is called.' })
  label(@Root() { property }: Conflict): BilingualText | null {
    return property === null ? null : wordsFor(property.replace(/(?:Da|En)$/u, ''));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was seen, as a dataset writes it; null for nothing.',
  })
  seen(@Root() { seen }: Conflict): string | null {
    return textOf(seen);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What is recorded now; null for nothing.' })
  now(@Root() { now }: Conflict): string | null {
    return textOf(now);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the change would record; null for nothing.' })
  proposed(@Root() { proposed }: Conflict): string | null {
    return textOf(proposed);
  }
}

@ObjectType('PossibleDouble', {
  description: 'A new organisation that may be on record already: it shares a name or an identifier.',
})
export class PossibleDoubleObject implements Pick<Double, 'id' | 'common'> {
  @Field(() => ID, { description: 'The new one.' })
  id!: EntityId;

  @Field(() => String, { description: 'What both have.' })
  common!: string;
}

@Resolver(() => PossibleDoubleObject)
export class PossibleDoubleResolver {
  @FieldResolver(() => typeOf('Organisation'), {
    nullable: true,
    description: 'The one on record; null where it is new too.',
  })
  async other(@Root() { other }: Double, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return loaders.entities.load(other);
  }
}

/** What changes would do. */
export interface Preview {
  readonly version: number;
  readonly changes: readonly RecordChange[];
  readonly faults: readonly ChangeFaultObject[];
  readonly conflicts: readonly Conflict[];
  readonly doubles: readonly Double[];
}

@ObjectType('ChangePreview', {
  description: 'What changes would do if they were accepted now. Nothing is recorded by looking at it.',
})
export class ChangePreviewObject implements Omit<Preview, 'changes' | 'conflicts' | 'doubles'> {
  @Field(() => Int, {
    name: 'graphVersion',
    description: 'Of which state of the graph this is said: good as `madeOn`.',
  })
  version!: number;

  @Field(() => [ChangeFaultObject], { description: 'What is wrong: with a fault nothing can be accepted.' })
  faults!: readonly ChangeFaultObject[];

  @Field(() => [ChangeConflictObject], { description: 'What somebody else has changed since `madeOn`.' })
  conflicts!: readonly object[];

  @Field(() => [PossibleDoubleObject], { description: 'New organisations that may be on record already.' })
  doubles!: readonly object[];
}

/** The most records of a set that are shown; a set that a dataset made may have more. */
const MOST_SHOWN = 1_000;

@Resolver(() => ChangePreviewObject)
export class ChangePreviewResolver {
  @FieldResolver(() => [RecordChangeObject], {
    description: `Each record that would differ, the first ${MOST_SHOWN} of them. Where there are faults none is told.`,
  })
  changes(@Root() { changes }: Preview): readonly RecordChange[] {
    return changes.slice(0, MOST_SHOWN);
  }

  @FieldResolver(() => Int, { description: 'How many records would differ.' })
  count(@Root() { changes }: Preview): number {
    return changes.length;
  }

  @FieldResolver(() => [ChangeEffectObject], {
    description:
      'What else would change: needs that would no longer be a gap, initiatives that would overlap, organisations that would be tied or could meet. At most 20, the weightiest first; none where there are faults. Worked out only where you ask for it.',
  })
  async effects(@Root() { changes, faults }: Preview, @Ctx() context: Context): Promise<readonly ChangeEffect[]> {
    return faults.length > 0 ? [] : effectsOf(context, proposedBy(changes));
  }
}

/** The records that changes lead to. */
export function proposedBy(changes: readonly RecordChange[]): Parameters<typeof effectsOf>[1] {
  const entities: EntityRecord[] = [];
  const claims: ClaimRecord[] = [];
  const fresh = new Set<EntityId>();
  for (const { id, before, after } of changes) {
    if (after === null) continue;
    if (isEntityId(id)) {
      entities.push({ id, kind: kindOf(id), values: after });
      if (before === null) fresh.add(id);
    } else {
      const named = claimNamed(id);
      if (named) claims.push({ ...recordedEnds(id), verb: named.verb, values: after });
    }
  }
  return { entities, claims, fresh, gone: changes.filter(({ after }) => after === null).map(({ id }) => id) };
}

/** What changes would do for whoever asks. */
export async function previewOf(
  context: Context,
  changes: Parameters<typeof preview>[1],
  madeOn: number | null,
): Promise<Preview> {
  const { overwriting, faults, conflicts, checked, version } = await preview(context, changes, madeOn);
  return {
    version,
    changes: overwriting.map(({ place, id, now, proposed }) => ({ place, id, before: now, after: proposed })),
    faults: faults.map(({ path, code, message }) => ({ path: path.map(String), code, message })),
    conflicts,
    doubles: await checked.doubles(),
  };
}

@ObjectType('ChangeDecision', {
  description: 'What somebody has done with a set of changes: in which role and of which networks, never which person.',
})
export class ChangeDecisionObject implements Omit<Decision, 'networks' | 'day'> {
  @Field(() => ChangeSetStateEnum, { description: 'What it became by it.' })
  state!: ChangeSetState;

  @Field(() => RoleEnum, { description: 'In which role.' })
  role!: Role;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => EdtfScalar, { name: 'date', description: 'On which day.' })
  day!: string;
}

@Resolver(() => ChangeDecisionObject)
export class ChangeDecisionResolver {
  @FieldResolver(() => [Entity], {
    description: 'The networks that the token named, as far as they are for you to see.',
  })
  async networks(@Root() { networks }: Decision, @Ctx() context: Context): Promise<EntityNode[]> {
    return entitiesOf(context, networks);
  }
}

@ObjectType('ChangeSet', {
  description:
    'All that somebody wants to be changed at once, with why, and what has become of it. Editors see all, others their own.',
})
export class ChangeSetObject implements Omit<
  ChangeSet,
  'networks' | 'day' | 'pseudonym' | 'undoes' | 'undoneBy' | 'decisions' | 'accepted'
> {
  @Field(() => ID, { description: 'Its id, good for `changeSet(id)`.' })
  id!: string;

  @Field(() => ChangeSetStateEnum, { description: 'What has become of it.' })
  state!: ChangeSetState;

  @Field(() => String, { description: 'Why, as whoever made it says.' })
  reason!: string;

  @Field(() => RoleEnum, { description: 'In which role it was made.' })
  role!: Role;

  @Authorized<Role>('EDITOR')
  @Field(() => String, {
    nullable: true,
    description: 'Stands for whoever made it, as in `Change.pseudonym`. For editors.',
  })
  pseudonym!: string | null;

  @Field(() => EdtfScalar, { name: 'date', description: 'On which day it was made.' })
  day!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the graph that whoever made it had looked at; null where it overwrites nothing.',
  })
  madeOn!: number | null;

  @Field(() => Int, {
    nullable: true,
    name: 'graphVersion',
    description: 'The version of the graph that it led to; null where nothing is changed by it.',
  })
  version!: number | null;

  @Field(() => [ChangeDecisionObject], { description: 'What was done with it, the oldest first; the first made it.' })
  decisions!: readonly object[];

  @Field(() => Int, { description: 'How many changes it asks for.' })
  count!: number;

  @Field(() => [Int], {
    nullable: true,
    description: 'The numbers of the changes that were accepted; null for all, and where none was.',
  })
  accepted!: readonly number[] | null;
}

export const ChangeSetConnection = connectionTypeOf();

function connectionTypeOf() {
  @ObjectType('ChangeSetEdge', { description: 'An entry of a list of sets of changes.' })
  class ChangeSetEdge {
    @Field(() => ChangeSetObject, { description: 'The set.' })
    node!: ChangeSet;

    @Field(() => String, { description: 'Its place in the list.' })
    cursor!: string;
  }
  return connectionType('ChangeSet', ChangeSetEdge, () => ChangeSetObject, 'Sets of changes, the newest first.');
}

@Resolver(() => ChangeSetObject)
export class ChangeSetResolver {
  @FieldResolver(() => [Entity], { description: 'The networks of whoever made it, as far as they are for you to see.' })
  async networks(@Root() { networks }: ChangeSet, @Ctx() context: Context): Promise<EntityNode[]> {
    return entitiesOf(context, networks);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you have made it. Without a token nobody has.' })
  async own(@Root() set: ChangeSet, @Ctx() { database, caller, signal }: Context): Promise<boolean> {
    return isOwn(caller, await pseudonymIn(database, caller, { signal }), set);
  }

  @FieldResolver(() => ChangeSetObject, { nullable: true, description: 'The set that it undoes.' })
  async undoes(@Root() { undoes }: ChangeSet, @Ctx() context: Context): Promise<ChangeSet | null> {
    return undoes === null ? null : readChangeSet(context, undoes);
  }

  @FieldResolver(() => ChangeSetObject, { nullable: true, description: 'The set that has undone it.' })
  async undoneBy(@Root() { undoneBy }: ChangeSet, @Ctx() context: Context): Promise<ChangeSet | null> {
    return undoneBy === null ? null : readChangeSet(context, undoneBy);
  }

  @FieldResolver(() => [RecordChangeObject], {
    description: `What it has changed, record by record, the first ${MOST_SHOWN} of them; empty while it is not on record: then \`preview\` tells what it would.`,
  })
  async changes(@Root() { version }: ChangeSet, @Ctx() { database, signal }: Context): Promise<RecordChange[]> {
    if (version === null) return [];
    const changes = await netChanges(readerOf(database, signal), version);
    return changes.slice(0, MOST_SHOWN).map(({ id, before, after }) => ({ place: null, id, before, after }));
  }

  @FieldResolver(() => ChangePreviewObject, {
    nullable: true,
    description: 'What it would do if it were accepted now; null where it was decided.',
  })
  async preview(@Root() { id, state, madeOn }: ChangeSet, @Ctx() context: Context): Promise<Preview | null> {
    if (state !== 'DRAFT' && state !== 'PROPOSED') return null;
    const { changes } = await wholeChangeSet(context, id);
    return previewOf(context, changes, madeOn);
  }
}

@ObjectType('HistoryEntry', {
  description:
    'What one write recorded of an entity or a claim: in which role and of which networks, never by which person.',
})
export class HistoryEntryObject implements Pick<HistoryEntry, 'version' | 'day' | 'reason' | 'role'> {
  @Field(() => EdtfScalar, { name: 'date', description: 'On which day.' })
  day!: Day;

  @Field(() => String, { description: 'In which role; `import` where a dataset was loaded.' })
  role!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, as whoever wrote it says; null where nobody had to, and for whoever may not see all that the same write changed.',
  })
  reason!: string | null;

  @Field(() => Int, { name: 'graphVersion', description: 'The version of the graph that it led to.' })
  version!: number;
}

@Resolver(() => HistoryEntryObject)
export class HistoryEntryResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Stands for whoever wrote it, as in `Change.pseudonym`; null for all but editors.',
  })
  pseudonym(@Root() { pseudonym }: HistoryEntry, @Ctx() { caller }: Context): string | null {
    return mayAs(caller, 'EDITOR') ? pseudonym : null;
  }

  @FieldResolver(() => ChangeWhatEnum, { description: 'Whether it was put on record, corrected, or taken off.' })
  what(@Root() { before, after }: HistoryEntry): string {
    return whatOf(before, after);
  }

  @FieldResolver(() => [ChangedValueObject], { description: 'What was changed, value by value.' })
  values(@Root() { before, after }: HistoryEntry): ChangedValue[] {
    return changedValues({ before: before ?? {}, after: after ?? {} });
  }

  @FieldResolver(() => [Entity], {
    description: 'The networks of whoever wrote it, as far as they are for you to see.',
  })
  async networks(@Root() { networks }: HistoryEntry, @Ctx() context: Context): Promise<EntityNode[]> {
    return entitiesOf(context, networks);
  }

  @FieldResolver(() => ChangeSetObject, {
    nullable: true,
    description: 'The set of changes that it belongs to; null where there is none, or none for you to see.',
  })
  async changeSet(@Root() { set }: HistoryEntry, @Ctx() context: Context): Promise<ChangeSet | null> {
    if (set === null || !mayAs(context.caller, 'MEMBER')) return null;
    return readChangeSet(context, set).catch((error: unknown) => {
      if (error instanceof SamspilError && error.code === 'UNKNOWN_ID') return null;
      throw error;
    });
  }
}

const HISTORY = 'All that was written of it, the newest first, as far as it was for you to see then.';

@Resolver(() => Entity)
export class EntityHistoryResolver {
  @FieldResolver(() => [HistoryEntryObject], { description: HISTORY })
  async history(@Root() { id }: EntityNode, @Ctx() context: Context): Promise<readonly HistoryEntry[]> {
    return (await historyLoader(context, id)) ?? [];
  }
}

@Resolver(() => ClaimObject)
export class ClaimHistoryResolver {
  @FieldResolver(() => [HistoryEntryObject], { description: HISTORY })
  async history(@Root() { id }: ClaimNode, @Ctx() context: Context): Promise<readonly HistoryEntry[]> {
    return (await historyLoader(context, id)) ?? [];
  }
}
