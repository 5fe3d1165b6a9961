import { Args, Field, InterfaceType } from 'type-graphql';
import { ClaimArguments, Node, relationConnectionType } from '../graph/schema/index.js';
import { relationOf } from '../graph/vocabulary/index.js';

/**
 * What an organisation is where it has members. It stays one object with one id: a network may be a member of another
 * one, and a client that keeps objects by their id must not meet two of them.
 */
@InterfaceType('Network', {
  implements: Node,
  description:
    'An organisation as a network: it has members or coordinates others. An organisation that does not has no members here.',
  resolveType: () => 'Organisation',
})
export abstract class Network extends Node {
  @Field(() => relationConnectionType(relationOf('Organisation', 'members')), {
    description: 'Its members. A missing one mostly means “not known”: member lists are seldom published.',
  })
  members(@Args(() => ClaimArguments) _question: ClaimArguments): object {
    throw new Error('Organisation resolves this');
  }
}
