import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { BilingualText } from '../graph/schema/index.js';
import { Edits, type Editing } from '../graph/writing/index.js';
import type { Context, EntityNode } from '../graph/reading/index.js';
import type { EntityId, Role } from '../graph/records/index.js';
import { mergeOrganisations, unmergeOrganisations, type MergeOutcome } from './merging.js';
import { Organisation } from './organisation.js';

@ObjectType('MergedOrganisation', {
  description: 'An organisation that somebody decided is the same as another. Its id leads to that one.',
})
class MergedOrganisation {
  @Field(() => ID, { description: 'Its id, which is never used again.' })
  id!: EntityId;

  @Field(() => BilingualText, { description: 'What its sources call it; `search` finds the other by it.' })
  name!: BilingualText;

  @Field(() => String, { nullable: true, description: 'Why somebody decided so.' })
  mergeReason?: string;
}

@ObjectType('OrganisationMerge', { description: 'What merging two organisations, or undoing it, has done.' })
class OrganisationMerge implements Pick<MergeOutcome, 'claims' | 'version'> {
  @Field(() => Int, { description: 'How many claims have moved from the one to the other.' })
  claims!: number;

  @Field(() => Int, { name: 'graphVersion', description: 'The state of the graph that it led to.' })
  version!: number;
}

@Resolver(() => OrganisationMerge)
export class MergingResolver {
  @Authorized<Role>('EDITOR')
  @Mutation(() => OrganisationMerge, {
    nullable: true,
    description:
      'Records that two organisations are one. All that is said of the duplicate is shown under the one that is kept, marked with `recordedAs`; its id and its names lead there. `unmergeOrganisations` undoes it. For editors.',
  })
  async mergeOrganisations(
    @Arg('kept', () => ID, { description: 'The organisation that stays.' }) kept: string,
    @Arg('duplicate', () => ID, { description: 'The one that is the same.' }) duplicate: string,
    @Arg('reason', () => String, { description: 'Why: it goes on record, without names of persons.' }) reason: string,
    @Arg('despiteIdentifiers', () => Boolean, {
      defaultValue: false,
      description: 'That they are one though they have different identifiers in one register.',
    })
    despiteIdentifiers: boolean,
    @Edits() editing: Editing,
  ): Promise<MergeOutcome> {
    return mergeOrganisations(editing, { kept, duplicate, reason, despiteIdentifiers });
  }

  @Authorized<Role>('EDITOR')
  @Mutation(() => OrganisationMerge, {
    nullable: true,
    description: 'Undoes `mergeOrganisations`: both are again what their sources state. For editors.',
  })
  async unmergeOrganisations(
    @Arg('duplicate', () => ID, { description: 'The organisation that was merged into another.' }) duplicate: string,
    @Arg('reason', () => String, { description: 'Why: it goes on record, without names of persons.' }) reason: string,
    @Edits() editing: Editing,
  ): Promise<MergeOutcome> {
    return unmergeOrganisations(editing, { duplicate, reason });
  }

  @FieldResolver(() => Organisation, { description: 'The organisation that is kept.' })
  async kept(@Root() { kept }: MergeOutcome, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return loaders.entities.load(kept);
  }

  @FieldResolver(() => Organisation, {
    description: 'What the id of the duplicate leads to now: the one that is kept, or itself once that is undone.',
  })
  async duplicate(@Root() { duplicate }: MergeOutcome, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return loaders.entities.load(duplicate);
  }
}

@Resolver(() => Organisation)
export class MergedFromResolver {
  @FieldResolver(() => [MergedOrganisation], {
    description: 'The organisations that somebody decided are the same as this one.',
  })
  async mergedFrom(@Root() { id }: EntityNode, @Ctx() { loaders }: Context): Promise<readonly EntityNode[]> {
    return loaders.merged.load(id);
  }
}
