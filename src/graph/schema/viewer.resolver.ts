import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../reading/index.js';
import type { Caller, Role } from '../records/index.js';
import { term, termSet } from '../vocabulary/index.js';
import { enumOf } from './scalars.js';

export const RoleEnum = enumOf(
  termSet<Role>('Role', 'What a caller may do. Each role may do what those before it may.', {
    READER: term('læser', 'reader', 'Read what is public.'),
    MEMBER: term('medlem', 'member', 'Read as a member of the networks that the token names.'),
    EDITOR: term('redaktør', 'editor', 'Decide what is on record, such as that two organisations are one.'),
    ADMIN: term('administrator', 'administrator', 'Run Samspil.'),
  }),
);

@ObjectType('Viewer', { description: 'Who asks, as Samspil sees it. It knows no person.' })
export class ViewerObject implements Caller {
  @Field(() => RoleEnum, { description: 'What the caller may do.' })
  role!: Role;

  @Field(() => [ID], { description: 'The ids of the networks that the token names, good for `organisation(id)`.' })
  networks!: readonly string[];
}

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerObject, {
    nullable: true,
    description: 'What you may do: for finding out whether a token is understood as you expect.',
  })
  viewer(@Ctx() { caller }: Context): Caller {
    return caller;
  }
}
