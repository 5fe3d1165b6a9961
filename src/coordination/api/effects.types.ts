import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Entity, enumOf } from '../../graph/schema/index.js';
import type { Context, EntityNode } from '../../graph/reading/index.js';
import type { EntityId } from '../../graph/records/index.js';
import { analyse } from '../analysis/analyst.js';
import type { Sentence } from '../answer/sentence.js';
import { changeEffects } from '../effects/change-effects.analysis.js';
import { EffectWhat, type ChangeEffect } from '../effects/effect.js';
import { patchFor, type Proposed } from '../projection/catching-up.js';
import { ReasonObject } from './answer.types.js';
import { entitiesOf } from './entities.js';

const EffectWhatEnum = enumOf(EffectWhat);

@ObjectType('ChangeEffect', {
  description:
    'Something that the analyses would say and do not say today, or would not say any more. Like questions that say nothing else it counts what is at least INFERRED.',
})
export class ChangeEffectObject implements ChangeEffect {
  @Field(() => EffectWhatEnum, { description: 'What would be otherwise.' })
  what!: ChangeEffect['what'];

  @Field(() => [ID], {
    description:
      'What it is about: a need, an organisation, or two organisations or initiatives. That of a new one is as in `changes`: it may become another.',
  })
  ids!: readonly EntityId[];

  @Field(() => ReasonObject, {
    description: 'What would be, as a sentence. What is new is named as given, and is no link in `parts` yet.',
  })
  reason!: Sentence;
}

@Resolver(() => ChangeEffectObject)
export class ChangeEffectResolver {
  @FieldResolver(() => [Entity], { description: 'What it is about, as far as that is on record.' })
  async entities(@Root() { ids }: ChangeEffect, @Ctx() context: Context): Promise<EntityNode[]> {
    return entitiesOf(context, ids);
  }
}

/** What else would change if what is proposed were on record, for whoever asks (see `changeEffects`). */
export async function effectsOf(context: Context, proposed: Proposed): Promise<readonly ChangeEffect[]> {
  const patch = await patchFor(context.database, proposed);
  return analyse(context, changeEffects, { patch, sight: context.sight });
}
