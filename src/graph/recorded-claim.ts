import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  InterfaceType,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { addOwnValues, pascalCase, Provenance } from './claim.js';
import type { Context } from './context.js';
import { Entity } from './entity.js';
import type { EntityNode } from './entity-node.js';
import type { RecordedClaim } from './recorded-claims.js';
import { BilingualText } from './scalars.js';
import { verbNames, verbOf, type Verb } from './vocabulary/index.js';

export const VerbEnum = Object.fromEntries(verbNames.map((verb) => [verb, verb]));
registerEnumType(VerbEnum, {
  name: 'Verb',
  description: 'What a claim says of its two ends.',
  valuesConfig: Object.fromEntries(
    verbNames.map((verb) => {
      const { about, en, da } = verbOf(verb);
      return [verb, { description: `${about} (${en}; da: ${da})` }];
    }),
  ),
});

/** A claim as a record of its own rather than as the edge of a relation. */
@InterfaceType('RecordedClaim', {
  implements: Provenance,
  description:
    'A claim as it is recorded: a subject, a verb, an object, and how that is known. Each verb has a type of its own with what only its claims carry.',
  resolveType: ({ verb }: RecordedClaim) => typeNameOf(verb),
})
export abstract class RecordedClaimObject extends Provenance {
  @Field(() => ID, { description: 'Says which claim this is. `reasons` name claims by it.' })
  readonly id!: string;

  @Field(() => VerbEnum, { description: 'What it says of its two ends.' })
  readonly verb!: Verb;
}

const typeNameOf = (verb: Verb): string => `${pascalCase(verb)}Claim`;

/** The type of each verb's claims. */
export const recordedClaimTypes: readonly ClassType[] = verbNames.map((verb) => {
  const { about, en, da } = verbOf(verb);
  @ObjectType(typeNameOf(verb), {
    implements: RecordedClaimObject,
    simpleResolvers: true,
    description: `${about} (${en}; da: ${da})`,
  })
  class ClaimOfVerb extends RecordedClaimObject {}
  addOwnValues(ClaimOfVerb, verb);
  return ClaimOfVerb;
});

/** Leads from a claim to its two ends, and tells its verb in words. */
@Resolver(() => RecordedClaimObject)
export class RecordedClaimResolver {
  @FieldResolver(() => BilingualText, { description: 'The verb in words, as it stands between subject and object.' })
  label(@Root() { verb }: RecordedClaim): BilingualText {
    const { da, en } = verbOf(verb);
    return { da, en };
  }

  @FieldResolver(() => Entity, { description: 'What it is about.' })
  async subject(@Root() { subject }: RecordedClaim, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return loaders.entities.load(subject);
  }

  @FieldResolver(() => Entity, { description: 'What it says the subject has to do with.' })
  async object(@Root() { object }: RecordedClaim, @Ctx() { loaders }: Context): Promise<EntityNode | null> {
    return loaders.entities.load(object);
  }
}
