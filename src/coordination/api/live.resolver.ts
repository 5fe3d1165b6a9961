import { Args, ArgsType, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { LARGEST_PAGE, type Context } from '../../graph/reading/index.js';
import { enumOf } from '../../graph/schema/index.js';
import { Confidence } from '../../graph/vocabulary/index.js';
import { sure } from '../declaration/arguments.js';
import { ChangeObject, ChangesFilterInput, type ShownChange } from './changes.types.js';
import { argumentSettings } from './declared.resolver.js';
import { liveChanges, type ChangeEvent, type ToldChanges } from './live-changes.js';
import { changesOn } from './shown-changes.js';

@ArgsType()
class LiveArguments {
  @Field(() => ChangesFilterInput, {
    nullable: true,
    description: 'Which changes of the record; all where it is left out. It takes no `recordedVersion`.',
  })
  filter?: ChangesFilterInput;

  @Field(() => enumOf(Confidence), argumentSettings(sure.minConfidence))
  minConfidence!: Confidence;
}

@ObjectType('LiveChanges', {
  description: 'What was changed on record since you were told last, as far as you may see it.',
})
class LiveChangesObject implements Pick<ToldChanges, 'graphVersion'> {
  @Field(() => Int, { description: 'The version of the graph that the changes led to.' })
  graphVersion!: number;
}

@Resolver()
export class LiveChangesResolver {
  @Subscription(() => LiveChangesObject, {
    nullable: true,
    description:
      'Tells what is changed on record as it is: recorded, corrected or removed. What is opened to you is told as recorded, what is closed to you as removed. Ask for it as a stream of Server-Sent Events (`Accept: text/event-stream`).',
    subscribe: async ({ args, context }) => liveChanges(context as Context, questionOf(args as LiveArguments)),
  })
  changes(@Root() { told }: ChangeEvent, @Args(() => LiveArguments) _asked: LiveArguments): ToldChanges | null {
    return told;
  }
}

@Resolver(() => LiveChangesObject)
export class ToldChangesResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many changes there were; null where that can’t be told, as where a backup was restored or you were away for long: then ask anew for all that you show.',
  })
  totalCount(@Root() { known }: ToldChanges): number | null {
    return known && known.totalCount;
  }

  @FieldResolver(() => [ChangeObject], {
    description: 'The newest of them, at most 100; `changesSince` has all.',
  })
  async changes(@Root() { known }: ToldChanges, @Ctx() context: Context): Promise<readonly ShownChange[]> {
    return known ? changesOn(context, known, null, { offset: 0, limit: LARGEST_PAGE }) : [];
  }
}

const questionOf = ({ filter = {}, minConfidence }: LiveArguments) => ({ filter, minConfidence });
