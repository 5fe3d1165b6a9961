import { Authorized, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { BilingualText, EntityKind, enumOf, ClaimObject, VerbEnum } from '../../graph/schema/index.js';
import type { RecordedClaim } from '../../graph/reading/index.js';
import type { Role, Value } from '../../graph/records/index.js';
import { term, termSet, wordsFor, type Kind, type Verb } from '../../graph/vocabulary/index.js';
import { ReasonObject } from './answer.types.js';
import { rankedType } from './ranked.types.js';
import type { ChangedValue } from '../provenance/change-reasons.js';
import type { ChangesFilter } from '../provenance/change-scope.js';
import type { RecordWhat } from '../provenance/recorded-changes.js';
import type { WorldWhat } from '../provenance/world-changes.analysis.js';
import {
  answer,
  oneOf,
  edtf,
  int,
  orNull,
  entity,
  id,
  boolean,
  text,
  entities,
  type Holding,
} from '../declaration/fields.js';
import { outputType } from './declared.resolver.js';

export type ChangeWhat = RecordWhat | WorldWhat;

const ChangeWhat = termSet<ChangeWhat>(
  'ChangeWhat',
  'What changed: the record (the first three), or the world that it tells of (the others).',
  {
    RECORDED: term('registreret', 'recorded', 'It was put on record.'),
    CORRECTED: term('rettet', 'corrected', 'What is recorded of it was changed.'),
    REMOVED: term('fjernet', 'removed', 'It was taken off the record.'),
    BEGAN: term('begyndt', 'began', 'It began, as far as is on record today.'),
    ENDED: term('afsluttet', 'ended', 'It ended, by a recorded end; that nobody has seen it since is none.'),
    HAPPENED: term(
      'sket',
      'happened',
      'It has one date: a conference, a publication, a decision, or a claim about one time.',
    ),
  },
);
export const ChangeWhatEnum = enumOf(ChangeWhat);

@InputType('ChangesFilter', {
  description: 'Which changes. Each list that is given must be met; nothing meets one that is empty.',
})
export class ChangesFilterInput implements ChangesFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'On one of these themes, on what has one, or on a claim with one of these at an end.',
  })
  themes?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether themes that lie within one of these, however far, are meant too; not where it is left out.',
  })
  includeNarrower?: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'On one of these networks, on a member on record, or on a claim with one of these at an end.',
  })
  networks?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'On one of these organisations, or on a claim with one at an end.',
  })
  organisations?: string[];

  @Field(() => [EntityKind], {
    nullable: true,
    description: 'On entities of these kinds, or on a claim with one at an end.',
  })
  kinds?: Kind[];

  @Field(() => [VerbEnum], { nullable: true, description: 'On claims that say this.' })
  verbs?: Verb[];

  @Field(() => [ChangeWhatEnum], { nullable: true, description: 'Only what was changed like this.' })
  what?: ChangeWhat[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Only what the write that led to this version of the graph changed, one by one however much it is. It shows nothing of the world.',
  })
  recordedVersion?: number;
}

@ObjectType('ChangedValue', { description: 'A value that was corrected.' })
export class ChangedValueObject implements Pick<ChangedValue, 'property'> {
  @Field(() => String, { description: 'The name under which it is recorded, such as `size` or `nameDa`.' })
  property!: string;
}

@Resolver(() => ChangedValueObject)
export class ChangedValueResolver {
  @FieldResolver(() => BilingualText, { description: 'What it is called.' })
  label(@Root() { property }: ChangedValue): BilingualText {
    return wordsFor(property.replace(/(?:Da|En)$/u, ''));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was recorded, as a dataset writes it; null for nothing.',
  })
  before(@Root() { before }: ChangedValue): string | null {
    return textOf(before);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What was recorded in its place; null for nothing.' })
  after(@Root() { after }: ChangedValue): string | null {
    return textOf(after);
  }
}

/** A value as a dataset writes it; null for nothing. */
export function textOf(value: Value | null): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? value.join('|') : String(value);
}

const Change = answer(
  'Change',
  'Something that changed, told in a sentence. It has no score. What one write changed beyond 50 of a kind is one entry: `filter.recordedVersion` shows it one by one.',
  {
    what: oneOf(ChangeWhat, 'What changed: the record, or the world.'),
    date: edtf('When, as precisely as it is known: of a change of the record the day on which it was made.'),
    count: int('How many changes this is; 1 unless one write changed very many.'),
    entity: orNull(entity('Entity', 'The entity that changed; null for a claim, and for what is no longer there.')),
    entityId: orNull(id('The id of the entity that changed, though it be removed.')),
    claimId: orNull(id('The id of the claim that changed, though it be removed.')),
    dateOfSource: boolean(
      'Whether the date in the world is just that of the source: it may have begun before or gone on after.',
    ),
    role: orNull(text('In which role the record was changed, never by whom.')),
    networks: entities(
      'Entity',
      'The networks that the token of whoever changed the record named, as far as they are on record and for you to see.',
    ),
    recordedVersion: orNull(int('The version of the graph that the change of the record led to.')),
  },
);

/** A change as GraphQL shows it: what is declared, and what no declaration has words for. */
export interface ShownChange extends Holding<typeof Change> {
  readonly claim: RecordedClaim | null;
  readonly values: readonly ChangedValue[];
  readonly pseudonym: string | null;
}

export const ChangeObject = outputType(Change);

Field(() => ClaimObject, {
  nullable: true,
  description: 'The claim that changed, as it is on record now; null for an entity, and for what is no longer there.',
})(ChangeObject.prototype, 'claim');
Field(() => [ChangedValueObject], { description: 'What was corrected, value by value.' })(
  ChangeObject.prototype,
  'values',
);
Authorized<Role>('EDITOR')(ChangeObject.prototype, 'pseudonym');
Field(() => String, {
  nullable: true,
  description:
    'Stands for whoever changed the record, so that what one has changed can be found: the same for all that one subject of tokens changes here, and of no use elsewhere. `anonymous` where nobody need say who they are; null for an import. For editors.',
})(ChangeObject.prototype, 'pseudonym');

/** How many changes there are of each kind, whatever `what` asks for. */
export type ChangeTotals = Readonly<Record<ChangeWhat, number>>;

@ObjectType('ChangeTotals', {
  description: 'How many changes there are of each kind, whatever `filter.what` asks for.',
})
class ChangeTotalsObject implements ChangeTotals {
  @Field(() => Int, { name: 'recorded', description: 'Put on record.' })
  RECORDED!: number;

  @Field(() => Int, { name: 'corrected', description: 'Corrected.' })
  CORRECTED!: number;

  @Field(() => Int, { name: 'removed', description: 'Taken off the record.' })
  REMOVED!: number;

  @Field(() => Int, { name: 'began', description: 'Began in the world.' })
  BEGAN!: number;

  @Field(() => Int, { name: 'ended', description: 'Ended in the world.' })
  ENDED!: number;

  @Field(() => Int, { name: 'happened', description: 'Happened in the world.' })
  HAPPENED!: number;
}

export const ChangeConnection = rankedType('Change', ChangeObject, 'What changed, the newest first.');

Field(() => [ReasonObject], {
  description: 'What to know of the list as a whole, such as since when the record can be followed.',
})(ChangeConnection.prototype, 'reasons');
Field(() => ChangeTotalsObject, {
  description: 'How many changes there are of each kind, whatever `filter.what` asks for.',
})(ChangeConnection.prototype, 'totals');
