import { Ctx, Field, ID, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import type { Context } from '../reading/index.js';
import { roles, type Caller, type Role } from '../records/index.js';

const RoleEnum = Object.fromEntries(roles.map((role) => [role, role]));

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a caller may do. Each role may do what those before it may.',
  valuesConfig: {
    READER: { description: 'Read what is public.' },
    MEMBER: { description: 'Read as a member of the networks that the token names.' },
    EDITOR: { description: 'Decide what is on record, such as that two organisations are one.' },
    ADMIN: { description: 'Run Samspil.' },
  } satisfies Record<Role, object>,
});

@ObjectType('Viewer', { description: 'Who asks, as Samspil sees it. It knows no person.', simpleResolvers: true })
class ViewerObject implements Caller {
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
