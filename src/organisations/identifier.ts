import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { cypherQuery } from '../database/index.js';
import { entityNode, type Context, type EntityNode, type StoredEntity } from '../graph/reading/index.js';
import { entityType, listResolver } from '../graph/schema/index.js';
import { identifierKey, type Sight } from '../graph/records/index.js';

export const Identifier = entityType('Identifier');
export const IdentifierListResolver = listResolver('Identifier');

const identifierByKey = cypherQuery<{ key: string; given: { sight: Sight } }, { identifier: StoredEntity }>(
  'organisations/identifier-by-key',
);

@ArgsType()
class IdentifierArguments {
  @Field(() => String, { description: 'The register, such as `DK-CVR`.' })
  scheme!: string;

  @Field(() => String, { description: 'The identifier within it, such as `35429867`.' })
  value!: string;
}

@Resolver()
export class IdentifierResolver {
  @Query(() => Identifier, {
    nullable: true,
    description:
      'The public identifier, compared without case and as its register writes it (`26 48 70 13` and `DK26487013` are one CVR number), and through it the organisation that has it; null where it is not on record.',
  })
  async publicIdentifier(
    @Args(() => IdentifierArguments) wanted: IdentifierArguments,
    @Ctx() { database, signal, sight }: Context,
  ): Promise<EntityNode | null> {
    const [row] = await database.read(identifierByKey, { key: identifierKey(wanted), given: { sight } }, { signal });
    return row ? entityNode(row.identifier) : null;
  }
}
