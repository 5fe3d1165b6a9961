import type { AuthCheckerInterface, ResolverData } from 'type-graphql';
import { SamspilError } from '../errors.js';
import type { Context } from './context.js';
import type { Role } from './roles.js';

/** Lets those through who have one of the roles that a field names. */
export class WhoMay implements AuthCheckerInterface<Context, Role> {
  check({ context, info }: ResolverData<Context>, roles: Role[]): boolean {
    if (roles.some((role) => context.roles.has(role))) return true;
    throw new SamspilError(
      'FORBIDDEN',
      `You may not use \`${info.fieldName}\`: it is for the role ${roles.join(', ')}.`,
    );
  }
}
