import type { AuthCheckerInterface, ResolverData } from 'type-graphql';
import { SamspilError } from '../../errors.js';
import type { Context } from '../reading/index.js';
import { mayAs, type Role } from '../records/index.js';

/** Lets those through who have one of the roles that a field names, or one that may do more. */
export class WhoMay implements AuthCheckerInterface<Context, Role> {
  check({ context: { caller }, info }: ResolverData<Context>, needed: Role[]): boolean {
    if (needed.some((role) => mayAs(caller, role))) return true;
    throw new SamspilError(
      'FORBIDDEN',
      `You may not use \`${info.fieldName}\`: it is for the role ${needed.join(', ')}, and you ask as ${caller.role}.`,
      { details: { role: caller.role, needed } },
    );
  }
}
